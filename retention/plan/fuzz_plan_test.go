package plan_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

var (
	firstDay = day("0001-01-01")
	lastDay  = day("9999-12-31")
)

// planBook draws rules of one class that count from one event, and a day for the
// plan. The lives of the rules lie around that day, so that it often falls on
// their first or last days.
func (d draw) planBook() (retention.Definition, calendar.Date) {
	on := oneOf(d, day("2024-02-29"), day("2027-01-01"), d.day(), d.day(), d.day(), firstDay, lastDay, lastDay.AddDays(-d(800)), firstDay.AddDays(d(800)))
	def := retention.Definition{ID: "drawn", Allowance: oneOf(d, retention.Period{}, retention.Period{}, d.planPeriod())}
	if def.Allowance == retention.Immediately() || def.Allowance == retention.Permanently() {
		def.Allowance = retention.Months(1 + d(14))
	}
	pick := retention.Pick(d(3))
	cutoff, absent := d.planCutoff(), oneOf(d, retention.Awaited, retention.Gap, retention.Gap, retention.Gap)
	for i := range 1 + d(5) {
		r := retention.Rule{ID: fmt.Sprintf("rule-%d", i), Trigger: sent, Pick: pick, Absent: absent, Cutoff: cutoff, Period: d.planPeriod(),
			Bound: retention.Bound(1 + d(3)), Then: oneOf(d, retention.Delete, retention.Delete|retention.Anonymise, retention.Delete|retention.Transfer, retention.Action(1+d(7)))}
		switch d(4) {
		case 0:
			r.Absent = retention.Awaited - absent
		case 1:
			r.Cutoff = d.planCutoff()
		}
		if d(8) > 0 {
			r.From = oneOf(d, firstDay, firstDay, d.near(on)) // with a life, a book loads in which every record conflicts
		}
		if d(4) == 0 {
			r.Until = d.near(on)
		}
		if i > 0 && d(2) == 0 {
			d.follow(&def.Rules[i-1], &r, on)
		}
		def.Rules = append(def.Rules, complete(r, ""))
	}
	return def, on
}

// follow makes a rule the next version of the one before.
func (d draw) follow(before, r *retention.Rule, on calendar.Date) {
	if before.Until.IsZero() {
		before.Until = d.near(on)
	}
	r.ID, r.Bound, r.From, r.Until = before.ID, before.Bound, before.Until.AddDays(oneOf(d, 0, 0, 0, 1, d(900))), calendar.Date{}
	if d(3) == 0 {
		r.Until = r.From.AddDays(1 + d(1200))
	}
	if d(3) == 0 {
		r.Retroactive = calendar.Source{Citation: "Act 2/2000"}
	}
}

// near draws a day on, beside or some years around another one, or anywhere.
func (d draw) near(on calendar.Date) calendar.Date {
	return oneOf(d, on, on.AddDays(1), on.AddDays(-1), on.AddDays(d(2400)-1200), on.AddDays(d(2400)-1200), firstDay.AddDays(d(3652059)))
}

func (d draw) planCutoff() retention.Cutoff {
	return oneOf(d, retention.AtEvent(), retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.Month(1+d(12)), 1+d(28)),
		retention.EndOfFiscalYear(time.February, 29), retention.EndOfYearOfFiscalYear(time.February, 29), retention.EndOfYearOfFiscalYear(time.Month(1+d(12)), 1+d(28)))
}

// planPeriod draws periods that lie close together in several units, so that a
// floor and a ceiling cross from one day of the event to the next.
func (d draw) planPeriod() retention.Period {
	n := 1 + d(15)
	return oneOf(d, retention.Months(n), retention.Days(n*365/12-3+d(8)), retention.Days(1+d(35)), retention.Weeks(1+d(60)),
		retention.Years(n), retention.Days(n*1461/4-2+d(5)), retention.Immediately(), retention.Months(1+d(119_987)), retention.Years(1+d(9998)),
		retention.Days(1+d(3_652_058)), retention.Permanently())
}

// disagrees returns in words where a plan and the single decision differ about an
// event on a day.
func disagrees(b *retention.Rulebook, c plan.Class, event, day calendar.Date) string {
	a := b.Assess(retention.Record{ID: "1", Class: c.Class, Events: retention.EventsOf(retention.Event{Trigger: trigger(c), On: event})}, day)
	want := span{State: a.State}
	if want.State.Disposable() {
		want.Allowed = a.Allowed
	}
	last, _ := a.DisposeBy.Date()
	want.Overdue = day.After(last)
	got := on(c, event)
	if got.State == want.State && got.Allowed == want.Allowed && got.Overdue == want.Overdue {
		return ""
	}
	return fmt.Sprintf("on %v of an event on %v: the plan says %v, %v, overdue %v; decided is %v, %v, overdue %v: %+v",
		day, event, got.State, got.Allowed, got.Overdue, want.State, want.Allowed, want.Overdue, a)
}

// covers returns in words why the ranges of a plan do not cover all days.
func covers(c plan.Class) string {
	next := firstDay
	all := spans(c)
	for i, s := range all {
		if s.From != next || s.From.After(s.Through) {
			return fmt.Sprintf("the range %+v does not follow", s)
		}
		if i > 0 {
			before := all[i-1]
			if before.State == s.State && before.Allowed == s.Allowed && before.Overdue == s.Overdue {
				return fmt.Sprintf("from %v nothing changes", s.From)
			}
		}
		next = s.Through.AddDays(1)
	}
	if len(all) == 0 || all[len(all)-1].Through != lastDay {
		return "days are missing at the end"
	}
	return ""
}

// tellingDays returns days of the event at which a fault of a plan would show: the
// ends of its ranges, the law's own days, and those from which a period, or a
// period and the allowance, leads to the day of the plan.
func tellingDays(def retention.Definition, c plan.Class, on calendar.Date) []calendar.Date {
	days := []calendar.Date{firstDay, lastDay}
	around := func(from calendar.Date, reach int) {
		for shift := -reach; shift <= reach; shift++ {
			days = append(days, from.AddDays(shift))
		}
	}
	around(on, 2)
	back := func(from calendar.Date, p retention.Period) calendar.Date {
		n, unit := p.Number()
		if n == 0 {
			return from
		}
		return unit.Of(-n).CountFrom(from)
	}
	for _, r := range def.Rules {
		around(r.From, 1)
		around(r.Until, 1)
		for _, start := range []calendar.Date{on, r.From} {
			end := back(start, r.Period)
			around(end, 3)
			around(back(end, def.Allowance), 3)
		}
	}
	all := spans(c)
	for _, s := range all[:min(len(all), 40)] {
		around(s.From, 1)
		days = append(days, s.From.AddDays(s.Through.Sub(s.From)/2))
	}
	return slices.DeleteFunc(days, calendar.Date.IsZero)
}

// checkPlan compares a plan with the single decision. It reports whether the days of one
// event are all that is compared.
func checkPlan(t *testing.T, data []byte) bool {
	d := drawFrom(data)
	def, on := d.planBook()
	b, err := retention.NewRulebook(def)
	if err != nil {
		return false
	}
	p := plan.For(b, on)
	c, err := p.Class(letter)
	require.NoError(t, err)
	if _, err := p.Columns(letter); err != nil { // too many ranges, or nothing in common before a transfer
		require.ErrorIs(t, err, plan.ErrNotPlannable)
		for _, event := range tellingDays(def, c, on) {
			toCheck(b, c, on).record(t, record(retention.Event{Trigger: sent, On: event}))
		}
		return false
	}
	require.Empty(t, covers(c), "%v %+v", on, def)
	all := spans(c)
	notInForce := func(s span) bool { return !s.State.RulesInForce() } // which Gaps relies on
	require.Equal(t, slices.ContainsFunc(all, notInForce), len(all) == 1 && notInForce(all[0]), "%+v", def)
	days := tellingDays(def, c, on)
	for range 12 {
		days = append(days, firstDay.AddDays(d(3652059)), on.AddDays(d(8000)-6000))
	}
	for _, event := range slices.DeleteFunc(days, calendar.Date.IsZero) {
		if fault := disagrees(b, c, event, on); fault != "" {
			require.Fail(t, fault, "%+v", def)
		}
	}
	return true
}

func FuzzPlan(f *testing.F) {
	f.Add([]byte{})
	for seed := range byte(12) {
		data := make([]byte, 260)
		for i := range data {
			data[i] = seed*byte(i) ^ byte(i*i>>3) + seed
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkPlan(t, data) })
}
