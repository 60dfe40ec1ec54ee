package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestEndComesBack(t *testing.T) {
	for words, e := range map[string]retention.End{"none": {}, "never": retention.Never(), "unknown": retention.UnknownEnd(calendar.Date{}),
		"2026-11-21": retention.EndOn(day("2026-11-21")), "unknown, not before 0001-01-01": retention.UnknownEnd(day("0001-01-01"))} {
		comesBack(t, e)
		text, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, words, string(text))
		stored, err := e.Value()
		require.NoError(t, err)
		assert.Equal(t, words, stored)
	}
	for _, wrong := range []string{"", "Never", "no date", "2026-02-31", "unknown, not before", "unknown, not before 2026-02-31", "not before 2026-11-21", "2026-11-21 "} {
		e := retention.Never()
		assert.ErrorIs(t, e.UnmarshalText([]byte(wrong)), calendar.ErrSyntax, wrong)
		assert.ErrorIs(t, e.Scan(wrong), calendar.ErrSyntax, wrong)
		assert.ErrorIs(t, e.Scan(nil), calendar.ErrSyntax, "NULL is no end, not even none")
		assert.Equal(t, retention.Never(), e, wrong)
	}
}
