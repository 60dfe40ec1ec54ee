package schedules_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// said is how well a line of a schedule can be said.
type said string

const (
	byTheBook said = "by the book"        // the rules and plain facts say it
	computed  said = "by a computed fact" // the rules say it, and an event or a trait is computed by the host
	inexact   said = "not exactly"
)

// entry is a line of a schedule.
type entry struct {
	id, source, meaning string
	law                 law
	lives               []string // see life
	said                said
	why                 string // of what is not said by the book alone
}

// law is the rules of a line. Their names and classes are short, and the book has them
// with that of the line in front.
type law struct {
	rules     []retention.Rule
	relations []retention.Relation
}

func rules(list ...retention.Rule) law { return law{rules: list} }

// yields lets one rule yield to another.
func (l law) yields(name, to string) law {
	l.relations = append(l.relations, retention.Relation{Yields: name, To: to})
	return l
}

// from returns the lines of a source.
func from(source string, lines ...entry) []entry {
	for i := range lines {
		lines[i].source = source
	}
	return lines
}

func line(id, meaning string, l law, lives ...string) entry {
	return entry{id: id, meaning: meaning, law: l, lives: lives, said: byTheBook}
}

func (e entry) computed(why string) entry { e.said, e.why = computed, why; return e }
func (e entry) inexact(why string) entry  { e.said, e.why = inexact, why; return e }

// class is the class of the line's records.
func (e entry) class() retention.Class {
	return retention.Class("given." + strings.ToLower(strings.ReplaceAll(e.id, "-", ".")))
}

// read is the day on which the schedules were read.
const read = "2026-11-28"

func (e entry) definition() retention.Definition {
	class := e.class()
	basis := func(s calendar.Source) calendar.Source { s.Citation = e.source + ", " + e.id; return s }
	id := func(name string) string { return string(class) + ":" + name }
	d := retention.Definition{ID: string(class), CheckedThrough: day(read)}
	for i, r := range e.law.rules {
		r.ID = id(cmp.Or(r.ID, fmt.Sprint(i+1)))
		if r.InsteadOf != "" {
			r.InsteadOf = id(r.InsteadOf)
		}
		r.Class, r.Basis = class+r.Class, basis(r.Basis)
		d.Rules = append(d.Rules, r)
	}
	for _, r := range e.law.relations {
		d.Relations = append(d.Relations, retention.Relation{Yields: id(r.Yields), To: id(r.To), Basis: basis(r.Basis)})
	}
	return d
}

func (e entry) book(t testing.TB) *retention.Rulebook {
	t.Helper()
	b, err := retention.NewRulebook(e.definition())
	require.NoError(t, err, e.id)
	return b
}

func day(s string) calendar.Date { return calendar.MustParseDate(s) }
