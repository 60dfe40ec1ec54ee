package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// The codes are for programs and do not change.
func TestReasonCodes(t *testing.T) {
	for r, code := range []string{
		0:                       "unknown",
		calendar.Ordinary:       "ordinary",
		calendar.Weekend:        "weekend",
		calendar.OnHoliday:      "holiday",
		calendar.Substitute:     "substitute",
		calendar.TransferredOff: "transferred_off",
		calendar.TransferredOn:  "transferred_on",
		calendar.Suspended:      "suspended",
		calendar.Shortened:      "shortened",
		calendar.Closed:         "closed",
		calendar.Opened:         "opened",
	} {
		reason := calendar.Reason(r)
		assert.Equal(t, code, reason.String())
		text, err := reason.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, code, string(text))
		data, err := json.Marshal(reason)
		require.NoError(t, err)
		assert.Equal(t, `"`+code+`"`, string(data))
	}
}

func TestReasonIn(t *testing.T) {
	for r, words := range []string{
		0:                       "unknown",
		calendar.Ordinary:       "working day",
		calendar.Weekend:        "weekend",
		calendar.OnHoliday:      "holiday",
		calendar.Substitute:     "day off",
		calendar.TransferredOff: "day off",
		calendar.TransferredOn:  "worked",
		calendar.Suspended:      "suspended, a working day",
		calendar.Shortened:      "shortened working day",
		calendar.Closed:         "closed",
		calendar.Opened:         "opened",
		calendar.Opened + 1:     "Reason(11)",
	} {
		assert.Equal(t, words, calendar.Reason(r).In(calendar.English))
	}
}

func TestReasonThatThereIsNot(t *testing.T) {
	assert.Equal(t, "Reason(11)", (calendar.Opened + 1).String())
	assert.Equal(t, "Reason(255)", calendar.Reason(255).String())
	_, err := calendar.Reason(255).MarshalText()
	require.ErrorIs(t, err, calendar.ErrSyntax, "what nobody can read back is not written")
}

// The zero Reason means that none is known, so no day has it.
func TestNoDayIsWithoutAReason(t *testing.T) {
	for name, c := range countries() {
		from, through := c.Coverage()
		for i := range through.Sub(from) + 1 {
			got, err := c.Day(from.AddDays(i))
			if err != nil || got.Reason < calendar.Ordinary || got.Reason > calendar.Opened {
				t.Errorf("%s: %v, %v", name, got, err)
			}
		}
	}
}

// Each code is read back as its reason, even inside a day of JSON.
func TestReasonCodesAreReadBack(t *testing.T) {
	for want := calendar.Reason(0); want <= calendar.Opened; want++ {
		got := calendar.Opened
		require.NoError(t, got.UnmarshalText([]byte(want.String())))
		assert.Equal(t, want, got)
	}
	for _, code := range []string{"", "Holiday", " holiday", "Reason(11)", "no such code"} {
		got := calendar.Weekend
		err := got.UnmarshalText([]byte(code))
		require.ErrorIs(t, err, calendar.ErrSyntax, "%q", code)
		assert.Equal(t, calendar.Weekend, got, "what is not read changes nothing")
	}

	want, err := calendar.Ukraine(calendar.CabinetTransfers()).Day(day("Sat 2021-08-28"))
	require.NoError(t, err)
	text, err := json.Marshal(want)
	require.NoError(t, err)
	var got calendar.Day
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, want, got, "with what is disputed")
}
