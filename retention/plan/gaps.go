package plan

import (
	"fmt"

	"github.com/keepuntil/keepuntil/retention"
)

// Gaps returns the condition that selects the rows that [Plan.Where] cannot find and a
// person must see, because nobody can decide about them as they are:
//
//   - the class is NULL, blank or otherwise unknown to the book, be it by a single
//     letter, or its rules are not in the book;
//   - the class has a plan, and the day is unreadable, as [Table] says, or it is NULL
//     although the event must have happened;
//   - the class has a plan, and by it no rule is in force on the day of the plan.
//
// An event that has not happened yet, as a death, is no gap. A plan without classes, as
// of no book or for no day, selects every row. Every row that neither Gaps nor Where
// with [Class.Disposable] selects is kept by its rules on the day of the plan.
//
// A row is a gap until its data or the rules are corrected, so give them to a person, and
// not to the sweep. The errors are those of [Plan.Where].
func (p *Plan) Gaps(t Table) (Condition, error) {
	s, err := p.write(t)
	if err != nil {
		return Condition{}, err
	}
	planned, each := p.Classes(), p.decidable()
	choices := []string{s.class() + " IS NULL", s.unknown(planned, each)}
	var missing, unreadable grouped[string]
	for _, c := range planned {
		unreadable.add(s.day(c), c.Class)
		if undecided(c.Missing) {
			missing.add(s.day(c), c.Class)
		}
	}
	for _, column := range missing.keys {
		choices = append(choices, fmt.Sprintf("(%s AND %s IS NULL)", s.isOneOf(missing.classes[column]), column))
	}
	for _, column := range unreadable.keys {
		choices = append(choices, fmt.Sprintf("(%s AND %s IS NOT NULL AND NOT (%s))", s.isOneOf(unreadable.classes[column]), column, s.readable(column)))
	}
	if outOfForce := s.within(planned, func(c Class) []Range { return c.joined(undecided) }, nil); outOfForce != "" {
		choices = append(choices, "("+outOfForce+")")
	}
	return Condition{"(" + anyOf(choices) + ")", s.args}, nil
}

// unknown selects the rows whose class is none of those that can be decided. Where the
// column takes two spellings for the same, the book does not.
func (s *sqlText) unknown(planned []Class, each []retention.Class) string {
	known := each
	for _, c := range planned {
		known = append(known, c.Class)
	}
	if len(known) == 0 {
		return "1 = 1"
	}
	return fmt.Sprintf("%s NOT IN (%s)", fmt.Sprintf(s.exact, s.quoted(s.Class)), s.list(known))
}

// undecided reports whether in a state nobody can decide, so that somebody must see it.
func undecided(s retention.State) bool {
	return !s.RulesInForce() || s == retention.FloorUnknown || s == retention.CeilingUnknown
}
