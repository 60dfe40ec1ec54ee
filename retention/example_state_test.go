package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A file is kept for two years after it was finished, and for ten at most after
// it was opened.
func ExampleState() {
	record := finishedFile()
	book := retention.MustNewRulebook(files())
	for _, iso := range []string{"2023-06-30", "2023-07-01", "2030-03-01"} {
		state := book.Assess(record, calendar.MustParseDate(iso)).State
		fmt.Println(iso, state, state.Disposable())
	}
	// Output:
	// 2023-06-30 protected false
	// 2023-07-01 free true
	// 2030-03-01 due true
}

func ExampleState_String() {
	fmt.Println(retention.ClassUnknown, "|", retention.AppraisalOpen, "|", retention.Free)
	// Output: class_unknown | appraisal_open | free
}

// A class can be known although its rules must come from the host.
func ExampleState_RulesInForce() {
	book := retention.MustNewRulebook(retention.Definition{ID: "fi.host", Classes: []retention.ClassInfo{
		{Class: file, RulesFrom: "the information-management plan"},
	}})
	state := book.Assess(finishedFile(), calendar.MustParseDate("2022-01-01")).State
	fmt.Println(state, state.RulesInForce())
	// Output: rules_elsewhere false
}

// Whether somebody must look at a record, or only wait, shows in its state.
func ExampleState_fix() {
	record := finishedFile()
	record.Events = retention.EventsOf(retention.Event{Trigger: finished}) // on an unknown day
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2024-01-01"))
	switch a.State {
	case retention.FloorUnknown, retention.CeilingUnknown:
		fmt.Println("fix the data")
	case retention.InConflict, retention.AppraisalOpen, retention.NothingInCommon:
		fmt.Println("let a person decide")
	default:
		fmt.Println("nothing to fix")
	}
	// Output: fix the data
}
