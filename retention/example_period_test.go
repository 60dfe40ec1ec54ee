package retention_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleDays() {
	fmt.Println(retention.Days(14))
	fmt.Println(retention.Days(-10)) // counted backwards
	fmt.Println(retention.Days(0))
	// Output:
	// 14 days
	// -10 days
	// no period
}

func ExampleWeeks() {
	fmt.Println(retention.Weeks(2).EndFrom(calendar.MustParseDate("2026-11-21")))
	// Output: 2026-12-05
}

func ExampleMonths() {
	fmt.Println(retention.Months(1).EndFrom(calendar.MustParseDate("2026-01-31")))
	// Output: 2026-02-28
}

func ExampleYears() {
	fmt.Println(retention.Years(1).EndFrom(calendar.MustParseDate("2024-02-29")))
	// Output: 2025-02-28
}

func ExampleWorkingDays() {
	limit, err := reply.ComputationEstonia.Limit(calendar.MustParseDate("2026-06-19"), retention.WorkingDays(5), calendar.Estonia())
	fmt.Println(limit.Due, err)
	// Output: 2026-06-30 <nil>
}

func ExampleImmediately() {
	fmt.Println(retention.Immediately().EndFrom(calendar.MustParseDate("2026-11-21")))
	// Output: 2026-11-21
}

func ExamplePermanently() {
	fmt.Println(retention.Permanently().EndFrom(calendar.MustParseDate("2026-11-21")))
	// Output: never
}

func ExampleParsePeriod() {
	period, err := retention.ParsePeriod("10 working days")
	fmt.Println(period == retention.WorkingDays(10), err)

	period, err = retention.ParsePeriod("P1Y6M") // a duration of ISO 8601
	fmt.Println(period, err)

	_, err = retention.ParsePeriod("1y")
	fmt.Println(errors.Is(err, retention.ErrPeriod))
	fmt.Println(err)
	// Output:
	// true <nil>
	// 18 months <nil>
	// true
	// retention: Period: "0a" is not recognised; write a number and one unit, as in 14 days, 18 months or 10 working days, and immediately for 0 of them
}

func ExamplePeriod_String() {
	fmt.Println(retention.Months(6), "and", retention.Years(1))
	// Output: 6 months and 1 year
}

func ExamplePeriod_EndFrom() {
	call := calendar.MustParseDate("2023-02-28")
	fmt.Println(retention.Years(5).EndFrom(call))
	fmt.Println(retention.Years(8000).EndFrom(call))
	fmt.Println(retention.WorkingDays(5).EndFrom(call)) // no retention period is in working days
	// Output:
	// 2028-02-28
	// never
	// unknown
}

func ExamplePeriod_MarshalText() {
	text, err := retention.WorkingDays(10).MarshalText()
	fmt.Println(string(text), err)
	// Output: 10 working days <nil>
}

func ExamplePeriod_UnmarshalText() {
	var plan struct {
		Reply retention.Period `json:"reply"`
	}
	err := json.Unmarshal([]byte(`{"reply": "2 weeks"}`), &plan)
	fmt.Println(plan.Reply == retention.Weeks(2), err)
	err = json.Unmarshal([]byte(`{"reply": "a fortnight"}`), &plan)
	fmt.Println(errors.Is(err, retention.ErrPeriod))
	// Output:
	// true <nil>
	// true
}

func ExamplePeriod_Number() {
	n, unit := retention.WorkingDays(5).Number()
	fmt.Println(n, unit, unit == retention.InWorkingDays)
	// Output: 5 working days true
}

func ExampleUnit() {
	_, unit := retention.Years(10).Number()
	fmt.Println(unit.Of(6))
	// Output: 6 years
}

func ExamplePeriod_CountFrom() {
	fmt.Println(retention.Months(-1).CountFrom(calendar.MustParseDate("2026-03-31")))
	// Output: 2026-02-28
}
