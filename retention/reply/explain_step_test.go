package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// stepCodes lists the codes, in the order of the source.
func stepCodes(t testing.TB) (codes []reply.StepCode) {
	for _, code := range reply.Constants(t, "StepCode") {
		codes = append(codes, reply.StepCode(code))
	}
	return codes
}

func TestStepCodesAreReadBack(t *testing.T) {
	codes := stepCodes(t)
	assert.Len(t, codes, 48)
	for _, code := range codes {
		assert.Regexp(t, "^[a-z]+(_[a-z]+)*$", code.String())
		assert.Regexp(t, `^(\[To do: {duty}\. \|Time limit: {title}\. \|Time limit: {window}\. \])?[A-Z{].*[.]$`, code.Sentence(calendar.English))
		var back reply.StepCode
		require.NoError(t, back.UnmarshalText([]byte(code)))
		assert.Equal(t, code, back)
	}
	for _, text := range []string{"", "no_such_code", "Event", "step.event", "answer", "{date}"} {
		back := reply.StepSafe
		require.ErrorIs(t, back.UnmarshalText([]byte(text)), calendar.ErrSyntax)
		assert.Equal(t, reply.StepSafe, back, "and stays what it was")
		assert.Empty(t, reply.StepCode(text).Sentence(calendar.English))
	}
}

func TestAnUnknownCodeSaysNothing(t *testing.T) {
	assert.Equal(t, "no-such-code", calendar.Step{Code: reply.StepCode("no-such-code")}.In(calendar.English), "but its name")
	assert.Empty(t, calendar.Step{Code: reply.StepCode("")}.In(calendar.English))
}
