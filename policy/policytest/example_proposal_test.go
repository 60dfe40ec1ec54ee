package policytest_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExamplePropose() {
	for _, c := range policytest.Propose(hospital(12)) {
		fmt.Println(c)
	}
	// Output:
	// hospital.file discharged=2021-05-12 on=2033-05-13 -> may_dispose allowed=delete until=2033-05-12  # review what is expected: h.file: last protected day, first free day
	// hospital.file on=2150-01-01 -> undetermined missing=discharged  # review what is expected: h.file: start unknown
	// hospital.file discharged=2021-05-12 discharged=2022-06-16 on=2021-05-11 -> undetermined missing=discharged  # review what is expected: h.file: pick earliest instead of only, pick latest instead of only
}
