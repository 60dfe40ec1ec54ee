package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleCalendar_Next() {
	midsummerEve := calendar.MustParseDate("2026-06-19")
	fmt.Println(calendar.Finland().Next(midsummerEve))
	// Output: 2026-06-22 <nil>
}

func ExampleCalendar_Previous() {
	midsummerEve := calendar.MustParseDate("2026-06-19")
	fmt.Println(calendar.Finland().Previous(midsummerEve))
	// Output: 2026-06-18 <nil>
}

func ExampleCalendar_OnOrAfter() {
	c := calendar.Finland()
	fmt.Println(c.OnOrAfter(calendar.MustParseDate("2026-12-24")))
	fmt.Println(c.OnOrAfter(calendar.MustParseDate("2026-12-23")))
	// Output:
	// 2026-12-28 <nil>
	// 2026-12-23 <nil>
}

func ExampleCalendar_OnOrBefore() {
	c := calendar.Finland()
	fmt.Println(c.OnOrBefore(calendar.MustParseDate("2026-12-27")))
	fmt.Println(c.OnOrBefore(calendar.MustParseDate("2026-12-23")))
	// Output:
	// 2026-12-23 <nil>
	// 2026-12-23 <nil>
}

func ExampleCalendar_IsWorkingDay() {
	fmt.Println(calendar.Finland().IsWorkingDay(calendar.MustParseDate("2026-11-20")))
	_, err := calendar.Finland().IsWorkingDay(calendar.MustParseDate("1950-01-31"))
	fmt.Println(err)
	// Output:
	// true <nil>
	// calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside
}

func ExampleCalendar_AddWorkingDays() {
	friday := calendar.MustParseDate("2026-11-20")
	fmt.Println(calendar.Estonia().AddWorkingDays(friday, 5))
	fmt.Println(calendar.Estonia().AddWorkingDays(friday, -5))
	fmt.Println(calendar.Estonia().AddWorkingDays(friday, 0))
	// Output:
	// 2026-11-27 <nil>
	// 2026-11-13 <nil>
	// 2026-11-20 <nil>
}

func ExampleCalendar_WorkingDaysBetween() {
	friday, nextFriday := calendar.MustParseDate("2026-11-20"), calendar.MustParseDate("2026-11-27")
	fmt.Println(calendar.Estonia().WorkingDaysBetween(friday, nextFriday))
	fmt.Println(calendar.Estonia().WorkingDaysBetween(nextFriday, friday))
	// Output:
	// 5 <nil>
	// -5 <nil>
}
