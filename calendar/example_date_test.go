package calendar_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleNewDate() {
	fmt.Println(calendar.NewDate(2026, time.November, 21))
	_, err := calendar.NewDate(2026, time.February, 31)
	fmt.Println(err)
	// Output:
	// 2026-11-21 <nil>
	// calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999
}

func ExampleDateIn() {
	evening := time.Date(2026, time.March, 31, 21, 30, 0, 0, time.UTC)
	helsinki, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(calendar.DateIn(evening, time.UTC))
	fmt.Println(calendar.DateIn(evening, helsinki))
	fmt.Println(calendar.DateIn(time.Time{}, helsinki))
	// Output:
	// 2026-03-31
	// 2026-04-01
	// no date
}

func ExampleDate() {
	var missing calendar.Date
	today := calendar.MustParseDate("2026-11-21")
	fmt.Println(missing, missing.Before(today), missing.After(today))
	// Output: no date false false
}

func ExampleDate_IsZero() {
	fmt.Println(calendar.Date{}.IsZero(), calendar.MustParseDate("0001-01-01").IsZero())
	// Output: true false
}

func ExampleDate_Before() {
	early, late := calendar.MustParseDate("2026-11-20"), calendar.MustParseDate("2026-11-21")
	fmt.Println(early.Before(late), late.Before(early), early.Before(early))
	// Output: true false false
}

func ExampleDate_After() {
	early, late := calendar.MustParseDate("2026-11-20"), calendar.MustParseDate("2026-11-21")
	fmt.Println(late.After(early), early.After(late), late.After(calendar.Date{}))
	// Output: true false false
}

func ExampleDate_OnOrBefore() {
	due := calendar.MustParseDate("2026-11-20")
	fmt.Println(due.OnOrBefore(due), due.OnOrBefore(due.AddDays(-1)), due.OnOrBefore(calendar.Date{}))
	// Output: true false false
}

func ExampleDate_OnOrAfter() {
	due := calendar.MustParseDate("2026-11-20")
	fmt.Println(due.OnOrAfter(due), due.OnOrAfter(due.AddDays(1)), due.OnOrAfter(calendar.Date{}))
	// Output: true false false
}

func ExampleDate_Within() {
	from, until := calendar.MustParseDate("2005-05-20"), calendar.MustParseDate("2006-01-01")
	fmt.Println(from.Within(from, until), until.Within(from, until), until.Within(from, calendar.Date{}))
	// Output: true false true
}

func ExampleEarliest() {
	fmt.Println(calendar.Earliest(calendar.MustParseDate("2026-11-20"), calendar.Date{}, calendar.MustParseDate("2026-11-19")))
	fmt.Println(calendar.Earliest())
	// Output:
	// 2026-11-19
	// no date
}

func ExampleLatest() {
	fmt.Println(calendar.Latest(calendar.MustParseDate("2026-11-20"), calendar.Date{}, calendar.MustParseDate("2026-11-19")))
	// Output: 2026-11-20
}

func ExampleDate_Compare() {
	days := []calendar.Date{calendar.MustParseDate("2026-11-21"), {}, calendar.MustParseDate("1966-07-01")}
	slices.SortFunc(days, calendar.Date.Compare)
	fmt.Println(days)
	// Output: [no date 1966-07-01 2026-11-21]
}

func ExampleDate_AddDays() {
	fmt.Println(calendar.MustParseDate("2024-02-28").AddDays(1))
	fmt.Println(calendar.MustParseDate("2026-11-21").AddDays(-30))
	fmt.Println(calendar.MustParseDate("9999-12-31").AddDays(1))
	// Output:
	// 2024-02-29
	// 2026-10-22
	// no date
}

func ExampleDate_AddMonths() {
	start := calendar.MustParseDate("2026-01-31")
	fmt.Println(start.AddMonths(1))
	fmt.Println(start.AddMonths(2))
	fmt.Println(start.AddMonths(1).AddMonths(1), "has lost the 31")
	// Output:
	// 2026-02-28
	// 2026-03-31
	// 2026-03-28 has lost the 31
}

func ExampleDate_Sub() {
	fmt.Println(calendar.MustParseDate("2024-03-01").Sub(calendar.MustParseDate("2024-02-28")))
	// Output: 2
}

func ExampleDate_Weekday() {
	fmt.Println(calendar.MustParseDate("2026-11-21").Weekday())
	// Output: Saturday
}

func ExampleDate_Date() {
	year, month, day := calendar.MustParseDate("2026-11-21").Date()
	fmt.Println(year, month, day)
	// Output: 2026 November 21
}

// For columns of days that are compared in bulk.
func ExampleDate_Ordinal() {
	cutoff := calendar.MustParseDate("2020-02-29").Ordinal()
	days := []int32{calendar.MustParseDate("2020-02-28").Ordinal(), calendar.MustParseDate("2020-03-01").Ordinal()}
	fmt.Println(days[0] <= cutoff, days[1] <= cutoff)
	// Output: true false
}
