package retention_test

import (
	"encoding/json"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

const (
	file     retention.Class   = "fi.host.file"
	opened   retention.Trigger = "opened"
	finished retention.Trigger = "finished"
)

// files is a book of a floor and a ceiling.
func files() retention.Definition {
	basis := calendar.Source{Citation: "the host's information-management plan"}
	return retention.Definition{ID: "fi.host", Version: "3", Rules: []retention.Rule{
		{ID: "fi.host.keep", Class: file, Trigger: finished, Absent: retention.Awaited, Bound: retention.AtLeast, Period: retention.Years(2), Then: retention.Delete, Basis: basis},
		{ID: "fi.host.limit", Class: file, Trigger: opened, Bound: retention.AtMost, Period: retention.Years(10), Then: retention.Delete | retention.Anonymise, Basis: basis},
	}}
}

func finishedFile() retention.Record {
	return retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2020-03-02")},
		retention.Event{Trigger: finished, On: calendar.MustParseDate("2021-06-30")},
	)}
}

func ExampleEventsOf() {
	died := retention.Event{Trigger: "death", On: calendar.MustParseDate("2020-06-15")}
	events := retention.EventsOf(died, died)
	fmt.Println(events.Len())
	// Output: 1
}

func ExampleEvents_Len() {
	fmt.Println(finishedFile().Events.Len())
	// Output: 2
}

func ExampleEvents_All() {
	for event := range finishedFile().Events.All() {
		fmt.Println(event.Trigger, event.On)
	}
	// Output:
	// finished 2021-06-30
	// opened 2020-03-02
}

func ExampleAction() {
	fmt.Println(retention.Delete | retention.Anonymise)
	// Output: delete, anonymise
}

func ExampleAction_IsValid() {
	fmt.Println(retention.Transfer.IsValid(), retention.Action(0).IsValid())
	// Output: true false
}

func ExampleAction_Within() {
	fmt.Println(retention.Delete.Within(retention.Delete | retention.Anonymise))
	// Output: true
}

func ExampleAction_String() {
	fmt.Println(retention.Action(0))
	// Output: nothing
}

func ExampleBound_String() {
	fmt.Println(retention.AtLeast, "/", retention.AtMost, "/", retention.Exactly)
	// Output: at least / at most / exactly
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

func ExampleNewRulebook() {
	definition := files()
	definition.Rules[0].Period = retention.WorkingDays(10)
	definition.Rules[1].Basis = calendar.Source{}
	_, err := retention.NewRulebook(definition)
	fmt.Println(err)
	// Output:
	// retention: fi.host: rules[0] fi.host.keep: a period of 10 working days; retention periods are in calendar days; working days are for time limits
	// retention: fi.host: rules[1] fi.host.limit: no citation; cite the norm in Basis
}

func ExampleMustNewRulebook() {
	book := retention.MustNewRulebook(files())
	fmt.Println(book.Definition().ID)
	// Output: fi.host
}

func ExampleRulebook_Definition() {
	for _, rule := range retention.MustNewRulebook(files()).Definition().Rules {
		fmt.Println(rule.ID, "is", rule.Bound, rule.Period, "from", rule.Trigger)
	}
	// Output:
	// fi.host.keep is at least 2 years from finished
	// fi.host.limit is at most 10 years from opened
}

func ExampleRulebook_Info() {
	book := retention.MustNewRulebook(retention.Definition{ID: "fi.host", Classes: []retention.ClassInfo{
		{Class: file, RulesFrom: "the information-management plan"},
	}})
	info, known := book.Info(file)
	fmt.Println(known, info.RulesFrom)
	_, known = book.Info("fi.host.other")
	fmt.Println(known)
	// Output:
	// true the information-management plan
	// false
}

func ExampleMerge() {
	known := retention.MustNewRulebook(retention.Definition{ID: "fi.system", Classes: []retention.ClassInfo{
		{Class: file, RulesFrom: "the information-management plan"},
	}})
	both, err := retention.Merge("fi", known, retention.MustNewRulebook(files()))
	if err != nil {
		fmt.Println(err)
		return
	}
	today := calendar.MustParseDate("2022-01-01")
	fmt.Println(known.Assess(finishedFile(), today).State == retention.RulesElsewhere)
	fmt.Println(both.Assess(finishedFile(), today).RetainUntil)
	// Output:
	// true
	// 2023-06-30
}

func ExampleRulebook_Assess() {
	a := retention.MustNewRulebook(files()).Assess(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println("keep through", a.RetainUntil)
	fmt.Println("due from", a.DueFrom)
	fmt.Println("gone by", a.DisposeBy)
	fmt.Println("then", a.Allowed)
	// Output:
	// keep through 2023-06-30
	// due from 2030-03-01
	// gone by 2030-03-02
	// then delete
}

func ExampleRulebook_Effects() {
	for _, span := range retention.MustNewRulebook(files()).Effects(finishedFile(), calendar.MustParseDate("2022-01-01")) {
		fmt.Println(span.Rule.ID, "from", span.Trigger, "until", span.RetainUntil, "by", span.DisposeBy)
	}
	// Output:
	// fi.host.keep from 2021-06-30 until 2023-06-30 by no date
	// fi.host.limit from 2020-03-02 until none by 2030-03-02
}

func ExampleRulebook_TurningDays() {
	book := retention.MustNewRulebook(files())
	for _, day := range book.TurningDays(finishedFile()) {
		before, after := book.Assess(finishedFile(), day.AddDays(-1)), book.Assess(finishedFile(), day)
		if before != after {
			fmt.Println(day, after.State)
		}
	}
	// Output:
	// 2020-03-02 protected
	// 2023-07-01 free
	// 2030-03-01 due
}

func ExampleRulebook_CheckedThrough() {
	fmt.Println(estonia.SocialProtection().CheckedThrough(estonia.PensionBase))
	// Output: 2022-03-31
}
