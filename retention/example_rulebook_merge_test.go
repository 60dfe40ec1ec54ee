package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleMerge() {
	known := retention.MustNewRulebook(retention.Definition{ID: "fi.system", Classes: []retention.ClassInfo{
		{Class: file, RulesFrom: "the information-management plan"},
	}})
	both, err := retention.Merge("fi", known, retention.MustNewRulebook(files()))
	if err != nil {
		fmt.Println(err)
		return
	}
	today := calendar.MustParseDate("2022-01-01")
	fmt.Println(known.Assess(finishedFile(), today).State == retention.RulesElsewhere)
	fmt.Println(both.Assess(finishedFile(), today).RetainUntil)
	// Output:
	// true
	// 2023-06-30
}

func ExampleRulebook_BookOf() {
	records := files()
	both, err := retention.Merge("fi", retention.MustNewRulebook(records))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(both.BookOf(records.Rules[0]) == records.ID)
	// Output: true
}
