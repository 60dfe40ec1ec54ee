package eu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestWindowsAreCited(t *testing.T) {
	for i, want := range []struct{ id, article string }{
		{"eu.gdpr.12.3", "12(3)"}, {"eu.gdpr.12.4", "12(4)"}, {"eu.gdpr.14.3.a", "14(3)(a)"}, {"eu.gdpr.36.2", "36(2)"}, {"eu.gdpr.78.2", "78(2)"},
	} {
		w := eu.Windows()[i]
		lawtest.Cited(t, w, want.id, "GDPR (EU) 2016/679 art. "+want.article, eu.Computation, "2018-05-25")
		assert.Equal(t, want.id == "eu.gdpr.14.3.a" || want.id == "eu.gdpr.78.2", w.Basis.Doubt != "", "%s: the text was read", w.ID)
		assert.Empty(t, w.Extension.Basis.Doubt, w.ID)
	}
	breach := eu.Breach()
	assert.Equal(t, "eu.gdpr.33.1", breach.ID)
	assert.Equal(t, "GDPR (EU) 2016/679 art. 33(1)", breach.Basis.Citation)
	assert.Contains(t, breach.Readings[2].Basis.Doubt, "contested")
}

// One month, GDPR art. 12(3) and (4) and art. 14(3)(a), by Regulation 1182/71:
// the nominal day is safe, the rolled one can be defended.
func TestOneMonth(t *testing.T) {
	for _, w := range []reply.Window{eu.DataSubjectRequest(), eu.Refusal(), eu.ThirdPartySource()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Finland(), [][4]string{
				{"Fri 2026-03-06", "Mon 2026-04-06", "Tue 2026-04-07", "Easter Monday"},
				{"Thu 2026-03-05", "Sun 2026-04-05", "Tue 2026-04-07", "Easter"},
				{"Tue 2026-03-31", "Thu 2026-04-30", "Thu 2026-04-30", "no 31 April"},
				{"Mon 2026-08-31", "Wed 2026-09-30", "Wed 2026-09-30", "no 31 September"},
				{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
				{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
				{"Tue 2026-05-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
				{"Sat 2026-11-21", "Mon 2026-12-21", "Mon 2026-12-21", "received on a Saturday: that day starts it"},
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Tue 2024-12-31", "Fri 2025-01-31", "Fri 2025-01-31", "over the year's end"},
				{"Fri 2018-05-25", "Mon 2018-06-25", "Mon 2018-06-25", "the first day"},
			})
			lawtest.Window(t, w, calendar.Estonia(), [][4]string{
				{"Fri 2026-03-06", "Mon 2026-04-06", "Mon 2026-04-06", "Easter Monday is no holiday"},
				{"Tue 2026-05-19", "Fri 2026-06-19", "Fri 2026-06-19", "nor is 19 June"},
				{"Sat 2026-05-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
				{"Sat 2026-01-24", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
			})
		})
	}
}

// Three months in all from the receipt, never a month and two from its end.
func TestExtended(t *testing.T) {
	longer, ok := eu.DataSubjectRequest().Extended()
	require.True(t, ok)
	assert.Equal(t, "GDPR (EU) 2016/679 art. 12(3), second and third sentence", longer.Basis.Citation)
	lawtest.Window(t, longer, calendar.Finland(), [][4]string{
		{"Wed 2026-01-28", "Tue 2026-04-28", "Tue 2026-04-28", "the last day of January on which both readings agree"},
		{"Thu 2026-01-29", "Tue 2026-04-28", "Wed 2026-04-29", "one month to 28 February, and two from there"},
		{"Sat 2026-01-31", "Tue 2026-04-28", "Thu 2026-04-30", "the same; three months, no 31 April"},
		{"Wed 2024-01-31", "Mon 2024-04-29", "Tue 2024-04-30", "one month to 29 February"},
		{"Sun 2026-05-31", "Sun 2026-08-30", "Mon 2026-08-31", "one month to 30 June"},
		{"Tue 2026-03-31", "Tue 2026-06-30", "Tue 2026-06-30", "no 31 April, and no 31 June"},
		{"Sun 2025-11-30", "Sat 2026-02-28", "Mon 2026-03-02", "no 30 February, a Saturday"},
		{"Fri 2026-03-06", "Sat 2026-06-06", "Mon 2026-06-08", "a Saturday"},
	})
	lawtest.From(t, longer, calendar.Finland())
	_, ok = eu.Refusal().Extended()
	assert.False(t, ok, "a refusal is notified within the month")
	_, ok = eu.ThirdPartySource().Extended()
	assert.False(t, ok)
}

// GDPR art. 78(2): three months from the lodging of the complaint.
func TestComplaintProgress(t *testing.T) {
	lawtest.Window(t, eu.ComplaintProgress(), calendar.Finland(), [][4]string{
		{"Mon 2026-02-09", "Sat 2026-05-09", "Mon 2026-05-11", "a Saturday"},
		{"Tue 2026-02-10", "Sun 2026-05-10", "Mon 2026-05-11", "a Sunday"},
		{"Wed 2026-02-11", "Mon 2026-05-11", "Mon 2026-05-11", "a Monday"},
		{"Sun 2025-11-30", "Sat 2026-02-28", "Mon 2026-03-02", "no 30 February"},
		{"Thu 2023-11-30", "Thu 2024-02-29", "Thu 2024-02-29", "the leap day"},
	})
	lawtest.Countries(t, eu.ComplaintProgress(), "fi", "ee")
	_, extended := eu.ComplaintProgress().Extended()
	assert.False(t, extended)
}

// GDPR art. 36(2): eight weeks, and fourteen in all.
func TestPriorConsultation(t *testing.T) {
	w := eu.PriorConsultation()
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Fri 2026-02-06", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
		{"Fri 2026-04-24", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Tue 2026-04-28", "Tue 2026-06-23", "Tue 2026-06-23", "no holiday in Finland"},
		{"Thu 2026-10-29", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Sat 2026-08-01", "Sat 2026-09-26", "Mon 2026-09-28", "received on a Saturday"},
		{"Tue 2025-12-30", "Tue 2026-02-24", "Tue 2026-02-24", "24 February is no holiday in Finland"},
		{"Thu 2024-01-04", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Fri 2018-05-25", "Fri 2018-07-20", "Fri 2018-07-20", "the first day"},
	})
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Fri 2026-02-06", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
		{"Fri 2026-04-24", "Fri 2026-06-19", "Fri 2026-06-19", "no holiday in Estonia"},
		{"Tue 2026-04-28", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Tue 2025-12-30", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Equal(t, retention.Weeks(14), w.Extension.Total)
	lawtest.Window(t, longer, calendar.Finland(), [][4]string{
		{"Fri 2026-03-13", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Thu 2026-09-17", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
	})
	lawtest.Window(t, longer, calendar.Estonia(), [][4]string{
		{"Fri 2026-03-13", "Fri 2026-06-19", "Fri 2026-06-19", "no holiday in Estonia"},
	})
}

// GDPR art. 33(1): 72 hours from the instant; from the end of the hour
// (Regulation 1182/71 art. 3(1)); and, contested, with two working days in them
// (art. 3(5)). On 29 March 2026 the clocks go from 03:00 to 04:00, on 25 October
// 2026 from 04:00 back to 03:00.
func TestBreach(t *testing.T) {
	lawtest.Hours(t, eu.Breach(), calendar.Finland(), "Europe/Helsinki", [][]string{
		{"2026-11-10T10:10:00+02:00", "2026-11-13T10:10:00+02:00", "2026-11-13T11:00:00+02:00", "2026-11-13T11:00:00+02:00", "Tuesday to Friday"},
		{"2026-11-10T12:00:00+02:00", "2026-11-13T12:00:00+02:00", "2026-11-13T13:00:00+02:00", "2026-11-13T13:00:00+02:00", "on the hour: the hour that begins is not counted"},
		{"2026-11-11T12:17:00+02:00", "2026-11-14T12:17:00+02:00", "2026-11-14T13:00:00+02:00", "2026-11-14T13:00:00+02:00", "Wednesday to Saturday holds two working days"},
		{"2026-11-12T12:17:00+02:00", "2026-11-15T12:17:00+02:00", "2026-11-15T13:00:00+02:00", "2026-11-17T00:00:00+02:00", "Thursday to Sunday holds one, a Sunday stays otherwise"},
		{"2020-12-22T12:17:00+02:00", "2020-12-25T12:17:00+02:00", "2020-12-25T13:00:00+02:00", "2020-12-29T00:00:00+02:00", "Christmas"},
		{"2026-03-27T12:17:00+02:00", "2026-03-30T13:17:00+03:00", "2026-03-30T14:00:00+03:00", "2026-04-01T00:00:00+03:00", "over the change in spring"},
		{"2026-03-26T03:30:00+02:00", "2026-03-29T04:30:00+03:00", "2026-03-29T05:00:00+03:00", "2026-03-31T00:00:00+03:00", "to an hour that the clocks leave out"},
		{"2026-10-23T12:17:00+03:00", "2026-10-26T11:17:00+02:00", "2026-10-26T12:00:00+02:00", "2026-10-28T00:00:00+02:00", "over the change in autumn"},
		{"2026-10-25T03:30:00+03:00", "2026-10-28T02:30:00+02:00", "2026-10-28T03:00:00+02:00", "2026-10-28T03:00:00+02:00", "in the hour that comes twice, the first time"},
		{"2026-10-25T03:30:00+02:00", "2026-10-28T03:30:00+02:00", "2026-10-28T04:00:00+02:00", "2026-10-28T04:00:00+02:00", "and the second time"},
		{"2024-02-27T23:45:00+02:00", "2024-03-01T23:45:00+02:00", "2024-03-02T00:00:00+02:00", "2024-03-02T00:00:00+02:00", "over 29 February"},
		{"2026-04-02T16:10:00+03:00", "2026-04-05T16:10:00+03:00", "2026-04-05T17:00:00+03:00", "2026-04-09T00:00:00+03:00", "Easter, with Easter Monday"},
		{"2026-06-18T09:05:00+03:00", "2026-06-21T09:05:00+03:00", "2026-06-21T10:00:00+03:00", "2026-06-24T00:00:00+03:00", "Midsummer Eve"},
		{"2026-02-22T10:30:00+02:00", "2026-02-25T10:30:00+02:00", "2026-02-25T11:00:00+02:00", "2026-02-25T11:00:00+02:00", "24 February is no holiday in Finland"},
		{"2018-05-24T21:00:00Z", "2018-05-28T00:00:00+03:00", "2018-05-28T01:00:00+03:00", "2018-05-30T00:00:00+03:00", "the first instant; Friday to Monday"},
	})
	lawtest.Hours(t, eu.Breach(), calendar.Estonia(), "Europe/Tallinn", [][]string{
		{"2026-03-27T12:17:00+02:00", "2026-03-30T13:17:00+03:00", "2026-03-30T14:00:00+03:00", "2026-04-01T00:00:00+03:00", "over the change in spring"},
		{"2026-10-23T12:17:00+03:00", "2026-10-26T11:17:00+02:00", "2026-10-26T12:00:00+02:00", "2026-10-28T00:00:00+02:00", "over the change in autumn"},
		{"2026-04-02T16:10:00+03:00", "2026-04-05T16:10:00+03:00", "2026-04-05T17:00:00+03:00", "2026-04-08T00:00:00+03:00", "Easter, without Easter Monday"},
		{"2026-06-18T09:05:00+03:00", "2026-06-21T09:05:00+03:00", "2026-06-21T10:00:00+03:00", "2026-06-23T00:00:00+03:00", "19 June is a working day"},
		{"2026-02-22T10:30:00+02:00", "2026-02-25T10:30:00+02:00", "2026-02-25T11:00:00+02:00", "2026-02-26T00:00:00+02:00", "Independence Day"},
	})
	lawtest.HoursFrom(t, eu.Breach(), "Europe/Helsinki", "2018-05-24T20:59:59Z", "2018-05-24T21:00:00Z", "fi", "ee")
}
