package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// connected opens a session with a database of its own.
func connected(t *testing.T) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), empty(t))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, conn.Close(t.Context())) })
	return conn
}

func must(t *testing.T, conn *pgx.Conn, statement string, args ...any) {
	t.Helper()
	_, err := conn.Exec(t.Context(), statement, args...)
	require.NoError(t, err, statement)
}

// oddDays are texts that could stand for the day of an event; a column takes of them what
// its type allows.
func oddDays(p *plan.Plan) []*string {
	days := []string{"", " ", "0001-01-01", "0001-01-02", "9999-12-31", "2024-02-29", "2000-02-29", "2025-11-21",
		"2023-02-29", "1900-02-29", "2025-02-30", "2025-04-31", "2025-11-00", "2025-11-32", "2025-00-10", "2025-13-01",
		"0000-01-01", "0000-02-29", "10000-01-01", "-2025-11-21", "+2025-11-21", "0044-03-15 BC", "infinity", "-infinity", "epoch", "now", "today",
		"2025-11-21 ", " 2025-11-21", "2025-11-21\n", "2025-11-21\n2025-11-21", "2025-11-21 00:00:00", "2025-11-21T00:00:00Z", "2025-11-21 12:00:00+02:00",
		"2025-11", "2025-1-1", "2025", "20251121", "21.11.2025", "11/21/2025", "2025/11/21", "2025-11-21Z", "2025-W47-5", "J2461001",
		"٢٠٢٥-١١-٢١", "２０２５-１１-２１", "soon", `"2025-11-21"`, "null"}
	for _, c := range p.Classes() {
		for _, k := range c.Cases() {
			for _, f := range k.Facts {
				if f.Trigger == starting(p, c) && !f.From.IsZero() {
					days = append(days, f.From.String(), f.Through.String())
				}
			}
		}
	}
	return append(pointers(days), nil)
}

// oddClasses are texts that could stand for the class.
func oddClasses(p *plan.Plan) []*string {
	classes := []string{"", " ", "archive.box", "FI.KELA.CALL-RECORDING", "Fi.Kela.Call-Recording", "fi.kela.call-recording ", " fi.kela.call-recording",
		"fi.kela.call‐recording", "fі.kela.call-recording", "fi.kela.call-recording\n", `"fi.kela.call-recording"`, "null"}
	for _, c := range p.Classes() {
		classes = append(classes, string(c.Class))
	}
	for _, name := range p.Unplanned() {
		classes = append(classes, string(name))
	}
	return append(pointers(classes), nil)
}

func pointers(texts []string) (list []*string) {
	for _, text := range texts {
		list = append(list, &text)
	}
	return list
}

// starting returns the event whose day stands in the column of starts; empty: the rules
// of the class count from several, and each of its records is decided.
func starting(p *plan.Plan, c plan.Class) retention.Trigger {
	for trigger, column := range sample.Starts(p).Events {
		if _, ok := c.Events[trigger]; ok && column != "" {
			return trigger
		}
	}
	return ""
}

// fate is what must become of a row with these cells: by the single decision, and by
// what a day is.
func fate(b *retention.Rulebook, p *plan.Plan, class, cell *string) (where, gap bool) {
	r := retention.Record{}
	if class != nil {
		r.Class = retention.Class(*class)
	}
	c, err := p.Class(r.Class)
	if err != nil {
		return false, true
	}
	if starting(p, c) == "" {
		return true, false
	}
	if cell != nil {
		on, err := calendar.ParseDate(*cell)
		if err != nil || on == day("0001-01-01") {
			return false, true
		}
		r.Events = retention.EventsOf(retention.Event{Trigger: starting(p, c), On: on})
	}
	d := policy.FromRulebook(b).Decide(policy.Request{Action: policy.Delete, Record: r, On: p.Day(), Holds: policy.NoHolds()})
	open := len(c.Events) > 1 && d.Outcome() == policy.Review // the table does not say whether a body has decided
	return open || d.Outcome().Disposes(), d.Outcome() == policy.Undetermined
}

// TestEveryRowIsACandidateAGapOrKept: whatever the columns of a table of odd rows are
// declared as, and however the session writes days, each row is one of the three, and
// nothing is NULL.
func TestEveryRowIsACandidateAGapOrKept(t *testing.T) {
	conn := connected(t)
	must(t, conn, "CREATE DOMAIN civil AS date CHECK (VALUE BETWEEN '0001-01-01' AND '9999-12-31')")
	types := []string{"date", "civil", "text", "varchar(40)", "char(10)", "char(30)", "timestamp", "timestamptz", `text COLLATE "C"`, "bytea"}
	classes := []string{"text", "varchar(80)", "char(60)", `text COLLATE "C"`}
	for name, made := range map[string]string{
		"citext":            "CREATE EXTENSION citext",
		`text COLLATE deaf`: "CREATE COLLATION deaf (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
	} {
		if _, err := conn.Exec(t.Context(), made); err != nil {
			t.Logf("without %s: %v", name, err)
			continue
		}
		types, classes = append(types, name), append(classes, name)
	}
	book, err := sample.Rulebook()
	require.NoError(t, err)
	none, err := retention.NewRulebook(retention.Definition{ID: "none"})
	require.NoError(t, err)
	styles := []string{"ISO", "German", "SQL, DMY", "Postgres, MDY"}
	n := 0
	for _, ofClass := range classes {
		for _, ofDay := range types {
			if ofClass != "text" && ofDay != "date" && ofDay != "text" {
				continue
			}
			for _, c := range []struct {
				book *retention.Rulebook
				on   calendar.Date
			}{{book, today}, {book, day("2019-01-01")}, {book, calendar.Date{}}, {none, today}, {nil, today}} {
				p := plan.For(c.book, c.on)
				if c.book != book && (ofClass != "text" || ofDay != "date") {
					continue
				}
				n++
				t.Run(fmt.Sprint(ofClass, " ", ofDay, " ", c.on, " ", n), func(t *testing.T) {
					fill(t, conn, ofClass, ofDay, p)
					checkFates(t, conn, styles[n%len(styles)], c.book, p, ofClass != "text" && ofClass != "varchar(80)" && ofClass != `text COLLATE "C"`)
				})
			}
		}
	}
}

// fill makes a table of odd rows.
func fill(t *testing.T, conn *pgx.Conn, ofClass, ofDay string, p *plan.Plan) {
	t.Helper()
	must(t, conn, "DROP TABLE IF EXISTS odd; CREATE TABLE odd (id bigint GENERATED ALWAYS AS IDENTITY, class "+ofClass+", day "+ofDay+")")
	require.NoError(t, conn.DeallocateAll(t.Context())) // or statements of the table before would be used again
	bare, _, _ := strings.Cut(ofDay, " COLLATE")
	for _, on := range oddDays(p) {
		_, err := conn.Exec(t.Context(), "INSERT INTO odd (class, day) SELECT class, $2::text::"+bare+" FROM unnest($1::text[]) AS class", oddClasses(p), on)
		if err != nil {
			assert.Contains(t, []string{"22", "23"}, sqlState(err)[:2], err) // the type does not have it
		}
	}
}

func checkFates(t *testing.T, conn *pgx.Conn, style string, b *retention.Rulebook, p *plan.Plan, loose bool) {
	t.Helper()
	table := sample.Starts(p)
	for trigger, column := range table.Events {
		if column != "" {
			table.Events[trigger] = "odd.day"
		}
	}
	table.Numbered = true
	where, err := p.Where(table, plan.Class.Disposable)
	require.NoError(t, err)
	table.After = len(where.Args)
	gaps, err := p.Gaps(table)
	require.NoError(t, err)
	type row struct {
		id                   int64
		class, cell          *string
		isCandidate, isAsGap *bool
	}
	// What a host reads, where it reads days in one way.
	must(t, conn, "SET DateStyle = 'ISO'; SET TimeZone = 'UTC'")
	cells := map[int64]row{}
	found, err := conn.Query(t.Context(), "SELECT id, CASE WHEN class IS NOT NULL THEN format('%s', class) END, CASE WHEN day IS NOT NULL THEN format('%s', day) END FROM odd")
	require.NoError(t, err)
	for found.Next() {
		var r row
		require.NoError(t, found.Scan(&r.id, &r.class, &r.cell))
		cells[r.id] = r
	}
	require.NoError(t, found.Err())
	require.NotEmpty(t, cells)
	must(t, conn, "SET DateStyle = '"+style+"'; SET TimeZone = 'Pacific/Kiritimati'")
	met := map[string]int{}
	for _, mode := range []pgx.QueryExecMode{pgx.QueryExecModeExec, pgx.QueryExecModeSimpleProtocol} {
		args := append([]any{mode}, slices.Concat(where.Args, gaps.Args)...)
		found, err := conn.Query(t.Context(), "SELECT id, "+where.SQL+", "+gaps.SQL+" FROM odd", args...)
		require.NoError(t, err)
		n := 0
		for found.Next() {
			n++
			var r row
			require.NoError(t, found.Scan(&r.id, &r.isCandidate, &r.isAsGap))
			r.class, r.cell = cells[r.id].class, cells[r.id].cell
			said := func() string {
				text := func(s *string) string {
					if s == nil {
						return "NULL"
					}
					return fmt.Sprintf("%q", *s)
				}
				return fmt.Sprintf("on %v: %s %s", p.Day(), text(r.class), text(r.cell))
			}
			require.True(t, r.isCandidate != nil && r.isAsGap != nil, "%s: NULL", said())
			wantWhere, wantGap := fate(b, p, r.class, r.cell)
			require.Equal(t, wantGap, *r.isAsGap, "%s: a gap", said())
			if !loose || wantWhere { // where the column takes two spellings for one, more may be selected
				require.Equal(t, wantWhere, *r.isCandidate, "%s: a candidate", said())
			}
			met[fmt.Sprint(wantWhere, wantGap)]++
		}
		require.NoError(t, found.Err())
		require.Len(t, cells, n)
	}
	assert.NotZero(t, met["false true"])
}

// TestConditionsThatAreErrors: a statement for SQLite is an error here, even where it
// compares next to nothing; so is a misspelt column, a capital too many, and a column of
// a type that has no days.
func TestConditionsThatAreErrors(t *testing.T) {
	conn := connected(t)
	must(t, conn, `CREATE TABLE record (id bigint, class text, starts date, number bigint, truth boolean, clock time, document jsonb, "Class" text, "Starts" date)`)
	book, err := sample.Rulebook()
	require.NoError(t, err)
	bare, err := retention.NewRulebook(retention.Definition{ID: "none"})
	require.NoError(t, err)
	none := func(plan.Class) []plan.Case { return nil }
	for name, p := range map[string]*plan.Plan{"all": plan.For(book, today), "none": plan.For(bare, today), "zero": {}} {
		for what, write := range map[string]func(plan.Table) (plan.Condition, error){
			"due":  func(table plan.Table) (plan.Condition, error) { return p.Where(table, plan.Class.Due) },
			"each": func(table plan.Table) (plan.Condition, error) { return p.Where(table, none) },
			"gaps": p.Gaps,
		} {
			run := func(change func(*plan.Table)) string {
				table := sample.Starts(p)
				table.Numbered = true
				change(&table)
				where, err := write(table)
				require.NoError(t, err)
				found, err := conn.Query(t.Context(), "SELECT id FROM record WHERE "+where.SQL, append([]any{pgx.QueryExecModeSimpleProtocol}, where.Args...)...)
				if err == nil {
					found.Close()
					err = found.Err()
				}
				if err == nil {
					return ""
				}
				return fmt.Sprint(sqlState(err), " ", err)
			}
			title := name + " " + what
			assert.Empty(t, run(func(*plan.Table) {}), title)
			assert.NotEmpty(t, run(func(table *plan.Table) { table.Numbered = false }), title)
			for _, class := range []string{"klass", "record.klass", "CLASS", "record.CLASS", "Straße"} {
				assert.Contains(t, run(func(table *plan.Table) { table.Class = class }), "42703", "%s %s", title, class)
			}
			assert.Contains(t, run(func(table *plan.Table) { table.Class = "other.class" }), "42P01", title)
			assert.Empty(t, run(func(table *plan.Table) { table.Class = "record.Class" }), title)
			if name != "all" || what == "each" {
				continue
			}
			for _, column := range []string{"called", "STARTS", "number", "truth", "clock", "document"} {
				assert.NotEmpty(t, run(func(table *plan.Table) { table.Events[finland.Call] = column }), "%s %s", what, column)
			}
			assert.Empty(t, run(func(table *plan.Table) { table.Events[finland.Call] = "Starts" }), what)
		}
	}
}

// TestNamesOfColumns: names of any script, words of SQL, and capitals.
func TestNamesOfColumns(t *testing.T) {
	conn := connected(t)
	p := plan.For(finland.KelaCallRecordings(), today)
	for i, name := range []string{"päivä", "pa\u0308iva\u0308", "дата_події", "日付", "ชื่อ", "order", "group", "select", "user", "NULL", "Class_2", "_", "õ"} {
		of := fmt.Sprintf("Group_%d", i)
		must(t, conn, fmt.Sprintf(`CREATE TABLE %[1]q ("%[2]s" text, "%[2]s_2" date)`, of, name))
		must(t, conn, fmt.Sprintf(`INSERT INTO %q VALUES ('fi.kela.call-recording', '2025-11-21'), ('fi.kela.call-recording', '2025-11-22'), ('x', NULL)`, of))
		for _, of := range []string{"", of + ".", "public." + of + "."} {
			table := plan.Table{Class: of + name, Events: map[retention.Trigger]string{finland.Call: of + name + "_2"}, Numbered: true, After: 1}
			for what, write := range map[string]func(plan.Table) (plan.Condition, error){
				"due": func(table plan.Table) (plan.Condition, error) { return p.Where(table, plan.Class.Due) }, "gaps": p.Gaps,
			} {
				where, err := write(table)
				require.NoError(t, err)
				var n int
				query := fmt.Sprintf(`SELECT count(*) FROM "Group_%d" WHERE $1 AND %s`, i, where.SQL)
				require.NoError(t, conn.QueryRow(t.Context(), query, append([]any{true}, where.Args...)...).Scan(&n), "%s %s", of+name, what)
				assert.Equal(t, 1, n, "%s %s", of+name, what)
			}
		}
	}
}

// TestCandidatesAreFoundInAnIndex, of columns of dates and of texts.
func TestCandidatesAreFoundInAnIndex(t *testing.T) {
	conn := connected(t)
	book, err := sample.Rulebook()
	require.NoError(t, err)
	p := plan.For(book, today)
	table := sample.Starts(p)
	table.Numbered = true
	where, err := p.Where(table, plan.Class.Due)
	require.NoError(t, err)
	for _, of := range []string{"date", "text"} {
		must(t, conn, "DROP TABLE IF EXISTS record; CREATE TABLE record (id bigint PRIMARY KEY, class text, starts "+of+", content text)")
		must(t, conn, "INSERT INTO record SELECT i, ($1::text[])[1 + i % cardinality($1)], (date '2026-11-22' - (i * 7919 % 400)::int)::text::"+of+", repeat('x', 200) FROM generate_series(1, 50000) i", classNames(p))
		must(t, conn, "CREATE INDEX record_starts ON record (class, starts)")
		must(t, conn, "ANALYZE record")
		found, err := conn.Query(t.Context(), "EXPLAIN SELECT id FROM record WHERE "+where.SQL, append([]any{pgx.QueryExecModeSimpleProtocol}, where.Args...)...)
		require.NoError(t, err)
		lines, err := pgx.CollectRows(found, pgx.RowTo[string])
		require.NoError(t, err)
		text := strings.Join(lines, "\n")
		assert.Contains(t, text, "Bitmap Index Scan on record_starts", of)
		assert.Regexp(t, `Index Cond: \(\(class = .*\) AND \(starts <= `, text, of)
	}
}

func classNames(p *plan.Plan) (names []string) {
	for _, c := range p.Classes() {
		names = append(names, string(c.Class))
	}
	return names
}
