package letter_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/letter"
)

// The words of a kind, a law and a code come back, and others are refused.
func TestWordsComeBack(t *testing.T) {
	for k := letter.Refused; k <= letter.Kept; k++ {
		text, err := json.Marshal(k)
		require.NoError(t, err)
		var back letter.Kind
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, k, back)
		stored, err := k.Value()
		require.NoError(t, err)
		var read letter.Kind
		require.NoError(t, read.Scan(stored))
		assert.Equal(t, k, read)
		assert.NotEqual(t, k.String(), k.In(calendar.Finnish))
	}
	for l := letter.GDPR; l <= letter.UkrainianInformation; l++ {
		text, err := json.Marshal(l)
		require.NoError(t, err)
		var back letter.Law
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, l, back)
		stored, err := l.Value()
		require.NoError(t, err)
		var read letter.Law
		require.NoError(t, read.Scan(stored))
		assert.Equal(t, l, read)
	}
	for _, c := range []letter.StepCode{letter.StepReference, letter.StepOfficial} {
		text, err := json.Marshal(c)
		require.NoError(t, err)
		var back letter.StepCode
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, c, back)
		stored, err := c.Value()
		require.NoError(t, err)
		var read letter.StepCode
		require.NoError(t, read.Scan(stored))
		assert.Equal(t, c, read)
	}
	assert.Equal(t, "Unknown letter", letter.Kind(0).In(calendar.English))
	assert.Equal(t, "Kind(200)", letter.Kind(200).In(calendar.English))
	_, err := letter.Kind(200).MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	_, err = letter.Law(200).MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	_, err = letter.StepCode("nothing").MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	assert.ErrorContains(t, err, "letter: StepCode")
}
