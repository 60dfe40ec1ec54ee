package retention_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleAtEvent() {
	fmt.Println(retention.AtEvent().StartFrom(calendar.MustParseDate("2024-02-10")))
	// Output: 2024-02-10
}

func ExampleEndOfYear() {
	// Ukraine, order 578/5 p. 2.10: from 1 January after the year in which the
	// file was closed.
	start := retention.EndOfYear().StartFrom(calendar.MustParseDate("2020-03-15"))
	fmt.Println(start, "and 5 years:", retention.Years(5).EndFrom(start))
	// Output: 2020-12-31 and 5 years: 2025-12-31
}

func ExampleEndOfFiscalYear() {
	march := retention.EndOfFiscalYear(time.March, 31)
	fmt.Println(march.StartFrom(calendar.MustParseDate("2024-03-31"))) // its last day
	fmt.Println(march.StartFrom(calendar.MustParseDate("2024-04-01")))
	// Output:
	// 2024-03-31
	// 2025-03-31
}

func ExampleEndOfYearOfFiscalYear() {
	// Finland, Accounting Act 1336/1997 ch. 2 s. 10: vouchers are kept for six
	// years from the end of the calendar year in which the fiscal year ended.
	start := retention.EndOfYearOfFiscalYear(time.March, 31).StartFrom(calendar.MustParseDate("2024-02-10"))
	fmt.Println(start, "and 6 years:", retention.Years(6).EndFrom(start))
	// Output: 2024-12-31 and 6 years: 2030-12-31
}

func ExampleCutoff_StartFrom() {
	february := retention.EndOfFiscalYear(time.February, 29) // its last day, in every year
	fmt.Println(february.StartFrom(calendar.MustParseDate("2023-01-10")))
	fmt.Println(february.StartFrom(calendar.MustParseDate("2024-01-10")))
	// Output:
	// 2023-02-28
	// 2024-02-29
}

func ExampleCutoff_String() {
	fmt.Println(retention.EndOfFiscalYear(time.March, 31))
	fmt.Println(retention.EndOfFiscalYear(time.April, 31))
	// Output:
	// end of the fiscal year 03-31
	// impossible cut-off
}
