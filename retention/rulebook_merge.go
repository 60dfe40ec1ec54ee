package retention

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Merge unites books into one, so that a record is decided by all rules of its class,
// whichever book they stand in. Rules that stand alike in two books count once. The
// error joins every problem, among them what the books say differently under the same
// rule ID, and conflicts between their rules.
func Merge(id string, books ...*Rulebook) (*Rulebook, error) {
	merged := newBook(Definition{ID: id})
	d := &merged.known().definition
	p := problems{book: id}
	if len(books) == 0 {
		p.report("", 0, "", "no books to merge", "pass at least one")
	}
	var versions []string
	var rules set[bookRule]
	var sources set[calendar.Source]
	var relations set[Relation]
	var classes set[ClassInfo]
	complaints := map[Class]*set[calendar.Source]{}
	for i, b := range books {
		if b == nil {
			p.report("books", i, "", "a book is nil", "check the error of its constructor")
			continue
		}
		versions = append(versions, strings.TrimSpace(b.known().definition.ID+" "+b.known().definition.Version))
		sources.add(b.known().definition.Sources...)
		relations.add(b.known().definition.Relations...)
		classes.add(b.known().definition.Classes...)
		d.CheckedThrough = calendar.Earliest(d.CheckedThrough, b.known().definition.CheckedThrough)
		for _, r := range b.known().definition.Rules {
			entry := *b.known().classes[r.Class].entry(r)
			entry.condition = nil // which depends on the other rules of the class
			alike := entry
			alike.book = "" // the first book that has a rule is named for it
			if rules.known[alike] {
				continue
			}
			rules.add(alike)
			c := merged.class(r.Class)
			c.rules = append(c.rules, entry)
			d.Rules = append(d.Rules, r)
		}
		for name, c := range b.known().classes {
			if complaints[name] == nil {
				complaints[name] = &set[calendar.Source]{}
			}
			complaints[name].add(c.complaints...)
		}
	}
	d.Sources, d.Relations, d.Classes = sources.list, relations.list, classes.list
	for _, b := range books {
		if b != nil {
			for _, info := range b.known().definition.Classes {
				merged.addInfo(info)
			}
		}
	}
	for name, c := range merged.known().classes {
		c.complaints = complaints[name].list
	}
	d.Version = strings.Join(versions, "; ")
	return merged.finish(p)
}
