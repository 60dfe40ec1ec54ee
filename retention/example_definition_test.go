package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

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

// A slip in a word does not load, once words are declared.
func ExampleTriggerInfo() {
	definition := files()
	definition.Triggers = []retention.TriggerInfo{
		{Trigger: opened, Title: calendar.Names{English: "the opening of the file"}},
		{Trigger: finished, Title: calendar.Names{English: "the end of the matter", Swedish: "att ärendet avslutas"}},
	}
	definition.Rules[0].Trigger = "finisehd"
	_, err := retention.NewRulebook(definition)
	fmt.Println(err)
	// Output: retention: fi.host: rules[0] fi.host.keep: the trigger "finisehd" is not declared; write "finished" if that is meant, or declare it among the triggers
}

func ExampleTraitInfo() {
	definition := files()
	definition.Traits = []retention.TraitInfo{{Trait: "minor", Title: calendar.Names{English: "of a minor"}}}
	definition.Rules[0].When = "child"
	_, err := retention.NewRulebook(definition)
	fmt.Println(err)
	// Output: retention: fi.host: rules[0] fi.host.keep: the trait "child" is not declared; declare it among the traits
}
