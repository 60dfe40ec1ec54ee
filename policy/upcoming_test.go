package policy_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// upcoming returns the days on which reviews of one record begin, after a question mark,
// and the one on which it becomes due, or "-".
func upcoming(t testing.TB, p policy.Policy, r policy.Request, through string) string {
	t.Helper()
	last := calendar.Date{}
	if through != "" {
		last = day(through)
	}
	list := slices.Collect(policy.Upcoming(p, slices.Values([]policy.Request{r}), last))
	if len(list) == 0 {
		return "-"
	}
	var days []string
	for i, task := range list {
		assert.Equal(t, task.On, task.Decision.Request().On)
		assert.Equal(t, facts(p.Decide(task.Decision.Request())), facts(task.Decision))
		if task.Decision.Outcome() == policy.Review {
			days = append(days, "?"+task.On.String())
			continue
		}
		require.Equal(t, policy.MustDispose, task.Decision.Outcome())
		require.Equal(t, len(list)-1, i, "what is due is the last")
		days = append(days, task.On.String())
	}
	return strings.Join(days, " ")
}

func TestUpcoming(t *testing.T) {
	year := exactly("e", retention.Years(1)) // from 2024-01-10: protected through 2025-01-10
	shut := happened(closed, "2024-01-10")
	held := func(r policy.Request, released string) policy.Request {
		h := policy.Hold{ID: "h"}
		if released != "" {
			h.Released = day(released)
		}
		r.Holds = policy.HoldsOf(h)
		return r
	}
	ask := erase(record(shut), "2024-06-01")
	unread := ask
	unread.Holds = policy.Holds{}
	nameless := ask
	nameless.On = calendar.Date{}
	erasure := policy.Demand{ID: "d", Kind: policy.Erasure, State: policy.Accepted, Received: day("2025-03-01")}
	access := erasure
	access.Kind, access.State = policy.Access, policy.Received
	floor := rules(t, keep("k", retention.Years(1)))
	changing := rules(t, version(exactly("v", retention.Years(9)), "", "2024-12-01"), retroactive(version(exactly("v", retention.Months(2)), "2024-12-01", "")))
	refusing := policy.All(rules(t, year), guard(policy.Refuse("a strike", retention.EndOn(day("2025-02-01")))))
	appraisal := year
	appraisal.Appraise = true
	appraised := rules(t, appraisal)
	for _, row := range []struct {
		name    string
		policy  policy.Policy
		request policy.Request
		through string
		want    string
	}{
		{"due on the last day that is looked at", rules(t, year), ask, "2025-01-11", "2025-01-11"},
		{"due on the day after it", rules(t, year), ask, "2025-01-10", "-"},
		{"due on the day of the request", rules(t, year), erase(record(shut), "2025-01-11"), "2025-01-11", "2025-01-11"},
		{"due before it", rules(t, year), erase(record(shut), "2026-01-01"), "2026-01-01", "2026-01-01"},
		{"without a last day only what is due", rules(t, year), erase(record(shut), "2025-01-11"), "", "2025-01-11"},
		{"and nothing that becomes due", rules(t, year), erase(record(shut), "2025-01-10"), "", "-"},
		{"a last day before that of the request", rules(t, year), erase(record(shut), "2025-01-11"), "2025-01-01", "2025-01-11"},
		{"released within", rules(t, year), held(ask, "2025-02-20"), "2025-03-01", "2025-02-20"},
		{"released on the last day", rules(t, year), held(ask, "2025-03-01"), "2025-03-01", "2025-03-01"},
		{"released after it", rules(t, year), held(ask, "2025-03-02"), "2025-03-01", "-"},
		{"held for ever", rules(t, year), held(ask, ""), "2099-01-01", "-"},
		{"holds not looked up", rules(t, year), unread, "2099-01-01", "-"},
		{"a law that reaches back within", changing, ask, "2024-12-31", "2024-12-01"},
		{"a law that comes later", changing, ask, "2024-11-30", "-"},
		{"awaited", rules(t, awaiting(year, died)), ask, "2099-01-01", "-"},
		{"not known", rules(t, year), erase(record(happened(closed, "")), "2024-06-01"), "2099-01-01", "-"},
		{"nothing asks for it", floor, ask, "2099-01-01", "-"},
		{"but a demand", floor, demanding(ask, erasure), "2099-01-01", "2025-03-01"},
		{"a demand after the last day", floor, demanding(ask, erasure), "2025-02-28", "-"},
		{"an open demand bars", rules(t, year), demanding(ask, access), "2099-01-01", "-"},
		{"a guard that refuses whatever the day", refusing, ask, "2099-01-01", "-"},
		{"a guard that is a rulebook", policy.All(rules(t, year), rules(t, exactly("longer", retention.Years(2)))), ask, "2099-01-01", "2026-01-11"},
		{"an event that is recorded for a later day", rules(t, limit("l", retention.Immediately())), erase(record(happened(closed, "2024-09-09")), "2024-06-01"), "2025-01-01", "2024-09-09"},
		{"a conflict first, and then both agree", rules(t, from(keep("k", retention.Days(100)), opened), limit("l", retention.Days(10))),
			erase(record(shut, happened(opened, "2024-01-10")), "2024-01-10"), "2025-01-01", "?2024-01-19 2024-04-20"},
		{"a body must decide", appraised, ask, "2099-01-01", "?2025-01-11"},
		{"after the last day", appraised, ask, "2025-01-10", "-"},
		{"it has decided", appraised, erase(record(shut, happened(retention.AppraisedDelete, "2024-12-01")), "2024-06-01"), "2099-01-01", "2025-01-11"},
		{"it decides later", appraised, erase(record(shut, happened(retention.AppraisedDelete, "2025-03-01")), "2024-06-01"), "2099-01-01", "?2025-01-11 2025-03-01"},
		{"it has put its decision off", appraised, erase(record(shut, happened(retention.AppraisedAgain, "2030-01-01")), "2024-06-01"), "2099-01-01", "?2030-01-01"},
		{"and decided then", appraised, erase(record(shut, happened(retention.AppraisedAgain, "2030-01-01"), happened(retention.AppraisedDelete, "2030-01-01")), "2024-06-01"), "2099-01-01", "2030-01-01"},
		{"to keep", appraised, erase(record(shut, happened(retention.AppraisedKeep, "")), "2024-06-01"), "2099-01-01", "-"},
		{"no policy", nil, ask, "2099-01-01", "-"},
		{"no day", rules(t, year), nameless, "2099-01-01", "-"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, upcoming(t, row.policy, row.request, row.through))
		})
	}
}

// A list is passed on one by one, and no further than it is read.
func TestUpcomingStops(t *testing.T) {
	p := rules(t, limit("l", retention.Days(1)))
	due := erase(record(happened(closed, "2024-01-01")), "2024-06-01")
	read := 0
	for range policy.Upcoming(p, func(yield func(policy.Request) bool) {
		for read = 1; yield(due); read++ {
		}
	}, day("2025-01-01")) {
		if read == 3 {
			break
		}
	}
	assert.Equal(t, 3, read)
}

func TestCountTasks(t *testing.T) {
	const letters retention.Class = "test.a-letter"
	inLetters := func(r retention.Rule) retention.Rule {
		r.Class = letters
		return r
	}
	p := rules(t, exactly("b", retention.Years(1)), from(limit("a", retention.Years(3)), opened), inLetters(exactly("letter", retention.Years(1))))
	ask := func(class retention.Class, events ...retention.Event) policy.Request {
		return erase(of(class, events...), "2024-06-01")
	}
	requests := []policy.Request{
		ask(file, happened(closed, "2023-08-01"), happened(opened, "2024-01-01")), // by b, on 2024-08-02
		ask(file, happened(closed, "2023-05-31"), happened(opened, "2024-01-01")), // by b, on 2024-06-01 and in time
		ask(letters, happened(closed, "2023-07-01")),                              // on 2024-07-02
		ask(file, happened(closed, "2023-05-30"), happened(opened, "2024-01-01")), // by b, a day overdue
		ask(file, happened(closed, "2020-01-01"), happened(opened, "2020-01-01")), // by both, long overdue
		ask(file, happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), // after the last day
		ask("test.unknown", happened(closed, "2020-01-01")),
	}
	list := policy.Upcoming(p, slices.Values(requests), day("2024-12-31"))
	want := []policy.TaskCount{
		{Class: letters, Outcome: policy.MustDispose, Rules: []string{"letter"}, Records: 1, First: day("2024-07-02"), Last: day("2024-07-02")},
		{Class: file, Outcome: policy.MustDispose, Rules: []string{"a", "b"}, Records: 1, First: day("2024-06-01"), Last: day("2024-06-01"), Overdue: 1},
		{Class: file, Outcome: policy.MustDispose, Rules: []string{"b"}, Records: 3, First: day("2024-06-01"), Last: day("2024-08-02"), Overdue: 1},
	}
	assert.Equal(t, want, policy.CountTasks(list))
	slices.Reverse(requests)
	assert.Equal(t, want, policy.CountTasks(list), "in whatever order they come")
	assert.Empty(t, policy.CountTasks(policy.Upcoming(p, slices.Values(requests[:1]), day("2024-12-31"))))
	assert.Equal(t, []policy.TaskCount{{Records: 1}}, policy.CountTasks(slices.Values([]policy.Task{{}})), "of the zero Due nothing is known")
}

// A host's own policy that refuses until a known day is asked again on the next one,
// whatever it is made of.
func TestUpcomingAfterARefusalOfAHost(t *testing.T) {
	host := untilThen{rules(t, limit("l", retention.Days(10)))}
	r := erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	list := slices.Collect(policy.Upcoming(host, slices.Values([]policy.Request{r}), day("2024-06-01")))
	require.Len(t, list, 1)
	assert.Equal(t, day("2024-05-16"), list[0].On)
	assert.Empty(t, slices.Collect(policy.Upcoming(host, slices.Values([]policy.Request{r}), day("2024-05-15"))), "it refuses through the 15th")
}

// untilThen refuses through 15 May 2024 by itself and then hands on.
type untilThen struct{ to policy.Policy }

func (u untilThen) Decide(r policy.Request) policy.Decision {
	if end := retention.EndOn(day("2024-05-15")); end.Protects(r.On) {
		return policy.Refuse("a complaint is open", end)
	}
	return u.to.Decide(r)
}
