package reply_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// notice is GDPR article 33(1) as a host writes it, read in two ways.
func notice() reply.HourWindow {
	return reply.HourWindow{
		ID: "eu.gdpr.33.1", Duty: calendar.Names{English: "notify the breach; from becoming aware"},
		Basis: calendar.Source{Citation: "GDPR art. 33(1)"},
		Law:   reply.ComputationEU, Hours: 72,
		Readings: []reply.HourReading{
			{Start: reply.FromInstant},
			{Start: reply.FromNextHour, Basis: calendar.Source{Citation: "Regulation 1182/71 art. 3(1)"}},
		},
		From: calendar.MustParseDate("2018-05-25"),
	}
}

func ExampleHourWindow() {
	helsinki, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		fmt.Println(err)
		return
	}
	aware := time.Date(2026, time.October, 23, 12, 17, 0, 0, helsinki) // the clocks change on 25 October
	deadline, err := notice().Due(aware, calendar.Finland(), helsinki)
	fmt.Println("promise", deadline.Safe)
	fmt.Println("defend", deadline.Latest, err)
	// Output:
	// promise 2026-10-26 11:17:00 +0200 EET
	// defend 2026-10-26 12:00:00 +0200 EET <nil>
}

func ExampleHourWindow_Due() {
	_, err := notice().Due(time.Date(2026, time.November, 16, 12, 17, 0, 0, time.UTC), calendar.Finland(), nil)
	fmt.Println(errors.Is(err, reply.ErrZone))
	// Output: true
}

func ExampleHourWindow_Explain() {
	helsinki, err := time.LoadLocation("Europe/Helsinki")
	if err != nil {
		fmt.Println(err)
		return
	}
	explanation, err := notice().Explain(time.Date(2026, time.November, 16, 12, 17, 0, 0, helsinki), calendar.Finland(), helsinki)
	fmt.Print(explanation)
	fmt.Println(err)
	// Output:
	// 1. To do: notify the breach; from becoming aware. Event: Monday 16 November 2026 12:17 EET. [GDPR art. 33(1)]
	// 2. 72 hours from the event run until Thursday 19 November 2026 12:17 EET.
	// 3. The hour of the event is not counted; 72 hours from its end run until Thursday 19 November 2026 13:00 EET. [Regulation 1182/71 art. 3(1)]
	// 4. In time under every reading: until Thursday 19 November 2026 12:17 EET.
	// 5. The latest instant that can be defended: Thursday 19 November 2026 13:00 EET.
	// <nil>
}

// A view by which two working days lie in every period of two days or more.
func ExampleHourReading() {
	window := notice()
	window.Readings = append(window.Readings, reply.HourReading{
		Start: reply.FromNextHour, WorkingDays: 2,
		Basis: calendar.Source{Citation: "Regulation 1182/71 art. 3(5)", Doubt: "contested"},
	})
	friday := time.Date(2026, time.November, 20, 18, 0, 0, 0, time.UTC)
	deadline, err := window.Due(friday, calendar.Finland(), time.UTC)
	fmt.Println(deadline.Safe.Format("Monday 15:04"), "or", deadline.Latest.Format("Monday 15:04"), err)
	// Output: Monday 18:00 or Wednesday 00:00 <nil>
}

func ExampleHourStart() {
	event := time.Date(2026, time.November, 16, 12, 17, 0, 0, time.UTC)
	for _, start := range []reply.HourStart{reply.FromInstant, reply.FromNextHour, reply.FromNextDay} {
		window := notice()
		window.Readings = []reply.HourReading{{Start: start}}
		deadline, err := window.Due(event, calendar.Finland(), time.UTC)
		fmt.Println(deadline.Safe.Format(time.DateTime), err)
	}
	// Output:
	// 2026-11-19 12:17:00 <nil>
	// 2026-11-19 13:00:00 <nil>
	// 2026-11-20 00:00:00 <nil>
}

func ExampleHourDeadline() {
	deadline, err := notice().Due(time.Date(2026, time.November, 16, 12, 17, 0, 0, time.UTC), calendar.Finland(), time.UTC)
	if err != nil {
		fmt.Println(err)
		return
	}
	sent := time.Date(2026, time.November, 19, 12, 30, 0, 0, time.UTC)
	fmt.Println("in time under every reading:", sent.Equal(deadline.Safe) || sent.Before(deadline.Safe))
	fmt.Println("in time under one:", sent.Equal(deadline.Latest) || sent.Before(deadline.Latest))
	// Output:
	// in time under every reading: false
	// in time under one: true
}

func ExampleLimitError_hours() {
	_, err := notice().Due(time.Time{}, calendar.Finland(), time.UTC)
	var limitErr *reply.LimitError
	if errors.As(err, &limitErr) {
		fmt.Println(limitErr.Law, limitErr.Hours)
		fmt.Println(limitErr.Help)
	}
	// Output:
	// eu.gdpr.33.1 72
	// give the instant of the event
}

func ExampleLimitError_Error_hours() {
	window := notice()
	window.Hours = 0
	_, err := window.Due(time.Date(2026, time.November, 16, 12, 17, 0, 0, time.UTC), calendar.Finland(), time.UTC)
	fmt.Println(err)
	// Output: reply: eu.gdpr.33.1: 0 hours: no usable period; give 1 to 8784 hours and at least one reading
}

func ExampleLimitError_Unwrap_hours() {
	_, err := notice().Due(time.Date(2018, time.May, 24, 12, 0, 0, 0, time.UTC), calendar.Finland(), time.UTC)
	fmt.Println(errors.Is(err, reply.ErrNotInForce))
	// Output: true
}
