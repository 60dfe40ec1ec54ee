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
	// together these cases exercise and notice what is missing; paste those that expect what the law says, and delete the words "review what is expected" from each once you have compared it with the law:
	// hospital.file on=2150-01-01 -> undetermined missing=discharged  # review what is expected: h.file: absent awaited instead of gap, absent not binding instead of gap
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
