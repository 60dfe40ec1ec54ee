package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// AvTS § 16(1): the next working day.
func TestRegistration(t *testing.T) {
	lawtest.Window(t, estonia.Registration(), calendar.Estonia(), [][4]string{
		{"Thu 2026-11-19", "Fri 2026-11-20", "Fri 2026-11-20", "a Thursday"},
		{"Fri 2026-11-20", "Mon 2026-11-23", "Mon 2026-11-23", "a Friday"},
		{"Sat 2026-11-21", "Mon 2026-11-23", "Mon 2026-11-23", "a Saturday"},
		{"Mon 2026-02-23", "Wed 2026-02-25", "Wed 2026-02-25", "Independence Day"},
		{"Thu 2026-04-02", "Mon 2026-04-06", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
		{"Mon 2026-06-22", "Thu 2026-06-25", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Wed 2026-08-19", "Fri 2026-08-21", "Fri 2026-08-21", "20 August"},
		{"Wed 2026-12-23", "Mon 2026-12-28", "Mon 2026-12-28", "Christmas"},
		{"Mon 2001-01-01", "Tue 2001-01-02", "Tue 2001-01-02", "the first day"},
	})
}

// AvTS § 19: fifteen working days in all.
func TestFifteenWorkingDays(t *testing.T) {
	longer, ok := estonia.InformationRequest().Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Estonia(), [][4]string{
		{"Fri 2026-06-19", "Tue 2026-07-14", "Tue 2026-07-14", "over Victory Day and Midsummer Day"},
		{"Thu 2026-12-10", "Tue 2027-01-05", "Tue 2027-01-05", "over Christmas and New Year"},
	})
}
