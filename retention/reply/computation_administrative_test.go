package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Law 2073-IX article 33: ten days or less are working days, more are calendar
// days, and an end on a day off moves to the next working day.
func TestUkraineAdministrative(t *testing.T) {
	ua, restored := calendar.Ukraine(), calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2027-01-01")))
	for _, row := range []struct {
		c            *calendar.Calendar
		event        string
		period       retention.Period
		nominal, due string
		why          string
	}{
		{ua, "Mon 2026-11-02", retention.Days(1), "Tue 2026-11-03", "Tue 2026-11-03", "one day, the next one"},
		{ua, "Fri 2026-11-06", retention.Days(1), "Mon 2026-11-09", "Mon 2026-11-09", "one day, over a weekend"},
		{ua, "Mon 2026-11-02", retention.Days(9), "Fri 2026-11-13", "Fri 2026-11-13", "nine days are working days"},
		{ua, "Mon 2026-11-02", retention.Days(10), "Mon 2026-11-16", "Mon 2026-11-16", "ten days are working days"},
		{ua, "Mon 2026-11-02", retention.Days(11), "Fri 2026-11-13", "Fri 2026-11-13", "eleven days are calendar days, and end before ten"},
		{ua, "Mon 2026-11-02", retention.Days(12), "Sat 2026-11-14", "Mon 2026-11-16", "twelve days end on a Saturday and move"},
		{ua, "Mon 2026-11-02", retention.Days(13), "Sun 2026-11-15", "Mon 2026-11-16", "thirteen on a Sunday"},
		{ua, "Mon 2026-11-02", retention.Days(14), "Mon 2026-11-16", "Mon 2026-11-16", "fourteen on a Monday"},
		{ua, "Fri 2026-10-30", retention.Days(10), "Fri 2026-11-13", "Fri 2026-11-13", "from a Friday"},
		{ua, "Sat 2026-10-31", retention.Days(10), "Fri 2026-11-13", "Fri 2026-11-13", "from a Saturday, which is no other"},

		// Only days are turned into working days.
		{ua, "Sat 2026-10-31", retention.Weeks(1), "Sat 2026-11-07", "Mon 2026-11-09", "a week is no period in days"},
		{ua, "Sat 2026-10-31", retention.WorkingDays(10), "Fri 2026-11-13", "Fri 2026-11-13", "what is in working days stays so"},
		{ua, "Sat 2026-10-31", retention.WorkingDays(11), "Mon 2026-11-16", "Mon 2026-11-16", "also above ten"},
		{ua, "Sat 2026-01-31", retention.Months(1), "Sat 2026-02-28", "Mon 2026-03-02", "the month's last day"},
		{ua, "Thu 2024-02-29", retention.Years(1), "Fri 2025-02-28", "Fri 2025-02-28", "29 February"},
		{ua, "Sun 2026-11-22", retention.Immediately(), "Sun 2026-11-22", "Sun 2026-11-22", "at once"},

		// Holidays count in while law 2136-IX suspends them.
		{ua, "Mon 2026-08-17", retention.Days(5), "Mon 2026-08-24", "Mon 2026-08-24", "Independence Day, suspended"},
		{restored, "Tue 2027-08-17", retention.Days(5), "Wed 2027-08-25", "Wed 2027-08-25", "and if it counts again"},
		{ua, "Mon 2026-07-27", retention.Days(28), "Mon 2026-08-24", "Mon 2026-08-24", "the end does not move from a suspended one"},
		{restored, "Mon 2027-07-26", retention.Days(29), "Tue 2027-08-24", "Wed 2027-08-25", "and moves from one that counts"},

		// In force from 2023-12-15.
		{ua, "Fri 2023-12-15", retention.Days(10), "Fri 2023-12-29", "Fri 2023-12-29", "the first day in force"},
		{ua, "Fri 2023-12-15", retention.Days(11), "Tue 2023-12-26", "Tue 2023-12-26", "the first day in force"},

		// Backwards no rule was found: nothing is turned, nothing moves.
		{ua, "Mon 2026-11-16", retention.Days(-9), "Sat 2026-11-07", "Sat 2026-11-07", "nine days back"},
		{ua, "Mon 2026-11-16", retention.Days(-10), "Fri 2026-11-06", "Fri 2026-11-06", "ten days back"},
		{ua, "Mon 2026-11-16", retention.Days(-11), "Thu 2026-11-05", "Thu 2026-11-05", "eleven days back"},
	} {
		t.Run(row.event+" "+row.period.String(), func(t *testing.T) {
			got, err := lawAdmin.Limit(day(row.event), row.period, row.c)
			require.NoError(t, err)
			want := reply.Limit{Nominal: day(row.nominal), Due: day(row.due)}
			assert.Equal(t, want, got, "%s: want %v, got %v", row.why, want, got)
		})
	}
}

// Events before 2023-12-15 are refused, whatever is counted from them.
func TestUkraineAdministrativeIsInForce(t *testing.T) {
	for _, p := range []retention.Period{
		retention.Days(10), retention.Days(11), retention.Days(-1), retention.WorkingDays(1), retention.Months(1), retention.Immediately(),
	} {
		_, err := lawAdmin.Limit(day("2023-12-14"), p, calendar.Ukraine())
		require.ErrorIs(t, err, reply.ErrNotInForce, p)
		var limitErr *reply.LimitError
		require.ErrorAs(t, err, &limitErr)
		assert.Equal(t, "use the law of the day of the event", limitErr.Help)
		assert.Equal(t, p, limitErr.Period, "as it was given, even where it would count as working days")
		_, err = lawAdmin.Limit(day("2023-12-15"), p, calendar.Ukraine())
		require.NoError(t, err, p)
	}
	_, err := lawUA.Limit(day("2023-12-14"), retention.Days(10), calendar.Ukraine())
	assert.NoError(t, err, "the Civil Code was law")
}

// Ten days or less need the calendar at once, as working days do.
func TestUkraineAdministrativeNeedsACalendar(t *testing.T) {
	for _, p := range []retention.Period{retention.Days(10), retention.Days(11), retention.Months(1)} {
		_, err := lawAdmin.Limit(day("2026-11-02"), p, nil)
		assert.ErrorIs(t, err, reply.ErrCalendar, p)
	}
	got, err := lawAdmin.Limit(day("2026-11-16"), retention.Days(-10), nil)
	require.NoError(t, err)
	assert.Equal(t, reply.Limit{Nominal: day("2026-11-06"), Due: day("2026-11-06")}, got)
}
