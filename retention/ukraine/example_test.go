package ukraine_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
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

// A file closed in 2011 with a term of three years: the commission decides, and the
// host records what.
func ExampleArchivalTerm() {
	const orders retention.Class = "ua.host.order"
	book, err := ukraine.ArchivalTerm(orders, "21", retention.Years(3))
	if err != nil {
		fmt.Println(err)
		return
	}
	closed := retention.Event{Trigger: ukraine.FileClosed, On: calendar.MustParseDate("2011-06-30")}
	decided := retention.Event{Trigger: retention.AppraisedDelete, On: calendar.MustParseDate("2015-02-10")}
	for _, events := range []retention.Events{retention.EventsOf(closed), retention.EventsOf(closed, decided)} {
		record := retention.Record{ID: "4711", Class: orders, Events: events}
		a := book.Assess(record, calendar.MustParseDate("2015-02-10"))
		fmt.Println("kept through", a.RetainUntil, "appraisal open:", a.AppraisalOpen, "allowed:", a.Allowed)
	}
	// Output:
	// kept through 2014-12-31 appraisal open: true allowed: nothing
	// kept through 2014-12-31 appraisal open: false allowed: delete
}

func show(w reply.Window, start string) {
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

// A record of personal data was deleted on 11 August 2023: the person, and those who were
// given the data, are told of it.
func ExampleChangeNotice() {
	show(ukraine.ChangeNotice(), "2023-08-11")
	// Output: 2023-08-25 2023-08-25 <nil>
}

func ExampleCorrection() {
	show(ukraine.Correction(), "2026-11-21")
	// Output: 2026-11-21 2026-11-21 <nil>
}

func ExampleWindows() {
	for _, w := range ukraine.Windows() {
		fmt.Println(w.ID)
	}
	// Output:
	// ua.2939.20.1
	// ua.2939.15.2
	// ua.2939.15.4
	// ua.5076.24.2
	// ua.393.20
	// ua.393.20.simple
	// ua.393.7
	// ua.393.5
	// ua.393.17
	// ua.393.17.adopted
	// ua.2073.34.2
	// ua.2073.34.2.hearing
	// ua.2073.34.3
	// ua.2073.43
	// ua.2073.75
	// ua.2073.80
	// ua.2297.8
	// ua.order.demand
	// ua.2297.16.study
	// ua.2297.16.grant
	// ua.order.2.15
	// ua.2297.9.start
	// ua.2297.9.change
	// ua.2297.12.2
	// ua.2297.21.1
	// ua.2297.21.3
	// ua.2297.20.3
	// ua.361.8.8.a
	// ua.361.8.8-1
	// ua.361.8.11.a
	// ua.361.8.11.b
}

func ExampleHourWindows() {
	for _, w := range ukraine.HourWindows() {
		fmt.Println(w.ID, w.Hours)
	}
	// Output: ua.2939.20.2 48
}

func ExampleInformationRequest() {
	show(ukraine.InformationRequest(), "2021-08-18") // over 24 August
	show(ukraine.InformationRequest(), "2023-08-17") // over a suspended holiday
	longer, _ := ukraine.InformationRequest().Extended()
	show(longer, "2023-08-11")
	// Output:
	// 2021-08-26 2021-08-26 <nil>
	// 2023-08-24 2023-08-24 <nil>
	// 2023-09-08 2023-09-08 <nil>
}

func ExamplePublication() {
	show(ukraine.Publication(), "2021-08-18") // over 24 August
	// Output: 2021-08-26 2021-08-26 <nil>
}

// A draft is considered on 19 November 2026: published on the 4th, ten whole working days
// lie between.
func ExampleDraftPublication() {
	show(ukraine.DraftPublication(), "2026-11-19")
	// Output: 2026-11-04 2026-11-05 <nil>
}

func ExampleUrgentInformationRequest() {
	kyiv, _ := time.LoadLocation("Europe/Kyiv")
	received := time.Date(2026, time.November, 20, 17, 30, 0, 0, kyiv) // a Friday
	deadline, err := ukraine.UrgentInformationRequest().Due(received, calendar.Ukraine(), kyiv)
	fmt.Println("promise", deadline.Safe.Format("Mon 15:04"))
	fmt.Println("defend", deadline.Latest.Format("Mon 15:04"), err)
	// Output:
	// promise Sun 17:30
	// defend Mon 00:00 <nil>
}

func ExampleAdvocateRequest() {
	show(ukraine.AdvocateRequest(), "2026-11-20")
	// Output: 2026-11-27 2026-11-27 <nil>
}

func ExampleAppeal() {
	show(ukraine.Appeal(), "2021-04-01") // 1 May, Easter, and the days off for both
	// Output: 2021-05-01 2021-05-05 <nil>
}

func ExampleSimpleAppeal() {
	show(ukraine.SimpleAppeal(), "2021-06-05") // Trinity, and the day off for it
	// Output: 2021-06-20 2021-06-22 <nil>
}

func ExampleAppealForwarding() {
	show(ukraine.AppealForwarding(), "2026-11-16")
	// Output: 2026-11-21 2026-11-23 <nil>
}

func ExampleDefectiveAppeal() {
	show(ukraine.DefectiveAppeal(), "2026-11-11")
	// Output: 2026-11-21 2026-11-23 <nil>
}

// The decision is of 10 November 2025, and the person learned of it a year later: of the
// two windows the earlier one counts.
func ExampleAppealToHigherBody() {
	learned, _ := ukraine.AppealToHigherBody().Due(calendar.MustParseDate("2026-11-02"), calendar.Ukraine())
	adopted, _ := ukraine.AppealToHigherBodyInAll().Due(calendar.MustParseDate("2025-11-10"), calendar.Ukraine())
	fmt.Println(learned.Safe, adopted.Safe, calendar.Earliest(learned.Safe, adopted.Safe))
	// Output: 2026-12-02 2026-11-10 2026-11-10
}

func ExampleAppealToHigherBodyInAll() {
	show(ukraine.AppealToHigherBodyInAll(), "2024-02-29")
	// Output: 2025-02-28 2025-02-28 <nil>
}

func ExampleHalfMonth() {
	limit, err := ukraine.Computation.Limit(calendar.MustParseDate("2026-02-10"), ukraine.HalfMonth(), calendar.Ukraine())
	fmt.Println(limit.Nominal, err)
	// Output: 2026-02-25 <nil>
}

func ExampleQuarter() {
	limit, err := ukraine.Computation.Limit(calendar.MustParseDate("2026-02-10"), ukraine.Quarter(), calendar.Ukraine())
	fmt.Println(limit.Nominal, limit.Due, err) // a Sunday
	// Output: 2026-05-10 2026-05-11 <nil>
}

func ExampleHalfYear() {
	limit, err := ukraine.Computation.Limit(calendar.MustParseDate("2026-02-10"), ukraine.HalfYear(), calendar.Ukraine())
	fmt.Println(limit.Nominal, err)
	// Output: 2026-08-10 <nil>
}

// A service that decides records of several registers unites the books.
func ExampleRulebooks() {
	all, err := retention.Merge("ua.all", ukraine.Rulebooks()...)
	fmt.Println(err, len(all.Definition().Rules) > 0)
	// Output: <nil> true
}
