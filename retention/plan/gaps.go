package plan

import (
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/retention"
)

// Gaps returns the condition that selects the rows that [Plan.Where] cannot find and a
// person must see, because nobody can decide about them as they are:
//
//   - the class is NULL, blank or otherwise unknown to the book, if only by a single
//     letter, or its rules are not in the book;
//   - the class has a plan, and the day is unreadable, as [Table] says, or it is NULL
//     although the event must have happened;
//   - the class has a plan, and by it no rule is in force on the day of the plan.
//
// An event that has not happened yet, as a death, is no gap. A plan without classes, as
// of no book or for no day, selects every row. Every row that is selected neither here
// nor by Where with [Class.Disposable] is kept by its rules on the day of the plan.
//
// A row is a gap until its data or the rules are corrected, so give them to a person, and
// not to the sweep. The database looks at every row; an index on the class and the day
// spares it the other columns. The errors are those of [Plan.Where].
func (p *Plan) Gaps(t Table) (Condition, error) {
	s, err := p.write(t)
	if err != nil {
		return Condition{}, err
	}
	type shape struct {
		column  string
		missing bool // NULL is a gap
	}
	var shapes grouped[shape]
	for _, c := range p.Classes() {
		if len(c.joined(undecided)) == 0 { // otherwise no rule is in force, whatever the day
			shapes.add(shape{s.day(c), undecided(c.Missing)}, c.Class)
		}
	}
	var cases []string
	when := func(classes []retention.Class, gap string) {
		cases = append(cases, fmt.Sprintf("WHEN %s IN (%s) THEN %s ", fmt.Sprintf(s.exact, s.quoted(s.Class)), s.list(classes), gap))
	}
	for _, of := range shapes.keys {
		gap := fmt.Sprintf("NOT (%s)", s.readable(of.column))
		if !of.missing {
			gap = of.column + " IS NOT NULL AND " + gap
		}
		when(shapes.classes[of], gap)
	}
	if each := p.decidable(); len(each) > 0 {
		when(each, "1 = 0")
	}
	if len(cases) == 0 {
		return Condition{SQL: fmt.Sprintf("(%s IS NULL OR 1 = 1)", s.class())}, nil
	}
	return Condition{"(CASE " + strings.Join(cases, "") + "ELSE 1 = 1 END)", s.args}, nil
}

// undecided reports whether in a state nobody can decide, so that somebody must see it.
func undecided(s retention.State) bool {
	return !s.RulesInForce() || s == retention.FloorUnknown || s == retention.CeilingUnknown
}
