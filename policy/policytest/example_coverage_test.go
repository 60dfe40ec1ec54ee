package policytest_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

// oneCase is a text of cases that tests too little.
const oneCase = "hospital.file discharged=2016-02-29 on=2028-02-29 -> keep"

func ExampleCheckCoverage() {
	var t printing // in a test: t *testing.T
	cases, _ := policytest.Parse("cases.txt", oneCase)
	policytest.CheckCoverage(t, hospital(12), 100, cases...)
	// Output:
	// policytest: at least 100 % are wanted, and every class must be determined: the cases exercise 1 of 3 points (33 %), the sides of the rules' boundaries and the places where an event or a decision is missing
	// these are missing:
	// 	h.file: first free day
	// 	h.file: start unknown
	// together these cases exercise and notice what is missing; paste those that expect what the law says, and delete the words "review what is expected" from each once you have compared it with the law:
	// hospital.file discharged=2021-05-12 on=2033-05-13 -> may_dispose allowed=delete  # review what is expected: h.file: first free day
	// hospital.file on=2150-01-01 -> undetermined missing=discharged  # review what is expected: h.file: start unknown
	// hospital.file discharged=2021-05-12 discharged=2022-06-16 on=2021-05-11 -> undetermined missing=discharged  # review what is expected: h.file: pick earliest instead of only, pick latest instead of only
}

func ExampleCover() {
	cases, _ := policytest.Parse("cases.txt", oneCase)
	for _, m := range policytest.Cover(hospital(12), cases...).Missing {
		fmt.Println(m)
	}
	// Output:
	// h.file: first free day
	// h.file: start unknown
}

func ExampleCoverage() {
	cases, _ := policytest.Parse("cases.txt", oneCase)
	c := policytest.Cover(hospital(12), cases...)
	fmt.Printf("%d seen, %d missing, %.1f %%\n", len(c.Seen), len(c.Missing), c.Percent())
	// Output:
	// 1 seen, 2 missing, 33.3 %
}

func ExamplePoint() {
	fmt.Println(policytest.Point{Rule: "h.file", Side: policytest.LastProtectedDay})
	// Output: h.file: last protected day
}

func ExampleSide() {
	fmt.Println(policytest.FirstFreeDay, "/", policytest.LastLawfulDay)
	// Output: first free day / last lawful day
}
