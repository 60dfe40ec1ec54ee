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
//   - a day on which it depends is unreadable, as [Table] says, or NULL although the
//     event must have happened;
//   - a trait is NULL or unreadable that decides whether a rule binds the record;
//   - no rule is in force on the day of the plan that binds the record.
//
// An event that has not happened yet, as a death, is no gap. A plan without classes, as
// of no book or for no day, selects every row. Every row that is selected neither here
// nor by Where with [Class.Disposable] or [Class.Review] is kept by its rules on the day
// of the plan. Of a class that is not exact, Gaps can select some rows more, and some that
// Where selects too.
//
// A row is a gap until its data or the rules are corrected, so give them to a person, and
// not to the sweep. The database looks at every row; an index on the class and the day
// spares it the other columns. The errors are those of [Plan.Where].
func (p *Plan) Gaps(t Table) (Condition, error) {
	s, err := p.write(t)
	if err != nil {
		return Condition{}, err
	}
	var shapes grouped[string]
	parts := map[string][][]asked{}
	var none []retention.Class
	for _, c := range p.Classes() {
		if s.hides(&c) {
			none = append(none, c.Class)
			continue
		}
		cases, every := s.lists(&c, c.undecided())
		switch {
		case every:
		case len(cases) == 0:
			none = append(none, c.Class)
		default:
			key := fmt.Sprint(cases)
			parts[key] = cases
			shapes.add(key, c.Class)
		}
	}
	var cases []string
	when := func(classes []retention.Class, gap func() string) {
		among := fmt.Sprintf("WHEN %s IN (%s) THEN ", fmt.Sprintf(s.exact, s.quoted(s.Class)), s.list(classes))
		cases = append(cases, among+gap()+" ")
	}
	for _, key := range shapes.keys {
		when(shapes.classes[key], func() string { return s.either(parts[key]) })
	}
	if len(none) > 0 {
		when(none, func() string { return "1 = 0" })
	}
	if len(cases) == 0 {
		return Condition{SQL: fmt.Sprintf("(%s IS NULL OR 1 = 1)", s.class())}, nil
	}
	return Condition{"(CASE " + strings.Join(cases, "") + "ELSE 1 = 1 END)", s.args}, nil
}
