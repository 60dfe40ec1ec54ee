package finland_test

import (
	"fmt"

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
	// the periods that Kela sets (inferred: under Act 906/2019 s. 21 and the acts on the benefits); the notice on the registers has none
}

func ExampleIncomesRegister() {
	a := finland.IncomesRegister().Assess(call(finland.IncomesCallRecording, "2025-03-10"), calendar.MustParseDate("2025-06-01"))
	fmt.Println("due from", a.DueFrom, "and gone by", a.DisposeBy)
	// Output: due from 2025-09-09 and gone by 2025-09-10
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
