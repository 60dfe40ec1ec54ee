package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleEffect() {
	effects := retention.MustNewRulebook(files()).Effects(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println(effects[0].Rule.Basis.Citation)
	fmt.Println(effects[0].RetainUntil)
	// Output:
	// the host's information-management plan
	// 2023-06-30
}

func ExampleStart() {
	record := retention.Record{ID: "4711", Class: file}
	for _, span := range retention.MustNewRulebook(files()).Effects(record, calendar.MustParseDate("2022-01-01")) {
		switch span.Start {
		case retention.StartUnknown:
			fmt.Println(span.Rule.Trigger, "is missing")
		case retention.StartAwaited:
			fmt.Println(span.Rule.Trigger, "is awaited")
		case retention.StartKnown:
			fmt.Println(span.Rule.Trigger, "happened")
		}
	}
	// Output:
	// finished is awaited
	// opened is missing
}

func ExampleRulebook_Effects() {
	for _, span := range retention.MustNewRulebook(files()).Effects(finishedFile(), calendar.MustParseDate("2022-01-01")) {
		fmt.Println(span.Rule.ID, "from", span.Trigger, "until", span.RetainUntil, "by", span.DisposeBy)
	}
	// Output:
	// fi.host.keep from 2021-06-30 until 2023-06-30 by no date
	// fi.host.limit from 2020-03-02 until none by 2030-03-02
}
