package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// § 10(1): seven days.
func TestWhistleblowerReceipt(t *testing.T) {
	w := estonia.WhistleblowerReceipt()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Countries(t, w, "ee")
	lawtest.Window(t, w, calendar.Estonia(), sevenDays)
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{{"Sun 2024-09-01", "Sun 2024-09-08", "Mon 2024-09-09", "the first day"}})
}

// § 10(2): the fifth working day.
func TestWhistleblowerForwarding(t *testing.T) {
	w := estonia.WhistleblowerForwarding()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Sun 2024-09-01", "Fri 2024-09-06", "Fri 2024-09-06", "the first day"},
		{"Fri 2026-06-19", "Tue 2026-06-30", "Tue 2026-06-30", "22, 25, 26, 29, 30 June"},
		{"Thu 2026-04-02", "Fri 2026-04-10", "Fri 2026-04-10", "Good Friday; Easter Monday counts"},
		{"Wed 2026-12-16", "Wed 2026-12-23", "Wed 2026-12-23", "to the day before Christmas Eve"},
		{"Thu 2026-12-17", "Mon 2026-12-28", "Mon 2026-12-28", "over Christmas"},
		{"Tue 2028-02-22", "Wed 2028-03-01", "Wed 2028-03-01", "over 24 and 29 February"},
	})
}

// § 11(2): three months, or six through an external channel.
func TestWhistleblowerFeedback(t *testing.T) {
	w := estonia.WhistleblowerFeedback()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Sun 2024-09-01", "Sun 2024-12-01", "Mon 2024-12-02", "the first day"},
		{"Tue 2026-03-24", "Wed 2026-06-24", "Thu 2026-06-25", "Midsummer Day"},
		{"Sun 2025-11-30", "Sat 2026-02-28", "Mon 2026-03-02", "no 30 February, a Saturday"},
		{"Tue 2027-11-30", "Tue 2028-02-29", "Tue 2028-02-29", "to 29 February"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Estonia(), [][4]string{
		{"Wed 2025-12-24", "Wed 2026-06-24", "Thu 2026-06-25", "Midsummer Day"},
		{"Mon 2026-08-31", "Sun 2027-02-28", "Mon 2027-03-01", "no 31 February, a Sunday"},
	})

	// Nobody has to be told: from the receipt on six months can be defended.
	r, err := reply.Follow(w, calendar.Estonia(), reply.Event{Kind: reply.Received, On: lawtest.Day("Tue 2026-03-24")})
	require.NoError(t, err)
	status, err := r.On(lawtest.Day("Tue 2026-03-24"))
	require.NoError(t, err)
	assert.Equal(t, lawtest.Day("Wed 2026-06-24"), status.Deadline.Safe)
	assert.Equal(t, lawtest.Day("Thu 2026-09-24"), status.Deadline.Latest)
}
