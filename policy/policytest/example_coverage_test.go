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
	// these cases are missing; review what they expect before you paste them:
	// hospital.file discharged=2021-05-12 on=2033-05-13 -> may_dispose allowed=delete until=2033-05-12 by=none rules=h.file  # h.file: first free day
	// hospital.file on=2150-01-01 -> undetermined until=unknown by=none rules=h.file missing=discharged  # h.file: start unknown
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
	fmt.Println(c.Cases[0])
	// Output:
	// 1 seen, 2 missing, 33.3 %
	// hospital.file discharged=2021-05-12 on=2033-05-13 -> may_dispose allowed=delete until=2033-05-12 by=none rules=h.file  # h.file: first free day
}

func ExamplePoint() {
	fmt.Println(policytest.Point{Rule: "h.file", Side: policytest.LastProtectedDay})
	// Output: h.file: last protected day
}

func ExampleSide() {
	fmt.Println(policytest.FirstFreeDay, "/", policytest.LastLawfulDay)
	// Output: first free day / last lawful day
}
