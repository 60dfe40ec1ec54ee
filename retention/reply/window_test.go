package reply_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// hostWindow is one that a host could write: Finland's Openness Act 621/1999
// section 14, two weeks, or a month if the work is much.
func hostWindow() reply.Window {
	return reply.Window{
		ID: "fi.621.14", Duty: calendar.Names{English: "answer a request for a document; from receipt"},
		Basis: calendar.Source{Citation: "Act 621/1999 s. 14"}, Law: lawFI,
		From: day("1999-12-01"), Until: day("2030-01-01"),
		Readings: []reply.Reading{{Period: retention.Weeks(2)}},
		Extension: reply.Extension{
			Total: retention.Months(1), When: calendar.Names{English: "much work or special measures"},
			Basis: calendar.Source{Citation: "Act 621/1999 s. 14, fourth subsection"},
		},
	}
}

func TestWindowDue(t *testing.T) {
	for _, row := range []struct {
		why, start string
		change     func(*reply.Window)
		safe, last string
	}{
		{"a working day", "Mon 2026-11-02", nil, "Mon 2026-11-16", "Mon 2026-11-16"},
		{"Midsummer Eve", "Fri 2026-06-05", nil, "Fri 2026-06-19", "Mon 2026-06-22"},
		{"the first day in force", "1999-12-01", nil, "1999-12-15", "1999-12-15"},
		{"the last day in force", "Mon 2029-12-31", nil, "Mon 2030-01-14", "Mon 2030-01-14"},
		{"open at both ends", "Sat 1970-01-03", func(w *reply.Window) { w.From, w.Until = calendar.Date{}, calendar.Date{} }, "Sat 1970-01-17", "Mon 1970-01-19"},
		{"a fixed day", "Fri 2026-06-05", func(w *reply.Window) { w.Readings[0].Unrolled = true }, "Fri 2026-06-19", "Fri 2026-06-19"},
		{"a cut-off", "Fri 2026-06-05", func(w *reply.Window) { w.Readings[0].Cutoff = retention.EndOfYear() }, "Thu 2027-01-14", "Thu 2027-01-14"},
		{"two readings", "Fri 2026-06-05", func(w *reply.Window) {
			w.Readings = append(w.Readings, reply.Reading{Period: retention.WorkingDays(5)})
		}, "Fri 2026-06-12", "Mon 2026-06-22"},
		{"three readings, the longest first", "Thu 2026-06-04", func(w *reply.Window) {
			w.Readings = []reply.Reading{{Period: retention.Days(24)}, {Period: retention.Days(10)}, {Period: retention.Days(20), Unrolled: true}}
		}, "Sun 2026-06-14", "Mon 2026-06-29"},
		{"lifted later", "Mon 2026-11-02", func(w *reply.Window) { w.Lifted = day("2027-01-01") }, "Mon 2026-11-16", "Mon 2026-11-16"},
		{"lifted on the nominal day", "Fri 2026-06-05", func(w *reply.Window) { w.Lifted = day("2026-06-19") }, "Fri 2026-06-19", "Fri 2026-06-19"},
		{"lifted meanwhile", "Fri 2026-06-05", func(w *reply.Window) { w.Lifted = day("Sun 2026-06-07") }, "Sun 2026-06-07", "Sun 2026-06-07"},
		{"lifted between the two", "Fri 2026-06-05", func(w *reply.Window) { w.Lifted = day("Sun 2026-06-21") }, "Fri 2026-06-19", "Sun 2026-06-21"},
		{"lifted before the start", "Fri 2026-06-05", func(w *reply.Window) { w.Lifted = day("2020-01-01") }, "Fri 2026-06-05", "Fri 2026-06-05"},
		{"backwards", "Mon 2026-06-29", func(w *reply.Window) { w.Readings[0].Period = retention.Days(-10) }, "Fri 2026-06-19", "Fri 2026-06-19"},
		{"backwards, two readings", "Mon 2026-06-29", func(w *reply.Window) {
			w.Readings = []reply.Reading{{Period: retention.Days(-10)}, {Period: retention.WorkingDays(-7)}}
		}, "Wed 2026-06-17", "Fri 2026-06-19"},
		{"at once", "Sun 2026-11-22", func(w *reply.Window) { w.Readings[0].Period = retention.Immediately() }, "Sun 2026-11-22", "Sun 2026-11-22"},
	} {
		t.Run(row.why, func(t *testing.T) {
			w := hostWindow()
			if row.change != nil {
				row.change(&w)
			}
			got, err := w.Due(day(row.start), calendar.Finland())
			require.NoError(t, err)
			want := reply.Deadline{Safe: day(row.safe), Latest: day(row.last)}
			assert.Equal(t, want, got, "want %v, got %v", want, got)
		})
	}
}

func TestWindowErrors(t *testing.T) {
	const inForce = "not in force; Act 621/1999 s. 14 applies to start days from 1999-12-01 before 2030-01-01"
	const country = "not the calendar for this law; pass the calendar of the country in which the act is to be done"
	for _, row := range []struct {
		why, start string
		change     func(*reply.Window)
		c          *calendar.Calendar
		is         error
		text       string
	}{
		{"the zero window", "2026-11-21", func(w *reply.Window) { *w = reply.Window{} }, calendar.Finland(), retention.ErrPeriod,
			"reply: a window without an ID: no period: no usable period; give a number of days, weeks, months, years or working days"},
		{"no readings", "2026-11-21", func(w *reply.Window) { w.Readings = nil }, calendar.Finland(), retention.ErrPeriod,
			"reply: fi.621.14: no period: no usable period; give a number of days, weeks, months, years or working days"},
		{"a reading without a period", "2026-11-21", func(w *reply.Window) { w.Readings = append(w.Readings, reply.Reading{}) }, calendar.Finland(), retention.ErrPeriod,
			"reply: fi.621.14: no period: no usable period; give a number of days, weeks, months, years or working days"},
		{"a reading that never ends", "2026-11-21", func(w *reply.Window) { w.Readings[0].Period = retention.Permanently() }, calendar.Finland(), retention.ErrPeriod,
			"reply: fi.621.14: permanently: no usable period; give a number of days, weeks, months, years or working days"},
		{"no calendar", "2026-11-21", nil, nil, reply.ErrCalendar, "reply: fi.621.14: 2 weeks: " + country},
		{"no calendar, at once", "2026-11-21", func(w *reply.Window) { w.Readings[0].Period = retention.Immediately() }, nil, reply.ErrCalendar,
			"reply: fi.621.14: immediately: " + country},
		{"the zero calendar", "2026-11-21", nil, &calendar.Calendar{}, reply.ErrCalendar, "reply: fi.621.14: 2 weeks: " + country},
		{"another country", "2026-11-21", nil, calendar.Estonia(), reply.ErrCalendar, "reply: fi.621.14: 2 weeks: " + country},
		{"another country, in the second reading too", "2026-11-21", func(w *reply.Window) {
			w.Readings = append(w.Readings, reply.Reading{Period: retention.Immediately()})
		}, calendar.Ukraine(), reply.ErrCalendar, "reply: fi.621.14: 2 weeks: " + country},
		{"no law", "2026-11-21", func(w *reply.Window) { w.Law = 0 }, calendar.Finland(), reply.ErrComputation,
			"reply: fi.621.14: 2 weeks: no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{"the day before it is in force", "1999-11-30", nil, calendar.Finland(), reply.ErrNotInForce, "reply: fi.621.14: 2 weeks: " + inForce},
		{"the first day after", "2030-01-01", nil, calendar.Finland(), reply.ErrNotInForce, "reply: fi.621.14: 2 weeks: " + inForce},
		{"long after", "2040-01-01", nil, calendar.Finland(), reply.ErrNotInForce, "reply: fi.621.14: 2 weeks: " + inForce},
		{"before, and never repealed", "1999-11-30", func(w *reply.Window) { w.Until = calendar.Date{} }, calendar.Finland(), reply.ErrNotInForce,
			"reply: fi.621.14: 2 weeks: not in force; Act 621/1999 s. 14 applies to start days from 1999-12-01"},
		{"no start", "", nil, calendar.Finland(), reply.ErrDate, "reply: fi.621.14: 2 weeks: no date; give the day of the event"},
		{"no start, and never repealed", "", func(w *reply.Window) { w.Until = calendar.Date{} }, calendar.Finland(), reply.ErrDate,
			"reply: fi.621.14: 2 weeks: no date; give the day of the event"},
		{"an impossible cut-off", "2026-11-21", func(w *reply.Window) { w.Readings[0].Cutoff = retention.EndOfFiscalYear(time.April, 31) }, calendar.Finland(), retention.ErrDefinition,
			"reply: fi.621.14: 2 weeks: the definition is wrong; correct the cut-off of its readings"},
		{"past the coverage", "2100-12-30", func(w *reply.Window) { w.Until = calendar.Date{} }, calendar.Finland(), calendar.ErrCoverage,
			"reply: fi.621.14: 2 weeks: calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"},
		{"out of range", "2026-11-21", func(w *reply.Window) { w.Readings[0].Period = retention.Years(9000) }, calendar.Finland(), reply.ErrRange,
			"reply: fi.621.14: 9000 years: outside the years 1 to 9999; give a shorter period"},
		{"a cut-off past the year 9999", "9999-12-15", func(w *reply.Window) {
			w.Until, w.Readings[0].Cutoff = calendar.Date{}, retention.EndOfFiscalYear(time.November, 30)
		}, calendar.Finland(), reply.ErrRange,
			"reply: fi.621.14: 2 weeks: outside the years 1 to 9999; give a shorter period"},
	} {
		t.Run(row.why, func(t *testing.T) {
			w := hostWindow()
			if row.change != nil {
				row.change(&w)
			}
			got, err := w.Due(day(row.start), row.c)
			require.ErrorIs(t, err, row.is)
			require.EqualError(t, err, row.text)
			assert.Equal(t, reply.Deadline{}, got)
			var limitErr *reply.LimitError
			require.ErrorAs(t, err, &limitErr)
			assert.Equal(t, day(row.start), limitErr.Event)
		})
	}
}

func TestWindowExtended(t *testing.T) {
	w := hostWindow()
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Equal(t, reply.Window{
		ID: "fi.621.14.extended", Duty: calendar.Names{English: "answer a request for a document; from receipt; extended: much work or special measures"},
		Basis: calendar.Source{Citation: "Act 621/1999 s. 14, fourth subsection"}, Law: lawFI,
		From: day("1999-12-01"), Until: day("2030-01-01"),
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	}, longer)
	assert.Equal(t, hostWindow(), w, "the ordinary window stays as it is")

	got, err := longer.Due(day("2026-01-31"), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, reply.Deadline{Safe: day("Sat 2026-02-28"), Latest: day("Mon 2026-03-02")}, got)

	again, ok := longer.Extended()
	assert.False(t, ok, "it is extended only once")
	assert.Equal(t, reply.Window{}, again)
}

func TestZeroDeadline(t *testing.T) {
	assert.True(t, reply.Deadline{}.Safe.IsZero())
	assert.True(t, reply.Deadline{}.Latest.IsZero())
}

// A period in two parts: the second counts on from the nominal end of the first, which is
// not moved to a working day in between.
func TestReadingAfterAnother(t *testing.T) {
	w := reply.Window{Law: lawFI, Readings: []reply.Reading{{After: retention.Days(7), Period: retention.Months(3)}}}
	for _, row := range []struct{ why, start, safe, last string }{
		{"plain", "Mon 2026-03-02", "Tue 2026-06-09", "Tue 2026-06-09"},
		{"the first part ends on a Sunday", "Sun 2026-03-01", "Mon 2026-06-08", "Mon 2026-06-08"},
		{"the first part ends on 30 November", "Mon 2026-11-23", "Sun 2027-02-28", "Mon 2027-03-01"},
		{"and on 29 November", "Sun 2026-11-22", "Sun 2027-02-28", "Mon 2027-03-01"},
	} {
		d, err := w.Due(lawtest.Day(row.start), calendar.Finland())
		require.NoError(t, err, row.why)
		assert.Equal(t, reply.Deadline{Safe: lawtest.Day(row.safe), Latest: lawtest.Day(row.last)}, d, row.why)
	}
	cutoff := w
	cutoff.Readings = []reply.Reading{{Cutoff: retention.EndOfYear(), After: retention.Days(7), Period: retention.Days(3), Unrolled: true}}
	d, err := cutoff.Due(day("2026-03-02"), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, day("2027-01-10"), d.Safe, "7 January, and three days")
	assert.Equal(t, d.Safe, d.Latest)
}

// Parts in days and in working days are refused, because no pause could be measured in
// both; and so is a first part that has no end.
func TestReadingAfterIsRefused(t *testing.T) {
	for _, r := range []reply.Reading{
		{After: retention.WorkingDays(5), Period: retention.Months(3)},
		{After: retention.Days(7), Period: retention.WorkingDays(5)},
		{After: retention.Permanently(), Period: retention.Days(3)},
		{After: retention.Days(7)},
	} {
		_, err := reply.Window{Law: lawFI, Readings: []reply.Reading{r}}.Due(day("2026-03-02"), calendar.Finland())
		assert.ErrorIs(t, err, retention.ErrPeriod, "%v", r)
	}
	_, err := reply.Window{Law: lawFI, Readings: []reply.Reading{{After: retention.Years(9000), Period: retention.Days(3)}}}.Due(day("2026-03-02"), calendar.Finland())
	assert.ErrorIs(t, err, reply.ErrRange)
	d, err := reply.Window{Law: lawFI, Readings: []reply.Reading{{After: retention.WorkingDays(5), Period: retention.WorkingDays(2)}}}.Due(day("2026-03-02"), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, day("2026-03-11"), d.Safe)
}
