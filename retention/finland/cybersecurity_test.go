package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Act 124/2025 s. 11: 24 and 72 hours from the detection, and 24 for trust services.
func TestIncidentNotices(t *testing.T) {
	for _, row := range []struct {
		w             reply.HourWindow
		id, citation  string
		plain, spring string // the ends for Tuesday 10 November 2026 at 10:10 and Friday 27 March at 12:17
		autumn        string // and for Saturday 24 October at 12:17
		christmas     string // and for Thursday 24 December at 16:00
		leap          string // and for Monday 28 February 2028 at 23:45
	}{
		{finland.IncidentNotice(), "fi.124.11.first", "Act 124/2025 s. 11(2)", "2026-11-11T10:10:00+02:00", "2026-03-28T12:17:00+02:00",
			"2026-10-25T11:17:00+02:00", "2026-12-25T16:00:00+02:00", "2028-02-29T23:45:00+02:00"},
		{finland.IncidentFollowUp(), "fi.124.11.follow-up", "Act 124/2025 s. 11(2)", "2026-11-13T10:10:00+02:00", "2026-03-30T13:17:00+03:00",
			"2026-10-27T11:17:00+02:00", "2026-12-27T16:00:00+02:00", "2028-03-02T23:45:00+02:00"},
		{finland.IncidentFollowUpTrust(), "fi.124.11.trust", "Act 124/2025 s. 11(6)", "2026-11-11T10:10:00+02:00", "2026-03-28T12:17:00+02:00",
			"2026-10-25T11:17:00+02:00", "2026-12-25T16:00:00+02:00", "2028-02-29T23:45:00+02:00"},
	} {
		t.Run(row.id, func(t *testing.T) {
			assert.Equal(t, row.id, row.w.ID)
			assert.Equal(t, row.citation, row.w.Basis.Citation)
			lawtest.Hours(t, row.w, calendar.Finland(), "Europe/Helsinki", [][]string{
				{"2026-11-10T10:10:00+02:00", row.plain, "a working week"},
				{"2026-03-27T12:17:00+02:00", row.spring, "before the change in spring, or over it"},
				{"2026-10-24T12:17:00+03:00", row.autumn, "over the change in autumn"},
				{"2026-12-24T16:00:00+02:00", row.christmas, "Christmas and the weekend count"},
				{"2028-02-28T23:45:00+02:00", row.leap, "to 29 February, or over it"},
			})
			lawtest.HoursFrom(t, row.w, "Europe/Helsinki", "2025-04-07T23:59:59+03:00", "2025-04-08T00:00:00+03:00", "fi")
		})
	}
}

// Act 124/2025 ss. 12(2) and 13(1): one month.
func TestIncidentReports(t *testing.T) {
	for _, row := range []struct {
		w            reply.Window
		id, citation string
	}{
		{finland.IncidentInterimReport(), "fi.124.12", "Act 124/2025 s. 12(2)"},
		{finland.IncidentFinalReport(), "fi.124.13", "Act 124/2025 s. 13(1)"},
		{finland.IncidentFinalReportLong(), "fi.124.13.long", "Act 124/2025 s. 13(1)"},
	} {
		t.Run(row.id, func(t *testing.T) {
			lawtest.Cited(t, row.w, row.id, row.citation, finland.Computation, "2025-04-08")
			lawtest.From(t, row.w, calendar.Finland())
			lawtest.Countries(t, row.w, "fi")
			lawtest.Window(t, row.w, calendar.Finland(), [][4]string{
				{"Tue 2025-04-08", "Thu 2025-05-08", "Thu 2025-05-08", "the first day"},
				{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
				{"Tue 2026-03-03", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
				{"Tue 2026-05-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Mon 2028-01-31", "Tue 2028-02-29", "Tue 2028-02-29", "a leap year"},
			})
		})
	}
}
