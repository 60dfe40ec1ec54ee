package schedule

import (
	"embed"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

//go:embed *.txt
var files embed.FS

var sentences = calendar.NewSentences(files)

// document is the schedule as it is read, whatever its form.
type document struct {
	Title    string
	Imprint  []string
	Facts    []fact // of the book
	Classes  []section
	Events   []word
	Traits   []word
	Sources  [][]line
	Overview string // what the overview shows

	book *book
}

// section is a class in a document.
type section struct {
	Title     span
	ID        string
	Anchor    string // its place in a page
	Facts     []fact
	Short     []string // a line for each rule
	Norms     []norm
	Relations []relation

	class retention.Class
}

// norm is a rule with its versions.
type norm struct {
	Title    string
	Anchor   string
	Versions []version
}

// version is a version of a norm.
type version struct {
	Life    string // empty: always, or there is only this version
	Terms   string
	Mark    string // whether it is law on the day; empty: no day was asked for
	InForce bool
	Facts   []fact

	rule retention.Rule
}

// relation says which rule gives way to which, and by what.
type relation struct {
	Yields, To line
	Basis      []line
	Note       string
}

// documentOf returns the schedule of a book on a day.
func documentOf(of *retention.Rulebook, on calendar.Date, l calendar.Language) document {
	b := bookOf(of, on, l)
	d := document{Title: b.say("title", "book", b.definition.ID), Imprint: paper.Imprint(of, on, b.language), Facts: b.factsOfBook(),
		Overview: b.say("overview", "day", on), book: b}
	for i := range b.classes {
		s := b.section(&b.classes[i])
		s.Anchor = fmt.Sprint("class-", i+1)
		d.Classes = append(d.Classes, s)
	}
	for _, info := range b.definition.Triggers {
		d.Events = append(d.Events, word{b.named(info.Trigger, string(info.Trigger)), b.startOf(info.Trigger), info.Note})
	}
	for _, info := range b.definition.Traits {
		d.Traits = append(d.Traits, word{Name: b.named(info.Trait, string(info.Trait)), Note: info.Note})
	}
	for _, s := range b.definition.Sources {
		d.Sources = append(d.Sources, b.source(s))
	}
	return d
}

// section returns what a document says of a class.
func (b *book) section(c *class) section {
	title, in := b.title(c.Class)
	s := section{Title: b.spoken(upper(title), in), ID: string(c.Class), Facts: b.factsOfClass(c), Short: b.short(c), class: c.Class}
	if title == "" {
		s.Title = span{Text: s.ID}
	}
	for _, versions := range c.norms {
		n := norm{Title: b.say("part.rule", "rule", versions[0].ID), Anchor: b.anchors[versions[0].ID]}
		for i := range versions {
			r := &versions[i]
			v := version{Terms: upper(b.Terms(*r).In(b.language)), Mark: b.marked(r), InForce: b.mark(r) == "mark.in_force", Facts: b.factsOf(c, versions, i), rule: *r}
			if len(versions) > 1 {
				v.Life = b.life(r)
			}
			n.Versions = append(n.Versions, v)
		}
		s.Norms = append(s.Norms, n)
	}
	for _, r := range c.relations {
		s.Relations = append(s.Relations, relation{b.rules(r.Yields)[0], b.rules(r.To)[0], b.source(r.Basis), r.Note})
	}
	return s
}

// short returns in a line for each rule that is law on the day what it says; without a day,
// for each version.
func (b *book) short(c *class) (lines []string) {
	for _, versions := range c.norms {
		for i := range versions {
			r := &versions[i]
			if !b.holds(r) {
				continue
			}
			life := ""
			if b.on.IsZero() && len(versions) > 1 {
				life = b.life(r)
			}
			lines = append(lines, upper(b.say("short", "terms", b.Terms(*r).In(b.language), "when", r.When, "unless", r.Unless,
				"only_if", r.Absent == retention.NotBinding, "instead_of", r.InsteadOf, "appraise", r.Appraise, "then", r.Then, "life", life, "doubt", r.Basis.Doubt != "")))
		}
	}
	switch {
	case c.RulesFrom != "":
		lines = []string{b.say("rules_from", "where", c.RulesFrom)}
	case len(lines) == 0:
		lines = []string{b.say("none_in_force", "day", b.on)}
	}
	return lines
}
