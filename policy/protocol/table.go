package protocol

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// columns are those of each form, in its order. Those that stand together on a line are in
// one cell where the protocol is shown on paper, and each by itself in a spreadsheet.
var columns = [...][]string{
	Generic: {
		"number",
		"record index",
		"class own_title",
		"dates",
		"files",
		"term norm reason until",
		"action state day method by",
		"note",
	},
	Finnish: {
		"number",
		"index",
		"title",
		"dates",
		"files",
		"term norm until",
		"destroyed how who",
		"remark",
	},
	Estonian: {
		"number",
		"index",
		"title",
		"from to",
		"files",
		"term norm until",
		"destroyed how who",
		"remark",
	},
	Ukrainian: {
		"number",
		"title",
		"dates",
		"inventory",
		"index",
		"files",
		"term_and_norm",
		"remark",
	},
}

// heading returns what stands above a column of the form.
func (f Form) heading(l calendar.Language, column string) string {
	return f.find(l, "column."+column)
}

// names returns the columns of the form one by one.
func (f Form) names() []string { return strings.Fields(strings.Join(columns[f.known()], " ")) }

// Rows returns the table of the protocol in a language: the headings of its form, and a row
// an entry or, in a protocol that is Grouped, a group. The cells are text as the host has
// it; see [paper.CSV].
func (p Protocol) Rows(l calendar.Language) (head []string, rows [][]string) {
	c, of := p.said(), cells()
	names := c.Head.Form.names()
	for _, name := range names {
		head = append(head, c.Head.Form.heading(l, name))
	}
	for _, r := range c.rows(l) {
		line := make([]string, len(names))
		for i, name := range names {
			line[i] = of[name](&r)
		}
		rows = append(rows, line)
	}
	return head, rows
}

// CSV returns the table of [Protocol.Rows] for a spreadsheet. What stands above and below it
// in the document is in [Protocol.HTML]; keep the JSON, which has everything.
func (p Protocol) CSV(l calendar.Language, s paper.Sheet) []byte {
	head, rows := p.Rows(l)
	return paper.CSV(head, rows, s)
}
