package main

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each table is read as a spreadsheet reads it: no cell is a formula.
func TestCSV(t *testing.T) {
	each(t, ".csv", func(t *testing.T, _ *edition, f file) {
		rows := rowsOf(t, f.text)
		assert.Greater(t, len(rows), 1)
		for _, row := range rows {
			for _, cell := range row {
				assert.NotRegexp(t, `^\s*[=+\-@＝＋－＠]`, cell, "a spreadsheet takes it for a formula")
				assert.NotContains(t, cell, "\n")
			}
		}
	})
}

// rowsOf reads a table with commas or semicolons.
func rowsOf(t testing.TB, text []byte) [][]string {
	t.Helper()
	text, marked := bytes.CutPrefix(text, []byte("\ufeff"))
	assert.True(t, marked, "without a byte order mark Excel garbles letters")
	first, _, _ := bytes.Cut(text, []byte("\r\n"))
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord = -1
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		r.Comma = ';'
	}
	rows, err := r.ReadAll()
	require.NoError(t, err)
	return rows
}
