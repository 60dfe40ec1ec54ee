package policytest_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleLifeOf() {
	fmt.Print(policytest.LifeOf(policy.FromRulebook(hospital(12)), patient(), calendar.Date{}))
	// Output:
	// from        may      retain until  dispose by  overdue  decision
	// 2016-02-29  nothing  2028-02-29    none                 keep: the retention period has not ended (h.file)
	// 2028-03-01  delete   2028-02-29    none                 may_dispose: the record is free (h.file)
}

func ExampleLife() {
	life := policytest.LifeOf(policy.FromRulebook(hospital(12)), patient(), calendar.Date{})
	for _, decision := range life {
		fmt.Println(decision.Request().On, decision.Outcome())
	}
	// Output:
	// 2016-02-29 keep
	// 2028-03-01 may_dispose
}
