package policytest_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
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
		fmt.Println(m.Point)
	}
	// Output:
	// h.file: first free day
	// h.file: start unknown
}

func ExampleCoverage() {
	cases, _ := policytest.Parse("cases.txt", oneCase)
	c := policytest.Cover(hospital(12), cases...)
	fmt.Printf("%d seen, %d missing, %.1f %%\n", len(c.Seen), len(c.Missing), c.Percent())
	// Output: 1 seen, 2 missing, 33.3 %
}

func ExampleUncovered() {
	missing := policytest.Cover(hospital(12)).Missing[0]
	fmt.Println(missing.Point)
	fmt.Println(missing.Case)
	// Output:
	// h.file: last protected day
	// hospital.file discharged=2021-05-12 on=2033-05-12 -> keep until=2033-05-12 by=none rules=h.file
}

func ExamplePoint() {
	fmt.Println(policytest.Point{Rule: "h.file", Side: policytest.LastProtectedDay})
	// Output: h.file: last protected day
}

func ExampleSide() {
	fmt.Println(policytest.FirstFreeDay, "/", policytest.LastLawfulDay)
	// Output: first free day / last lawful day
}

func ExampleCheckMutants() {
	var t printing // in a test: t *testing.T
	cases, _ := policytest.Parse("cases.txt", oneCase+`
hospital.file discharged=2016-02-29 on=2028-03-01 -> may_dispose allowed=delete
hospital.file discharged=2016-02-29 discharged=2016-03-31 on=2016-04-01 -> undetermined
`)
	policytest.CheckMutants(t, hospital(12), cases...)
	// Output:
	// policytest: a slip in the rulebook that no case would notice:
	// 	h.file: absent awaited instead of gap
	// add a case that notices it, such as this one, if the law says what it expects:
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

func ExampleCheckChanges() {
	var t printing // in a test: t *testing.T
	records := slices.Values([]retention.Record{patient()})
	policytest.CheckChanges(t, hospital(12), hospital(10), records)
	policytest.CheckChanges(t, hospital(12), hospital(10), records, "hospital.file: disposed of sooner: h.file (10 years)")
	// Output:
	// policytest: the new rulebook changes what happens to records; correct the rules, or pass the names of the changes that are meant to CheckChanges:
	// "hospital.file: disposed of sooner: h.file (10 years)", // (1 of the records; the first, discharged=2016-02-29, on 2026-03-01)
}

func ExampleChanges() {
	for _, c := range policytest.Changes(hospital(12), hospital(15), slices.Values([]retention.Record{patient()})) {
		fmt.Println(c)
	}
	// Output: hospital.file: kept longer: h.file (15 years) (1 of the records; the first, discharged=2016-02-29, on 2028-03-01)
}

func ExampleChange() {
	change := policytest.Changes(hospital(12), hospital(10), slices.Values([]retention.Record{patient()}))[0]
	fmt.Println(change.Name())
	fmt.Println(change.Way, change.Day)
	// Output:
	// hospital.file: disposed of sooner: h.file (10 years)
	// disposed of sooner 2026-03-01
}

func ExampleSamples() {
	// What a change can do, without the records of a host.
	was, is := hospital(12), hospital(10)
	for _, c := range policytest.Changes(was, is, policytest.Samples(is)) {
		fmt.Println(c.Name())
	}
	// Output: hospital.file: disposed of sooner: h.file (10 years)
}

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

func ExampleTestPolicy() {
	rules := policy.FromRulebook(hospital(12))
	fmt.Println(policytest.TestPolicy(rules, hospital(12)))
	fmt.Println(policytest.TestPolicy(holdsDropped(rules), hospital(12)))
	// Output:
	// <nil>
	// policytest: the policy breaks the law "refuses what it cannot decide"
	// 	example: hospital.file discharged=2021-05-12 on=2033-05-13
	// 	without a look-up of the holds it permits delete; permit nothing then, or hand the request on to policy.FromRulebook
	// policytest: the policy breaks the law "a hold never permits"
	// 	example: hospital.file discharged=2021-05-12 on=2033-05-13
	// 	under a hold (open) it permits delete; hand on the holds as they came
}

func ExampleCheckContract() {
	_ = func(t *testing.T) { // TestGuard, in a file of tests
		guarded := policy.All(policy.FromRulebook(hospital(12)), policy.CheckedLaw())
		policytest.CheckContract(t, guarded, hospital(12))
	}
	// Output:
}

func ExampleContractError() {
	err := policytest.TestPolicy(dayTooEarly(policy.FromRulebook(hospital(12))), hospital(12))
	var broken *policytest.ContractError
	if errors.As(err, &broken) {
		fmt.Println(broken.Law)
		fmt.Println(broken.Example.On)
	}
	// Output:
	// answers what was asked
	// 2033-05-12
}

func ExampleRequests() {
	days := map[string]bool{}
	for r := range policytest.Requests(hospital(12)) {
		days[r.On.String()] = true
	}
	// A file of 28 February 2023 is free on 1 March 2035, one of 29 February 2024
	// on 1 March 2036.
	fmt.Println(days["2035-02-28"], days["2035-03-01"], days["2036-02-29"], days["2036-03-01"])
	// Output: true true true true
}

func ExampleGolden() {
	var t printing // in a test: t *testing.T
	folder, _ := os.MkdirTemp("", "")
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "boundaries.txt") // in a test: testdata/boundaries.txt
	table := policytest.Boundaries(hospital(12), "hospital.file")

	os.WriteFile(file, []byte(table), 0o644) // a person has reviewed it
	policytest.Golden(t, file, table)
	fmt.Println("the table is as it was reviewed")
	// Output: the table is as it was reviewed
}
