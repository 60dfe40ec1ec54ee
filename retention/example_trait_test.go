package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// familyFiles says that a child's file is kept 120 years from birth, and another one ten
// from closing: a line of act 703/2023, annex.
func familyFiles() *retention.Rulebook {
	const file retention.Class = "fi.social.family"
	const child retention.Trait = "child"
	act := calendar.Source{Citation: "703/2023, annex, c 8"}
	return retention.MustNewRulebook(retention.Definition{ID: "fi.social", Rules: []retention.Rule{
		{ID: "fi.703.c8.child", Class: file, When: child, Trigger: "birth", Period: retention.Years(120), Bound: retention.AtLeast, Then: retention.Delete, Basis: act},
		{ID: "fi.703.c8", Class: file, Unless: child, Trigger: "closed", Period: retention.Years(10), Bound: retention.AtLeast, Then: retention.Delete, Basis: act},
	}})
}

func ExampleTrait() {
	closed := retention.EventsOf(retention.Event{Trigger: "closed", On: calendar.MustParseDate("2010-03-02")},
		retention.Event{Trigger: "birth", On: calendar.MustParseDate("2004-05-06")})
	for _, traits := range []map[retention.Trait]bool{{"child": true}, {"child": false}, nil} {
		r := retention.Record{Class: "fi.social.family", Events: closed, Traits: retention.TraitsOf(traits)}
		a := familyFiles().Assess(r, calendar.MustParseDate("2026-11-29"))
		fmt.Println(a.State, a.RetainUntil)
	}
	// Output:
	// protected 2124-05-06
	// free 2020-03-02
	// floor_unknown unknown
}

func ExampleTraits() {
	known := retention.TraitsOf(map[retention.Trait]bool{"child": true, "sample": false})
	for _, trait := range []retention.Trait{"child", "sample", "public-body"} {
		fmt.Println(known.Has(trait))
	}
	for trait, has := range known.All() {
		fmt.Println(trait, has)
	}
	fmt.Println(known) // nothing about a person in a log
	// Output:
	// true true
	// false true
	// false false
	// child true
	// sample false
	// traits: 2
}

func ExampleTraitsOf() {
	unknown := retention.TraitsOf(nil)
	_, known := unknown.Has("child")
	fmt.Println(known, unknown.Len(), unknown.Equal(retention.Traits{}))
	// Output: false 0 true
}

// What a rule that does not bind a record says: nothing.
func ExampleRulebook_Unbound() {
	r := retention.Record{Class: "fi.social.family", Traits: retention.TraitsOf(map[retention.Trait]bool{"child": false})}
	for _, e := range familyFiles().Unbound(r, calendar.MustParseDate("2026-11-29")) {
		fmt.Println(e.Rule.ID)
	}
	// Output: fi.703.c8.child
}
