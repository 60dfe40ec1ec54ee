package finland_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

func call(class retention.Class, on string) retention.Record {
	return retention.Record{ID: "4711", Class: class, Events: retention.EventsOf(
		retention.Event{Trigger: finland.Call, On: calendar.MustParseDate(on)},
	)}
}

func ExampleKelaCallRecordings() {
	a := finland.KelaCallRecordings().Assess(call(finland.KelaCallRecording, "2025-03-10"), calendar.MustParseDate("2026-01-01"))
	fmt.Println("kept through", a.RetainUntil, "and gone by", a.DisposeBy)
	// Output: kept through 2026-03-10 and gone by 2026-03-11
}

func ExampleKelaRegisters() {
	info, known := finland.KelaRegisters().Info(finland.KelaBenefitRegister)
	fmt.Println(known)
	fmt.Println(info.RulesFrom)
	// Output:
	// true
	// the periods that Kela sets by the criteria of Act 906/2019 s. 21(1) and under the acts on the benefits (inferred); the notice on the registers has none
}

func ExampleIncomesRegister() {
	a := finland.IncomesRegister().Assess(call(finland.IncomesCallRecording, "2025-03-10"), calendar.MustParseDate("2025-06-01"))
	fmt.Println("due from", a.DueFrom, "and gone by", a.DisposeBy)
	// Output: due from 2025-09-09 and gone by 2025-09-10
}

func ExampleAccounting() {
	book, err := finland.Accounting(time.June, 30) // the fiscal year's last day
	if err != nil {
		fmt.Println(err)
		return
	}
	record := retention.Record{ID: "4711", Class: finland.AccountingVoucher, Events: retention.EventsOf(
		retention.Event{Trigger: finland.Accounted, On: calendar.MustParseDate("2025-09-10")},
	)}
	fmt.Println("kept through", book.Assess(record, calendar.MustParseDate("2026-11-21")).RetainUntil)
	// Output: kept through 2032-12-31
}

func ExampleWindows() {
	for _, w := range finland.Windows() {
		fmt.Println(w.ID)
	}
	// Output:
	// fi.621.14.4
	// fi.621.33
	// fi.831.21b
	// fi.434.49c
	// fi.808.13
	// fi.523.26
	// fi.523.28
	// fi.1050.21.3
	// fi.1054.21
	// fi.703.89.copy
	// fi.124.12
	// fi.124.13
	// fi.124.13.long
	// fi.1171.15
	// fi.1171.16
	// fi.1171.16.none
	// fi.1171.19
	// fi.1171.22
	// fi.1171.20
}

// A service that decides records of several registers unites the books.
func ExampleRulebooks() {
	all, err := retention.Merge("fi.all", finland.Rulebooks()...)
	fmt.Println(err, len(all.Definition().Rules) > 0)
	// Output: <nil> true
}

func ExampleHourWindows() {
	for _, w := range finland.HourWindows() {
		fmt.Println(w.ID, w.Hours)
	}
	// Output:
	// fi.1054.34 72
	// fi.124.11.first 24
	// fi.124.11.follow-up 72
	// fi.124.11.trust 24
}
