package reply_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// places are those in which the clocks change at the same instants: on
// 2026-03-29 and 2026-10-25 at 01:00 UTC.
func places() map[string]jurisdiction {
	return map[string]jurisdiction{
		"Helsinki": {lawEU, calendar.Finland()}, "Tallinn": {lawEU, calendar.Estonia()}, "Kyiv": {lawUA, calendar.Ukraine()},
	}
}

// checkPlaces checks the same rows everywhere.
func checkPlaces(t *testing.T, hours int, r reply.HourReading, rows []hourRow) {
	t.Helper()
	for city, place := range places() {
		w := breach(r)
		w.Law, w.Hours = place.law, hours
		checkHours(t, w, place.c, city, rows)
	}
}

// An hour is an hour: the end stands at another time of day.
func TestHoursOverAChangeOfTheClocks(t *testing.T) {
	checkPlaces(t, 72, fromInstant, []hourRow{
		{"2026-03-27T12:00:00+02:00", "Mon 2026-03-30 13:00 EEST", "Mon 2026-03-30 13:00 EEST", "spring: an hour later"},
		{"2026-10-23T12:00:00+03:00", "Mon 2026-10-26 11:00 EET", "Mon 2026-10-26 11:00 EET", "autumn: an hour earlier"},
		{"2026-03-26T00:59:59Z", "Sun 2026-03-29 02:59:59 EET", "Sun 2026-03-29 02:59:59 EET", "ends just before the change"},
		{"2026-03-26T01:00:00Z", "Sun 2026-03-29 04:00 EEST", "Sun 2026-03-29 04:00 EEST", "ends with it"},
		{"2026-10-22T00:59:59Z", "Sun 2026-10-25 03:59:59 EEST", "Sun 2026-10-25 03:59:59 EEST", "ends just before the change"},
		{"2026-10-22T01:00:00Z", "Sun 2026-10-25 03:00 EET", "Sun 2026-10-25 03:00 EET", "ends with it"},
	})
	checkPlaces(t, 48, fromNextDay, []hourRow{
		{"2026-03-28T10:00:00+02:00", "Tue 2026-03-31 01:00 EEST", "Tue 2026-03-31 01:00 EEST", "a day of 23 hours lies in it"},
		{"2026-03-29T10:00:00+03:00", "Wed 2026-04-01 00:00 EEST", "Wed 2026-04-01 00:00 EEST", "it is over before the start"},
		{"2026-10-24T10:00:00+03:00", "Mon 2026-10-26 23:00 EET", "Mon 2026-10-26 23:00 EET", "a day of 25 hours lies in it"},
		{"2026-10-25T10:00:00+02:00", "Wed 2026-10-28 00:00 EET", "Wed 2026-10-28 00:00 EET", "it is over before the start"},
	})
}

// The hour from 03:00 to 04:00 is there twice in autumn, and not at all in
// spring.
func TestTheRepeatedHour(t *testing.T) {
	const first, second = "2026-10-25T03:30:00+03:00", "2026-10-25T03:30:00+02:00"
	checkPlaces(t, 48, fromInstant, []hourRow{
		{first, "Tue 2026-10-27 02:30 EET", "Tue 2026-10-27 02:30 EET", "the first 03:30"},
		{second, "Tue 2026-10-27 03:30 EET", "Tue 2026-10-27 03:30 EET", "the second one, an hour later"},
	})
	checkPlaces(t, 48, fromNextHour, []hourRow{
		{first, "Tue 2026-10-27 03:00 EET", "Tue 2026-10-27 03:00 EET", "the first hour ends at the second 03:00"},
		{second, "Tue 2026-10-27 04:00 EET", "Tue 2026-10-27 04:00 EET", "the second one at 04:00"},
		{"2026-10-25T03:00:00+03:00", "Tue 2026-10-27 03:00 EET", "Tue 2026-10-27 03:00 EET", "on the first hour"},
		{"2026-10-25T03:00:00+02:00", "Tue 2026-10-27 04:00 EET", "Tue 2026-10-27 04:00 EET", "on the second hour"},
		{"2026-10-25T02:59:59.999999999+03:00", "Tue 2026-10-27 02:00 EET", "Tue 2026-10-27 02:00 EET", "just before the first"},
		{"2026-03-29T02:59:59.999999999+02:00", "Tue 2026-03-31 04:00 EEST", "Tue 2026-03-31 04:00 EEST", "spring: the next hour begins at 04:00"},
		{"2026-03-29T04:00:00+03:00", "Tue 2026-03-31 05:00 EEST", "Tue 2026-03-31 05:00 EEST", "and the one after at 05:00"},
	})
	checkPlaces(t, 48, fromNextDay, []hourRow{
		{first, "Wed 2026-10-28 00:00 EET", "Wed 2026-10-28 00:00 EET", "of the day there is one end"},
		{second, "Wed 2026-10-28 00:00 EET", "Wed 2026-10-28 00:00 EET", "whichever hour it was"},
	})
}

// However the wall clocks stand, so many hours pass: every half hour of the two
// weeks around each change.
func TestHoursThatPassAreThoseOfTheNorm(t *testing.T) {
	for city, place := range places() {
		for _, from := range []string{"2026-03-22T00:00:00Z", "2026-10-18T00:00:00Z"} {
			for _, hours := range []int{1, 24, 48, 72} {
				w := breach(fromInstant)
				w.Law, w.Hours = place.law, hours
				for event, n := instant(t, from), 0; n < 14*48; n++ {
					got, err := w.Due(event, place.c, zone(t, city))
					require.NoError(t, err)
					require.Equal(t, time.Duration(hours)*time.Hour, got.Safe.Sub(event), "%s from %v", city, event)
					event = event.Add(30 * time.Minute)
				}
			}
		}
	}
}

// A day whose midnight the clocks skip ends at the change, and one that the zone
// skips is not waited for. Portugal's islands are in the EU; of the others a host may
// ask too.
func TestHoursWhereMidnightIsMissing(t *testing.T) {
	for _, row := range []struct{ zone, event, end, text string }{
		{"Atlantic/Azores", "2026-03-28T10:00:00-01:00", "2026-03-29T02:00:00Z", "Sunday 29 March 2026 02:00 +00"},
		{"Atlantic/Azores", "2026-03-27T10:00:00-01:00", "2026-03-28T01:00:00-01:00", "Saturday 28 March 2026 01:00 -01"},
		{"Atlantic/Azores", "2026-10-24T10:00:00Z", "2026-10-25T00:00:00-01:00", "Sunday 25 October 2026 00:00 -01"}, // an hour after the first midnight
		{"Africa/Cairo", "2026-04-23T10:00:00+02:00", "2026-04-24T02:00:00+03:00", "Friday 24 April 2026 02:00 EEST"},
		{"America/Havana", "2026-03-07T10:00:00-05:00", "2026-03-08T02:00:00-04:00", "Sunday 8 March 2026 02:00 CDT"},
		{"Pacific/Apia", "2011-12-29T10:00:00-10:00", "2011-12-31T01:00:00+14:00", "Saturday 31 December 2011 01:00 +14"},
	} {
		w := breach(fromNextDay)
		w.Hours, w.From = 1, day("2000-01-01")
		place, err := time.LoadLocation(row.zone)
		require.NoError(t, err)
		e, err := w.Explain(instant(t, row.event), calendar.Finland(), place)
		require.NoError(t, err)
		want := instant(t, row.end)
		require.True(t, want.Equal(e.Hours.Safe), "%s: %v, not %v", row.zone, want.In(place), e.Hours.Safe)
		require.Equal(t, e.Hours.Safe, e.Hours.Latest)
		require.Contains(t, e.String(), "In time under every reading: until "+row.text+".")
	}
}

// The period that must contain a working day ends with it, by the clocks that skip
// its midnight: in Cairo Friday 24 April 2026 begins at 01:00.
func TestWorkingDaysWhereMidnightIsMissing(t *testing.T) {
	w := breach(reply.HourReading{Start: reply.FromNextHour, WorkingDays: 1})
	w.Hours = 1
	cairo, err := time.LoadLocation("Africa/Cairo")
	require.NoError(t, err)
	e, err := w.Explain(instant(t, "2026-04-22T10:00:00+02:00"), calendar.Finland(), cairo)
	require.NoError(t, err)
	require.Equal(t, "Fri 2026-04-24 01:00 EEST", clockTime(e.Hours.Safe))
	require.Contains(t, e.String(), "so it ends with the last of them, at Thursday 23 April 2026 24:00 EET.")
}
