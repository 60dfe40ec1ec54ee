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

// HMS § 34(2): two weeks from the end of the obstacle.
func TestRestoration(t *testing.T) {
	w := estonia.Restoration()
	assert.True(t, w.OfParty)
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Countries(t, w, "ee")
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Tue 2026-06-09", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Wed 2026-12-09", "Wed 2026-12-23", "Wed 2026-12-23", "the day before Christmas Eve"},
		{"Thu 2026-12-10", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Sat 2026-01-31", "Sat 2026-02-14", "Mon 2026-02-16", "a Saturday"},
		{"Thu 2024-02-15", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Mon 2002-07-01", "Mon 2002-07-15", "Mon 2002-07-15", "the first day"},
		{"Thu 2026-12-31", "Thu 2027-01-14", "Thu 2027-01-14", "the last day of the text"},
		{"Fri 2027-01-01", "Fri 2027-01-15", "Fri 2027-01-15", "the day after it"},
	})
}

// HMS § 34(3): a year from the missed day, whatever the two weeks say.
func TestRestorationLimit(t *testing.T) {
	w := estonia.RestorationLimit()
	assert.True(t, w.OfParty)
	assert.Contains(t, w.Basis.Doubt, "ask within the year")
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Wed 2026-03-04", "Thu 2027-03-04", "Thu 2027-03-04", "a year"},
		{"Thu 2024-02-29", "Fri 2025-02-28", "Fri 2025-02-28", "no 29 February"},
		{"Tue 2023-02-28", "Wed 2024-02-28", "Wed 2024-02-28", "28 February stays"},
		{"Tue 2025-06-24", "Wed 2026-06-24", "Thu 2026-06-25", "Midsummer Day"},
		{"Fri 2025-10-17", "Sat 2026-10-17", "Mon 2026-10-19", "a Saturday"},
	})

	// Missed on Wed 2025-03-05: the year ends on Thu 2026-03-05. The obstacle that fell
	// away on Fri 2026-02-27 gives until Fri 2026-03-13, the year ends first.
	year, err := w.Due(lawtest.Day("Wed 2025-03-05"), calendar.Estonia())
	require.NoError(t, err)
	weeks, err := estonia.Restoration().Due(lawtest.Day("Fri 2026-02-27"), calendar.Estonia())
	require.NoError(t, err)
	assert.Equal(t, lawtest.Day("Thu 2026-03-05"), calendar.Earliest(year.Safe, weeks.Safe))
	assert.Equal(t, lawtest.Day("Fri 2026-03-13"), weeks.Safe)
}

// HMS §§ 78 and 84(1): ten days, the person's and the authority's.
func TestTenDays(t *testing.T) {
	for _, w := range []reply.Window{estonia.ChallengeDefects(), estonia.ChallengeDecision()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.From(t, w, calendar.Estonia())
			lawtest.Countries(t, w, "ee")
			lawtest.Window(t, w, calendar.Estonia(), [][4]string{
				{"Sat 2026-06-13", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
				{"Mon 2026-12-14", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Tue 2026-03-03", "Fri 2026-03-13", "Fri 2026-03-13", "a Friday"},
				{"Wed 2026-03-04", "Sat 2026-03-14", "Mon 2026-03-16", "a Saturday"},
				{"Tue 2026-03-24", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
				{"Mon 2024-02-19", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
			})
		})
	}
	assert.True(t, estonia.ChallengeDefects().OfParty)
	assert.False(t, estonia.ChallengeDecision().OfParty)
	lawtest.Window(t, estonia.ChallengeDecision(), calendar.Estonia(), [][4]string{
		{"Thu 2018-02-01", "Sun 2018-02-11", "Mon 2018-02-12", "the first day"},
	})
}

// HMS § 84(2): up to 30 days more.
func TestFortyDays(t *testing.T) {
	longer, ok := estonia.ChallengeDecision().Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Estonia(), [][4]string{
		{"Mon 2026-01-05", "Sat 2026-02-14", "Mon 2026-02-16", "a Saturday"},
		{"Thu 2026-01-15", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Sat 2024-01-20", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
	})

	// Forwarded on Wed 2026-03-04: the ten days end on Sat 2026-03-14. Who is told by
	// then is told in time; the 40 days end on Mon 2026-04-13. A challenge is dismissed
	// in the longer period too.
	received := reply.Event{Kind: reply.Received, On: lawtest.Day("Wed 2026-03-04")}
	for told, want := range map[string]reply.Phase{"Sat 2026-03-14": reply.InTime, "Mon 2026-03-16": reply.InTimeDisputed} {
		r, err := reply.Follow(estonia.ChallengeDecision(), calendar.Estonia(), received,
			reply.Event{Kind: reply.Extended, On: lawtest.Day(told)}, reply.Event{Kind: reply.Refused, On: lawtest.Day("Mon 2026-04-13")})
		require.NoError(t, err, told)
		status, err := r.On(lawtest.Day("Tue 2026-04-14"))
		require.NoError(t, err, told)
		assert.Equal(t, want, status.Phase, told)
	}
}

// HMS §§ 79(3) and 80(1): seven days of the authority.
func TestSevenDays(t *testing.T) {
	for _, w := range []reply.Window{estonia.ChallengeReturn(), estonia.ChallengeForwarding()} {
		t.Run(w.ID, func(t *testing.T) {
			assert.False(t, w.OfParty)
			assert.Contains(t, w.Basis.Doubt, "§ 35(4)")
			lawtest.From(t, w, calendar.Estonia())
			lawtest.Countries(t, w, "ee")
			lawtest.Window(t, w, calendar.Estonia(), sevenDays)
		})
	}
	lawtest.Window(t, estonia.ChallengeReturn(), calendar.Estonia(), [][4]string{
		{"Thu 2018-02-01", "Thu 2018-02-08", "Thu 2018-02-08", "the first day"},
	})
	lawtest.Window(t, estonia.ChallengeForwarding(), calendar.Estonia(), [][4]string{
		{"Mon 2002-07-01", "Mon 2002-07-08", "Mon 2002-07-08", "the first day"},
		{"Thu 2024-02-22", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
	})
}

// sevenDays are days of 2026 and later, for every window of seven days.
var sevenDays = [][4]string{
	{"Wed 2026-03-04", "Wed 2026-03-11", "Wed 2026-03-11", "a week"},
	{"Sat 2026-02-14", "Sat 2026-02-21", "Mon 2026-02-23", "a Saturday"},
	{"Fri 2026-03-27", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
	{"Tue 2026-06-16", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
	{"Thu 2026-08-13", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
	{"Thu 2026-12-17", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
	{"Tue 2028-02-22", "Tue 2028-02-29", "Tue 2028-02-29", "to 29 February"},
}
