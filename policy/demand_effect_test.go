package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// F = max(received, R+1) and C = min(C, max(safe reply day, R+1)), where a reply
// day that is not known is the day of receipt.
func TestFromWhenAndByWhenAnAcceptedDemandCounts(t *testing.T) {
	floor := keep("k", retention.Days(5)) // R is 2024-01-06
	for name, row := range map[string]struct {
		rules            []retention.Rule
		received, safe   string
		firstDue, lastly string
	}{
		"all under the floor":              {[]retention.Rule{floor}, "2024-01-02", "2024-01-06", "2024-01-07", "2024-01-07"},
		"a reply on the first free day":    {[]retention.Rule{floor}, "2024-01-02", "2024-01-07", "2024-01-07", "2024-01-07"},
		"a reply on the day after":         {[]retention.Rule{floor}, "2024-01-02", "2024-01-08", "2024-01-07", "2024-01-08"},
		"received on the last protected":   {[]retention.Rule{floor}, "2024-01-06", "2024-02-06", "2024-01-07", "2024-02-06"},
		"received on the first free day":   {[]retention.Rule{floor}, "2024-01-07", "2024-02-07", "2024-01-07", "2024-02-07"},
		"received later":                   {[]retention.Rule{floor}, "2024-01-20", "2024-02-20", "2024-01-20", "2024-02-20"},
		"no reply day":                     {[]retention.Rule{floor}, "2024-01-20", "", "2024-01-20", "2024-01-20"},
		"no reply day, under the floor":    {[]retention.Rule{floor}, "2024-01-02", "", "2024-01-07", "2024-01-07"},
		"no floor":                         {[]retention.Rule{limit("l", retention.Years(1))}, "2024-01-20", "2024-02-20", "2024-01-20", "2024-02-20"},
		"no floor, no reply day":           {[]retention.Rule{limit("l", retention.Years(1))}, "2024-01-20", "", "2024-01-20", "2024-01-20"},
		"a reply on the last lawful day":   {[]retention.Rule{limit("l", retention.Days(50))}, "2024-01-20", "2024-02-20", "2024-01-20", "2024-02-20"},
		"a reply after the last lawful":    {[]retention.Rule{limit("l", retention.Days(49))}, "2024-01-20", "2024-02-20", "2024-01-20", "2024-02-19"},
		"a ceiling that the floor pushed":  {[]retention.Rule{floor, limit("l", retention.Days(6))}, "2024-01-02", "2024-02-02", "2024-01-07", "2024-01-07"},
		"a reply on the day it came in":    {[]retention.Rule{floor}, "2024-01-20", "2024-01-20", "2024-01-20", "2024-01-20"},
		"a leap day before the free month": {[]retention.Rule{keep("k", retention.Days(59))}, "2024-01-02", "2024-02-02", "2024-03-01", "2024-03-01"},
	} {
		t.Run(name, func(t *testing.T) {
			demand := demanded(policy.Erasure, policy.Accepted, row.received)
			if row.safe != "" {
				demand = answerBy(demand, row.safe, "2024-12-31")
			}
			on := func(d calendar.Date) policy.Decision {
				return rules(t, row.rules...).Decide(demanding(erase(record(happened(closed, "2024-01-01")), d.String()), demand))
			}
			first, last := day(row.firstDue), day(row.lastly)
			assert.NotEqual(t, policy.MustDispose, on(first.AddDays(-1)).Outcome(), "the day before")
			assert.Equal(t, policy.MustDispose, on(first).Outcome())
			assert.Equal(t, retention.EndOn(last), on(first).DisposeBy())
			assert.Zero(t, on(last).Overdue())
			assert.Equal(t, 1, on(last.AddDays(1)).Overdue())
		})
	}
}

// Of two accepted demands the earlier day counts, whichever it comes from.
func TestTheEarliestOfSeveralDemandsCounts(t *testing.T) {
	early := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-20"), "2024-03-20", "2024-03-29")
	quick := answerBy(demanded(policy.Objection, policy.Accepted, "2024-01-25"), "2024-02-25", "2024-03-30")
	for _, list := range [][]policy.Demand{{early, quick}, {quick, early}} {
		on := func(s string) policy.Decision {
			return rules(t, keep("k", retention.Days(5))).Decide(demanding(erase(record(happened(closed, "2024-01-01")), s), list...))
		}
		assert.Equal(t, policy.MayDispose, on("2024-01-19").Outcome())
		assert.Equal(t, policy.MustDispose, on("2024-01-20").Outcome())
		assert.Equal(t, "2024-02-25", on("2024-01-20").DisposeBy().String())
		assert.Equal(t, reply.Deadline{Safe: day("2024-02-25"), Latest: day("2024-03-29")}, on("2024-01-20").ReplyBy(), "each its own earliest day")
	}
}

// The hard case E5: a customer asks for the erasure of everything; the profile
// goes, and the invoice on the day after its floor, without being asked again.
func TestErasureOfAProfileAndAnInvoice(t *testing.T) {
	const invoice, profile retention.Class = "test.invoice", "test.profile"
	p := rules(t,
		with(keep("invoice", retention.Years(6)), func(r *retention.Rule) { r.Class, r.Cutoff = invoice, retention.EndOfYear() }),
		with(limit("profile", retention.Years(2)), func(r *retention.Rule) { r.Class = profile }))
	due, err := eu.DataSubjectRequest().Due(day("2026-02-01"), calendar.Finland())
	require.NoError(t, err)
	erasure := demanded(policy.Erasure, policy.Accepted, "2026-02-01")
	erasure.Reply = due
	ask := func(c retention.Class, on string) policy.Decision {
		return p.Decide(demanding(erase(of(c, happened(closed, "2025-03-31")), on), erasure))
	}
	gone, kept := ask(profile, "2026-02-01"), ask(invoice, "2026-02-01")
	assert.Equal(t, "must_dispose delete; keep through none, dispose by 2026-03-01; overdue 0", facts(gone))
	assert.Equal(t, "keep nothing; keep through 2031-12-31, dispose by 2032-01-01; overdue 0", facts(kept))
	assert.Equal(t, reply.Deadline{Safe: day("2026-03-01"), Latest: day("2026-03-02")}, kept.ReplyBy(), "1 March 2026 is a Sunday")
	assert.Empty(t, gone.Refusals())
	assert.Equal(t, []policy.Refusal{{Demand: erasure, Reason: policy.ReasonRetained,
		Basis: []calendar.Source{norm("Test Act s. 1")}, Possible: day("2032-01-01")}}, kept.Refusals())
	row := policy.Join(gone, kept)
	assert.Equal(t, policy.Keep, row.Outcome(), "the row stays with its invoice")
	assert.Equal(t, kept.String(), row.String())

	assert.Equal(t, "keep nothing; keep through 2031-12-31, dispose by 2032-01-01; overdue 0", facts(ask(invoice, "2031-12-31")))
	assert.Equal(t, "must_dispose delete; keep through 2031-12-31, dispose by 2032-01-01; overdue 0", facts(ask(invoice, "2032-01-01")))
	assert.Empty(t, ask(invoice, "2032-01-01").Refusals())
}

// A demand that something bars takes effect on the first free day by itself, and
// not for the day before.
func TestABlockedDemandWaits(t *testing.T) {
	k5 := keep("k", retention.Days(5))
	hold := policy.Hold{ID: "h", Released: day("2024-03-01")}
	for name, row := range map[string]struct {
		policy policy.Policy
		events []retention.Event
		holds  policy.Holds
		barred policy.Outcome
		first  string
	}{
		"by a floor":          {rules(t, keep("k", retention.Days(60))), nil, policy.NoHolds(), policy.Keep, "2024-03-02"},
		"by a hold":           {rules(t, k5), nil, policy.HoldsOf(hold), policy.Held, "2024-03-01"},
		"by an appraisal":     {rules(t, appraise(k5)), []retention.Event{happened(retention.AppraisedDelete, "2024-03-03")}, policy.NoHolds(), policy.Review, "2024-03-03"},
		"by a lack of ground": {rules(t, from(limit("l", retention.Years(1)), opened)), []retention.Event{happened(opened, "2024-03-04")}, policy.NoHolds(), policy.Keep, "2024-03-04"},
		"by a conflict":       {rules(t, from(keep("k", retention.Days(64)), opened), limit("l", retention.Days(5))), []retention.Event{happened(opened, "2024-01-01")}, policy.NoHolds(), policy.Review, "2024-03-06"},
	} {
		t.Run(name, func(t *testing.T) {
			r := demanding(erase(record(append(row.events, happened(closed, "2024-01-01"))...), "2024-02-01"), demanded(policy.Erasure, policy.Accepted, "2024-01-10"))
			r.Holds = row.holds
			next, ok := row.policy.Decide(r).NextChange()
			assert.True(t, ok)
			assert.Equal(t, row.first, next.String())
			r.On = next.AddDays(-1)
			assert.Equal(t, row.barred, row.policy.Decide(r).Outcome())
			r.On = next
			assert.Equal(t, policy.MustDispose, row.policy.Decide(r).Outcome())
			assert.NoError(t, policy.Check(row.policy, r))
		})
	}
}

func TestADemandToComeWaitsForItsDay(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)))
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-19"), answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-20"), "2024-02-20", "2024-02-20"))
	d := p.Decide(r)
	assert.Equal(t, policy.MayDispose, d.Outcome())
	next, _ := d.NextChange()
	assert.Equal(t, "2024-01-20", next.String())
	r.On = next
	assert.Equal(t, policy.MustDispose, p.Decide(r).Outcome())
	r.Demands = policy.DemandsOf(demanded(policy.Access, policy.Received, "2030-01-01"))
	assert.Equal(t, policy.Held, p.Decide(r).Outcome(), "like a hold that is placed later")
}

func TestTheReplyDayComesFromAWindow(t *testing.T) {
	for name, row := range map[string]struct {
		window       reply.Window
		calendar     *calendar.Calendar
		received     string
		safe, latest string
		unchecked    bool
	}{
		"GDPR art. 12(3), Finland":          {eu.DataSubjectRequest(), calendar.Finland(), "2026-05-21", "2026-06-21", "2026-06-22", false}, // a Sunday
		"GDPR art. 12(3), a month's end":    {eu.DataSubjectRequest(), calendar.Finland(), "2026-01-31", "2026-02-28", "2026-03-02", false}, // a Saturday
		"law 2297-VI, Ukraine":              {ukraine.SubjectRequest(), calendar.Ukraine(), "2026-05-21", "2026-06-20", "2026-06-22", true}, // a Saturday; looked up through 2026-03-24
		"law 2297-VI, a demand, in Ukraine": {ukraine.ReasonedDemand(), calendar.Ukraine(), "2026-05-21", "2026-05-31", "2026-06-04", true}, // ten days, or ten working days
	} {
		t.Run(name, func(t *testing.T) {
			demand := demanded(policy.Erasure, policy.Accepted, row.received)
			var err error
			demand.Reply, err = row.window.Due(demand.Received, row.calendar)
			require.NoError(t, err)
			d := rules(t, keep("k", retention.Days(5))).Decide(demanding(erase(record(happened(closed, "2024-01-01")), row.received), demand))
			assert.Equal(t, reply.Deadline{Safe: day(row.safe), Latest: day(row.latest), Unchecked: row.unchecked}, d.ReplyBy())
			assert.Equal(t, retention.EndOn(day(row.safe)), d.DisposeBy())
		})
	}
}
