package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestVerifiedThrough(t *testing.T) {
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	for _, row := range []struct {
		c    *calendar.Calendar
		want string
		why  string
	}{
		{calendar.Finland(), "2026-12-31", "the year in which the law was read"},
		{calendar.Estonia(), "2026-12-31", "the year in which the law was read"},
		{calendar.Ukraine(), "2026-10-30", "decree 596/2026 ends on 2026-10-31 at 05:30"},
		{calendar.Ukraine(calendar.CabinetTransfers()), "2026-10-30", "an option changes days, not what was read"},
		{neverSuspended(), "2026-10-30", "an option changes days, not what was read"},
		{own(t), "2026-12-31", "days of the host's are no law"},
	} {
		verified := row.c.VerifiedThrough()
		assert.Equal(t, day(row.want), verified, row.why)
		from, through := row.c.Coverage()
		for _, side := range []struct {
			day  calendar.Date
			want bool
		}{{from, false}, {verified.AddDays(-1), false}, {verified, false}, {verified.AddDays(1), true}, {through, true}} {
			got, err := row.c.Day(side.day)
			require.NoError(t, err)
			assert.Equal(t, side.want, got.Projected, "%s: %v", row.c.Country(), side.day)
		}
	}
	var none *calendar.Calendar
	for _, c := range []*calendar.Calendar{none, {}, failed} {
		assert.True(t, c.VerifiedThrough().IsZero())
	}
}
