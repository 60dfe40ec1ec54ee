package policy_test

import (
	"errors"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// plan is what a permit is granted for: a policy and a request.
type plan struct {
	policy  policy.Policy
	request policy.Request
}

var (
	pastHold = policy.Hold{ID: "h1", Reason: "audit", Scope: "all letters", Basis: calendar.Source{Citation: "Audit Act s. 1", URL: "https://example.org/audit", Checked: day("2023-05-05"), Doubt: "none"},
		Placed: day("2023-01-01"), Released: day("2023-06-01")}
	newDemand = policy.Demand{ID: "d1", Kind: policy.Erasure, State: policy.Received, Received: day("2024-01-05"), Basis: calendar.Source{Citation: "GDPR art. 17", URL: "https://example.org/gdpr", Checked: day("2023-07-07"), Doubt: "none"},
		Reply: reply.Deadline{Safe: day("2024-02-05"), Latest: day("2024-02-06")}, Answered: day("2024-01-05")}
)

// plannedBook has two classes with the same rule.
func plannedBook(t *testing.T, version string, change func(*retention.Rule)) *retention.Rulebook {
	t.Helper()
	one := with(then(limit("l", retention.Days(5)), policy.Delete|policy.Anonymise), change)
	other := with(one, func(r *retention.Rule) { r.ID, r.Class = "other", "test.other" })
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Version: version, Rules: []retention.Rule{one, other}})
	require.NoError(t, err)
	return b
}

func asItWas(*retention.Rule) {}

// planned is a file closed on the first, to be deleted on the sixth, by a
// rulebook with another one as guard.
func planned(t *testing.T) plan {
	t.Helper()
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
	r.Holds, r.Demands = policy.HoldsOf(pastHold), policy.DemandsOf(newDemand)
	return plan{guardedBy(t, plannedBook(t, "1", asItWas), "1"), r}
}

func guardedBy(t *testing.T, b *retention.Rulebook, version string) policy.Policy {
	return policy.All(policy.FromRulebook(b), policy.FromRulebook(plannedBook(t, "guard "+version, asItWas)))
}

func granted(t *testing.T, p plan) policy.Permit {
	t.Helper()
	permit, err := policy.Grant(p.policy, p.request)
	require.NoError(t, err)
	return permit
}

func TestGrantIsCheckWithAPermit(t *testing.T) {
	for name, row := range refusals(t) {
		t.Run(name, func(t *testing.T) {
			permit, err := policy.Grant(row.policy, row.request)
			assert.Equal(t, policy.Permit{}, permit)
			require.EqualError(t, err, row.text)
			assert.Equal(t, row.is == policy.ErrDenied, errors.Is(err, policy.ErrDenied))
			assert.Equal(t, row.is == policy.ErrUndetermined, errors.Is(err, policy.ErrUndetermined))
			var denied *policy.DeniedError
			require.ErrorAs(t, err, &denied)
			assert.Equal(t, row.request.Action, denied.Action)
		})
	}
	p := planned(t)
	permit := granted(t, p)
	assert.NotEqual(t, policy.Permit{}, permit)
	for range 3 { // a permit is not used up
		assert.NoError(t, permit.Verify(p.policy, p.request))
	}
	assert.Equal(t, permit, granted(t, planned(t)), "the same facts make the same permit")
}

// What Verify says after a change: nothing, what is stale, or a refusal.
func TestVerifyAfterEachKindOfChange(t *testing.T) {
	on := func(change func(*policy.Request)) func(*plan) {
		return func(p *plan) { change(&p.request) }
	}
	events := func(list ...retention.Event) func(*plan) {
		return on(func(r *policy.Request) { r.Record.Events = retention.EventsOf(list...) })
	}
	holds := func(h policy.Holds) func(*plan) { return on(func(r *policy.Request) { r.Holds = h }) }
	hold := func(change func(*policy.Hold)) func(*plan) {
		h := pastHold
		change(&h)
		return holds(policy.HoldsOf(h))
	}
	demands := func(list ...policy.Demand) func(*plan) {
		return on(func(r *policy.Request) { r.Demands = policy.DemandsOf(list...) })
	}
	demand := func(change func(*policy.Demand)) policy.Demand {
		d := newDemand
		change(&d)
		return d
	}
	books := func(version string, guardVersion string, change func(*retention.Rule)) func(*plan) {
		return func(p *plan) { p.policy = guardedBy(t, plannedBook(t, version, change), guardVersion) }
	}
	guarded := func(guards ...policy.Policy) func(*plan) {
		return func(p *plan) { p.policy = policy.All(p.policy, guards...) }
	}
	const action, theDay, rulebook, stated = "the action", "the day", "the rulebooks or the guards", "the record, its holds or its demands"
	file := happened(closed, "2024-01-01")
	for name, row := range map[string]struct {
		change func(*plan)
		want   string // what is stale, joined with "; ", or the code of the refusal
		is     error
	}{
		"nothing":                   {func(*plan) {}, "", nil},
		"an event is added":         {events(file, happened(complaint, "2024-01-02")), stated, policy.ErrStale},
		"an undated event is added": {events(file, happened(complaint, "")), stated, policy.ErrStale},
		"corrected to earlier":      {events(happened(closed, "2023-12-31")), stated, policy.ErrStale},
		"corrected to a day ahead":  {events(happened(closed, "2024-01-07")), "no_ground", policy.ErrDenied},
		"a second day is found":     {events(file, happened(closed, "2024-01-02")), "ceiling_unknown", policy.ErrUndetermined},
		"the event is taken out":    {events(), "ceiling_unknown", policy.ErrUndetermined},
		"a body keeps it":           {events(file, happened(retention.AppraisedKeep, "")), "conflict", policy.ErrDenied},
		"a trait is learnt": {on(func(r *policy.Request) {
			r.Record.Traits = retention.TraitsOf(map[retention.Trait]bool{"child": false})
		}), stated, policy.ErrStale},
		"another ID":                {on(func(r *policy.Request) { r.Record.ID = "r2" }), stated, policy.ErrStale},
		"another class":             {on(func(r *policy.Request) { r.Record.Class = "test.other" }), stated, policy.ErrStale},
		"a class without rules":     {on(func(r *policy.Request) { r.Record.Class = "test.none" }), "class_unknown", policy.ErrUndetermined},
		"a hold is placed":          {holds(policy.HoldsOf(pastHold, policy.Hold{ID: "h2"})), "held", policy.ErrDenied},
		"placed and released":       {holds(policy.HoldsOf(pastHold, policy.Hold{ID: "h2", Released: day("2024-01-06")})), stated, policy.ErrStale},
		"a release is taken back":   {hold(func(h *policy.Hold) { h.Released = calendar.Date{} }), "held", policy.ErrDenied},
		"released tomorrow":         {hold(func(h *policy.Hold) { h.Released = day("2024-01-07") }), "held", policy.ErrDenied},
		"released today":            {hold(func(h *policy.Hold) { h.Released = day("2024-01-06") }), stated, policy.ErrStale},
		"the hold is taken out":     {holds(policy.NoHolds()), stated, policy.ErrStale},
		"holds not looked up":       {holds(policy.Holds{}), "holds_not_looked_up", policy.ErrUndetermined},
		"the look-up failed":        {holds(policy.HoldsFrom(nil, io.ErrUnexpectedEOF)), "holds_look_up_failed", policy.ErrUndetermined},
		"a demand is added":         {demands(newDemand, demand(func(d *policy.Demand) { d.ID = "d2" })), stated, policy.ErrStale},
		"a demand for access":       {demands(newDemand, demand(func(d *policy.Demand) { d.Kind = policy.Access })), "held_by_demand", policy.ErrDenied},
		"an unclear demand":         {demands(newDemand, policy.Demand{ID: "d2"}), "demand_unclear", policy.ErrUndetermined},
		"the demand is accepted":    {demands(demand(func(d *policy.Demand) { d.State = policy.Accepted })), stated, policy.ErrStale},
		"the demand is closed":      {demands(demand(func(d *policy.Demand) { d.State = policy.Closed })), stated, policy.ErrStale},
		"the demand is taken out":   {demands(), stated, policy.ErrStale},
		"demands not looked up":     {on(func(r *policy.Request) { r.Demands = policy.DemandsFrom(nil, io.ErrUnexpectedEOF) }), "demands_look_up_failed", policy.ErrUndetermined},
		"another version":           {books("2", "1", asItWas), rulebook, policy.ErrStale},
		"a rule is shorter":         {books("1", "1", func(r *retention.Rule) { r.Period = retention.Days(4) }), rulebook, policy.ErrStale},
		"a rule cites another norm": {books("1", "1", func(r *retention.Rule) { r.Basis.URL = "https://example.org" }), rulebook, policy.ErrStale},
		"a rule becomes a floor":    {books("1", "1", func(r *retention.Rule) { r.Bound = retention.AtLeast }), "retained", policy.ErrDenied},
		"a rule allows only more":   {books("1", "1", func(r *retention.Rule) { r.Then |= policy.Transfer }), rulebook, policy.ErrStale},
		"a rule does not allow it":  {books("1", "1", func(r *retention.Rule) { r.Then = policy.Anonymise }), "due", policy.ErrDenied},
		"a guard's book":            {books("1", "2", asItWas), rulebook, policy.ErrStale},
		"a guard with a book":       {guarded(rules(t, limit("l", retention.Days(5)))), rulebook, policy.ErrStale},
		"a guard that abstains":     {guarded(guard(policy.Abstain())), rulebook, policy.ErrStale}, // it was not there when the permit was granted
		"a guard that objects":      {guarded(guard(policy.Refuse("a complaint is open", retention.End{}))), "refused", policy.ErrDenied},
		"a guard that cannot know":  {guarded(guard(policy.Unknown(nil))), "guard_unknown", policy.ErrUndetermined},
		"without the guard":         {func(p *plan) { p.policy = policy.FromRulebook(plannedBook(t, "1", asItWas)) }, rulebook, policy.ErrStale},
		"another policy":            {func(p *plan) { p.policy = rules(t, limit("l", retention.Days(5))) }, rulebook, policy.ErrStale},
		"no policy":                 {func(p *plan) { p.policy = nil }, "no_policy", policy.ErrUndetermined},
		"another action":            {on(func(r *policy.Request) { r.Action = policy.Anonymise }), action, policy.ErrStale},
		"more actions":              {on(func(r *policy.Request) { r.Action = policy.Delete | policy.Anonymise }), action, policy.ErrStale},
		"an unlawful action":        {on(func(r *policy.Request) { r.Action = policy.Transfer }), "due", policy.ErrDenied},
		"no action":                 {on(func(r *policy.Request) { r.Action = 0 }), "no_action", policy.ErrUndetermined},
		"the next day":              {on(func(r *policy.Request) { r.On = day("2024-01-07") }), theDay, policy.ErrStale},
		"the day before":            {on(func(r *policy.Request) { r.On = day("2024-01-05") }), theDay, policy.ErrStale},
		"before the ground":         {on(func(r *policy.Request) { r.On = day("2023-12-31") }), "no_ground", policy.ErrDenied},
		"no day":                    {on(func(r *policy.Request) { r.On = calendar.Date{} }), "no_day", policy.ErrUndetermined},
		"everything": {func(p *plan) {
			p.policy = rules(t, then(limit("l", retention.Days(9)), everyAction))
			p.request = policy.Request{Action: policy.Transfer, Record: record(happened(closed, "2024-01-02")), On: day("2024-01-08"), Holds: policy.NoHolds()}
		}, action + "; " + theDay + "; " + rulebook + "; " + stated, policy.ErrStale},
	} {
		t.Run(name, func(t *testing.T) {
			now := planned(t)
			permit := granted(t, now)
			row.change(&now)
			err, zero := permit.Verify(now.policy, now.request), policy.Permit{}.Verify(now.policy, now.request)
			if row.is == nil {
				require.NoError(t, err)
			}
			var stale *policy.StaleError
			var denied *policy.DeniedError
			for _, sentinel := range []error{policy.ErrStale, policy.ErrDenied, policy.ErrUndetermined} {
				assert.Equal(t, sentinel == row.is, errors.Is(err, sentinel), "%v is %v", err, sentinel)
			}
			switch {
			case errors.As(err, &stale):
				assert.Equal(t, row.want, strings.Join(stale.Changed, "; "))
				assert.EqualError(t, err, "policy: permit: stale: not as it was granted: "+strings.ReplaceAll(row.want, "; ", ", ")+"; decide anew and grant another")
			case errors.As(err, &denied):
				assert.Equal(t, row.want, denied.Decision.Reason().String())
				assert.EqualError(t, err, policy.Check(now.policy, now.request).Error())
				assert.EqualError(t, zero, err.Error(), "a permit does not change a refusal")
				return
			}
			// The zero permit fits nothing, also what is permitted.
			assert.ErrorIs(t, zero, policy.ErrStale)
			assert.EqualError(t, zero, "policy: permit: stale: not as it was granted: no permit was granted; decide anew and grant another")
		})
	}
	assert.EqualError(t, &policy.StaleError{}, "policy: permit: stale: not as it was granted: ; decide anew and grant another")
}

// variants returns copies of a value with one field changed, by the name of the
// field, those of structs in it included.
func variants[T any](t *testing.T, value T) map[string]T {
	t.Helper()
	found := map[string]T{}
	var visit func(in reflect.Type, name string, index []int)
	visit = func(in reflect.Type, name string, index []int) {
		for _, field := range reflect.VisibleFields(in) {
			changed, path := value, append(slices.Clone(index), field.Index...)
			leaf := reflect.ValueOf(&changed).Elem().FieldByIndex(path)
			switch at := leaf.Addr().Interface().(type) {
			case *string:
				*at += "x"
			case *policy.DemandKind:
				*at++
			case *policy.DemandState:
				*at++
			case *calendar.Date:
				*at = at.AddDays(1)
			case *bool:
				*at = !*at
			case *calendar.Source, *reply.Deadline:
				visit(field.Type, name+field.Name+".", path)
				continue
			default:
				t.Fatalf("say how to change the new field %s, and bind it in the digest", name+field.Name)
			}
			found[name+field.Name] = changed
		}
	}
	visit(reflect.TypeFor[T](), "", nil)
	return found
}

// Verify never allows what Check refuses, and allows only what was granted.
func TestVerifyNeverAllowsWhatCheckRefuses(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 5))
	one := func(words ...string) string { return words[random.IntN(len(words))] }
	policies := []policy.Policy{nil, rules(t, limit("l", retention.Days(5))), rules(t, then(limit("l", retention.Days(5)), policy.Delete|policy.Anonymise)),
		rules(t, keep("k", retention.Days(5))), rules(t, appraise(limit("l", retention.Days(5))))}
	policies = append(policies, policy.All(policies[2], policies[1]), policy.All(policies[1], guard(policy.Refuse("no", retention.End{}))))
	holds := []policy.Holds{{}, policy.NoHolds(), policy.NoHolds(), policy.HoldsOf(pastHold), policy.HoldsOf(policy.Hold{Released: day("2024-01-06")})}
	demands := []policy.Demands{{}, {}, policy.DemandsOf(newDemand), policy.DemandsOf(policy.Demand{ID: "d", Kind: policy.Access, State: policy.Received, Received: day("2024-01-02")})}
	draw := func() (index int, r policy.Request) {
		r = erase(record(happened(closed, one("2024-01-01", "2024-01-01", "2024-01-02", ""))), one("2024-01-05", "2024-01-06", "2024-01-07", "2024-01-08"))
		r.Record.ID, r.Action = one("r1", "r1", "r2"), policy.Action(1+random.IntN(2))
		r.Holds, r.Demands = holds[random.IntN(len(holds))], demands[random.IntN(len(demands))]
		return random.IntN(len(policies)), r
	}
	allowed, stale, refused, zero := 0, 0, 0, 0
	for n := range 20000 {
		before, planned := draw()
		after, fresh := draw()
		if n%4 > 0 { // most often, at most one thing has changed
			changed := fresh
			after, fresh = before, planned
			switch random.IntN(7) {
			case 0:
				fresh.Record = changed.Record
			case 1:
				fresh.On = changed.On
			case 2:
				fresh.Holds = changed.Holds
			case 3:
				fresh.Demands = changed.Demands
			case 4:
				fresh.Action = changed.Action
			case 5:
				after = random.IntN(len(policies))
			}
		}
		permit, err := policy.Grant(policies[before], planned)
		require.Equal(t, policy.Check(policies[before], planned) == nil, err == nil)
		require.Equal(t, err != nil, permit == policy.Permit{})
		verified, checked := permit.Verify(policies[after], fresh), policy.Check(policies[after], fresh)
		same := before == after && planned.Action == fresh.Action && planned.On == fresh.On && planned.Record.ID == fresh.Record.ID &&
			planned.Record.Events.Equal(fresh.Record.Events) && planned.Holds == fresh.Holds && planned.Demands == fresh.Demands
		switch {
		case checked != nil:
			require.EqualError(t, verified, checked.Error())
			refused++
		case err != nil:
			require.ErrorIs(t, verified, policy.ErrStale)
			zero++
		case same:
			require.NoError(t, verified)
			allowed++
		default:
			require.ErrorIs(t, verified, policy.ErrStale, "%v, then %v", planned, fresh)
			stale++
		}
	}
	assert.Greater(t, min(allowed, stale, refused, zero), 500, "%d %d %d %d", allowed, stale, refused, zero)
}
