package reply_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A calendar whose option could not be followed knows no day. It is refused also
// where no day of it is asked for, and its own error comes through.
func TestACalendarThatFailedIsRefused(t *testing.T) {
	failed := calendar.Ukraine(calendar.CabinetTransfers(), calendar.HolidaysRestoredFrom(calendar.Date{}))
	event := day("Sun 2026-11-22")
	_, own := failed.IsWorkingDay(event)
	require.ErrorIs(t, own, calendar.ErrRange)
	for _, law := range []reply.Computation{lawUA, lawAdmin} {
		for _, p := range append(everyPeriod(), retention.Years(9000), retention.Years(-9000)) {
			limit, err := law.Limit(event, p, failed)
			require.ErrorIs(t, err, calendar.ErrRange, "%v: %v", law, p)
			require.NotErrorIs(t, err, reply.ErrRange, "%v: %v", law, p)
			require.NotErrorIs(t, err, reply.ErrCalendar, "%v: %v", law, p)
			assert.Equal(t, reply.Limit{}, limit)
			var dateErr *calendar.DateError
			require.ErrorAs(t, err, &dateErr)
			assert.Equal(t, own, error(dateErr))
			var limitErr *reply.LimitError
			require.ErrorAs(t, err, &limitErr)
			assert.Empty(t, limitErr.Help, "the calendar says it itself")
			e, again := law.Explain(event, p, failed)
			assert.Equal(t, err, again)
			assert.Equal(t, reply.Explanation{}, e)
		}
	}
	_, err := lawUA.Limit(event, retention.Immediately(), failed)
	require.EqualError(t, err, `reply: Civil Code arts. 251–255: immediately: calendar: a text like "aa aaaa": no such day; give HolidaysRestoredFrom the first day on which holidays count again`)
}

// What else is wrong is said before.
func TestACalendarThatFailedIsRefusedLast(t *testing.T) {
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	for _, row := range []struct {
		law   reply.Computation
		event string
		p     retention.Period
		want  error
	}{
		{0, "2026-11-22", retention.Days(-1), reply.ErrComputation},
		{lawUA, "", retention.Days(-1), reply.ErrDate},
		{lawAdmin, "2023-12-14", retention.Immediately(), reply.ErrNotInForce},
		{lawUA, "2026-11-22", retention.Permanently(), retention.ErrPeriod},
		{lawUA, "2026-11-22", retention.Period{}, retention.ErrPeriod},
		{lawEU, "2026-11-22", retention.Immediately(), reply.ErrCalendar},
	} {
		_, err := row.law.Limit(day(row.event), row.p, failed)
		assert.ErrorIs(t, err, row.want, "%v: %v", row.law, row.p)
	}
}

// Windows refuse it in every reading: backwards, at once, fixed or rolled.
func TestWindowsRefuseACalendarThatFailed(t *testing.T) {
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	for _, r := range []reply.Reading{
		{Period: retention.Days(-10)}, {Period: retention.Immediately()}, {Period: retention.Days(10)},
		{Period: retention.Days(10), Unrolled: true}, {Period: retention.Immediately(), Cutoff: retention.EndOfYear()},
	} {
		w := reply.Window{ID: "ua.test", Law: lawUA, Readings: []reply.Reading{r}}
		due, err := w.Due(day("2026-11-22"), failed)
		require.ErrorIs(t, err, calendar.ErrRange, "%v", r)
		assert.Equal(t, reply.Deadline{}, due)
		_, again := w.Explain(day("2026-11-22"), failed)
		assert.Equal(t, err, again)
	}
	w := reply.HourWindow{ID: "ua.test", Law: lawUA, Hours: 1, Readings: []reply.HourReading{{}}}
	_, err := w.Due(time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC), failed, time.UTC)
	require.ErrorIs(t, err, calendar.ErrRange)
}

// A zero calendar is of no country, so that no law takes it.
func TestAZeroCalendarIsRefused(t *testing.T) {
	for law := lawEU; law < noLaw; law++ {
		for _, p := range everyPeriod() {
			_, err := law.Limit(day("2026-11-22"), p, &calendar.Calendar{})
			assert.ErrorIs(t, err, reply.ErrCalendar, "%v: %v", law, p)
		}
	}
}
