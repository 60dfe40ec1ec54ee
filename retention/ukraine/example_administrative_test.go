package ukraine_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// The expert opinion for a case takes two weeks, in which the case is suspended.
func ExampleAdministrativeCase() {
	day := calendar.MustParseDate
	q, err := reply.Follow(ukraine.AdministrativeCase(), calendar.Ukraine(),
		reply.Event{Kind: reply.Received, On: day("2026-11-02")},
		reply.Event{Kind: reply.Paused, On: day("2026-11-12")},
		reply.Event{Kind: reply.Resumed, On: day("2026-11-26")},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	status, err := q.On(day("2026-11-27"))
	fmt.Println("decide by", status.Deadline.Safe, err)
	for _, task := range status.Next {
		fmt.Println(task.Code, task.By)
	}
	// Output:
	// decide by 2026-12-16 <nil>
	// answer 2026-12-16
	// extend 2026-12-11
}

func ExampleAdministrativeHearing() {
	show(ukraine.AdministrativeHearing(), "2026-10-01")
	longer, _ := ukraine.AdministrativeHearing().Extended()
	show(longer, "2026-10-01")
	// Output:
	// 2026-11-15 2026-11-16 <nil>
	// 2026-11-30 2026-11-30 <nil>
}

func ExampleComplaintReview() {
	show(ukraine.ComplaintReview(), "2026-01-30")
	// Output: 2026-03-01 2026-03-02 <nil>
}

func ExampleDefectiveApplication() {
	show(ukraine.DefectiveApplication(), "2026-11-20")
	// Output: 2026-11-25 2026-11-25 <nil>
}

func ExampleActNotice() {
	show(ukraine.ActNotice(), "2026-08-20") // over a suspended holiday
	// Output: 2026-08-25 2026-08-25 <nil>
}

func ExampleAdministrativeComplaint() {
	show(ukraine.AdministrativeComplaint(), "2026-01-30")
	// Output: 2026-03-01 2026-03-02 <nil>
}
