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
		FindingVersionGap, FindingThenUnused, FindingRetroactiveUnused, FindingAwaitedLatest, FindingNeverStarts, FindingEndless,
		FindingClassPrefix, FindingFloorPastCeiling, FindingSplitNorm, FindingFarPeriod, FindingCitedTwice, FindingCitesNothing, FindingArticleDiffers, FindingNoAddress,
		FindingUnread, FindingReadAhead, FindingOddName, FindingOpenLife, FindingFarLife, FindingAbsentDiffers, FindingBindsFew, FindingCutoffDiffers, FindingPickDiffers, FindingOtherClass, FindingUnfinished, FindingAllowanceUnused, FindingRelationUnused, FindingOtherTrigger, FindingSameTitle, FindingRulesHere,
		FindingLongAllowance} {
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
	for _, in := range []citedIn{citedBasis, citedRetroactive, citedRelation, citedNoErasure, citedSources, citedComplaints} {
		keys = append(keys, "cited."+string(in))
	}
	for _, n := range []noAddress{addressBlank, addressScheme, addressFile, addressHost, addressExample} {
		keys = append(keys, "address."+string(n))
	}
	for _, o := range []oddName{nameEnds, nameDoubled, nameBlanks, nameAlphabets, nameAlphabet} {
		keys = append(keys, "name."+string(o))
	}
	keys = append(keys, textKeys...)
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
