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
		reply.Event{Kind: reply.Answered, On: day("2026-04-27")},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, on := range []string{"2026-02-19", "2026-02-20", "2026-04-27"} {
		state, err := request.On(day(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(state)
	}
	// Output:
	// 19 February 2026: open; safe 28 February 2026, latest 2 March 2026; answer, or refuse with reasons by 28 February 2026 (working days left: 6); or, by 28 February 2026, extend to 3 months in all (if: complex or numerous requests; the person is told why within the first month) (working days left: 6)
	// 20 February 2026: open; safe 28 April 2026, latest 30 April 2026; answer by 28 April 2026 (working days left: 45); or refuse with reasons by 28 February 2026 (working days left: 5)
	// 27 April 2026: in time; safe 28 April 2026, latest 30 April 2026
}
