package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestHourSteps(t *testing.T) {
	basis := func(r reply.HourReading, citation string) reply.HourReading {
		r.Basis = calendar.Source{Citation: citation}
		return r
	}
	for _, row := range []struct {
		why   string
		w     reply.HourWindow
		event string
		c     *calendar.Calendar
		city  string
		want  []string
	}{
		{"an instant", breach(basis(fromInstant, "a")), "2026-11-16T12:17:00+02:00", calendar.Finland(), "Helsinki",
			[]string{"hour_window", "from_instant", "safe_hour", "latest_hour"}},
		{"the next hour and the next day", urgent(basis(fromNextHour, "a"), basis(fromNextDay, "b")), "2026-11-16T12:17:00+02:00", calendar.Ukraine(), "Kyiv",
			[]string{"hour_window", "from_next_hour", "from_next_day", "safe_hour", "latest_hour"}},
		{"two working days that lie in it", breach(basis(fromInstant, "a"), basis(twoDays, "b")), "2026-11-16T12:17:00+02:00", calendar.Finland(), "Helsinki",
			[]string{"hour_window", "from_instant", "from_next_hour", "contains_working_days", "safe_hour", "latest_hour"}},
		{"over a weekend", breach(basis(twoDays, "a")), "2026-11-20T12:17:00+02:00", calendar.Finland(), "Helsinki",
			[]string{"hour_window", "from_next_hour", "extends_to_working_days", "safe_hour", "latest_hour"}},
		{"over Christmas", breach(basis(twoDays, "a")), "2026-12-23T12:17:00+02:00", calendar.Finland(), "Helsinki",
			[]string{"hour_window", "from_next_hour", "extends_to_working_days", "skipped", "safe_hour", "latest_hour"}},
		{"over a disputed day that is projected", urgent(basis(twoDays, "a")), "2026-12-24T12:17:00+02:00", calendar.Ukraine(), "Kyiv",
			[]string{"hour_window", "from_next_hour", "extends_to_working_days", "disputed", "projected", "safe_hour", "latest_hour"}},
	} {
		t.Run(row.why, func(t *testing.T) {
			event := instant(t, row.event)
			e, err := row.w.Explain(event, row.c, zone(t, row.city))
			require.NoError(t, err)
			require.NoError(t, soundSteps(e.Steps))
			assert.Equal(t, row.want, codesOf(e.Steps))
			due, err := row.w.Due(event, row.c, zone(t, row.city))
			require.NoError(t, err)
			assert.Equal(t, reply.Explanation{Subject: row.w.ID, Country: row.c.Country(), Hours: due, Steps: e.Steps}, e)

			first := tellStep(e.Steps[0])
			assert.True(t, event.Equal(first.At), "the event stands in the first step")
			assert.Equal(t, "Europe/"+row.city, first.At.Location().String(), "in the zone of the place")
			assert.Equal(t, row.w.Duty, first.Names)
			assert.Equal(t, row.w.ID, first.Window)
			assert.Equal(t, row.w.Basis, first.Source)
			safe, _ := theStep(e.Steps, "safe_hour")
			latest, _ := theStep(e.Steps, "latest_hour")
			assert.Equal(t, due, reply.HourDeadline{Safe: safe.At, Latest: latest.At})
			number := 0
			for _, step := range tellSteps(e.Steps) {
				switch step.Code {
				case "hour_window", "safe_hour", "latest_hour":
					assert.Zero(t, step.Reading)
					continue
				case "from_instant", "from_next_hour", "from_next_day":
					assert.Equal(t, row.w.Readings[number].Basis, step.Source)
					number++
				}
				assert.Equal(t, number, step.Reading, step.Code)
			}
			assert.Len(t, row.w.Readings, number)
		})
	}
}

// The days that were skipped or are in doubt are listed with their names.
func TestHourStepsNameTheDays(t *testing.T) {
	e, err := breach(twoDays).Explain(instant(t, "2026-12-23T12:17:00+02:00"), calendar.Finland(), zone(t, "Helsinki"))
	require.NoError(t, err)
	skipped, _ := theStep(e.Steps, "skipped")
	assert.Equal(t, []calendar.Date{day("2026-12-24"), day("2026-12-25"), day("2026-12-26")}, datesOf(skipped.Days))
	assert.Equal(t, "Not counted, besides ordinary weekends: Thursday 24 December 2026: Christmas Eve; Friday 25 December 2026: Christmas Day; Saturday 26 December 2026: St Stephen's Day.", skipped.Text)
}

// A period that ends at midnight ends with the day before: what the next day is
// does not matter to it.
func TestHourStepsEndWithTheDay(t *testing.T) {
	w := breach(twoDays)
	w.Hours = 48
	e, err := w.Explain(instant(t, "2026-12-21T10:00:00+02:00"), calendar.Finland(), zone(t, "Helsinki"))
	require.NoError(t, err)
	assert.Equal(t, "Thu 2026-12-24 00:00 EET", clockTime(e.Hours.Latest))
	assert.Equal(t, []string{"hour_window", "from_next_hour", "extends_to_working_days", "safe_hour", "latest_hour"}, codesOf(e.Steps), "no Christmas Eve")
}

// Over a change of the clocks both instants have the name of their zone.
func TestHourStepsTellTheClocks(t *testing.T) {
	e, err := breach(fromInstant).Explain(instant(t, "2026-10-23T12:00:00+03:00"), calendar.Finland(), zone(t, "Helsinki"))
	require.NoError(t, err)
	assert.Equal(t, "To do: notify the breach; from becoming aware. Event: Friday 23 October 2026 12:00 EEST.", tellStep(e.Steps[0]).Text)
	assert.Equal(t, "72 hours from the event run until Monday 26 October 2026 11:00 EET.", tellStep(e.Steps[1]).Text)
}

// An event after the last day for which the norm was looked up is flagged, by
// the local day, and computed all the same.
func TestHoursCheckedThroughIsAFlag(t *testing.T) {
	w, helsinki := breach(fromInstant), zone(t, "Helsinki")
	w.CheckedThrough = day("2026-11-30")
	for event, flagged := range map[string]bool{
		"2026-11-30T21:59:59.999999999Z": false, "2026-11-30T22:00:00Z": true, "2026-11-29T12:00:00Z": false, "2030-01-01T12:00:00Z": true,
	} {
		due, err := w.Due(instant(t, event), calendar.Finland(), helsinki)
		require.NoError(t, err)
		e, err := w.Explain(instant(t, event), calendar.Finland(), helsinki)
		require.NoError(t, err)
		require.NoError(t, soundSteps(e.Steps))
		assert.Equal(t, due, e.Hours)
		step, found := theStep(e.Steps, "unchecked")
		assert.Equal(t, flagged, found, event)
		assert.Equal(t, flagged, step.Date == day("2026-11-30"), event)
		assert.Equal(t, flagged, len(e.Doubts()) == 1, event)
	}
}

// Midnight is written as the end of the day that ends with it; that of an event as
// the beginning of its day.
func TestHourStepsTellMidnight(t *testing.T) {
	e, err := urgent(fromInstant).Explain(instant(t, "2026-12-30T00:00:00+02:00"), calendar.Ukraine(), zone(t, "Kyiv"))
	require.NoError(t, err)
	assert.Equal(t, "To do: answer an urgent request; from receipt. Event: Wednesday 30 December 2026 00:00 EET.", tellStep(e.Steps[0]).Text)
	assert.Equal(t, "48 hours from the event run until Thursday 31 December 2026 24:00 EET.", tellStep(e.Steps[1]).Text)
	assert.Equal(t, "In time under every reading: until Thursday 31 December 2026 24:00 EET.", tellStep(e.Steps[2]).Text)
	assert.Equal(t, "Fri 2027-01-01 00:00 EET", clockTime(e.Hours.Safe))
	for event, want := range map[string]string{
		"2026-12-30T00:00:01+02:00": "Friday 1 January 2027 00:00 EET", "2026-12-29T23:59:59+02:00": "Thursday 31 December 2026 23:59 EET",
		"2026-12-30T00:01:00+02:00": "Friday 1 January 2027 00:01 EET", "2026-12-30T01:00:00+02:00": "Friday 1 January 2027 01:00 EET",
	} {
		e, err := urgent(fromInstant).Explain(instant(t, event), calendar.Ukraine(), zone(t, "Kyiv"))
		require.NoError(t, err)
		assert.Equal(t, "48 hours from the event run until "+want+".", tellStep(e.Steps[1]).Text)
	}
}

// Less than no working days are none, or an error; the steps never mention them.
func TestHourStepsWithNegativeWorkingDays(t *testing.T) {
	w := breach(reply.HourReading{WorkingDays: -2})
	event, helsinki := instant(t, "2026-11-16T12:17:00+02:00"), zone(t, "Helsinki")
	_, want := w.Due(event, calendar.Finland(), helsinki)
	e, err := w.Explain(event, calendar.Finland(), helsinki)
	assert.Equal(t, want, err)
	assert.False(t, hasStep(e.Steps, "contains_working_days"), "%v", e)
}
