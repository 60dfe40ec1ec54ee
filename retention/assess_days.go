package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// TurningDays gives the days on which the assessment of a record can change,
// by its rules, the law's own days and its events, in order. It can give days
// on which nothing changes, and leaves out none on which something does.
func (b *Rulebook) TurningDays(r Record) []calendar.Date {
	c := b.find(r.Class)
	if c == nil {
		c = &class{}
	}
	// The days by which a version of the law, a start or an end is passed; a
	// ceiling's days follow from them by its allowance.
	var turns []calendar.Date
	add := func(d calendar.Date) {
		for _, shift := range [...]int{-1, 0, 1, 2} {
			if day := d.AddDays(shift); !day.IsZero() {
				turns = append(turns, day)
			}
		}
	}
	for event := range r.Events.All() {
		add(event.On)
	}
	allowances := map[Period]bool{}
	for i := range c.rules {
		rule := &c.rules[i]
		add(rule.From)
		add(rule.Until)
		add(rule.checkedThrough)
		if rule.allowance != (Period{}) {
			allowances[rule.allowance] = true
		}
		trigger, _ := rule.pick(r.Events.on(rule.Trigger))
		start := rule.Cutoff.StartFrom(trigger)
		add(start)
		if end, ok := rule.Period.EndFrom(start).Date(); ok {
			add(end)
		}
	}
	days := slices.Clone(turns)
	for allowance := range allowances {
		for _, d := range turns {
			for _, shift := range [...]int{0, 1} {
				if day := allowance.CountFrom(d).AddDays(shift); !day.IsZero() {
					days = append(days, day)
				}
			}
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}
