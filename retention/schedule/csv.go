package schedule

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// CSV returns the schedule of a book as comma-separated values (RFC 4180), for reading in
// a spreadsheet: a line of headings, and a row for each version of each rule. Those of a
// class stand together, in the order of the book, and the versions of a norm in the order
// of their lives. A class whose rules are elsewhere has a row that says where. Headings and
// words are in the language. A title that the book does not have in it stands in the first
// language that has one, and what the author wrote stays as it is. A nil book has only the
// headings.
//
// Lines end with CR and LF. The text is UTF-8 and begins with a byte order mark, without
// which Excel reads it in the encoding of the machine and garbles letters; a program that
// reads it skips those three bytes. A cell that a spreadsheet would take for a formula,
// because it begins with =, +, - or @, a tab or a line break, has an apostrophe before it.
// Spreadsheets read numbers and days as they like: a rule "4.2" may be shown as a day,
// unless the columns are imported as text.
func CSV(b *retention.Rulebook, l calendar.Language) []byte {
	var out bytes.Buffer
	out.WriteString(byteOrderMark)
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	columns := columns()
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.heading(l)
	}
	_ = w.Write(cells) // a buffer takes everything
	for _, r := range rowsOf(b, l) {
		for i, c := range columns {
			cells[i] = harmless(c.of(&r))
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return out.Bytes()
}

const byteOrderMark = "\ufeff"

// harmless returns a text as a cell that no spreadsheet takes for a formula. Some look
// past blanks, and some read the wide forms of the signs as the signs.
func harmless(text string) string {
	if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " ")); strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + text
	}
	return text
}
