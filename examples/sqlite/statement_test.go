package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// passedOver are triggers by which the database takes a statement and does not do what it
// says, or undoes it.
var passedOver = map[string]string{
	"the audit":                           "BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE)",
	"the audit of one":                    "BEFORE INSERT ON audit WHEN NEW.record = 2 BEGIN SELECT RAISE(IGNORE)",
	"the audit, afterwards":               "AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE id = NEW.id",
	"the permit in the audit":             "AFTER INSERT ON audit BEGIN UPDATE audit SET permit = '' WHERE id = NEW.id",
	"what the audit says":                 "AFTER INSERT ON audit BEGIN UPDATE audit SET rules = 'none' WHERE id = NEW.id",
	"a permit, afterwards":                "AFTER UPDATE OF permit ON work WHEN NEW.permit IS NOT NULL BEGIN UPDATE work SET permit = NULL WHERE record = NEW.record",
	"the record of the audit":             "BEFORE INSERT ON record WHEN NEW.id < 0 BEGIN SELECT RAISE(IGNORE)",
	"the record of the audit, afterwards": "AFTER INSERT ON record WHEN NEW.id < 0 BEGIN DELETE FROM record WHERE id = NEW.id",
	"the event of the audit":              "BEFORE INSERT ON event WHEN NEW.record < 0 BEGIN SELECT RAISE(IGNORE)",
	"the day of the audit":                "AFTER INSERT ON event WHEN NEW.record < 0 BEGIN UPDATE event SET day = '1999-01-01' WHERE record = NEW.record",
	"the key of the audit":                "BEFORE UPDATE ON audit_key BEGIN SELECT RAISE(IGNORE)",
	"the key of the audit, afterwards":    "AFTER UPDATE ON audit_key WHEN NEW.last < OLD.last BEGIN UPDATE audit_key SET last = 0",
	"a record":                            "BEFORE DELETE ON record WHEN OLD.id > 1 BEGIN SELECT RAISE(IGNORE)",
	"a record, afterwards":                "AFTER DELETE ON record BEGIN INSERT INTO record (id, class) VALUES (OLD.id, OLD.class)",
	"an event":                            "BEFORE DELETE ON event BEGIN SELECT RAISE(IGNORE)",
	"an event, afterwards":                "AFTER DELETE ON event BEGIN INSERT INTO event VALUES (OLD.record, OLD.kind, OLD.day)",
	"the list":                            "BEFORE INSERT ON work BEGIN SELECT RAISE(IGNORE)",
	"a place on the list":                 "BEFORE DELETE ON work BEGIN SELECT RAISE(IGNORE)",
	"a permit":                            "BEFORE UPDATE ON work BEGIN SELECT RAISE(IGNORE)",
	"what remains":                        "BEFORE INSERT ON remains BEGIN SELECT RAISE(IGNORE)",
	"the sum of what remains":             "BEFORE UPDATE ON remains BEGIN SELECT RAISE(IGNORE)",
	"the end of an audit row":             "BEFORE INSERT ON audit_ended BEGIN SELECT RAISE(IGNORE)",
}

// Whatever a trigger passes over, no record goes without its audit row, none that goes is
// left, and what stays is reported. Without the trigger the next run ends it.
func TestPassedOver(t *testing.T) {
	right := func() made { return with(estonia.Benefit, estonia.RightEnded, "2016-11-21") }
	for what, trigger := range passedOver {
		t.Run(what, func(t *testing.T) {
			file := holding(t, dueCall(), dueCall(), right(), right())
			r := opened(t, file, writing)
			change(t, r, `INSERT INTO record (id, class) VALUES (-1, 'example.audit'); INSERT INTO event VALUES (-1, 'disposed', '2010-01-01');
				INSERT INTO audit VALUES (-1, 99, 1, 'example.gone', 'delete', '2010-01-01', '', '', '', ''); UPDATE audit_key SET last = -1`)
			change(t, r, "CREATE TRIGGER no "+trigger+"; END")
			s := sweeping(t, r, today)
			require.NoError(t, s.run())
			gone := agrees(t, r)
			assert.Less(t, gone, 5, "or nothing was passed over")
			assert.Equal(t, gone, s.impact.gone())
			assert.Len(t, s.impact.bad, 5-gone, "what stays is reported")
			assert.Equal(t, lookAtIt, s.status())

			change(t, r, "DROP TRIGGER no")
			require.NoError(t, sweeping(t, r, today).run())
			assert.Equal(t, 5, agrees(t, r))
		})
	}
}

// agrees compares what is gone of the five records with what the register says of it, and
// returns how many that are.
func agrees(t *testing.T, r *register) (gone int) {
	t.Helper()
	here := map[int64]bool{}
	for _, id := range keys(t, r, "SELECT id FROM record JOIN event ON record = id") {
		here[id] = true
	}
	for id := int64(1); id <= 4; id++ {
		audited := number(t, r, "SELECT count(*) FROM audit a JOIN record r USING (id) JOIN event e ON e.record = a.id WHERE a.record = ? AND a.permit LIKE 'keepuntil.permit/1 %' AND e.day = '2026-11-22'", id)
		assert.Equal(t, !here[id], audited == 1, "record %d: here %v, audited %d times", id, here[id], audited)
		if !here[id] {
			gone++
		}
	}
	ended := number(t, r, "SELECT coalesce(sum(records), 0) FROM audit_ended")
	assert.Equal(t, !here[-1], ended == 1)
	benefits := number(t, r, "SELECT count(*) FROM record WHERE class = ?", string(estonia.Benefit))
	assert.Equal(t, 2-benefits, number(t, r, "SELECT coalesce(sum(records), 0) FROM remains"))
	assert.Equal(t, gone+ended, 5-number(t, r, "SELECT count(*) FROM record WHERE id BETWEEN -1 AND 4"))
	return gone + ended
}

// A restore takes the trail in as it is, or fails and changes nothing.
func TestRestoreIsPassedOver(t *testing.T) {
	for _, what := range []string{"the audit", "the audit of one", "the record of the audit", "the event of the audit", "the key of the audit",
		"the key of the audit, afterwards", "the list", "a place on the list", "a permit"} {
		file, trail := restored(t)
		r := opened(t, file, writing)
		change(t, r, "INSERT INTO work (record) VALUES (5)")
		change(t, r, "CREATE TRIGGER no "+passedOver[what]+"; END")
		require.Error(t, sweeping(t, r, today).reapply(bytes.NewReader(trail), demanded), what)
		assert.Zero(t, number(t, r, "SELECT count(*) FROM audit"), what)
		assert.Equal(t, []int64{1, 2, 3, 4, 5}, keys(t, r, "SELECT id FROM record ORDER BY id"), what)
		assert.Equal(t, []int64{5}, keys(t, r, "SELECT record FROM work"), what)
	}
}

// The column of starts, and a register that is made, are whole or not there.
func TestOtherWritesArePassedOver(t *testing.T) {
	for _, trigger := range []string{
		"BEFORE INSERT ON start BEGIN SELECT RAISE(IGNORE)",
		"BEFORE DELETE ON start BEGIN SELECT RAISE(IGNORE)",
		"BEFORE UPDATE ON record WHEN OLD.id = 1 BEGIN SELECT RAISE(IGNORE)",
	} {
		r := opened(t, holding(t, dueCall()), writing)
		change(t, r, "INSERT INTO start VALUES (?, 'another', 'only')", string(dueCall().Class))
		change(t, r, "CREATE TRIGGER no "+trigger+"; END")
		s := sweeping(t, r, today)
		assert.ErrorContains(t, s.run(), "rows were changed instead of", trigger)
		assert.Equal(t, 1, number(t, r, "SELECT count(*) FROM start WHERE kind = 'another'"), trigger)
	}
	for _, table := range []string{"record", "event", "hold", "demand"} {
		fresh(t, func(r *register) {
			change(t, r, "CREATE TRIGGER no BEFORE INSERT ON "+table+" BEGIN SELECT RAISE(IGNORE); END")
			assert.ErrorContains(t, sweeping(t, r, today).generate(1000, 1), "INSERT INTO "+table+": 0 rows were changed instead of 1")
			assert.Zero(t, number(t, r, "SELECT count(*) FROM record WHERE class <> ?", string(sample.AuditRow)))
		})
	}
}
