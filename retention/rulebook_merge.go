package retention

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Merge unites books into one, so that a record is decided by all rules of its class,
// whichever book they stand in. Rules that stand alike in two books count once. The
// error joins every problem, among them what the books say differently under the same
// rule ID, with their IDs, and conflicts between their rules.
//
// If one of the books declares its triggers, its traits or its classes, the definition of
// the union declares those of all of them. A title is that of the first book that has one.
func Merge(id string, books ...*Rulebook) (*Rulebook, error) {
	m := merger{book: newBook(Definition{ID: id}), problems: problems{book: id}, complaints: map[Class]*set[calendar.Source]{}, declared: map[Trigger]bool{}, related: map[Relation]bool{}}
	if len(books) == 0 {
		m.report("", 0, "", "no books to merge", "pass at least one")
	}
	for i, b := range books {
		if b == nil {
			m.report("books", i, "", "a book is nil", "check the error of its constructor")
			continue
		}
		m.add(b)
	}
	return m.finish()
}

// merger is a union of books that is being made.
type merger struct {
	problems
	book       *Rulebook
	versions   []string
	rules      set[bookRule] // without what does not tell two of them apart
	sources    set[calendar.Source]
	related    map[Relation]bool // without their notes
	complaints map[Class]*set[calendar.Source]
	declared   map[Trigger]bool // those of the union
}

// add takes in a book.
func (m *merger) add(b *Rulebook) {
	d, of := &m.book.known().definition, &b.known().definition
	m.versions = append(m.versions, strings.TrimSpace(of.ID+" "+of.Version))
	m.sources.add(of.Sources...)
	for _, r := range of.Relations {
		alike := r
		if alike.Note = ""; !m.related[alike] { // a remark makes no other one of it
			m.related[alike] = true
			d.Relations = append(d.Relations, r)
		}
	}
	d.CheckedThrough = calendar.Earliest(d.CheckedThrough, of.CheckedThrough)
	d.Classes = append(d.Classes, of.Classes...)
	d.Triggers = append(d.Triggers, of.Triggers...)
	d.Traits = append(d.Traits, of.Traits...)
	for _, r := range of.Rules {
		entry := *b.known().classes[r.Class].entry(r)
		entry.condition, entry.bit, entry.firstOf = nil, 0, 0 // which depend on the other rules of the class
		alike := entry
		alike.book, alike.Note = "", "" // the first book that has a rule is named for it
		if m.rules.known[alike] {
			continue
		}
		m.rules.add(alike)
		c := m.book.class(r.Class)
		c.rules = append(c.rules, entry)
		d.Rules = append(d.Rules, r)
		m.books = append(m.books, of.ID)
	}
	for name, c := range b.known().classes {
		if m.complaints[name] == nil {
			m.complaints[name] = &set[calendar.Source]{}
		}
		m.complaints[name].add(c.complaints...)
		if of := m.book.class(name); len(c.rules) > 0 && c.declared != nil {
			of.declared = m.declared
		}
	}
}

// finish says of the union what the books say together.
func (m *merger) finish() (*Rulebook, error) {
	d := &m.book.known().definition
	d.Version = strings.Join(m.versions, "; ")
	d.Sources = m.sources.list
	d.unite()
	for _, info := range d.Triggers {
		m.declared[info.Trigger] = true
	}
	for _, info := range d.Classes {
		m.book.addInfo(info)
	}
	for name, c := range m.book.known().classes {
		c.complaints = m.complaints[name].list
	}
	return m.book.finish(m.problems)
}
