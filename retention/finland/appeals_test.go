package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Act 434/2003 s. 49 c and Act 808/2019 s. 13: 30 days of the party.
func TestThirtyDaysOfTheParty(t *testing.T) {
	lawtest.Cited(t, finland.Rectification(), "fi.434.49c", "Act 434/2003 s. 49 c, added by 581/2010", finland.Computation, "2010-08-01")
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
		{"Sun 2010-08-01", "Tue 2010-08-31", "Tue 2010-08-31", "the first day"},
	})
	for _, start := range []string{"Thu 2010-07-01", "Sat 2010-07-31"} {
		_, err := finland.Rectification().Due(lawtest.Day(start), calendar.Finland())
		assert.ErrorIs(t, err, reply.ErrNotInForce, "chapter 7 a is in force from 2010-08-01")
	}
	lawtest.Window(t, finland.Appeal(), calendar.Finland(), [][4]string{
		{"Wed 2020-01-01", "Fri 2020-01-31", "Fri 2020-01-31", "the first day"},
	})
}
