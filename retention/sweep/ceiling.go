package sweep

import (
	"iter"
	"sort"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// ceiling is a rule as far as it bounds how long a record is held, and the runs of
// the years that are tried. It is comparable: rules that say the same share their
// worst case.
type ceiling struct {
	rule      retention.Rule // its bound, cut-off and period
	allowance retention.Period
	until     calendar.Date // the day from which it is no longer law, if any
	runs      *runs
}

// firstEvent returns the first event for which a rule asks for nothing before the
// years that are tried. A later event is never due earlier.
func (c ceiling) firstEvent(r retention.Rule) calendar.Date {
	first := calendar.MustParseDate("0001-01-01")
	return first.AddDays(sort.Search(c.runs.first.Sub(first), func(n int) bool {
		due, _ := r.Ceiling(first.AddDays(n), c.allowance)
		return due.IsZero() || due.OnOrAfter(c.runs.first)
	}))
}

// cases yields every event whose record is due in the years that are tried, by the
// period that the host uses, and how late its run is by the ceiling itself; in time
// is 0 days or less.
func (c ceiling) cases(used retention.Period) iter.Seq[Late] {
	return func(yield func(Late) bool) {
		host := c.rule
		host.Period = used
		for event := c.firstEvent(host); ; event = event.AddDays(1) {
			due, last := host.Ceiling(event, c.allowance)
			if !c.runs.has(due) || due.OnOrAfter(c.until) {
				return
			}
			if used != c.rule.Period {
				_, last = c.rule.Ceiling(event, c.allowance)
			}
			run := c.runs.onOrAfter(due)
			if last.IsZero() || // past the year 9999
				!yield(Late{Event: event, DueFrom: due, DisposeBy: last, Run: run, Days: run.Sub(last)}) {
				return
			}
		}
	}
}

// worst returns the first of the cases with the most days.
func (c ceiling) worst() (worst Late) {
	for late := range c.cases(c.rule.Period) {
		if late.Days > worst.Days {
			worst = late
		}
	}
	return worst
}

// safe returns the longest periods, in the unit of the rule and in days, with which
// no run is late. Each is tried out: what is true of one period need not be of a
// shorter one that ends on other days of the month.
func (c ceiling) safe(worst Late) (own, inDays retention.Period) {
	if c.rule.Bound.HasFloor() {
		return own, inDays
	}
	// The worst case has no run from its due day through the last lawful one, so
	// its record must be due before.
	inDays = c.longest(retention.InDays, worst.DueFrom.Sub(c.rule.Cutoff.StartFrom(worst.Event)))
	if inDays != (retention.Period{}) {
		n, unit := c.rule.Period.Number()
		own = c.longest(unit, n-1)
	}
	return own, inDays
}

// longest returns the longest period of up to so many units with which no run is
// late, or none.
func (c ceiling) longest(unit retention.Unit, most int) retention.Period {
periods:
	for n := most; n > 0; n-- {
		for late := range c.cases(unit.Of(n)) {
			if late.Days > 0 {
				continue periods
			}
		}
		return unit.Of(n)
	}
	return retention.Period{}
}
