package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// TestKilled kills sweeps fifty times, or ten times with -short: half of them at a
// random point of the program, even in the midst of a transaction, half after a random
// time. After each kill, and when the register is swept in the end, it is compared with
// the model.
func TestKilled(t *testing.T) {
	const records = 600
	kills := 50
	if testing.Short() {
		kills = 10
	}
	on := today.AddDays(200) // so that most of the calls are due
	random := rand.New(rand.NewPCG(8, 6))
	killed, resumed := 0, 0
	// How long a whole sweep takes here says when to kill one.
	began := time.Now()
	require.True(t, sweepUntilKilled(t, generated(t, records, 0), on.String(), 0, 0))
	whole := time.Since(began)
	// Enough of them must be killed between the first disposal and the last.
	enough := func() bool { return killed >= kills && resumed > kills/4 }
	for seed := uint64(1); !enough(); seed++ {
		require.Less(t, seed, uint64(100), "the sweeps end before they are killed")
		file := generated(t, records, seed)
		want := model(t, records, seed, on)
		for ended := false; !ended; {
			point, after := random.IntN(200)+1, time.Duration(random.Int64N(int64(whole)))
			switch {
			case enough():
				point, after = 0, 0
			case killed%2 == 0:
				after = 0
			default:
				point = 0
			}
			ended = sweepUntilKilled(t, file, on.String(), point, after)
			if !ended {
				killed++
			}
			if compare(t, file, want, ended) && !ended {
				resumed++
			}
			require.False(t, t.Failed(), "seed %d, after %d kills", seed, killed)
		}
	}
}

// sweepUntilKilled starts the program and reports whether it came to its end.
func sweepUntilKilled(t *testing.T, file, on string, point int, after time.Duration) bool {
	t.Helper()
	program := exec.Command(os.Args[0], "-db", file, "-on", on, "-in-future", "-batch", "5")
	program.Env = append(os.Environ(), asProgram+"=1")
	if point > 0 {
		program.Env = append(program.Env, killAt+"="+strconv.Itoa(point))
	}
	require.NoError(t, program.Start())
	if after > 0 {
		timer := time.AfterFunc(after, func() { _ = program.Process.Kill() })
		defer timer.Stop()
	}
	_ = program.Wait()
	if program.ProcessState.Exited() {
		require.Less(t, program.ProcessState.ExitCode(), failed, "the program failed by itself")
		return true
	}
	return false
}

// compare says what must hold at every moment, and what at the end. It is true if
// something is gone and something is left to do.
func compare(t *testing.T, file string, want map[int64]modelled, ended bool) (midway bool) {
	t.Helper()
	r, err := open(file, writing, patience)
	require.NoError(t, err)
	defer func() { require.NoError(t, r.close()) }()
	here, audited, work := map[int64]bool{}, map[int64]string{}, map[int64]bool{}
	for _, id := range keys(t, r, "SELECT id FROM record WHERE class <> ?", string(sample.AuditRow)) {
		here[id] = true
	}
	for _, id := range keys(t, r, "SELECT record FROM work") {
		work[id] = true
	}
	for _, id := range keys(t, r, "SELECT record FROM audit") {
		assert.NotContains(t, audited, id, "the audit has a record twice")
		var action string
		require.NoError(t, r.db.QueryRow("SELECT action FROM audit WHERE record = ?", id).Scan(&action))
		audited[id] = action
	}
	begun := len(work)+len(audited) > 0
	records, amount := 0, 0
	for id, m := range want {
		action, gone := audited[id]
		assert.Equal(t, !here[id], gone, "record %d: gone without an audit row, or audited and here", id)
		switch {
		case gone:
			assert.Equal(t, m.action.String(), action, "record %d: a fresh decision would do something else", id)
			assert.False(t, work[id], "record %d: gone and still on the list", id)
		case m.action != 0 && begun:
			assert.True(t, work[id], "record %d: due, and lost from the list", id)
		}
		if ended {
			assert.Equal(t, m.action != 0, gone, "record %d", id)
		}
		if gone && m.action == policy.Anonymise {
			records, amount = records+1, amount+m.amount
		}
	}
	assert.Len(t, audited, len(want)-len(here), "the audit names others")
	assert.Equal(t, records, number(t, r, "SELECT coalesce(sum(records), 0) FROM remains"))
	assert.Equal(t, amount, number(t, r, "SELECT coalesce(sum(amount), 0) FROM remains"))
	for _, table := range []string{"event", "hold", "demand"} {
		assert.Zero(t, number(t, r, fmt.Sprintf("SELECT count(*) FROM %s WHERE record NOT IN (SELECT id FROM record)", table)), "%s: something is left of a record", table)
	}
	assert.Equal(t, len(audited), number(t, r, "SELECT count(*) FROM audit a JOIN record r ON r.id = a.id JOIN event e ON e.record = a.id WHERE r.class = ? AND e.kind = ?", string(sample.AuditRow), string(sample.Disposed)))
	return len(audited) > 0 && len(work) > 0
}
