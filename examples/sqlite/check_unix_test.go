//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Nobody may ever write into a pipe.
func TestPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	for _, mode := range []string{"-all", "-dry-run", "-generate=5"} {
		status, _, stderr := started("-db", pipe, "-on", "2026-11-22", mode)
		assert.Equal(t, failed, status)
		assert.Contains(t, stderr, "it is a folder, or no file; give -db the name of a register")
	}
}

// A file or a folder that cannot be written, as this user or as another one where the
// tests may do everything.
func TestCannotBeWritten(t *testing.T) {
	const cannot = "it cannot be written to: let this user write the file and its folder, or look at it with -dry-run"
	name := os.Args[0]
	if os.Geteuid() == 0 { // who may not read what root builds
		binary, err := os.ReadFile(name)
		require.NoError(t, err)
		name = filepath.Join(t.TempDir(), "sqlite.test")
		require.NoError(t, os.WriteFile(name, binary, 0o755))
		require.NoError(t, os.Chmod(filepath.Dir(name), 0o755))
		require.NoError(t, os.Chmod(filepath.Dir(filepath.Dir(name)), 0o755))
	}
	for _, test := range []struct {
		file, folder os.FileMode
		args, says   string
	}{
		{0o444, 0o777, "", cannot},
		{0o444, 0o555, "", "let this user"},
		{0o666, 0o555, "", "let this user"},
		{0o000, 0o777, "", "let this user read and write the file"},
		{0o000, 0o777, "-dry-run", "let this user read and write the file"},
		{0o444, 0o777, "-dry-run", ""},
		{0o666, 0o000, "-dry-run", "permission denied"},
	} {
		file := holding(t, dueCall())
		folder := filepath.Dir(file)
		require.NoError(t, os.Chmod(filepath.Dir(folder), 0o755))
		require.NoError(t, os.Chmod(file, test.file))
		require.NoError(t, os.Chmod(folder, test.folder))
		program := exec.Command(name, strings.Fields("-db "+file+" -on 2026-11-22 "+test.args)...)
		program.Env = append(os.Environ(), asProgram+"=1")
		if os.Geteuid() == 0 {
			program.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		output, err := program.CombinedOutput()
		require.NoError(t, os.Chmod(folder, 0o700))
		if program.ProcessState == nil {
			t.Skipf("the program cannot be started as another user: %v", err)
		}
		if test.says == "" {
			assert.Equal(t, done, program.ProcessState.ExitCode(), "%s", output)
			continue
		}
		assert.Equal(t, failed, program.ProcessState.ExitCode(), "%s", output)
		assert.Contains(t, string(output), test.says)
	}
}
