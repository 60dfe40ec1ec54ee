package policy_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// refusal is a way not to be permitted, with the text for people.
type refusal struct {
	policy  policy.Policy
	request policy.Request
	is      error
	text    string
}

func refusals(t testing.TB) map[string]refusal {
	free := limit("l", retention.Days(5))
	good := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	request := func(change func(*policy.Request)) policy.Request {
		r := good
		change(&r)
		return r
	}
	down, lookUp := errors.New("the court register is down"), errors.New("the holds table is down")
	denied, undetermined := policy.ErrDenied, policy.ErrUndetermined
	elsewhere := retention.MustNewRulebook(retention.Definition{ID: "e", Classes: []retention.ClassInfo{{Class: file, RulesFrom: "the registry's plan"}}})
	return map[string]refusal{
		"nil policy":      {nil, good, undetermined, "policy: delete: undetermined: there is no policy; make one with FromRulebook"},
		"only a guard":    {guard(policy.Abstain()), good, undetermined, "policy: delete: undetermined: the policy has nothing to say; let a policy made by FromRulebook decide"},
		"zero decision":   {guard(policy.Decision{}), good, undetermined, "policy: delete: undetermined: nothing was decided; ask a policy"},
		"zero request":    {rules(t, free), policy.Request{}, undetermined, "policy: nothing: undetermined: the request has no day; give the day in the zone of the law"},
		"no action":       {rules(t, free), request(func(r *policy.Request) { r.Action = 0 }), undetermined, "policy: nothing: undetermined: the request asks for nothing; say delete, anonymise or transfer"},
		"unknown action":  {rules(t, free), request(func(r *policy.Request) { r.Action = 65 }), undetermined, "policy: delete, an unknown action: undetermined: the request asks for an unknown action; say delete, anonymise or transfer"},
		"no class":        {rules(t, free), request(func(r *policy.Request) { r.Record.Class = "" }), undetermined, "policy: delete: undetermined: the record has no class; say which kind of record it is"},
		"holds":           {rules(t, free), request(func(r *policy.Request) { r.Holds = policy.Holds{} }), undetermined, "policy: delete: undetermined: holds were not looked up (l); look them up and pass HoldsFrom"},
		"holds, error":    {rules(t, free), request(func(r *policy.Request) { r.Holds = policy.HoldsFrom(nil, lookUp) }), undetermined, "policy: delete: undetermined: the look-up of holds failed (l); fix what failed; DeniedError.Causes has why"},
		"class unknown":   {rules(t, free), request(func(r *policy.Request) { r.Record.Class = "other" }), undetermined, "policy: delete: undetermined: no rule is known for the class; merge the rulebook that has the class"},
		"rules elsewhere": {policy.FromRulebook(elsewhere), good, undetermined, "policy: delete: undetermined: the rules of the class are not in the book: the registry's plan; bring the rules in a rulebook of your own and merge it"},
		"not in force":    {rules(t, with(free, func(r *retention.Rule) { r.Until = day("2024-01-02") })), good, undetermined, "policy: delete: undetermined: no rule of the class is in force on the day; add the rule that was law then"},
		"no rule binds":   {rules(t, with(free, func(r *retention.Rule) { r.Trigger, r.Absent = complaint, retention.NotBinding })), good, undetermined, "policy: delete: undetermined: no rule of the class that is in force binds the record; correct its traits and events, or add the rule that binds it"},
		"no trait":        {rules(t, with(keep("k", retention.Days(1)), func(r *retention.Rule) { r.When = "child" })), good, undetermined, "policy: delete: undetermined: it is not known when the retention period starts: trait child (k); record it"},
		"put off":         {rules(t, appraise(free)), erase(record(happened(closed, "2024-01-01"), happened(retention.AppraisedAgain, "2024-01-09")), "2024-01-03"), denied, "policy: delete: keep: a body has put its decision off to a later day (l); wait for that day"},
		"held":            {rules(t, free), request(func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{}) }), denied, "policy: delete: held: a hold is in force (l); wait for its release"},
		"start unknown":   {rules(t, from(keep("k", retention.Days(5)), opened)), good, undetermined, "policy: delete: undetermined: it is not known when the retention period starts (k); record it"},
		"awaited":         {rules(t, awaiting(keep("k", retention.Days(5)), opened)), good, denied, "policy: delete: keep: the event that starts the retention period has not happened (k); wait for it"},
		"retained":        {rules(t, keep("k", retention.Days(5))), good, denied, "policy: delete: keep: the retention period has not ended (k); wait for its end"},
		"kept for ever":   {rules(t, keep("k", retention.Days(1))), erase(record(happened(closed, "2024-01-01"), happened(retention.AppraisedKeep, "")), "2024-01-09"), denied, "policy: delete: keep: a body has decided to keep the record for ever (k); ask that body"},
		"conflict":        {rules(t, from(keep("k", retention.Days(9)), opened), limit("l", retention.Days(1))), erase(record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), "2024-01-05"), denied, "policy: delete: review: one rule demands disposal while another still protects (k, l); let a person decide which norm yields"},
		"ceiling unknown": {rules(t, from(free, opened)), good, undetermined, "policy: delete: undetermined: it is not known when the longest lawful period starts (l); record it"},
		"no ground":       {rules(t, awaiting(free, opened)), good, denied, "policy: delete: keep: nothing has happened that would permit disposal (l); wait for the event"},
		"appraisal":       {rules(t, appraise(free)), good, denied, "policy: delete: review: a body must decide first (l); record its decision"},
		"nothing common":  {rules(t, free, then(keep("k", retention.Immediately()), policy.Transfer)), good, denied, "policy: delete: review: the rules allow nothing in common (k, l); let a person decide"},
		"other action":    {rules(t, free), request(func(r *policy.Request) { r.Action = policy.Anonymise }), denied, "policy: anonymise: may_dispose: the record is free (l); the rules allow only: delete"},
		"too many":        {rules(t, free), request(func(r *policy.Request) { r.Action |= policy.Transfer }), denied, "policy: delete, transfer: may_dispose: the record is free (l); the rules allow only: delete"},
		"refused":         {policy.All(rules(t, free), guard(policy.Refuse("a complaint is open", retention.End{}))), good, denied, "policy: delete: keep: a guard refuses: a complaint is open; meet its condition"},
		"guard unknown":   {policy.All(rules(t, free), guard(policy.Unknown(down))), good, undetermined, "policy: delete: undetermined: a guard could not find out; fix what failed; DeniedError.Causes has why"},
		"guard, nil":      {policy.All(rules(t, free), guard(policy.Unknown(nil))), good, undetermined, "policy: delete: undetermined: a guard could not find out; fix what failed; DeniedError.Causes has why"},
		"guard, denied":   {policy.All(rules(t, free), guard(policy.Unknown(fmt.Errorf("inner: %w", policy.ErrDenied)))), good, undetermined, "policy: delete: undetermined: a guard could not find out; fix what failed; DeniedError.Causes has why"},
		"two refuse":      {policy.All(rules(t, free), guard(policy.Refuse("a complaint is open", retention.End{})), guard(policy.Unknown(down))), good, undetermined, "policy: delete: undetermined: a guard refuses: a complaint is open; a guard could not find out; fix what failed; DeniedError.Causes has why"},
		"retained, guard": {policy.All(rules(t, keep("k", retention.Days(5))), guard(policy.Refuse("a complaint is open", retention.End{}))), good, denied, "policy: delete: keep: the retention period has not ended (k); a guard refuses: a complaint is open; wait for its end"},
	}
}

func TestCheckIsNilOnlyIfPermitted(t *testing.T) {
	p := rules(t, then(limit("l", retention.Days(5)), policy.Delete|policy.Anonymise))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	for a := range policy.Action(255) {
		r.Action = a
		err := policy.Check(p, r)
		if a == policy.Delete || a == policy.Anonymise || a == policy.Delete|policy.Anonymise {
			assert.NoError(t, err, a)
		} else {
			assert.Error(t, err, a)
		}
		assert.Equal(t, p.Decide(r).Permits(a), err == nil)
	}
}

func TestRefusals(t *testing.T) {
	for name, row := range refusals(t) {
		t.Run(name, func(t *testing.T) {
			err := policy.Check(row.policy, row.request)
			require.EqualError(t, err, row.text)
			// The two exclude each other.
			assert.Equal(t, row.is == policy.ErrDenied, errors.Is(err, policy.ErrDenied))
			assert.Equal(t, row.is == policy.ErrUndetermined, errors.Is(err, policy.ErrUndetermined))

			wrapped := fmt.Errorf("sweep: %w", err)
			var denied *policy.DeniedError
			require.ErrorAs(t, wrapped, &denied)
			assert.Equal(t, row.request.Action, denied.Action)
			assert.False(t, denied.Decision.Permits(denied.Action))
			assert.Equal(t, row.is == policy.ErrUndetermined, denied.Decision.Outcome() == policy.Undetermined)
			assert.ErrorIs(t, wrapped, row.is)
		})
	}
}

// A sweep disposes of what must go and leaves what only may.
func TestCheckDue(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5))) // due from 5 January, the last lawful day is the 6th
	on := func(iso string) policy.Request { return erase(record(happened(closed, "2024-01-01")), iso) }
	for _, iso := range []string{"2024-01-01", "2024-01-04"} {
		assert.NoError(t, policy.Check(p, on(iso)))
		err := policy.CheckDue(p, on(iso))
		require.EqualError(t, err, "policy: delete: may_dispose: the record is free (l); its disposal is not due; wait until it is", iso)
		assert.ErrorIs(t, err, policy.ErrDenied)
		assert.NotErrorIs(t, err, policy.ErrUndetermined)
		var denied *policy.DeniedError
		require.ErrorAs(t, err, &denied)
		assert.True(t, denied.Decision.Permits(denied.Action))
		assert.Equal(t, policy.ReasonFree, denied.Decision.Reason())
	}
	for _, iso := range []string{"2024-01-05", "2024-01-07"} {
		assert.NoError(t, policy.CheckDue(p, on(iso)), iso)
		assert.NoError(t, policy.CheckDue(policy.All(p), on(iso)), iso)
	}
	assert.Error(t, policy.CheckDue(policy.All(p), on("2024-01-04")))

	// What a demand makes due is due.
	kept := rules(t, keep("k", retention.Days(5)))
	assert.Error(t, policy.CheckDue(kept, on("2024-02-01")))
	assert.NoError(t, policy.CheckDue(kept, demanding(on("2024-02-01"), demanded(policy.Erasure, policy.Accepted, "2024-01-20"))))

	// Whatever Check refuses, CheckDue refuses in the same words.
	for name, row := range refusals(t) {
		assert.EqualError(t, policy.CheckDue(row.policy, row.request), row.text, name)
	}
	assert.ErrorIs(t, policy.CheckDue(nil, on("2024-01-05")), policy.ErrUndetermined)
}

func TestZeroDeniedError(t *testing.T) {
	err := &policy.DeniedError{}
	assert.EqualError(t, err, "policy: nothing: undetermined: nothing was decided; ask a policy")
	assert.ErrorIs(t, err, policy.ErrUndetermined)
	assert.False(t, errors.Is(err, policy.ErrDenied))
}

func TestCausesAreFound(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	inner := fmt.Errorf("court register: %w", io.ErrUnexpectedEOF)

	err := policy.Check(policy.All(p, guard(policy.Unknown(inner))), r)
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	assert.ErrorIs(t, err, policy.ErrUndetermined)

	lookUp := r
	lookUp.Holds = policy.HoldsFrom(nil, fmt.Errorf("holds: %w", io.ErrClosedPipe))
	assert.ErrorIs(t, policy.Check(p, lookUp), io.ErrClosedPipe)
	both := policy.Check(policy.All(p, guard(policy.Unknown(inner))), lookUp)
	var denied *policy.DeniedError
	require.ErrorAs(t, both, &denied)
	assert.Len(t, denied.Causes(), 2)
	assert.ErrorIs(t, both, io.ErrClosedPipe)
	assert.ErrorIs(t, both, io.ErrUnexpectedEOF, "every cause is kept")
	nested := policy.Check(policy.All(p, policy.All(p, guard(policy.Unknown(inner)))), r)
	assert.ErrorIs(t, nested, io.ErrUnexpectedEOF, "even that of a guard of a guard")

	// A guard whose own check was denied could not find out: undetermined
	// and nothing else, and its other causes are still found.
	for _, cause := range []error{policy.ErrDenied, fmt.Errorf("no: %w", policy.ErrDenied), errors.Join(io.ErrShortWrite, policy.ErrDenied)} {
		err := policy.Check(policy.All(p, guard(policy.Unknown(cause)), guard(policy.Unknown(inner))), r)
		assert.ErrorIs(t, err, policy.ErrUndetermined)
		assert.False(t, errors.Is(err, policy.ErrDenied))
		assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
		lookUp.Holds = policy.HoldsFrom(nil, cause)
		assert.False(t, errors.Is(policy.Check(p, lookUp), policy.ErrDenied))
	}
	// A cause does not make a denial undetermined.
	err = policy.Check(guard(policy.Refuse("no", retention.Never())), lookUp)
	assert.ErrorIs(t, err, policy.ErrDenied)
	assert.False(t, errors.Is(err, policy.ErrUndetermined))
}

// A nested check that was itself undetermined stays visible.
func TestCauseOfANestedCheck(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	nested := policy.Check(nil, r)
	err := policy.Check(policy.All(p, guard(policy.Unknown(nested))), r)
	assert.ErrorIs(t, err, nested)
	assert.ErrorIs(t, err, policy.ErrUndetermined)
}

func withoutTime(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

func TestRefusalsAreReadBack(t *testing.T) {
	erasure := answerBy(demanded(policy.Withdrawal, policy.Accepted, "2024-01-10"), "2024-02-10", "2024-02-12")
	refusals := rules(t, keep("k", retention.Years(5))).Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-20"), erasure)).Refusals()
	require.Len(t, refusals, 1)
	text, err := json.Marshal(refusals)
	require.NoError(t, err)
	var read []policy.Refusal
	require.NoError(t, json.Unmarshal(text, &read))
	refusals[0].Complaints = read[0].Complaints // none, and an empty list
	assert.Equal(t, refusals, read)
	assert.Empty(t, read[0].Complaints)

	for _, bad := range []string{"", "deletion", "unknown demand", "Erasure"} {
		kind := policy.Access
		assert.ErrorContains(t, kind.UnmarshalText([]byte(bad)), "write one of: erasure, objection, withdrawal, restriction, access")
		assert.Equal(t, policy.Access, kind, "it stays as it was")
	}
	state := policy.Accepted
	assert.EqualError(t, state.UnmarshalText([]byte("unknown state")), `policy: DemandState: "aaaaaaa aaaaa" is not recognised; write one of: received, accepted, closed`)
	assert.Equal(t, policy.Accepted, state)
}
