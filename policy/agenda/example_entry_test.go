package agenda_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
)

func ExampleEntry() {
	e := agenda.Hold("R-2026-18", policy.Hold{ID: "H-4"}, calendar.MustParseDate("2027-01-04"))
	e.ID = "audit" // a host's own entry of the same matter
	fmt.Println(e, len(e.Details))
	// Output: entry: title.hold 1
}

func ExampleEntry_Format() {
	fmt.Printf("%+v\n", agenda.Hold("R-2026-18", policy.Hold{ID: "H-4"}, calendar.MustParseDate("2027-01-04")))
	// Output: entry: title.hold
}

func ExampleEntry_LogValue() {
	fmt.Println(agenda.Entry{}.LogValue())
	// Output: entry without a title
}

func ExampleEntry_MarshalJSON() {
	_, err := agenda.Entry{}.MarshalJSON()
	fmt.Println(err)
	// Output: agenda: Entry: it has no form as JSON; write the calendar with ICalendar
}

func ExampleEntry_UnmarshalJSON() {
	fmt.Println(new(agenda.Entry).UnmarshalJSON(nil))
	// Output: agenda: Entry: it has no form as JSON; make it anew from the window, the request, the hold or the record
}
