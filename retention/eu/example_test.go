package eu_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/eu"
)

func ExampleDataSubjectRequest() {
	received := calendar.MustParseDate("2026-01-31")
	deadline, err := eu.DataSubjectRequest().Due(received, calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)

	longer, _ := eu.DataSubjectRequest().Extended()
	deadline, err = longer.Due(received, calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output:
	// 2026-02-28 2026-03-02 <nil>
	// 2026-04-30 2026-04-30 <nil>
}

func ExampleRefusal() {
	deadline, err := eu.Refusal().Due(calendar.MustParseDate("2026-11-24"), calendar.Estonia())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output: 2026-12-24 2026-12-28 <nil>
}
