package retention_test

import (
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
