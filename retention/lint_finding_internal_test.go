package retention

import (
	"encoding/json"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFindingCodesComeBackFromJSON(t *testing.T) {
	for _, constant := range constants(t, "FindingCode") {
		code := FindingCode(constant)
		text, err := json.Marshal(code)
		require.NoError(t, err)
		var read FindingCode
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, code, read)
	}
}

func TestUnknownFindingCodes(t *testing.T) {
	for _, text := range []string{"", "nothing-in-common", "Conflict"} {
		code := FindingDoubt
		require.ErrorIs(t, code.UnmarshalText([]byte(text)), calendar.ErrSyntax)
		assert.Equal(t, FindingDoubt, code)
	}
	assert.Empty(t, FindingCode("other").Sentence(0))
}
