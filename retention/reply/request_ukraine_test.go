package reply_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Law 2136-IX article 6(6) makes 24 August a working day; a calendar whose
// holidays are restored has it off.
func TestUkraineInAndOutOfTheSuspension(t *testing.T) {
	thirty := inquiry()
	thirty.Readings = []reply.Reading{{Period: retention.Days(30)}}
	restored := calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2026-01-01")))

	check(t, inquiry(), calendar.Ukraine(), []moment{
		{"working days, suspended", "received Thu 2026-08-20", "Thu 2026-08-27", "due_today Thu 2026-08-27"},
		{"working days, suspended, answered a day later", "received Thu 2026-08-20, answered Fri 2026-08-28", "2026-09-01", "late Thu 2026-08-27 +1 +1"},
		{"twenty working days (art. 20(4))", "received Thu 2026-08-20, extended Thu 2026-08-27", "Thu 2026-08-27", "open Thu 2026-09-17"},
	})
	check(t, inquiry(), restored, []moment{
		{"working days, restored", "received Thu 2026-08-20", "Thu 2026-08-27", "open Fri 2026-08-28"},
		{"working days, restored, answered on the last", "received Thu 2026-08-20, answered Fri 2026-08-28", "2026-09-01", "in_time Fri 2026-08-28"},
	})
	check(t, thirty, calendar.Ukraine(), []moment{
		{"calendar days, suspended", "received Sat 2026-07-25", "Tue 2026-08-25", "overdue Mon 2026-08-24 +1 +1"},
	})
	check(t, thirty, restored, []moment{
		{"calendar days, restored", "received Sat 2026-07-25", "Tue 2026-08-25", "disputed Mon 2026-08-24 to Tue 2026-08-25 +1 +0"},
	})
	check(t, inquiry(), calendar.Ukraine(), []moment{
		{"29 February", "received Thu 2024-02-29", "Thu 2024-02-29", "open Thu 2024-03-07"},
		{"8 March before the suspension (24 March 2022)", "received Wed 2022-03-02", "Wed 2022-03-02", "open Thu 2022-03-10"},
	})
}
