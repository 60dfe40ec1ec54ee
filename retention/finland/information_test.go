package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 621/1999 s. 14(4): two weeks, or a month for many documents and the like.
func TestDocumentRequest(t *testing.T) {
	w := finland.DocumentRequest()
	lawtest.Cited(t, w, "fi.621.14.4", "Act 621/1999 s. 14(4)", finland.Computation, "1999-12-01")
	assert.Contains(t, w.Basis.Doubt, "without delay only")
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
		{"Wed 2003-01-01", "Wed 2003-01-15", "Wed 2003-01-15", "the first day of the two weeks"},
	})
	lawtest.From(t, w, calendar.Finland())
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Contains(t, longer.Duty.English, "nobody has to be notified")
	lawtest.Window(t, longer, calendar.Finland(), finnishMonths)
}

// Act 621/1999 s. 37(2): until 2003-01-01 one month instead of two weeks, and two months
// instead of one.
func TestDocumentRequestUntil2003(t *testing.T) {
	w := finland.DocumentRequest()
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Wed 1999-12-01", "Sat 2000-01-01", "Mon 2000-01-03", "the first day; New Year's Day, a Saturday"},
		{"Sun 2000-01-30", "Tue 2000-02-29", "Tue 2000-02-29", "no 30 February, a leap year"},
		{"Tue 2002-12-17", "Fri 2003-01-17", "Fri 2003-01-17", "not two weeks"},
		{"Tue 2002-12-31", "Fri 2003-01-31", "Fri 2003-01-31", "the last day of the month"},
		{"Wed 2003-01-01", "Wed 2003-01-15", "Wed 2003-01-15", "the first day of the two weeks"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Finland(), [][4]string{
		{"Wed 1999-12-01", "Tue 2000-02-01", "Tue 2000-02-01", "the first day"},
		{"Thu 1999-12-30", "Tue 2000-02-29", "Tue 2000-02-29", "no 30 February, a leap year"},
		{"Tue 2002-12-31", "Fri 2003-02-28", "Fri 2003-02-28", "the last day of the two months"},
		{"Wed 2003-01-01", "Sat 2003-02-01", "Mon 2003-02-03", "the first day of the month, to a Saturday"},
	})
	assert.Equal(t, "Act 621/1999 s. 37(2)", longer.Readings[0].Basis.Citation)
	assert.Equal(t, retention.Months(2), w.Total(lawtest.Day("2002-12-31")))
	assert.Equal(t, retention.Months(1), w.Total(lawtest.Day("2003-01-01")))
}

// Act 621/1999 s. 33(1): six months of the one who pays the fee.
func TestDocumentFee(t *testing.T) {
	w := finland.DocumentFee()
	lawtest.Cited(t, w, "fi.621.33", "Act 621/1999 s. 33(1): until 2015 it was s. 33(3) by 495/2005", finland.Computation, "2005-10-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	assert.True(t, w.OfParty)
	assert.Contains(t, w.Readings[0].Basis.Citation, "150/1930", "why the end moves for a party")
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Sat 2005-10-01", "Sat 2006-04-01", "Mon 2006-04-03", "the first day; to a Saturday"},
		{"Thu 2023-08-31", "Thu 2024-02-29", "Thu 2024-02-29", "no 31 February, a leap year"},
		{"Sun 2025-08-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Fri 2025-10-03", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
		{"Fri 2025-12-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Wed 2026-06-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
	})
	_, ok := w.Extended()
	assert.False(t, ok)
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
	lawtest.Cited(t, w, "fi.831.21b", "Act 831/1994 s. 21 b(2), as enacted by 1146/2016", finland.Computation, "2017-01-01")
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
