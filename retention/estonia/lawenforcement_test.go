package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// IKS § 27(2): one month by TsÜS.
func TestLawEnforcementRequest(t *testing.T) {
	lawtest.Window(t, estonia.LawEnforcementRequest(), calendar.Estonia(), [][4]string{
		{"Sat 2026-01-24", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Tue 2026-03-03", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
		{"Sat 2026-05-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Tue 2019-01-15", "Fri 2019-02-15", "Fri 2019-02-15", "the first day"},
	})
}

// IKS § 39(5): a month for the notice; six weeks and a month for the advice.
func TestLawEnforcementConsultationLonger(t *testing.T) {
	w := estonia.LawEnforcementConsultationNotice()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Sat 2026-01-24", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Tue 2019-01-15", "Fri 2019-02-15", "Fri 2019-02-15", "the first day"},
	})
	w = estonia.LawEnforcementConsultationLonger()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Tue 2026-01-13", "Tue 2026-03-24", "Tue 2026-03-24", "six weeks to Independence Day, which does not move, and a month"},
		{"Fri 2026-02-20", "Sun 2026-05-03", "Mon 2026-05-04", "to Good Friday, and a month to a Sunday"},
		{"Sat 2026-04-11", "Tue 2026-06-23", "Thu 2026-06-25", "to 23 May, and a month to Victory Day"},
		{"Wed 2023-12-20", "Thu 2024-02-29", "Thu 2024-02-29", "to 31 January, and a month without that day"},
		{"Tue 2019-01-15", "Tue 2019-03-26", "Tue 2019-03-26", "the first day"},
	})
}

// IKS § 39(4): six weeks.
func TestLawEnforcementConsultation(t *testing.T) {
	lawtest.Window(t, estonia.LawEnforcementConsultation(), calendar.Estonia(), [][4]string{
		{"Tue 2026-01-13", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Fri 2026-02-20", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
		{"Tue 2026-05-12", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Thu 2026-11-12", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2024-01-18", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Tue 2019-01-15", "Tue 2019-02-26", "Tue 2019-02-26", "the first day"},
	})
}

// IKS § 44(1): 72 hours. On 29 March 2026 the clocks go from 03:00 to 04:00, on
// 25 October 2026 from 04:00 back to 03:00.
func TestLawEnforcementBreach(t *testing.T) {
	w := estonia.LawEnforcementBreach()
	assert.Equal(t, "ee.iks.44.1", w.ID)
	lawtest.Hours(t, w, calendar.Estonia(), "Europe/Tallinn", [][]string{
		{"2026-11-10T10:10:00+02:00", "2026-11-13T10:10:00+02:00", "Tuesday to Friday"},
		{"2026-03-27T12:17:00+02:00", "2026-03-30T13:17:00+03:00", "over the change in spring"},
		{"2026-10-23T12:17:00+03:00", "2026-10-26T11:17:00+02:00", "over the change in autumn"},
		{"2026-02-21T10:30:00+02:00", "2026-02-24T10:30:00+02:00", "Independence Day stays"},
		{"2024-02-27T23:45:00+02:00", "2024-03-01T23:45:00+02:00", "over 29 February"},
	})
	lawtest.HoursFrom(t, w, "Europe/Tallinn", "2019-01-14T23:59:59+02:00", "2019-01-15T00:00:00+02:00", "ee")
}
