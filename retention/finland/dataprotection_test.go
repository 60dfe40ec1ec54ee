package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 1050/2018 s. 21(3) by 1225/2023: three months from when the complaint became pending.
func TestComplaintHandling(t *testing.T) {
	w := finland.ComplaintHandling()
	lawtest.Cited(t, w, "fi.1050.21.3", "Act 1050/2018 s. 21(3), added by 1225/2023", finland.Computation, "2024-01-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Mon 2024-01-01", "Mon 2024-04-01", "Tue 2024-04-02", "the first day; Easter Monday"},
		{"Thu 2024-02-29", "Wed 2024-05-29", "Wed 2024-05-29", "from 29 February"},
		{"Sat 2025-11-29", "Sat 2026-02-28", "Mon 2026-03-02", "no 29 February, a Saturday"},
		{"Thu 2026-09-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Tue 2027-11-30", "Tue 2028-02-29", "Tue 2028-02-29", "no 30 February, a leap year"},
	})
}

// Act 1054/2018 s. 21(3): six weeks.
func TestLawEnforcementConsultation(t *testing.T) {
	w := finland.LawEnforcementConsultation()
	lawtest.Cited(t, w, "fi.1054.21", "Act 1054/2018 s. 21(3)", finland.Computation, "2019-01-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Tue 2019-01-01", "Tue 2019-02-12", "Tue 2019-02-12", "the first day"},
		{"Fri 2026-02-20", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
		{"Fri 2026-05-08", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
		{"Thu 2026-11-12", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2024-01-18", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
	})
}

// Act 1054/2018 s. 34(2): 72 hours. On 29 March 2026 the clocks go from 03:00 to 04:00, on
// 25 October 2026 from 04:00 back to 03:00.
func TestLawEnforcementBreach(t *testing.T) {
	w := finland.LawEnforcementBreach()
	assert.Equal(t, "fi.1054.34", w.ID)
	assert.Equal(t, "Act 1054/2018 s. 34(2)", w.Basis.Citation)
	lawtest.Hours(t, w, calendar.Finland(), "Europe/Helsinki", [][]string{
		{"2026-11-10T10:10:00+02:00", "2026-11-13T10:10:00+02:00", "Tuesday to Friday"},
		{"2026-03-27T12:17:00+02:00", "2026-03-30T13:17:00+03:00", "over the change in spring"},
		{"2026-10-23T12:17:00+03:00", "2026-10-26T11:17:00+02:00", "over the change in autumn"},
		{"2026-12-22T16:00:00+02:00", "2026-12-25T16:00:00+02:00", "Christmas Day stays"},
		{"2024-02-27T23:45:00+02:00", "2024-03-01T23:45:00+02:00", "over 29 February"},
	})
	lawtest.HoursFrom(t, w, "Europe/Helsinki", "2018-12-31T23:59:59+02:00", "2019-01-01T00:00:00+02:00", "fi")
}
