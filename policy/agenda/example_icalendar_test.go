package agenda_test

import (
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleICalendar() {
	today := calendar.MustParseDate("2026-11-28")
	request, err := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), reply.Event{Kind: reply.Received, On: calendar.MustParseDate("2026-11-20")})
	if err != nil {
		fmt.Println(err)
	}
	entries, err := agenda.Followed("R-2026-17", request, today)
	if err != nil {
		fmt.Println(err)
	}
	for i := range entries {
		days, err := reply.Deadline{Safe: entries[i].Day}.Reminders(calendar.Finland(), 5)
		if err != nil {
			fmt.Println(err)
		}
		entries[i].Reminders = days
	}
	entries = append(entries, agenda.Hold("R-2026-18", policy.Hold{ID: "H-4"}, calendar.MustParseDate("2027-01-04")))

	file, err := agenda.ICalendar("register.example.fi", today, calendar.Finnish, entries...)
	if err != nil {
		fmt.Println(err)
	}
	for line := range strings.SplitSeq(string(file), "\r\n") {
		if strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "SUMMARY") || strings.HasPrefix(line, "TRIGGER") {
			fmt.Println(line)
		}
	}
	// Output:
	// DTSTART;VALUE=DATE:20261220
	// SUMMARY;LANGUAGE=fi:R-2026-17: vastaa tai kieltäydy ja ilmoita perusteet (
	// TRIGGER:-P5DT16H
	// DTSTART;VALUE=DATE:20261220
	// SUMMARY;LANGUAGE=fi:R-2026-17: ilmoita pyytäjälle määräajan jatkamises
	// TRIGGER:-P5DT16H
	// DTSTART;VALUE=DATE:20270104
	// SUMMARY;LANGUAGE=fi:R-2026-18: tarkista tuhoamiskielto
}
