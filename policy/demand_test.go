package policy_test

import (
	"errors"
	"fmt"
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

// demanded gives a demand that came in on a day and names no day for the reply.
func demanded(k policy.DemandKind, s policy.DemandState, received string) policy.Demand {
	return policy.Demand{ID: "d", Kind: k, State: s, Received: day(received), Basis: norm("GDPR art. 17")}
}

// answerBy gives a demand the days by which it must be answered.
func answerBy(d policy.Demand, safe, latest string) policy.Demand {
	d.Reply = reply.Deadline{Safe: day(safe), Latest: day(latest)}
	return d
}

func demanding(r policy.Request, list ...policy.Demand) policy.Request {
	r.Demands = policy.DemandsOf(list...)
	return r
}

// exempt gives the policy of a book whose class knows no erasure on demand.
func exempt(t testing.TB, list ...retention.Rule) policy.Policy {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: list,
		Classes: []retention.ClassInfo{{Class: file, NoErasure: norm("Test Act s. 17")}}})
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

// The three things that a demand can do.
const (
	nothing = iota // at most a day for the reply
	makesDue
	blocks
)

// effects is the table of the documentation.
var effects = map[policy.DemandKind]map[policy.DemandState]int{
	policy.Erasure:     {policy.Received: nothing, policy.Accepted: makesDue, policy.Closed: nothing},
	policy.Objection:   {policy.Received: nothing, policy.Accepted: makesDue, policy.Closed: nothing},
	policy.Withdrawal:  {policy.Received: nothing, policy.Accepted: makesDue, policy.Closed: nothing},
	policy.Restriction: {policy.Received: nothing, policy.Accepted: blocks, policy.Closed: nothing},
	policy.Access:      {policy.Received: blocks, policy.Accepted: blocks, policy.Closed: nothing},
}

func TestEachKindOfDemandInEachState(t *testing.T) {
	now := record(happened(closed, "2024-01-01"))
	two := record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01"))
	k5, l5 := keep("k", retention.Days(5)), limit("l", retention.Days(5))
	held := erase(now, "2024-02-11")
	held.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
	for name, row := range map[string]struct {
		policy  policy.Policy
		request policy.Request
		want    [3]string // by effect
	}{
		"free": {rules(t, k5), erase(now, "2024-02-10"), [3]string{
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"must_dispose delete; keep through 2024-01-06, dispose by 2024-02-10; overdue 0; demanded",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held-by-demand"}},
		"free, the day after the reply": {rules(t, k5), erase(now, "2024-02-11"), [3]string{
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"must_dispose delete; keep through 2024-01-06, dispose by 2024-02-10; overdue 1; demanded",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held-by-demand"}},
		"its last protected day": {rules(t, keep("k", retention.Days(60))), erase(now, "2024-03-01"), [3]string{
			"keep nothing; keep through 2024-03-01, dispose by none; overdue 0; retained",
			"keep nothing; keep through 2024-03-01, dispose by 2024-03-02; overdue 0; retained",
			"held nothing; keep through 2024-03-01, dispose by none; overdue 0; held-by-demand"}},
		"for ever": {rules(t, keep("k", retention.Permanently())), erase(now, "2024-03-01"), [3]string{
			"keep nothing; keep through never, dispose by none; overdue 0; retained",
			"keep nothing; keep through never, dispose by none; overdue 0; retained",
			"held nothing; keep through never, dispose by none; overdue 0; held-by-demand"}},
		"held": {rules(t, k5), held, [3]string{
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held",
			"held nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 1; held",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held"}},
		"holds not looked up": {rules(t, k5), policy.Request{Action: policy.Delete, Record: now, On: day("2024-02-11")}, [3]string{
			"undetermined nothing; keep through 2024-01-06, dispose by none; overdue 0; holds-not-looked-up",
			"undetermined nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 1; holds-not-looked-up",
			"undetermined nothing; keep through 2024-01-06, dispose by none; overdue 0; holds-not-looked-up"}},
		"an overdue ceiling": {rules(t, l5), erase(now, "2024-02-11"), [3]string{
			"must_dispose delete; keep through none, dispose by 2024-01-06; overdue 36; due",
			"must_dispose delete; keep through none, dispose by 2024-01-06; overdue 36; due",
			"held nothing; keep through none, dispose by 2024-01-06; overdue 36; held-by-demand"}},
		"a ceiling after the reply": {rules(t, limit("l", retention.Years(1))), erase(now, "2024-02-11"), [3]string{
			"may_dispose delete; keep through none, dispose by 2025-01-01; overdue 0; free",
			"must_dispose delete; keep through none, dispose by 2024-02-10; overdue 1; demanded",
			"held nothing; keep through none, dispose by 2025-01-01; overdue 0; held-by-demand"}},
		"an awaited floor": {rules(t, awaiting(k5, opened)), erase(now, "2024-02-11"), [3]string{
			"keep nothing; keep through unknown, dispose by none; overdue 0; awaited",
			"keep nothing; keep through unknown, dispose by none; overdue 0; awaited",
			"held nothing; keep through unknown, dispose by none; overdue 0; held-by-demand"}},
		"an unknown floor": {rules(t, from(k5, opened), keep("other", retention.Days(9))), erase(now, "2024-02-11"), [3]string{
			"undetermined nothing; keep through unknown, not before 2024-01-10, dispose by none; overdue 0; start-unknown",
			"undetermined nothing; keep through unknown, not before 2024-01-10, dispose by none; overdue 0; start-unknown",
			"held nothing; keep through unknown, not before 2024-01-10, dispose by none; overdue 0; held-by-demand"}},
		"a conflict": {rules(t, from(keep("k", retention.Days(60)), opened), l5), erase(two, "2024-02-11"), [3]string{
			"review nothing; keep through 2024-03-01, dispose by 2024-01-06; overdue 36; conflict",
			"review nothing; keep through 2024-03-01, dispose by 2024-01-06; overdue 36; conflict",
			"held nothing; keep through 2024-03-01, dispose by 2024-01-06; overdue 36; held-by-demand"}},
		"nothing in common": {rules(t, k5, then(keep("k2", retention.Days(5)), policy.Transfer)), erase(now, "2024-02-10"), [3]string{
			"review nothing; keep through 2024-01-06, dispose by none; overdue 0; nothing-in-common",
			"review nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 0; nothing-in-common",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held-by-demand"}},
		"an open appraisal": {rules(t, appraise(k5)), erase(now, "2024-02-10"), [3]string{
			"review nothing; keep through 2024-01-06, dispose by none; overdue 0; appraisal-open",
			"review nothing; keep through 2024-01-06, dispose by 2024-02-10; overdue 0; appraisal-open",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held-by-demand"}},
		"no ground yet": {rules(t, l5), erase(record(happened(closed, "2024-02-11")), "2024-02-10"), [3]string{
			"keep nothing; keep through none, dispose by 2024-02-16; overdue 0; no-ground",
			"keep nothing; keep through none, dispose by 2024-02-10; overdue 0; no-ground",
			"held nothing; keep through none, dispose by 2024-02-16; overdue 0; held-by-demand"}},
		"an unknown ceiling": {rules(t, l5), erase(record(happened(closed, "")), "2024-02-10"), [3]string{
			"undetermined nothing; keep through none, dispose by unknown; overdue 0; ceiling-unknown",
			"undetermined nothing; keep through none, dispose by 2024-02-10; overdue 0; ceiling-unknown",
			"held nothing; keep through none, dispose by unknown; overdue 0; held-by-demand"}},
		"no erasure on demand": {exempt(t, k5), erase(now, "2024-02-11"), [3]string{
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"may_dispose delete; keep through 2024-01-06, dispose by none; overdue 0; free",
			"held nothing; keep through 2024-01-06, dispose by none; overdue 0; held-by-demand"}},
		"no rule in force": {rules(t, version(l5, "", "2024-02-01")), erase(now, "2024-02-10"), [3]string{
			"undetermined nothing; keep through unknown, dispose by unknown; overdue 0; not-in-force",
			"undetermined nothing; keep through unknown, dispose by unknown; overdue 0; not-in-force",
			"undetermined nothing; keep through unknown, dispose by unknown; overdue 0; not-in-force"}},
	} {
		for kind, states := range effects {
			for state, effect := range states {
				t.Run(fmt.Sprint(name, "/", kind, " ", state), func(t *testing.T) {
					one := answerBy(demanded(kind, state, "2024-01-03"), "2024-02-10", "2024-02-12")
					d := row.policy.Decide(demanding(row.request, one))
					assert.Equal(t, row.want[effect], facts(d)+"; "+d.Code())
					by := one.Reply
					if state == policy.Closed {
						by = reply.Deadline{}
					}
					assert.Equal(t, by, d.ReplyBy())
				})
			}
		}
	}
}

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
		"a reply day before it came in":    {[]retention.Rule{floor}, "2024-01-20", "2024-01-10", "2024-01-20", "2024-01-20"},
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
	assert.Equal(t, []policy.Refusal{{Demand: erasure, Code: "retained", Ground: "the retention period has not ended (invoice)",
		Basis: []calendar.Source{norm("Test Act s. 1")}, Possible: day("2032-01-01")}}, kept.Refusals())
	row := policy.Join(gone, kept)
	assert.Equal(t, policy.Keep, row.Outcome(), "the row stays with its invoice")
	assert.Equal(t, kept.Reason(), row.Reason())

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
	}{
		"GDPR art. 12(3), Finland":          {eu.DataSubjectRequest(), calendar.Finland(), "2026-05-21", "2026-06-21", "2026-06-22"},  // a Sunday
		"GDPR art. 12(3), a month's end":    {eu.DataSubjectRequest(), calendar.Finland(), "2026-01-31", "2026-02-28", "2026-03-02"},  // a Saturday
		"law 2297-VI, Ukraine":              {ukraine.SubjectRequest(), calendar.Ukraine(), "2026-05-21", "2026-06-20", "2026-06-22"}, // a Saturday
		"law 2297-VI, a demand, in Ukraine": {ukraine.ReasonedDemand(), calendar.Ukraine(), "2026-05-21", "2026-05-31", "2026-06-04"}, // ten days, or ten working days
	} {
		t.Run(name, func(t *testing.T) {
			demand := demanded(policy.Erasure, policy.Accepted, row.received)
			var err error
			demand.Reply, err = row.window.Due(demand.Received, row.calendar)
			require.NoError(t, err)
			d := rules(t, keep("k", retention.Days(5))).Decide(demanding(erase(record(happened(closed, "2024-01-01")), row.received), demand))
			assert.Equal(t, reply.Deadline{Safe: day(row.safe), Latest: day(row.latest)}, d.ReplyBy())
			assert.Equal(t, retention.EndOn(day(row.safe)), d.DisposeBy())
		})
	}
}

func TestWhatIsKnownOfDemands(t *testing.T) {
	p, free := rules(t, keep("k", retention.Days(5))), erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	down := errors.New("the demands table is down")
	good := demanded(policy.Erasure, policy.Received, "2024-01-20")
	unclear := func(change func(*policy.Demand)) policy.Demands {
		d := good
		change(&d)
		return policy.DemandsOf(good, d)
	}
	for name, row := range map[string]struct {
		demands policy.Demands
		code    string
		printed string
	}{
		"zero":                {policy.Demands{}, "free", "demands: 0"},
		"none":                {policy.DemandsOf(), "free", "demands: 0"},
		"nothing found":       {policy.DemandsFrom(nil, nil), "free", "demands: 0"},
		"an empty list":       {policy.DemandsFrom([]policy.Demand{}, nil), "free", "demands: 0"},
		"one":                 {policy.DemandsFrom([]policy.Demand{good}, nil), "free", "demands: 1"},
		"an error":            {policy.DemandsFrom(nil, down), "demands-look-up-failed", "demands: not looked up"},
		"a list and an error": {policy.DemandsFrom([]policy.Demand{good}, down), "demands-look-up-failed", "demands: not looked up"},
		"zero demand":         {policy.DemandsOf(policy.Demand{}), "demand-unclear", "demands: 1"},
		"no kind":             {unclear(func(d *policy.Demand) { d.Kind = 0 }), "demand-unclear", "demands: 2"},
		"unknown kind":        {unclear(func(d *policy.Demand) { d.Kind = policy.Access + 1 }), "demand-unclear", "demands: 2"},
		"no state":            {unclear(func(d *policy.Demand) { d.State = 0 }), "demand-unclear", "demands: 2"},
		"unknown state":       {unclear(func(d *policy.Demand) { d.State = policy.Closed + 1 }), "demand-unclear", "demands: 2"},
		"no day":              {unclear(func(d *policy.Demand) { d.Received = calendar.Date{} }), "demand-unclear", "demands: 2"},
		"no day, closed":      {unclear(func(d *policy.Demand) { d.State, d.Received = policy.Closed, calendar.Date{} }), "free", "demands: 2"},
	} {
		t.Run(name, func(t *testing.T) {
			r := free
			r.Demands = row.demands
			d, err := p.Decide(r), policy.Check(p, r)
			assert.Equal(t, row.code, d.Code())
			assert.Equal(t, "2024-01-06", d.RetainUntil().String())
			assert.Equal(t, row.printed, fmt.Sprintf("%+v", row.demands), "a log learns no more")
			if row.code == "free" {
				assert.NoError(t, err)
				return
			}
			assert.Equal(t, policy.Undetermined, d.Outcome())
			assert.ErrorIs(t, err, policy.ErrUndetermined)
			assert.NotErrorIs(t, err, policy.ErrDenied)
			assert.Equal(t, row.code == "demands-look-up-failed", errors.Is(err, down))
			assert.NotContains(t, err.Error(), "table")
			assert.Empty(t, d.Refusals(), "no ground can be told")
			assert.Equal(t, policy.Undetermined, d.OnRelease().Outcome(), "no release makes it known")
			r.Holds = policy.HoldsOf(policy.Hold{})
			assert.Equal(t, row.code, p.Decide(r).Code(), "also under a hold")
		})
	}
}

func TestDemandsDoNotAliasTheCallersSlice(t *testing.T) {
	p, free := rules(t, keep("k", retention.Days(5))), erase(record(happened(closed, "2024-01-01")), "2024-02-01")
	list := []policy.Demand{demanded(policy.Access, policy.Received, "2024-01-20")}
	of, found := policy.DemandsOf(list...), policy.DemandsFrom(list, nil)
	list[0].State = policy.Closed
	for _, demands := range []policy.Demands{of, found} {
		free.Demands = demands
		assert.Equal(t, policy.Held, p.Decide(free).Outcome())
	}
}

// What bars disposal like a hold is dropped by OnRelease, and the rest stays.
func TestOnReleaseClosesWhatBarsDisposal(t *testing.T) {
	erasure := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-20"), "2024-02-20", "2024-02-20")
	p, free := rules(t, then(keep("k", retention.Days(5)), policy.Delete|policy.Anonymise|policy.Transfer)), erase(record(happened(closed, "2024-01-01")), "2024-02-21")
	for _, bar := range []policy.Demand{demanded(policy.Access, policy.Received, "2024-01-20"), demanded(policy.Access, policy.Accepted, "2024-01-20"), demanded(policy.Restriction, policy.Accepted, "2024-01-20")} {
		d := p.Decide(demanding(free, bar))
		assert.Equal(t, policy.Held, d.Outcome())
		assert.Equal(t, policy.MayDispose, d.OnRelease().Outcome())
		assert.Equal(t, []string{"k"}, ids(d.Operative()), "the rule that would decide")

		r := demanding(free, bar, erasure)
		r.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
		d = p.Decide(r)
		assert.Equal(t, "held nothing; keep through 2024-01-06, dispose by 2024-02-20; overdue 1", facts(d))
		assert.Equal(t, "must_dispose delete, anonymise, transfer; keep through 2024-01-06, dispose by 2024-02-20; overdue 1", facts(d.OnRelease()))
		r.Holds = policy.NoHolds()
		for r.Action = 1; r.Action < 8; r.Action++ {
			assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied, "%v: %v", bar.Kind, r.Action)
		}
		bar.State = policy.Closed
		assert.NoError(t, policy.Check(p, demanding(free, bar)))
	}
}

func TestFlagsOfDemandsAndAppraisals(t *testing.T) {
	asked := answerBy(demanded(policy.Erasure, policy.Received, "2024-01-20"), "2024-02-20", "2024-02-22")
	with := func(k policy.DemandKind, s policy.DemandState) policy.Demand {
		d := asked
		d.Kind, d.State = k, s
		return d
	}
	k5 := keep("k", retention.Days(5))
	decided := []retention.Event{happened(retention.AppraisedDelete, "2024-01-10")}
	for name, row := range map[string]struct {
		rule    retention.Rule
		events  []retention.Event
		demands []policy.Demand
		on      string
		want    []string
	}{
		"the latest day of the reply":      {k5, nil, []policy.Demand{asked}, "2024-02-22", nil},
		"the day after":                    {k5, nil, []policy.Demand{asked}, "2024-02-23", []string{"reply-overdue"}},
		"the earlier of two":               {k5, nil, []policy.Demand{answerBy(asked, "2024-03-01", "2024-03-01"), asked}, "2024-02-23", []string{"reply-overdue"}},
		"one without a day beside it":      {k5, nil, []policy.Demand{demanded(policy.Erasure, policy.Received, "2024-01-20"), asked}, "2024-02-23", []string{"reply-overdue"}},
		"no day for the reply":             {k5, nil, []policy.Demand{demanded(policy.Erasure, policy.Received, "2024-01-20")}, "2024-02-23", nil},
		"closed":                           {k5, nil, []policy.Demand{with(policy.Erasure, policy.Closed)}, "2024-02-23", nil},
		"access":                           {k5, nil, []policy.Demand{with(policy.Access, policy.Received)}, "2024-02-23", []string{"reply-overdue"}},
		"restriction":                      {k5, nil, []policy.Demand{with(policy.Restriction, policy.Accepted)}, "2024-02-23", []string{"reply-overdue"}},
		"accepted, the safe day passed":    {k5, nil, []policy.Demand{with(policy.Erasure, policy.Accepted)}, "2024-02-21", []string{"overdue"}},
		"accepted, both passed":            {k5, nil, []policy.Demand{with(policy.Erasure, policy.Accepted)}, "2024-02-23", []string{"overdue", "reply-overdue"}},
		"decided, though nobody asks":      {k5, decided, nil, "2024-02-23", []string{"appraisal-unasked"}},
		"handed over, though nobody asks":  {k5, []retention.Event{happened(retention.AppraisedTransfer, "")}, nil, "2024-02-23", []string{"appraisal-unasked"}},
		"decided to keep, which all may":   {k5, []retention.Event{happened(retention.AppraisedKeep, "2024-01-10")}, nil, "2024-02-23", nil},
		"decided as a rule asks":           {appraise(k5), decided, nil, "2024-02-23", nil},
		"decided, and the rule is no more": {version(k5, "", "2024-01-03"), decided, nil, "2024-02-23", nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := demanding(erase(record(append(row.events, happened(closed, "2024-01-01"))...), row.on), row.demands...)
			assert.Equal(t, row.want, rules(t, row.rule).Decide(r).Flags())
		})
	}
}

func TestWordsOfDemands(t *testing.T) {
	for want, k := range map[string]policy.DemandKind{"unknown demand": 0, "erasure": policy.Erasure, "objection": policy.Objection,
		"withdrawal of consent": policy.Withdrawal, "restriction": policy.Restriction, "access": policy.Access} {
		text, err := k.MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, []string{want, want}, []string{k.String(), string(text)})
	}
	for want, s := range map[string]policy.DemandState{"unknown state": 0, "received": policy.Received, "accepted": policy.Accepted, "closed": policy.Closed} {
		text, err := s.MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, []string{want, want}, []string{s.String(), string(text)})
	}
	assert.Equal(t, "unknown demand", policy.DemandKind(6).String())
	assert.Equal(t, "unknown state", policy.DemandState(255).String())
}
