package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// OnRelease returns the decision that follows if the record has no holds, or
// all of them are released on the same day, and the demands that bar disposal
// are closed. It is a forecast: what may be done is decided anew on the day,
// with the holds and the demands looked up.
func (d Decision) OnRelease() Decision {
	if d.policy == nil {
		return d
	}
	return d.policy.Decide(d.request.released())
}

// released returns the request without what blocks every disposal.
func (r Request) released() Request {
	r.Holds, r.Demands = NoHolds(), r.Demands.unblocked()
	return r
}

// NextChange returns the first later day on which the outcome, the allowed
// actions, or whether the record is overdue differs, if the facts and the
// holds stay as they are. The law's own days, events recorded for days to come
// and recorded releases of holds count. Of a host's guard only the end that it
// gave to [Refuse] is known.
func (d Decision) NextChange() (calendar.Date, bool) {
	t, ok := d.policy.(made)
	if !ok {
		return calendar.Date{}, false
	}
	days := append(t.turningDays(d.request), d.refusalsEnd()...)
	slices.SortFunc(days, calendar.Date.Compare)
	for _, day := range slices.Compact(days) {
		if day.After(d.request.On) && d.changedOn(day) {
			return day, true
		}
	}
	return calendar.Date{}, false
}

// changedOn reports whether the record stands differently on another day.
func (d Decision) changedOn(day calendar.Date) bool {
	r := d.request
	r.On = day
	then := d.policy.Decide(r)
	return then.outcome != d.outcome || then.allowed != d.allowed || (then.Overdue() > 0) != (d.Overdue() > 0)
}

// refusalsEnd returns the days after those through which guards refuse, guards of
// guards included.
func (d Decision) refusalsEnd() []calendar.Date {
	var days []calendar.Date
	for _, one := range d.all() {
		days = append(days, nextDay(one.said().until))
	}
	return days
}
