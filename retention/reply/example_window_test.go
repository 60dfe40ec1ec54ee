package reply_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleComputation_Limit() {
	limit, err := reply.ComputationEU.Limit(calendar.MustParseDate("2026-01-31"), retention.Months(1), calendar.Finland())
	fmt.Println(limit.Nominal, limit.Nominal.Weekday())
	fmt.Println(limit.Due, limit.Due.Weekday(), err)
	// Output:
	// 2026-02-28 Saturday
	// 2026-03-02 Monday <nil>
}

func ExampleComputation_String() {
	fmt.Println(reply.ComputationEstonia)
	// Output: TsÜS §§ 134–137
}

// openness is Finland's Openness Act 621/1999 section 14, as a host writes it.
func openness() reply.Window {
	return reply.Window{
		ID: "fi.621.14", Duty: calendar.Names{English: "answer a request for a document; from receipt"},
		Basis:    calendar.Source{Citation: "Act 621/1999 s. 14"},
		Law:      reply.ComputationFinland,
		Readings: []reply.Reading{{Period: retention.Weeks(2)}},
		From:     calendar.MustParseDate("1999-12-01"),
		Extension: reply.Extension{
			Total: retention.Months(1), When: calendar.Names{English: "much work"},
			Basis: calendar.Source{Citation: "Act 621/1999 s. 14"},
		},
	}
}

func ExampleWindow() {
	deadline, err := openness().Due(calendar.MustParseDate("2026-06-05"), calendar.Finland())
	fmt.Println("promise", deadline.Safe)
	fmt.Println("defend", deadline.Latest, err) // 19 June is Midsummer Eve
	// Output:
	// promise 2026-06-19
	// defend 2026-06-22 <nil>
}

func ExampleWindow_Due() {
	_, err := openness().Due(calendar.MustParseDate("1999-11-30"), calendar.Finland())
	fmt.Println(errors.Is(err, reply.ErrNotInForce))
	// Output: true
}

func ExampleWindow_strict() {
	window := openness()
	window.CheckedThrough = calendar.MustParseDate("2026-05-31")
	deadline, err := window.Due(calendar.MustParseDate("2026-06-05"), calendar.Finland())
	fmt.Println(deadline.Safe, "unchecked:", deadline.Unchecked, err)
	window.Strict = true
	_, err = window.Due(calendar.MustParseDate("2026-06-05"), calendar.Finland())
	fmt.Println(errors.Is(err, reply.ErrUnchecked))
	// Output:
	// 2026-06-19 unchecked: true <nil>
	// true
}

func ExampleWindow_Total() {
	window := openness()
	window.Readings = []reply.Reading{ // section 37(2): longer periods until 2003
		{Period: retention.Months(1), Extended: retention.Months(2), Until: calendar.MustParseDate("2003-01-01")},
		{Period: retention.Weeks(2), From: calendar.MustParseDate("2003-01-01")},
	}
	fmt.Println(window.Total(calendar.MustParseDate("2002-12-31")))
	fmt.Println(window.Total(calendar.MustParseDate("2003-01-01")))
	// Output:
	// 2 months
	// 1 month
}

func ExampleWindow_Extended() {
	longer, ok := openness().Extended()
	fmt.Println(ok, longer.Duty.In(calendar.English))
	deadline, err := longer.Due(calendar.MustParseDate("2026-06-05"), calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output:
	// true answer a request for a document; from receipt; extended: much work
	// 2026-07-05 2026-07-06 <nil>
}
