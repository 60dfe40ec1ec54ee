package retention_test

import (
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

func ExampleRulebook_CheckedThrough() {
	fmt.Println(estonia.SocialProtection().CheckedThrough(estonia.PensionBase))
	// Output: 2022-03-31
}

// An event whose name is written wrongly starts nothing.
func ExampleRulebook_Unrecognised() {
	record := retention.Record{ID: "4711", Class: file, Events: retention.EventsOf(
		retention.Event{Trigger: opened, On: calendar.MustParseDate("2020-03-02")},
		retention.Event{Trigger: "finnished", On: calendar.MustParseDate("2021-06-30")},
	)}
	fmt.Println(retention.MustNewRulebook(files()).Unrecognised(record))
	// Output: [finnished]
}

func ExampleRulebook_Complaints() {
	definition := files()
	definition.Complaints = calendar.Source{Citation: "Data Protection Ombudsman; GDPR art. 77"}
	for _, way := range retention.MustNewRulebook(definition).Complaints(file) {
		fmt.Println(way.Citation)
	}
	// Output: Data Protection Ombudsman; GDPR art. 77
}

func ExampleRulebook_String() {
	fmt.Println(retention.MustNewRulebook(files()))
	// Output: fi.host, version 3: 2 rules, 1 class, how far the law was checked is not said
}

// The versions of a norm stand together.
func ExampleRulebook_Norms() {
	act := calendar.Source{Citation: "Act 1/2000 s. 1"}
	change := calendar.MustParseDate("2027-01-01")
	book := retention.MustNewRulebook(retention.Definition{ID: "host", Rules: []retention.Rule{
		{ID: "letter.keep", Class: "letter", Trigger: "closed", Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete, Basis: act, Until: change},
		{ID: "letter.keep", Class: "letter", Trigger: "closed", Bound: retention.AtLeast, Period: retention.Years(6), Then: retention.Delete, Basis: act, From: change},
	}})
	for _, versions := range book.Norms("letter") {
		fmt.Println(len(versions), "versions of", versions[0].ID)
	}
	// Output: 2 versions of letter.keep
}
