package notice_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/notice"
)

func TestACodeComesBack(t *testing.T) {
	text, err := notice.StepAtMost.MarshalText()
	require.NoError(t, err)
	var back notice.StepCode
	require.NoError(t, back.UnmarshalText(text))
	assert.Equal(t, notice.StepAtMost, back)
	require.NoError(t, back.UnmarshalJSON([]byte(`"latest"`)))
	assert.Equal(t, notice.StepLatest, back)
	stored, err := back.Value()
	require.NoError(t, err)
	var scanned notice.StepCode
	require.NoError(t, scanned.Scan(stored))
	assert.Equal(t, back, scanned)
	assert.ErrorIs(t, back.UnmarshalText([]byte("no such code")), calendar.ErrSyntax)
	_, err = notice.StepCode("no such code").MarshalText()
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	assert.Empty(t, notice.StepCode("").Sentence(calendar.English))
}
