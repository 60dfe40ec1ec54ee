package estonia_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleSocialProtection() {
	record := retention.Record{ID: "4711", Class: estonia.PensionBase, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: calendar.MustParseDate("2020-06-15")},
	)}
	a := estonia.SocialProtection().Assess(record, calendar.MustParseDate("2026-11-21"))
	fmt.Println("kept through", a.RetainUntil, "and then:", a.Allowed)
	// Output: kept through 2095-06-15 and then: anonymise
}

func ExampleAccounting() {
	book, err := estonia.Accounting(time.June, 30) // the fiscal year's last day
	if err != nil {
		fmt.Println(err)
		return
	}
	record := retention.Record{ID: "4711", Class: estonia.AccountingDocument, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Accounted, On: calendar.MustParseDate("2025-09-10")},
	)}
	fmt.Println("kept through", book.Assess(record, calendar.MustParseDate("2026-11-21")).RetainUntil)
	// Output: kept through 2033-06-30
}

func show(w reply.Window, start string) {
	deadline, err := w.Due(calendar.MustParseDate(start), calendar.Estonia())
	fmt.Println(deadline.Safe, deadline.Latest, err)
}

func ExampleWindows() {
	for _, w := range estonia.Windows() {
		fmt.Println(w.ID)
	}
	// Output:
	// ee.avts.16
	// ee.avts.18
	// ee.avts.18.2
	// ee.avts.21
	// ee.avts.22
	// ee.avts.23
	// ee.avts.52
	// ee.msvs.6
	// ee.msvs.5
	// ee.iks.27.2
	// ee.iks.39.4
	// ee.iks.39.5.notice
	// ee.iks.39.5
	// ee.iks.61
	// ee.hms.75
	// ee.hms.34
	// ee.hms.34.year
	// ee.hms.78
	// ee.hms.79
	// ee.hms.80
	// ee.hms.84
	// ee.hkms.46
	// ee.rpls.8
	// ee.tls.5.3
	// ee.tls.5.3.started
	// ee.rahapts.49
	// ee.rahapts.49.cash
	// ee.teavitaja.10.1
	// ee.teavitaja.10.2
	// ee.teavitaja.11
	// ee.kuts.8.final
	// ee.kuts.8.final.long
}

func ExampleHourWindows() {
	for _, w := range estonia.HourWindows() {
		fmt.Println(w.ID, w.Hours)
	}
	// Output:
	// ee.iks.44.1 72
	// ee.kuts.8.first 24
	// ee.kuts.8.notice 72
	// ee.kuts.8.trust 24
}

func ExampleRegistration() {
	show(estonia.Registration(), "2026-06-22") // before Victory Day and Midsummer Day
	// Output: 2026-06-25 2026-06-25 <nil>
}

func ExampleInformationRequest() {
	show(estonia.InformationRequest(), "2026-06-19")
	longer, _ := estonia.InformationRequest().Extended()
	show(longer, "2026-06-19")
	// Output:
	// 2026-06-30 2026-06-30 <nil>
	// 2026-07-14 2026-07-14 <nil>
}

func ExampleInformationIncomplete() {
	show(estonia.InformationIncomplete(), "2026-11-20")
	// Output: 2026-11-27 2026-11-27 <nil>
}

func ExampleInformationPublished() {
	show(estonia.InformationPublished(), "2026-11-20")
	// Output: 2026-11-27 2026-11-27 <nil>
}

func ExampleInformationPrecept() {
	show(estonia.InformationPrecept(), "2026-12-17") // over Christmas
	// Output: 2026-12-28 2026-12-28 <nil>
}

func ExampleInformationForwarding() {
	show(estonia.InformationForwarding(), "2026-11-20")
	// Output: 2026-11-27 2026-11-27 <nil>
}

func ExampleInformationRefusal() {
	show(estonia.InformationRefusal(), "2026-11-20")
	// Output: 2026-11-27 2026-11-27 <nil>
}

func ExampleLetter() {
	show(estonia.Letter(), "2024-12-27") // 30 days
	show(estonia.Letter(), "2024-12-30") // 15 or 30 days
	show(estonia.Letter(), "2025-01-02") // 15 days
	// Output:
	// 2025-01-26 2025-01-27 <nil>
	// 2025-01-14 2025-01-29 <nil>
	// 2025-01-17 2025-01-17 <nil>
}

func ExampleLetterForwarding() {
	show(estonia.LetterForwarding(), "2026-12-17") // over Christmas
	// Output: 2026-12-28 2026-12-28 <nil>
}

func ExampleLawEnforcementRequest() {
	show(estonia.LawEnforcementRequest(), "2026-01-24") // to Independence Day
	// Output: 2026-02-24 2026-02-25 <nil>
}

func ExampleLawEnforcementConsultation() {
	show(estonia.LawEnforcementConsultation(), "2026-05-12") // to Victory Day
	// Output: 2026-06-23 2026-06-25 <nil>
}

func ExampleLawEnforcementConsultationNotice() {
	show(estonia.LawEnforcementConsultationNotice(), "2026-01-24") // the request for consultation
	// Output: 2026-02-24 2026-02-25 <nil>
}

func ExampleLawEnforcementConsultationLonger() {
	show(estonia.LawEnforcementConsultationLonger(), "2026-01-13") // six weeks to Independence Day, and a month
	// Output: 2026-03-24 2026-03-24 <nil>
}

func ExampleLawEnforcementBreach() {
	tallinn, _ := time.LoadLocation("Europe/Tallinn")
	aware := time.Date(2026, time.October, 23, 12, 17, 0, 0, tallinn) // the clocks change on Sunday
	deadline, err := estonia.LawEnforcementBreach().Due(aware, calendar.Estonia(), tallinn)
	fmt.Println(deadline.Safe.Format("Mon 15:04"), deadline.Latest.Format("Mon 15:04"), err)
	// Output: Mon 11:17 Mon 11:17 <nil>
}

func ExampleCourtAction() {
	show(estonia.CourtAction(), "2026-05-24") // to Victory Day
	// Output: 2026-06-23 2026-06-25 <nil>
}

// A service that decides records of several registers unites the books.
func ExampleRulebooks() {
	all, err := retention.Merge("ee.all", estonia.Rulebooks()...)
	fmt.Println(err, len(all.Definition().Rules) > 0)
	// Output: <nil> true
}
