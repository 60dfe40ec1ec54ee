package custompolicy_test

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/custompolicy"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed cases.txt
var text string

var update = flag.Bool("update", false, "write the tables of testdata anew; review what changed")

// TestRules: the rules say what the lawyer expects, and the cases are enough: they
// stand on both sides of every boundary, and notice every slip of the pen.
func TestRules(t *testing.T) {
	book := custompolicy.Rules()
	cases, err := policytest.Parse("cases.txt", text)
	if err != nil {
		t.Fatal(err)
	}
	policytest.CheckCases(t, policy.FromRulebook(book), cases...)
	policytest.CheckCoverage(t, book, 100, cases...)
	policytest.CheckMutants(t, book, cases...)
}

// TestBoundaries: on the days that matter, which the kit finds by itself, the
// policy keeps the contract and says what was reviewed.
func TestBoundaries(t *testing.T) {
	book := custompolicy.Rules()
	for _, class := range []retention.Class{custompolicy.Recording, custompolicy.Voucher, custompolicy.Initiative} {
		policytest.CheckBoundaries(t, custompolicy.Policy(), book, class)
		table := policytest.Boundaries(book, class)
		name := fmt.Sprintf("testdata/%s.txt", class)
		if *update {
			if err := os.WriteFile(name, []byte(table), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if reviewed, err := os.ReadFile(name); err != nil || string(reviewed) != table {
			t.Errorf("%s is not the table that was reviewed (%v); now it is\n%s", name, err, table)
		}
	}
}

// The life of an initiative, for the author to look at: what happens to it, and
// when, if nobody does anything.
func ExampleRules() {
	initiative := retention.Record{
		Class: custompolicy.Initiative,
		Events: retention.EventsOf(
			retention.Event{Trigger: custompolicy.Decided, On: calendar.MustParseDate("2016-02-29")},
			retention.Event{Trigger: retention.AppraisedTransfer, On: calendar.MustParseDate("2026-09-01")},
		),
	}
	rules := policy.FromRulebook(custompolicy.Rules())
	fmt.Print(policytest.LifeOf(rules, initiative, calendar.Date{}))
	// Output:
	// from        may       retain until  dispose by  overdue  decision
	// 2016-02-29  nothing   2026-02-28    none                 keep: the retention period has not ended (city.initiative)
	// 2026-03-01  nothing   2026-02-28    none                 review: a body must decide first (city.initiative)
	// 2026-09-01  transfer  2026-02-28    none                 may_dispose: the record is free (city.initiative)
}
