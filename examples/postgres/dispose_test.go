package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
)

// TestSwallowed: a trigger or a rule makes a statement of a disposal do less than it says,
// without an error. Then the batch is undone.
func TestSwallowed(t *testing.T) {
	swallow := func(when, condition string) string {
		return "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';" +
			"CREATE TRIGGER swallow BEFORE " + when + " FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION swallow()"
	}
	for _, c := range []struct{ name, change string }{
		{"the audit", swallow("INSERT ON audit", "true")},
		{"one row of it", swallow("INSERT ON audit", "NEW.record = 2")},
		{"one row of it, after it was counted", "CREATE FUNCTION undo() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM audit WHERE record = 2; RETURN NULL; END';" +
			"CREATE TRIGGER undo AFTER INSERT ON audit FOR EACH ROW EXECUTE FUNCTION undo()"},
		{"what it says", "CREATE FUNCTION lie() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.rules := 0; RETURN NEW; END';" +
			"CREATE TRIGGER lie BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION lie()"},
		{"by a rule", "CREATE RULE swallow AS ON INSERT TO audit DO INSTEAD NOTHING"},
		{"the record of the audit", swallow("INSERT ON record", "true")},
		{"its event", swallow("INSERT ON event", "true")},
		{"the deletion", swallow("DELETE ON record", "OLD.id = 2")},
		{"the events that go with it", swallow("DELETE ON event", "OLD.record = 2")},
		{"the holds that go with it", swallow("DELETE ON hold", "true")},
		{"a record that comes back", "CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO record (id, class) OVERRIDING SYSTEM VALUE VALUES (OLD.id, OLD.class); RETURN NULL; END';" +
			"CREATE TRIGGER back AFTER DELETE ON record FOR EACH ROW EXECUTE FUNCTION back()"},
		{"the place on the list", swallow("DELETE ON work", "true")},
		{"the sum", swallow("INSERT ON remains", "true")},
		{"the later sum", "INSERT INTO remains VALUES ('ee.skais.benefit', 1, 1);" + swallow("UPDATE ON remains", "true")},
		{"the counts", swallow("INSERT ON impact", "NEW.what = 'disposed'")},
		{"the end of the job", swallow("UPDATE ON river_job", "NEW.state = 'completed'")},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := benefits(4)
			for i := range list {
				list[i].Holds = []policy.Hold{{ID: "H1", Reason: "settled", Released: day("2011-01-15")}}
			}
			db := holding(t, list...)
			s := opened(t, db, today)
			once(t, s)
			planOnly(t, s)
			before := all(t, s)
			delete(before, "river_job")
			change(t, s, c.change)
			before["remains"] = all(t, s)["remains"]
			working(t, s)
			require.NoError(t, s.watch(t.Context()))
			after := all(t, s)
			delete(after, "river_job")
			assert.Equal(t, before, after)
			if c.name != "the end of the job" { // that could be another worker's doing
				assert.ErrorContains(t, s.hopeless(t.Context()), "look for triggers and rules")
			}
		})
	}
}

// What the database does not keep on the list ends the run, which would otherwise find
// nothing to do.
func TestListIsUndone(t *testing.T) {
	db := holding(t, calls(4)...)
	s := opened(t, db, today)
	change(t, s, "CREATE FUNCTION undo() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM work WHERE record = NEW.record; RETURN NULL; END';"+
		"CREATE TRIGGER undo AFTER INSERT ON work FOR EACH ROW EXECUTE FUNCTION undo()")
	status, _, stderr := started(t, "-db", db, "-on", today.String())
	assert.Equal(t, broken, status)
	assert.Contains(t, stderr, "look for triggers and rules")
	assert.Equal(t, 4, number(t, s, "SELECT count(*) FROM record"))
}

// TestMissingTable: that a table, or a column, is missing is a failure of the run, and
// nothing about its records.
func TestMissingTable(t *testing.T) {
	for _, c := range []struct{ change, says string }{
		{"DROP TABLE hold", `relation "hold" does not exist`},
		{"DROP TABLE event", `relation "event" does not exist`},
		{"DROP TABLE audit", `relation "audit" does not exist`},
		{"DROP TABLE impact", `relation "impact" does not exist`},
		{"DROP TABLE work", `relation "work" does not exist`},
		{"ALTER TABLE hold DROP COLUMN released", `column "released" does not exist`},
		{"ALTER TABLE hold RENAME TO held; CREATE VIEW hold AS SELECT * FROM held WHERE false", "the tables are not those of schema.sql"},
		{"ALTER TABLE hold RENAME TO held; CREATE TABLE hold (LIKE held)", "the tables are not those of schema.sql"},
		{"DROP FUNCTION lock_record CASCADE; DROP TABLE demand", `relation "demand" does not exist`},
	} {
		for _, afterwards := range []bool{false, true} {
			db := holding(t, calls(4)...)
			s := opened(t, db, today)
			if afterwards {
				planOnly(t, s)
			}
			change(t, s, c.change)
			status, _, stderr := started(t, "-db", db, "-on", today.String())
			assert.Equal(t, broken, status, c.change)
			assert.Contains(t, stderr, c.says, c.change)
			assert.Equal(t, 4, number(t, s, "SELECT count(*) FROM record"), c.change)
		}
	}
}
