package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// process is a sweep in a process of its own.
type process struct {
	*exec.Cmd
	stdin  io.Closer
	output bytes.Buffer
	ended  chan struct{}
}

// startProgram starts one. At the point of a number it kills itself; 0: nowhere.
func startProgram(t *testing.T, db string, on calendar.Date, point int, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command(os.Args[0], append([]string{"-db", db, "-on", on.String()}, args...)...), ended: make(chan struct{})}
	p.Env = append(os.Environ(), asProgram+"=1")
	if point > 0 {
		p.Env = append(p.Env, killAt+"="+strconv.Itoa(point))
	}
	p.Stdout, p.Stderr = &p.output, &p.output
	stdin, err := p.StdinPipe()
	require.NoError(t, err)
	p.stdin = stdin
	require.NoError(t, p.Start())
	go func() {
		_ = p.Wait()
		close(p.ended)
	}()
	t.Cleanup(p.kill)
	return p
}

// kill ends it with SIGKILL, and waits until it is gone.
func (p *process) kill() {
	_ = p.Process.Kill()
	<-p.ended
}

func (p *process) isOver() bool {
	select {
	case <-p.ended:
		return true
	default:
		return false
	}
}

// TestKilled kills fifty times, with -short fifteen times, while two planners and four
// workers sweep a register on two days at once, each in a process of its own: half of the
// workers at a point of the program, even in the midst of a transaction, the others after
// a random time. Meanwhile clerks place holds, and one keeps a record locked all the time.
// At each fifth kill the register must be consistent; in the end it is compared with the
// model, record by record. A machine
// that is done with a register before the last kill goes on with another one.
func TestKilled(t *testing.T) {
	kills := 50
	if testing.Short() {
		kills = 15
	}
	var all killings
	// Enough holds must come in time, and enough kills in the midst of a batch.
	enough := func() bool {
		return all.killed >= kills && all.placed > kills/2 && all.stale > kills/5 && all.taken > kills/4
	}
	for seed := uint64(11); !enough(); seed++ {
		require.Less(t, seed, uint64(21), "the sweeps end before they are killed: %+v", all)
		all.add(sweepKilled(t, seed, max(kills/3, kills-all.killed)))
		require.False(t, t.Failed())
	}
	assert.True(t, all.early > 0 && all.late > 0, "only one of the days has disposed of anything")
	t.Logf("%+v", all)
}

// killings counts what happened while processes were killed: also the holds that were
// placed and refused, the permits that were stale, the batches taken up again, and what
// was disposed of on each of the two days.
type killings struct{ killed, placed, refused, stale, taken, early, late int }

func (k *killings) add(more killings) {
	k.killed, k.placed, k.refused = k.killed+more.killed, k.placed+more.placed, k.refused+more.refused
	k.stale, k.taken = k.stale+more.stale, k.taken+more.taken
	k.early, k.late = k.early+more.early, k.late+more.late
}

// sweepKilled sweeps one register, with so many kills at the most.
func sweepKilled(t *testing.T, seed uint64, kills int) killings {
	const workers, records = 4, 40_000
	days := [...]calendar.Date{today.AddDays(100), today.AddDays(200)}
	on := days[1] // so late that most of the calls are due
	db := generated(t, records, seed)
	want := model(t, records, seed, on)
	s := opened(t, db, on)
	random := rand.New(rand.NewPCG(8, seed))
	clerk := newClerks(t, db, want, random)

	planner := func(n int) *process {
		return startProgram(t, db, days[n], 0, "-workers", "0", "-batch", "12", "-rescue-after", "6s")
	}
	spawned := 0
	worker := func(n int) *process {
		spawned++
		point := 0
		if spawned%2 == 0 {
			point = 1 + random.IntN(16)
		}
		return startProgram(t, db, days[n%2], point, "-work", "-workers", "1", "-rescue-after", "6s")
	}
	planning := [...]*process{planner(0), nil}
	var team [workers]*process
	for i := range team {
		team[i] = worker(i)
	}
	require.Eventually(t, func() bool { return number(t, s, "SELECT count(*) FROM audit") > 0 }, time.Minute, 50*time.Millisecond)
	planning[1] = planner(1) // it would leave nothing to the earlier day

	killed := 0
	for killed < kills {
		time.Sleep(time.Duration(random.IntN(250)) * time.Millisecond)
		clerk.hold()
		if planning[0].isOver() && planning[1].isOver() {
			break
		}
		before := killed
		for i, p := range team {
			if p.isOver() { // it has killed itself
				require.Equal(t, -1, p.ProcessState.ExitCode(), "it ended by itself:\n%s", &p.output)
				team[i] = worker(i)
				killed++
			}
		}
		if killed%10 == 9 {
			n := killed / 10 % 2
			planning[n].kill()
			planning[n] = planner(n)
			killed++
		} else if i := random.IntN(workers); !team[i].isOver() && killed < kills {
			team[i].kill()
			team[i] = worker(i)
			killed++
		}
		if before/5 != killed/5 {
			consistent(t, s, records)
		}
		require.False(t, t.Failed(), "after %d kills", killed)
	}
	// Those that are left go on without being killed.
	for i, p := range team {
		p.kill()
		team[i] = startProgram(t, db, days[i%2], 0, "-work", "-workers", "1", "-rescue-after", "6s")
	}
	for _, p := range planning {
		<-p.ended
		assert.Equal(t, lookAtIt, p.ProcessState.ExitCode(), &p.output)
	}
	// What the earlier day had in hand, the next sweep takes over.
	status, _, problems := started(t, "-db", db, "-on", on.String(), "-rescue-after", "6s")
	assert.Equal(t, lookAtIt, status, problems)
	saved := maps.Clone(clerk.placed)
	saved[clerk.locked] = true
	compare(t, s, want, saved)
	early := model(t, records, seed, days[0])
	for _, id := range keys(t, s, "SELECT record FROM audit WHERE day = $1", days[0]) {
		assert.NotZero(t, early[id].action, "record %d was not due on %v", id, days[0])
	}
	for id := range clerk.refused {
		assert.Equal(t, 1, number(t, s, "SELECT count(*) FROM audit WHERE record = $1", id), "record %d: a hold was refused, so it is gone", id)
	}
	return killings{killed, len(clerk.placed), len(clerk.refused),
		counted(t, s)[stale] + counted(t, opened(t, db, days[0]))[stale],
		number(t, s, "SELECT count(*) FROM river_job WHERE metadata ? 'river:rescue_count'"),
		number(t, s, "SELECT count(*) FROM audit WHERE day = $1", days[0]), number(t, s, "SELECT count(*) FROM audit WHERE day = $1", on)}
}

// consistent says what must hold at every moment.
func consistent(t *testing.T, s *sweep, records int) {
	t.Helper()
	err := pgx.BeginTxFunc(t.Context(), s.pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		for _, c := range []struct {
			must  string
			query string
			is    int
		}{
			{"each record is here or in the audit", "SELECT (SELECT count(*) FROM record WHERE class <> 'example.audit') + (SELECT count(*) FROM audit)", records},
			{"none is here and in the audit", "SELECT count(*) FROM audit JOIN record ON record.id = audit.record", 0},
			{"none is gone and on the list", "SELECT count(*) FROM work WHERE NOT EXISTS (SELECT FROM record WHERE id = record)", 0},
			{"for each place on the list a job will come", "SELECT count(*) FROM work WHERE NOT EXISTS (SELECT FROM river_job WHERE id = job AND " + unfinished + ")", 0},
			{"nothing is left of a record that is gone", "SELECT count(*) FROM event WHERE NOT EXISTS (SELECT FROM record WHERE id = record)", 0},
			{"the table adds up", "SELECT coalesce(sum(CASE what WHEN 'planned' THEN records WHEN 'kept' THEN 0 ELSE -records END), 0)::int - (SELECT count(*) FROM work) FROM impact", 0},
			{"the table says what the audit says", "SELECT coalesce(sum(records), 0)::int - (SELECT count(*) FROM audit) FROM impact WHERE what = 'disposed'", 0},
		} {
			n := 0
			if err := tx.QueryRow(t.Context(), c.query).Scan(&n); err != nil {
				return err
			}
			assert.Equal(t, c.is, n, c.must)
		}
		return nil
	})
	require.NoError(t, err)
}

// clerks place holds on records that are due.
type clerks struct {
	t               *testing.T
	conn            *pgx.Conn
	due             []int64
	placed, refused map[int64]bool
	locked          int64 // all the time
}

func newClerks(t *testing.T, db string, want map[int64]modelled, random *rand.Rand) *clerks {
	c := &clerks{t: t, conn: clerk(t, db), placed: map[int64]bool{}, refused: map[int64]bool{}}
	for id, m := range want {
		if m.action != 0 {
			c.due = append(c.due, id)
		}
	}
	slices.Sort(c.due)
	random.Shuffle(len(c.due), func(i, j int) { c.due[i], c.due[j] = c.due[j], c.due[i] })
	c.locked, c.due = c.due[0], c.due[1:]
	_, err := keepLocked(t, db, "SELECT").Exec(t.Context(), "SELECT FROM record WHERE id = $1 FOR UPDATE", c.locked)
	require.NoError(t, err)
	return c
}

// hold places holds on the next record, and on one that is on the list. If one is
// gone, the foreign key says so.
func (c *clerks) hold() {
	listed := c.due[1]
	err := c.conn.QueryRow(context.Background(), `SELECT record FROM work
		WHERE NOT EXISTS (SELECT FROM hold WHERE hold.record = work.record AND id = 'H9') AND record <> $1 ORDER BY random() LIMIT 1`, c.locked).Scan(&listed)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		require.NoError(c.t, err)
	}
	for _, id := range []int64{c.due[0], listed} {
		if c.placed[id] {
			continue
		}
		_, err := c.conn.Exec(context.Background(), "INSERT INTO hold VALUES ($1, 'H9', 'an inquiry', $2)", id, today)
		switch sqlState(err) {
		case "":
			c.placed[id] = true
		case foreignKey:
			c.refused[id] = true
		default:
			require.NoError(c.t, err)
		}
	}
	c.due = c.due[2:]
}
