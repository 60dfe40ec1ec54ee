package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// schema compiles the schema of rulebook files with a validator that is not ours: what an
// editor says of a file is what the library says.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := jsonschema.UnmarshalJSON(bytes.NewReader(retention.RulebookSchema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft4) // the file must say itself that it is 2020-12
	c.AssertFormat()
	require.NoError(t, c.AddResource("rulebook.schema.json", text))
	s, err := c.Compile("rulebook.schema.json")
	require.NoError(t, err)
	assert.Equal(t, 2020, s.DraftVersion)
	return s
}

func TestTheSchemaTakesTheBooksOfTheLibrary(t *testing.T) {
	s := schema(t)
	fi, err := finland.Accounting(time.June, 30)
	require.NoError(t, err)
	ee, err := estonia.Accounting(time.February, 29)
	require.NoError(t, err)
	ua, err := ukraine.ArchivalTerm("ua.file", "1", retention.Permanently())
	require.NoError(t, err)
	for _, b := range append(slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()), fi, ee, ua) {
		file, err := b.Definition().MarshalJSON()
		require.NoError(t, err)
		accepted(t, s, b.Definition().ID, file)
	}
	for _, name := range []string{"city.json", "../../retention/testdata/rulebooks/everything.json"} {
		file, err := os.ReadFile(name)
		require.NoError(t, err)
		accepted(t, s, name, file)
	}
}

func accepted(t *testing.T, s *jsonschema.Schema, name string, file []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(file))
	require.NoError(t, err, name)
	assert.NoError(t, s.Validate(value), name)
}

// TestTheSchemaRefusesBrokenFiles: an editor shows what is wrong with a file, unless it is
// only that the book as a whole does not load. Nor does a validator see which key of two
// was meant, nor a character that its reader has replaced.
func TestTheSchemaRefusesBrokenFiles(t *testing.T) {
	s := schema(t)
	files, err := filepath.Glob("../../retention/testdata/rulebooks/broken/*.json")
	require.NoError(t, err)
	require.Greater(t, len(files), 30)
	var taken []string
	for _, path := range files {
		file, err := os.ReadFile(path)
		require.NoError(t, err)
		value, noJSON := jsonschema.UnmarshalJSON(bytes.NewReader(file))
		if _, unread := retention.ReadDefinition(file); unread == nil {
			assert.NoError(t, noJSON, path)
			continue
		}
		lost := !utf8.Valid(file) || bytes.ContainsRune(file, utf8.RuneError)
		if noJSON == nil && !lost && s.Validate(value) == nil {
			taken = append(taken, filepath.Base(path))
		}
	}
	assert.Equal(t, []string{"keys_that_stand_twice.json"}, taken)
}
