package ukraine_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func ExamplePersonalData() {
	record := retention.Record{ID: "4711", Class: ukraine.PersonalRecord, Events: retention.EventsOf(
		retention.Event{Trigger: ukraine.OmbudsmanOrdered, On: calendar.MustParseDate("2026-06-26")},
	)}
	a := ukraine.PersonalData().Assess(record, calendar.MustParseDate("2026-06-26"))
	fmt.Println(a.Ground, "gone by", a.DisposeBy)
	// Output: true gone by 2026-06-26
}

func show(w retention.Window, start string) {
	deadline, err := w.Due(calendar.MustParseDate(start), calendar.Ukraine())
	fmt.Println(deadline.Safe, deadline.Latest, err)
}

func ExampleHighRiskNotice() {
	show(ukraine.HighRiskNotice(), "2023-08-11")
	// Output: 2023-09-22 2023-09-22 <nil>
}

func ExampleHighRiskChange() {
	show(ukraine.HighRiskChange(), "2023-08-11")
	// Output: 2023-08-25 2023-08-25 <nil>
}

func ExampleSubjectRequest() {
	show(ukraine.SubjectRequest(), "2026-01-30")
	// Output: 2026-03-01 2026-03-02 <nil>
}

func ExampleReasonedDemand() {
	show(ukraine.ReasonedDemand(), "2026-11-02") // ten days, calendar or working
	// Output: 2026-11-12 2026-11-16 <nil>
}

func ExampleAccessStudy() {
	show(ukraine.AccessStudy(), "2023-08-14")
	// Output: 2023-08-28 2023-08-28 <nil>
}

func ExampleAccessGrant() {
	show(ukraine.AccessGrant(), "2026-10-01")
	deferred, _ := ukraine.AccessGrant().Extended()
	show(deferred, "2026-10-01")
	// Output:
	// 2026-10-31 2026-11-02 <nil>
	// 2026-11-15 2026-11-16 <nil>
}

func ExampleWithdrawnConsent() {
	show(ukraine.WithdrawnConsent(), "2026-11-21")
	// Output: 2026-11-21 2026-11-21 <nil>
}

func ExampleThirdPartySource() {
	show(ukraine.ThirdPartySource(), "2023-08-11")
	// Output: 2023-09-22 2023-09-22 <nil>
}

func ExampleTransfer() {
	show(ukraine.Transfer(), "2023-08-11")
	// Output: 2023-08-25 2023-08-25 <nil>
}
