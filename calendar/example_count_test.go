package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleCount() {
	received := calendar.MustParseDate("2026-12-21")
	due, _ := calendar.Finland().AddWorkingDays(received, 5)
	count, err := calendar.Finland().Count(received, due)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(count.WorkingDays, "working days through", count.Through)
	fmt.Println("days of weekends:", count.Weekends)
	for _, day := range count.Days {
		fmt.Println(day)
	}
	// Output:
	// 5 working days through 2026-12-30
	// days of weekends: 1
	// Thursday 24 December 2026: Christmas Eve
	// Friday 25 December 2026: Christmas Day
	// Saturday 26 December 2026: St Stephen's Day
}

func ExampleCount_String() {
	count, _ := calendar.Finland().Count(calendar.MustParseDate("2026-12-30"), calendar.MustParseDate("2027-01-04"))
	fmt.Println(count)
	// Output:
	// 2 working days after 30 December 2026 up to and including 4 January 2027; 2 weekend days not counted
	// not counted: Friday 1 January 2027: New Year's Day; projected
	// projected: the law was not looked up for days from 1 January 2027 on
}

func ExampleCount_Disputed() {
	count, _ := calendar.Ukraine().Count(calendar.MustParseDate("2026-08-14"), calendar.MustParseDate("2026-08-28"))
	for _, day := range count.Disputed() {
		fmt.Println(day.Date, day.For.English)
	}
	// Output: 2026-08-24 Independence Day
}

func ExampleCalendar_Count() {
	count, err := calendar.Estonia().Count(calendar.MustParseDate("2026-06-19"), calendar.MustParseDate("2026-06-26"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(count)
	// Output:
	// 3 working days after 19 June 2026 up to and including 26 June 2026; 2 weekend days not counted
	// counted: Monday 22 June 2026: shortened working day before Victory Day (23 June 2026)
	// not counted: Tuesday 23 June 2026: Victory Day
	// not counted: Wednesday 24 June 2026: Midsummer Day
}
