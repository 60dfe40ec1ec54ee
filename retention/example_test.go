package retention_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A sentence of law as a rule: invoices are kept for seven years from their
// issue (Estonia's VAT Act § 36).
func Example() {
	const (
		invoice retention.Class   = "ee.host.invoice"
		issued  retention.Trigger = "issued"
	)
	book, err := retention.NewRulebook(retention.Definition{
		ID: "ee.host",
		Rules: []retention.Rule{{
			ID: "ee.host.invoice", Class: invoice, Trigger: issued,
			Bound: retention.AtLeast, Period: retention.Years(7), Then: retention.Delete,
			Basis: calendar.Source{Citation: "KMS § 36"},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	record := retention.Record{ID: "4711", Class: invoice, Events: retention.EventsOf(
		retention.Event{Trigger: issued, On: calendar.MustParseDate("2019-01-15")},
	)}
	today := calendar.MustParseDate("2026-01-15")
	fmt.Println("kept through", book.Assess(record, today).RetainUntil)
	// Output: kept through 2026-01-15
}

func ExampleDefinitionError() {
	_, err := retention.NewRulebook(retention.Definition{ID: "ee.host", Allowance: retention.Days(-30)})
	var definitionErr *retention.DefinitionError
	if errors.As(err, &definitionErr) {
		fmt.Println(definitionErr.Problem)
		fmt.Println(definitionErr.Help)
	}
	// Output:
	// the allowance is -30 days
	// give it in days, weeks, months or years
}

func ExampleDefinitionError_Error() {
	err := &retention.DefinitionError{Book: "ee.host", Place: "rules[0]", Rule: "ee.host.1", Problem: "no citation", Help: "cite the norm in Basis"}
	fmt.Println(err.Error())
	// Output: retention: ee.host: rules[0] ee.host.1: no citation; cite the norm in Basis
}

func ExampleDefinitionError_Unwrap() {
	_, err := retention.NewRulebook(retention.Definition{})
	fmt.Println(errors.Is(err, retention.ErrDefinition))
	// Output: true
}
