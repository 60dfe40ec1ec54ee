package retention_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// A register is compared with one cut-off day a class.
func ExamplePlan() {
	plan := estonia.SocialProtection().On(calendar.MustParseDate("2026-11-22"))
	for _, c := range plan.Classes()[:3] {
		for _, r := range c.Disposable() {
			fmt.Printf("%s: %s through %v\n", c.Class, c.Trigger, r.Through)
		}
	}
	fmt.Println("decide each:", plan.Unplanned()[0])
	// Output:
	// ee.skais.benefit: right-ended through 2016-11-21
	// ee.skais.child-disability-decision: decision-ends through 1966-11-21
	// ee.skais.childhood-invalidity: expert-ends through 1976-11-21
	// decide each: ee.skais.additional-data
}

// Records are passed on that the rules may allow to dispose of. Each is decided
// again before anything is done.
func ExamplePlan_Candidates() {
	call := func(id, on string) retention.Record {
		return retention.Record{ID: id, Class: finland.KelaCallRecording,
			Events: retention.EventsOf(retention.Event{Trigger: finland.Call, On: calendar.MustParseDate(on)})}
	}
	records := []retention.Record{call("a", "2025-11-20"), call("b", "2025-11-21"), call("c", "2025-11-22")}
	plan := finland.KelaCallRecordings().On(calendar.MustParseDate("2026-11-22"))
	for r := range plan.Candidates(slices.Values(records)) {
		fmt.Println(r.ID)
	}
	// Output:
	// a
	// b
}

// The states of a recording that is kept for six months at the most.
func ExampleClassPlan() {
	plan := finland.IncomesRegister().On(calendar.MustParseDate("2026-11-21"))
	c, err := plan.Of(finland.IncomesCallRecording)
	fmt.Println(err)
	for _, s := range c.Stretches {
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
func ExampleStretch() {
	plan := finland.IncomesRegister().On(calendar.MustParseDate("2026-11-21"))
	c, _ := plan.Of(finland.IncomesCallRecording)
	s := c.At(calendar.MustParseDate("2026-06-01"))
	fmt.Println(s.State, "from", s.From, "through", s.Through, "to", s.Allowed)
	// Output: free from 2026-05-23 through 2026-11-21 to delete, anonymise
}

// Four events can ask for the deletion of personal data in Ukraine, so that one day
// does not tell.
func ExamplePlanError() {
	plan := ukraine.PersonalData().On(calendar.MustParseDate("2026-11-22"))
	_, err := plan.Of(ukraine.PersonalRecord)
	fmt.Println(err)
	fmt.Println(errors.Is(err, retention.ErrNotPlannable))
	// Output:
	// retention: plan: ua.personal-data: cannot be expressed by cut-off days: it has several triggers; decide each record of the class
	// true
}

// Three records in columns; the day of the last one is not known.
func ExampleBulk() {
	plan := estonia.SocialProtection().On(calendar.MustParseDate("2026-11-22"))
	bulk, err := plan.Bulk(estonia.Log, estonia.Benefit) // the numbers 0 and 1
	fmt.Println(err)
	class := []uint16{0, 1, 1}
	on := []calendar.Date{calendar.MustParseDate("2021-11-21"), calendar.MustParseDate("2016-11-22"), {}}

	disposable, states := make([]bool, 3), make([]retention.State, 3)
	fmt.Println(bulk.Disposable(disposable, class, on), bulk.States(states, class, on))
	fmt.Println(disposable, states)
	// Output:
	// <nil>
	// <nil> <nil>
	// [true false false] [free protected class_unknown]
}

// The candidates of PostgreSQL; another condition stands before with $1.
func ExampleTable() {
	plan := finland.KelaCallRecordings().On(calendar.MustParseDate("2026-11-22"))
	table := retention.Table{Class: "calls.class", Events: map[retention.Trigger]string{finland.Call: "calls.called_on"}, Numbered: true, After: 1}
	where, err := plan.Where(table, retention.ClassPlan.Disposable)
	fmt.Println(where.SQL, where.Args, err)
	// Output: ("calls"."class" IS NOT NULL AND (("calls"."class" = $2 AND "calls"."called_on" IS NOT NULL AND "calls"."called_on" <= $3))) [fi.kela.call-recording 2025-11-21] <nil>
}

// What is due, in a statement of SQLite.
func ExamplePredicate() {
	plan := finland.KelaCallRecordings().On(calendar.MustParseDate("2026-11-22"))
	table := retention.Table{Class: "class", Events: map[retention.Trigger]string{finland.Call: "called_on"}}
	due, err := plan.Where(table, retention.ClassPlan.Due)
	fmt.Println("SELECT id FROM calls WHERE", due.SQL)
	fmt.Println(due.Args, err)
	// Output:
	// SELECT id FROM calls WHERE ("class" IS NOT NULL AND (("class" = ? AND "called_on" IS NOT NULL AND "called_on" <= ?)))
	// [fi.kela.call-recording 2025-11-21] <nil>
}
