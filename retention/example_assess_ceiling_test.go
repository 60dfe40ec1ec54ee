package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A call of the last day of August, kept for six months at most: due a day early.
func ExampleRule_Ceiling() {
	r := retention.Rule{Period: retention.Months(6), Bound: retention.AtMost}
	due, last := r.Ceiling(calendar.MustParseDate("2026-08-31"), retention.Period{})
	fmt.Println("due from", due, "and gone by", last)
	// Output: due from 2027-02-27 and gone by 2027-02-28
}
