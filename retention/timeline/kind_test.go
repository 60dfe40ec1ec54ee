package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

func TestKindsComeBack(t *testing.T) {
	for k := timeline.Unknown; k <= timeline.Mark; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, k.String(), string(text))
		var back, scanned, read timeline.Kind = 99, 99, 99
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, k, back)
		require.NoError(t, read.UnmarshalJSON([]byte(`"`+k.String()+`"`)))
		assert.Equal(t, k, read)
		value, err := k.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(value))
		assert.Equal(t, k, scanned)
		for l := range languages {
			assert.NotEmpty(t, k.In(l))
		}
	}
	_, err := timeline.Kind(99).MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	assert.ErrorIs(t, new(timeline.Kind).UnmarshalText([]byte("kept")), calendar.ErrSyntax)
	assert.Equal(t, "not known", timeline.Kind(99).In(calendar.English), "what is unknown is not known")
}
