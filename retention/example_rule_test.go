package retention_test

import (
	"encoding/json"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

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

// A book of rules can be kept as data: its values are words.
func ExampleAbsent() {
	text, err := json.Marshal([]retention.Absent{retention.Gap, retention.Awaited})
	fmt.Println(string(text), err)
	// Output: ["gap","awaited"] <nil>
}

func ExamplePick_String() {
	fmt.Println(retention.Only, "/", retention.Earliest, "/", retention.Latest)
	// Output: only / earliest / latest
}

func ExampleRule_String() {
	for _, rule := range files().Rules {
		fmt.Println(rule)
	}
	// Output:
	// fi.host.keep: fi.host.file: at least 2 years from finished (awaited); then delete [the host's information-management plan]
	// fi.host.limit: fi.host.file: at most 10 years from opened; then delete, anonymise [the host's information-management plan]
}
