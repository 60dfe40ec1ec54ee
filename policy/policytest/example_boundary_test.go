package policytest_test

import (
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleCheckBoundaries() {
	var t printing // in a test: t *testing.T
	policytest.CheckBoundaries(t, policy.FromRulebook(hospital(12)), hospital(12), "hospital.file")
	policytest.CheckBoundaries(t, policy.FromRulebook(hospital(10)), hospital(12), "hospital.file")
	// Output:
	// policytest: the policy is wrong on a side of a boundary
	// 	example: hospital.file discharged=2021-05-12 on=2033-05-10
	// 	it must be kept (retain until: 2033-05-12), and the policy permits delete; keep it until then
}

func ExampleBoundaries() {
	table := policytest.Boundaries(hospital(12), "hospital.file")
	for _, line := range strings.Split(table, "\n")[:5] {
		fmt.Println(line)
	}
	// Output:
	// events                                       on          outcome       may      retain until  dispose by  overdue  by
	// none                                         2150-01-01  undetermined  nothing  unknown       none        0        h.file
	// discharged=2021-05-12                        2021-05-11  keep          nothing  2033-05-12    none        0        h.file
	// "                                            2033-05-12  keep          nothing  2033-05-12    none        0        h.file
	// "                                            2033-05-13  may_dispose   delete   2033-05-12    none        0        h.file
}
