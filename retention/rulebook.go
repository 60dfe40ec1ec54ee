package retention

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
)

// Rulebook is a checked definition, compiled for [Rulebook.Assess]. It is immutable
// and safe for concurrent use.
//
// The zero Rulebook and a nil one know no class: every record is undetermined.
type Rulebook struct {
	hidden **bookContent // nil: it says nothing; behind two pointers, as package fmt looks behind one
}

// bookContent is what a book says.
type bookContent struct {
	definition Definition
	classes    map[Class]*class
	digest     func() string                 // of everything in it
	titles     func() map[any]calendar.Names // see [Rulebook.Names]
}

func newBook(d Definition) *Rulebook {
	content := &bookContent{definition: d, classes: map[Class]*class{}}
	return &Rulebook{&content}
}

// known returns what the book says: nothing if it is nil or zero.
func (b *Rulebook) known() *bookContent {
	if b == nil || b.hidden == nil {
		return &bookContent{}
	}
	return *b.hidden
}

// NewRulebook checks a definition and compiles it. The error joins every problem,
// each a *[DefinitionError]; see [Definition] and [Rule] for what is required.
//
// A floor and a ceiling that conflict for some records load: such a record is
// reviewed. They are an error if every record conflicts: with the same trigger, pick
// and cut-off, binding all records and in force at all times, and neither yielding to
// another rule, the ceiling always ends before the floor.
func NewRulebook(d Definition) (*Rulebook, error) {
	b := newBook(clone(d))
	declared := d.declaredTriggers()
	for _, r := range d.Rules {
		c := b.class(r.Class)
		c.declared = declared
		c.rules = append(c.rules, bookRule{Rule: r, allowance: d.Allowance, checkedThrough: d.CheckedThrough, book: d.ID})
	}
	for _, info := range d.Classes {
		b.addInfo(info)
	}
	if d.Complaints != (calendar.Source{}) {
		for _, c := range b.known().classes {
			c.complaints = []calendar.Source{d.Complaints}
		}
	}
	return b.finish(problems{book: d.ID})
}

// finish compiles and checks a book to which everything has been added.
func (b *Rulebook) finish(p problems) (*Rulebook, error) {
	relations := b.relationsByClass()
	for name, c := range b.known().classes {
		c.info.RulesFrom = strings.Join(slices.Sorted(slices.Values(c.elsewhere.list)), "; ")
		if !c.tooLarge(relations[name]) {
			c.compile(relations[name])
		}
	}
	if b.check(&p); len(p.found) > 0 {
		return nil, errors.Join(p.found...)
	}
	b.known().digest = sync.OnceValue(b.makeDigest) // it takes half as long as the rest
	b.known().titles = sync.OnceValue(b.makeTitles)
	return b, nil
}

// MustNewRulebook is [NewRulebook] for definitions that are constants of a
// program; it panics if there is a problem.
func MustNewRulebook(d Definition) *Rulebook {
	b, err := NewRulebook(d)
	if err != nil {
		panic(err)
	}
	return b
}

// Definition returns the definition of the book. For a merged book it is the
// union; its Allowance and its Complaints are none and its CheckedThrough the
// earliest one, but each rule and class keeps those of the book that it came from.
func (b *Rulebook) Definition() Definition {
	return clone(b.known().definition)
}

// Info returns what the book says of a class besides its rules, and whether it
// knows the class. RulesFrom is empty if the book has rules of the class.
func (b *Rulebook) Info(c Class) (ClassInfo, bool) {
	if known := b.find(c); known != nil {
		return known.info, true
	}
	return ClassInfo{}, false
}

// Norms returns the rules of a class, the versions of each norm together in the order of
// their lives, and the norms in the order in which the book first names them. None for a
// class without rules in the book.
func (b *Rulebook) Norms(c Class) (norms [][]Rule) {
	known := b.find(c)
	for i := 0; known != nil && i < len(known.norms); i++ {
		var versions []Rule
		for _, r := range known.norms[i].versions {
			versions = append(versions, r.Rule)
		}
		norms = append(norms, versions)
	}
	return norms
}

// Relations returns the relations by which rules of a class yield to others, in the order of
// the book.
func (b *Rulebook) Relations(c Class) []Relation {
	if known := b.find(c); known != nil {
		return slices.Clone(known.cited)
	}
	return nil
}

// Allowance returns how long disposal by a rule may take after the first day on which
// it is due: the Allowance of the book that the rule came from. It is none for a
// bound other than Exactly and for a rule that the book does not have.
func (b *Rulebook) Allowance(r Rule) Period {
	if entry := b.find(r.Class).entry(r); entry != nil {
		return r.Bound.allowance(entry.allowance)
	}
	return Period{}
}

// BookOf returns the ID of the book that a rule came from: of a merged book the first of its
// parts that has the rule, and otherwise the book itself. It is empty for a rule that the book
// does not have.
func (b *Rulebook) BookOf(r Rule) string {
	if entry := b.find(r.Class).entry(r); entry != nil {
		return entry.book
	}
	return ""
}

// entry returns a rule as the class has it; nil if it does not.
func (c *class) entry(r Rule) *bookRule {
	for i := 0; c != nil && i < len(c.rules); i++ {
		if c.rules[i].Rule == r {
			return &c.rules[i]
		}
	}
	return nil
}

// Complaints returns where a person can complain about how a record of a class is
// treated, by each of the books that know the class. None: no book says it.
func (b *Rulebook) Complaints(c Class) []calendar.Source {
	if known := b.find(c); known != nil {
		return slices.Clone(known.complaints)
	}
	return nil
}

// CheckedThrough returns the last day for which the law of all rules of a class was
// read, including rules that no longer bind: that a rule has ended was read too. It
// is no date if none of their books says it.
func (b *Rulebook) CheckedThrough(name Class) calendar.Date {
	var through calendar.Date
	if c := b.find(name); c != nil {
		for i := range c.rules {
			through = calendar.Earliest(through, c.rules[i].checkedThrough)
		}
	}
	return through
}

// find returns what the book knows of a class; nil without a book or such a class.
func (b *Rulebook) find(name Class) *class {
	return b.known().classes[name]
}

// classNames returns the names of the classes, in order.
func (b *Rulebook) classNames() []Class { return slices.Sorted(maps.Keys(b.known().classes)) }

// class returns the entry of a class in a book that is being made.
func (b *Rulebook) class(name Class) *class {
	c, known := b.known().classes[name]
	if !known {
		c = &class{info: ClassInfo{Class: name}}
		b.known().classes[name] = c
	}
	return c
}

// addInfo comes after all rules of the book: a class that has some does not wait for
// others.
func (b *Rulebook) addInfo(info ClassInfo) {
	c := b.class(info.Class)
	if len(c.rules) == 0 && info.RulesFrom != "" {
		c.elsewhere.add(info.RulesFrom)
	}
	if c.info.Title == (calendar.Names{}) {
		c.info.Title = info.Title
	}
	if c.info.NoErasure.Citation == "" {
		c.info.NoErasure = info.NoErasure
	}
}

func clone(d Definition) Definition {
	d.Sources = slices.Clone(d.Sources)
	d.Classes = slices.Clone(d.Classes)
	d.Rules = slices.Clone(d.Rules)
	d.Triggers = slices.Clone(d.Triggers)
	d.Traits = slices.Clone(d.Traits)
	d.Relations = slices.Clone(d.Relations)
	return d
}
