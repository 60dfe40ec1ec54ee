package policytest_test

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleCheckChanges() {
	var t printing // in a test: t *testing.T
	records := slices.Values([]retention.Record{patient()})
	policytest.CheckChanges(t, hospital(12), hospital(10), records)
	policytest.CheckChanges(t, hospital(12), hospital(10), records, "hospital.file: disposed of sooner: h.file (10 years)")
	// Output:
	// policytest: the new rulebook changes what happens to records, or says it otherwise; correct the rules, or pass to CheckChanges the names of the changes that are meant:
	// "hospital.file: disposed of sooner: h.file (10 years)", // (1 of the records; the first, discharged=2016-02-29, on 1 March 2026)
}

func ExampleChanges() {
	for _, c := range policytest.Changes(hospital(12), hospital(15), slices.Values([]retention.Record{patient()})) {
		fmt.Println(c)
	}
	// Output: hospital.file: kept longer: h.file (15 years) (1 of the records; the first, discharged=2016-02-29, on 1 March 2028)
}

// What no record shows is listed too: here the host has no record without a day of
// discharge.
func ExampleChanges_saidOtherwise() {
	d := hospital(12).Definition()
	d.Rules[0].Absent = retention.Awaited
	for _, c := range policytest.Changes(hospital(12), retention.MustNewRulebook(d), slices.Values([]retention.Record{patient()})) {
		fmt.Println(c)
	}
	// Output: hospital.file: said otherwise: h.file (absent awaited instead of gap) (no record that was looked at shows it)
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
