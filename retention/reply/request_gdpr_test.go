package reply_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

// GDPR article 12(3) in Finland: a month from receipt, even on a weekend. The end
// on a weekend may move (Regulation 1182/71 art. 3(4)), so there are two days.
func TestLifeOfARequest(t *testing.T) {
	check(t, gdpr(), calendar.Finland(), []moment{
		{"the day of receipt", "received Sat 2026-01-31", "Sat 2026-01-31", "open Sat 2026-02-28 to Mon 2026-03-02"},
		{"the day before the safe day", "received Sat 2026-01-31", "Fri 2026-02-27", "open Sat 2026-02-28 to Mon 2026-03-02"},
		{"the safe day", "received Sat 2026-01-31", "Sat 2026-02-28", "due_today Sat 2026-02-28 to Mon 2026-03-02"},
		{"the day after the safe day", "received Sat 2026-01-31", "Sun 2026-03-01", "disputed Sat 2026-02-28 to Mon 2026-03-02 +1 +0"},
		{"the latest day", "received Sat 2026-01-31", "Mon 2026-03-02", "disputed Sat 2026-02-28 to Mon 2026-03-02 +2 +0"},
		{"the day after the latest day", "received Sat 2026-01-31", "Tue 2026-03-03", "overdue Sat 2026-02-28 to Mon 2026-03-02 +3 +1"},
		{"a month later", "received Sat 2026-01-31", "Wed 2026-04-01", "overdue Sat 2026-02-28 to Mon 2026-03-02 +32 +30"},

		{"answered on the day of receipt", "received Sat 2026-01-31, answered Sat 2026-01-31", "Sat 2026-01-31", "in_time Sat 2026-02-28 to Mon 2026-03-02"},
		{"before the answer it is open", "received Sat 2026-01-31, answered Sat 2026-02-28", "Fri 2026-02-27", "open Sat 2026-02-28 to Mon 2026-03-02"},
		{"answered on the safe day", "received Sat 2026-01-31, answered Sat 2026-02-28", "Sat 2026-02-28", "in_time Sat 2026-02-28 to Mon 2026-03-02"},
		{"answered on the safe day, later", "received Sat 2026-01-31, answered Sat 2026-02-28", "Wed 2026-04-01", "in_time Sat 2026-02-28 to Mon 2026-03-02"},
		{"answered on the day after", "received Sat 2026-01-31, answered Sun 2026-03-01", "Sun 2026-03-01", "in_time_disputed Sat 2026-02-28 to Mon 2026-03-02 +1 +0"},
		{"answered on the latest day", "received Sat 2026-01-31, answered Mon 2026-03-02", "Mon 2026-03-02", "in_time_disputed Sat 2026-02-28 to Mon 2026-03-02 +2 +0"},
		{"answered on the day after the latest", "received Sat 2026-01-31, answered Tue 2026-03-03", "Tue 2026-03-03", "late Sat 2026-02-28 to Mon 2026-03-02 +3 +1"},
		{"answered late, later", "received Sat 2026-01-31, answered Tue 2026-03-03", "2030-01-01", "late Sat 2026-02-28 to Mon 2026-03-02 +3 +1"},

		{"refused on the safe day", "received Sat 2026-01-31, refused Sat 2026-02-28", "2030-01-01", "in_time Sat 2026-02-28 to Mon 2026-03-02"},
		{"refused on the latest day", "received Sat 2026-01-31, refused Mon 2026-03-02", "2030-01-01", "in_time_disputed Sat 2026-02-28 to Mon 2026-03-02 +2 +0"},
		{"refused on the day after the latest", "received Sat 2026-01-31, refused Tue 2026-03-03", "2030-01-01", "late Sat 2026-02-28 to Mon 2026-03-02 +3 +1"},

		{"a part does not stop the time", "received Mon 2026-09-07, partly Thu 2026-10-01", "Thu 2026-10-08", "overdue Wed 2026-10-07 +1 +1"},
		{"a part, then the rest in time", "received Mon 2026-09-07, partly Thu 2026-10-01, answered Wed 2026-10-07", "Thu 2026-10-08", "in_time Wed 2026-10-07"},
		{"a part in time, the rest late", "received Mon 2026-09-07, partly Wed 2026-10-07, answered Thu 2026-10-08", "Thu 2026-10-08", "late Wed 2026-10-07 +1 +1"},
		{"a part and the rest on one day", "received Mon 2026-09-07, partly Mon 2026-09-07, answered Mon 2026-09-07", "Mon 2026-09-07", "in_time Wed 2026-10-07"},
		{"a part long after", "received Mon 2026-09-07, partly Fri 2026-11-06", "Fri 2026-11-06", "overdue Wed 2026-10-07 +30 +30"},
	})
}

// The month ends on the day with the receipt's number, or on the month's last.
func TestMonthEnds(t *testing.T) {
	check(t, gdpr(), calendar.Finland(), []moment{
		{"31 August", "received Mon 2026-08-31", "Mon 2026-08-31", "open Wed 2026-09-30"},
		{"30 September", "received Wed 2026-09-30", "Wed 2026-09-30", "open Fri 2026-10-30"},
		{"28 January of a leap year", "received Sun 2024-01-28", "Sun 2024-01-28", "open Wed 2024-02-28"},
		{"29 January of a leap year", "received Mon 2024-01-29", "Thu 2024-02-29", "due_today Thu 2024-02-29"},
		{"31 January of a leap year", "received Wed 2024-01-31", "Fri 2024-03-01", "overdue Thu 2024-02-29 +1 +1"},
		{"31 January of another", "received Tue 2023-01-31", "Tue 2023-02-28", "due_today Tue 2023-02-28"},
		{"29 February, and Easter", "received Thu 2024-02-29", "Mon 2024-04-01", "disputed Fri 2024-03-29 to Tue 2024-04-02 +3 +0"},
		{"29 February, extended", "received Thu 2024-02-29, extended Fri 2024-03-29", "Fri 2024-03-29", "open Wed 2024-05-29"},
		{"30 November, extended to the end of February", "received Sun 2025-11-30, extended Tue 2025-12-30", "Tue 2025-12-30", "open Sat 2026-02-28 to Mon 2026-03-02"},
		{"5 March, and Easter", "received Thu 2026-03-05", "Mon 2026-04-06", "disputed Sun 2026-04-05 to Tue 2026-04-07 +1 +0"},
		{"Christmas", "received Tue 2026-11-24", "Sun 2026-12-27", "disputed Thu 2026-12-24 to Mon 2026-12-28 +3 +0"},
	})
	check(t, openness(), calendar.Finland(), []moment{
		{"Midsummer Eve (150/1930 s. 5)", "received Fri 2026-06-05", "Sun 2026-06-21", "disputed Fri 2026-06-19 to Mon 2026-06-22 +2 +0"},
		{"after Midsummer", "received Fri 2026-06-05, answered Tue 2026-06-23", "Tue 2026-06-23", "late Fri 2026-06-19 to Mon 2026-06-22 +4 +1"},
	})
}
