package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Events came back empty, with a nil error.
func TestEventsInJSON(t *testing.T) {
	comesBack(t, retention.Events{})
	comesBack(t, retention.EventsOf(at(sent, "2026-11-21"), at(sent, ""), at(closed, "2020-02-29")))
	var read retention.Events
	require.NoError(t, json.Unmarshal([]byte(`[{"trigger":"sent","on":"2026-11-21"},{"on":null,"trigger":"closed"},{"trigger":"sent","on":"2026-11-21"}]`), &read))
	assert.True(t, read.Equal(retention.EventsOf(at(closed, ""), at(sent, "2026-11-21"))), "in any order, and each once")
	for _, wrong := range []string{`null`, `[null]`, `{}`, `"sent"`, `[{"trigger":"sent"}]`, `[{"trigger":"sent","on":"2026-11-21","On":null}]`} {
		assert.ErrorIs(t, json.Unmarshal([]byte(wrong), &read), calendar.ErrSyntax, wrong)
		assert.Equal(t, 2, read.Len(), "what is not read changes nothing")
	}
}

// A format that knows texts alone would write them as nothing.
func TestEventsHaveNoText(t *testing.T) {
	_, err := retention.EventsOf(at(sent, "2026-11-21")).MarshalText()
	assert.ErrorIs(t, err, calendar.ErrForm)
	assert.ErrorIs(t, new(retention.Events).UnmarshalText(nil), calendar.ErrForm)
}
