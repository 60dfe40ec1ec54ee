package eu_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
)

func ExampleDataSubjectRequest() {
	received := calendar.MustParseDate("2026-01-31")
	deadline, err := eu.DataSubjectRequest().Due(received, calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)

	longer, _ := eu.DataSubjectRequest().Extended()
	deadline, err = longer.Due(received, calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output:
	// 2026-02-28 2026-03-02 <nil>
	// 2026-04-28 2026-04-30 <nil>
}

func ExampleRefusal() {
	deadline, err := eu.Refusal().Due(calendar.MustParseDate("2026-11-24"), calendar.Estonia())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output: 2026-12-24 2026-12-28 <nil>
}

func ExampleWindows() {
	for _, w := range eu.Windows() {
		fmt.Println(w.ID)
	}
	// Output:
	// eu.gdpr.12.3
	// eu.gdpr.12.4
	// eu.gdpr.14.3.a
	// eu.gdpr.36.2
	// eu.gdpr.78.2
}

func ExampleHourWindows() {
	for _, w := range eu.HourWindows() {
		fmt.Println(w.ID, w.Hours)
	}
	// Output: eu.gdpr.33.1 72
}

func ExampleThirdPartySource() {
	deadline, err := eu.ThirdPartySource().Due(calendar.MustParseDate("2026-05-19"), calendar.Finland()) // to Midsummer Eve
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output: 2026-06-19 2026-06-22 <nil>
}

func ExamplePriorConsultation() {
	received := calendar.MustParseDate("2026-02-06")
	deadline, err := eu.PriorConsultation().Due(received, calendar.Finland()) // to Good Friday
	fmt.Println(deadline.Safe, deadline.Latest, err)
	fmt.Println(eu.PriorConsultation().Pause.Citation)
	// Output:
	// 2026-04-03 2026-04-07 <nil>
	// GDPR (EU) 2016/679 art. 36(2), last sentence: until the authority has the information it asked for
}

func ExampleBreach() {
	helsinki, _ := time.LoadLocation("Europe/Helsinki")
	aware := time.Date(2026, time.March, 27, 12, 17, 0, 0, helsinki) // the clocks change on Sunday
	deadline, err := eu.Breach().Due(aware, calendar.Finland(), helsinki)
	fmt.Println("promise", deadline.Safe.Format("Mon 15:04"))
	fmt.Println("contested", deadline.Latest.Format("Mon 15:04"), err)
	// Output:
	// promise Mon 13:17
	// contested Wed 00:00 <nil>
}

func ExampleComplaintProgress() {
	lodged := calendar.MustParseDate("2026-11-30")
	deadline, err := eu.ComplaintProgress().Due(lodged, calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
	// Output: 2027-02-28 2027-03-01 <nil>
}

// A service that decides records of several registers unites the books.
func ExampleRulebooks() {
	for _, b := range eu.Rulebooks() {
		fmt.Println(b.Definition().ID)
	}
	// Output:
	// eu.ai
	// eu.2023-1113
}

// The logs of a system of Annex III, from 2 December 2027 on.
func ExampleArtificialIntelligence() {
	entry := retention.Record{
		Class:  eu.AIDeployerLog,
		Events: retention.EventsOf(retention.Event{Trigger: eu.Logged, On: calendar.MustParseDate("2027-12-15")}),
		Traits: retention.TraitsOf(map[retention.Trait]bool{eu.AIProduct: false}),
	}
	book := eu.ArtificialIntelligence()
	fmt.Println(book.Assess(entry, calendar.MustParseDate("2026-12-01")).State)
	fmt.Println(book.Assess(entry, calendar.MustParseDate("2028-01-01")).RetainUntil)
	// Output:
	// not_in_force
	// 2028-06-15
}

func ExampleTransfersOfFunds() {
	transfer := retention.Record{Class: eu.TransferInformation, Events: retention.EventsOf(retention.Event{Trigger: eu.Transferred, On: calendar.MustParseDate("2025-03-10")})}
	a := eu.TransfersOfFunds().Assess(transfer, calendar.MustParseDate("2026-12-01"))
	fmt.Println(a.RetainUntil, a.DisposeBy)
	// Output: 2030-03-10 2030-03-11
}
