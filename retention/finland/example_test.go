package finland_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
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
	// the periods that Kela sets (inferred: under Act 906/2019 s. 21 and the acts on the benefits); the notice on the registers has none
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

func ExampleFreeInspection() {
	lastUsed := calendar.MustParseDate("2010-03-10")
	free, err := finland.FreeInspection().Due(lastUsed, calendar.Finland())
	fmt.Println("a fee can be disputed from", free.Safe)
	fmt.Println("free for certain from", free.Latest, err)
	// Output:
	// a fee can be disputed from 2011-01-01
	// free for certain from 2011-03-10 <nil>
}

func show(w reply.Window, start string) {
	deadline, err := w.Due(calendar.MustParseDate(start), calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
}

func ExampleWindows() {
	for _, w := range finland.Windows() {
		fmt.Println(w.ID)
	}
	// Output:
	// fi.621.14.4
	// fi.831.21b
	// fi.434.49c
	// fi.808.13
	// fi.523.26
}

func ExampleDocumentRequest() {
	show(finland.DocumentRequest(), "2026-06-05") // to Midsummer Eve
	longer, _ := finland.DocumentRequest().Extended()
	show(longer, "2026-06-05")
	// Output:
	// 2026-06-19 2026-06-22 <nil>
	// 2026-07-05 2026-07-06 <nil>
}

func ExampleArchiveRequest() {
	show(finland.ArchiveRequest(), "2026-01-31")
	// Output: 2026-02-28 2026-03-02 <nil>
}

func ExampleRectification() {
	show(finland.Rectification(), "2026-11-24") // to Christmas Eve
	// Output: 2026-12-24 2026-12-28 <nil>
}

func ExampleAppeal() {
	show(finland.Appeal(), "2026-11-06") // to Independence Day, a Sunday
	// Output: 2026-12-06 2026-12-07 <nil>
}
