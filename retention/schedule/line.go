package schedule

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// span is a piece of text, and how it is shown.
type span struct {
	Text  string
	Lang  string // set if it is in another language than the page
	URL   string // of the page on the web to which it leads
	To    string // the rule within the document to which it leads
	ID    bool   // it is an ID
	Small bool   // it is of less importance, and stands in brackets
	Doubt bool   // it says that what follows is not confirmed
}

// line is what stands on a line.
type line []span

// texts returns lines of text; none for an empty one.
func texts(list ...string) (lines []line) {
	for _, text := range list {
		if text != "" {
			lines = append(lines, line{{Text: text}})
		}
	}
	return lines
}

// named returns a trigger or a trait by its title, with the ID beside it.
func (b *book) named(id any, written string) line {
	title, in := b.title(id)
	if title == "" {
		return line{{Text: written, ID: true}}
	}
	return line{b.spoken(title, in), {Text: written, ID: true}}
}

// spoken returns a text that is in a language.
func (b *book) spoken(text string, in calendar.Language) span {
	s := span{Text: text}
	if in != b.language {
		s.Lang = in.String()
	}
	return s
}

// rules returns rules by their IDs, a line each.
func (b *book) rules(ids ...string) (lines []line) {
	for _, id := range ids {
		lines = append(lines, line{{Text: id, To: b.anchors[id], ID: true}})
	}
	return lines
}

// source returns where something is written: the citation with its address, when it was
// read, and, on a line of its own, what is not confirmed. None for the zero Source.
func (b *book) source(s calendar.Source) (lines []line) {
	cited := line{}
	address := webAddress(s.URL)
	switch {
	case s.Citation != "":
		cited = append(cited, span{Text: s.Citation, URL: address})
	case s.URL != "":
		cited = append(cited, span{Text: s.URL, URL: address})
	}
	if address == "" && s.Citation != "" && s.URL != "" {
		cited = append(cited, span{Text: s.URL, Small: true})
	}
	if s.Article != "" && !strings.Contains(s.Citation, s.Article) {
		cited = append(cited, span{Text: b.say("source.article", "article", s.Article), Small: true})
	}
	if !s.Checked.IsZero() {
		cited = append(cited, span{Text: b.say("source.read", "day", s.Checked), Small: true})
	}
	if len(cited) > 0 {
		lines = append(lines, cited)
	}
	if s.Doubt != "" {
		lines = append(lines, line{{Text: b.heading("doubt") + ":", Doubt: true}, {Text: s.Doubt}})
	}
	return lines
}

// webAddress returns an address that a browser opens as a page of the web; empty: another
// one, such as a program.
func webAddress(url string) string {
	scheme, rest, _ := strings.Cut(url, "://")
	web := strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http")
	if !web || rest == "" || calendar.Plain(url) != url || strings.ContainsAny(url, " <>\"'`\\") {
		return ""
	}
	return url
}
