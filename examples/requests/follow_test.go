package main

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A request is followed: it comes in, is extended in the first month, and is
// answered. A host keeps the events and asks on any day how it stands.
func Example_follow() {
	day := calendar.MustParseDate
	request, err := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(),
		reply.Event{Kind: reply.Received, On: day("2026-01-31")},
		reply.Event{Kind: reply.Extended, On: day("2026-02-20")},
		reply.Event{Kind: reply.Answered, On: day("2026-04-29")},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, on := range []string{"2026-02-19", "2026-02-20", "2026-04-29"} {
		state, err := request.On(day(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(state)
	}
	// Output:
	// 2026-02-19: open; safe 2026-02-28, latest 2026-03-02; answer, or refuse with reasons by 2026-02-28 (working days left: 6); or, by 2026-02-28, extend to 3 months in all (if: complex or numerous requests, told with reasons within the first month) (working days left: 6)
	// 2026-02-20: open; safe 2026-04-30, latest 2026-04-30; answer by 2026-04-30 (working days left: 47); or refuse with reasons by 2026-02-28 (working days left: 5)
	// 2026-04-29: in time; safe 2026-04-30, latest 2026-04-30
}
