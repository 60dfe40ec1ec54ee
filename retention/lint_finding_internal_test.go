package retention

import (
	"encoding/json"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each code has its sentence, each sentence its code, in every language.
func TestOurSentences(t *testing.T) {
	var keys []string
	for _, code := range []FindingCode{FindingConflict, FindingNothingInCommon, FindingUnreachable, FindingUnchecked, FindingDoubt, FindingTwins, FindingNearName,
		FindingVersionGap, FindingThenUnused, FindingRetroactiveUnused, FindingAwaitedLatest, FindingNeverStarts, FindingEndless} {
		keys = append(keys, "finding."+code.String())
		text, err := json.Marshal(code)
		require.NoError(t, err)
		var read FindingCode
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, code, read)
	}
	for _, kind := range []twinKind{twinRules, twinClasses, twinTriggers, twinTraits} {
		keys = append(keys, "twins."+string(kind))
	}
	keys = append(keys, "text.rule", "text.no-rule", "text.rulebook", "text.no-rulebook")
	require.NoError(t, sentences.Check(keys...))
}

func TestUnknownFindingCodes(t *testing.T) {
	for _, text := range []string{"", "nothing-in-common", "Conflict"} {
		code := FindingDoubt
		require.ErrorIs(t, code.UnmarshalText([]byte(text)), calendar.ErrSyntax)
		assert.Equal(t, FindingDoubt, code)
	}
	assert.Empty(t, FindingCode("other").Sentence(0))
}
