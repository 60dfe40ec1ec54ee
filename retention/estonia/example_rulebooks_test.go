package estonia_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// tell says how long a record of a class with one event is kept.
func tell(b *retention.Rulebook, class retention.Class, event retention.Trigger, on string, known map[retention.Trait]bool) {
	record := retention.Record{ID: "4711", Class: class, Traits: retention.TraitsOf(known), Events: retention.EventsOf(
		retention.Event{Trigger: event, On: calendar.MustParseDate(on)},
	)}
	a := b.Assess(record, calendar.MustParseDate("2026-11-30"))
	fmt.Printf("kept through %v, gone by %v, then: %v\n", a.RetainUntil, a.DisposeBy, a.Allowed)
}

func ExampleMoneyLaundering() {
	tell(estonia.MoneyLaundering(), estonia.LaunderingRelation, estonia.RelationEnded, "2026-05-31", nil)
	// Output: kept through 2031-05-31, gone by 2031-06-01, then: delete
}

func ExampleEmploymentContracts() {
	tell(estonia.EmploymentContracts(), estonia.EmploymentContract, estonia.EmploymentEnded, "2026-05-31",
		map[retention.Trait]bool{estonia.ConcludedBeforeJuly09: false})
	// Output: kept through 2036-05-31, gone by none, then: delete, anonymise
}

func ExampleHealthCare() {
	tell(estonia.HealthCare(), estonia.CareData, estonia.Confirmed, "2020-02-29",
		map[retention.Trait]bool{estonia.DrawnUpBeforeMarch19: false})
	// Output: kept through 2050-02-28, gone by 2050-03-01, then: delete
}

func ExampleSocialServices() {
	tell(estonia.SocialServices(), estonia.ChildProtection, estonia.Birth, "2012-05-06", nil)
	// Output: kept through 2030-05-06, gone by 2030-05-07, then: anonymise
}

func ExampleHealthInsurance() {
	tell(estonia.HealthInsurance(), estonia.PrisonStay, estonia.Released, "2026-05-31", nil)
	// Output: kept through 2029-05-31, gone by 2029-06-01, then: delete
}

func ExamplePublicRecords() {
	record := retention.Record{ID: "4711", Class: estonia.ArchivalRecord,
		Traits: retention.TraitsOf(map[retention.Trait]bool{estonia.PaperBefore2012: false}),
		Events: retention.EventsOf(
			retention.Event{Trigger: estonia.Created, On: calendar.MustParseDate("2026-03-02")},
			retention.Event{Trigger: retention.NeedEnded, On: calendar.MustParseDate("2026-09-30")},
		)}
	a := estonia.PublicRecords().Assess(record, calendar.MustParseDate("2026-11-30"))
	fmt.Println("now:", a.Allowed, "- at the latest by", a.DisposeBy)
	// Output: now: transfer - at the latest by 2036-03-02
}

func ExampleWhistleblowing() {
	tell(estonia.Whistleblowing(), estonia.BreachReport, estonia.FeedbackGiven, "2026-05-31", nil)
	// Output: kept through 2029-05-31, gone by 2029-06-01, then: delete
}

func ExampleCybersecurity() {
	tell(estonia.Cybersecurity(), estonia.CyberIncident, estonia.IncidentSolved, "2026-05-31", nil)
	// Output: kept through 2031-05-31, gone by 2031-06-01, then: delete
}
