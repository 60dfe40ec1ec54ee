package estonia_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func ExampleChallenge() {
	show(estonia.Challenge(), "2026-11-24") // to Christmas Eve
	// Output: 2026-12-24 2026-12-28 <nil>
}

// Of the two limits the earlier counts.
func ExampleRestoration() {
	weeks, _ := estonia.Restoration().Due(calendar.MustParseDate("2026-02-27"), calendar.Estonia())     // the obstacle fell away
	year, _ := estonia.RestorationLimit().Due(calendar.MustParseDate("2025-03-05"), calendar.Estonia()) // the day that was missed
	fmt.Println(weeks.Safe, year.Safe, calendar.Earliest(weeks.Safe, year.Safe))
	// Output: 2026-03-13 2026-03-05 2026-03-05
}

func ExampleRestorationLimit() {
	show(estonia.RestorationLimit(), "2025-10-17") // to a Saturday
	// Output: 2026-10-17 2026-10-19 <nil>
}

func ExampleChallengeDefects() {
	show(estonia.ChallengeDefects(), "2026-06-13") // to Victory Day
	// Output: 2026-06-23 2026-06-25 <nil>
}

func ExampleChallengeReturn() {
	show(estonia.ChallengeReturn(), "2026-03-27") // to Good Friday
	// Output: 2026-04-03 2026-04-06 <nil>
}

func ExampleChallengeForwarding() {
	show(estonia.ChallengeForwarding(), "2026-03-27") // to Good Friday
	// Output: 2026-04-03 2026-04-06 <nil>
}

func ExampleChallengeDecision() {
	show(estonia.ChallengeDecision(), "2026-01-15")
	longer, _ := estonia.ChallengeDecision().Extended() // the challenger was told
	show(longer, "2026-01-15")                          // to Independence Day
	// Output:
	// 2026-01-25 2026-01-26 <nil>
	// 2026-02-24 2026-02-25 <nil>
}
