package schedule

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// Markdown returns the schedule of a book on a day as Markdown, for a repository or a wiki:
// what [HTML] says, without pictures.
func Markdown(b *retention.Rulebook, on calendar.Date, l calendar.Language) string {
	d := documentOf(b, on, l)
	m := markdown{d: &d}
	m.heading(1, d.Title)
	for _, line := range d.Imprint {
		m.out.WriteString("- " + paper.Escape(line) + "\n")
	}
	m.facts(d.Facts)
	if len(d.Classes) == 0 {
		m.out.WriteString("\n" + paper.Escape(d.Say("none")) + "\n")
	} else {
		m.overview()
	}
	for i := range d.Classes {
		m.class(&d.Classes[i])
	}
	for _, table := range d.Words() {
		m.words(table)
	}
	if len(d.Sources) > 0 {
		m.heading(2, d.Say("part.sources"))
		for _, lines := range d.Sources {
			m.out.WriteString("- " + joined(lines) + "\n")
		}
	}
	return m.out.String()
}

// markdown writes a document.
type markdown struct {
	d   *document
	out strings.Builder
}

func (m *markdown) heading(depth int, text string) {
	if m.out.Len() > 0 {
		m.out.WriteString("\n")
	}
	m.out.WriteString(strings.Repeat("#", depth) + " " + paper.Escape(text) + "\n\n")
}

func (m *markdown) overview() {
	m.heading(2, m.d.Say("part.overview"))
	m.out.WriteString(paper.Escape(m.d.Overview) + ":\n\n")
	var rows [][]string
	for _, c := range m.d.Classes {
		rows = append(rows, []string{c.Title.Text, strings.Join(c.Short, " / ")})
	}
	m.out.WriteString(paper.Markdown([]string{m.d.Column("class"), m.d.Column("terms")}, rows))
}

func (m *markdown) class(c *section) {
	m.heading(2, c.Title.Text)
	m.out.WriteString(code(c.ID) + "\n")
	m.facts(c.Facts)
	for _, n := range c.Norms {
		m.heading(3, n.Title)
		for i, v := range n.Versions {
			if v.Life != "" {
				if i > 0 {
					m.out.WriteString("\n")
				}
				m.out.WriteString("#### " + paper.Escape(v.Life) + "\n\n")
			}
			m.out.WriteString("**" + paper.Escape(v.Terms) + "**")
			if v.Mark != "" {
				m.out.WriteString(" (" + paper.Escape(v.Mark) + ")")
			}
			m.out.WriteString("\n")
			m.facts(v.Facts)
		}
	}
	if len(c.Relations) > 0 {
		m.heading(3, m.d.Say("part.relations"))
		for _, r := range c.Relations {
			m.out.WriteString("- " + m.name("yields") + inMarkdown(r.Yields) + "; " + m.name("prevails") + inMarkdown(r.To) + "; " + m.name("norm") + joined(r.Basis))
			if r.Note != "" {
				m.out.WriteString("; " + m.name("note") + paper.Escape(r.Note))
			}
			m.out.WriteString("\n")
		}
	}
}

// name returns the name of a fact, as it stands before the fact.
func (m *markdown) name(column string) string { return paper.Escape(m.d.Column(column)) + ": " }

func (m *markdown) facts(facts []fact) {
	if len(facts) > 0 {
		m.out.WriteString("\n")
	}
	for _, f := range facts {
		m.out.WriteString("- " + paper.Escape(f.Name) + ": " + joined(f.Lines) + "\n")
	}
}

func (m *markdown) words(table wordTable) {
	m.heading(2, table.Title)
	for _, w := range table.Words {
		m.out.WriteString("- " + inMarkdown(w.Name))
		if table.Start {
			m.out.WriteString("; " + m.name("start") + paper.Escape(w.Start))
		}
		if w.Note != "" {
			m.out.WriteString("; " + m.name("note") + paper.Escape(w.Note))
		}
		m.out.WriteString("\n")
	}
}

// joined returns lines as one.
func joined(lines []line) string {
	var out strings.Builder
	for i, l := range lines {
		if so := out.String(); i > 0 {
			out.WriteString(map[bool]string{true: " ", false: "; "}[strings.HasSuffix(so, ".") || strings.HasSuffix(so, ":")])
		}
		out.WriteString(inMarkdown(l))
	}
	return out.String()
}

// inMarkdown returns a line as Markdown.
func inMarkdown(l line) string {
	var all []string
	for _, s := range l {
		text := paper.Escape(s.Text)
		switch {
		case s.URL != "":
			text = "[" + text + "](<" + strings.ReplaceAll(s.URL, "&", `\&`) + ">)"
		case s.ID:
			text = code(s.Text)
		case s.Small:
			text = "(" + text + ")"
		case s.Doubt:
			text = "**" + text + "**"
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

// code returns an ID in the letters of a program, or as text if it has a sign that would end
// that.
func code(id string) string {
	if id = calendar.Plain(id); strings.Contains(id, "`") || strings.TrimSpace(id) == "" {
		return paper.Escape(id)
	}
	return "`" + strings.TrimSpace(id) + "`"
}
