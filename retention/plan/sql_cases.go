package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// asked is what is asked of a column: which days, or which of the three that a trait can
// be.
type asked struct {
	column               string
	from, through        calendar.Date
	trait                bool
	has, absent, unknown bool
}

// asks returns what a case asks of the columns, sorted by them. It is false if it is about
// nothing that the table has, or can hold for no record.
func (s *sqlText) asks(c *Class, k Case) (list []asked, ok bool) {
	for _, f := range k.Facts {
		name, known := s.column(&axis{trigger: f.Trigger, trait: f.Trait})
		if name == "" {
			if spare := slices.ContainsFunc(c.axes, func(a axis) bool { return a.spare && a.trigger == f.Trigger && a.trait == f.Trait }); spare && !known {
				continue
			}
			return nil, false
		}
		a := asked{column: s.quoted(name), trait: f.Trait != "", has: f.Has, absent: f.Absent, unknown: f.Unknown}
		if !a.trait && f.hasDays() {
			a.from, a.through = f.From, f.Through
		}
		if !a.hasDays() && !a.has && !a.absent && !a.unknown {
			return nil, false
		}
		list = append(list, a)
	}
	return list, true
}

func (a asked) hasDays() bool { return !a.from.IsZero() }

// onlyDays reports whether nothing but a range of days is asked.
func (a asked) onlyDays() bool { return a.hasDays() && !a.absent && !a.unknown }

// within selects rows of classes that lie in wanted cases; empty: nothing is wanted.
// Whether a day can be read is asked apart from the ranges: SQLite looks the rows up in an
// index for a row of ORs, if these are simple.
func (s *sqlText) within(classes []Class, wanted func(Class) []Case) string {
	var ranges grouped[asked] // classes that are compared with the same range stand in one list
	var columns grouped[string]
	var several grouped[string] // classes of which the same cases are asked
	parts := map[string][][]asked{}
	var all []retention.Class // of which all rows are selected
	for _, c := range classes {
		if s.hides(&c) {
			all = append(all, c.Class)
			continue
		}
		cases, every := s.lists(&c, wanted(c))
		switch {
		case every:
			all = append(all, c.Class)
		case len(cases) == 0:
		case simple(cases):
			for _, k := range cases {
				ranges.add(k[0], c.Class)
			}
			columns.add(cases[0][0].column, c.Class)
		default:
			key := fmt.Sprint(cases)
			parts[key] = cases
			several.add(key, c.Class)
		}
	}
	var chosen, legible []string
	for _, days := range ranges.keys {
		chosen = append(chosen, s.allOf(s.isOneOf(ranges.classes[days]), s.between(days)))
	}
	for _, key := range several.keys {
		for _, k := range least(bare(parts[key])) {
			chosen = append(chosen, s.allOf(s.isOneOf(several.classes[key]), s.known(k)))
		}
	}
	if len(all) > 0 {
		chosen = append(chosen, s.isOneOf(all))
	}
	for _, column := range columns.keys {
		condition := s.readable(column)
		if len(columns.keys) > 1 || len(several.keys) > 0 || len(all) > 0 {
			condition = fmt.Sprintf("(%s AND %s)", s.isOneOf(columns.classes[column]), condition)
		}
		legible = append(legible, condition)
	}
	for _, key := range several.keys {
		legible = append(legible, s.allOf(s.isOneOf(several.classes[key]), s.either(parts[key])))
	}
	switch {
	case len(chosen) == 0:
		return ""
	case len(legible) == 0:
		return "(" + anyOf(chosen) + ")"
	case len(all) > 0:
		legible = append(legible, s.isOneOf(all))
	}
	return fmt.Sprintf("(%s) AND (%s)", anyOf(chosen), anyOf(legible))
}

// lists returns what cases ask of the columns, without those that another one makes
// needless, and whether one of them asks nothing.
func (s *sqlText) lists(c *Class, cases []Case) (list [][]asked, every bool) {
	for _, k := range cases {
		if one, ok := s.asks(c, k); ok {
			list = append(list, one)
		}
	}
	list = least(list)
	return list, len(list) == 1 && len(list[0]) == 0
}

// least leaves out the lists of which all rows are also rows of another one.
func least(list [][]asked) (kept [][]asked) {
	for i, one := range list {
		needless := slices.ContainsFunc(kept, func(k []asked) bool { return within(one, k) })
		for _, later := range list[i+1:] {
			needless = needless || within(one, later) && !within(later, one)
		}
		if !needless {
			kept = append(kept, one)
		}
	}
	return kept
}

// within reports whether all rows of which one list holds are also rows of another one:
// whether that asks nothing else.
func within(one, other []asked) bool {
	return !slices.ContainsFunc(other, func(a asked) bool { return !slices.Contains(one, a) })
}

// bare returns of lists what an index knows: it selects more, and can be NULL.
func bare(list [][]asked) (parts [][]asked) {
	for _, k := range list {
		parts = append(parts, slices.DeleteFunc(slices.Clone(k), func(a asked) bool {
			return a.trait || !a.onlyDays() && (!a.absent || a.unknown || a.hasDays())
		}))
	}
	return parts
}

// simple reports whether cases ask only days of one column.
func simple(cases [][]asked) bool {
	return !slices.ContainsFunc(cases, func(k []asked) bool {
		return len(k) != 1 || !k[0].onlyDays() || k[0].column != cases[0][0].column
	})
}

func (s *sqlText) allOf(conditions ...string) string {
	conditions = slices.DeleteFunc(conditions, func(c string) bool { return c == "" })
	if len(conditions) == 1 {
		return conditions[0]
	}
	return "(" + strings.Join(conditions, " AND ") + ")"
}

// between compares the day with a range. The first and the last day of all are no limits.
func (s *sqlText) between(a asked) string {
	var conditions []string
	if a.from != firstDay {
		conditions = append(conditions, a.column+" >= "+s.arg(a.from.String()))
	}
	if a.through != lastDay {
		conditions = append(conditions, a.column+" <= "+s.arg(a.through.String()))
	}
	return strings.Join(conditions, " AND ")
}

// either writes what one of some cases asks, and what all of them ask once.
func (s *sqlText) either(list [][]asked) string {
	all := slices.DeleteFunc(slices.Clone(list[0]), func(a asked) bool {
		return slices.ContainsFunc(list, func(k []asked) bool { return !slices.Contains(k, a) })
	})
	var cases []string
	common := s.each(all)
	for _, k := range list {
		rest := slices.DeleteFunc(slices.Clone(k), func(a asked) bool { return slices.Contains(all, a) })
		if len(rest) == 0 {
			return common
		}
		cases = append(cases, "("+s.each(rest)+")")
	}
	if common == "" {
		return "(" + anyOf(cases) + ")"
	}
	return common + " AND (" + anyOf(cases) + ")"
}

// each writes all that a case asks.
func (s *sqlText) each(list []asked) string {
	var conditions []string
	for _, a := range list {
		if a.trait {
			conditions = append(conditions, s.trait(a))
		} else {
			conditions = append(conditions, s.days(a))
		}
	}
	return strings.Join(conditions, " AND ")
}

// known writes of a case what an index knows.
func (s *sqlText) known(list []asked) string {
	var conditions []string
	for _, a := range list {
		if a.absent {
			conditions = append(conditions, a.column+" IS NULL")
		} else if text := s.between(a); text != "" {
			conditions = append(conditions, text)
		}
	}
	return strings.Join(conditions, " AND ")
}

// days writes what is asked of a day. None of it is ever NULL.
func (s *sqlText) days(a asked) string {
	readable := s.readable(a.column)
	some, none := a.column+" IS NOT NULL", a.column+" IS NULL"
	days := ""
	if a.hasDays() {
		if days = s.between(a); days != "" {
			days = fmt.Sprintf("(%s AND (%s))", days, readable)
		} else {
			days = fmt.Sprintf("(%s)", readable)
		}
	}
	every := a.from == firstDay && a.through == lastDay
	switch {
	case every && a.unknown: // and not NULL, or nothing would be asked
		return some
	case a.absent && a.unknown && days == "":
		return fmt.Sprintf("NOT (%s)", readable)
	case a.absent && a.unknown:
		return fmt.Sprintf("(NOT (%s) OR %s)", readable, days)
	case a.unknown && days == "":
		return fmt.Sprintf("(%s AND NOT (%s))", some, readable)
	case a.unknown:
		return fmt.Sprintf("(%s AND (NOT (%s) OR %s))", some, readable, days)
	case a.absent && days == "":
		return none
	case a.absent:
		return fmt.Sprintf("(%s OR %s)", none, days)
	default:
		return days
	}
}

// trait writes what is asked of a trait.
func (s *sqlText) trait(a asked) string {
	has, lacks := "("+says(s.has, a.column)+")", "("+says(s.lacks, a.column)+")"
	switch {
	case a.has && a.absent:
		return fmt.Sprintf("(%s OR %s)", has, lacks)
	case a.has && a.unknown:
		return "NOT " + lacks
	case a.has:
		return has
	case a.absent && a.unknown:
		return "NOT " + has
	case a.absent:
		return lacks
	default:
		return fmt.Sprintf("(NOT %s AND NOT %s)", has, lacks)
	}
}
