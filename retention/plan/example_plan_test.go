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
	fmt.Println(plan.For(finland.KelaCallRecordings(), day).Classes()[0].Disposable())
	fmt.Println(len(plan.For(nil, day).Classes()))
	// Output:
	// [call through 2025-11-21]
	// 0
}

// A register is compared with one cut-off day a class.
func ExamplePlan() {
	p := plan.For(estonia.SocialProtection(), calendar.MustParseDate("2026-11-22"))
	for _, c := range p.Classes()[:3] {
		for _, k := range c.Disposable() {
			fmt.Printf("%s: %v\n", c.Class, k)
		}
	}
	fmt.Println("no rules here:", p.Unplanned()[0])
	// Output:
	// ee.skais.benefit: right-ended through 2016-11-21
	// ee.skais.child-disability-decision: decision-ends through 1966-11-21
	// ee.skais.childhood-invalidity: expert-ends through 1976-11-21
	// no rules here: ee.skais.additional-data
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

// patients is the book of a clinic: a child's file is kept for 120 years from birth,
// another one for twelve from death, or for 120 from birth where no death is known.
func patients() *retention.Rulebook {
	rule := func(id string, r retention.Rule) retention.Rule {
		r.ID, r.Class, r.Bound, r.Then = id, "clinic.patient", retention.Exactly, retention.Delete
		r.Basis = calendar.Source{Citation: "Retention plan of the clinic, 4.2"}
		return r
	}
	book, err := retention.NewRulebook(retention.Definition{ID: "clinic", Rules: []retention.Rule{
		rule("child", retention.Rule{When: "child", Trigger: "birth", Period: retention.Years(120)}),
		rule("death", retention.Rule{Unless: "child", Trigger: "death", Absent: retention.Awaited, Period: retention.Years(12)}),
		rule("birth", retention.Rule{Unless: "child", Trigger: "birth", InsteadOf: "death", Period: retention.Years(120)}),
	}})
	if err != nil {
		panic(err)
	}
	return book
}

// Patient records, of which two days and a trait are compared.
func ExampleClass() {
	p := plan.For(patients(), calendar.MustParseDate("2026-11-22"))
	c, err := p.Class("clinic.patient")
	fmt.Println(c.Events, c.Traits, c.Wider == "", err)
	for _, k := range c.Due() {
		fmt.Println(k)
	}
	// Output:
	// map[birth:only death:only] [child] true <nil>
	// birth through 1906-11-21, child
	// death through 2014-11-21, no child
	// birth through 1906-11-21, no death, no child
}

// The list of a body that must decide what becomes of files. The table need not say what it
// has decided: the list then also has those files about which it has.
func ExampleClass_Review() {
	book, err := retention.NewRulebook(retention.Definition{ID: "town", Rules: []retention.Rule{
		{ID: "town.file", Class: "town.file", Trigger: "closed", Bound: retention.Exactly, Period: retention.Years(5), Then: retention.Delete, Appraise: true,
			Basis: calendar.Source{Citation: "Retention plan of the town, 7"}},
	}})
	if err != nil {
		panic(err)
	}
	p := plan.For(book, calendar.MustParseDate("2026-11-22"))
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{"closed": "closed_on"}}
	review, err := p.Where(table, plan.Class.Review)
	fmt.Println(review.Args, err)
	c, err := p.Class("town.file")
	fmt.Println(c.At(retention.Record{Class: "town.file", Events: retention.EventsOf(
		retention.Event{Trigger: "closed", On: calendar.MustParseDate("2020-05-01")})}).State, err)
	// Output:
	// [town.file 2021-11-21] <nil>
	// appraisal_open <nil>
}

// The states of a recording that may be kept for six months at most.
func ExampleCase() {
	p := plan.For(finland.IncomesRegister(), calendar.MustParseDate("2026-11-21"))
	c, err := p.Class(finland.IncomesCallRecording)
	fmt.Println(err)
	for _, k := range c.Cases() {
		fmt.Println(k, k.Allowed, k.Overdue)
	}
	// Output:
	// <nil>
	// call through 2026-05-20: due delete, anonymise true
	// call from 2026-05-21 through 2026-05-22: due delete, anonymise false
	// call from 2026-05-23 through 2026-11-21: free delete, anonymise false
	// call from 2026-11-22: no_ground nothing false
	// no call or call unknown: ceiling_unknown nothing false
}

// What must be known of a record is said in words, too.
func ExampleFact() {
	day := calendar.MustParseDate("2014-11-21")
	fmt.Println(plan.Fact{Trigger: "death", From: calendar.MustParseDate("0001-01-01"), Through: day, Absent: true})
	fmt.Println(plan.Fact{Trait: "child", Has: true, Unknown: true})
	fmt.Println(plan.Fact{})
	// Output:
	// death through 2014-11-21 or no death
	// child or child unknown
	// nothing
}

// The class is known, and the rules of its records are to be brought by the host.
func ExampleError() {
	p := plan.For(ukraine.PersonalData(), calendar.MustParseDate("2026-11-22"))
	_, err := p.Class(ukraine.ArchivalFile)
	before, _, _ := strings.Cut(err.Error(), ";")
	fmt.Println(before)
	fmt.Println(errors.Is(err, plan.ErrNotPlannable))
	// Output:
	// plan: ua.archival-file: cannot be planned: its rules are not in the book: the body's list of files under order of the Ministry of Justice 578/5
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
