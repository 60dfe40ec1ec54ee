package main

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

const patientRecord retention.Class = "clinic.patient"

// patients is the book of a clinic: a child's file is kept for 120 years from birth, a
// study's for ten from its end and then appraised, and another one for twelve from death, or
// for 120 from birth where no death is known.
func patients(t testing.TB) *retention.Rulebook {
	t.Helper()
	rule := func(id string, r retention.Rule) retention.Rule {
		r.ID, r.Bound, r.Then = id, retention.Exactly, retention.Delete
		if r.Class == "" {
			r.Class = patientRecord
		}
		r.Basis = calendar.Source{Citation: "Retention plan of the clinic, 4.2"}
		return r
	}
	book, err := retention.NewRulebook(retention.Definition{ID: "clinic", Rules: []retention.Rule{
		rule("child", retention.Rule{When: "child", Trigger: "birth", Period: retention.Years(120)}),
		rule("death", retention.Rule{Unless: "child", Trigger: "death", Absent: retention.Awaited, Period: retention.Years(12)}),
		rule("birth", retention.Rule{Unless: "child", Trigger: "birth", InsteadOf: "death", Period: retention.Years(120)}),
		rule("study", retention.Rule{Class: "clinic.study", Trigger: "study-ended", Absent: retention.Awaited, Period: retention.Years(10), Appraise: true}),
	}})
	require.NoError(t, err)
	return book
}

var patientTable = plan.Table{Class: "class",
	Events: map[retention.Trigger]string{"birth": "born", "death": "died", "study-ended": "ended", retention.AppraisedDelete: "erase", retention.AppraisedAgain: "look_again", retention.AppraisedTransfer: "hand_over", retention.AppraisedKeep: "keep"},
	Traits: map[retention.Trait]string{"child": "child"}}

// Of a table of odd patients each row is a candidate, to be appraised, a gap or kept by the
// rules, whatever stands in its cells and as whatever they are declared.
func TestPatientsAreSelectedOrKept(t *testing.T) {
	b := patients(t)
	p := plan.For(b, today)
	c, err := p.Class(patientRecord)
	require.NoError(t, err)
	require.Empty(t, c.Wider, "the plan is exact")
	days := []any{nil, "", "1906-11-21", "1906-11-22", "1906-11-23", "2014-11-21", "2014-11-22", "2016-11-21", "2016-11-22", "2026-11-22", "2026-11-23", "2014-02-30", "0001-01-01", "soon", 19061121, []byte("1906-11-21")}
	traits := []any{nil, 0, 1, 2, -1, "1", "0", "true", "", 1.0, 0.5, []byte{1}}
	declared := []string{"class, born, died, child, ended, erase, look_again, hand_over, keep", "class TEXT, born TEXT, died TEXT, child INTEGER, ended TEXT, erase TEXT, look_again TEXT, hand_over TEXT, keep TEXT", "class TEXT, born DATE, died DATE, child BOOLEAN, ended DATE, erase DATE, look_again DATE, hand_over DATE, keep DATE", "class, born, died, child TEXT, ended, erase, look_again, hand_over, keep"}
	if testing.Short() {
		declared = declared[2:]
	}
	for _, columns := range declared {
		t.Run(columns, func(t *testing.T) {
			db := memory(t)
			_, err := db.Exec("CREATE TABLE patient (id INTEGER PRIMARY KEY, " + columns + ")")
			require.NoError(t, err)
			tx, err := db.Begin()
			require.NoError(t, err)
			for _, one := range days {
				for _, other := range days {
					for _, child := range traits {
						_, err := tx.Exec("INSERT INTO patient (class, born, died, child) VALUES (?, ?, ?, ?)", patientRecord, one, other, child)
						require.NoError(t, err)
					}
					for _, again := range days[:12] {
						_, err := tx.Exec("INSERT INTO patient (class, ended, erase, look_again) VALUES ('clinic.study', ?, ?, ?)", one, other, again)
						require.NoError(t, err)
					}
				}
			}
			require.NoError(t, tx.Commit())
			met := checkPatients(t, db, b, p)
			outcomes := []string{"clinic.study review", "clinic.study must_dispose", "clinic.study keep", "clinic.patient undetermined"}
			if !strings.Contains(columns, "child TEXT") { // the text 1 is no trait
				outcomes = append(outcomes, "clinic.patient keep", "clinic.patient must_dispose")
			}
			for _, outcome := range outcomes {
				assert.Greater(t, met[outcome], 20, "%s of %v", outcome, met)
			}
		})
	}
}

// checkPatients compares what is selected with the decision about each row.
func checkPatients(t *testing.T, db *sql.DB, b *retention.Rulebook, p *plan.Plan) (met map[string]int) {
	t.Helper()
	var conditions []string
	var args []any
	for _, wanted := range []func(plan.Class) []plan.Case{plan.Class.Disposable, plan.Class.Due, plan.Class.Review} {
		where, err := p.Where(patientTable, wanted)
		require.NoError(t, err)
		conditions, args = append(conditions, where.SQL), append(args, where.Args...)
	}
	gaps, err := p.Gaps(patientTable)
	require.NoError(t, err)
	var cells []string
	for _, name := range []string{"born", "died", "child", "ended", "erase", "look_again"} {
		cells = append(cells, "typeof("+name+")", "CAST("+name+" AS TEXT)")
	}
	found, err := db.Query("SELECT class, "+strings.Join(cells, ", ")+", "+strings.Join(append(conditions, gaps.SQL), ", ")+" FROM patient", append(args, gaps.Args...)...)
	require.NoError(t, err)
	defer found.Close()
	met = map[string]int{}
	for found.Next() {
		var class string
		var kinds [6]string
		var texts [6]sql.NullString
		var disposable, due, review, gap sql.NullBool
		into := []any{&class}
		for i := range kinds {
			into = append(into, &kinds[i], &texts[i])
		}
		require.NoError(t, found.Scan(append(into, &disposable, &due, &review, &gap)...))
		require.True(t, disposable.Valid && due.Valid && review.Valid && gap.Valid, "NULL of %v", texts)
		r := retention.Record{ID: "1", Class: retention.Class(class)}
		var events []retention.Event
		for i, trigger := range []retention.Trigger{"birth", "death", "", "study-ended", retention.AppraisedDelete, retention.AppraisedAgain} {
			if trigger != "" && kinds[i] != "null" {
				on, err := calendar.ParseDate(texts[i].String)
				if err != nil || kinds[i] != "text" || on == day("0001-01-01") {
					on = calendar.Date{}
				}
				events = append(events, retention.Event{Trigger: trigger, On: on})
			}
		}
		r.Events = retention.EventsOf(events...)
		if kinds[2] == "integer" && (texts[2].String == "0" || texts[2].String == "1") {
			r.Traits = retention.TraitsOf(map[retention.Trait]bool{"child": texts[2].String == "1"})
		}
		d := policy.FromRulebook(b).Decide(policy.Request{Action: policy.Delete, Record: r, On: p.Day(), Holds: policy.NoHolds()})
		said := fmt.Sprintf("%s %v %v: %v", class, kinds, texts, d.Outcome())
		require.Equal(t, d.Outcome() == policy.Undetermined, gap.Bool, said)
		if class == string(patientRecord) {
			require.Equal(t, d.Outcome().Disposes(), disposable.Bool, said)
			require.Equal(t, d.Outcome() == policy.MustDispose, due.Bool, said)
			require.Equal(t, d.Outcome() == policy.Review, review.Bool, said)
		} else { // what was decided before the body had to look again counts no more
			require.True(t, disposable.Bool || !d.Outcome().Disposes(), said)
			require.True(t, due.Bool || d.Outcome() != policy.MustDispose, said)
			require.True(t, review.Bool || d.Outcome() != policy.Review, said)
			if kinds[5] == "null" && (kinds[4] == "null" || texts[4].String == "2014-11-21") {
				require.Equal(t, d.Outcome() == policy.MustDispose, due.Bool, said)
				require.Equal(t, d.Outcome() == policy.Review, review.Bool, said)
			}
		}
		met[class+" "+d.Outcome().String()]++
	}
	require.NoError(t, found.Err())
	return met
}

// The largest tables are those of patients: what is due is looked up.
func TestPatientsAreFoundInAnIndex(t *testing.T) {
	db := memory(t)
	_, err := db.Exec("CREATE TABLE patient (id INTEGER PRIMARY KEY, class TEXT, born TEXT, died TEXT, child INTEGER, ended TEXT, erase TEXT, look_again TEXT, hand_over TEXT, keep TEXT, content TEXT); CREATE INDEX patient_died ON patient (class, died); CREATE INDEX patient_born ON patient (class, died, born); CREATE INDEX patient_child ON patient (class, child, born)")
	require.NoError(t, err)
	due, err := plan.For(patients(t), today).Where(patientTable, plan.Class.Due)
	require.NoError(t, err)
	found, err := db.Query("EXPLAIN QUERY PLAN SELECT id FROM patient WHERE "+due.SQL, due.Args...)
	require.NoError(t, err)
	defer found.Close()
	var text []string
	for found.Next() {
		var id, parent, unused int
		var line string
		require.NoError(t, found.Scan(&id, &parent, &unused, &line))
		text = append(text, line)
	}
	assert.NotContains(t, strings.Join(text, "\n"), "SCAN")
	assert.Contains(t, strings.Join(text, "\n"), "died<?", text)
}
