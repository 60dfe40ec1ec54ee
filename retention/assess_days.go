package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// TurningDays returns the days on which the assessment of a record can change, by
// its rules, the law's own days and its events, in order. Nothing need change on
// them, and nothing changes on others.
func (b *Rulebook) TurningDays(r Record) []calendar.Date {
	// The days by which a version of the law, a start or an end is passed.
	var days []calendar.Date
	add := func(d calendar.Date, shifts ...int) {
		for _, shift := range shifts {
			if day := d.AddDays(shift); !day.IsZero() {
				days = append(days, day)
			}
		}
	}
	allowances := map[Period]bool{}
	c := b.find(r.Class)
	if c != nil {
		for i := range c.rules {
			rule := &c.rules[i]
			trigger, _ := rule.pick(r.Events.on(rule.Trigger)) // whether it binds or not
			begin, until := rule.run(trigger)
			end, _ := until.Date()
			for _, d := range [...]calendar.Date{rule.From, rule.Until, rule.checkedThrough, begin, end} {
				add(d, -1, 0, 1, 2)
			}
			allowances[rule.Bound.allowance(rule.allowance)] = true
		}
	}
	for _, again := range r.Events.on(AppraisedAgain) {
		add(again.On, -1, 0, 1)
	}
	// A ceiling's last day follows from them by its allowance.
	turns := len(days)
	for allowance := range allowances {
		for _, d := range days[:turns] {
			add(allowance.CountFrom(d), 0, 1)
		}
	}
	for event := range r.Events.All() {
		if c == nil || c.recognises(&event) { // the day of another one does not matter
			add(event.On, -1, 0, 1, 2)
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}
