package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Two norms that conflict: ten years at the most from the opening, and two at
// least from an end that came late.
func ExampleAssessment() {
	record := finishedFile()
	record.Events = retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2010-03-02")},
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2019-06-30")},
	)
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2019-12-31"))
	fmt.Println("keep through", a.RetainUntil)
	fmt.Println("gone by", a.DisposeBy)
	fmt.Println("review from", a.ReviewFrom)
	// Output:
	// keep through 2021-06-30
	// gone by 2020-03-02
	// review from 2020-03-01
}

func ExampleRulebook_Assess() {
	a := retention.MustNewRulebook(files()).Assess(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println("keep through", a.RetainUntil)
	fmt.Println("due from", a.DueFrom)
	fmt.Println("gone by", a.DisposeBy)
	fmt.Println("then", a.Allowed)
	// Output:
	// keep through 2023-06-30
	// due from 2030-03-01
	// gone by 2030-03-02
	// then delete
}

// One place serves for many records.
func ExampleRulebook_AssessInto() {
	book, today := retention.MustNewRulebook(files()), calendar.MustParseDate("2026-01-01")
	records := []retention.Record{finishedFile(), finishedFile()}
	var a retention.Assessment
	for i := range records {
		book.AssessInto(&a, &records[i], today)
		fmt.Println(a.RetainUntil, a.DisposeBy)
	}
	// Output:
	// 2023-06-30 2030-03-02
	// 2023-06-30 2030-03-02
}
