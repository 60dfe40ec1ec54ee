package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleEstonia() {
	easterMonday := calendar.MustParseDate("2025-04-21")
	fmt.Println(calendar.Estonia().IsWorkingDay(easterMonday))
	// Output: true <nil>
}
