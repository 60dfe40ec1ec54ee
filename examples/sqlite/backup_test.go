package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// backedUp makes a backup of a register.
func backedUp(t *testing.T, file string) string {
	t.Helper()
	backup := filepath.Join(t.TempDir(), "backup.db")
	status, _, stderr := started("-db", file, "-backup", backup)
	require.Equal(t, done, status, stderr)
	return backup
}

// putBack restores a backup as the README says.
func putBack(t *testing.T, file, backup string) {
	t.Helper()
	for _, beside := range []string{"-wal", "-shm"} {
		require.NoError(t, os.RemoveAll(file+beside))
	}
	copyOver(t, file, backup)
}

func copyOver(t *testing.T, file, backup string) {
	t.Helper()
	content, err := os.ReadFile(backup)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, content, 0o600))
}

// grow adds recordings that are due.
func grow(t *testing.T, r *register, records int) {
	t.Helper()
	const some = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
	change(t, r, some+"INSERT INTO record (class, person) SELECT 'fi.kela.call-recording', hex(randomblob(200)) FROM n", records)
	change(t, r, "INSERT INTO event (record, kind, day) SELECT id, 'call', '2025-11-01' FROM record WHERE id NOT IN (SELECT record FROM event)")
}

// After a kill the WAL of the register stays beside it. If a backup is copied over the
// register and the WAL is left, SQLite replays it on the copy. The restore refuses
// that, before it has written anything; without the WAL it goes through.
func TestKilledAndThenRestored(t *testing.T) {
	file := fresh(t, func(r *register) { grow(t, r, 300) })
	backup := backedUp(t, file)
	r, err := open(file, writing, patience)
	require.NoError(t, err)
	grow(t, r, 600)
	require.NoError(t, r.close())
	require.False(t, sweepUntilKilled(t, file, "2026-11-22", 600, 0))
	trail := filepath.Join(t.TempDir(), "trail.jsonl")
	status, _, stderr := started("-db", file, "-export", trail)
	require.Equal(t, done, status, stderr)
	wal, err := os.ReadFile(file + "-wal")
	require.NoError(t, err)
	require.NotEmpty(t, wal, "or there is nothing that could be replayed")

	copyOver(t, file, backup)
	for _, flag := range []string{"-dry-run", "-batch=500"} {
		status, stdout, stderr := started("-db", file, "-on", "2026-11-22", "-restore", trail, flag)
		assert.Equal(t, failed, status)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, "; if a backup was copied here, remove "+file+"-wal and "+file+"-shm and then copy it again")
		for name, want := range map[string]string{file: backup, file + "-wal": ""} {
			after, err := os.ReadFile(name)
			require.NoError(t, err)
			before := wal
			if want != "" {
				before, err = os.ReadFile(want)
				require.NoError(t, err)
			}
			assert.True(t, bytes.Equal(before, after), "%s has changed", name)
		}
	}

	putBack(t, file, backup)
	status, stdout, stderr := started("-db", file, "-on", "2026-11-22", "-restore", trail)
	assert.Equal(t, done, status, stderr)
	r = opened(t, file, writing)
	audited := number(t, r, "SELECT count(*) FROM audit WHERE nth = 1")
	assert.Positive(t, audited)
	assert.Contains(t, stdout, "Disposed of again on 2026-11-22: ")
	assert.Equal(t, audited, number(t, r, "SELECT count(*) FROM audit WHERE nth = 2"), stdout)
	assert.Equal(t, 300-audited, number(t, r, "SELECT count(*) FROM record WHERE class <> ?", string(sample.AuditRow)))
}

// A backup has what stands in the WAL, is a register by itself, and has nothing of
// what was deleted before.
func TestBackup(t *testing.T) {
	file := holding(t, dueCall(), dueCall())
	r := opened(t, file, writing)
	change(t, r, "UPDATE record SET person = 'Maija Meikäläinen, 131052-308T' WHERE id = 2")
	change(t, r, "DELETE FROM record WHERE id = 2")
	change(t, r, "UPDATE record SET person = 'Matti Meikäläinen'")
	backup := backedUp(t, file)
	assert.True(t, inFiles(t, backup, "Matti"))
	assert.False(t, inFiles(t, backup, "131052-308T"))
	status, stdout, stderr := started("-db", backup, "-on", "2026-11-22")
	assert.Equal(t, done, status, stderr)
	assert.Contains(t, stdout, "Disposed of on 2026-11-22: 1 records\n")
	copied := opened(t, backup, writing)
	change(t, copied, "INSERT INTO record (class) VALUES ('archive.box')")
	assert.Equal(t, []int64{3}, keys(t, copied, "SELECT id FROM record WHERE class = 'archive.box'"), "no key is given twice, not even after a restore")
	assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM record"), "the register is as it was")
}

// A backup replaces no file, least of all the register, and is whole or not there.
func TestBackupReplacesNothing(t *testing.T) {
	file := holding(t, dueCall())
	before, err := os.ReadFile(file)
	require.NoError(t, err)
	for _, test := range []struct{ name, says string }{
		{file, "there is such a file"},
		{filepath.Join(filepath.Dir(file), "no", "backup.db"), "no such file"},
	} {
		status, _, stderr := started("-db", file, "-backup", test.name)
		assert.Equal(t, failed, status)
		assert.Contains(t, stderr, test.says)
	}
	after, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(before, after))
}
