package retention

import (
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Merge unites books into one, so that a record is decided by all rules of its class,
// whichever book they stand in. Rules that stand alike in two books count once. The
// error joins every problem, among them what the books say differently under the same
// rule ID, and conflicts between their rules.
func Merge(id string, books ...*Rulebook) (*Rulebook, error) {
	merged := &Rulebook{definition: Definition{ID: id}, classes: map[Class]*class{}}
	d := &merged.definition
	p := problems{book: id}
	if len(books) == 0 {
		p.report("", 0, "", "no books to merge", "pass at least one")
	}
	var versions []string
	for i, b := range books {
		if b == nil {
			p.report("books", i, "", "a book is nil", "check the error of its constructor")
			continue
		}
		versions = append(versions, strings.TrimSpace(b.definition.ID+" "+b.definition.Version))
		d.Sources = union(d.Sources, b.definition.Sources)
		d.Relations = union(d.Relations, b.definition.Relations)
		d.CheckedThrough = calendar.Earliest(d.CheckedThrough, b.definition.CheckedThrough)
		for _, r := range b.definition.Rules {
			entry := *b.classes[r.Class].entry(r)
			if !slices.ContainsFunc(merged.class(r.Class).rules, entry.standsAlike) {
				merged.addRule(entry)
				d.Rules = append(d.Rules, r)
			}
		}
	}
	for _, b := range books {
		d.Classes = union(d.Classes, b.Definition().Classes)
		for _, info := range b.Definition().Classes {
			merged.addInfo(info)
		}
	}
	for name, c := range merged.classes {
		for _, b := range books {
			c.complaints = union(c.complaints, b.Complaints(name))
		}
	}
	d.Version = strings.Join(versions, "; ")
	return merged.finish(p)
}

// standsAlike reports whether two books have the same rule and treat it alike.
func (r bookRule) standsAlike(other bookRule) bool {
	other.book = r.book
	return r == other
}
