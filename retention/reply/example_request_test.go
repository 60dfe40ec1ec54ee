package reply_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A person asks a Finnish office for their data on Saturday 31 January 2026.
// The law gives a month; the office needs longer and says so in time.
func Example() {
	day := calendar.MustParseDate
	request, err := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(),
		reply.Event{Kind: reply.Received, On: day("2026-01-31")},
		reply.Event{Kind: reply.Extended, On: day("2026-02-20")},
		reply.Event{Kind: reply.Answered, On: day("2026-04-28")},
	)
	if err != nil {
		fmt.Println(err) // the events cannot have happened so
		return
	}
	for _, on := range []string{"2026-02-02", "2026-02-20", "2026-04-30"} {
		state, err := request.On(day(on))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %v, promise %v, defend %v\n", on, state.Phase, state.Deadline.Safe, state.Deadline.Latest)
		for _, task := range state.Next {
			fmt.Printf("  %s by %v, working days left: %d\n", task.Code, task.By, task.WorkingDaysLeft)
		}
	}
	// Output:
	// 2026-02-02: open, promise 2026-02-28, defend 2026-03-02
	//   answer by 2026-02-28, working days left: 19
	//   extend by 2026-02-28, working days left: 19
	// 2026-02-20: open, promise 2026-04-28, defend 2026-04-30
	//   answer by 2026-04-28, working days left: 45
	//   refuse by 2026-02-28, working days left: 5
	// 2026-04-30: in_time, promise 2026-04-28, defend 2026-04-30
}
