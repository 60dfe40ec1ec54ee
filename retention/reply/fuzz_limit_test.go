package reply_test

import (
	"errors"
	"testing"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// limitUnits are the units of the reference, and permanently, which it has not.
var limitUnits = []string{"days", "weeks", "months", "years", "working days", "at once", "permanently"}

// seedLimits adds cases of each law and unit, and some at the edges.
func seedLimits(f *testing.F) {
	for which := range uint8(len(lawsAndCalendars())) {
		for unit := range uint8(len(limitUnits)) {
			f.Add(which, unit, 1, 9400, 1)
			f.Add(which, unit, 2, 9860, 30)
			f.Add(which, unit, -10, 9860, 3)
		}
	}
	f.Add(uint8(0), uint8(2), 1, 51, 2)        // about the end of January
	f.Add(uint8(0), uint8(3), 9998, 0, 400)    // out of range
	f.Add(uint8(3), uint8(0), 1, 36890, 40000) // about the end of the coverage
	f.Add(uint8(7), uint8(0), 10, 8748, 1)     // about the first day of law 2073-IX
	f.Add(uint8(0), uint8(0), 1, -800000, 1)   // no date
}

// isShort reports whether a period is short enough to be walked day by day: some
// three years.
func (n count) isShort() bool {
	most := map[string]int{"days": 1000, "weeks": 150, "months": 36, "years": 3, "working days": 700, "at once": 1000}[n.unit]
	return n.n != 0 && -most <= n.n && n.n <= most
}

// drawnLimit makes a case of what the fuzzer draws.
func drawnLimit(which, unit uint8, n, offset int) (jurisdiction, count, retention.Period, calendar.Date) {
	setups := lawsAndCalendars()
	drawn := count{n, limitUnits[int(unit)%len(limitUnits)]}
	p := retention.Permanently()
	if drawn.unit != "permanently" {
		p = drawn.period()
	}
	return setups[int(which)%len(setups)], drawn, p, day("2000-01-01").AddDays(offset)
}

func FuzzLimit(f *testing.F) {
	seedLimits(f)
	f.Fuzz(func(t *testing.T, which, unit uint8, n, offset, gap int) {
		setup, drawn, p, event := drawnLimit(which, unit, n, offset)
		limit, err := setup.law.Limit(event, p, setup.c)
		if drawn.isShort() && -100_000 < offset && offset < 100_000 {
			if err := disagreement(setup.law, event, drawn, setup.c); err != nil {
				t.Error(err)
			}
		}
		if err != nil {
			var limitErr *reply.LimitError
			if !errors.As(err, &limitErr) || limit != (reply.Limit{}) {
				t.Errorf("%v from %v: %v, %v", p, event, limit, err)
			}
			return
		}
		if limit.Nominal.IsZero() || limit.Nominal.After(limit.Due) {
			t.Errorf("%v from %v: %v", p, event, limit)
		}
		later := event.AddDays(max(gap, -gap) % 1000)
		if second, err := setup.law.Limit(later, p, setup.c); err == nil && (later == event || later.After(event)) {
			if second.Nominal.Before(limit.Nominal) || second.Due.Before(limit.Due) {
				t.Errorf("%v from %v: %v, but from %v: %v", p, event, limit, later, second)
			}
		}
	})
}

// Explain has the limit and the error of Limit, and steps that are filled.
func FuzzExplain(f *testing.F) {
	seedLimits(f)
	f.Fuzz(func(t *testing.T, which, unit uint8, n, offset, gap int) {
		setup, drawn, p, event := drawnLimit(which, unit, n, offset)
		limit, err := setup.law.Limit(event, p, setup.c)
		if days := limit.Due.Sub(event); days < -400 || days > 400 {
			return // years of days in words say nothing new
		}
		e, again := setup.law.Explain(event, p, setup.c)
		if e.Limit != limit || (err == nil) != (again == nil) || err != nil && err.Error() != again.Error() {
			t.Fatalf("%v from %v: Limit has %v, %v; Explain has %v, %v", p, event, limit, err, e.Limit, again)
		}
		if err == nil {
			if err := soundSteps(e.Steps); err != nil {
				t.Errorf("%v from %v: %v\n%v", p, event, err, e)
			}
			if days := limit.Due.Sub(event); drawn.isShort() && -100 < days && days < 100 {
				if err := agreement(setup.law, event, drawn, setup.c, e); err != nil {
					t.Errorf("%v from %v: %v\n%v", p, event, err, e)
				}
			}
		}

		w := reply.Window{ID: "fuzz", Duty: calendar.Names{English: "answer"}, Law: setup.law, CheckedThrough: day("2025-01-01"), Lifted: day("2000-01-01").AddDays(offset + gap),
			Readings: []reply.Reading{{Period: p, Unrolled: gap%2 == 0}, {Period: retention.Weeks(2), Until: day("2040-01-01")}}}
		deadline, err := w.Due(event, setup.c)
		e, again = w.Explain(event, setup.c)
		if e.Deadline != deadline || (err == nil) != (again == nil) {
			t.Fatalf("%v from %v: Due has %v, %v; Explain has %v, %v", p, event, deadline, err, e.Deadline, again)
		}
		if err == nil {
			if err := soundSteps(e.Steps); err != nil {
				t.Errorf("%v from %v: %v\n%v", p, event, err, e)
			}
		}
	})
}

// Hours pass one by one, and Explain has what Due has.
func FuzzHours(f *testing.F) {
	for which := range uint8(len(lawsAndCalendars())) {
		f.Add(which, 72, 0, int64(1_796_000_000_000_000_000))
		f.Add(which, 48, 2, int64(1_792_889_999_999_999_999)) // the repeated hour of 2026
	}
	f.Add(uint8(0), 0, 0, int64(0))
	f.Add(uint8(0), 8784, 3, int64(4_133_890_000_000_000_000)) // about the end of the coverage
	helsinki := zone(f, "Helsinki")
	f.Fuzz(func(t *testing.T, which uint8, hours, workingDays int, nanoseconds int64) {
		setup, event := lawsAndCalendars()[int(which)%len(lawsAndCalendars())], time.Unix(0, nanoseconds)
		w := reply.HourWindow{ID: "fuzz", Duty: calendar.Names{English: "notify"}, Law: setup.law, Hours: hours, Readings: []reply.HourReading{
			fromNextDay, fromInstant, {Start: reply.FromNextHour, WorkingDays: max(workingDays, 0) % 50},
		}}
		due, err := w.Due(event, setup.c, helsinki)
		e, again := w.Explain(event, setup.c, helsinki)
		if e.Hours != due || (err == nil) != (again == nil) {
			t.Fatalf("Due has %v, %v; Explain has %v, %v", due, err, e.Hours, again)
		}
		if err != nil {
			var hourErr *reply.LimitError
			if !errors.As(err, &hourErr) || due != (reply.HourDeadline{}) {
				t.Errorf("%d hours from %v: %v, %v", hours, event, due, err)
			}
			return
		}
		if err := soundSteps(e.Steps); err != nil {
			t.Errorf("%d hours from %v: %v\n%v", hours, event, err, e)
		}
		if passed := due.Safe.Sub(event); passed != time.Duration(hours)*time.Hour {
			t.Errorf("%d hours from %v: %v pass", hours, event, passed)
		}
		if due.Latest.Before(due.Safe) {
			t.Errorf("%d hours from %v: %v", hours, event, due)
		}
	})
}
