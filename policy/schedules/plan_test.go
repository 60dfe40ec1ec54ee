package schedules_test

import (
	"flag"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// everyDay compares the plans of each day of 150 years, for some ten minutes.
var everyDay = flag.Bool("every-day", false, "compare the plans of each day of 150 years")

// stride is how many days apart the days are that lie near no day of a life; the second
// one is for short tests. It is no multiple of a week and has no factor in common with a
// year.
const stride, shortStride = 193, 997

// daysOfPlans returns the days of 150 years on which the plans of a line are compared:
// each day near one that a life names, and every so many of the others.
func daysOfPlans(lives []life) []calendar.Date {
	var list []calendar.Date
	apart := stride
	switch {
	case *everyDay:
		apart = 1
	case testing.Short():
		apart = shortStride
	}
	for n := 0; n < 150*1461/4; n += apart {
		list = append(list, day("1980-01-01").AddDays(n))
	}
	for i := range lives {
		for _, d := range lives[i].days() {
			for shift := -3; shift <= 3; shift++ {
				list = append(list, d.AddDays(shift))
			}
		}
	}
	slices.SortFunc(list, calendar.Date.Compare)
	return slices.Compact(list)
}

// Whatever is permitted is a candidate of the day's plan, for the records of every line,
// what is due is among the due, what a body must decide is on its list, and where a class
// is exact nothing else is. The plan of an earlier day would miss some.
func TestWhatIsPermittedIsACandidate(t *testing.T) {
	t.Parallel()
	days, permitted, left, exact, stale := 0, 0, 0, 0, 0
	for _, e := range given() {
		book := e.book(t)
		rules := policy.FromRulebook(book)
		var lives []life
		var records []retention.Record
		for _, text := range e.lives {
			l, err := parseLife(e.class(), text)
			require.NoError(t, err)
			l.record.ID = text
			lives, records = append(lives, l), append(records, l.record)
		}
		var before map[string]bool
		for _, d := range daysOfPlans(lives) {
			days++
			p := plan.For(book, d)
			candidates := idsOf(p.Candidates(slices.Values(records)))
			for _, r := range records {
				class, err := p.Class(r.Class)
				require.NoError(t, err)
				_, asks := class.Events[retention.AppraisedAgain]
				decided := rules.Decide(policy.Request{Action: policy.Delete, Record: r, On: d, Holds: policy.NoHolds()})
				where := []any{"%s: %s\non %v: %v; %v", e.id, r.ID, d, decided, class.At(r)}
				states := append(class.At(r).Others, class.At(r).State)
				free := slices.ContainsFunc(states, retention.State.Disposable)
				switch {
				case decided.Outcome().Disposes():
					permitted++
					require.True(t, candidates[r.ID] && free, where...)
					require.True(t, decided.Outcome() == policy.MayDispose || slices.Contains(states, retention.Due), where...)
					if before != nil && !before[r.ID] {
						stale++
					}
				case decided.Reason() == policy.ReasonAppraisalOpen && asks:
					require.Contains(t, states, retention.AppraisalOpen, where...)
				case !candidates[r.ID]:
					left++
				}
				if class.Wider == "" && (asks || !isAppraised(r)) { // a class that asks for no appraisal looks at none
					exact++
					require.Equal(t, decided.Outcome().Disposes(), free, where...)
				}
			}
			before = candidates
		}
	}
	assert.Greater(t, days, 20_000)
	assert.Greater(t, permitted, 20_000)
	assert.Greater(t, left, 20_000, "and the plan leaves out others")
	assert.Greater(t, exact, 40_000)
	assert.Greater(t, stale, 100, "the plan of an earlier day would do, so nothing was tested")
}

// isAppraised reports whether a record has an event of an appraisal or a transfer.
func isAppraised(r retention.Record) bool {
	for e := range r.Events.All() {
		if e.Trigger == retention.Transferred || strings.HasPrefix(string(e.Trigger), "appraised.") {
			return true
		}
	}
	return false
}

// idsOf returns the IDs of records.
func idsOf(records iter.Seq[retention.Record]) map[string]bool {
	ids := map[string]bool{}
	for r := range records {
		ids[r.ID] = true
	}
	return ids
}
