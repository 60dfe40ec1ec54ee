package reply_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var (
	fromInstant  = reply.HourReading{Start: reply.FromInstant}
	fromNextHour = reply.HourReading{Start: reply.FromNextHour}
	fromNextDay  = reply.HourReading{Start: reply.FromNextDay}
	twoDays      = reply.HourReading{Start: reply.FromNextHour, WorkingDays: 2}
)

// hourRow is an instant and the ends that follow from it in a place.
type hourRow struct {
	event, safe, latest string
	why                 string
}

func checkHours(t *testing.T, w reply.HourWindow, c *calendar.Calendar, city string, rows []hourRow) {
	t.Helper()
	for _, row := range rows {
		t.Run(city+" "+row.event, func(t *testing.T) {
			got, err := w.Due(instant(t, row.event), c, zone(t, city))
			require.NoError(t, err)
			assert.Equal(t, row.safe, clockTime(got.Safe), row.why)
			assert.Equal(t, row.latest, clockTime(got.Latest), row.why)
			assert.Equal(t, "Europe/"+city, got.Safe.Location().String())
			assert.Equal(t, "Europe/"+city, got.Latest.Location().String())
		})
	}
}

func TestHoursFromTheInstant(t *testing.T) {
	checkHours(t, breach(fromInstant), calendar.Finland(), "Helsinki", []hourRow{
		{"2026-11-16T12:17:00+02:00", "Thu 2026-11-19 12:17 EET", "Thu 2026-11-19 12:17 EET", "72 hours to the minute"},
		{"2026-11-20T18:00:00+02:00", "Mon 2026-11-23 18:00 EET", "Mon 2026-11-23 18:00 EET", "over a weekend, which counts"},
		{"2026-12-23T10:00:00+02:00", "Sat 2026-12-26 10:00 EET", "Sat 2026-12-26 10:00 EET", "art. 3(4) does not move hours, over Christmas either"},
		{"2026-11-16T12:17:30.25+02:00", "Thu 2026-11-19 12:17:30.25 EET", "Thu 2026-11-19 12:17:30.25 EET", "and to the fraction of a second"},
	})
}

// Regulation 1182/71 article 3(1) and (2)(a): the hour of the event is not
// counted.
func TestHoursFromTheNextHour(t *testing.T) {
	checkHours(t, breach(fromNextHour), calendar.Finland(), "Helsinki", []hourRow{
		{"2020-12-22T12:17:00+02:00", "Fri 2020-12-25 13:00 EET", "Fri 2020-12-25 13:00 EET", "aware at 12:17, from 13:00"},
		{"2026-11-16T12:00:00+02:00", "Thu 2026-11-19 13:00 EET", "Thu 2026-11-19 13:00 EET", "on the hour: it is in the hour that it begins"},
		{"2026-11-16T12:00:00.000000001+02:00", "Thu 2026-11-19 13:00 EET", "Thu 2026-11-19 13:00 EET", "just after the hour"},
		{"2026-11-16T12:59:59.999999999+02:00", "Thu 2026-11-19 13:00 EET", "Thu 2026-11-19 13:00 EET", "the last instant of the hour"},
		{"2026-11-16T13:00:00+02:00", "Thu 2026-11-19 14:00 EET", "Thu 2026-11-19 14:00 EET", "and the next hour"},
		{"2026-11-16T23:59:59.999999999+02:00", "Fri 2026-11-20 00:00 EET", "Fri 2026-11-20 00:00 EET", "the last instant of the day"},
	})
}

func TestHoursFromTheNextDay(t *testing.T) {
	checkHours(t, urgent(fromNextDay), calendar.Ukraine(), "Kyiv", []hourRow{
		{"2026-11-16T00:00:00+02:00", "Thu 2026-11-19 00:00 EET", "Thu 2026-11-19 00:00 EET", "the first instant of the day"},
		{"2026-11-16T12:17:00+02:00", "Thu 2026-11-19 00:00 EET", "Thu 2026-11-19 00:00 EET", "in the day"},
		{"2026-11-16T23:59:59.999999999+02:00", "Thu 2026-11-19 00:00 EET", "Thu 2026-11-19 00:00 EET", "the last instant of the day"},
		{"2026-11-17T00:00:00+02:00", "Fri 2026-11-20 00:00 EET", "Fri 2026-11-20 00:00 EET", "and the next day"},
		{"2026-12-31T12:00:00+02:00", "Sun 2027-01-03 00:00 EET", "Sun 2027-01-03 00:00 EET", "over the year's end"},
	})
}

// Over several readings Safe is the earliest end and Latest the latest one,
// whatever their order.
func TestHoursOfSeveralReadings(t *testing.T) {
	rows := []hourRow{{"2026-11-16T12:17:00+02:00", "Wed 2026-11-18 12:17 EET", "Thu 2026-11-19 00:00 EET", "hour, instant and day"}}
	checkHours(t, urgent(fromNextHour, fromInstant, fromNextDay), calendar.Ukraine(), "Kyiv", rows)
	checkHours(t, urgent(fromNextDay, fromNextHour, fromInstant), calendar.Ukraine(), "Kyiv", rows)
	checkHours(t, urgent(fromInstant, fromNextDay, fromNextHour), calendar.Ukraine(), "Kyiv", rows)
}

// Article 3(5) as some read it: two working days lie in the period at least, and
// it ends with the second one.
func TestHoursWithTwoWorkingDays(t *testing.T) {
	checkHours(t, breach(fromNextHour, twoDays), calendar.Finland(), "Helsinki", []hourRow{
		{"2026-11-16T12:17:00+02:00", "Thu 2026-11-19 13:00 EET", "Thu 2026-11-19 13:00 EET", "Tuesday and Wednesday lie in it"},
		{"2026-11-19T12:17:00+02:00", "Sun 2026-11-22 13:00 EET", "Tue 2026-11-24 00:00 EET", "Friday does, Monday does not"},
		{"2026-11-20T18:00:00+02:00", "Mon 2026-11-23 19:00 EET", "Wed 2026-11-25 00:00 EET", "over a weekend: Monday and Tuesday"},
		{"2026-12-23T10:00:00+02:00", "Sat 2026-12-26 11:00 EET", "Wed 2026-12-30 00:00 EET", "over Christmas: 28 and 29 December"},
		{"2026-12-22T10:00:00+02:00", "Fri 2026-12-25 11:00 EET", "Tue 2026-12-29 00:00 EET", "23 and 28 December"},
		{"2026-06-17T10:00:00+03:00", "Sat 2026-06-20 11:00 EEST", "Tue 2026-06-23 00:00 EEST", "over Midsummer: 18 and 22 June"},
	})
	// Of the same event, Estonia has 24 and 25 December and no Midsummer Eve then.
	checkHours(t, breach(fromNextHour, twoDays), calendar.Estonia(), "Tallinn", []hourRow{
		{"2026-06-17T10:00:00+03:00", "Sat 2026-06-20 11:00 EEST", "Sat 2026-06-20 11:00 EEST", "18 and 19 June lie in it"},
	})
}

// Both sides of the boundary: the second working day ends before the period,
// with it, and after it.
func TestTwoWorkingDaysThatJustLieInThePeriod(t *testing.T) {
	w := breach(reply.HourReading{Start: reply.FromNextDay, WorkingDays: 2})
	for _, row := range []struct {
		hours int
		want  string
	}{
		{47, "Thu 2026-11-19 00:00 EET"}, // extended by an hour
		{48, "Thu 2026-11-19 00:00 EET"}, // ends with it
		{49, "Thu 2026-11-19 01:00 EET"}, // contains it
	} {
		w.Hours = row.hours
		got, err := w.Due(instant(t, "2026-11-16T10:00:00+02:00"), calendar.Finland(), zone(t, "Helsinki"))
		require.NoError(t, err)
		assert.Equal(t, row.want, clockTime(got.Latest), row.hours)
	}
}

// The zone of the place says in which hour and on which day the event is.
func TestHoursInTheZoneOfThePlace(t *testing.T) {
	checkHours(t, urgent(fromNextDay), calendar.Ukraine(), "Kyiv", []hourRow{
		{"2026-11-15T21:59:59Z", "Wed 2026-11-18 00:00 EET", "Wed 2026-11-18 00:00 EET", "still 15 November in Kyiv"},
		{"2026-11-15T22:00:00Z", "Thu 2026-11-19 00:00 EET", "Thu 2026-11-19 00:00 EET", "already 16 November in Kyiv"},
		{"2026-11-15T14:00:00-08:00", "Thu 2026-11-19 00:00 EET", "Thu 2026-11-19 00:00 EET", "the same instant, elsewhere"},
	})
	// India's hours begin half an hour beside those of Helsinki.
	checkHours(t, breach(fromNextHour), calendar.Finland(), "Helsinki", []hourRow{
		{"2026-11-16T16:00:00+05:30", "Thu 2026-11-19 13:00 EET", "Thu 2026-11-19 13:00 EET", "12:30 in Helsinki"},
	})
}

// One hour and the hours of a leap year are the bounds.
func TestHoursAreThoseOfAYearAtMost(t *testing.T) {
	w := breach(fromInstant)
	event, helsinki := instant(t, "2028-01-01T00:00:00+02:00"), zone(t, "Helsinki")
	for hours, want := range map[int]string{1: "Sat 2028-01-01 01:00 EET", 8784: "Mon 2029-01-01 00:00 EET"} {
		w.Hours = hours
		got, err := w.Due(event, calendar.Finland(), helsinki)
		require.NoError(t, err)
		assert.Equal(t, want, clockTime(got.Safe))
	}
}

// An end in hours needs no coverage; working days in it do.
func TestHoursPastTheCoverage(t *testing.T) {
	event := instant(t, "2100-12-31T12:00:00+02:00")
	got, err := breach(fromInstant).Due(event, calendar.Finland(), zone(t, "Helsinki"))
	require.NoError(t, err)
	assert.Equal(t, "Mon 2101-01-03 12:00 EET", clockTime(got.Safe))
	_, err = breach(fromInstant, twoDays).Due(event, calendar.Finland(), zone(t, "Helsinki"))
	assert.ErrorIs(t, err, calendar.ErrCoverage)
}

func TestZeroHourValues(t *testing.T) {
	assert.Equal(t, reply.FromInstant, reply.HourStart(0))
	assert.Equal(t, fromInstant, reply.HourReading{})
	assert.True(t, reply.HourDeadline{}.Safe.IsZero())
	assert.True(t, reply.HourDeadline{}.Latest.IsZero())
	got, err := reply.HourWindow{}.Due(time.Time{}, nil, nil)
	assert.ErrorIs(t, err, retention.ErrPeriod)
	assert.Equal(t, reply.HourDeadline{}, got)
}
