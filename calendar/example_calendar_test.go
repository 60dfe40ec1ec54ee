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

func ExampleEstonia() {
	easterMonday := calendar.MustParseDate("2025-04-21")
	fmt.Println(calendar.Estonia().IsWorkingDay(easterMonday))
	// Output: true <nil>
}

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

func ExampleCalendar() {
	var none *calendar.Calendar
	_, err := none.IsWorkingDay(calendar.MustParseDate("2026-11-21"))
	fmt.Println(err)
	// Output: calendar: no calendar: nothing is known of 2026-11-21; pass the calendar of a country
}

func ExampleCalendar_Country() {
	fmt.Println(calendar.Finland().Country(), calendar.Estonia().Country(), calendar.Ukraine().Country())
	// Output: fi ee ua
}

func ExampleCalendar_Coverage() {
	fmt.Println(calendar.Finland().Coverage())
	// Output: 1966-07-01 2100-12-31
}

func ExampleCalendar_IsWorkingDay() {
	fmt.Println(calendar.Finland().IsWorkingDay(calendar.MustParseDate("2026-11-20")))
	_, err := calendar.Finland().IsWorkingDay(calendar.MustParseDate("1950-01-31"))
	fmt.Println(err)
	// Output:
	// true <nil>
	// calendar: fi: 1950-01-31 lies outside 1966-07-01 to 2100-12-31; choose a day inside
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

func ExampleCalendar_Covers() {
	c := calendar.Finland()
	fmt.Println(c.Covers(calendar.MustParseDate("2026-11-21")))
	fmt.Println(c.Covers(calendar.MustParseDate("1960-11-21")))
	// Output:
	// <nil>
	// calendar: fi: 1960-11-21 lies outside 1966-07-01 to 2100-12-31; choose a day inside
}
