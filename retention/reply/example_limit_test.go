package reply_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleLimit() {
	limit, err := reply.ComputationFinland.Limit(calendar.MustParseDate("2026-06-05"), retention.Days(14), calendar.Finland())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("moved by", limit.Due.Sub(limit.Nominal), "days")
	// Output: moved by 3 days
}

func ExampleReading() {
	window := openness()
	window.Readings = append(window.Readings, reply.Reading{Period: retention.WorkingDays(5), Basis: calendar.Source{Citation: "a stricter view"}})
	deadline, err := window.Due(calendar.MustParseDate("2026-06-05"), calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output: 2026-06-12 2026-06-22 <nil>
}

func ExampleExtension() {
	extension := openness().Extension
	fmt.Println(extension.Total, "in all:", extension.When.In(calendar.English))
	// Output: 1 month in all: much work
}

func ExampleDeadline() {
	deadline, err := openness().Due(calendar.MustParseDate("2026-06-05"), calendar.Finland())
	if err != nil {
		fmt.Println(err)
		return
	}
	answered := calendar.MustParseDate("2026-06-19")
	fmt.Println("in time under every reading:", answered == deadline.Safe || answered.Before(deadline.Safe))
	// Output: in time under every reading: true
}

func ExampleLimitError() {
	_, err := reply.ComputationFinland.Limit(calendar.MustParseDate("2026-06-05"), retention.Days(14), calendar.Estonia())
	var limitErr *reply.LimitError
	if errors.As(err, &limitErr) {
		fmt.Println(limitErr.Law)
		fmt.Println(limitErr.Help)
	}
	// Output:
	// Act 150/1930
	// pass the calendar of the country in which the act is to be done
}

func ExampleLimitError_Error() {
	_, err := reply.ComputationFinland.Limit(calendar.Date{}, retention.Days(14), calendar.Finland())
	fmt.Println(err)
	// Output: reply: Act 150/1930: 14 days: no date; give the day of the event
}

func ExampleLimitError_Unwrap() {
	_, err := reply.ComputationFinland.Limit(calendar.Date{}, retention.Days(14), calendar.Finland())
	fmt.Println(errors.Is(err, reply.ErrDate))
	// Output: true
}
