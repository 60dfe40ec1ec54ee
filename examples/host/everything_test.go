package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// A database and a queue have all that a decision needs, in the forms that the library
// gives it: each value in a column of its own, and whole ones as JSON.
const everything = `
CREATE TABLE book (id TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT;
CREATE TABLE job (id INTEGER PRIMARY KEY, request TEXT NOT NULL, record TEXT NOT NULL, action TEXT NOT NULL, class TEXT, day TEXT) STRICT;
CREATE TABLE happened (job INTEGER NOT NULL, kind TEXT, day TEXT, event TEXT NOT NULL) STRICT;
CREATE TABLE held (job INTEGER NOT NULL, id TEXT NOT NULL, reason TEXT NOT NULL, placed TEXT, released TEXT, basis TEXT NOT NULL, hold TEXT NOT NULL) STRICT;
CREATE TABLE demanded (job INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, received TEXT, safe TEXT, latest TEXT, answered TEXT, demand TEXT NOT NULL) STRICT;
CREATE TABLE said (job INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, allowed TEXT NOT NULL, until TEXT NOT NULL, dispose_by TEXT NOT NULL, permit TEXT) STRICT;
`

// asked is a request with the rows of which it is made.
type asked struct {
	request policy.Request
	events  []retention.Event
	holds   []policy.Hold
	demands []policy.Demand
}

// requestsOf returns requests about the records of a book, with holds and demands: one of
// five, and of the books that have tens of thousands some hundred.
func requestsOf(book *retention.Rulebook) (list []asked) {
	day := calendar.MustParseDate
	kinds := slices.Collect(policy.DemandKinds())
	all := slices.Collect(policytest.Requests(book))
	every := max(5, len(all)/300)
	for at := every - 1; at < len(all); at += every {
		r, n := all[at], len(list)+1
		one := asked{request: r, events: slices.Collect(r.Record.Events.All())}
		one.request.Record.ID = fmt.Sprintf("record \"%d\" ä\n", n) // quoted, and on two lines
		switch n % 4 {
		case 1:
			one.holds = []policy.Hold{{ID: "h-1", Reason: "oikeudenkäynti; \"судовий\"\n", Basis: calendar.Source{Citation: "käräjäoikeus", Checked: day("2020-02-29")}, Placed: day("2001-01-01")}}
		case 2:
			one.holds = []policy.Hold{{ID: "h-1", Released: day("1999-12-31")}, {ID: "h-2", Released: r.On}}
		}
		if n%3 > 0 {
			one.demands = []policy.Demand{{ID: "d-1", Kind: kinds[n%len(kinds)], State: policy.DemandState(1 + n%3), Received: day("2019-05-05"), Reply: reply.Deadline{Safe: day("2019-06-05"), Latest: day("2019-06-06")}}}
		}
		one.request.Holds, one.request.Demands = policy.HoldsFrom(one.holds, nil), policy.DemandsFrom(one.demands, nil)
		list = append(list, one)
	}
	return list
}

func asJSON(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	require.NoError(t, err)
	return string(text)
}

func (a *asked) store(t *testing.T, tx *sql.Tx, job int) {
	t.Helper()
	put := func(table string, args ...any) {
		marks := slices.Repeat([]byte("?, "), len(args))
		_, err := tx.Exec(fmt.Sprintf("INSERT INTO %s VALUES (%s)", table, marks[:len(marks)-2]), args...)
		require.NoError(t, err)
	}
	r := a.request
	put("job", job, asJSON(t, r), asJSON(t, r.Record), r.Action, r.Record.Class, r.On)
	for _, e := range a.events {
		put("happened", job, e.Trigger, e.On, asJSON(t, e))
	}
	for _, h := range a.holds {
		put("held", job, h.ID, h.Reason, h.Placed, h.Released, asJSON(t, h.Basis), asJSON(t, h))
	}
	for _, d := range a.demands {
		put("demanded", job, d.ID, d.Kind, d.State, d.Received, d.Reply.Safe, d.Reply.Latest, d.Answered, asJSON(t, d))
	}
}

// fromJSON reads what [asked.store] has written as JSON.
func fromJSON(t *testing.T, tx *sql.Tx, job int) (r policy.Request) {
	t.Helper()
	var text string
	require.NoError(t, tx.QueryRow("SELECT request FROM job WHERE id = ?", job).Scan(&text))
	require.NoError(t, json.Unmarshal([]byte(text), &r))
	r.Holds = policy.HoldsFrom(readAll[policy.Hold](t, tx, "SELECT hold FROM held WHERE job = ?", job), nil)
	r.Demands = policy.DemandsFrom(readAll[policy.Demand](t, tx, "SELECT demand FROM demanded WHERE job = ?", job), nil)
	return r
}

func readAll[T any](t *testing.T, tx *sql.Tx, query string, job int) []T {
	t.Helper()
	all, err := list(t.Context(), tx, query, func(row *sql.Rows, one *T) error {
		var text string
		if err := row.Scan(&text); err != nil {
			return err
		}
		return json.Unmarshal([]byte(text), one)
	}, job)
	require.NoError(t, err)
	return all
}

// fromColumns reads it value by value.
func fromColumns(t *testing.T, tx *sql.Tx, job int) (r policy.Request) {
	t.Helper()
	var record string
	require.NoError(t, tx.QueryRow("SELECT action, day, record FROM job WHERE id = ?", job).Scan(&r.Action, &r.On, &record))
	require.NoError(t, json.Unmarshal([]byte(record), &r.Record))
	require.NoError(t, tx.QueryRow("SELECT class FROM job WHERE id = ?", job).Scan(&r.Record.Class))
	ctx := context.Background()
	events, err := list(ctx, tx, "SELECT kind, day FROM happened WHERE job = ?", func(row *sql.Rows, e *retention.Event) error {
		return row.Scan(&e.Trigger, &e.On)
	}, job)
	require.NoError(t, err)
	r.Record.Events = retention.EventsOf(events...)
	r.Holds = policy.HoldsFrom(list(ctx, tx, "SELECT id, reason, placed, released, basis FROM held WHERE job = ?", func(row *sql.Rows, h *policy.Hold) error {
		var basis string
		if err := row.Scan(&h.ID, &h.Reason, &h.Placed, &h.Released, &basis); err != nil {
			return err
		}
		return json.Unmarshal([]byte(basis), &h.Basis)
	}, job))
	r.Demands = policy.DemandsFrom(list(ctx, tx, "SELECT id, kind, state, received, safe, latest, answered FROM demanded WHERE job = ?", func(row *sql.Rows, d *policy.Demand) error {
		return row.Scan(&d.ID, &d.Kind, &d.State, &d.Received, &d.Reply.Safe, &d.Reply.Latest, &d.Answered)
	}, job))
	return r
}

// What goes through a database and a queue decides alike, to the last step.
func TestEverythingGoesThroughSQLiteAndJSON(t *testing.T) {
	fi, err := finland.Accounting(time.June, 30)
	require.NoError(t, err)
	ee, err := estonia.Accounting(time.February, 29)
	require.NoError(t, err)
	db, err := open(filepath.Join(t.TempDir(), "everything.db"))
	require.NoError(t, err)
	defer db.Close()
	_, err = db.Exec(everything)
	require.NoError(t, err)
	tx, err := db.Begin()
	require.NoError(t, err)
	job, permitted := 0, 0
	for _, book := range append(slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()), fi, ee) {
		id := book.Definition().ID
		_, err := tx.Exec("INSERT INTO book VALUES (?, ?)", id, asJSON(t, book.Definition()))
		require.NoError(t, err)
		var text string
		require.NoError(t, tx.QueryRow("SELECT definition FROM book WHERE id = ?", id).Scan(&text))
		var definition retention.Definition
		require.NoError(t, json.Unmarshal([]byte(text), &definition))
		read, err := retention.NewRulebook(definition)
		require.NoError(t, err)
		require.Equal(t, book.Digest(), read.Digest(), "%s: the same law", id)

		rules, again := policy.FromRulebook(book), policy.FromRulebook(read)
		for _, a := range requestsOf(book) {
			job++
			a.store(t, tx, job)
			want := rules.Decide(a.request)
			for name, back := range map[string]policy.Request{"JSON": fromJSON(t, tx, job), "columns": fromColumns(t, tx, job)} {
				got := again.Decide(back)
				require.Equal(t, asJSON(t, want), asJSON(t, got), "%s, %s", id, name)
				require.Equal(t, asJSON(t, want.Explain()), asJSON(t, got.Explain()), "%s, %s", id, name)
				require.Equal(t, policy.Check(rules, a.request) == nil, policy.Check(again, back) == nil)
				if permit, err := policy.Grant(rules, a.request); err == nil {
					permitted++
					require.NoError(t, permit.Verify(again, back), "%s, %s: the same facts", id, name)
				}
			}
			checkSaid(t, tx, job, rules, a.request, want)
		}
	}
	t.Logf("%d requests, of which %d are permitted", job, permitted/2) // each is read in two ways
	assert.Greater(t, job, 1000)
	assert.Greater(t, permitted/2, 100)
	require.NoError(t, tx.Rollback())
}

// checkSaid stores what a decision says in columns, and reads it.
func checkSaid(t *testing.T, tx *sql.Tx, job int, rules policy.Policy, r policy.Request, d policy.Decision) {
	t.Helper()
	permit, _ := policy.Grant(rules, r) // none if it is not permitted
	_, err := tx.Exec("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?)", job, d.Outcome(), d.Reason(), d.Allowed(), d.RetainUntil(), d.DisposeBy(), permit)
	require.NoError(t, err)
	var outcome policy.Outcome
	var reason policy.Reason
	var allowed policy.Action
	var until, by retention.End
	var kept policy.Permit
	require.NoError(t, tx.QueryRow("SELECT outcome, reason, allowed, until, dispose_by, permit FROM said WHERE job = ?", job).Scan(&outcome, &reason, &allowed, &until, &by, &kept))
	require.Equal(t, []any{d.Outcome(), d.Reason(), d.Allowed(), d.RetainUntil(), d.DisposeBy(), permit}, []any{outcome, reason, allowed, until, by, kept})
}
