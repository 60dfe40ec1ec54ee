package calendar_test

import (
	"encoding/json"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleReason() {
	day, _ := calendar.Finland().Day(calendar.MustParseDate("2026-12-06"))
	switch day.Reason {
	case calendar.OnHoliday:
		fmt.Println("closed for", day.Holidays[0].Names.Finnish)
	case calendar.Weekend:
		fmt.Println("closed")
	}
	// Output: closed for itsenäisyyspäivä
}

func ExampleReason_String() {
	fmt.Println(calendar.OnHoliday, calendar.TransferredOff, calendar.Reason(0))
	// Output: holiday transferred_off unknown
}

func ExampleReason_MarshalText() {
	data, err := json.Marshal(map[string]calendar.Reason{"reason": calendar.Substitute})
	fmt.Println(string(data), err)
	// Output: {"reason":"substitute"} <nil>
}
