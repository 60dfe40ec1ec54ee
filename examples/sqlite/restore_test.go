package main

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// The records of the story below, by their keys.
const (
	plain     = 1 // due by what the backup knows
	demanded  = 2 // free, and was due because of a demand that came after the backup
	died      = 3 // due because of a death that was recorded after the backup
	mistaken  = 4 // disposed of by mistake; a hold is placed after the restore
	protected = 5 // never due
	later     = 6 // comes after the backup
	reused    = 7 // comes after the backup, and its key is given again
)

// restored plays the story up to the restore: a backup, facts that come after it, a
// sweep, the trail in a file, and the backup again.
func restored(t *testing.T) (file string, trail []byte) {
	t.Helper()
	file = holding(t, dueCall(), with(finland.IncomesCallRecording, finland.Call, "2026-11-01"),
		made{Record: sample.Record{Class: estonia.PensionBase}}, dueCall(), with(finland.KelaCallRecording, finland.Call, "2026-11-01"))
	backup, err := os.ReadFile(file)
	require.NoError(t, err)

	r, err := open(file, writing, patience)
	require.NoError(t, err)
	change(t, r, "INSERT INTO demand (record, id, kind, state, received) VALUES (2, 'D', 'erasure', 'accepted', '2026-11-20')")
	change(t, r, "INSERT INTO event (record, kind, day) VALUES (3, 'death', '1950-05-05')")
	change(t, r, "INSERT INTO record (id, class) VALUES (6, 'fi.kela.call-recording'), (7, 'fi.kela.call-recording')")
	change(t, r, "INSERT INTO event (record, kind, day) VALUES (6, 'call', '2025-11-01'), (7, 'call', '2025-11-01')")
	require.NoError(t, sweeping(t, r, today).run())
	require.Equal(t, []int64{plain, demanded, died, mistaken, later, reused}, keys(t, r, "SELECT record FROM audit ORDER BY record"))
	var text bytes.Buffer
	require.NoError(t, r.export(&text))
	require.NoError(t, r.close())

	require.NoError(t, os.WriteFile(file, backup, 0o600))
	r, err = open(file, writing, patience)
	require.NoError(t, err)
	require.Len(t, keys(t, r, "SELECT id FROM record"), 5, "the backup is back")
	change(t, r, "INSERT INTO hold (record, id, reason) VALUES (4, 'H', 'it was a mistake')")
	require.NoError(t, r.close())
	return file, text.Bytes()
}

// After the restore what is due is gone again, what is only free or must stay is named,
// and nothing goes only because the trail says so.
func TestRestore(t *testing.T) {
	file, trail := restored(t)
	r := opened(t, file, writing)
	change(t, r, "INSERT INTO record (id, class) VALUES (7, 'fi.incomes.call-recording')") // the backup had not given this key yet

	for again := range 2 { // the second time changes nothing
		s := sweeping(t, r, today)
		require.NoError(t, s.reapply(bytes.NewReader(trail)))
		assert.Equal(t, []int64{demanded, died, mistaken, protected, reused}, keys(t, r, "SELECT id FROM record WHERE class <> ? ORDER BY id", string(sample.AuditRow)))
		assert.Equal(t, []int64{plain}, keys(t, r, "SELECT record FROM audit WHERE nth = 2 ORDER BY record"))
		assert.Equal(t, 6, number(t, r, "SELECT count(*) FROM audit WHERE nth = 1"))
		assert.Equal(t, 7, number(t, r, "SELECT count(*) FROM audit"))
		assert.Equal(t, 1-again, s.impact.gone())
		assert.Equal(t, lookAtIt, s.status())
		assert.ElementsMatch(t, []string{
			"record 7 (fi.incomes.call-recording): the audit names this key for a record of fi.kela.call-recording; it stays",
			"record 2 (fi.incomes.call-recording): the audit says that it was disposed of; now: may_dispose: the record is free (fi.incomes.recordings); only if you confirm it, it goes again",
			"record 3 (ee.skais.pension-base): the audit says that it was disposed of; now: keep: the event that starts the retention period has not happened (ee.skais.20.1)",
			"record 4 (fi.kela.call-recording): the audit says that it was disposed of; now: held: a hold is in force (fi.kela.calls.9)",
		}, s.impact.bad)
		assert.Zero(t, number(t, r, "SELECT count(*) FROM work"))
	}

	// The person enters what is missing, confirms what is free, and does it again. What
	// is held stays, even if it is confirmed.
	change(t, r, "INSERT INTO event (record, kind, day) VALUES (3, 'death', '1950-05-05')")
	s := sweeping(t, r, today)
	require.NoError(t, s.reapply(bytes.NewReader(trail), demanded, mistaken))
	assert.Equal(t, 2, s.impact.gone())
	assert.Equal(t, []int64{mistaken, protected, reused}, keys(t, r, "SELECT id FROM record WHERE class <> ? ORDER BY id", string(sample.AuditRow)))

	// Keys go on after those of the trail.
	change(t, r, "INSERT INTO record (class) VALUES ('fi.kela.call-recording')")
	assert.Greater(t, number(t, r, "SELECT max(id) FROM record"), number(t, r, "SELECT max(record) FROM audit"))
}

// What a restore keeps is swept later like any other record, and audited again.
func TestKeptByARestoreAndDueLater(t *testing.T) {
	file, trail := restored(t)
	r := opened(t, file, writing)
	require.NoError(t, sweeping(t, r, today).reapply(bytes.NewReader(trail)))
	change(t, r, "UPDATE hold SET released = '2026-11-22'")
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, []int64{1, 2}, keys(t, r, "SELECT nth FROM audit WHERE record = ? ORDER BY nth", mistaken))
}

// A restore that is cut off goes on with the next run, whichever that is, and still
// knows what came back.
func TestRestoreIsCutOff(t *testing.T) {
	file, trail := restored(t)
	r := opened(t, file, writing)
	cut := errors.New("cut off")
	s := sweeping(t, r, today)
	s.at = once("all planned", func() error { return cut })
	require.ErrorIs(t, s.reapply(bytes.NewReader(trail), demanded), cut)
	require.NoError(t, sweeping(t, r, today).run())
	assert.Equal(t, []int64{plain, demanded}, keys(t, r, "SELECT record FROM audit WHERE nth = 2 ORDER BY record"), "the free one goes only because it was confirmed")
}
