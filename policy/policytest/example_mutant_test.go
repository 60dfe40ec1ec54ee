package policytest_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleCheckMutants() {
	var t printing // in a test: t *testing.T
	cases, _ := policytest.Parse("cases.txt", oneCase+`
hospital.file discharged=2016-02-29 on=2028-03-01 -> may_dispose allowed=delete
hospital.file discharged=2016-02-29 discharged=2016-03-31 on=2016-04-01 -> undetermined
`)
	policytest.CheckMutants(t, hospital(12), cases...)
	// Output:
	// policytest: no case would notice a slip in the rulebook:
	// 	h.file: absent awaited instead of gap
	// 	h.file: absent not binding instead of gap
	// add one that does, such as this one, if the law says what it expects:
	// hospital.file on=2150-01-01 -> undetermined until=unknown by=none rules=h.file missing=discharged  # review what is expected
}

func ExampleMutants() {
	for _, m := range policytest.Mutants(hospital(12))[:3] {
		fmt.Println(m)
	}
	// Output:
	// h.file: left out
	// h.file: period 11 years instead of 12 years
	// h.file: period 13 years instead of 12 years
}

func ExampleMutant() {
	m := policytest.Mutants(hospital(12))[1]
	fmt.Println(m.Rule)
	fmt.Println(m.Slip)
	// Output:
	// h.file
	// period 11 years instead of 12 years
}
