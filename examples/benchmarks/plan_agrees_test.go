package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// outcomes says which outcome a decision has about a record in a state, if nothing
// but the rules counts.
var outcomes = [...]policy.Outcome{
	retention.ClassUnknown: policy.Undetermined, retention.NotInForce: policy.Undetermined, retention.FloorUnknown: policy.Undetermined, retention.CeilingUnknown: policy.Undetermined,
	retention.FloorAwaited: policy.Keep, retention.Protected: policy.Keep, retention.NoGround: policy.Keep, retention.KeptForEver: policy.Keep,
	retention.InConflict: policy.Review, retention.AppraisalOpen: policy.Review, retention.NothingInCommon: policy.Review,
	retention.Due: policy.MustDispose, retention.Free: policy.MayDispose,
}

// planDays are ordinary days and those of the calendar and of the law: the day
// before section 20 and its first one, another rule's first, and the far future.
var planDays = []string{"2019-03-14", "2019-03-15", "2022-02-25", "2024-02-29", "2024-10-31", "2026-11-22", "2027-12-31", "2061-01-01"}

// tally counts what the records were, so that a set in which nothing happens fails.
type tally struct {
	states    map[retention.State]int
	permitted map[retention.Class]int
	exempt    int // the plan says nothing about them, and they were decided
}

// Two million records of every class of every real book, in columns and not:
// the plan says of each what the decision says.
func TestThePlanIsTheDecision(t *testing.T) {
	records := 2_000_000
	if testing.Short() || raced {
		records /= 10
	}
	seen := tally{map[retention.State]int{}, map[retention.Class]int{}, 0}
	for _, on := range planDays {
		comparePlan(t, calendar.MustParseDate(on), records/len(planDays), &seen)
	}
	for _, s := range []retention.State{retention.NotInForce, retention.FloorUnknown, retention.FloorAwaited, retention.Protected, retention.NoGround, retention.Due, retention.Free} {
		assert.Greater(t, seen.states[s], records/500, "%v", s)
	}
	for _, c := range inColumns(plan.For(realBook(), columnsDay)) {
		assert.Greater(t, seen.permitted[c.Class], records/500, c.Class)
	}
	for _, c := range []retention.Class{"ua.personal-data", "ua.file"} {
		assert.Positive(t, seen.permitted[c], "%s is in no column, and can be disposed of", c)
	}
	assert.InDelta(t, records*15/100, seen.exempt, float64(records/100), "a tenth, and a twentieth of the rest")
}

// comparePlan compares the plan for a day with the decisions about so many records,
// one by one and in columns.
func comparePlan(t *testing.T, on calendar.Date, records int, seen *tally) {
	t.Helper()
	book := realBook()
	rules, p := policy.FromRulebook(book), plan.For(book, on)
	mixed, names := newMixture(book, on)
	list, class, days := make([]mixedRecord, records), make([]uint16, records), make([]calendar.Date, records)
	permits, states := make([]bool, records), make([]retention.State, records)
	for i := range list {
		r := mixed.record()
		d := rules.Decide(r.request(on))
		list[i], class[i], days[i], permits[i] = r, r.class.number, r.picked, d.Allowed() != 0
		if permits[i] {
			seen.permitted[r.class.name]++
		}
		if !r.class.planned || r.appraised {
			seen.exempt++
			if len(r.class.triggers) == 0 {
				require.Equal(t, policy.Undetermined, d.Outcome(), "%s has no rules", r.class.name)
			}
			continue
		}
		want := r.expected()
		if !r.picked.IsZero() {
			states[i] = want.State
		}
		seen.states[want.State]++
		if d.Outcome() != outcomes[want.State] || d.Allowed() != want.Allowed || d.Overdue() > 0 != want.Overdue {
			require.Fail(t, "the plan differs", "on %v: %s on %v: %+v, decided %v %v, overdue %d", on, r.class.name, r.picked, want, d.Outcome(), d.Allowed(), d.Overdue())
		}
	}

	columns, err := p.Columns(names...)
	require.NoError(t, err)
	disposable, bits, inStates := make([]bool, records), make([]uint64, words(records)), make([]retention.State, records)
	columns.Disposable(disposable, class, days)
	columns.Bitmap(bits, class, days)
	columns.States(inStates, class, days)
	candidate := candidates(p, list)
	for i, r := range list {
		exact := r.class.planned && !r.appraised
		switch {
		case exact && (disposable[i] != permits[i] || inStates[i] != states[i]),
			r.class.planned && permits[i] && !disposable[i],
			!r.class.planned && disposable[i],
			r.class.planned && candidate[i] != disposable[i],
			!r.class.planned && candidate[i] != permits[i],
			(bits[i/64]>>(i%64)&1 == 1) != disposable[i]:
			require.Fail(t, "the columns differ", "on %v: %s on %v, permitted: %v; disposable: %v, %v, candidate: %v", on, r.class.name, r.picked, permits[i], disposable[i], inStates[i], candidate[i])
		}
	}
}

// candidates says of each record whether the plan passes it on.
func candidates(p *plan.Plan, list []mixedRecord) []bool {
	found, at := make([]bool, len(list)), 0
	records := func(yield func(retention.Record) bool) {
		for i := range list {
			if at = i; !yield(list[i].Record) {
				return
			}
		}
	}
	for range p.Candidates(records) {
		found[at] = true
	}
	return found
}
