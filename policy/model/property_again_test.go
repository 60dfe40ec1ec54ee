package model_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// ofOneMind reports whether bodies have not decided both to delete and to transfer:
// to put that off ends the contradiction.
func (s scene) ofOneMind() bool {
	m := newModel(s)
	return !m.happened(string(retention.AppraisedDelete)) || !m.happened(string(retention.AppraisedTransfer))
}

// Putting an appraisal off permits nothing, and the later, the less; before the day
// nothing is permitted, and on an unknown one nothing ever is.
func TestPuttingOffNeverPermits(t *testing.T) {
	check(t, func(s scene, with maker) (string, int) {
		if !s.ofOneMind() {
			return "", 0
		}
		before, applied := s.eachDay(with), 0
		for _, again := range []int{sampleBase + 3, sampleBase + 12, noDay} {
			put := s
			put.events = append(slices.Clone(s.events), modelEvent{string(retention.AppraisedAgain), again})
			after, matters := put.eachDay(with), false
			for n, d := range after {
				on := sampleBase + firstDay + n
				if more := d.Allowed() &^ before[n].Allowed(); more != 0 {
					return fmt.Sprintf("permitted to %v %s, put off to %d", more, s.on(n), again), 1
				}
				if d.Allowed() != 0 && (again == noDay || on < again) {
					return "permitted before the day " + s.on(n), 1
				}
				matters = matters || d.Allowed() != before[n].Allowed()
			}
			if matters {
				applied++
			}
			before = after
		}
		return "", applied
	}, func(s scene) (policy.Policy, error) {
		s.events = slices.DeleteFunc(slices.Clone(s.events), func(e modelEvent) bool { return e.trigger == string(retention.AppraisedAgain) })
		p, err := library(s)
		return deciding(func(r policy.Request) policy.Decision {
			var events []retention.Event // an appraisal that was put off is passed over
			for e := range r.Record.Events.All() {
				if e.Trigger != retention.AppraisedAgain || e.On.IsZero() {
					events = append(events, e)
				}
			}
			late := len(events) < r.Record.Events.Len()
			r.Record.Events = retention.EventsOf(events...)
			if late {
				r.On = r.On.AddDays(1)
			}
			return p.Decide(r)
		}), err
	})
}
