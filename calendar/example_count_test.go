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
	// Thursday 2026-12-24: Christmas Eve
	// Friday 2026-12-25: Christmas Day
	// Saturday 2026-12-26: St Stephen's Day
}

func ExampleCount_String() {
	count, _ := calendar.Finland().Count(calendar.MustParseDate("2026-12-30"), calendar.MustParseDate("2027-01-04"))
	fmt.Println(count)
	// Output:
	// 2 working days after 2026-12-30 through 2027-01-04; 2 weekend days not counted
	// not counted: Friday 2027-01-01: New Year's Day; projected
	// projected: the law was not looked up for days from 2027-01-01 on
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
	// 3 working days after 2026-06-19 through 2026-06-26; 2 weekend days not counted
	// counted: Monday 2026-06-22: shortened working day before Victory Day (2026-06-23)
	// not counted: Tuesday 2026-06-23: Victory Day
	// not counted: Wednesday 2026-06-24: Midsummer Day
}
