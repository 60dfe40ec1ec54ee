package paper

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// Sheet is how a table is written for a spreadsheet. The zero Sheet has commas and begins
// with a byte order mark.
type Sheet struct {
	// Separator stands between two cells: a comma, a semicolon, which spreadsheets expect
	// where the comma is the decimal mark, as in all five languages but English, or a tab.
	// Zero, and what cannot separate, such as a letter or a quotation mark: a comma.
	Separator rune
	// NoMark leaves out the byte order mark. Without it Excel reads the file in the encoding
	// of the machine and garbles letters; a program reads the file more easily without.
	NoMark bool
}

// separator returns what stands between two cells.
func (s Sheet) separator() rune {
	if s.Separator == ';' || s.Separator == '\t' {
		return s.Separator
	}
	return ','
}

// CSV returns a table as comma-separated values (RFC 4180), for reading in a spreadsheet: a
// line of headings and a line a row. Lines end with CR and LF, and the text is UTF-8. A row
// without cells is left out.
//
// A cell that a spreadsheet would take for a formula, because it begins with =, +, - or @,
// has an apostrophe before it. So has such a sign within a cell after a semicolon or a comma
// that is not the separator: a spreadsheet that takes it for one begins a cell there. What is
// not seen is shown as [calendar.Plain] does, so that each row is one line. Spreadsheets read
// numbers and days as they like: an article "4.2" may be shown as a day, unless the columns
// are imported as text.
func CSV(head []string, rows [][]string, s Sheet) []byte {
	var out bytes.Buffer
	if !s.NoMark {
		out.WriteString("\ufeff")
	}
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	w.Comma = s.separator()
	for _, row := range append([][]string{head}, rows...) {
		if len(row) == 0 {
			continue
		}
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = harmless(cell, w.Comma)
		}
		_ = w.Write(cells) // a buffer takes everything
	}
	w.Flush()
	return out.Bytes()
}

// harmless returns a text as a cell that no spreadsheet takes for a formula, nor a part of
// it, whichever separator it looks for. Some look past blanks and quotation marks, and some
// read the wide forms of the signs as the signs.
func harmless(text string, separator rune) string {
	text = calendar.Plain(text)
	var out strings.Builder
	for text != "" {
		end := strings.IndexFunc(text, func(r rune) bool { return r != separator && (r == ',' || r == ';') }) + 1
		if end == 0 {
			end = len(text)
		}
		if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[:end], ` "`)); strings.ContainsRune("=+-@＝＋－＠", first) {
			out.WriteByte('\'')
		}
		out.WriteString(text[:end])
		text = text[end:]
	}
	return out.String()
}
