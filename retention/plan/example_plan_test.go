package plan_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// A plan of no book has no classes, so nothing is a candidate.
func ExampleFor() {
	day := calendar.MustParseDate("2026-11-22")
	fmt.Println(plan.For(finland.KelaCallRecordings(), day).Classes()[0].Disposable()[0].Through)
	fmt.Println(len(plan.For(nil, day).Classes()))
	// Output:
	// 2025-11-21
	// 0
}

// A register is compared with one cut-off day a class.
func ExamplePlan() {
	p := plan.For(estonia.SocialProtection(), calendar.MustParseDate("2026-11-22"))
	for _, c := range p.Classes()[:3] {
		for _, r := range c.Disposable() {
			fmt.Printf("%s: %s through %v\n", c.Class, c.Trigger, r.Through)
		}
	}
	fmt.Println("decide each:", p.Unplanned()[0])
	// Output:
	// ee.skais.benefit: right-ended through 2016-11-21
	// ee.skais.child-disability-decision: decision-ends through 1966-11-21
	// ee.skais.childhood-invalidity: expert-ends through 1976-11-21
	// decide each: ee.skais.additional-data
}

// The records that the rules may allow to be disposed of. Each is decided again before
// anything is done.
func ExamplePlan_Candidates() {
	call := func(id, on string) retention.Record {
		return retention.Record{ID: id, Class: finland.KelaCallRecording,
			Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: calendar.MustParseDate(on)})}
	}
	records := []retention.Record{call("a", "2025-11-20"), call("b", "2025-11-21"), call("c", "2025-11-22")}
	p := plan.For(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-22"))
	for r := range p.Candidates(slices.Values(records)) {
		fmt.Println(r.ID)
	}
	// Output:
	// a
	// b
}

// The states of a recording that may be kept for six months at most.
func ExampleClass() {
	p := plan.For(finland.IncomesRegister(), calendar.MustParseDate("2026-11-21"))
	c, err := p.Class(finland.IncomesCallRecording)
	fmt.Println(err)
	for _, s := range c.Ranges {
		fmt.Printf("%v–%v: %v, overdue %v\n", s.From, s.Through, s.State, s.Overdue)
	}
	fmt.Println("without the call:", c.Missing)
	// Output:
	// <nil>
	// 0001-01-01–2026-05-20: due, overdue true
	// 2026-05-21–2026-05-22: due, overdue false
	// 2026-05-23–2026-11-21: free, overdue false
	// 2026-11-22–9999-12-31: no_ground, overdue false
	// without the call: ceiling_unknown
}

// A call of 1 June 2026 is not due yet on 21 November.
func ExampleRange() {
	p := plan.For(finland.IncomesRegister(), calendar.MustParseDate("2026-11-21"))
	c, _ := p.Class(finland.IncomesCallRecording)
	s := c.At(calendar.MustParseDate("2026-06-01"))
	fmt.Println(s.State, "from", s.From, "through", s.Through, "to", s.Allowed)
	// Output: free from 2026-05-23 through 2026-11-21 to delete, anonymise
}

// Four events can ask for the deletion of personal data in Ukraine, so the day of one
// does not settle it.
func ExampleError() {
	p := plan.For(ukraine.PersonalData(), calendar.MustParseDate("2026-11-22"))
	_, err := p.Class(ukraine.PersonalRecord)
	fmt.Println(err)
	fmt.Println(errors.Is(err, plan.ErrNotPlannable))
	// Output:
	// plan: ua.personal-data: cannot be expressed by cut-off days: it has several triggers; decide each record of the class
	// true
}

// Three records in columns; the day of the last one is not known.
func ExampleColumns() {
	p := plan.For(estonia.SocialProtection(), calendar.MustParseDate("2026-11-22"))
	columns, err := p.Columns(estonia.Log, estonia.Benefit) // the numbers 0 and 1
	fmt.Println(err)
	class := []uint16{0, 1, 1}
	on := []calendar.Date{calendar.MustParseDate("2021-11-21"), calendar.MustParseDate("2016-11-22"), {}}

	disposable, states := make([]bool, 3), make([]retention.State, 3)
	fmt.Println(columns.Disposable(disposable, class, on), columns.States(states, class, on))
	fmt.Println(disposable, states)
	// Output:
	// <nil>
	// <nil> <nil>
	// [true false false] [free protected class_unknown]
}

// The candidates of PostgreSQL; another condition stands before with $1. What follows
// asks whether the day can be read.
func ExampleTable() {
	p := plan.For(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-22"))
	table := plan.Table{Class: "calls.class", Events: map[retention.Trigger]string{finland.Call: "calls.called_on"}, Numbered: true, After: 1}
	where, err := p.Where(table, plan.Class.Disposable)
	before, _, _ := strings.Cut(where.SQL, " AND (CASE")
	fmt.Println(before, where.Args, err)
	// Output: (CAST("calls"."class" AS pg_catalog.text) IS NOT NULL AND (("calls"."class" = $2 AND "calls"."called_on" <= $3)) [fi.kela.call-recording 2025-11-21] <nil>
}

// What is due, in a statement of SQLite.
func ExampleCondition() {
	p := plan.For(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-22"))
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{finland.Call: "called_on"}}
	due, err := p.Where(table, plan.Class.Due)
	fmt.Println("SELECT id FROM calls WHERE", strings.ReplaceAll(due.SQL, " AND ", "\n AND "))
	fmt.Println(due.Args, err)
	// Output:
	// SELECT id FROM calls WHERE (`class` IS NOT NULL
	//  AND ((`class` = ?
	//  AND `called_on` <= ?))
	//  AND (typeof(`called_on`) = 'text'
	//  AND `called_on` > '0001-01-01'
	//  AND date(`called_on`) IS `called_on` COLLATE BINARY))
	// [fi.kela.call-recording 2025-11-21] <nil>
}

// A sweep asks for both: what to decide, and what to give to a person.
func ExamplePlan_Gaps() {
	p := plan.For(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-22"))
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{finland.Call: "called_on"}}
	gaps, err := p.Gaps(table)
	fmt.Println("SELECT id FROM calls WHERE", strings.NewReplacer(" WHEN", "\n  WHEN", " THEN", "\n  THEN", " ELSE", "\n  ELSE").Replace(gaps.SQL))
	fmt.Println(gaps.Args, err)
	// Output:
	// SELECT id FROM calls WHERE (CASE
	//   WHEN `class` COLLATE BINARY IN (?)
	//   THEN NOT (typeof(`called_on`) = 'text' AND `called_on` > '0001-01-01' AND date(`called_on`) IS `called_on` COLLATE BINARY)
	//   ELSE 1 = 1 END)
	// [fi.kela.call-recording] <nil>
}
