package agenda_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
)

// A log has neither the reference nor the day.
func TestAnEntryInALog(t *testing.T) {
	e := agenda.Hold("Virtanen", policy.Hold{ID: "H"}, day("2027-01-04"))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d"} {
		assert.Equal(t, "entry: title.hold", fmt.Sprintf(verb, e))
	}
	assert.Equal(t, "entry: title.hold", e.LogValue().String())
	assert.Equal(t, "entry without a title", fmt.Sprint(agenda.Entry{}))
}

func TestAnEntryHasNoJSON(t *testing.T) {
	_, err := json.Marshal(agenda.Entry{})
	require.ErrorIs(t, err, calendar.ErrForm)
	require.ErrorIs(t, json.Unmarshal([]byte("{}"), &agenda.Entry{}), calendar.ErrForm)
}
