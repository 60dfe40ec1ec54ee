package main

import (
	"errors"
	"image"
	"image/color"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestComplaints(t *testing.T) {
	problems, err := complaints("", nil)
	require.NoError(t, err)
	assert.Empty(t, problems)
	problems, err = complaints("a.html: bad\r\nb.html: worse\n", new(exec.ExitError))
	require.NoError(t, err)
	assert.Equal(t, []string{"a.html: bad", "b.html: worse"}, problems)
	_, err = complaints("no such option", nil)
	require.ErrorContains(t, err, "no such option")
	_, err = complaints("", new(exec.ExitError))
	require.Error(t, err, "it failed and says nothing")
	_, err = complaints("started", errors.New("broken"))
	require.ErrorContains(t, err, "broken")
}

func TestFindingAProgram(t *testing.T) {
	_, found := inPath([]string{"no-such-program-of-ours"})()
	assert.False(t, found)
	program, found := inPath([]string{"no-such-program-of-ours", "go"}, "vet")()
	require.True(t, found)
	assert.Equal(t, "go", filepath.Base(program[0]))
	assert.Equal(t, []string{"vet"}, program[1:])

	t.Setenv("PATH", t.TempDir())
	t.Setenv("VNU_JAR", "")
	_, found = vnu()
	assert.False(t, found)
	t.Setenv("VNU_JAR", "vnu.jar")
	_, found = vnu()
	assert.False(t, found, "there is no Java")
}

// A program is run, and what it says is read.
func TestAProgramIsRun(t *testing.T) {
	problems, err := complains(t.Context(), []string{"go", "vet"}, []string{"./no-such-folder-of-ours"})
	require.NoError(t, err)
	assert.NotEmpty(t, problems)
	_, err = complains(t.Context(), []string{"no-such-program-of-ours"}, nil)
	require.ErrorIs(t, err, exec.ErrNotFound)
}

func TestColours(t *testing.T) {
	picture := image.NewGray(image.Rect(0, 0, 3, 2))
	assert.Equal(t, 1, colours(picture))
	picture.Set(2, 1, color.White)
	assert.Equal(t, 2, colours(picture))
	picture.Set(1, 1, color.Gray{Y: 9})
	assert.Equal(t, 3, colours(picture))
}

func TestEveryCheckerIsWhole(t *testing.T) {
	names := map[string]bool{}
	for _, c := range checkers(t.TempDir(), "") {
		assert.False(t, names[c.name], c.name)
		names[c.name] = true
		assert.NotEmpty(t, c.install)
		assert.NotEmpty(t, c.endings)
		assert.NotNil(t, c.find)
		assert.NotNil(t, c.check)
	}
	assert.Len(t, names, 5)
}
