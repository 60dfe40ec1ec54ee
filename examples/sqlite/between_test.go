package main

import (
	"database/sql"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// dueCall is a recording that is due today, and was yesterday.
func dueCall() made { return with(finland.KelaCallRecording, finland.Call, "2025-11-01") }

// Something happens between planning and disposing, by another connection. The
// permit is stale; the record is planned anew and goes only if it is still due.
func TestBetweenPlanAndDisposal(t *testing.T) {
	tests := []struct {
		what  string
		doing string // the statement of the other connection
		gone  bool
		why   string // how the record that stays is counted
	}{
		{"nothing", "", true, ""},
		{"a hold", "INSERT INTO hold (record, id, reason) VALUES (1, 'H', 'a lawsuit')", false, "held"},
		{"a hold that is released today", "INSERT INTO hold (record, id, reason, released) VALUES (1, 'H', 'a lawsuit', '2026-11-22')", true, ""},
		{"a hold that is released tomorrow", "INSERT INTO hold (record, id, reason, released) VALUES (1, 'H', 'a lawsuit', '2026-11-23')", false, "held"},
		{"a hold that cannot be read", "INSERT INTO hold (record, id, reason, released) VALUES (1, 'H', 'a lawsuit', 'soon')", false, "unreadable"},
		{"a demand for access", "INSERT INTO demand (record, id, kind, state, received) VALUES (1, 'D', 'access', 'received', '2026-11-20')", false, "held"},
		{"a demand without a day", "INSERT INTO demand (record, id, kind, state) VALUES (1, 'D', 'erasure', 'accepted')", false, "undetermined"},
		{"a demand for erasure", "INSERT INTO demand (record, id, kind, state, received) VALUES (1, 'D', 'erasure', 'accepted', '2026-11-20')", true, ""},
		{"another day, the last protected one", "UPDATE event SET day = '2025-11-22'", false, "keep"},
		{"another day, the first free one", "UPDATE event SET day = '2025-11-21'", true, ""},
		{"an unknown day", "UPDATE event SET day = NULL", false, "undetermined"},
		{"a second call", "INSERT INTO event (record, kind, day) VALUES (1, 'call', '2025-10-01')", false, "undetermined"},
		{"no call", "DELETE FROM event", false, "undetermined"},
		{"another class", "UPDATE record SET class = 'fi.incomes.call-recording'", true, ""},
		{"an unknown class", "UPDATE record SET class = 'archive.box'", false, "undetermined"},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			file := holding(t, dueCall())
			clerk := opened(t, file, writing)
			s := sweeping(t, opened(t, file, writing), today)
			s.at = once("all planned", func() error {
				assert.Equal(t, 1, number(t, clerk, "SELECT count(*) FROM work WHERE permit IS NOT NULL"), "there must be a permit that something can make stale")
				_, err := clerk.db.Exec(test.doing)
				return err
			})
			require.NoError(t, s.run())
			assert.Equal(t, test.what != "nothing", s.impact.stale == 1, "stale permits: %d", s.impact.stale)
			checkGone(t, s, test.gone)
			assert.Equal(t, test.why, counted(s))
		})
	}
}

// once does something when a sweep first comes to a point.
func once(point string, do func() error) func(string) error {
	return func(at string) error {
		if at != point || do == nil {
			return nil
		}
		now := do
		do = nil
		return now()
	}
}

// checkGone looks whether the one record is gone and audited, or here and not.
func checkGone(t *testing.T, s *sweep, gone bool) {
	t.Helper()
	here, audited := 1, 0
	if gone {
		here, audited = 0, 1
	}
	assert.Equal(t, here, number(t, s.register, "SELECT count(*) FROM record WHERE id = 1"))
	assert.Equal(t, audited, number(t, s.register, "SELECT count(*) FROM audit WHERE record = 1"))
	assert.Equal(t, audited, s.impact.gone())
	assert.Zero(t, number(t, s.register, "SELECT count(*) FROM work"))
}

// counted says where the one record that stays was counted.
func counted(s *sweep) string {
	if len(s.impact.bad) > 0 {
		return "unreadable"
	}
	for _, what := range []string{"held", "keep", "undetermined"} {
		if s.impact.Of(what) == 1 {
			return what
		}
	}
	return ""
}

// The rules change between planning and disposing.
func TestRulesChange(t *testing.T) {
	longer := func(d *retention.Definition) { d.Rules[0].Period = retention.Years(2) }
	marked := func(d *retention.Definition) { d.Version = "another" }
	for what, test := range map[string]struct {
		change func(*retention.Definition)
		gone   bool
	}{"a longer period": {longer, false}, "another version of the same": {marked, true}} {
		t.Run(what, func(t *testing.T) {
			s := sweeping(t, opened(t, holding(t, dueCall()), writing), today)
			s.at = once("all planned", func() error {
				definition := finland.KelaCallRecordings().Definition()
				test.change(&definition)
				book, err := retention.NewRulebook(definition)
				s.rules = policy.FromRulebook(book)
				return err
			})
			require.NoError(t, s.run())
			assert.Equal(t, 1, s.impact.stale)
			checkGone(t, s, test.gone)
		})
	}
}

// A list of work that was left from yesterday is planned anew.
func TestListOfYesterday(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	enough := errors.New("enough for today")
	s := sweeping(t, r, today.AddDays(-1))
	s.at = once("all planned", func() error { return enough })
	require.ErrorIs(t, s.run(), enough)
	require.Equal(t, 1, number(t, r, "SELECT count(*) FROM work WHERE permit LIKE '% 2026-11-21 %'"))

	s = sweeping(t, r, today)
	require.NoError(t, s.run())
	assert.Equal(t, 1, s.impact.stale)
	checkGone(t, s, true)
	assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM audit WHERE permit LIKE '% 2026-11-22 %' AND day = '2026-11-22'"))
}

// Somebody else removes a record that is planned: nothing is audited twice or
// claimed.
func TestRemovedByOthers(t *testing.T) {
	file := holding(t, dueCall())
	clerk := opened(t, file, writing)
	s := sweeping(t, opened(t, file, writing), today)
	s.at = once("all planned", func() error {
		_, err := clerk.db.Exec("DELETE FROM record")
		return err
	})
	require.NoError(t, s.run())
	assert.Zero(t, s.impact.gone())
	assert.Zero(t, number(t, s.register, "SELECT (SELECT count(*) FROM audit) + (SELECT count(*) FROM work)"))
}

// The other connection has begun to place a hold and not yet committed: the sweep
// waits for it.
func TestHoldIsBeingPlaced(t *testing.T) {
	file := holding(t, dueCall())
	clerk := opened(t, file, writing)
	s := sweeping(t, opened(t, file, writing), today)
	committed := make(chan error, 1)
	s.at = once("all planned", func() error {
		tx, err := clerk.db.Begin()
		if err != nil {
			return err
		}
		_, err = tx.Exec("INSERT INTO hold (record, id, reason) VALUES (1, 'H', 'a lawsuit')")
		go func() { committed <- tx.Commit() }()
		return err
	})
	require.NoError(t, s.run())
	require.NoError(t, <-committed)
	checkGone(t, s, false)
	assert.Equal(t, "held", counted(s))
}

// The sweep has verified the permit and not yet committed: whoever wants to place a
// hold then has to wait, and learns that the record is gone.
func TestHoldComesTooLate(t *testing.T) {
	file := holding(t, dueCall())
	s := sweeping(t, opened(t, file, writing), today)
	hasty, err := sql.Open("sqlite", "file:"+file+"?_pragma=foreign_keys(1)&_txlock=immediate") // it does not wait
	require.NoError(t, err)
	defer hasty.Close()
	const hold = "INSERT INTO hold (record, id, reason) VALUES (1, 'H', 'a lawsuit')"
	s.at = once("an audit row", func() error {
		_, err := hasty.Exec(hold)
		assert.ErrorContains(t, err, "locked", "the record is between its audit and its end: nobody may write")
		return nil
	})
	require.NoError(t, s.run())
	checkGone(t, s, true)
	_, err = hasty.Exec(hold)
	assert.ErrorContains(t, err, "FOREIGN KEY")
}
