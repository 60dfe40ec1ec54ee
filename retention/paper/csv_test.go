package paper_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/paper"
)

func TestATable(t *testing.T) {
	head := []string{"class", "period"}
	rows := [][]string{{`of "old" files`, "1 year, 2 months"}, nil, {"", "§ 1; 2"}, {"ends\nhere"}}
	for s, want := range map[paper.Sheet]string{
		{}:                              "\ufeffclass,period\r\n\"of \"\"old\"\" files\",\"1 year, 2 months\"\r\n,§ 1; 2\r\nends\\nhere\r\n",
		{Separator: ';', NoMark: true}:  "class;period\r\n\"of \"\"old\"\" files\";1 year, 2 months\r\n;\"§ 1; 2\"\r\nends\\nhere\r\n",
		{Separator: '\t', NoMark: true}: "class\tperiod\r\n\"of \"\"old\"\" files\"\t1 year, 2 months\r\n\t§ 1; 2\r\nends\\nhere\r\n",
	} {
		assert.Equal(t, want, string(paper.CSV(head, rows, s)), "%q", s.Separator)
	}
	assert.Equal(t, "a\r\n", string(paper.CSV(nil, [][]string{{"a"}}, paper.Sheet{NoMark: true})), "without headings there is no empty line")
	assert.Equal(t, "\ufeff", string(paper.CSV(nil, nil, paper.Sheet{})))
}

func TestWhatCannotSeparateIsAComma(t *testing.T) {
	want := paper.CSV([]string{"a", "b"}, nil, paper.Sheet{})
	for _, separator := range []rune{',', 'x', '"', '\n', '\r', -1, '\ufffd', 0x110000, '=', '|', ' '} {
		assert.Equal(t, string(want), string(paper.CSV([]string{"a", "b"}, nil, paper.Sheet{Separator: separator})), "%q", separator)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@A1": "'@A1", "  =1": "'  =1", "＝1": "'＝1", "＠a": "'＠a", "\t=1": `\t=1`, "\r=1": `\r=1`,
		`"=1`: `'"=1`, "1 = 1": "1 = 1", "a-b": "a-b", "'=1": "'=1", "§ 1": "§ 1", "": "", "a, -b": "a, -b", "a;-b; =c": "a;'-b;' =c", `a;"=c`: `a;'"=c`,
		"\u202e=1": `\u202e=1`,
	} {
		assert.Equal(t, want, cells(t, paper.CSV([]string{text, ""}, nil, paper.Sheet{}), ',')[0][0], text)
	}
	assert.Equal(t, "a,' -b; =c", cells(t, paper.CSV([]string{"a, -b; =c"}, nil, paper.Sheet{Separator: ';'}), ';')[0][0])
	assert.Equal(t, "a,' -b;' =c", cells(t, paper.CSV([]string{"a, -b; =c"}, nil, paper.Sheet{Separator: '\t'}), '\t')[0][0])
}

// cells reads a table that begins with a mark.
func cells(t *testing.T, text []byte, separator rune) [][]string {
	t.Helper()
	text, marked := bytes.CutPrefix(text, []byte("\ufeff"))
	require.True(t, marked)
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = separator
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	require.NoError(t, err)
	return all
}

// formula reports whether one of the cells is taken for a formula by a spreadsheet that looks
// past blanks and quotation marks.
func formula(cells []string) bool {
	for _, cell := range cells {
		if strings.ContainsAny((strings.TrimLeft(cell, " \t\r\n\"") + "x")[:1], "=+-@") {
			return true
		}
	}
	return false
}

// FuzzTables: whatever a text holds, each row is a line, no cell is a formula, whichever
// separator the reader looks for and however it reads quotation marks, and with the right
// one the text comes back but for the apostrophes.
func FuzzTables(f *testing.F) {
	for _, text := range []string{"", "a", "=cmd|' /C calc'!A0", "a;=1", "a,\"=1", "\u202e\u2066", "x\r\n=1", "a\t-1", "'", `";"=1`, "＋1", "\xff", "a; \"=1", "-|-", "](javascript:alert(1))", "<script>"} {
		f.Add(text, byte(0))
		f.Add(text, byte(1))
		f.Add(text, byte(2))
	}
	f.Fuzz(func(t *testing.T, text string, which byte) {
		separators := []rune{',', ';', '\t'}
		own := separators[int(which)%len(separators)]
		table := paper.CSV([]string{"head", "of", "it"}, [][]string{{"first", text, "last"}, {text, ""}}, paper.Sheet{Separator: own})
		require.Equal(t, 3, bytes.Count(table, []byte("\n")))
		read := cells(t, table, own)
		require.Len(t, read, 3)
		require.Equal(t, calendar.Plain(text), unguarded(read[1][1], calendar.Plain(text)))
		for line := range strings.Lines(strings.TrimPrefix(string(table), "\ufeff")) {
			for _, separator := range separators {
				require.False(t, separator != own && formula(strings.Split(strings.TrimSpace(line), string(separator))), "%q", line)
			}
		}
		for _, row := range read {
			require.False(t, formula(row))
		}

		escaped := paper.Escape(text)
		require.NotContains(t, escaped, "\n")
		require.Equal(t, strings.TrimSpace(calendar.Plain(text)), unescaped(t, escaped))
		lines := strings.Split(paper.Markdown([]string{text, "b"}, [][]string{{text, text}}), "\n")
		require.Len(t, lines, 4)
		for _, line := range lines[:3] {
			require.Equal(t, 3, edges(line), "%q", line)
		}
	})
}

// unguarded takes the apostrophes out of a cell that the text of it does not have.
func unguarded(cell, text string) string {
	var out strings.Builder
	for _, r := range cell {
		if r == '\'' && !strings.HasPrefix(text[out.Len():], "'") {
			continue
		}
		if out.Len() >= len(text) {
			return cell
		}
		out.WriteRune(r)
	}
	return out.String()
}
