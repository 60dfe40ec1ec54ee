package ukraine_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// An invoice of a company was used for the return that was filed on 1 March 2024.
func ExampleTaxDocuments() {
	invoice := retention.Record{ID: "4711", Class: ukraine.CompanyTaxDocument, Events: retention.EventsOf(
		retention.Event{Trigger: ukraine.ReturnFiled, On: calendar.MustParseDate("2024-03-01")},
	)}
	a := ukraine.TaxDocuments().Assess(invoice, calendar.MustParseDate("2029-03-01"))
	fmt.Println("kept through", a.RetainUntil, "gone by", a.DisposeBy, "appraisal open:", a.AppraisalOpen)
	// Output: kept through 2029-02-28 gone by none appraisal open: true
}

func ExampleMoneyLaundering() {
	file := retention.Record{ID: "4711", Class: ukraine.ClientDocument, Events: retention.EventsOf(
		retention.Event{Trigger: ukraine.BusinessRelationEnded, On: calendar.MustParseDate("2021-01-15")},
		retention.Event{Trigger: retention.AppraisedDelete, On: calendar.MustParseDate("2025-12-01")},
	)}
	a := ukraine.MoneyLaundering().Assess(file, calendar.MustParseDate("2026-01-16"))
	fmt.Println("kept through", a.RetainUntil, "allowed:", a.Allowed)
	// Output: kept through 2026-01-15 allowed: delete
}

func ExamplePublishedStatements() {
	page := retention.Record{ID: "4711", Class: ukraine.PublishedStatement, Events: retention.EventsOf(
		retention.Event{Trigger: ukraine.StatementPublished, On: calendar.MustParseDate("2024-04-30")},
	)}
	a := ukraine.PublishedStatements().Assess(page, calendar.MustParseDate("2026-02-21"))
	fmt.Println("on the website through", a.RetainUntil)
	// Output: on the website through 2030-04-30
}
