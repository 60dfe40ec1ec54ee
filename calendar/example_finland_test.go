package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleFinland() {
	midsummerEve := calendar.MustParseDate("2024-06-21")
	fmt.Println(calendar.Finland().IsWorkingDay(midsummerEve))
	newYearsEve := calendar.MustParseDate("2024-12-31")
	fmt.Println(calendar.Finland().IsWorkingDay(newYearsEve))
	// Output:
	// false <nil>
	// true <nil>
}
