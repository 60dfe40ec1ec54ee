package calendar

import (
	"errors"
	"slices"
	"strings"
)

// Common returns a calendar whose working days are those that both calendars
// have, for a request that crosses a border. It covers what both cover, and is
// verified as far as both are. Its [Calendar.Country] names both, and no law on
// time limits takes it for its own: each law says which country's days count.
//
// A nil or zero calendar is [ErrCoverage]; for one whose option could not be
// followed, the error is that of the option.
func Common(a, b *Calendar) (*Calendar, error) {
	for _, c := range []*Calendar{a, b} {
		if c.empty() {
			return nil, c.outside(Date{}, 0)
		}
	}
	if a == b {
		return a, nil
	}
	both := &draft{Calendar: Calendar{country: a.country, from: Latest(a.from, b.from),
		through: Earliest(a.through, b.through), verified: Earliest(a.verified, b.verified)}}
	for country := range strings.SplitSeq(b.country, "+") {
		if !slices.Contains(strings.Split(both.country, "+"), country) {
			both.country += "+" + country
		}
	}
	both.working = make([]bool, both.through.Sub(both.from)+1)
	for i := range both.working {
		d := both.from.AddDays(i)
		both.working[i] = a.working(d) && b.working(d)
	}
	if err := errors.Join(both.take(a), both.take(b)); err != nil {
		return nil, err
	}
	return both.calendar(), nil
}

// working reports whether a covered day is a working day.
func (c *Calendar) working(d Date) bool { return c.known().index.works(uint(d.Sub(c.from))) }

// take adds the facts that hold in a calendar, and its holidays even where the
// host has opened them. A holiday that another calendar has brought is not taken
// twice.
func (b *draft) take(c *Calendar) error {
	if err := b.room(len(c.known().facts)); err != nil {
		return err
	}
	b.cite(c.known().sources...)
	offset := len(b.facts)
	taken := map[Holiday]bool{}
	for _, m := range b.marks {
		if f := &b.facts[m.fact()]; f.isHoliday() {
			taken[f.holiday(b.from.AddDays(m.day()))] = true
		}
	}
	b.facts = append(b.facts, c.known().facts...)
	for _, m := range c.known().marks {
		d, f := c.at(uint(m.day())), &c.known().facts[m.fact()]
		effect := f.reason.effect()
		if !b.covers(d) || effect != 0 && effect > 0 != c.working(d) && f.reason != OnHoliday || f.isHoliday() && taken[f.holiday(d)] {
			continue
		}
		b.marks = append(b.marks, newMark(d.Sub(b.from), offset+m.fact()))
	}
	return nil
}
