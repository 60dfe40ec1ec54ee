package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// TurningDays gives the days on which the assessment of a record can change,
// by its rules, the law's own days and its events, in order. It can give days
// on which nothing changes, and leaves out none on which something does.
func (b *Rulebook) TurningDays(r Record) []calendar.Date {
	var days []calendar.Date
	add := func(d calendar.Date) {
		for _, shift := range [...]int{-1, 0, 1, 2} {
			if day := d.AddDays(shift); !day.IsZero() {
				days = append(days, day)
			}
		}
	}
	for event := range r.Events.All() {
		add(event.On)
	}
	rules := b.rulesOf(r.Class)
	for i := range rules {
		rule := &rules[i]
		add(rule.From)
		add(rule.Until)
		add(rule.allowance.count(rule.From))
		day, _ := rule.pick(r.Events.on(rule.Trigger))
		start := rule.Cutoff.StartFrom(day)
		add(start)
		if end, ok := rule.Period.EndFrom(start).Date(); ok {
			add(end)
			add(rule.allowance.count(end.AddDays(1)))
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}
