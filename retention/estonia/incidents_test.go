package estonia_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// KüTS § 8(1), (4¹) and (4²): hours. On 29 March 2026 the clocks go from 03:00 to
// 04:00, on 25 October 2026 from 04:00 back to 03:00.
func TestCyberHours(t *testing.T) {
	day := [][]string{
		{"2026-11-10T10:10:00+02:00", "2026-11-11T10:10:00+02:00", "a day"},
		{"2026-03-28T12:17:00+02:00", "2026-03-29T13:17:00+03:00", "over the change in spring"},
		{"2026-10-24T12:17:00+03:00", "2026-10-25T11:17:00+02:00", "over the change in autumn"},
		{"2026-02-23T10:30:00+02:00", "2026-02-24T10:30:00+02:00", "Independence Day stays"},
		{"2028-02-28T23:45:00+02:00", "2028-02-29T23:45:00+02:00", "to 29 February"},
	}
	for _, w := range []reply.HourWindow{estonia.CyberFirstNotice(), estonia.CyberTrustNotice()} {
		lawtest.Hours(t, w, calendar.Estonia(), "Europe/Tallinn", day)
	}
	lawtest.Hours(t, estonia.CyberIncidentNotice(), calendar.Estonia(), "Europe/Tallinn", [][]string{
		{"2026-11-10T10:10:00+02:00", "2026-11-13T10:10:00+02:00", "Tuesday to Friday"},
		{"2026-03-27T12:17:00+02:00", "2026-03-30T13:17:00+03:00", "over the change in spring"},
		{"2026-10-23T12:17:00+03:00", "2026-10-26T11:17:00+02:00", "over the change in autumn"},
		{"2026-02-21T10:30:00+02:00", "2026-02-24T10:30:00+02:00", "Independence Day stays"},
		{"2028-02-27T23:45:00+02:00", "2028-03-01T23:45:00+02:00", "over 29 February"},
	})
	lawtest.HoursFrom(t, estonia.CyberFirstNotice(), "Europe/Tallinn", "2018-05-22T23:59:59+03:00", "2018-05-23T00:00:00+03:00", "ee")
	for _, w := range []reply.HourWindow{estonia.CyberIncidentNotice(), estonia.CyberTrustNotice()} {
		lawtest.HoursFrom(t, w, "Europe/Tallinn", "2025-12-31T23:59:59+02:00", "2026-01-01T00:00:00+02:00", "ee")
	}
}

// KüTS § 8(7): one month.
func TestCyberReports(t *testing.T) {
	for _, w := range []reply.Window{estonia.CyberFinalReport(), estonia.CyberFinalReportAfterSolution()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.From(t, w, calendar.Estonia())
			lawtest.Countries(t, w, "ee")
			lawtest.Window(t, w, calendar.Estonia(), [][4]string{
				{"Thu 2026-01-01", "Sun 2026-02-01", "Mon 2026-02-02", "the first day"},
				{"Sat 2026-01-24", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
				{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
				{"Sat 2026-05-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
				{"Wed 2026-03-04", "Sat 2026-04-04", "Mon 2026-04-06", "a Saturday"},
				{"Mon 2028-01-31", "Tue 2028-02-29", "Tue 2028-02-29", "to 29 February"},
			})
		})
	}
}
