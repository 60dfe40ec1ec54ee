package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/finland"
)

const onHold = "INSERT INTO hold SELECT id, 'H1', 'an inquiry', $1::date, $1::date + 3 FROM record"

// TestWorkerOfAnotherDay: after the planning a hold comes for all, which will be released.
// A worker of a later day would not heed it, so it gets nothing of this list, not even
// if somebody puts the batches in its queue or says that they are of its day.
func TestWorkerOfAnotherDay(t *testing.T) {
	for name, force := range map[string]string{
		"its own queue":         "SELECT",
		"in its queue":          "UPDATE river_job SET queue = '2026-11-29'",
		"in its queue, undated": "UPDATE river_job SET queue = '2026-11-29', args = args - 'on'",
		"in its name":           "UPDATE river_job SET queue = '2026-11-29', args = jsonb_set(args, '{on}', '\"2026-11-29\"')",
	} {
		t.Run(name, func(t *testing.T) {
			db := holding(t, calls(200)...)
			s := opened(t, db, today)
			planOnly(t, s)
			change(t, s, onHold, today)
			change(t, s, force)
			later := opened(t, db, today.AddDays(7))
			later.now = s.now
			working(t, later)
			require.NoError(t, later.watch(t.Context()))
			assert.Equal(t, 200, number(t, s, "SELECT count(*) FROM record"))
			assert.Equal(t, 200, number(t, s, "SELECT count(*) FROM work WHERE day = $1", today), "they are on the list of their day")
			assert.Equal(t, 0, number(t, s, "SELECT count(*) FROM river_job WHERE attempt > 1"), "it is not tried again")

			// The sweep of the day goes on, hears the holds, and ends.
			require.NoError(t, s.run(t.Context()))
			assert.Equal(t, 200, number(t, s, "SELECT count(*) FROM record"))
			assert.Zero(t, number(t, s, "SELECT count(*) FROM work"))
			assert.Zero(t, counted(t, s)[gone])
		})
	}
}

// TestDayThatHasNotCome: what changes the register refuses it, whoever asks.
func TestDayThatHasNotCome(t *testing.T) {
	const says = "has not come yet, today is 2026-11-22"
	for _, c := range []struct {
		args string
		left int // of the records
	}{
		{"-on 2026-11-22", 0},
		{"-on 2026-11-23", 2},
		{"-on 2126-11-22", 2},
		{"-on 2126-11-22 -work", 2},
		{"-on 2126-11-22 -workers 0", 2},
		{"-on 2126-11-22 -dry-run", 2},
		{"-on 2126-11-22 -in-future", 0},
	} {
		db := holding(t, calls(2)...)
		status, _, stderr := startedAt(t, noonOf(today), append([]string{"-db", db}, strings.Fields(c.args)...)...)
		s := opened(t, db, today)
		assert.Equal(t, c.left, number(t, s, "SELECT count(*) FROM record WHERE class = $1", finland.KelaCallRecording), c.args)
		refused := c.left > 0 && !strings.Contains(c.args, "-dry-run")
		assert.Equal(t, refused, status == broken, c.args)
		assert.Equal(t, refused, strings.Contains(stderr, says), "%s: %s", c.args, stderr)
	}
	status, _, stderr := startedAt(t, func() time.Time { return time.Time{} }, "-db", "postgres://nowhere", "-on", today.String())
	assert.Equal(t, broken, status)
	assert.Contains(t, stderr, "the clock shows no day")
}

// TestBatchOfADayToCome: somebody else has put in a batch of a day that has not begun. A
// worker of that day refuses it, since its own clock says so, and one of today, since it
// is not of its day. Its records are planned for today.
func TestBatchOfADayToCome(t *testing.T) {
	future := day("2126-11-22")
	for _, c := range []struct {
		worker calendar.Date
		says   string
	}{
		{future, "has not come yet, today is 2026-11-22"},
		{today, "a batch of 2126-11-22 in the queue of 2026-11-22 is refused"},
	} {
		db := holding(t, calls(3)...)
		planOnly(t, opened(t, db, future))
		s, w := opened(t, db, today), opened(t, db, c.worker)
		w.now = s.now
		change(t, s, "UPDATE river_job SET queue = $1", queue(c.worker))
		working(t, w)
		require.NoError(t, w.watch(t.Context()))
		assert.Equal(t, 3, number(t, s, "SELECT count(*) FROM record"))
		assert.Equal(t, 1, number(t, s, "SELECT count(*) FROM river_job WHERE state = 'cancelled' AND errors[1] ->> 'error' LIKE $1", "%"+c.says+"%"))

		require.NoError(t, s.run(t.Context()))
		assert.Equal(t, 3, number(t, s, "SELECT count(*) FROM audit WHERE day = $1 AND permit LIKE 'keepuntil.permit/1 delete 2026-11-22 %'", today))
		assert.Equal(t, map[string]int{planned: 3, gone: 3}, counted(t, s))
	}
	// As the planner of that day left it, unasked.
	db := holding(t, calls(3)...)
	planOnly(t, opened(t, db, future))
	s := opened(t, db, today)
	require.NoError(t, s.run(t.Context()))
	assert.Equal(t, map[string]int{planned: 3, gone: 3}, counted(t, s))
}

// TestListOfYesterday: what was left on it is decided for today. Each day has its counts.
func TestListOfYesterday(t *testing.T) {
	db := holding(t, calls(5)...)
	yesterday := opened(t, db, today.AddDays(-1))
	planOnly(t, yesterday)
	s := opened(t, db, today)
	working(t, s)
	require.NoError(t, s.watch(t.Context()))
	assert.Equal(t, 5, number(t, s, "SELECT count(*) FROM record"), "its batches are not ours")
	s.workers = 0
	require.NoError(t, s.run(t.Context()), "the workers are there already")
	assert.Equal(t, 5, number(t, s, "SELECT count(*) FROM audit WHERE day = $1", today))
	assert.Equal(t, map[string]int{planned: 5, failed: 5}, counted(t, yesterday))
	assert.Equal(t, map[string]int{planned: 5, gone: 5}, counted(t, s))
}

// TestPastMidnight: a sweep that is still working when the day ends decides on its day to
// the end.
func TestPastMidnight(t *testing.T) {
	db := holding(t, calls(20)...)
	s := opened(t, db, today)
	s.batch = 5
	planOnly(t, s)
	change(t, s, "INSERT INTO hold VALUES (1, 'H1', 'an inquiry', $1, $2)", today, today.AddDays(1))
	s.now = noonOf(today.AddDays(1))
	working(t, s)
	require.NoError(t, s.watch(t.Context()))
	assert.Equal(t, []int64{1}, keys(t, s, "SELECT id FROM record WHERE class <> $1", sample.AuditRow), "the hold is released today, and was in force on the day of the sweep")
	assert.Equal(t, 19, number(t, s, "SELECT count(*) FROM audit WHERE day = $1", today))
	assert.Equal(t, map[string]int{planned: 20, gone: 19, stale: 1, kept: 1}, counted(t, s))
}

// TestTwoDaysAtOnce: the sweeps of two days, each with workers of its own, on one
// register. Half of the records have a hold that is released on the second day.
func TestTwoDaysAtOnce(t *testing.T) {
	const records = 600
	db := holding(t, calls(records)...)
	first, second := opened(t, db, today), opened(t, db, today.AddDays(1))
	change(t, first, "INSERT INTO hold SELECT id, 'H1', 'an inquiry', NULL, $1 FROM record WHERE id % 2 = 0", second.on)
	over := make(chan error, 2)
	for _, s := range []*sweep{first, second} {
		s.batch, s.workers = 7, 2
		go func() { over <- s.run(t.Context()) }()
	}
	require.NoError(t, <-over)
	require.NoError(t, <-over)
	last := opened(t, db, second.on)
	require.NoError(t, last.run(t.Context()))

	assert.Equal(t, records, number(t, last, "SELECT count(*) FROM audit"))
	assert.Zero(t, number(t, last, "SELECT count(*) FROM record WHERE class <> $1", sample.AuditRow)+number(t, last, "SELECT count(*) FROM work"))
	assert.Zero(t, number(t, last, "SELECT count(*) FROM audit WHERE record % 2 = 0 AND day <> $1", second.on), "gone on a day on which it was held")
	for _, on := range []calendar.Date{first.on, second.on} {
		disposed := number(t, last, "SELECT count(*) FROM audit WHERE day = $1 AND permit LIKE 'keepuntil.permit/1 delete ' || $1 || ' %'", on)
		assert.Equal(t, disposed, counted(t, opened(t, db, on))[gone], "%v", on)
	}
}
