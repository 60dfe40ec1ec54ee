package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestFieldsComeBack(t *testing.T) {
	act := calendar.Source{Citation: "Act 1/2000 s. 1", Checked: day("2026-11-01")}
	comesBack(t, policy.Hold{})
	comesBack(t, policy.Hold{ID: "h-1", Kind: "lawsuit", Reason: "\"a\"\nlawsuit", Scope: "all", Basis: act, Placed: day("2024-01-01"), Released: day("2024-02-29")})
	demand := policy.Demand{ID: "d-1", Kind: policy.Restriction, State: policy.Accepted, Received: day("2024-01-01"), Basis: act,
		Reply: reply.Deadline{Safe: day("2024-02-01"), Latest: day("2024-02-02"), Unchecked: true}, Answered: day("2024-01-03")}
	comesBack(t, demand)
	comesBack(t, policy.Refusal{Demand: demand, Reason: policy.ReasonRetained, Words: "x", Basis: []calendar.Source{act}, Beside: policy.ReasonAwaited, Orders: []calendar.Source{act}, Possible: day("2025-01-01"), Complaints: []calendar.Source{act}})
}

// Package json would release the hold: with null nothing happens to the field, and with a
// long s the key is taken for another one.
func TestHoldIsNotReleasedByALetter(t *testing.T) {
	for _, wrong := range []string{
		`{"id":"h-1","why":"","released":null,"relea\u017fed":"2020-01-01"}`, `{"id":"h-1","why":"","Released":"2020-01-01"}`,
		`{"id":"h-1","why":"","released":"2020-01-01","released":"2030-01-01"}`, `{"id":null,"why":""}`, `{"id":"h-1"}`,
	} {
		h := policy.Hold{ID: "kept"}
		assert.ErrorIs(t, json.Unmarshal([]byte(wrong), &h), calendar.ErrSyntax, wrong)
		assert.Equal(t, policy.Hold{ID: "kept"}, h, wrong)
	}
}

// Constants are words in a database too. A demand that was stored as a number would be
// another one in the next release.
func TestConstantsComeBack(t *testing.T) {
	for k := range policy.DemandKinds() {
		comesBack(t, k)
	}
	comesBack(t, policy.Closed)
	comesBack(t, policy.MustDispose)
	comesBack(t, policy.ReasonFree)
	comesBack(t, policy.FlagOverdue)
	comesBack(t, policy.StepHold)
	comesBack(t, policy.Permit{})
	stored, err := policy.Withdrawal.Value()
	assert.NoError(t, err)
	assert.Equal(t, "withdrawal", stored)
	for _, unknown := range []interface{ MarshalText() ([]byte, error) }{policy.DemandKind(9), policy.DemandState(9), policy.Flag("no"), policy.StepCode("no"), policy.Outcome(9)} {
		_, err := unknown.MarshalText()
		assert.ErrorIs(t, err, calendar.ErrSyntax, "%T", unknown)
	}
}
