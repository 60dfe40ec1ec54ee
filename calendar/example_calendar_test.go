package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleCalendar() {
	var none *calendar.Calendar
	_, err := none.IsWorkingDay(calendar.MustParseDate("2026-11-21"))
	fmt.Println(err)
	// Output: calendar: no calendar: nothing is known about any day; pass the calendar of a country
}

func ExampleCalendar_Country() {
	fmt.Println(calendar.Finland().Country(), calendar.Estonia().Country(), calendar.Ukraine().Country())
	// Output: fi ee ua
}

func ExampleCalendar_Coverage() {
	fmt.Println(calendar.Finland().Coverage())
	// Output: 1966-07-01 2100-12-31
}

func ExampleCalendar_Covers() {
	c := calendar.Finland()
	fmt.Println(c.Covers(calendar.MustParseDate("2026-11-21")))
	fmt.Println(c.Covers(calendar.MustParseDate("1960-11-21")))
	// Output:
	// <nil>
	// calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside
}

func ExampleCalendar_VerifiedThrough() {
	fmt.Println(calendar.Estonia().VerifiedThrough())
	fmt.Println(calendar.Ukraine().VerifiedThrough())
	// Output:
	// 2026-12-31
	// 2026-10-30
}

func ExampleCalendar_Sources() {
	for _, source := range calendar.Estonia().Sources()[:2] {
		fmt.Println(source.Citation)
	}
	// Output:
	// Pühade ja tähtpäevade seadus §§ 1, 2, in force 1998-02-23
	// Pühade ja tähtpäevade seadus § 2 p 8¹; RT I 2005, 24, 185, in force 2005-05-20
}

func ExampleCalendar_String() {
	fmt.Println(calendar.Finland())
	// Output: fi, 1966-07-01 to 2100-12-31, law looked up through 2026-12-31
}
