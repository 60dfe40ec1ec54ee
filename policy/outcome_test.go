package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

func TestOutcomeWords(t *testing.T) {
	words := map[policy.Outcome]string{
		policy.Undetermined: "undetermined", policy.Held: "held", policy.Keep: "keep",
		policy.Review: "review", policy.MayDispose: "may_dispose", policy.MustDispose: "must_dispose",
	}
	for outcome, word := range words {
		assert.Equal(t, word, outcome.String())
		text, err := outcome.MarshalText()
		assert.NoError(t, err)
		assert.Equal(t, word, string(text))
	}
	assert.Zero(t, policy.Undetermined)
	_, err := policy.Outcome(200).MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax, "an unknown value does not leave as another one")
}

func TestUnknownConstantsHaveTheWordOfZero(t *testing.T) {
	assert.Equal(t, "undetermined", policy.Outcome(6).String())
	assert.Equal(t, "undetermined", policy.Outcome(255).String())
	assert.Equal(t, "unknown demand", policy.DemandKind(6).String())
	assert.Equal(t, "unknown state", policy.DemandState(4).String())
	assert.Equal(t, "must_dispose", policy.Outcome(5).String())
	assert.Equal(t, "access", policy.DemandKind(5).String())
	assert.Equal(t, "closed", policy.DemandState(3).String())
}

func TestOutcomesAreReadBack(t *testing.T) {
	for _, o := range outcomes {
		text, err := json.Marshal(o)
		require.NoError(t, err)
		read := policy.MustDispose
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, o, read)
		assert.Equal(t, o == policy.MayDispose || o == policy.MustDispose, o.Disposes())
	}
	assert.Len(t, outcomes, 6)
	for _, bad := range []string{"", "Keep", "may-dispose", "deleted"} {
		var o policy.Outcome
		assert.EqualError(t, o.UnmarshalText([]byte(bad)), `policy: Outcome: "`+shown(bad)+`" is not recognised; write one of: undetermined, held, keep, review, may_dispose, must_dispose`)
		assert.Equal(t, policy.Undetermined, o)
	}
	assert.Equal(t, "undetermined", policy.Outcome(200).String())
	assert.False(t, policy.Outcome(200).Disposes())
}
