package policytest_test

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// hospital is the book that the examples test: patient files are kept for so many
// years after discharge and deleted then.
func hospital(years int) *retention.Rulebook {
	return retention.MustNewRulebook(retention.Definition{ID: "hospital", Rules: []retention.Rule{{
		ID: "h.file", Class: "hospital.file", Trigger: "discharged", Bound: retention.AtLeast, Period: retention.Years(years),
		Then: policy.Delete, Basis: calendar.Source{Citation: "Decree s. 4"},
	}}})
}

// patient is the file of a patient who was discharged on a leap day.
func patient() retention.Record {
	return retention.Record{ID: "f-1", Class: "hospital.file", Events: retention.EventsOf(
		retention.Event{Trigger: "discharged", On: calendar.MustParseDate("2016-02-29")},
	)}
}

// printing stands for the *testing.T of a test: it prints how the test fails.
type printing struct{ testing.TB }

func (printing) Helper() {}

func (printing) Errorf(format string, args ...any) { fmt.Printf(format+"\n", args...) }

func Example() {
	var t printing // in a test: t *testing.T
	book := hospital(12)
	cases, err := policytest.Parse("cases.txt", `
hospital.file  discharged=2016-02-29  on=2028-02-29 -> keep until=2028-02-29            # Decree s. 4
hospital.file  discharged=2016-02-29  on=2028-03-01 -> may_dispose allowed=delete
hospital.file  discharged=?           on=2028-03-01 -> undetermined missing=discharged  # a gap in the data
`)
	fmt.Println(err)
	policytest.CheckCases(t, policy.FromRulebook(book), cases...)
	policytest.CheckCoverage(t, book, 100, cases...)
	// Output: <nil>
}
