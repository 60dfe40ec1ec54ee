package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

const killAt = "SWEEP_KILL_AT" // the how-manieth point at which the program kills itself

// killer ends the process at a point, without any chance to tidy up.
func killer(at string) func(string) error {
	number, err := strconv.Atoi(at)
	if err != nil {
		return nil
	}
	var left atomic.Int64
	left.Store(int64(number))
	return func(string) error {
		if left.Add(-1) > 0 {
			return nil
		}
		self, err := os.FindProcess(os.Getpid())
		if err == nil {
			err = self.Kill()
		}
		if err != nil {
			panic(err)
		}
		select {}
	}
}

// endWithParent ends the program when its input ends, so that none outlives the
// tests.
func endWithParent() {
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(broken)
	}()
}

// answers waits until a server does.
func answers(address string) error {
	deadline := time.Now().Add(time.Minute)
	for {
		conn, err := pgx.Connect(context.Background(), address+"postgres")
		if err == nil {
			return conn.Close(context.Background())
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("it does not answer: %w", err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

var (
	today     = day("2026-11-22")
	databases atomic.Int64
)

// programDay is when the program is started, unless a test says otherwise: after all
// the days of the tests. They read no clock.
var programDay = day("2040-01-01")

// noonOf returns a clock that stands at noon of a day.
func noonOf(on calendar.Date) func() time.Time {
	year, month, day := on.Date()
	noon := time.Date(year, month, day, 10, 0, 0, 0, time.UTC)
	return func() time.Time { return noon }
}

func day(text string) calendar.Date { return calendar.MustParseDate(text) }

// empty makes a database without tables.
func empty(t *testing.T) string {
	t.Helper()
	needServer(t)
	name := fmt.Sprintf("test%d", databases.Add(1))
	conn, err := pgx.Connect(t.Context(), server+"postgres")
	require.NoError(t, err)
	_, err = conn.Exec(t.Context(), "CREATE DATABASE "+name)
	require.NoError(t, err)
	require.NoError(t, conn.Close(t.Context()))
	return server + name
}

// generated makes a register with made-up records.
func generated(t *testing.T, records int, seed uint64) string {
	t.Helper()
	db := empty(t)
	s := opened(t, db, today)
	require.NoError(t, s.generate(t.Context(), records, seed))
	return db
}

// holding makes a register with these records, whose keys are 1, 2, …
func holding(t *testing.T, list ...fixture) string {
	t.Helper()
	db := empty(t)
	s := opened(t, db, today)
	require.NoError(t, s.generate(t.Context(), 0, 0))
	var rows made
	for i, f := range list {
		rows.add(int64(i+1), &f.Record, f.amount)
	}
	require.NoError(t, s.do(t.Context(), func(tx pgx.Tx) error { return rows.store(t.Context(), tx) }))
	return db
}

// fixture is a record that is made up for a test.
type fixture struct {
	sample.Record
	amount int
}

// calls makes so many call recordings that are due today.
func calls(n int) []fixture {
	list := make([]fixture, n)
	for i := range list {
		list[i].Class, list[i].amount = finland.KelaCallRecording, 1
		list[i].Happened(finland.Call, day("2024-01-15"))
	}
	return list
}

// benefits makes so many benefits that are to be anonymised today.
func benefits(n int) []fixture {
	list := make([]fixture, n)
	for i := range list {
		list[i].Class, list[i].amount = estonia.Benefit, 1
		list[i].Happened(estonia.RightEnded, day("2010-01-15"))
	}
	return list
}

// opened prepares a sweep of a register on a day.
func opened(t *testing.T, db string, on calendar.Date) *sweep {
	t.Helper()
	book, err := sample.Rulebook()
	require.NoError(t, err)
	r, err := open(t.Context(), db, 4, false)
	require.NoError(t, err)
	t.Cleanup(r.close)
	s := newSweep(r, book, on)
	s.workers, s.now = 4, noonOf(on)
	return s
}

// planOnly plans and starts nobody.
func planOnly(t *testing.T, s *sweep) {
	t.Helper()
	client, err := s.client()
	require.NoError(t, err)
	require.NoError(t, s.plan(t.Context(), client))
}

// change changes the register.
func change(t *testing.T, s *sweep, statement string, args ...any) {
	t.Helper()
	_, err := s.pool.Exec(t.Context(), statement, args...)
	require.NoError(t, err)
}

// number asks for one.
func number(t *testing.T, s *sweep, query string, args ...any) (n int) {
	t.Helper()
	require.NoError(t, s.pool.QueryRow(t.Context(), query, args...).Scan(&n))
	return n
}

// keys asks for keys of records.
func keys(t *testing.T, s *sweep, query string, args ...any) (found []int64) {
	t.Helper()
	require.NoError(t, s.do(t.Context(), func(tx pgx.Tx) (err error) {
		found, err = column[int64](t.Context(), tx, query, args...)
		return err
	}))
	return found
}

// modelled is what must become of a record, found without the register: from the
// values it was made of and the policy.
type modelled struct {
	fixture
	action  policy.Action // what a sweep does; empty: it stays
	permits policy.Action // what the policy allows
}

// model makes the records of a generated register anew.
func model(t *testing.T, records int, seed uint64, on calendar.Date) map[int64]modelled {
	t.Helper()
	book, err := sample.Rulebook()
	require.NoError(t, err)
	rules := policy.FromRulebook(book)
	maker := sample.NewMaker(seed, today)
	all := map[int64]modelled{}
	for id := int64(1); id <= int64(records); id++ {
		var m modelled
		m.Record, m.amount = maker.Record(id)
		if m.Problem == nil {
			d := rules.Decide(m.Request(policy.Delete, on))
			m.permits = d.Allowed()
			switch {
			case d.Outcome() != policy.MustDispose:
			case m.permits&policy.Delete != 0:
				m.action = policy.Delete
			case m.permits&policy.Anonymise != 0:
				m.action = policy.Anonymise
			}
		}
		all[id] = m
	}
	return all
}

// started runs the program in the process of the test.
func started(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	return startedAt(t, noonOf(programDay), args...)
}

func startedAt(t *testing.T, now func() time.Time, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, problems bytes.Buffer
	status = begin(t.Context(), args, &out, &problems, world{now: now})
	return status, out.String(), problems.String()
}

// working starts workers and stops them at the end of the test.
func working(t *testing.T, s *sweep) *river.Client[pgx.Tx] {
	t.Helper()
	client, err := s.client()
	require.NoError(t, err)
	require.NoError(t, client.Start(context.Background()))
	t.Cleanup(func() { stop(client) })
	return client
}

// counted returns what the workers have counted, without what is zero.
func counted(t *testing.T, s *sweep) map[string]int {
	t.Helper()
	impact, err := s.tallied(t.Context())
	require.NoError(t, err)
	sums, own := map[string]int{}, "on the list of "+s.on.String()
	for c, n := range impact {
		if c.What != left || c.Why == own {
			sums[c.What] += n
		}
	}
	assert.Equal(t, sums[planned], sums[gone]+sums[stale]+sums[failed]+sums[left], "the table does not add up")
	return sums
}
