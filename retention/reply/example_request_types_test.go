package reply_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// received follows a request that came in on 7 September 2026, and what happened
// to it.
func received(more ...reply.Event) (reply.Request, error) {
	came := reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-09-07")}
	return reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), append([]reply.Event{came}, more...)...)
}

func ExampleFollow() {
	_, err := received(
		reply.Event{Kind: reply.Answered, On: calendar.MustParseDate("2026-09-06")},
		reply.Event{Kind: reply.Extended, On: calendar.MustParseDate("2026-10-08")},
	)
	fmt.Println(err)
	// Output:
	// reply: event 2, answered: impossible sequence: it lies before the event received; give the events in the order in which they happened
	// reply: event 3, extended: not allowed: the period for it has ended; answer; the ordinary period holds
}

func ExampleRequest() {
	request, _ := received(reply.Event{Kind: reply.Answered, On: calendar.MustParseDate("2026-10-08")})
	for _, on := range []string{"2026-10-06", "2026-10-07", "2026-10-08"} {
		state, err := request.On(calendar.MustParseDate(on))
		fmt.Println(on, state.Phase, err)
	}
	_, err := reply.Request{}.On(calendar.MustParseDate("2026-10-08"))
	fmt.Println(errors.Is(err, reply.ErrNotReceived)) // the zero Request follows nothing
	// Output:
	// 2026-10-06 open <nil>
	// 2026-10-07 due_today <nil>
	// 2026-10-08 late <nil>
	// true
}

func ExampleRequest_On() {
	request, _ := received()
	state, err := request.On(calendar.MustParseDate("2026-10-10"))
	fmt.Println(state.Phase, state.Overdue, err)
	_, err = request.On(calendar.MustParseDate("2026-09-06"))
	fmt.Println(err)
	// Output:
	// overdue 3 <nil>
	// reply: eu.gdpr.12.3: not received
}

// The office asked for proof of identity, and its lawyer says by which law the
// month may stand still: that moves the latest day, and not the safe one.
func ExampleEvent() {
	request, _ := received(
		reply.Event{Kind: reply.Paused, On: calendar.MustParseDate("2026-09-14"), Basis: calendar.Source{Citation: "EDPB Guidelines 01/2022"}},
		reply.Event{Kind: reply.Resumed, On: calendar.MustParseDate("2026-09-21")},
	)
	state, err := request.On(calendar.MustParseDate("2026-10-08"))
	fmt.Println(state.Phase, state.Deadline.Safe, state.Deadline.Latest, err)
	// Output: disputed 2026-10-07 2026-10-14 <nil>
}

// A Finnish authority looks at why a request is not overdue after the two weeks.
func ExampleRequest_Explain() {
	day := calendar.MustParseDate
	request, _ := reply.Follow(finland.DocumentRequest(), calendar.Finland(),
		reply.Event{Kind: reply.Received, On: day("2026-03-02")},
		reply.Event{Kind: reply.Extended, On: day("2026-03-20")})
	explanation, err := request.Explain(day("2026-03-20"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range explanation.Steps {
		switch step.Code {
		case reply.StepExtendedLate, reply.StepSafe, reply.StepLatest:
			fmt.Println(step.In(calendar.English))
		}
	}
	// Output:
	// The longer period of 1 month was notified or recorded on Friday 20 March 2026, too late under one of the readings; it moves the latest day only.
	// In time under every reading: until Monday 16 March 2026, that day included.
	// The latest day that can be defended: Thursday 2 April 2026.
}

func ExampleKind() {
	event := reply.Event{Kind: reply.Refused, On: calendar.MustParseDate("2026-10-07")}
	request, _ := received(event)
	state, err := request.On(event.On)
	fmt.Println(state.Closed == reply.Refused, err)
	// Output: true <nil>
}

func ExampleKind_String() {
	fmt.Println(reply.PartlyAnswered, reply.Kind(0))
	// Output: partly_answered nothing
}

func ExampleKind_MarshalText() {
	text, err := json.Marshal(reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-09-07")})
	fmt.Println(string(text), err)
	// Output: {"kind":"received","on":"2026-09-07"} <nil>
}

func ExampleKind_UnmarshalText() {
	var event reply.Event
	err := json.Unmarshal([]byte(`{"kind":"answered","on":"2026-10-07"}`), &event)
	fmt.Println(event.Kind == reply.Answered, err)
	err = json.Unmarshal([]byte(`{"kind":"lost"}`), &event)
	fmt.Println(errors.Is(err, calendar.ErrSyntax))
	// Output:
	// true <nil>
	// true
}

// A request that came in on a Saturday: the month ends on another one.
func ExamplePhase() {
	request, _ := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(),
		reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-01-31")})
	for _, on := range []string{"2026-02-27", "2026-02-28", "2026-03-02", "2026-03-03"} {
		state, _ := request.On(calendar.MustParseDate(on))
		fmt.Println(on, state.Phase)
	}
	// Output:
	// 2026-02-27 open
	// 2026-02-28 due_today
	// 2026-03-02 disputed
	// 2026-03-03 overdue
}

func ExamplePhase_String() {
	fmt.Println(reply.InTimeDisputed, reply.Phase(0))
	// Output: in_time_disputed unknown
}

func ExamplePhase_MarshalText() {
	text, err := json.Marshal(map[string]reply.Phase{"phase": reply.DueToday})
	fmt.Println(string(text), err)
	// Output: {"phase":"due_today"} <nil>
}

func ExamplePhase_UnmarshalText() {
	var state struct {
		Phase reply.Phase `json:"phase"`
	}
	err := json.Unmarshal([]byte(`{"phase":"overdue"}`), &state)
	fmt.Println(state.Phase == reply.Overdue, err)
	err = json.Unmarshal([]byte(`{"phase":"lost"}`), &state)
	fmt.Println(errors.Is(err, calendar.ErrSyntax))
	// Output:
	// true <nil>
	// true
}

// What is not confirmed about the days comes with them.
func ExampleStatus_doubts() {
	request, _ := reply.Follow(finland.DocumentRequest(), calendar.Finland(),
		reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-03-02")})
	state, _ := request.On(calendar.MustParseDate("2026-03-02"))
	for _, doubt := range state.Doubts {
		if len(doubt) < 100 {
			fmt.Println(doubt)
		}
	}
	// Output: The norm was looked up for starts up to and including Friday 28 February 2025, not later.
}

func ExampleStatus() {
	request, _ := received(reply.Event{Kind: reply.PartlyAnswered, On: calendar.MustParseDate("2026-10-01")})
	state, _ := request.On(calendar.MustParseDate("2026-10-08"))
	fmt.Println(state.Phase, state.PastSafe, state.Overdue, state.PartlyAnswered)
	// Output: overdue 1 1 2026-10-01
}

func ExampleStatus_String() {
	refusal := reply.Window{
		ID: "eu.gdpr.12.4", Basis: calendar.Source{Citation: "GDPR art. 12(4)"}, Law: eu.Computation,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	}
	request, _ := reply.Follow(refusal, calendar.Finland(), reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-09-07")})
	state, _ := request.On(calendar.MustParseDate("2026-10-05"))
	fmt.Println(state)
	// Output: 5 October 2026: open; safe 7 October 2026, latest 7 October 2026; answer, or refuse with reasons by 7 October 2026 (working days left: 2)
}

func ExampleTask() {
	request, _ := received()
	state, _ := request.On(calendar.MustParseDate("2026-10-05"))
	for _, task := range state.Next {
		fmt.Println(task.Code, task.By, task.WorkingDaysLeft)
	}
	// Output:
	// answer 2026-10-07 2
	// extend 2026-10-07 2
}

func ExampleTask_In() {
	request, _ := received(reply.Event{Kind: reply.PartlyAnswered, On: calendar.MustParseDate("2026-10-01")})
	state, _ := request.On(calendar.MustParseDate("2026-10-05"))
	fmt.Println(state.Next[0].In(calendar.English))
	// Output: answer the rest by 7 October 2026 (working days left: 2)
}

func ExampleTaskCode() {
	request, _ := received()
	state, _ := request.On(calendar.MustParseDate("2026-10-05"))
	for _, task := range state.Next {
		if task.Code == reply.TaskExtend {
			fmt.Println(task.Total, "if:", task.When.In(calendar.English))
		}
	}
	// Output: 3 months if: complex or numerous requests; the person is told why within the first month
}

func ExamplePhase_In() {
	fmt.Println(reply.InTimeDisputed.In(calendar.English))
	// Output: in time, disputed
}

func ExampleEventError() {
	_, err := received(reply.Event{Kind: reply.Paused, On: calendar.MustParseDate("2026-10-08")})
	var wrong *reply.EventError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Index, wrong.Event.Kind, wrong.Problem)
	}
	// Output: 1 paused the period for it has ended
}

func ExampleEventError_Error() {
	_, err := received(reply.Event{Kind: reply.Resumed, On: calendar.MustParseDate("2026-09-08")})
	fmt.Println(err)
	// Output: reply: event 2, resumed: impossible sequence: it was not paused; give the pause first
}

func ExampleEventError_Unwrap() {
	_, err := received(reply.Event{Kind: reply.Answered})
	fmt.Println(errors.Is(err, reply.ErrDate), errors.Is(err, reply.ErrSequence))
	// Output: true false
}
