package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleClass() {
	record := retention.Record{ID: "4711", Class: "fi.host.unheard-of"}
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2022-01-01"))
	fmt.Println(a.State == retention.ClassUnknown)
	// Output: true
}

func ExampleTrigger() {
	const calls retention.Trigger = "call"
	moved := retention.EventsOf(
		retention.Event{Trigger: calls, On: calendar.MustParseDate("2020-03-02")},
		retention.Event{Trigger: retention.Transferred, On: calendar.MustParseDate("2021-03-02")},
	)
	for event := range moved.All() {
		fmt.Println(event.Trigger)
	}
	// Output:
	// call
	// disposition.transferred
}

// An event without a day happened on an unknown one: then nothing is known about
// the start, also if there are others with a day.
func ExampleEvent() {
	record := finishedFile()
	record.Events = retention.EventsOf(
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2021-06-30")},
		retention.Event{Trigger: finished},
	)
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2022-01-01"))
	fmt.Println(a.RetainUntil, a.FloorUnknown)
	// Output: unknown true
}

// A record is identifiers and dates, never content.
func ExampleRecord() {
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2020-03-02")},
	)}
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2022-01-01"))
	fmt.Println("waits for its end:", a.FloorAwaited)
	// Output: waits for its end: true
}

func ExampleRule() {
	rule := retention.Rule{
		ID: "fi.host.keep", Class: file, Trigger: finished, Absent: retention.Awaited,
		Cutoff: retention.EndOfYear(), Period: retention.Years(2),
		Bound: retention.Exactly, Then: retention.Delete,
		Basis: calendar.Source{Citation: "the host's information-management plan"},
	}
	book := retention.MustNewRulebook(retention.Definition{ID: "fi.host", Rules: []retention.Rule{rule}})
	a := book.Assess(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println("kept through", a.RetainUntil, "and gone by", a.DisposeBy)
	// Output: kept through 2023-12-31 and gone by 2024-01-01
}

// Ten years become six in 2027. A record of 2020 is bound by the ten years all the
// same, unless the new version says Retroactive, and by which norm.
func ExampleRule_versions() {
	ten := retention.Rule{
		ID: "fi.host.keep", Class: file, Trigger: finished, Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete,
		Basis: calendar.Source{Citation: "Act 1/2000 s. 1"}, Until: calendar.MustParseDate("2027-01-01"),
	}
	six := ten
	six.Period, six.From, six.Until = retention.Years(6), calendar.MustParseDate("2027-01-01"), calendar.Date{}
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2020-06-30")},
	)}
	today := calendar.MustParseDate("2027-01-01")
	book := retention.MustNewRulebook(retention.Definition{ID: "fi.host", Rules: []retention.Rule{ten, six}})
	fmt.Println(book.Assess(record, today).RetainUntil)

	six.Retroactive = calendar.Source{Citation: "Act 2/2026 s. 2"}
	book = retention.MustNewRulebook(retention.Definition{ID: "fi.host", Rules: []retention.Rule{ten, six}})
	fmt.Println(book.Assess(record, today).RetainUntil)
	// Output:
	// 2030-06-30
	// 2026-06-30
}

func ExampleDefinition() {
	definition := files()
	definition.Rules[0].Bound = retention.Exactly
	definition.Allowance = retention.Days(30)
	a := retention.MustNewRulebook(definition).Assess(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println("due from", a.DueFrom, "and gone by", a.DisposeBy)
	// Output: due from 2023-07-01 and gone by 2023-07-31
}

func ExampleClassInfo() {
	definition := files()
	definition.Classes = []retention.ClassInfo{{Class: file, NoErasure: calendar.Source{Citation: "GDPR art. 17(3)(b)"}}}
	info, _ := retention.MustNewRulebook(definition).Info(file)
	fmt.Println("erasure is refused by", info.NoErasure.Citation)
	// Output: erasure is refused by GDPR art. 17(3)(b)
}

// The ten years yield to the two, which end later when a file was finished late.
func ExampleRelation() {
	definition := files()
	definition.Relations = []retention.Relation{
		{Yields: "fi.host.limit", To: "fi.host.keep", Basis: calendar.Source{Citation: "GDPR art. 17(3)(b)"}},
	}
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2010-03-02")},
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2019-06-30")},
	)}
	a := retention.MustNewRulebook(definition).Assess(record, calendar.MustParseDate("2019-12-31"))
	fmt.Println("keep through", a.RetainUntil, "and gone by", a.DisposeBy)
	fmt.Println("review from", a.ReviewFrom)
	// Output:
	// keep through 2021-06-30 and gone by 2021-07-01
	// review from no date
}

// Two norms that conflict: ten years at the most from the opening, and two at
// least from an end that came late.
func ExampleAssessment() {
	record := finishedFile()
	record.Events = retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2010-03-02")},
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2019-06-30")},
	)
	a := retention.MustNewRulebook(files()).Assess(record, calendar.MustParseDate("2019-12-31"))
	fmt.Println("keep through", a.RetainUntil)
	fmt.Println("gone by", a.DisposeBy)
	fmt.Println("review from", a.ReviewFrom)
	// Output:
	// keep through 2021-06-30
	// gone by 2020-03-02
	// review from 2020-03-01
}

func ExampleEffect() {
	spans := retention.MustNewRulebook(files()).Effects(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println(spans[0].Rule.Basis.Citation)
	fmt.Println(spans[0].RetainUntil)
	// Output:
	// the host's information-management plan
	// 2023-06-30
}

func ExampleStart() {
	record := retention.Record{ID: "4711", Class: file}
	for _, span := range retention.MustNewRulebook(files()).Effects(record, calendar.MustParseDate("2022-01-01")) {
		switch span.Start {
		case retention.StartUnknown:
			fmt.Println(span.Rule.Trigger, "is missing")
		case retention.StartAwaited:
			fmt.Println(span.Rule.Trigger, "is awaited")
		case retention.StartKnown:
			fmt.Println(span.Rule.Trigger, "happened")
		}
	}
	// Output:
	// finished is awaited
	// opened is missing
}
