package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

const patientRecord retention.Class = "clinic.patient"

// patients is the book of a clinic: a child's file is kept for 120 years from birth, and
// another one for twelve from death, or for 120 from birth where no death is known.
func patients(t testing.TB) *retention.Rulebook {
	t.Helper()
	rule := func(id string, r retention.Rule) retention.Rule {
		r.ID, r.Class, r.Bound, r.Then = id, patientRecord, retention.Exactly, retention.Delete
		r.Basis = calendar.Source{Citation: "Retention plan of the clinic, 4.2"}
		return r
	}
	book, err := retention.NewRulebook(retention.Definition{ID: "clinic", Rules: []retention.Rule{
		rule("child", retention.Rule{When: "child", Trigger: "birth", Period: retention.Years(120)}),
		rule("death", retention.Rule{Unless: "child", Trigger: "death", Absent: retention.Awaited, Period: retention.Years(12)}),
		rule("birth", retention.Rule{Unless: "child", Trigger: "birth", InsteadOf: "death", Period: retention.Years(120)}),
	}})
	require.NoError(t, err)
	return book
}

func patientTable(after int) plan.Table {
	return plan.Table{Class: "class", Numbered: true, After: after,
		Events: map[retention.Trigger]string{"birth": "born", "death": "died"}, Traits: map[retention.Trait]string{"child": "child"}}
}

// TestPatientsAreSelectedOrKept: of a table of odd patients each row is a candidate, a gap
// or kept by the rules, whatever type the days have.
func TestPatientsAreSelectedOrKept(t *testing.T) {
	conn := connected(t)
	b := patients(t)
	p := plan.For(b, today)
	days := append(pointers([]string{"", "1906-11-21", "1906-11-22", "1906-11-23", "2014-11-21", "2014-11-22", "2026-11-22", "2026-11-23", "2014-02-30", "0001-01-01", "infinity", "soon"}), nil)
	for _, of := range []string{"date", "text", "timestamp"} {
		t.Run(of, func(t *testing.T) {
			must(t, conn, "DROP TABLE IF EXISTS patient; CREATE TABLE patient (class text, born "+of+", died "+of+", child boolean)")
			require.NoError(t, conn.DeallocateAll(t.Context()))
			for _, born := range days {
				for _, died := range days {
					_, err := conn.Exec(t.Context(), "INSERT INTO patient SELECT $1, $2::text::"+of+", $3::text::"+of+", child FROM unnest(ARRAY[true, false, NULL]) AS child", patientRecord, born, died)
					if err != nil {
						assert.Contains(t, []string{"22", "23"}, sqlState(err)[:2], err) // the type does not have it
					}
				}
			}
			met := checkPatients(t, conn, b, p)
			assert.Greater(t, met[policy.Undetermined], 20, met)
			if of != "timestamp" { // an instant is no day
				assert.Greater(t, met[policy.MustDispose], 10, met)
				assert.Greater(t, met[policy.Keep], 20, met)
			}
		})
	}
}

// checkPatients compares what is selected with the decision about each row.
func checkPatients(t *testing.T, conn *pgx.Conn, b *retention.Rulebook, p *plan.Plan) map[policy.Outcome]int {
	t.Helper()
	var conditions []string
	args := []any{pgx.QueryExecModeExec}
	for _, write := range []func(plan.Table) (plan.Condition, error){
		func(table plan.Table) (plan.Condition, error) { return p.Where(table, plan.Class.Disposable) },
		func(table plan.Table) (plan.Condition, error) { return p.Where(table, plan.Class.Review) },
		p.Gaps,
	} {
		where, err := write(patientTable(len(args) - 1))
		require.NoError(t, err)
		conditions, args = append(conditions, where.SQL), append(args, where.Args...)
	}
	found, err := conn.Query(t.Context(), "SELECT born::text, died::text, child, "+strings.Join(conditions, ", ")+" FROM patient", args...)
	require.NoError(t, err)
	met := map[policy.Outcome]int{}
	for found.Next() {
		var born, died *string
		var child, disposable, review, gap *bool
		require.NoError(t, found.Scan(&born, &died, &child, &disposable, &review, &gap))
		require.True(t, disposable != nil && review != nil && gap != nil, "NULL")
		r := retention.Record{ID: "1", Class: patientRecord}
		var events []retention.Event
		for trigger, text := range map[retention.Trigger]*string{"birth": born, "death": died} {
			if text != nil {
				on, err := calendar.ParseDate(*text)
				if err != nil || on == day("0001-01-01") {
					on = calendar.Date{}
				}
				events = append(events, retention.Event{Trigger: trigger, On: on})
			}
		}
		r.Events = retention.EventsOf(events...)
		if child != nil {
			r.Traits = retention.TraitsOf(map[retention.Trait]bool{"child": *child})
		}
		d := policy.FromRulebook(b).Decide(policy.Request{Action: policy.Delete, Record: r, On: p.Day(), Holds: policy.NoHolds()})
		said := fmt.Sprint(d.Outcome(), pointed(born), pointed(died), child != nil && *child)
		require.Equal(t, d.Outcome().Disposes(), *disposable, said)
		require.Equal(t, d.Outcome() == policy.Undetermined, *gap, said)
		require.False(t, *review, said)
		met[d.Outcome()]++
	}
	require.NoError(t, found.Err())
	return met
}

func pointed(text *string) string {
	if text == nil {
		return " NULL"
	}
	return " " + *text
}

// TestATraitIsBoolean: a column of another type is an error, and not a row that nobody sees.
func TestATraitIsBoolean(t *testing.T) {
	conn := connected(t)
	p := plan.For(patients(t), today)
	for of, works := range map[string]bool{"boolean": true, "integer": false, "text": false} {
		must(t, conn, "DROP TABLE IF EXISTS patient; CREATE TABLE patient (class text, born date, died date, child "+of+")")
		due, err := p.Where(patientTable(0), plan.Class.Due)
		require.NoError(t, err)
		_, err = conn.Exec(t.Context(), "SELECT FROM patient WHERE "+due.SQL, append([]any{pgx.QueryExecModeSimpleProtocol}, due.Args...)...)
		assert.Equal(t, works, err == nil, "%s: %v", of, err)
	}
}

// TestPatientsAreFoundInAnIndex: the largest tables are those of patients.
func TestPatientsAreFoundInAnIndex(t *testing.T) {
	conn := connected(t)
	must(t, conn, "CREATE TABLE patient (id bigint PRIMARY KEY, class text, born date, died date, child boolean, content text)")
	must(t, conn, `INSERT INTO patient SELECT i, 'clinic.patient', date '1908-11-22' + (i * 7919 % 40000), CASE WHEN i % 10 = 0 THEN date '2015-11-22' + (i * 7919 % 4000) END, i % 5 = 0, repeat('x', 200) FROM generate_series(1, 50000) i`)
	must(t, conn, "CREATE INDEX patient_born ON patient (class, born); CREATE INDEX patient_died ON patient (class, died); ANALYZE patient")
	due, err := plan.For(patients(t), today).Where(patientTable(0), plan.Class.Due)
	require.NoError(t, err)
	found, err := conn.Query(t.Context(), "EXPLAIN SELECT id FROM patient WHERE "+due.SQL, append([]any{pgx.QueryExecModeSimpleProtocol}, due.Args...)...)
	require.NoError(t, err)
	lines, err := pgx.CollectRows(found, pgx.RowTo[string])
	require.NoError(t, err)
	text := strings.Join(lines, "\n")
	assert.Contains(t, text, "Index Scan on patient_born")
	assert.Contains(t, text, "Index Scan on patient_died")
}
