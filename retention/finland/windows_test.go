package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Personal Data Act 523/1999 s. 26: once a calendar year, or a year since the
// last use; from 25 May 2018 the GDPR makes nobody wait.
func TestFreeInspection(t *testing.T) {
	w := finland.FreeInspection()
	lawtest.Cited(t, w, "fi.523.26", "Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)", finland.Computation, "1999-06-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	assert.NotEmpty(t, w.Basis.Doubt)
	require.Len(t, w.Readings, 2)
	for _, r := range w.Readings {
		assert.NotEmpty(t, r.Basis.Citation)
		assert.True(t, r.Unrolled, "nobody has to act by the day")
	}
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Wed 2010-03-10", "Sat 2011-01-01", "Thu 2011-03-10", "next calendar year; a year since"},
		{"Fri 2010-01-01", "Sat 2011-01-01", "Sat 2011-01-01", "used on 1 January: both alike"},
		{"Fri 2010-12-31", "Sat 2011-01-01", "Sat 2011-12-31", "used on 31 December"},
		{"Fri 2008-02-29", "Thu 2009-01-01", "Sat 2009-02-28", "no 29 February; Saturdays stay"},
		{"Wed 2017-05-24", "Mon 2018-01-01", "Thu 2018-05-24", "the last that waits out its year"},
		{"Thu 2017-05-25", "Mon 2018-01-01", "Fri 2018-05-25", "the GDPR's day is the same"},
		{"Fri 2017-05-26", "Mon 2018-01-01", "Fri 2018-05-25", "the GDPR ends the wait"},
		{"Mon 2018-01-15", "Fri 2018-05-25", "Fri 2018-05-25", "and that for the calendar year"},
		{"Thu 2018-05-24", "Fri 2018-05-25", "Fri 2018-05-25", "used on the act's last day"},
		{"Fri 2018-05-25", "Fri 2018-05-25", "Fri 2018-05-25", "used on the GDPR's first day"},
		{"Sun 2026-11-22", "Sun 2026-11-22", "Sun 2026-11-22", "GDPR art. 12(5)"},
	})
	_, ok := w.Extended()
	assert.False(t, ok)
}

// Act 621/1999 s. 14(4): two weeks, or a month for many documents and the like.
func TestDocumentRequest(t *testing.T) {
	w := finland.DocumentRequest()
	lawtest.Cited(t, w, "fi.621.14.4", "Act 621/1999 s. 14(4)", finland.Computation, "1999-12-01")
	assert.Contains(t, w.Basis.Doubt, "not read")
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Fri 2026-06-05", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Fri 2026-03-20", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
		{"Mon 2026-03-23", "Mon 2026-04-06", "Tue 2026-04-07", "Easter Monday"},
		{"Fri 2026-04-17", "Fri 2026-05-01", "Mon 2026-05-04", "May Day"},
		{"Thu 2026-04-30", "Thu 2026-05-14", "Fri 2026-05-15", "Ascension Day"},
		{"Sun 2026-11-22", "Sun 2026-12-06", "Mon 2026-12-07", "Independence Day"},
		{"Thu 2026-12-10", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2026-12-17", "Thu 2026-12-31", "Thu 2026-12-31", "New Year's Eve is a working day"},
		{"Tue 2025-12-23", "Tue 2026-01-06", "Wed 2026-01-07", "Epiphany"},
		{"Tue 2026-02-10", "Tue 2026-02-24", "Tue 2026-02-24", "24 February is no holiday in Finland"},
		{"Mon 2026-08-10", "Mon 2026-08-24", "Mon 2026-08-24", "nor is 24 August"},
		{"Sat 2026-01-31", "Sat 2026-02-14", "Mon 2026-02-16", "a month's end, a Saturday"},
		{"Thu 2024-02-15", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Wed 1999-12-01", "Wed 1999-12-15", "Wed 1999-12-15", "the first day"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Contains(t, longer.Duty.English, "nobody has to be notified")
	lawtest.Window(t, longer, calendar.Finland(), finnishMonths)
}

// One month, Act 150/1930 ss. 3 and 5.
var finnishMonths = [][4]string{
	{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
	{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
	{"Tue 2026-03-03", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
	{"Tue 2026-05-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
	{"Mon 2026-08-31", "Wed 2026-09-30", "Wed 2026-09-30", "no 31 September"},
	{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
}

// Act 831/1994 s. 21 b: one month, or two.
func TestArchiveRequest(t *testing.T) {
	w := finland.ArchiveRequest()
	lawtest.Cited(t, w, "fi.831.21b", "Act 831/1994 s. 21 b, as enacted by 1146/2016", finland.Computation, "2017-01-01")
	lawtest.Window(t, w, calendar.Finland(), finnishMonths)
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Sun 2017-01-01", "Wed 2017-02-01", "Wed 2017-02-01", "the first day"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Finland(), [][4]string{
		{"Wed 2025-12-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Sat 2023-12-30", "Thu 2024-02-29", "Thu 2024-02-29", "no 30 February"},
		{"Sun 2026-04-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Sat 2026-10-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
	})
}

// Act 434/2003 s. 49 c and Act 808/2019 s. 13: 30 days of the party.
func TestThirtyDaysOfTheParty(t *testing.T) {
	lawtest.Cited(t, finland.Rectification(), "fi.434.49c", "Act 434/2003 s. 49 c", finland.Computation, "2010-07-01")
	lawtest.Cited(t, finland.Appeal(), "fi.808.13", "Act 808/2019 s. 13", finland.Computation, "2020-01-01")
	for _, w := range []reply.Window{finland.Rectification(), finland.Appeal()} {
		t.Run(w.ID, func(t *testing.T) {
			assert.Contains(t, w.Readings[0].Basis.Citation, "150/1930", "why the end moves for a party")
			lawtest.Window(t, w, calendar.Finland(), [][4]string{
				{"Wed 2026-03-04", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
				{"Wed 2026-05-20", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
				{"Fri 2026-11-06", "Sun 2026-12-06", "Mon 2026-12-07", "Independence Day"},
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Sun 2026-01-25", "Tue 2026-02-24", "Tue 2026-02-24", "no holiday in Finland"},
				{"Fri 2026-01-30", "Sun 2026-03-01", "Mon 2026-03-02", "over the end of February"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
			})
		})
	}
	lawtest.Window(t, finland.Rectification(), calendar.Finland(), [][4]string{
		{"Thu 2010-07-01", "Sat 2010-07-31", "Mon 2010-08-02", "the first day"},
	})
	lawtest.Window(t, finland.Appeal(), calendar.Finland(), [][4]string{
		{"Wed 2020-01-01", "Fri 2020-01-31", "Fri 2020-01-31", "the first day"},
	})
}
