package agenda_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleDue() {
	e, err := finland.DocumentRequest().Explain(calendar.MustParseDate("2026-11-30"), calendar.Finland())
	if err != nil {
		fmt.Println(err)
	}
	entry := agenda.Due("R-2026-19", e)
	fmt.Println(entry.Day, entry.Title)
	// Output: 2026-12-14 Request for a document (last safe day)
}

func ExampleFollowed() {
	received := reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-11-20")}
	extended := reply.Event{Kind: reply.Extended, On: calendar.MustParseDate("2026-12-10")}
	request, err := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), received, extended)
	if err != nil {
		fmt.Println(err)
	}
	entries, err := agenda.Followed("R-2026-17", request, calendar.MustParseDate("2026-12-15"))
	if err != nil {
		fmt.Println(err)
	}
	for _, e := range entries {
		fmt.Println(e.Day, e.Title)
	}
	// Output:
	// 2027-02-20 answer (last safe day)
	// 2026-12-20 refuse with reasons (last safe day)
}
