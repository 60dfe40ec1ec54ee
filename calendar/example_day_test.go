package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleDay() {
	day, err := calendar.Ukraine().Day(calendar.MustParseDate("2021-05-04"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(day.Working, day.Reason, day.Other, day.For.English)
	fmt.Println(day.Source.Citation)
	// Output:
	// false substitute 2021-05-02 Easter Sunday
	// Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend
}

func ExampleDay_String() {
	for _, date := range []string{"2026-11-20", "2026-11-21", "2026-12-24", "2027-01-01"} {
		day, _ := calendar.Finland().Day(calendar.MustParseDate(date))
		fmt.Println(day)
	}
	// Output:
	// Friday 20 November 2026: working day
	// Saturday 21 November 2026: weekend
	// Thursday 24 December 2026: Christmas Eve
	// Friday 1 January 2027: New Year's Day; projected
}

func ExampleCalendar_Day() {
	day, err := calendar.Estonia().Day(calendar.MustParseDate("2026-06-22"))
	fmt.Println(day, err)
	// Output: Monday 22 June 2026: shortened working day before Victory Day (23 June 2026) <nil>
}

func ExampleCalendar_Disputed() {
	first, last := calendar.MustParseDate("1971-01-01"), calendar.MustParseDate("1973-12-31")
	days, err := calendar.Finland().Disputed(first, last)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range days {
		fmt.Println(day)
	}
	// Output:
	// Monday 31 May 1971: Whit Monday; disputed: by the press a church day until 1973; no statute was found
	// Monday 22 May 1972: Whit Monday; disputed: by the press a church day until 1973; no statute was found
}

func ExampleCalendar_ShortenedDays() {
	first, last := calendar.MustParseDate("2026-01-01"), calendar.MustParseDate("2026-12-31")
	days, err := calendar.Estonia().ShortenedDays(first, last)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range days {
		fmt.Println(day.Date, "before", day.For.Estonian)
	}
	// Output:
	// 2026-02-23 before iseseisvuspäev, Eesti Vabariigi aastapäev
	// 2026-06-22 before võidupüha
	// 2026-12-23 before jõululaupäev
	// 2026-12-31 before uusaasta
}
