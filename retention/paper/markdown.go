package paper

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Markdown returns a table in the form that GitHub and most other readers of Markdown
// know: a line of headings, a line of dashes and a line a row. The cells are text, see
// [Escape]. Without headings it is empty: Markdown has no table without them.
func Markdown(head []string, rows [][]string) string {
	if len(head) == 0 {
		return ""
	}
	var out strings.Builder
	line := func(cells []string) {
		for _, cell := range cells {
			out.WriteString("| " + Escape(cell) + " ")
		}
		out.WriteString("|\n")
	}
	line(head)
	out.WriteString(strings.Repeat("| --- ", len(head)) + "|\n")
	for _, row := range rows {
		line(row)
	}
	return out.String()
}

// Escape returns a text as one line of Markdown that shows the text as it is: no sign
// of it is a heading, a list, a link, an emphasis, HTML or the edge of a cell. What is not
// seen is shown as [calendar.Plain] does, and blanks at both ends are left out. Some readers
// make a link of an address all the same, as GitHub does of one of mail and of #1.
func Escape(text string) string {
	text = strings.TrimSpace(calendar.Plain(text))
	var out strings.Builder
	for i, r := range text {
		if strings.ContainsRune("\\`*_{}[]<>#|~&@=$^", r) || meansMore(text, i) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// meansMore reports whether a sign that is nothing by itself is something where it stands in
// a text: the mark of a list, or a part of an address or of the name of a picture, as in
// :smile:.
func meansMore(text string, i int) bool {
	switch before := text[:i]; text[i] {
	case '-', '+':
		return before == ""
	case ')':
		return strings.Trim(before, "0123456789") == ""
	case '.':
		return strings.Trim(before, "0123456789") == "" || strings.EqualFold(before[max(0, i-3):], "www")
	case ':':
		return i+1 < len(text) && text[i+1] != ' '
	}
	return false
}
