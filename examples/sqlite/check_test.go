package main

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// changedTables are registers that are not what the program expects, and how it says so.
var changedTables = map[string]string{
	"DROP TABLE hold":                                  "no table hold",
	"DROP TABLE event":                                 "no table event",
	"DROP TABLE demand":                                "no table demand",
	"DROP TABLE audit":                                 "no table audit",
	"DROP TABLE work":                                  "no table work",
	"DROP TABLE start":                                 "no table start",
	"DROP TABLE remains":                               "no table remains",
	"DROP TABLE audit_ended":                           "no table audit_ended",
	"DROP TABLE audit_key":                             "no table audit_key",
	"ALTER TABLE hold DROP COLUMN released":            "no table hold, column released",
	"ALTER TABLE demand RENAME COLUMN state TO status": "no table demand, column state",
	"ALTER TABLE hold RENAME TO h; CREATE VIEW hold AS SELECT * FROM h":         "no table hold",
	"ALTER TABLE audit RENAME TO a; CREATE VIEW audit AS SELECT * FROM a":       "no table audit",
	"DROP TABLE hold; CREATE TABLE hold (record, id, reason, placed, released)": "of the register is not as in schema.sql",
	"DROP TABLE demand; CREATE TABLE demand (record INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, received TEXT, safe TEXT, latest TEXT, PRIMARY KEY (record, id)) STRICT": "no table demand, foreign key record",
	"DROP VIEW counted":        "no view counted",
	"DROP TRIGGER event_added": "no table event, trigger event_added",
	"DROP INDEX record_starts": "no table record, index record_starts",
	"DROP TRIGGER event_removed; CREATE TRIGGER event_removed AFTER DELETE ON event BEGIN SELECT 1; END": "the table event, trigger event_removed of the register is not as in schema.sql",
}

// A register that lacks something is a failure of the run, before it and in its midst, and
// not one of each record.
func TestTablesHaveChanged(t *testing.T) {
	trail := filepath.Join(t.TempDir(), "trail.jsonl")
	require.NoError(t, os.WriteFile(trail, nil, 0o600))
	for statement, says := range changedTables {
		file := holding(t, dueCall(), dueCall())
		clerk, r := opened(t, file, writing), opened(t, file, writing)
		s := sweeping(t, r, today)
		s.at = once("all planned", func() error {
			_, err := clerk.db.Exec("PRAGMA foreign_keys = OFF; " + statement)
			return err
		})
		assert.ErrorContains(t, s.run(), says, statement)
		assert.Empty(t, s.impact.bad, statement)
		assert.Zero(t, s.impact.gone(), statement)
		assert.Equal(t, 2, number(t, r, "SELECT count(*) FROM record"), statement)

		modes := []string{"-on 2026-11-22", "-on 2026-11-22 -dry-run", "-on 2026-11-22 -upcoming 9", "-on 2026-11-22 -explain 1",
			"-on 2026-11-22 -restore " + trail, "-export " + trail + ".new", "-backup " + trail + ".db"}
		if testing.Short() {
			modes = modes[:2]
		}
		for _, args := range modes {
			status, stdout, stderr := started(append([]string{"-db", file}, strings.Fields(args)...)...)
			assert.Equal(t, failed, status, "%s: %s", statement, args)
			assert.Empty(t, stdout, statement)
			assert.Contains(t, stderr, says, statement)
		}
		assert.Equal(t, 2, number(t, r, "SELECT count(*) FROM record"), statement)
	}
}

// The host may have more in it than the program expects.
func TestTablesOfTheHost(t *testing.T) {
	r := opened(t, holding(t, dueCall()), writing)
	change(t, r, `ALTER TABLE record ADD COLUMN note TEXT; CREATE TABLE file (record REFERENCES record ON DELETE CASCADE);
		CREATE INDEX files ON file (record); CREATE TRIGGER files AFTER DELETE ON record BEGIN DELETE FROM file WHERE record = OLD.id; END`)
	s := sweeping(t, r, today)
	require.NoError(t, s.run())
	checkGone(t, s, true)
}

// A trigger of the host's that speaks of what is not there concerns all records.
func TestTriggerOfAMissingTable(t *testing.T) {
	file := holding(t, dueCall(), dueCall())
	change(t, opened(t, file, writing), "CREATE TRIGGER files AFTER DELETE ON record BEGIN DELETE FROM file WHERE record = OLD.id; END")
	status, _, stderr := started("-db", file, "-on", "2026-11-22")
	assert.Equal(t, failed, status)
	assert.Contains(t, stderr, "DELETE FROM record: ")
	assert.Contains(t, stderr, "no such table: main.file")
}

// What is given as a register and is none.
func TestNoRegister(t *testing.T) {
	dir := t.TempDir()
	text, empty, other := filepath.Join(dir, "text"), filepath.Join(dir, "empty"), filepath.Join(dir, "other")
	require.NoError(t, os.WriteFile(text, []byte(strings.Repeat("this is a letter\n", 100)), 0o600))
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	db, err := sql.Open("sqlite", other)
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE letter (text)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	for _, mode := range []string{"", "-dry-run", "-generate=5"} {
		for name, says := range map[string]string{
			dir:   "it is a folder, or no file; give -db the name of a register",
			text:  "file is not a database (26); give -db the name of a register; -generate makes one",
			empty: "it is empty; make a register with -generate",
			other: "its tables have version 0 and not 3; this program cannot use it",
		} {
			if name == empty && mode == "-generate=5" {
				continue
			}
			status, stdout, stderr := started(strings.Fields("-db " + name + " -on 2026-11-22 " + mode)...)
			assert.Equal(t, failed, status, name)
			assert.Empty(t, stdout, name)
			assert.Contains(t, stderr, says, "%s %s", name, mode)
		}
	}
}

// Another program keeps the register for itself, or only keeps others from writing.
func TestLocked(t *testing.T) {
	file := holding(t, dueCall())
	other, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer other.Close()
	other.SetMaxOpenConns(1)
	for _, step := range []struct{ lock, mode string }{
		{"BEGIN IMMEDIATE", ""},
		{"PRAGMA locking_mode = EXCLUSIVE; DELETE FROM hold", ""},
		{"PRAGMA locking_mode = EXCLUSIVE; DELETE FROM hold", "-dry-run"},
	} {
		_, err := other.Exec(step.lock)
		require.NoError(t, err)
		status, _, stderr := started(strings.Fields("-wait 10ms -db " + file + " -on 2026-11-22 " + step.mode)...)
		assert.Equal(t, failed, status, step)
		assert.Contains(t, stderr, "another program has kept it locked for as long as -wait; end that one, or wait longer", step)
		if step.lock == "BEGIN IMMEDIATE" {
			_, err = other.Exec("ROLLBACK")
			require.NoError(t, err)
		}
	}
}
