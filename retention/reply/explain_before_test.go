package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// An event before the law is counted all the same, and a step says so: on the last day
// before it, and not on the first day of it.
func TestAnEventBeforeTheLawIsTold(t *testing.T) {
	for _, row := range []struct {
		law    reply.Computation
		c      *calendar.Calendar
		since  string
		period retention.Period
	}{
		{lawEU, calendar.Finland(), "Thu 1971-07-01", retention.Days(14)},
		{lawEU, calendar.Finland(), "Thu 1971-07-01", retention.WorkingDays(-5)},
		{lawForce, nil, "Thu 1971-07-01", retention.Days(20)},
		{lawEE, calendar.Estonia(), "Mon 2002-07-01", retention.Days(14)},
		{lawEE, calendar.Estonia(), "Mon 2002-07-01", retention.Months(1)},
		{lawUA, calendar.Ukraine(), "Thu 2004-01-01", retention.WorkingDays(10)},
		{lawUA, calendar.Ukraine(), "Thu 2004-01-01", retention.Days(-10)},
		{lawFI, nil, "Fri 1966-07-01", retention.Days(-10)}, // with a calendar nothing before it is covered
	} {
		since := day(row.since)
		first, err := row.law.Explain(since, row.period, row.c)
		require.NoError(t, err)
		assert.False(t, hasStep(first.Steps, "before_law"), "%v: in force already", row.law)

		for _, event := range []calendar.Date{since.AddDays(-1), since.AddDays(-30)} {
			limit, err := row.law.Limit(event, row.period, row.c)
			require.NoError(t, err)
			e, err := row.law.Explain(event, row.period, row.c)
			require.NoError(t, err)
			assert.Equal(t, limit, e.Limit, "%v: counted all the same", row.law)
			assert.Equal(t, []string{"event", "before_law"}, codesOf(e.Steps)[:2])
			before := tellStep(e.Steps[1])
			assert.Equal(t, event, before.From)
			assert.Equal(t, since, before.Date)
			assert.Equal(t, "The law has been in force since "+since.Weekday().String()+" "+since.In(calendar.English)+"; the event is earlier, under another law.", before.Text)
			assert.Contains(t, e.Doubts(), before.Text)
		}
	}
}

// Law 2073-IX refuses the events before it, so that no step is about them.
func TestLaw2073TellsOfNoEventBeforeIt(t *testing.T) {
	_, err := lawAdmin.Explain(day("Thu 2023-12-14"), retention.Days(10), calendar.Ukraine())
	require.ErrorIs(t, err, reply.ErrNotInForce)
	e, err := lawAdmin.Explain(day("Fri 2023-12-15"), retention.Days(10), calendar.Ukraine())
	require.NoError(t, err)
	assert.False(t, hasStep(e.Steps, "before_law"))
}

// A window has that step in each reading that counts from a day before its law,
// and once among its doubts.
func TestAWindowBeforeItsLawIsTold(t *testing.T) {
	w := reply.Window{ID: "ee.test", Duty: calendar.Names{English: "answer"}, Law: lawEE, Readings: []reply.Reading{
		{Period: retention.Days(14)}, {Period: retention.WorkingDays(10)}, {Period: retention.Days(14), Cutoff: retention.EndOfYear()},
	}}
	e, err := w.Explain(day("Thu 2002-05-30"), calendar.Estonia())
	require.NoError(t, err)
	require.NoError(t, soundSteps(e.Steps))
	var readings []int
	for _, step := range tellSteps(e.Steps) {
		if step.Code == "before_law" {
			readings = append(readings, step.Reading)
		}
	}
	assert.Equal(t, []int{1, 2}, readings, "the third counts from the end of 2002")
	told := 0
	for _, doubt := range e.Doubts() {
		if doubt == "The law has been in force since Monday 1 July 2002; the event is earlier, under another law." {
			told++
		}
	}
	assert.Equal(t, 1, told)
}
