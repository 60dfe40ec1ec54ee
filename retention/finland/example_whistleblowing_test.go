package finland_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
)

func ExampleWhistleblowing() {
	report := retention.Record{ID: "4711", Class: finland.WhistleblowerReport, Events: retention.EventsOf(
		retention.Event{Trigger: finland.ReportArrived, On: calendar.MustParseDate("2023-03-15")},
	)}
	a := finland.Whistleblowing().Assess(report, calendar.MustParseDate("2024-01-15"))
	fmt.Println("due from", a.DueFrom, "and gone by", a.DisposeBy)
	// Output: due from 2028-03-14 and gone by 2028-03-15
}

func ExampleReportReceipt() {
	show(finland.ReportReceipt(), "2026-12-17") // to Christmas Eve
	// Output: 2026-12-24 2026-12-28 <nil>
}

func ExampleReportMeasures() {
	show(finland.ReportMeasures(), "2026-11-30") // the day on which the confirmation was sent
	// Output: 2027-02-28 2027-03-01 <nil>
}

func ExampleUnconfirmedReportMeasures() {
	show(finland.UnconfirmedReportMeasures(), "2026-11-23") // the receipt: to 30 November, and three months
	// Output: 2027-02-28 2027-03-01 <nil>
}

func ExampleCentralReportReceipt() {
	show(finland.CentralReportReceipt(), "2026-11-29") // to Independence Day, a Sunday
	// Output: 2026-12-06 2026-12-07 <nil>
}

func ExampleAuthorityReportReceipt() {
	show(finland.AuthorityReportReceipt(), "2026-11-23")
	// Output: 2026-11-30 2026-11-30 <nil>
}

func ExampleAuthorityReportMeasures() {
	show(finland.AuthorityReportMeasures(), "2026-02-12")
	longer, _ := finland.AuthorityReportMeasures().Extended()
	show(longer, "2026-02-12")
	// Output:
	// 2026-05-12 2026-05-12 <nil>
	// 2026-08-12 2026-08-12 <nil>
}
