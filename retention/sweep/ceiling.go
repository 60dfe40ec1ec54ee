package sweep

import (
	"iter"
	"sort"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// ceiling is what a rule says of the days on which a record must go. It is
// comparable: rules that say the same share their worst case.
type ceiling struct {
	bound       retention.Bound
	cutoff      retention.Cutoff
	period      retention.Period
	allowance   retention.Period
	from, until calendar.Date // the first day of its stretch; the day from which it is no longer law, if any
}

// days gives the first day on which disposal is due after an event and the last
// lawful one; no dates if it is never due. They are those of package retention,
// of the rule by itself.
func (c ceiling) days(event calendar.Date) (due, last calendar.Date) {
	begin := c.cutoff.StartFrom(event)
	end, ok := c.period.EndFrom(begin).Date()
	if !ok {
		return calendar.Date{}, calendar.Date{}
	}
	if c.bound == retention.AtMost {
		due = end.AddDays(-1)
		if begin.After(due) {
			due = begin
		}
		return due, end
	}
	due = end.AddDays(1)
	if c.allowance == (retention.Period{}) {
		return due, due
	}
	last, _ = c.allowance.EndFrom(due).Date()
	return due, last
}

var firstDay = calendar.MustParseDate("0001-01-01")

// firstEvent gives the first event day of which nothing is due before a day. A
// later event is never due earlier.
func (c ceiling) firstEvent(from calendar.Date) calendar.Date {
	return firstDay.AddDays(sort.Search(from.Sub(firstDay), func(n int) bool {
		due, _ := c.days(firstDay.AddDays(n))
		return due.IsZero() || due == from || due.After(from)
	}))
}

// cases gives every event whose record is due in a stretch by what the host uses,
// and how late its run is by the ceiling itself; a run in time has no more than
// nought days.
func (c ceiling) cases(used ceiling, t stretch) iter.Seq[Late] {
	return func(yield func(Late) bool) {
		for event := used.firstEvent(t.first); ; event = event.AddDays(1) {
			due, last := used.days(event)
			if !t.has(due) || due == c.until || due.After(c.until) {
				return
			}
			if used != c {
				_, last = c.days(event)
			}
			run := t.runFrom(due)
			if last.IsZero() { // past the year 9999
				return
			}
			if !yield(Late{Event: event, DueFrom: due, DisposeBy: last, Run: run, Days: run.Sub(last)}) {
				return
			}
		}
	}
}

// worst gives the first of the cases with the most days.
func (c ceiling) worst(t stretch) (worst Late) {
	for late := range c.cases(c, t) {
		if late.Days > worst.Days {
			worst = late
		}
	}
	return worst
}

// safe gives the longest periods, in the unit of the rule and in days, with which
// no run is late. Each is tried out: what is true of one period need not be of a
// shorter one that ends on other days of the month.
func (c ceiling) safe(worst Late, t stretch) (own, inDays retention.Period) {
	if c.bound == retention.Exactly {
		return own, inDays
	}
	// The worst case has no run from its due day through the last lawful one, so
	// its record must be due before.
	longest := worst.DueFrom.Sub(c.cutoff.StartFrom(worst.Event))
	inDays = c.longest(retention.Days, longest, t)
	number, _, _ := strings.Cut(c.period.String(), " ")
	n, err := strconv.Atoi(number)
	if err != nil || inDays == (retention.Period{}) {
		return own, inDays
	}
	for _, unit := range [...]func(int) retention.Period{retention.Days, retention.Weeks, retention.Months, retention.Years} {
		if unit(n) == c.period {
			own = c.longest(unit, n-1, t)
		}
	}
	return own, inDays
}

// longest gives the longest period of up to so many units with which no run is
// late; none if there is none.
func (c ceiling) longest(unit func(int) retention.Period, most int, t stretch) retention.Period {
	for n := most; n > 0; n-- {
		used := c
		used.period = unit(n)
		if c.inTime(used, t) {
			return used.period
		}
	}
	return retention.Period{}
}

func (c ceiling) inTime(used ceiling, t stretch) bool {
	for late := range c.cases(used, t) {
		if late.Days > 0 {
			return false
		}
	}
	return true
}
