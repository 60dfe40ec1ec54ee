package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Regulation 1182/71 articles 4 and 5: counted as article 3 does, without its
// paragraphs 4 and 5. The column beside is what an act that must be done has.
func TestEntryIntoForce(t *testing.T) {
	fi, ee := calendar.Finland(), calendar.Estonia()
	for _, row := range []struct {
		c          *calendar.Calendar
		event      string
		period     retention.Period
		want, done string
		why        string
	}{
		{fi, "Mon 2026-11-02", retention.Days(18), "Fri 2026-11-20", "Fri 2026-11-20", "a Friday: both are the same"},
		{fi, "Mon 2026-11-02", retention.Days(19), "Sat 2026-11-21", "Mon 2026-11-23", "no art. 3(4): a Saturday"},
		{fi, "Mon 2026-11-02", retention.Days(20), "Sun 2026-11-22", "Mon 2026-11-23", "no art. 3(4): a Sunday; the usual twentieth day"},
		{fi, "Mon 2026-11-02", retention.Days(21), "Mon 2026-11-23", "Mon 2026-11-23", "a Monday: both are the same"},
		{fi, "Fri 2026-06-05", retention.Weeks(2), "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve in Finland"},
		{ee, "Fri 2026-06-05", retention.Weeks(2), "Fri 2026-06-19", "Fri 2026-06-19", "and none in Estonia"},
		{fi, "Sat 2026-01-31", retention.Months(1), "Sat 2026-02-28", "Mon 2026-03-02", "art. 3(2)(c): the month's last day"},
		{fi, "Thu 2024-02-29", retention.Years(2), "Sat 2026-02-28", "Mon 2026-03-02", "29 February"},
		{ee, "Thu 2026-12-24", retention.Days(2), "Sat 2026-12-26", "Tue 2026-12-29", "no art. 3(5)"},
		{fi, "Fri 2026-11-20", retention.Days(3), "Mon 2026-11-23", "Tue 2026-11-24", "no art. 3(5): one working day is enough"},
		{fi, "Fri 2026-11-20", retention.WorkingDays(1), "Mon 2026-11-23", "Mon 2026-11-23", "working days are the same"},
		{fi, "Mon 2026-11-23", retention.WorkingDays(-1), "Fri 2026-11-20", "Fri 2026-11-20", "also backwards"},
		{fi, "Mon 2026-05-11", retention.Days(-10), "Fri 2026-05-01", "Fri 2026-05-01", "May Day, counted back"},
		{fi, "Sun 2026-11-22", retention.Immediately(), "Sun 2026-11-22", "Sun 2026-11-22", "at once"},
	} {
		t.Run(row.event+" "+row.period.String(), func(t *testing.T) {
			got, err := lawForce.Limit(day(row.event), row.period, row.c)
			require.NoError(t, err)
			assert.Equal(t, reply.Limit{Nominal: day(row.want), Due: day(row.want)}, got, row.why)
			done, err := lawEU.Limit(day(row.event), row.period, row.c)
			require.NoError(t, err)
			assert.Equal(t, day(row.done), done.Due, row.why)
		})
	}
}

// Without a roll no calendar is needed, nor its coverage, but for working days.
func TestEntryIntoForceNeedsNoCalendar(t *testing.T) {
	for _, p := range []retention.Period{
		retention.Days(20), retention.Days(-20), retention.Weeks(3), retention.Months(1), retention.Years(2), retention.Immediately(),
	} {
		for _, event := range []string{"1957-03-25", "2026-11-02", "2150-01-01"} {
			without, err := lawForce.Limit(day(event), p, nil)
			require.NoError(t, err, "%v from %s", p, event)
			with, err := lawForce.Limit(day(event), p, calendar.Finland())
			require.NoError(t, err, "%v from %s", p, event)
			assert.Equal(t, with, without, "%v from %s", p, event)
			assert.Equal(t, without.Nominal, without.Due, "%v from %s", p, event)
		}
	}
	for _, n := range []int{1, -1, 20} {
		_, err := lawForce.Limit(day("2026-11-02"), retention.WorkingDays(n), nil)
		assert.ErrorIs(t, err, reply.ErrCalendar)
	}
	_, err := lawEU.Limit(day("2026-11-02"), retention.Days(20), nil)
	assert.ErrorIs(t, err, reply.ErrCalendar, "an act that must be done is rolled")
}
