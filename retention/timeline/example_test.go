package timeline_test

import (
	"fmt"
	"strings"
	"testing/fstest"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// description returns that of a picture, a sentence a line.
func description(svg []byte) string {
	_, text, _ := strings.Cut(string(svg), "<desc")
	_, text, _ = strings.Cut(text, ">")
	text, _, _ = strings.Cut(text, "</desc>")
	return strings.NewReplacer(". ", ".\n", "&#39;", "'").Replace(text)
}

func ExampleRule() {
	book := estonia.SocialProtection()
	rule := book.Definition().Rules[0]
	fmt.Println(description(timeline.Rule(book, rule).SVG(calendar.English)))
	// Output:
	// Base data of state pensions.
	// Exactly 75 years from the person's death.
	// ee.skais.20.1: Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(1), (7) (not confirmed).
	// Disposal: anonymise.
	// Law from 15 March 2019.
	// The person's death: counting starts; perhaps not happened yet; must be kept before it, too.
	// 75 years later: last protected day.
	// The next day: disposal is due; last lawful day.
	// A sketch without days; the lengths are not to scale.
}

func ExampleClass() {
	book := estonia.SocialProtection()
	fmt.Println(description(timeline.Class(book, estonia.Tax, calendar.MustParseDate("2026-11-28")).SVG(calendar.English)))
	// Output:
	// Tax data.
	// Law as of: 28 November 2026.
	// The rules of this class are not in the rulebook.
	// They come from: no paragraph of § 20 covers these data: § 12.
}

// Package policy draws the picture of a decision; this is how.
func ExampleRecord() {
	day := calendar.MustParseDate
	book := estonia.SocialProtection()
	death := retention.Event{Trigger: estonia.Death, On: day("1951-11-21")}
	record := retention.Record{Class: estonia.PensionBase, Events: retention.EventsOf(death)}
	today := day("2026-11-22")
	var lanes []timeline.Lane
	for _, e := range book.Effects(record, today) {
		lanes = append(lanes, timeline.LaneOf(book, e).Bounds(e.Trigger, e.RetainUntil, e.DueFrom, retention.EndOn(e.DisposeBy)))
	}
	picture := timeline.Record(book, record.Class, today, nil, lanes...)
	fmt.Println(description(picture.SVG(calendar.English)))
	// Output:
	// Base data of state pensions.
	// Today: 22 November 2026.
	// Exactly 75 years from the person's death.
	// ee.skais.20.1: Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(1), (7) (not confirmed).
	// Disposal: anonymise.
	// 21 November 1951: the person's death.
	// 21 November 2026: last protected day.
	// 22 November 2026: disposal is due; last lawful day.
	// The days stand in their order; the distances between them are not to scale.
}

func ExampleLaneOf() {
	day := calendar.MustParseDate
	book := estonia.SocialProtection()
	record := retention.Record{Class: estonia.PensionBase}
	for _, e := range book.Effects(record, day("2026-11-22")) {
		lane := timeline.LaneOf(book, e).Bounds(e.Trigger, e.RetainUntil, e.DueFrom, retention.End{})
		fmt.Println(description(timeline.Record(book, record.Class, day("2026-11-22"), nil, lane).SVG(calendar.English)))
	}
	// Output:
	// Base data of state pensions.
	// Today: 22 November 2026.
	// Exactly 75 years from the person's death.
	// ee.skais.20.1: Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(1), (7) (not confirmed).
	// Disposal: anonymise.
	// Not happened yet: the person's death.
	// last protected day not known.
	// The days stand in their order; the distances between them are not to scale.
}

func ExampleNewLane() {
	day := calendar.MustParseDate
	own := calendar.NewSentences(fstest.MapFS{"en.txt": {Data: []byte("lock = locked by the court")}})
	lane := timeline.NewLane(calendar.Step{Code: own.Code("lock")}).Span(timeline.Held, day("2026-02-01"), retention.End{})
	fmt.Println(description(timeline.Record(nil, "file", day("2026-11-28"), nil, lane).SVG(calendar.English)))
	// Output:
	// file.
	// Today: 28 November 2026.
	// Locked by the court.
	// 1 February 2026: hold placed.
	// hold not released.
	// The days stand in their order; the distances between them are not to scale.
}

func ExampleLane() {
	day := calendar.MustParseDate
	lane := timeline.Lane{}.
		Mark(timeline.Event, day("2020-05-04"), calendar.Step{}).
		Bounds(day("2020-05-04"), retention.EndOn(day("2026-12-31")), day("2027-01-01"), retention.EndOn(day("2027-01-31")))
	fmt.Println(description(timeline.Record(nil, "file", day("2026-11-28"), nil, lane).SVG(calendar.English)))
	fmt.Println(lane)
	// Output:
	// file.
	// Today: 28 November 2026.
	// 4 May 2020: event.
	// 31 December 2026: last protected day.
	// 1 January 2027: disposal is due.
	// 31 January 2027: last lawful day.
	// The days stand in their order; the distances between them are not to scale.
	// a lane of a picture
}

func ExamplePicture() {
	picture := timeline.Rule(nil, retention.Rule{})
	fmt.Println(picture)
	fmt.Println(description(picture.SVG(calendar.Swedish)))
	// Output:
	// a picture
	// Material utan materialgrupp.
	// Regeln säger inte tillräckligt för att kunna ritas.
	// En skiss utan dagar; längderna är inte skalenliga.
}

func ExampleKind() {
	fmt.Println(timeline.Overdue, timeline.Overdue.In(calendar.Ukrainian))
	// Output:
	// overdue прострочено
}
