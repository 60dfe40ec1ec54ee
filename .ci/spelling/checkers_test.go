package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// install makes programs, shell scripts, the only ones that are found.
func install(t *testing.T, programs map[string]string) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	for name, script := range programs {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script), 0o755))
	}
}

const noDictionary = "echo \"Can't open affix or dictionary files for dictionary named \\\"$4\\\".\" >&2; exit 1\n"

func TestHunspell(t *testing.T) {
	words := []string{"good", "bad", "worse"}
	// echoes says that every second word is unknown, if it is asked in the right way.
	const echoes = `[ "$LC_ALL $*" = "C.UTF-8 -i utf-8 -d sv_SE -w -l" ] || { ` + noDictionary + ` }
while read -r right && read -r wrong; do echo "$wrong"; done
`
	for name, row := range map[string]struct {
		programs     map[string]string
		dictionaries []string
		want         []string
		err          error
		says         string
	}{
		"some unknown":                    {map[string]string{"hunspell": echoes}, []string{"sv_SE"}, []string{"bad"}, nil, ""},
		"the second dictionary":           {map[string]string{"hunspell": echoes}, []string{"sv_FI", "sv_SE"}, []string{"bad"}, nil, ""},
		"no dictionary":                   {map[string]string{"hunspell": echoes}, []string{"sv_FI", "sv_XX"}, nil, errNoDictionary, ""},
		"no dictionary, and no failure":   {map[string]string{"hunspell": "echo \"Can't open affix or dictionary files for\" >&2\n"}, []string{"sv_FI"}, nil, errNoDictionary, ""},
		"not installed":                   {nil, []string{"sv_FI", "sv_SE"}, nil, exec.ErrNotFound, ""},
		"another failure":                 {map[string]string{"hunspell": "echo broken >&2; exit 3\n"}, []string{"sv_FI", "sv_SE"}, nil, nil, "exit status 3: broken"},
		"a failure that says nothing":     {map[string]string{"hunspell": "exit 3\n"}, []string{"sv_FI", "sv_SE"}, nil, nil, "exit status 3"},
		"blanks and empty lines are none": {map[string]string{"hunspell": "echo; echo ' bad '; echo\n"}, []string{"sv_FI"}, []string{"bad"}, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			install(t, row.programs)
			said, err := hunspell(row.dictionaries...)(t.Context(), words)
			if row.err == nil && row.says == "" {
				require.NoError(t, err)
				assert.Equal(t, row.want, said)
				return
			}
			if row.err != nil {
				assert.ErrorIs(t, err, row.err)
			}
			assert.ErrorContains(t, err, row.says)
		})
	}
}

func TestVoikkospell(t *testing.T) {
	for name, row := range map[string]struct {
		script string // empty: it is not installed
		want   []string
		err    error
		says   string
	}{
		"some unknown":     {`[ "$LC_ALL $*" = "C.UTF-8 -d fi" ] || exit 9; while read -r w; do case $w in b*) echo "W: $w";; *) echo "C: $w";; esac; done`, []string{"bad"}, nil, ""},
		"no dictionary":    {"echo 'E: Initialization of Voikko failed: Specified dictionary variant was not found' >&2; exit 1", nil, errNoDictionary, ""},
		"not installed":    {"", nil, exec.ErrNotFound, ""},
		"another failure":  {"exit 3", nil, nil, "exit status 3"},
		"it stops half":    {"echo 'C: good'; echo 'E: Error while reading from stdin' >&2", nil, nil, "it answers for 1 of 3 words: E: Error while reading from stdin"},
		"it says other":    {"echo 'C: good'; echo 'X: bad'; echo 'C: worse'", nil, nil, `of "bad" it says "X: bad"`},
		"of another word":  {"echo 'C: good'; echo 'W: worse'; echo 'C: bad'", nil, nil, `of "bad" it says "W: worse"`},
		"it says too much": {"echo 'C: good'; echo 'W: bad'; echo 'C: worse'; echo 'C: more'", nil, nil, "it answers for 4 of 3 words"},
	} {
		t.Run(name, func(t *testing.T) {
			programs := map[string]string{}
			if row.script != "" {
				programs["voikkospell"] = row.script + "\n"
			}
			install(t, programs)
			said, err := voikkospell(t.Context(), []string{"good", "bad", "worse"})
			if row.err == nil && row.says == "" {
				require.NoError(t, err)
				assert.Equal(t, row.want, said)
				return
			}
			if row.err != nil {
				assert.ErrorIs(t, err, row.err)
			}
			assert.ErrorContains(t, err, row.says)
		})
	}
}

// A word in the letters of another alphabet is unknown, whatever the checker says.
func TestUnknown(t *testing.T) {
	c := knows("uk", "день", "cookie", "i")
	c.letters = unicode.Cyrillic
	unknown, err := c.unknown(t.Context(), []string{"день", "деньь", "cookie", "i"})
	require.NoError(t, err)
	assert.Equal(t, []string{"деньь", "cookie", "i"}, unknown)
	c.letters = unicode.Latin
	unknown, err = c.unknown(t.Context(), []string{"cookie", "i", "c"})
	require.NoError(t, err)
	assert.Equal(t, []string{"c"}, unknown)
}
