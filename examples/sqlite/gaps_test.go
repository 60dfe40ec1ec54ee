package main

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// memory opens a database of its own.
func memory(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	require.NoError(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	return db
}

// oddDays are cells that could stand for the day of an event.
func oddDays(p *plan.Plan) []any {
	days := []any{nil, "", " ", "0001-01-01", "0001-01-02", "9999-12-31", "2024-02-29", "2000-02-29", "2025-11-21",
		"2023-02-29", "1900-02-29", "2025-02-30", "2025-04-31", "2025-11-00", "2025-11-32", "2025-00-10", "2025-13-01",
		"0000-01-01", "0000-02-29", "10000-01-01", "-2025-11-21", "+2025-11-21", "0044-03-15 BC", "infinity", "-infinity",
		"2025-11-21 ", " 2025-11-21", "2025-11-21\x00", "2025-11-21\n", "2025-11-21 00:00:00", "2025-11-21T00:00:00Z", "2025-11-21 12:00:00+02:00",
		"2025-11", "2025-1-1", "2025", "20251121", "21.11.2025", "11/21/2025", "2025/11/21", "2025-11-21Z", "2025-W47-5", "2025-325",
		"now", "12:00", "2461000.5", "subsec", "unixepoch", "٢٠٢٥-١١-٢١", "２０２５-１１-２１", "soon",
		0, 1, 20251121, 2461000, 2461000.5, 1763683200, []byte("2025-11-21"), []byte{}, true}
	for _, c := range p.Classes() {
		for _, k := range c.Cases() {
			for _, f := range k.Facts {
				if f.Trigger == starting(p, c) && !f.From.IsZero() {
					days = append(days, f.From.String(), f.Through.String())
				}
			}
		}
	}
	return days
}

// oddClasses are cells that could stand for the class.
func oddClasses(p *plan.Plan) []any {
	classes := []any{nil, "", " ", "archive.box", "FI.KELA.CALL-RECORDING", "Fi.Kela.Call-Recording", "fi.kela.call-recording ", " fi.kela.call-recording",
		"fi.kela.call-recording\x00", "fi.kela.call‐recording", "fі.kela.call-recording", "fi.kela.call-recording\n", []byte(finland.KelaCallRecording), 0, 1.5}
	for _, c := range p.Classes() {
		classes = append(classes, string(c.Class))
	}
	for _, name := range p.Unplanned() {
		classes = append(classes, string(name))
	}
	return classes
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
func fate(b *retention.Rulebook, p *plan.Plan, class, cell any) (where, gap bool) {
	name, _ := class.(string)
	r := retention.Record{Class: retention.Class(name)}
	c, err := p.Class(r.Class)
	if err != nil {
		return false, true
	}
	if starting(p, c) == "" {
		return true, false
	}
	if cell != nil {
		text, _ := cell.(string)
		on, err := calendar.ParseDate(text)
		if err != nil || on == day("0001-01-01") {
			return false, true
		}
		r.Events = retention.EventsOf(retention.Event{Trigger: starting(p, c), On: on})
	}
	d := policy.FromRulebook(b).Decide(policy.Request{Action: policy.Delete, Record: r, On: p.Day(), Holds: policy.NoHolds()})
	open := len(c.Events) > 1 && d.Outcome() == policy.Review // the table does not say whether a body has decided
	return open || d.Outcome().Disposes(), d.Outcome() == policy.Undetermined
}

// Of every table of odd rows, whatever its columns are declared as, each row is a
// candidate, a gap or kept by its rules, and nothing is NULL.
func TestEveryRowIsACandidateAGapOrKept(t *testing.T) {
	real, err := sample.Rulebook()
	require.NoError(t, err)
	none, _ := retention.NewRulebook(retention.Definition{ID: "none"})
	declared := []string{
		"class, day", "class TEXT, day TEXT", "class TEXT, day DATE", "class BLOB, day BLOB", "class VARCHAR(20), day DATETIME", "class, day INTEGER", "class, day REAL",
		"class TEXT COLLATE NOCASE, day TEXT COLLATE NOCASE", "class TEXT COLLATE RTRIM, day TEXT COLLATE RTRIM",
	}
	if testing.Short() {
		declared = append(declared[:2], declared[len(declared)-1])
	}
	for _, columns := range declared {
		t.Run(columns, func(t *testing.T) {
			loose := strings.Contains(columns, "COLLATE")
			for _, c := range []struct {
				book *retention.Rulebook
				on   calendar.Date
			}{{real, day("2026-11-22")}, {real, day("2019-01-01")}, {real, calendar.Date{}}, {none, today}, {nil, today}} {
				checkFates(t, columns, c.book, plan.For(c.book, c.on), loose)
			}
		})
	}
}

func checkFates(t *testing.T, columns string, b *retention.Rulebook, p *plan.Plan, loose bool) {
	t.Helper()
	db := memory(t)
	_, err := db.Exec("CREATE TABLE odd (id INTEGER PRIMARY KEY, " + columns + ")")
	require.NoError(t, err)
	tx, err := db.Begin()
	require.NoError(t, err)
	for _, class := range oddClasses(p) {
		for _, on := range oddDays(p) {
			_, err := tx.Exec("INSERT INTO odd (class, day) VALUES (?, ?)", class, on)
			require.NoError(t, err)
		}
	}
	require.NoError(t, tx.Commit())
	table := sample.Starts(p)
	for trigger, column := range table.Events {
		if column != "" {
			table.Events[trigger] = "odd.day"
		}
	}
	where, err := p.Where(table, plan.Class.Disposable)
	require.NoError(t, err)
	gaps, err := p.Gaps(table)
	require.NoError(t, err)
	found, err := db.Query("SELECT class, day, "+where.SQL+", "+gaps.SQL+" FROM odd ORDER BY id", append(where.Args, gaps.Args...)...)
	require.NoError(t, err)
	defer found.Close()
	met := map[string]int{}
	for _, class := range oddClasses(p) {
		for _, on := range oddDays(p) {
			require.True(t, found.Next())
			var stored, cell any
			var isWhere, isGap sql.NullBool
			require.NoError(t, found.Scan(&stored, &cell, &isWhere, &isGap))
			require.True(t, isWhere.Valid && isGap.Valid, "%v %v: NULL", class, on)
			wantWhere, wantGap := fate(b, p, class, on)
			require.Equal(t, wantGap, isGap.Bool, "on %v: %#v %#v: a gap", p.Day(), class, on)
			if !loose || wantWhere { // where the column takes two spellings for one, more may be selected
				require.Equal(t, wantWhere, isWhere.Bool, "on %v: %#v %#v: a candidate", p.Day(), class, on)
			}
			met[fmt.Sprint(wantWhere, wantGap)]++
			if wantWhere || wantGap {
				continue
			}
			// A host that reads the row decides that it is kept.
			name, isText := stored.(string)
			var event calendar.Date
			require.True(t, isText)
			require.NoError(t, event.Scan(cell), "%#v %#v", class, on)
			c, err := p.Class(retention.Class(name))
			require.NoError(t, err)
			r := retention.Record{Class: c.Class}
			if !event.IsZero() {
				r.Events = retention.EventsOf(retention.Event{Trigger: starting(p, c), On: event})
			}
			state := c.At(r).State
			require.Contains(t, []retention.State{retention.Protected, retention.NoGround, retention.FloorAwaited, retention.InConflict}, state, "%#v %#v", class, on)
		}
	}
	if len(p.Classes()) > 0 && p.Day() == today {
		assert.Len(t, met, 3, "there are some of each")
	}
}

// A statement for PostgreSQL is an error here, even where it compares next to nothing,
// and a misspelt column finds nothing in silence in neither.
func TestConditionsThatAreErrors(t *testing.T) {
	book, err := sample.Rulebook()
	require.NoError(t, err)
	appraised, err := retention.NewRulebook(retention.Definition{ID: "appraised", Rules: book.Definition().Rules[:0]})
	require.NoError(t, err)
	db := memory(t)
	_, err = db.Exec("CREATE TABLE record (id INTEGER PRIMARY KEY, class TEXT, starts TEXT)")
	require.NoError(t, err)
	none := func(plan.Class) []plan.Case { return nil }
	for name, p := range map[string]*plan.Plan{"all": plan.For(book, today), "none": plan.For(appraised, today), "zero": {}} {
		for what, write := range map[string]func(plan.Table) (plan.Condition, error){
			"due":  func(table plan.Table) (plan.Condition, error) { return p.Where(table, plan.Class.Due) },
			"each": func(table plan.Table) (plan.Condition, error) { return p.Where(table, none) },
			"gaps": p.Gaps,
		} {
			run := func(change func(*plan.Table)) error {
				table := sample.Starts(p)
				change(&table)
				where, err := write(table)
				require.NoError(t, err)
				_, err = db.Exec("SELECT id FROM record WHERE "+where.SQL, where.Args...)
				return err
			}
			assert.NoError(t, run(func(*plan.Table) {}), "%s %s", name, what)
			assert.ErrorContains(t, run(func(table *plan.Table) { table.Numbered = true }), "SQL logic error", "%s %s", name, what)
			for _, class := range []string{"klass", "record.klass", "other.class", "Straße", "record"} {
				assert.ErrorContains(t, run(func(table *plan.Table) { table.Class = class }), "no such column", "%s %s %s", name, what, class)
			}
			if name == "all" && what != "each" {
				assert.ErrorContains(t, run(func(table *plan.Table) { table.Events[finland.Call] = "called" }), "no such column: called", what)
			}
		}
	}
}

// Names of any script, and words of SQL.
func TestNamesOfColumns(t *testing.T) {
	p := plan.For(finland.KelaCallRecordings(), today)
	for _, name := range []string{"päivä", "pa\u0308iva\u0308", "дата_події", "日付", "ชื่อ", "order", "group", "select", "NULL", "Class_2", "_", "õ", "rowid"} {
		for _, of := range []string{"", "group.", "main.group."} {
			db := memory(t)
			_, err := db.Exec("CREATE TABLE `group` (`" + name + "` TEXT, `" + name + "_2` TEXT)")
			require.NoError(t, err)
			_, err = db.Exec("INSERT INTO `group` VALUES ('fi.kela.call-recording', '2025-11-21'), ('fi.kela.call-recording', '2025-11-22'), ('x', 'y')")
			require.NoError(t, err)
			table := plan.Table{Class: of + name, Events: map[retention.Trigger]string{finland.Call: of + name + "_2"}}
			for what, write := range map[string]func(plan.Table) (plan.Condition, error){
				"due": func(table plan.Table) (plan.Condition, error) { return p.Where(table, plan.Class.Due) }, "gaps": p.Gaps,
			} {
				where, err := write(table)
				require.NoError(t, err)
				var n int
				require.NoError(t, db.QueryRow("SELECT count(*) FROM `group` WHERE "+where.SQL, where.Args...).Scan(&n), "%s %s", of+name, what)
				assert.Equal(t, 1, n, "%s %s", of+name, what)
			}
		}
	}
}
