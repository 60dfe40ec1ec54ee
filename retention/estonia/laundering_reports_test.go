package estonia_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// RahaPTS § 49(1) and (3): two working days.
func TestLaunderingReports(t *testing.T) {
	for _, w := range []reply.Window{estonia.SuspicionReport(), estonia.CashReport()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.From(t, w, calendar.Estonia())
			lawtest.Countries(t, w, "ee")
			lawtest.Window(t, w, calendar.Estonia(), [][4]string{
				{"Mon 2026-03-02", "Wed 2026-03-04", "Wed 2026-03-04", "a Monday"},
				{"Fri 2026-03-27", "Tue 2026-03-31", "Tue 2026-03-31", "over a weekend"},
				{"Thu 2026-04-02", "Tue 2026-04-07", "Tue 2026-04-07", "Good Friday; Easter Monday counts"},
				{"Sat 2026-02-21", "Wed 2026-02-25", "Wed 2026-02-25", "23 February, shortened, and 25 February"},
				{"Mon 2026-06-22", "Fri 2026-06-26", "Fri 2026-06-26", "over Victory Day and Midsummer Day"},
				{"Wed 2026-12-23", "Tue 2026-12-29", "Tue 2026-12-29", "over Christmas"},
				{"Tue 2024-02-27", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
				{"Mon 2017-11-27", "Wed 2017-11-29", "Wed 2017-11-29", "the first day"},
			})
		})
	}
}
