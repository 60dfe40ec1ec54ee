package estonia_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// HMS § 75 and HKMS § 46: 30 days of the party.
func TestThirtyDaysOfTheParty(t *testing.T) {
	for _, w := range []reply.Window{estonia.Challenge(), estonia.CourtAction()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Estonia(), [][4]string{
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Sun 2026-01-25", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
				{"Wed 2026-03-04", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
				{"Sun 2026-05-24", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
				{"Tue 2026-07-21", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
			})
		})
	}
	lawtest.Window(t, estonia.Challenge(), calendar.Estonia(), [][4]string{
		{"Mon 2002-07-01", "Wed 2002-07-31", "Wed 2002-07-31", "the first day"},
		{"Wed 2004-11-24", "Fri 2004-12-24", "Fri 2004-12-24", "24 December was no holiday before 2005-05-20"},
		{"Thu 2005-11-24", "Sat 2005-12-24", "Tue 2005-12-27", "and was one after"},
	})
	lawtest.Window(t, estonia.CourtAction(), calendar.Estonia(), [][4]string{
		{"Sun 2012-01-01", "Tue 2012-01-31", "Tue 2012-01-31", "the first day"},
	})
}
