package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleCalendar_Close() {
	monday := calendar.MustParseDate("2026-11-23")
	office, err := calendar.Finland().Close("stocktaking", monday)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(office.Day(monday))
	fmt.Println(calendar.Finland().Day(monday))

	_, err = calendar.Finland().Close("", calendar.MustParseDate("2101-01-01"))
	fmt.Println(err)
	// Output:
	// Monday 23 November 2026: closed, stocktaking <nil>
	// Monday 23 November 2026: working day <nil>
	// calendar: fi: no usable reason; say why the days are closed
	// calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside
}

func ExampleCalendar_Open() {
	saturday := calendar.MustParseDate("2026-11-21")
	shop, err := calendar.Estonia().Open("Christmas market", saturday)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(shop.Day(saturday))
	// Output: Saturday 21 November 2026: opened, Christmas market <nil>
}
