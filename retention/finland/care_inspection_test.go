package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 703/2023 s. 89(4): 30 days, from the last day of the inspection on the spot.
func TestInspectionCopy(t *testing.T) {
	w := finland.InspectionCopy()
	lawtest.Cited(t, w, "fi.703.89.copy", "Act 703/2023 s. 89(4)", finland.Computation, "2024-01-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	assert.Contains(t, w.Basis.Doubt, "from the last day of the inspection on the spot")
	assert.False(t, w.OfParty)
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Mon 2024-01-01", "Wed 2024-01-31", "Wed 2024-01-31", "the first day in force"},
		{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Wed 2024-01-31", "Fri 2024-03-01", "Fri 2024-03-01", "over it"},
		{"Fri 2025-01-31", "Sun 2025-03-02", "Mon 2025-03-03", "a common year, a Sunday"},
		{"Wed 2025-03-19", "Fri 2025-04-18", "Tue 2025-04-22", "Good Friday to Easter Monday"},
		{"Tue 2025-04-01", "Thu 2025-05-01", "Fri 2025-05-02", "May Day"},
		{"Wed 2025-05-21", "Fri 2025-06-20", "Mon 2025-06-23", "Midsummer Eve"},
		{"Mon 2025-11-24", "Wed 2025-12-24", "Mon 2025-12-29", "Christmas Eve to Sunday"},
		{"Mon 2025-12-01", "Wed 2025-12-31", "Wed 2025-12-31", "New Year's Eve is a working day"},
		{"Thu 2026-01-01", "Sat 2026-01-31", "Mon 2026-02-02", "the last start that was looked up, a Saturday"},
		{"Fri 2026-11-06", "Sun 2026-12-06", "Mon 2026-12-07", "Independence Day"},
	})
	_, ok := w.Extended()
	assert.False(t, ok)
}
