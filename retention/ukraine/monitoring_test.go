package ukraine_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Law 361-IX art. 8(2) points 8(a) and 11(b): five working days.
func TestFiveWorkingDaysOfMonitoring(t *testing.T) {
	for _, w := range []reply.Window{ukraine.ThresholdReport(), ukraine.MonitoringInquiry()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Tue 2020-04-28", "Wed 2020-05-06", "Wed 2020-05-06", "the first day, over May Day"},
				{"Tue 2021-08-17", "Wed 2021-08-25", "Wed 2021-08-25", "over 24 August"},
				{"Thu 2023-08-17", "Thu 2023-08-24", "Thu 2023-08-24", "24 August is suspended"},
				{"Mon 2024-02-26", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Sat 2026-11-21", "Fri 2026-11-27", "Fri 2026-11-27", "on a Saturday"},
			})
			lawtest.Window(t, w, restored(), [][4]string{
				{"Wed 2027-08-18", "Thu 2027-08-26", "Thu 2027-08-26", "24 August 2027, if holidays count again"},
			})
		})
	}
}

// Point 11(a): one working day; point 8-1, by law 2571-IX: ten.
func TestOtherDaysOfMonitoring(t *testing.T) {
	lawtest.Window(t, ukraine.UrgentMonitoringInquiry(), calendar.Ukraine(), [][4]string{
		{"Tue 2020-04-28", "Wed 2020-04-29", "Wed 2020-04-29", "the first day"},
		{"Mon 2021-08-23", "Wed 2021-08-25", "Wed 2021-08-25", "over 24 August"},
		{"Wed 2023-08-23", "Thu 2023-08-24", "Thu 2023-08-24", "24 August is suspended"},
		{"Wed 2024-02-28", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Fri 2026-11-20", "Mon 2026-11-23", "Mon 2026-11-23", "over a weekend"},
	})
	lawtest.Window(t, ukraine.OwnerDiscrepancy(), calendar.Ukraine(), [][4]string{
		{"Thu 2022-12-29", "Thu 2023-01-12", "Thu 2023-01-12", "the first day, over suspended holidays"},
		{"Fri 2023-08-11", "Fri 2023-08-25", "Fri 2023-08-25", "24 August is suspended"},
		{"Mon 2024-02-19", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
		{"Sat 2026-11-21", "Fri 2026-12-04", "Fri 2026-12-04", "from a Saturday"},
	})
	lawtest.Window(t, ukraine.OwnerDiscrepancy(), restored(), [][4]string{
		{"Fri 2027-08-13", "Mon 2027-08-30", "Mon 2027-08-30", "24 August 2027, if holidays count again"},
	})
}
