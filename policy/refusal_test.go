package policy_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// Each ground on which an erasure that was demanded can be refused, and the
// first day on which it is no more.
func TestEachGroundOfARefusal(t *testing.T) {
	closedThen := happened(closed, "2024-01-01")
	k5, k60 := keep("k", retention.Days(5)), keep("k", retention.Days(60)) // through 2024-01-06 and 2024-03-01
	act, order := norm("Test Act s. 1"), norm("Order 2/2024")
	free := erase(record(closedThen), "2024-02-01")
	held := func(list ...policy.Hold) policy.Request {
		r := free
		r.Holds = policy.HoldsOf(list...)
		return r
	}
	until := deciding(func(r policy.Request) policy.Decision {
		if last := day("2024-02-10"); r.On.After(last) {
			return policy.Abstain()
		}
		return policy.Refuse("a complaint is open", retention.EndOn(day("2024-02-10")))
	})
	access := demanded(policy.Access, policy.Received, "2024-01-15")
	access.Basis = norm("GDPR art. 15")
	restriction := demanded(policy.Restriction, policy.Accepted, "2024-01-15")
	restriction.Basis = norm("GDPR art. 18")
	lawsuit := policy.Hold{ID: "a", Basis: order, Released: day("2024-02-20")}
	orders := map[string][]calendar.Source{ // which are no norms of the rules
		"a hold": {order}, "a hold without an end": {order}, "two holds, and one that was released": {order}, "a hold, and then a floor": {order},
		"a demand for access": {access.Basis}, "a restriction": {restriction.Basis},
	}
	for name, row := range map[string]struct {
		policy   policy.Policy
		request  policy.Request
		beside   []policy.Demand
		reason   policy.Reason
		ground   string // as JSON has it
		basis    []calendar.Source
		possible string // empty: nobody knows
	}{
		"a floor": {rules(t, k60), free, nil, policy.ReasonRetained, "the retention period has not ended", []calendar.Source{act}, "2024-03-02"},
		"two floors, of which one decides": {rules(t, k60, with(keep("short", retention.Days(50)), func(r *retention.Rule) { r.Basis = order })), free, nil,
			policy.ReasonRetained, "the retention period has not ended", []calendar.Source{act}, "2024-03-02"},
		"two floors by one norm": {rules(t, k60, keep("k2", retention.Days(60))), free, nil, policy.ReasonRetained, "the retention period has not ended", []calendar.Source{act}, "2024-03-02"},
		"a floor for ever":       {rules(t, keep("k", retention.Permanently())), free, nil, policy.ReasonRetained, "the retention period has not ended", []calendar.Source{act}, ""},
		"an awaited floor":       {rules(t, awaiting(k5, opened)), free, nil, policy.ReasonAwaited, "the event that starts the retention period has not happened", []calendar.Source{act}, ""},
		"a body keeps it":        {rules(t, k5), erase(record(closedThen, happened(retention.AppraisedKeep, "")), "2024-02-01"), nil, policy.ReasonAppraisedToKeep, "a body has decided to keep the record for ever", []calendar.Source{act}, ""},
		"a hold":                 {rules(t, k5), held(lawsuit), nil, policy.ReasonHeld, "a hold is in force", nil, "2024-02-20"},
		"a hold without an end":  {rules(t, k5), held(policy.Hold{ID: "a", Basis: order}), nil, policy.ReasonHeld, "a hold is in force", nil, ""},
		"two holds, and one that was released": {rules(t, k5), held(lawsuit, policy.Hold{ID: "b", Released: day("2024-02-25")}, policy.Hold{ID: "c", Basis: act, Released: day("2024-01-15")}), nil,
			policy.ReasonHeld, "a hold is in force", nil, "2024-02-25"},
		"a hold, and then a floor":          {rules(t, k60), held(lawsuit), nil, policy.ReasonHeld, "a hold is in force", []calendar.Source{act}, "2024-03-02"},
		"a demand for access":               {rules(t, k5), free, []policy.Demand{access}, policy.ReasonHeldByDemand, "an open request of a person bars disposal", nil, ""},
		"a restriction":                     {rules(t, k5), free, []policy.Demand{restriction}, policy.ReasonHeldByDemand, "an open request of a person bars disposal", nil, ""},
		"an open appraisal":                 {rules(t, appraise(k5)), free, nil, policy.ReasonAppraisalOpen, "a body must decide first", []calendar.Source{act}, ""},
		"an appraisal recorded for a day":   {rules(t, appraise(k5)), erase(record(closedThen, happened(retention.AppraisedDelete, "2024-02-12")), "2024-02-01"), nil, policy.ReasonAppraisalOpen, "a body must decide first", []calendar.Source{act}, "2024-02-12"},
		"nothing in common":                 {rules(t, k5, then(keep("k2", retention.Days(5)), policy.Transfer)), free, nil, policy.ReasonNothingInCommon, "the rules allow nothing in common", []calendar.Source{act}, ""},
		"a conflict":                        {rules(t, from(k60, opened), limit("l", retention.Days(5))), erase(record(closedThen, happened(opened, "2024-01-01")), "2024-02-01"), nil, policy.ReasonConflict, "one rule demands disposal while another still protects", []calendar.Source{act}, "2024-03-02"},
		"no ground":                         {rules(t, from(limit("l", retention.Days(5)), opened)), erase(record(happened(opened, "2024-02-15")), "2024-02-01"), nil, policy.ReasonNoGround, "nothing has happened that would permit disposal", []calendar.Source{act}, "2024-02-15"},
		"a guard":                           {policy.All(rules(t, k5), until), free, nil, policy.ReasonRefused, "a guard refuses: a complaint is open", nil, "2024-02-11"},
		"a guard without an end":            {policy.All(rules(t, k5), guard(policy.Refuse("a complaint is open", retention.End{}))), free, nil, policy.ReasonRefused, "a guard refuses: a complaint is open", nil, ""},
		"a floor, and then a guard":         {policy.All(rules(t, keep("k", retention.Days(35))), until), free, nil, policy.ReasonRetained, "the retention period has not ended: a complaint is open", []calendar.Source{act}, "2024-02-11"},
		"a guard that is made of rules":     {policy.All(rules(t, k5), rules(t, k60)), free, nil, policy.ReasonRetained, "the retention period has not ended", []calendar.Source{act}, "2024-03-02"},
		"no erasure, though it is free":     {exempt(t, k5), free, nil, policy.ReasonNoErasure, "the class of the record is exempt from erasure on request", []calendar.Source{norm("Test Act s. 17")}, ""},
		"no erasure, and a floor beside it": {exempt(t, k60), free, nil, policy.ReasonNoErasure, "the class of the record is exempt from erasure on request", []calendar.Source{norm("Test Act s. 17")}, ""},
		"no erasure, though it is due":      {exempt(t, limit("l", retention.Days(5))), free, nil, policy.ReasonNoErasure, "the class of the record is exempt from erasure on request", []calendar.Source{norm("Test Act s. 17")}, ""},
	} {
		for _, kind := range []policy.DemandKind{policy.Erasure, policy.Objection, policy.Withdrawal} {
			for _, state := range []policy.DemandState{policy.Received, policy.Accepted} {
				t.Run(name+"/"+kind.String()+" "+state.String(), func(t *testing.T) {
					demand := demanded(kind, state, "2024-01-20")
					r := demanding(row.request, append(row.beside, demand)...)
					want := policy.Refusal{Demand: demand, Reason: row.reason, Basis: row.basis, Orders: orders[name]}
					if name == "a hold, and then a floor" {
						want.Beside = policy.ReasonRetained
					}
					_, want.Words, _ = strings.Cut(row.ground, ": ")
					if row.possible != "" {
						want.Possible = day(row.possible)
					}
					refused := row.policy.Decide(r).Refusals()
					assert.Equal(t, []policy.Refusal{want}, refused)
					text, err := json.Marshal(refused)
					require.NoError(t, err)
					assert.Contains(t, string(text), `"ground":"`+row.ground+`"`)
					if row.possible == "" {
						return
					}
					r.On = want.Possible.AddDays(-1)
					assert.ErrorIs(t, policy.Check(row.policy, r), policy.ErrDenied, "the day before it becomes possible")
					assert.NotEmpty(t, row.policy.Decide(r).Refusals())
					r.On = want.Possible
					assert.NoError(t, policy.Check(row.policy, r), "the day on which it becomes possible")
					assert.Empty(t, row.policy.Decide(r).Refusals())
				})
			}
		}
	}
}

func TestWhatIsNotRefused(t *testing.T) {
	kept, free := erase(record(happened(closed, "2024-01-01")), "2024-01-06"), erase(record(happened(closed, "2024-01-01")), "2024-01-07")
	p := rules(t, keep("k", retention.Days(5)))
	unread := kept
	unread.Holds = policy.HoldsFrom(nil, errors.New("the holds table is down"))
	erasure := demanded(policy.Erasure, policy.Received, "2024-01-03")
	one := func(k policy.DemandKind, s policy.DemandState) []policy.Demand {
		return []policy.Demand{demanded(k, s, "2024-01-03")}
	}
	for name, row := range map[string]struct {
		policy  policy.Policy
		request policy.Request
		demands []policy.Demand
		refused int
	}{
		"what cannot be met":              {p, kept, []policy.Demand{erasure}, 1},
		"each of several":                 {p, kept, append(one(policy.Objection, policy.Accepted), erasure), 2},
		"what can be met":                 {p, free, []policy.Demand{erasure}, 0},
		"what is accepted and can be":     {p, free, one(policy.Erasure, policy.Accepted), 0},
		"what is closed":                  {p, kept, one(policy.Erasure, policy.Closed), 0},
		"what is closed, of an exempt":    {exempt(t, keep("k", retention.Days(5))), kept, one(policy.Erasure, policy.Closed), 0},
		"access":                          {p, kept, one(policy.Access, policy.Received), 0},
		"a restriction":                   {p, kept, one(policy.Restriction, policy.Received), 0},
		"nothing":                         {p, kept, nil, 0},
		"an unknown floor":                {rules(t, from(keep("k", retention.Days(5)), opened)), kept, []policy.Demand{erasure}, 0},
		"an unknown ceiling":              {rules(t, from(limit("l", retention.Days(5)), opened)), kept, []policy.Demand{erasure}, 0},
		"holds that were not looked up":   {p, unread, []policy.Demand{erasure}, 0},
		"an unknown class":                {p, erase(of("other"), "2024-01-06"), []policy.Demand{erasure}, 0},
		"a guard that could not find out": {policy.All(p, guard(policy.Unknown(nil))), kept, []policy.Demand{erasure}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Len(t, row.policy.Decide(demanding(row.request, row.demands...)).Refusals(), row.refused)
		})
	}
	assert.Empty(t, policy.Decision{}.Refusals())
	assert.Empty(t, policy.Refuse("no", retention.Never()).Refusals(), "a guard by itself knows of no demand")
}

// Handing a record over keeps the person's data, so that a demand is met only on
// the day on which the rest can go.
func TestATransferDoesNotMeetADemand(t *testing.T) {
	p := rules(t, then(keep("k", retention.Days(5)), policy.Transfer))
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-07"), demanded(policy.Erasure, policy.Accepted, "2024-01-03"))
	r.Action = policy.Transfer
	require.NoError(t, policy.Check(p, r))
	refused := p.Decide(r).Refusals()
	require.Len(t, refused, 1)
	assert.Equal(t, []calendar.Source{norm("Test Act s. 1")}, refused[0].Basis)
	assert.Zero(t, refused[0].Possible, "nobody knows when it is handed over")

	r.Record = record(happened(closed, "2024-01-01"), happened(retention.Transferred, "2024-01-20"))
	assert.Equal(t, day("2024-01-20"), p.Decide(r).Refusals()[0].Possible)
	r.On, r.Action = day("2024-01-19"), policy.Delete
	assert.Len(t, p.Decide(r).Refusals(), 1)
	assert.ErrorIs(t, policy.Check(p, r), policy.ErrDenied)
	r.On = day("2024-01-20")
	assert.Empty(t, p.Decide(r).Refusals())
	assert.NoError(t, policy.Check(p, r))

	both := rules(t, then(keep("k", retention.Days(5)), policy.Transfer|policy.Anonymise))
	r.Record, r.On = record(happened(closed, "2024-01-01")), day("2024-01-07")
	assert.Empty(t, both.Decide(r).Refusals(), "anonymising meets it")
}

// Kela's notice: no erasure on demand, on no day; after the year the recording
// goes all the same, because the notice says so.
func TestKelaRefusesErasure(t *testing.T) {
	kela := finland.KelaCallRecordings()
	info, _ := kela.Info(finland.KelaCallRecording)
	require.NotEmpty(t, info.NoErasure.Citation)
	for on, outcome := range map[string]policy.Outcome{"2026-05-22": policy.Keep, "2027-05-21": policy.Keep, "2027-05-22": policy.MustDispose} {
		erasure := demanded(policy.Erasure, policy.Accepted, "2026-05-22")
		d := policy.FromRulebook(kela).Decide(demanding(erase(of(finland.KelaCallRecording, happened(finland.Call, "2026-05-21")), on), erasure))
		assert.Equal(t, outcome, d.Outcome(), on)
		assert.Equal(t, "2027-05-22", d.DisposeBy().String(), "the demand does not change it")
		assert.Equal(t, []policy.Refusal{{Demand: erasure, Reason: policy.ReasonNoErasure,
			Basis: []calendar.Source{info.NoErasure}, Complaints: []calendar.Source{kela.Definition().Complaints}}}, d.Refusals(), on)
	}
}

// Where to complain is said by the book that has the class, and by each of them.
func TestWhereToComplain(t *testing.T) {
	host := func(id string, complaints calendar.Source) *retention.Rulebook {
		return retention.MustNewRulebook(retention.Definition{ID: id, Complaints: complaints, Rules: []retention.Rule{keep(id, retention.Days(60))}})
	}
	merge := func(books ...*retention.Rulebook) *retention.Rulebook {
		merged, err := retention.Merge("merged", books...)
		require.NoError(t, err)
		return merged
	}
	fi, ee := finland.KelaCallRecordings().Definition().Complaints, estonia.SocialProtection().Definition().Complaints
	require.NotEmpty(t, fi.Citation)
	require.NotEmpty(t, ee.Citation)
	kept := record(happened(closed, "2024-01-01"))
	call := of(finland.KelaCallRecording, happened(finland.Call, "2024-01-01"))
	for name, row := range map[string]struct {
		book   *retention.Rulebook
		record retention.Record
		want   []calendar.Source
	}{
		"Kela":                            {finland.KelaCallRecordings(), call, []calendar.Source{fi}},
		"Kela, merged with Estonia":       {merge(estonia.SocialProtection(), finland.KelaCallRecordings()), call, []calendar.Source{fi}},
		"a class of two countries":        {merge(host("fi", fi), host("ee", ee)), kept, []calendar.Source{fi, ee}},
		"a class of two books of one":     {merge(host("fi", fi), host("fi2", fi)), kept, []calendar.Source{fi}},
		"one of two books says":           {merge(host("x", calendar.Source{}), host("ee", ee)), kept, []calendar.Source{ee}},
		"a book that says nothing of it":  {host("x", calendar.Source{}), kept, nil},
		"one that says it for other ones": {merge(host("x", calendar.Source{}), finland.KelaCallRecordings()), kept, nil},
	} {
		t.Run(name, func(t *testing.T) {
			list := policy.FromRulebook(row.book).Decide(demanding(erase(row.record, "2024-02-01"), demanded(policy.Erasure, policy.Received, "2024-01-20"))).Refusals()
			require.Len(t, list, 1)
			assert.ElementsMatch(t, row.want, list[0].Complaints)
		})
	}
}

// What is given out belongs to the caller.
func TestARefusalDoesNotAliasTheBook(t *testing.T) {
	d := policy.FromRulebook(finland.KelaCallRecordings()).Decide(demanding(erase(of(finland.KelaCallRecording, happened(finland.Call, "2026-05-21")), "2026-06-01"),
		demanded(policy.Erasure, policy.Received, "2026-05-22"), demanded(policy.Objection, policy.Received, "2026-05-22")))
	before := d.Refusals()
	d.Refusals()[0].Complaints[0].Citation, d.Refusals()[0].Basis[0].Citation = "another", "another"
	assert.Equal(t, before, d.Refusals())
}

func TestRefusalInJSON(t *testing.T) {
	b := retention.MustNewRulebook(retention.Definition{ID: "test", Complaints: calendar.Source{Citation: "Complaints Act s. 2", URL: "https://complaints.example"},
		Rules: []retention.Rule{keep("k", retention.Days(60))}})
	d := policy.FromRulebook(b).Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-02-01"),
		answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-20"), "2024-02-20", "2024-02-20")))
	text, err := json.MarshalIndent(d.Refusals(), "", "  ")
	require.NoError(t, err)
	golden(t, "refusal.json", string(text)+"\n")
}

// Beside a hold, a refusal has the reason and the norms that it would have without the hold;
// where none would be, or nobody can know, none.
func TestWhatBarsBesideAHold(t *testing.T) {
	k5, closedThen := keep("k", retention.Days(5)), happened(closed, "2024-01-01")
	guarded := func(d policy.Decision) policy.Policy { return policy.All(rules(t, k5), guard(d)) }
	for name, row := range map[string]struct {
		policy policy.Policy
		record retention.Record
		want   policy.Reason
	}{
		"nothing":   {rules(t, k5), record(closedThen), policy.ReasonNoDecision},
		"a floor":   {rules(t, keep("k", retention.Days(60))), record(closedThen), policy.ReasonRetained},
		"awaited":   {rules(t, awaiting(k5, opened)), record(closedThen), policy.ReasonAwaited},
		"appraisal": {rules(t, appraise(k5)), record(closedThen), policy.ReasonAppraisalOpen},
		"transfer":  {rules(t, then(k5, policy.Transfer)), record(closedThen), policy.ReasonTransferOnly},
		"a guard":   {guarded(policy.Refuse("a complaint is open", retention.End{})), record(closedThen), policy.ReasonRefused},
		"no start":  {rules(t, k5), record(), policy.ReasonNoDecision},
	} {
		demand := demanded(policy.Erasure, policy.Accepted, "2024-01-20")
		free := demanding(erase(row.record, "2024-02-01"), demand)
		held := free
		held.Holds = policy.HoldsOf(policy.Hold{ID: "a", Basis: norm("Order 2/2024")})
		refused := row.policy.Decide(held).Refusals()
		require.Len(t, refused, 1, name)
		assert.Equal(t, row.want, refused[0].Beside, name)
		without := row.policy.Decide(free).Refusals()
		if row.want == policy.ReasonNoDecision {
			assert.Empty(t, without, name)
			assert.Empty(t, refused[0].Basis, name)
			continue
		}
		require.Len(t, without, 1, name)
		assert.Equal(t, without[0].Reason, refused[0].Beside, name)
		assert.Equal(t, without[0].Basis, refused[0].Basis, name)
		assert.Zero(t, without[0].Beside, name)
	}
}
