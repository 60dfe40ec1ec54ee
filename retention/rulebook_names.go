package retention

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// checkNames reports every text of the book that is not [calendar.Plain]. Such names cannot
// be told apart by looking at them, and a new line in one passes for a line of a log or a
// step of an explanation. It calls the texts what files and people call them.
func (b *Rulebook) checkNames(p *problems) {
	d := &b.known().definition
	at := item{p, "", 0, ""}
	at.name("ID", d.ID)
	at.text("version", d.Version)
	at.text("note", d.Note)
	at.source("complaints", d.Complaints)
	for i, s := range d.Sources {
		item{p, "sources", i, ""}.source("", s)
	}
	for i, info := range d.Classes {
		at := item{p, "classes", i, ""}
		at.name("class", string(info.Class))
		at.text("rules from", info.RulesFrom)
		at.norm("no erasure", info.NoErasure)
		at.titled(info.Title, info.Note)
	}
	for i, info := range d.Triggers {
		at := item{p, "triggers", i, ""}
		at.titled(info.Title, info.Note)
		at.named("start", info.Start)
	}
	for i, info := range d.Traits {
		item{p, "traits", i, ""}.titled(info.Title, info.Note)
	}
	for i := range d.Rules {
		r := &d.Rules[i]
		at := item{p, "rules", i, r.ID}
		at.name("ID", r.ID)
		at.name("class", string(r.Class))
		at.name("when", string(r.When))
		at.name("unless", string(r.Unless))
		at.name("trigger", string(r.Trigger))
		at.name("instead of", r.InsteadOf)
		at.norm("basis", r.Basis)
		at.norm("retroactive", r.Retroactive)
		at.text("note", r.Note)
	}
	for i, r := range d.Relations {
		at := item{p, "relations", i, r.Yields}
		at.name("yields", r.Yields)
		at.name("to", r.To)
		at.norm("basis", r.Basis)
		at.text("note", r.Note)
	}
}

// item is what a text of a definition belongs to: an entry of a list, or the book.
type item struct {
	*problems
	list string
	i    int
	rule string
}

// norm reports the texts of a source that must cite something; that it does not is
// reported elsewhere, and so it is with the names.
func (at item) norm(of string, s calendar.Source) {
	if blank(s.Citation) {
		s.Citation = ""
	}
	at.source(of, s)
}

func (at item) titled(title calendar.Names, note string) {
	at.named("title", title)
	at.text("note", note)
}

// named reports the names of one thing in each language, a blank one too: without it the
// ID is shown.
func (at item) named(what string, names calendar.Names) {
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		text := names.In(l)
		if at.text(what, text); text != "" && blank(text) && calendar.Plain(text) == text {
			at.key = what + "." + l.String()
			at.report(at.list, at.i, at.rule, fmt.Sprintf("%s in %v is blank", what, l), "write it, or leave it out")
		}
	}
}

func (at item) name(what, name string) {
	if !blank(name) {
		at.text(what, name)
	}
}

func (at item) source(of string, s calendar.Source) {
	at.text(strings.TrimSpace(of+" citation"), s.Citation)
	at.text(strings.TrimSpace(of+" article"), s.Article)
	at.text(strings.TrimSpace(of+" address"), s.URL)
	at.text(strings.TrimSpace(of+" doubt"), s.Doubt)
}

// text reports one that cannot be read as it is written.
func (at item) text(what, text string) {
	if fault, help := unreadable(text); fault != "" {
		at.key = keysOfTexts.Replace(strings.ToLower(what))
		at.report(at.list, at.i, at.rule, fmt.Sprintf(`%s "%s" has %s`, what, calendar.Plain(text), fault), help)
	}
}

// keysOfTexts makes of what a text is called the key under which it stands.
var keysOfTexts = strings.NewReplacer("rules from", "rules_from", "instead of", "instead_of", "no erasure", "no_erasure", " address", ".url", " ", ".")

// unreadable returns what a text has that a reader does not see; empty: nothing.
func unreadable(text string) (fault, help string) {
	switch {
	case calendar.Plain(text) == text:
		return "", ""
	case !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError):
		return "what is not UTF-8, or was not before it was converted", "write the text anew, and save it as UTF-8"
	case strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) }):
		return "a control character, such as a tab or a new line", "write a blank, and all on one line"
	case strings.ContainsFunc(text, func(r rune) bool { return r != ' ' && unicode.Is(unicode.Z, r) }):
		return "a blank of another kind", "write an ordinary blank, also after §"
	default:
		return "a character that is not seen", "leave it out"
	}
}
