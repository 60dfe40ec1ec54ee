package main

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// TestMain lets the test binary be the program, so that a test can start it and
// kill it.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(begin(os.Args[1:], os.Stdout, os.Stderr, world{noon, killer(os.Getenv(killAt))}))
	}
	os.Exit(m.Run())
}

const (
	asProgram = "SWEEP_AS_PROGRAM"
	killAt    = "SWEEP_KILL_AT" // the how-manieth point at which it kills itself
)

// killer ends the process at a point, without any chance to tidy up.
func killer(at string) func(string) error {
	left, err := strconv.Atoi(at)
	if err != nil {
		return nil
	}
	return func(string) error {
		if left--; left > 0 {
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

// patience is how long the tests wait for others.
const patience = 10 * time.Second

var today = day("2026-11-22")

// noon is when the tests take place: they read no clock.
var noon = time.Date(2026, time.November, 22, 10, 0, 0, 0, time.UTC)

func day(text string) calendar.Date { return calendar.MustParseDate(text) }

// fresh makes a register in a new file and closes it.
func fresh(t *testing.T, fill func(*register)) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "register.db")
	r, err := open(file, creating, patience)
	require.NoError(t, err)
	fill(r)
	require.NoError(t, r.close())
	return file
}

// generated makes a register with made-up records.
func generated(t *testing.T, records int, seed uint64) string {
	t.Helper()
	return fresh(t, func(r *register) { require.NoError(t, sweeping(t, r, today).generate(records, seed)) })
}

// holding makes a register with these records.
func holding(t *testing.T, list ...made) string {
	t.Helper()
	return fresh(t, func(r *register) {
		require.NoError(t, r.write(func(tx *sql.Tx) error {
			in, err := prepareInsert(tx)
			for i, m := range list {
				key := int64(i + 1)
				err = errors.Join(err, in.add(key, &m.Record, m.amount))
				if m.day != "" {
					_, wrong := tx.Exec("UPDATE event SET day = ? WHERE record = ?", m.day, key)
					err = errors.Join(err, wrong)
				}
			}
			return err
		}))
	})
}

// made is a record that is made up for a test.
type made struct {
	sample.Record
	amount int
	day    string // what stands in place of the days of its events, which is none
}

// with makes a record with an event on a day.
func with(class retention.Class, trigger retention.Trigger, on string) made {
	m := made{Record: sample.Record{Class: class, Holds: []policy.Hold{}}}
	m.Happened(trigger, day(on))
	return m
}

// opened opens a register for a test.
func opened(t *testing.T, file string, how access) *register {
	t.Helper()
	r, err := open(file, how, patience)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, r.close()) })
	return r
}

// sweeping prepares a sweep on a day.
func sweeping(t *testing.T, r *register, on calendar.Date) *sweep {
	t.Helper()
	book, err := sample.Rulebook()
	require.NoError(t, err)
	return newSweep(r, book, on)
}

// change changes the register.
func change(t *testing.T, r *register, statement string, args ...any) {
	t.Helper()
	_, err := r.db.Exec(statement, args...)
	require.NoError(t, err)
}

// number asks for one.
func number(t *testing.T, r *register, query string, args ...any) (n int) {
	t.Helper()
	require.NoError(t, r.db.QueryRow(query, args...).Scan(&n))
	return n
}

// keys asks for keys of records.
func keys(t *testing.T, r *register, query string, args ...any) []int64 {
	t.Helper()
	found := []int64{}
	require.NoError(t, r.write(func(tx *sql.Tx) error {
		return rows(tx, query, args, func(row *sql.Rows) error {
			var id int64
			err := row.Scan(&id)
			found = append(found, id)
			return err
		})
	}))
	return found
}

// modelled is what must become of a record, found without the register: from the
// values it was made of and the policy.
type modelled struct {
	made
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
func started(args ...string) (status int, stdout, stderr string) { return startedAt(noon, args...) }

func startedAt(now time.Time, args ...string) (status int, stdout, stderr string) {
	var out, problems bytes.Buffer
	status = begin(args, &out, &problems, world{now: now})
	return status, out.String(), problems.String()
}
