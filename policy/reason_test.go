package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

func TestReasonsAreReadBack(t *testing.T) {
	reasons := 0
	for r := policy.ReasonNoDecision; r <= policy.ReasonDifferentDays; r++ {
		text, err := json.Marshal(r)
		require.NoError(t, err)
		read := policy.Reason(200)
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, r, read)
		assert.Regexp(t, `^[a-z].*[a-z]$`, r.In(calendar.English))
		reasons++
	}
	assert.Equal(t, 42, reasons)
}

func TestUnknownReason(t *testing.T) {
	unknown := policy.Reason(200)
	assert.Equal(t, "Reason(200)", unknown.String())
	assert.Equal(t, "Reason(200)", unknown.In(calendar.Finnish))
	_, err := unknown.MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	for _, bad := range []string{"", "Retained", "holds-not-looked-up", "Reason(200)"} {
		r := policy.ReasonFree
		err := r.UnmarshalText([]byte(bad))
		assert.ErrorContains(t, err, `policy: Reason: "`+shown(bad)+`" is not recognised; write one of: no_decision, no_day, `)
		assert.ErrorIs(t, err, calendar.ErrSyntax)
		assert.Equal(t, policy.ReasonFree, r, "it stays as it is")
	}
}

func TestCodesAreReadBack(t *testing.T) {
	var read struct {
		Flag policy.Flag
		Step policy.StepCode
	}
	require.NoError(t, json.Unmarshal([]byte(`{"Flag": "overdue", "Step": "hold_released"}`), &read))
	assert.Equal(t, policy.FlagOverdue, read.Flag)
	assert.Equal(t, policy.StepHoldReleased, read.Step)
	for _, bad := range []string{"", "hold", "over-due"} {
		err := read.Flag.UnmarshalText([]byte(bad))
		assert.EqualError(t, err, `policy: Flag: "`+shown(bad)+`" is not recognised; write one of its constants`)
		assert.ErrorIs(t, err, calendar.ErrSyntax)
	}
	for _, bad := range []string{"", "overdue", "hold-released"} {
		assert.Error(t, read.Step.UnmarshalText([]byte(bad)))
	}
	assert.Equal(t, policy.FlagOverdue, read.Flag)
	assert.Equal(t, "gone", policy.Flag("gone").In(calendar.Finnish))
	assert.Empty(t, policy.StepCode("gone").Sentence(calendar.English))
}

func TestEveryReasonIsTested(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range refusals(t) {
		if row.policy != nil {
			seen[code(t, row.policy.Decide(row.request))] = true
		}
	}
	assert.Len(t, seen, 26, "%v", seen)
}

// shown returns what an error shows of a text that is no word: small letters as they are.
func shown(text string) string {
	switch text {
	case "Keep":
		return "aaaa"
	case "Retained":
		return "aaaaaaaa"
	case "Reason(200)":
		return "aaaaaa(000)"
	default:
		return text
	}
}

// What would help is said of every reason, and to a clerk in every language.
func TestEveryReasonHasHelp(t *testing.T) {
	for r := policy.ReasonNoDecision; r <= policy.ReasonDifferentDays; r++ {
		assert.Regexp(t, `^[a-z].*[A-Za-z]$`, r.Help(calendar.English), r)
		assert.NotEqual(t, r.In(calendar.English), r.Help(calendar.English))
		for _, l := range languages {
			assert.NotEmpty(t, r.Help(l))
			assert.NotRegexp(t, `^[a-z]+_[a-z_]+$`, r.Help(l), "not the code")
		}
	}
	for r, want := range map[policy.Reason]string{
		policy.ReasonRetained:          "wait for its end",
		policy.ReasonHeld:              "wait for its release",
		policy.ReasonHeldByDemand:      "close the request first",
		policy.ReasonHoldsNotLookedUp:  "look them up and pass HoldsFrom",
		policy.ReasonNoErasure:         "tell the person the ground and how to complain",
		policy.ReasonNoDecision:        "ask a policy",
		policy.ReasonDifferentDays:     "ask about all of them for one day",
		policy.ReasonDifferentDays + 1: "Reason(42)",
		policy.Reason(200):             "Reason(200)",
	} {
		assert.Equal(t, want, r.Help(calendar.English))
	}
}
