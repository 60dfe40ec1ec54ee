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
