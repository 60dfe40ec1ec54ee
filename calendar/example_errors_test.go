package calendar_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleDateError() {
	_, err := calendar.ParseDate("2026-02-31")
	var dateErr *calendar.DateError
	if errors.As(err, &dateErr) {
		fmt.Println(dateErr.Input)
		fmt.Println(dateErr.Help)
	}
	// Output:
	// 2026-02-31
	// give a day that exists, in the years 1 to 9999
}

func ExampleDateError_Error() {
	_, err := calendar.ParseDate("21.11.2026")
	fmt.Println(err)
	// Output: calendar: a text like "00.00.0000": not recognised; write year, month and day as in 2026-11-21
}

func ExampleDateError_Unwrap() {
	_, err := calendar.ParseDate("21.11.2026")
	fmt.Println(errors.Is(err, calendar.ErrSyntax), errors.Is(err, calendar.ErrRange))
	_, err = calendar.ParseDate("2026-02-31")
	fmt.Println(errors.Is(err, calendar.ErrSyntax), errors.Is(err, calendar.ErrRange))
	// Output:
	// true false
	// false true
}

func ExampleCoverageError() {
	_, err := calendar.Ukraine().AddWorkingDays(calendar.MustParseDate("2100-12-30"), 10)
	var coverage *calendar.CoverageError
	if errors.As(err, &coverage) {
		fmt.Println(coverage.Calendar, coverage.WorkingDays, coverage.Date, coverage.From, coverage.Through)
	}
	// Output: ua 10 2100-12-30 2000-01-01 2100-12-31
}

func ExampleCoverageError_Error() {
	_, err := calendar.Estonia().IsWorkingDay(calendar.MustParseDate("1990-01-01"))
	fmt.Println(err)
	// Output: calendar: ee: the day lies outside 1998-02-23 to 2100-12-31; choose a day inside
}

func ExampleCoverageError_Unwrap() {
	_, err := calendar.Estonia().IsWorkingDay(calendar.MustParseDate("1990-01-01"))
	fmt.Println(errors.Is(err, calendar.ErrCoverage))
	// Output: true
}
