package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleHoliday() {
	holiday, found, err := calendar.Estonia().HolidayOn(calendar.MustParseDate("2026-12-24"))
	fmt.Println(found, err)
	fmt.Println(holiday.Names.Estonian, "since", holiday.Since)
	fmt.Println(holiday.Source.Citation)
	// Output:
	// true <nil>
	// jõululaupäev since 2005-05-20
	// Pühade ja tähtpäevade seadus § 2 p 8¹; RT I 2005, 24, 185, in force 2005-05-20
}

func ExampleNames() {
	holiday, _, _ := calendar.Finland().HolidayOn(calendar.MustParseDate("2026-12-06"))
	fmt.Println(holiday.Names.Finnish)
	fmt.Println(holiday.Names.Swedish)
	fmt.Println(holiday.Names.English)
	// Output:
	// itsenäisyyspäivä
	// självständighetsdagen
	// Independence Day
}

func ExampleNames_In() {
	holiday, _, _ := calendar.Ukraine().HolidayOn(calendar.MustParseDate("2021-08-24"))
	fmt.Println(holiday.Names.In(calendar.Ukrainian))
	fmt.Println(holiday.Names.In(calendar.English))
	office := calendar.Names{English: "Head office", Finnish: "Pääkonttori"} // a host gives the names that it has
	fmt.Printf("%q %q\n", office.In(calendar.Finnish), office.In(calendar.Swedish))
	// Output:
	// День незалежності України
	// Independence Day
	// "Pääkonttori" ""
}

func ExampleCalendar_Holidays() {
	first, last := calendar.MustParseDate("2026-12-01"), calendar.MustParseDate("2026-12-31")
	holidays, err := calendar.Finland().Holidays(first, last)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, holiday := range holidays {
		fmt.Println(holiday.Date, holiday.Names.Swedish)
	}
	// Output:
	// 2026-12-06 självständighetsdagen
	// 2026-12-24 julafton
	// 2026-12-25 juldagen
	// 2026-12-26 annandag jul
}

func ExampleCalendar_HolidayOn() {
	c := calendar.Ukraine()
	for _, date := range []string{"2021-08-24", "2026-08-24"} { // suspended from 2022-03-24 on
		holiday, found, _ := c.HolidayOn(calendar.MustParseDate(date))
		fmt.Printf("%t %q\n", found, holiday.Names.English)
	}
	// Output:
	// true "Independence Day"
	// false ""
}
