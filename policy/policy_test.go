package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const (
	complaint retention.Trigger = "complaint"
	died      retention.Trigger = "death"
)

// decided is a row: on that day, these facts and this reason.
type decided struct {
	on   string
	want string
	code string
}

// timeline decides about one record on several days, without holds.
func timeline(t *testing.T, p policy.Policy, r retention.Record, rows ...decided) {
	t.Helper()
	for _, row := range rows {
		d := p.Decide(erase(r, row.on))
		assert.Equal(t, row.want, facts(d), row.on)
		assert.Equal(t, row.code, code(t, d), row.on)
	}
}

func TestStep1BadRequests(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	good := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	assert.Equal(t, policy.MayDispose, p.Decide(good).Outcome(), "the request is good but for what a row changes")
	elsewhere, err := retention.NewRulebook(retention.Definition{ID: "e", Classes: []retention.ClassInfo{{Class: file, RulesFrom: "the registry's plan"}}})
	assert.NoError(t, err)
	future := rules(t, with(limit("l", retention.Days(5)), func(r *retention.Rule) { r.From = day("2024-01-04") }))

	for _, row := range []struct {
		name   string
		policy policy.Policy
		change func(*policy.Request)
		code   string
	}{
		{"no day", p, func(r *policy.Request) { r.On = calendar.Date{} }, "no_day"},
		{"no action", p, func(r *policy.Request) { r.Action = 0 }, "no_action"},
		{"unknown action", p, func(r *policy.Request) { r.Action = 8 }, "unknown_action"},
		{"unknown action beside a known one", p, func(r *policy.Request) { r.Action |= 128 }, "unknown_action"},
		{"no class", p, func(r *policy.Request) { r.Record.Class = "" }, "no_class"},
		{"holds not looked up", p, func(r *policy.Request) { r.Holds = policy.Holds{} }, "holds_not_looked_up"},
		{"unknown class", p, func(r *policy.Request) { r.Record.Class = "test.other" }, "class_unknown"},
		{"no book", policy.FromRulebook(nil), func(*policy.Request) {}, "class_unknown"},
		{"zero book", policy.FromRulebook(&retention.Rulebook{}), func(*policy.Request) {}, "class_unknown"},
		{"rules elsewhere", policy.FromRulebook(elsewhere), func(*policy.Request) {}, "rules_elsewhere"},
		{"not in force", future, func(*policy.Request) {}, "not_in_force"},
		{"the zero request", p, func(r *policy.Request) { *r = policy.Request{} }, "no_day"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := good
			row.change(&r)
			d := row.policy.Decide(r)
			assert.Equal(t, policy.Undetermined, d.Outcome())
			assert.Equal(t, row.code, code(t, d))
			assert.Zero(t, d.Allowed())
			assert.False(t, d.Permits(policy.Delete))
			if row.code != "holds_not_looked_up" {
				assert.Equal(t, retention.UnknownEnd(calendar.Date{}), d.RetainUntil())
				assert.True(t, d.DisposeBy().IsUnknown())
			}
		})
	}
	r := good
	assert.Contains(t, policy.FromRulebook(elsewhere).Decide(r).String(), "the registry's plan", "it names RulesFrom")
}

func TestStep1HoldsNotLookedUpStillComputesTheDays(t *testing.T) {
	p := rules(t, exactly("e", retention.Days(10)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-15")
	r.Holds = policy.HoldsOf()
	d := p.Decide(r)
	assert.Equal(t, "undetermined nothing; keep through 2024-01-11, dispose by 2024-01-12; overdue 3", facts(d))
	assert.Equal(t, []string{"e"}, ids(d.Operative()), "the rule that would decide")
}

func TestStep1InForceFromItsDay(t *testing.T) {
	life := func(r *retention.Rule) { r.From, r.Until = day("2024-01-05"), day("2024-01-08") }
	timeline(t, rules(t, with(limit("l", retention.Days(1)), life)), record(happened(closed, "2024-01-01")),
		decided{"2024-01-04", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
		decided{"2024-01-05", "must_dispose delete; keep through none, dispose by 2024-01-05; overdue 0", "due"}, // never due before it was law
		decided{"2024-01-06", "must_dispose delete; keep through none, dispose by 2024-01-05; overdue 1", "due"},
		decided{"2024-01-07", "must_dispose delete; keep through none, dispose by 2024-01-05; overdue 2", "due"},
		decided{"2024-01-08", "undetermined nothing; keep through unknown, dispose by unknown; overdue 0", "not_in_force"},
	)
}

// A repealed floor binds the records that it bound while it was law.
func TestRepealedFloorBindsOlderRecords(t *testing.T) {
	repealed := with(keep("old", retention.Days(10)), func(r *retention.Rule) { r.Until = day("2024-01-05") })
	p := rules(t, repealed, from(limit("new", retention.Days(1)), opened))
	timeline(t, p, record(happened(closed, "2024-01-04"), happened(opened, "2024-01-01")),
		decided{"2024-01-13", "review nothing; keep through 2024-01-14, dispose by 2024-01-02; overdue 11", "conflict"},
		decided{"2024-01-14", "review nothing; keep through 2024-01-14, dispose by 2024-01-02; overdue 12", "conflict"},
		decided{"2024-01-15", "must_dispose delete; keep through 2024-01-14, dispose by 2024-01-02; overdue 13", "due"})
	timeline(t, p, record(happened(closed, "2024-01-05"), happened(opened, "2024-01-01")), // the first record it did not bind
		decided{"2024-01-13", "must_dispose delete; keep through none, dispose by 2024-01-02; overdue 11", "due"})
}

func TestStep2HeldComesBeforeWhatIsMissing(t *testing.T) {
	hold := policy.HoldsOf(policy.Hold{ID: "h"})
	for name, row := range map[string]struct {
		rule    retention.Rule
		overdue int
		events  []retention.Event
	}{
		"a missing floor":    {keep("k", retention.Days(5)), 0, nil},
		"an awaited floor":   {awaiting(keep("k", retention.Days(5)), died), 0, nil},
		"a running floor":    {keep("k", retention.Years(5)), 0, []retention.Event{happened(closed, "2024-01-01")}},
		"an open appraisal":  {appraise(keep("k", retention.Days(5))), 0, []retention.Event{happened(closed, "2024-01-01")}},
		"a free record":      {keep("k", retention.Days(5)), 0, []retention.Event{happened(closed, "2024-01-01")}},
		"an overdue ceiling": {limit("l", retention.Days(5)), 25, []retention.Event{happened(closed, "2024-01-01")}},
	} {
		t.Run(name, func(t *testing.T) {
			r := erase(record(row.events...), "2024-01-31")
			r.Holds = hold
			d := rules(t, row.rule).Decide(r)
			assert.Equal(t, policy.Held, d.Outcome())
			assert.Equal(t, row.overdue, d.Overdue())
		})
	}
	r := erase(retention.Record{Class: "test.other"}, "2024-01-31")
	r.Holds = hold
	assert.Equal(t, policy.Undetermined, rules(t, keep("k", retention.Days(5))).Decide(r).Outcome(), "an unknown class comes before the hold")
}

// Alfresco #4143, open-zaak: a missing day is never passed over in a maximum.
func TestStep3FloorWithUnknownStart(t *testing.T) {
	known := from(keep("known", retention.Days(5)), opened)
	for name, row := range map[string]struct {
		pick   retention.Pick
		absent retention.Absent
		events []retention.Event
	}{
		"missing and not awaited":         {events: nil},
		"undated":                         {events: []retention.Event{happened(closed, "")}},
		"undated, although awaited":       {absent: retention.Awaited, events: []retention.Event{happened(closed, "")}},
		"undated beside dated, only":      {events: []retention.Event{happened(closed, ""), happened(closed, "2023-01-01")}},
		"undated beside dated, earliest":  {pick: retention.Earliest, events: []retention.Event{happened(closed, ""), happened(closed, "2023-01-01")}},
		"undated beside dated, latest":    {pick: retention.Latest, events: []retention.Event{happened(closed, "2023-01-01"), happened(closed, "")}},
		"two different days, only":        {events: []retention.Event{happened(closed, "2023-01-01"), happened(closed, "2023-01-02")}},
		"two different days, only, await": {absent: retention.Awaited, events: []retention.Event{happened(closed, "2023-01-01"), happened(closed, "2023-01-02")}},
	} {
		t.Run(name, func(t *testing.T) {
			floor := with(keep("floor", retention.Days(1)), func(r *retention.Rule) { r.Pick, r.Absent = row.pick, row.absent })
			d := rules(t, floor, known).Decide(erase(record(append(row.events, happened(opened, "2024-01-01"))...), "2030-01-01"))
			assert.Equal(t, policy.Undetermined, d.Outcome())
			assert.Equal(t, "start_unknown", code(t, d))
			assert.Equal(t, []retention.Trigger{closed}, d.Missing())
			assert.Equal(t, []string{"floor"}, ids(d.Operative()))
			part, ok := d.RetainUntil().AtLeast()
			assert.True(t, ok)
			assert.Equal(t, day("2024-01-06"), part, "the known part")
		})
	}
	// The other side: equal duplicates are one event, and a pick chooses among days.
	for pick, last := range map[retention.Pick]string{retention.Earliest: "2023-01-02", retention.Latest: "2023-01-04"} {
		floor := with(keep("floor", retention.Days(1)), func(r *retention.Rule) { r.Pick = pick })
		r := record(happened(closed, "2023-01-03"), happened(closed, "2023-01-01"), happened(closed, "2023-01-02"))
		assert.Equal(t, retention.EndOn(day(last)), rules(t, floor).Decide(erase(r, "2030-01-01")).RetainUntil())
	}
	twice := record(happened(closed, "2023-01-01"), happened(closed, "2023-01-01"))
	assert.Equal(t, policy.MayDispose, rules(t, keep("floor", retention.Days(1))).Decide(erase(twice, "2030-01-01")).Outcome())
}

func TestStep3UnknownComesBeforeAwaited(t *testing.T) {
	p := rules(t, keep("unknown", retention.Days(1)), awaiting(keep("awaited", retention.Days(1)), died))
	d := p.Decide(erase(record(), "2024-01-01"))
	assert.Equal(t, policy.Undetermined, d.Outcome())
	assert.Equal(t, []retention.Trigger{closed}, d.Missing())
	assert.Equal(t, []retention.Trigger{died}, d.Awaiting())
}

func TestStep4AwaitedFloor(t *testing.T) {
	p := rules(t, awaiting(keep("awaited", retention.Days(1)), died), limit("ceiling", retention.Days(3)))
	timeline(t, p, record(happened(closed, "2024-01-01")),
		decided{"2024-01-02", "keep nothing; keep through unknown, dispose by 2024-01-04; overdue 0", "awaited"},
		decided{"2024-01-05", "keep nothing; keep through unknown, dispose by 2024-01-04; overdue 1", "awaited"})
	assert.Equal(t, []retention.Trigger{died}, p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-02")).Awaiting())
	// A floor that runs longer does not hide that another one is awaited.
	p = rules(t, awaiting(keep("awaited", retention.Days(1)), died), keep("long", retention.Years(50)))
	timeline(t, p, record(happened(closed, "2024-01-01")),
		decided{"2024-01-02", "keep nothing; keep through unknown, not before 2074-01-01, dispose by none; overdue 0", "awaited"})
}

// A date that is no date is before nothing: no such event lets a record go.
func TestAnUndatedEventNeverPermits(t *testing.T) {
	for _, r := range []retention.Rule{keep("k", retention.Days(1)), limit("l", retention.Days(1)), exactly("e", retention.Days(1))} {
		p := rules(t, r)
		dated := p.Decide(erase(record(happened(closed, "2020-01-01")), "2024-01-01"))
		assert.True(t, dated.Permits(policy.Delete))
		undated := p.Decide(erase(record(retention.Event{Trigger: closed, On: calendar.Date{}}), "2024-01-01"))
		assert.Equal(t, policy.Undetermined, undated.Outcome())
		assert.Equal(t, []retention.Trigger{closed}, undated.Missing())
	}
}
