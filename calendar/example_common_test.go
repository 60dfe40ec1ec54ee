package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleCommon() {
	both, err := calendar.Common(calendar.Finland(), calendar.Estonia())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(both.Country())
	fmt.Println(both.IsWorkingDay(calendar.MustParseDate("2026-01-06"))) // a holiday in Finland
	fmt.Println(both.IsWorkingDay(calendar.MustParseDate("2026-02-24"))) // and one in Estonia
	fmt.Println(both.IsWorkingDay(calendar.MustParseDate("2026-02-25")))
	// Output:
	// fi+ee
	// false <nil>
	// false <nil>
	// true <nil>
}
