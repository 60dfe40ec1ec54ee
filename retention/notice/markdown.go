package notice

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// Markdown returns notices as a page in a language, for a privacy notice: a heading, a
// section a class, what a hold does, and by which rules it was made, once for each book and
// day. Without notices it says that nothing is said.
func Markdown(l calendar.Language, notices ...Notice) string {
	var out strings.Builder
	paragraph := func(mark, text string) { out.WriteString("\n" + mark + paper.Escape(text) + "\n") }
	out.WriteString("# " + paper.Escape(say(l, "page.title", nil, nil)) + "\n")
	for _, n := range notices {
		paragraph("## ", n.title(l))
		out.WriteString("\n")
		for _, line := range n.lines(l) {
			out.WriteString("- " + paper.Escape(line) + "\n")
		}
	}
	closing := "page.holds"
	if len(notices) == 0 {
		closing = "page.none"
	}
	paragraph("", say(l, closing, nil, nil))
	type made struct {
		book *retention.Rulebook
		on   calendar.Date
	}
	by, said := map[made]bool{}, map[string]bool{}
	for _, n := range notices {
		if by[made{n.book, n.On}] {
			continue
		}
		by[made{n.book, n.On}] = true
		imprint := strings.Join(paper.Imprint(n.book, n.On, l), "\n")
		if !said[imprint] { // the book may have been built twice
			said[imprint] = true
			out.WriteString("\n---\n\n")
			for line := range strings.Lines(imprint) {
				out.WriteString("- " + paper.Escape(strings.TrimSuffix(line, "\n")) + "\n")
			}
		}
	}
	return out.String()
}
