package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The smallest record that the two years keep longer than the ten allow, and the
// first day on which a person must decide.
func ExampleFinding() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		fmt.Println(finding.Code, finding.Rules)
		for event := range finding.Record.Events.All() {
			fmt.Println(event.Trigger, event.On)
		}
		fmt.Println("review from", finding.On)
	}
	// Output:
	// conflict [fi.host.keep fi.host.limit]
	// finished 2008-01-02
	// opened 2000-01-01
	// review from 2009-12-31
}

func ExampleFinding_String() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		fmt.Println(finding)
	}
	// Output: conflict: fi.host.keep keeps a record longer than fi.host.limit allows; no relation says which yields, so a person must decide
}

func ExampleFinding_In() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		fmt.Println(finding.In(calendar.English))
	}
	// Output: fi.host.keep keeps a record longer than fi.host.limit allows; no relation says which yields, so a person must decide
}

// A program branches on the code and takes the values.
func ExampleFindingCode() {
	for _, finding := range retention.MustNewRulebook(files()).Lint(calendar.Date{}) {
		if finding.Code == retention.FindingConflict {
			fmt.Println("relate", finding.Rules[0], "and", finding.Rules[1])
		}
	}
	// Output: relate fi.host.keep and fi.host.limit
}
