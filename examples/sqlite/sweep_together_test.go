package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// sweeps starts the program and returns what waits for its end.
func sweeps(t *testing.T, file string, on calendar.Date) func() {
	t.Helper()
	program := exec.Command(os.Args[0], "-db", file, "-on", on.String(), "-in-future", "-batch", "5")
	program.Env = append(os.Environ(), asProgram+"=1")
	require.NoError(t, program.Start())
	return func() {
		_ = program.Wait()
		assert.Less(t, program.ProcessState.ExitCode(), failed)
	}
}

// A clerk places holds between all batches of a sweep. What has a hold is here, and whose
// hold was refused is gone.
func TestHoldsWhileItSweeps(t *testing.T) {
	const records = 600
	on := today.AddDays(200)
	file := generated(t, records, 9)
	want := model(t, records, 9, on)
	var due []int64
	for id, m := range want {
		if m.action != 0 {
			due = append(due, id)
		}
	}
	slices.Sort(due)
	random := rand.New(rand.NewPCG(9, 7))
	clerk := opened(t, file, writing)
	s := sweeping(t, opened(t, file, writing), on)
	s.batch = 5
	held, refused := map[int64]bool{}, map[int64]bool{}
	s.at = func(point string) error {
		if point != "all planned" && !strings.HasPrefix(point, "a batch ") {
			return nil // nobody else can write now
		}
		id := due[random.IntN(len(due))]
		_, err := clerk.db.Exec("INSERT OR IGNORE INTO hold (record, id, reason) VALUES (?, 'clerk', 'a lawsuit')", id)
		if err == nil {
			held[id] = true
			return nil
		}
		refused[id] = true
		assert.ErrorContains(t, err, "FOREIGN KEY")
		return nil
	}
	require.NoError(t, s.run())
	for id := range held {
		assert.NotContains(t, refused, id)
		stays := want[id]
		stays.action = 0
		want[id] = stays
	}
	compare(t, file, want, true)
	t.Logf("%d due: %d were held, for %d it was too late, %d permits were stale", len(due), len(held), len(refused), s.impact.stale)
	assert.Greater(t, len(held), 10)
	assert.Greater(t, len(refused), 10)
	assert.Positive(t, s.impact.stale)
}

// Two programs sweep for two days at once: each record goes once, on a day on which it is
// due, and the next run does the rest.
func TestTwoDaysAtOnce(t *testing.T) {
	const records = 300
	seeds := uint64(4)
	if testing.Short() {
		seeds = 1
	}
	for seed := uint64(1); seed <= seeds; seed++ {
		file := generated(t, records, seed)
		var ended sync.WaitGroup
		ended.Go(sweeps(t, file, today))
		ended.Go(sweeps(t, file, today.AddDays(200)))
		ended.Wait()
		goneAsOfBoth(t, file, records, seed)
	}
}

// The same at certain moments: one sweeps all while the other is between two steps.
func TestAnotherDayBetweenSteps(t *testing.T) {
	const records = 150
	both := 0
	for _, point := range []string{"a batch planned", "all planned", "a batch disposed of"} {
		for _, days := range [][2]int{{0, 200}, {200, 0}} {
			file := generated(t, records, 1)
			s, other := sweeping(t, opened(t, file, writing), today.AddDays(days[0])), sweeping(t, opened(t, file, writing), today.AddDays(days[1]))
			s.batch = 5
			s.at = once(point, other.run)
			require.NoError(t, s.run())
			if s.impact.gone() > 0 && other.impact.gone() > 0 {
				both++
			}
			assert.Equal(t, s.impact.gone()+other.impact.gone(), number(t, s.register, "SELECT count(*) FROM audit"), "%s %v", point, days)
			goneAsOfBoth(t, file, records, 1)
		}
	}
	assert.Positive(t, both)
}

// goneAsOfBoth looks at what has gone today or in 200 days, and sweeps again.
func goneAsOfBoth(t *testing.T, file string, records int, seed uint64) {
	t.Helper()
	r, first := opened(t, file, writing), model(t, records, seed, today)
	for _, id := range keys(t, r, "SELECT record FROM audit WHERE day = ?", today.String()) {
		assert.NotZero(t, first[id].action, "record %d went before it was due", id)
	}
	later := today.AddDays(200)
	sweeps(t, file, later)()
	compare(t, file, model(t, records, seed, later), true)
	require.False(t, t.Failed(), "seed %d", seed)
}

// A writer who never ends stops the run, between whichever steps, and a reader who never
// ends does not. Nothing of a batch has happened that was waiting.
func TestWriterWhoNeverEnds(t *testing.T) {
	for _, point := range []string{"a batch planned", "all planned", "a batch disposed of"} {
		file := holding(t, dueCall(), dueCall(), dueCall())
		clerk, reader := opened(t, file, writing), opened(t, file, reading)
		reads, err := reader.db.Begin()
		require.NoError(t, err)
		require.NoError(t, reads.QueryRow("SELECT count(*) FROM record").Scan(new(int)))
		r, err := open(file, writing, 10*time.Millisecond)
		require.NoError(t, err)
		s := sweeping(t, r, today)
		s.batch = 1
		s.at = once(point, func() error {
			_, err := clerk.db.Exec("BEGIN IMMEDIATE")
			return err
		})
		assert.ErrorContains(t, helpful(s.run()), "; another program has kept it locked for as long as -wait", point)
		change(t, clerk, "ROLLBACK")
		gone := number(t, r, "SELECT count(*) FROM audit")
		assert.Equal(t, s.impact.gone(), gone, point)
		assert.Equal(t, 3-gone, number(t, r, "SELECT count(*) FROM record WHERE id > 0"), point)
		require.ErrorIs(t, r.close(), errNotEmptied)
		require.NoError(t, reads.Rollback())
		require.NoError(t, sweeping(t, opened(t, file, writing), today).run())
		assert.Equal(t, 3, number(t, clerk, "SELECT count(*) FROM audit"), point)
	}
}
