package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleUkraine() {
	womensDay2022 := calendar.MustParseDate("2022-03-08")
	fmt.Println(calendar.Ukraine().IsWorkingDay(womensDay2022))
	womensDay2024 := calendar.MustParseDate("2024-03-08") // holidays are suspended
	fmt.Println(calendar.Ukraine().IsWorkingDay(womensDay2024))
	// Output:
	// false <nil>
	// true <nil>
}

func ExampleCabinetTransfers() {
	saturday := calendar.MustParseDate("2021-08-28") // worked for Monday 23 August
	fmt.Println(calendar.Ukraine().IsWorkingDay(saturday))
	fmt.Println(calendar.Ukraine(calendar.CabinetTransfers()).IsWorkingDay(saturday))
	// Output:
	// false <nil>
	// true <nil>
}

func ExampleHolidaysRestoredFrom() {
	// What if holidays counted again from 2027 on?
	restored := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.MustParseDate("2027-01-01")))
	newYearsDay := calendar.MustParseDate("2027-01-01")
	fmt.Println(calendar.Ukraine().IsWorkingDay(newYearsDay))
	fmt.Println(restored.IsWorkingDay(newYearsDay))
	// Output:
	// true <nil>
	// false <nil>
}

func ExampleUkraineOption() {
	options := []calendar.UkraineOption{calendar.CabinetTransfers()}
	c := calendar.Ukraine(options...)
	fmt.Println(c.IsWorkingDay(calendar.MustParseDate("2021-08-23")))
	// Output: false <nil>
}
