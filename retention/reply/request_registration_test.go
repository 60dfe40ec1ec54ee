package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

// Estonia's AvTS § 18: five working days from the working day after
// registration, which is due on the day of receipt or on the working day after.
func TestRegistration(t *testing.T) {
	check(t, information(), calendar.Estonia(), []moment{
		{"not yet registered", "received Thu 2026-09-03", "Thu 2026-09-03", "open Thu 2026-09-10 to Fri 2026-09-11"},
		{"registered on the day", "received Thu 2026-09-03, registered Thu 2026-09-03", "Thu 2026-09-03", "open Thu 2026-09-10"},
		{"the day before the registration", "received Thu 2026-09-03, registered Fri 2026-09-04", "Thu 2026-09-03", "open Thu 2026-09-10 to Fri 2026-09-11"},
		{"registered on the next working day", "received Thu 2026-09-03, registered Fri 2026-09-04", "Fri 2026-09-04", "open Fri 2026-09-11"},
		{"not registered, the safe day", "received Thu 2026-09-03", "Thu 2026-09-10", "due_today Thu 2026-09-10 to Fri 2026-09-11"},
		{"not registered, the latest day", "received Thu 2026-09-03", "Fri 2026-09-11", "disputed Thu 2026-09-10 to Fri 2026-09-11 +1 +0"},
		{"not registered, the day after", "received Thu 2026-09-03", "Sat 2026-09-12", "overdue Thu 2026-09-10 to Fri 2026-09-11 +2 +1"},
		{"answered without registration", "received Thu 2026-09-03, answered Fri 2026-09-11", "2027-01-01", "in_time_disputed Thu 2026-09-10 to Fri 2026-09-11 +1 +0"},

		{"registered late", "received Thu 2026-09-03, registered Mon 2026-09-07", "Mon 2026-09-07", "open Fri 2026-09-11 to Mon 2026-09-14"},
		{"registered much later", "received Thu 2026-09-03, registered Wed 2026-09-09", "Wed 2026-09-09", "open Fri 2026-09-11 to Wed 2026-09-16"},
		{"registered late, answered between", "received Thu 2026-09-03, registered Wed 2026-09-09, answered Wed 2026-09-16", "2027-01-01", "in_time_disputed Fri 2026-09-11 to Wed 2026-09-16 +5 +0"},
		{"registered late, answered late", "received Thu 2026-09-03, registered Wed 2026-09-09, answered Thu 2026-09-17", "2027-01-01", "late Fri 2026-09-11 to Wed 2026-09-16 +6 +1"},
		{"registered on the latest day", "received Thu 2026-09-03, registered Fri 2026-09-11", "Fri 2026-09-11", "due_today Fri 2026-09-11 to Fri 2026-09-18"},
		{"registered when it was overdue: that changes nothing", "received Thu 2026-09-03, registered Sat 2026-09-12", "Sat 2026-09-12", "overdue Fri 2026-09-11 +1 +1"},

		{"received on a Saturday", "received Sat 2026-09-05", "Sat 2026-09-05", "open Fri 2026-09-11 to Mon 2026-09-14"},
		{"registered on that Saturday", "received Sat 2026-09-05, registered Sat 2026-09-05", "Sat 2026-09-05", "open Fri 2026-09-11"},
		{"registered on the Monday", "received Sat 2026-09-05, registered Mon 2026-09-07", "Mon 2026-09-07", "open Mon 2026-09-14"},
		{"20 August", "received Tue 2026-08-18, registered Wed 2026-08-19", "Wed 2026-08-19", "open Thu 2026-08-27"},
		{"received before 24 February", "received Mon 2026-02-23, registered Wed 2026-02-25", "Wed 2026-02-25", "open Wed 2026-03-04"},
		{"Christmas", "received Wed 2026-12-23", "Wed 2026-12-23", "open Mon 2027-01-04 to Tue 2027-01-05"},

		{"extended (§ 19)", "received Thu 2026-09-03, registered Fri 2026-09-04, extended Fri 2026-09-11", "Fri 2026-09-11", "open Fri 2026-09-25"},
		{"extended before it is registered", "received Thu 2026-09-03, extended Thu 2026-09-03, registered Fri 2026-09-04", "Fri 2026-09-04", "open Fri 2026-09-25"},
		{"registered late, told by the safe day", "received Thu 2026-09-03, registered Wed 2026-09-09, extended Fri 2026-09-11", "Fri 2026-09-11", "open Fri 2026-09-25 to Wed 2026-09-30"},
		{"registered late, told after it", "received Thu 2026-09-03, registered Wed 2026-09-09, extended Mon 2026-09-14", "Mon 2026-09-14", "disputed Fri 2026-09-11 to Wed 2026-09-30 +3 +0"},
	})
}

// MSVS § 6 gave 30 days and gives 15 from 28 December 2024 on: until a letter is
// registered the safe day is the earliest of all days on which it may be.
func TestRegistrationOverAChangeOfLaw(t *testing.T) {
	check(t, memorandum(), calendar.Estonia(), []moment{
		{"not yet registered", "received Fri 2024-12-27", "Fri 2024-12-27", "open Sun 2025-01-12 to Mon 2025-01-27"},
		{"registered under the old law", "received Fri 2024-12-27, registered Fri 2024-12-27", "Fri 2024-12-27", "open Sun 2025-01-26 to Mon 2025-01-27"},
		{"registered under the new law", "received Fri 2024-12-27, registered Mon 2024-12-30", "Mon 2024-12-30", "open Tue 2025-01-14"},
		{"registered late, under the new law", "received Thu 2024-12-26, registered Sat 2024-12-28", "Sat 2024-12-28", "open Sun 2025-01-12 to Mon 2025-01-27"},
	})
}

func TestRegistrationIsATaskUntilItIsDone(t *testing.T) {
	k := follow(t, information(), calendar.Estonia(), "received Thu 2026-09-03, registered Mon 2026-09-07")
	assert.Equal(t, "register 2026-09-04 (1), answer 2026-09-10 (5), extend 2026-09-10 (5)", tasks(on(t, k, "Thu 2026-09-03")))
	assert.Equal(t, "register 2026-09-04 (0), answer 2026-09-10 (4), extend 2026-09-10 (4)", tasks(on(t, k, "Fri 2026-09-04")))
	assert.Equal(t, "register 2026-09-04 (0), answer 2026-09-10 (4), extend 2026-09-10 (4)", tasks(on(t, k, "Sun 2026-09-06")))
	assert.Equal(t, "answer 2026-09-11 (4), extend 2026-09-11 (4)", tasks(on(t, k, "Mon 2026-09-07")))
}
