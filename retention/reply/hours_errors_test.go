package reply_test

import (
	"cmp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestHourErrors(t *testing.T) {
	const (
		event    = "2026-11-16T12:17:00+02:00"
		from     = "reply: eu.gdpr.33.1: 72 hours: "
		country  = "not the calendar for this law; pass the calendar of the country in which the act is to be done"
		hours    = "no usable period; give 1 to 8784 hours and at least one reading"
		inForce  = "not in force; GDPR art. 33(1) applies to events from 2018-05-25 before 2030-01-01"
		noZone   = "no time zone; give the zone of the place where the body acts"
		coverage = "the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"
	)
	both, err := calendar.Common(calendar.Finland(), calendar.Estonia())
	require.NoError(t, err)
	helsinki := zone(t, "Helsinki")
	for _, row := range []struct {
		why, event string
		change     func(*reply.HourWindow)
		c          *calendar.Calendar
		zone       *time.Location
		is         error
		text       string
	}{
		{"the zero window", event, func(w *reply.HourWindow) { *w = reply.HourWindow{} }, calendar.Finland(), helsinki, retention.ErrPeriod,
			"reply: a window without an ID: 0 hours: " + hours},
		{"no readings", event, func(w *reply.HourWindow) { w.Readings = nil }, calendar.Finland(), helsinki, retention.ErrPeriod, from + hours},
		{"no hours", event, func(w *reply.HourWindow) { w.Hours = 0 }, calendar.Finland(), helsinki, retention.ErrPeriod,
			"reply: eu.gdpr.33.1: 0 hours: " + hours},
		{"negative hours", event, func(w *reply.HourWindow) { w.Hours = -1 }, calendar.Finland(), helsinki, retention.ErrPeriod,
			"reply: eu.gdpr.33.1: -1 hours: " + hours},
		{"an hour more than a leap year has", event, func(w *reply.HourWindow) { w.Hours = 8785 }, calendar.Finland(), helsinki, retention.ErrPeriod,
			"reply: eu.gdpr.33.1: 8785 hours: " + hours},
		{"no instant", "", nil, calendar.Finland(), helsinki, reply.ErrDate, "reply: eu.gdpr.33.1: 72 hours: no date; give the instant of the event"},
		{"no zone", event, nil, calendar.Finland(), nil, reply.ErrZone, from + noZone},
		{"no calendar", event, nil, nil, helsinki, reply.ErrCalendar, from + country},
		{"the zero calendar", event, nil, &calendar.Calendar{}, helsinki, reply.ErrCalendar, from + country},
		{"another country", event, nil, calendar.Ukraine(), helsinki, reply.ErrCalendar, from + country},
		{"two countries at once", event, nil, both, helsinki, reply.ErrCalendar, from + country},
		{"Estonia for an act of Finland", event, func(w *reply.HourWindow) { w.Law = lawFI }, calendar.Estonia(), helsinki, reply.ErrCalendar, from + country},
		{"no law", event, func(w *reply.HourWindow) { w.Law = 0 }, calendar.Finland(), helsinki, reply.ErrComputation,
			from + "no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{"an unknown law", event, func(w *reply.HourWindow) { w.Law = noLaw }, calendar.Finland(), helsinki, reply.ErrComputation,
			from + "no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{"an unknown start", event, func(w *reply.HourWindow) { w.Readings[0].Start = reply.FromNextDay + 1 }, calendar.Finland(), helsinki, retention.ErrDefinition,
			from + "the definition is wrong; correct the start of its readings"},
		{"an unknown start in the second reading", event, func(w *reply.HourWindow) { w.Readings = append(w.Readings, reply.HourReading{Start: 255}) }, calendar.Finland(), helsinki, retention.ErrDefinition,
			from + "the definition is wrong; correct the start of its readings"},
		{"the last instant before it is in force", "2018-05-24T20:59:59.999999999Z", nil, calendar.Finland(), helsinki, reply.ErrNotInForce,
			"reply: eu.gdpr.33.1: 72 hours: " + inForce},
		{"the first instant after", "2029-12-31T22:00:00Z", nil, calendar.Finland(), helsinki, reply.ErrNotInForce,
			"reply: eu.gdpr.33.1: 72 hours: " + inForce},
		{"before the coverage", "1966-06-30T21:59:59Z", func(w *reply.HourWindow) { w.From = calendar.Date{} }, calendar.Finland(), helsinki, calendar.ErrCoverage,
			"reply: eu.gdpr.33.1: 72 hours: calendar: fi: " + coverage},
		{"after it", "2100-12-31T22:00:00Z", func(w *reply.HourWindow) { w.Until = calendar.Date{} }, calendar.Finland(), helsinki, calendar.ErrCoverage,
			"reply: eu.gdpr.33.1: 72 hours: calendar: fi: " + coverage},
		{"working days past it", "2100-12-30T12:00:00+02:00", func(w *reply.HourWindow) { w.Until, w.Readings[0].WorkingDays = calendar.Date{}, 2 }, calendar.Finland(), helsinki, calendar.ErrCoverage,
			"reply: eu.gdpr.33.1: 72 hours: calendar: fi: counting 2 working days leads outside 1966-07-01 to 2100-12-31; choose a day or a number that stays inside"},
		{"a calendar whose option could not be followed", event, func(w *reply.HourWindow) { w.Law = lawUA }, calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{})), helsinki, calendar.ErrRange,
			from + `calendar: a text like "aa aaaa": no such day; give HolidaysRestoredFrom the first day on which holidays count again`},
	} {
		t.Run(row.why, func(t *testing.T) {
			w := breach(reply.HourReading{})
			w.Until = day("2030-01-01")
			if row.change != nil {
				row.change(&w)
			}
			var at time.Time
			if row.event != "" {
				at = instant(t, row.event)
			}
			got, err := w.Due(at, row.c, row.zone)
			require.ErrorIs(t, err, row.is)
			require.EqualError(t, err, row.text)
			assert.Equal(t, reply.HourDeadline{}, got)
			var hourErr *reply.LimitError
			require.ErrorAs(t, err, &hourErr)
			assert.Equal(t, cmp.Or(w.ID, "a window without an ID"), hourErr.Law)
			assert.Equal(t, w.Hours, hourErr.Hours)
			assert.Equal(t, at, hourErr.At)
			assert.Equal(t, calendar.Date{}, hourErr.Event)

			explanation, again := w.Explain(at, row.c, row.zone)
			assert.Equal(t, err, again, "Explain has the same error")
			assert.Equal(t, reply.Explanation{}, explanation)
		})
	}
}

// Whether the norm is in force is asked of the local day.
func TestHoursAreInForceByTheLocalDay(t *testing.T) {
	w := breach(fromInstant)
	w.From, w.Until = day("2026-04-01"), day("2026-05-01")
	for _, row := range []struct {
		event, city string
		inForce     bool
	}{
		{"2026-03-31T20:59:59.999999999Z", "Helsinki", false},
		{"2026-03-31T21:00:00Z", "Helsinki", true},
		{"2026-03-31T21:30:00Z", "London", false},
		{"2026-03-31T23:00:00Z", "London", true},
		{"2026-04-30T20:59:59.999999999Z", "Helsinki", true},
		{"2026-04-30T21:00:00Z", "Helsinki", false},
		{"2026-04-30T21:00:00Z", "London", true},
	} {
		_, err := w.Due(instant(t, row.event), calendar.Finland(), zone(t, row.city))
		if row.inForce {
			assert.NoError(t, err, "%s in %s", row.event, row.city)
		} else {
			assert.ErrorIs(t, err, reply.ErrNotInForce, "%s in %s", row.event, row.city)
		}
	}
	w.From, w.Until = calendar.Date{}, calendar.Date{}
	_, err := w.Due(instant(t, "1980-01-01T12:00:00Z"), calendar.Finland(), zone(t, "Helsinki"))
	assert.NoError(t, err, "open at both ends")
}
