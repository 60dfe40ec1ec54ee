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
		on := calendar.MustParseDate(iso)
		a := book.Assess(record, on)
		fmt.Println(iso, a.State(on), a.State(on).Disposable())
	}
	// Output:
	// 2023-06-30 protected false
	// 2023-07-01 free true
	// 2030-03-01 due true
}

func ExampleState_String() {
	fmt.Println(retention.NoRule, "|", retention.AppraisalOpen, "|", retention.Free)
	// Output: no rule | appraisal open | free
}

// Whether somebody must look at a record, or only wait, shows in its state.
func ExampleAssessment_State() {
	record := finishedFile()
	record.Events = retention.EventsOf(retention.Event{Trigger: finished}) // on an unknown day
	on := calendar.MustParseDate("2024-01-01")
	a := retention.MustNewRulebook(files()).Assess(record, on)
	switch a.State(on) {
	case retention.FloorUnknown, retention.CeilingUnknown:
		fmt.Println("mend the data")
	case retention.InConflict, retention.AppraisalOpen, retention.NothingInCommon:
		fmt.Println("let a person decide")
	default:
		fmt.Println("nothing to mend")
	}
	// Output: mend the data
}

// Two books of one ID and version can still differ: their digests do.
func ExampleRulebook_Digest() {
	one := retention.MustNewRulebook(files())
	changed := files()
	changed.Rules[0].Period = retention.Years(3)
	other := retention.MustNewRulebook(changed)
	fmt.Println(len(one.Digest()), one.Digest() == retention.MustNewRulebook(files()).Digest(), one.Digest() == other.Digest())
	// Output: 64 true false
}

func ExampleRulebook_Complaints() {
	definition := files()
	definition.Complaints = calendar.Source{Citation: "Data Protection Ombudsman; GDPR art. 77"}
	for _, way := range retention.MustNewRulebook(definition).Complaints(file) {
		fmt.Println(way.Citation)
	}
	// Output: Data Protection Ombudsman; GDPR art. 77
}
