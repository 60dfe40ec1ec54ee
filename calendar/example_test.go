package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func Example() {
	received := calendar.MustParseDate("2024-12-19")
	due, err := calendar.Finland().AddWorkingDays(received, 5)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(due, due.Weekday())
	// Output: 2024-12-31 Tuesday
}
