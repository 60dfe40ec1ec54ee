package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// GDPR article 12 does not say that proof of identity stops the month.
func TestPauseWithoutALaw(t *testing.T) {
	check(t, gdpr(), calendar.Finland(), []moment{
		{"it lasts", "received Mon 2026-09-07, paused Mon 2026-09-14", "Thu 2026-10-01", "open Wed 2026-10-07"},
		{"it has ended", "received Mon 2026-09-07, paused Mon 2026-09-14, resumed Mon 2026-09-21", "Thu 2026-10-01", "open Wed 2026-10-07"},
		{"the safe day", "received Mon 2026-09-07, paused Mon 2026-09-14", "Wed 2026-10-07", "due_today Wed 2026-10-07"},
		{"the day after", "received Mon 2026-09-07, paused Mon 2026-09-14", "Thu 2026-10-08", "overdue Wed 2026-10-07 +1 +1"},
		{"answered meanwhile, late", "received Mon 2026-09-07, paused Mon 2026-09-14, answered Thu 2026-10-08", "2027-01-01", "late Wed 2026-10-07 +1 +1"},
	})
	k, err := reply.Follow(gdpr(), calendar.Finland(), reply.Event{Kind: reply.Received, On: day("2026-09-07")},
		reply.Event{Kind: reply.Paused, On: day("2026-09-14"), Basis: calendar.Source{Doubt: "somebody said so"}})
	assert.NoError(t, err)
	assert.Equal(t, "open Wed 2026-10-07", tell(on(t, k, "2026-10-01")), "a basis without a citation is no law")
}

// The host names a law: the latest day moves, the safe day goes on.
func TestPauseByAHostsLaw(t *testing.T) {
	const r = "received Mon 2026-09-07, paused Mon 2026-09-14 by law"
	check(t, gdpr(), calendar.Finland(), []moment{
		{"its first day", r, "Mon 2026-09-14", "standing Wed 2026-10-07"},
		{"it lasts", r, "Sun 2026-09-20", "standing Wed 2026-10-07 to Tue 2026-10-13 (2026-10-07 to 2026-10-07)"},
		{"the safe day", r, "Wed 2026-10-07", "due_today Wed 2026-10-07 to Fri 2026-10-30 (2026-10-07 to 2026-10-07)"},
		{"the day after: a strict reading calls it late", r, "Thu 2026-10-08", "disputed Wed 2026-10-07 to Mon 2026-11-02 (2026-10-07 to 2026-10-07) +1 +0"},
		{"it has ended", r + ", resumed Mon 2026-09-21", "Mon 2026-09-21", "open Wed 2026-10-07 to Wed 2026-10-14 (2026-10-07 to 2026-10-07)"},
		{"the latest day", r + ", resumed Mon 2026-09-21", "Wed 2026-10-14", "disputed Wed 2026-10-07 to Wed 2026-10-14 (2026-10-07 to 2026-10-07) +7 +0"},
		{"the day after the latest", r + ", resumed Mon 2026-09-21", "Thu 2026-10-15", "overdue Wed 2026-10-07 to Wed 2026-10-14 (2026-10-07 to 2026-10-07) +8 +1"},
		{"answered meanwhile", r + ", answered Mon 2026-10-05", "2027-01-01", "in_time Wed 2026-10-07 to Wed 2026-10-28 (2026-10-07 to 2026-10-07)"},
		{"answered meanwhile, after the safe day", r + ", answered Sat 2026-10-10", "2027-01-01", "in_time_disputed Wed 2026-10-07 to Mon 2026-11-02 (2026-10-07 to 2026-10-07) +3 +0"},
		{"resumed on the same day", r + ", resumed Mon 2026-09-14", "Mon 2026-09-14", "open Wed 2026-10-07"},
		{"a second one without a law", r + ", resumed Mon 2026-09-21, paused Mon 2026-09-28, resumed Thu 2026-10-01", "Thu 2026-10-01", "open Wed 2026-10-07 to Wed 2026-10-14 (2026-10-07 to 2026-10-07)"},
		{"a first one without a law", "received Mon 2026-09-07, paused Tue 2026-09-08, resumed Fri 2026-09-11, paused Mon 2026-09-14 by law, resumed Mon 2026-09-21", "Thu 2026-10-01", "open Wed 2026-10-07 to Wed 2026-10-14 (2026-10-07 to 2026-10-07)"},
		{"a second one in the days that the first one gave", r + ", resumed Mon 2026-09-21, paused Mon 2026-10-12 by law, resumed Fri 2026-10-16", "Fri 2026-10-16", "disputed Wed 2026-10-07 to Mon 2026-10-19 (2026-10-07 to 2026-10-07) +9 +0"},
	})
}

// The window's own norm, as GDPR article 36(2): both days move.
func TestPauseByTheWindowsNorm(t *testing.T) {
	const r = "received Mon 2026-09-07, paused Mon 2026-09-14"
	check(t, withPause(gdpr()), calendar.Finland(), []moment{
		{"its first day", r, "Mon 2026-09-14", "standing Wed 2026-10-07"},
		{"it lasts", r, "Wed 2026-10-07", "standing Fri 2026-10-30 (2026-10-07 to 2026-10-07)"},
		{"it lasts long", r, "Mon 2026-11-30", "standing Wed 2026-12-23 (2026-10-07 to 2026-10-07)"},
		{"it has ended", r + ", resumed Mon 2026-09-21", "Mon 2026-09-21", "open Wed 2026-10-14 (2026-10-07 to 2026-10-07)"},
		{"the safe day", r + ", resumed Mon 2026-09-21", "Wed 2026-10-14", "due_today Wed 2026-10-14 (2026-10-07 to 2026-10-07)"},
		{"the day after", r + ", resumed Mon 2026-09-21", "Thu 2026-10-15", "overdue Wed 2026-10-14 (2026-10-07 to 2026-10-07) +1 +1"},
		{"answered meanwhile", r + ", answered Mon 2026-11-30", "2027-01-01", "in_time Wed 2026-12-23 (2026-10-07 to 2026-10-07)"},
		{"a host's law beside it changes nothing", r + " by law, resumed Mon 2026-09-21", "Mon 2026-09-21", "open Wed 2026-10-14 (2026-10-07 to 2026-10-07)"},
		{"over a weekend", "received Mon 2026-09-07, paused Fri 2026-09-18, resumed Mon 2026-09-21", "Mon 2026-09-21", "open Sat 2026-10-10 to Mon 2026-10-12 (2026-10-07 to 2026-10-07)"},
		{"over Christmas", "received Mon 2026-12-07, paused Wed 2026-12-23, resumed Mon 2026-12-28", "Mon 2026-12-28", "open Tue 2027-01-12 (2027-01-07 to 2027-01-07)"},
		{"several", r + ", resumed Mon 2026-09-21, paused Mon 2026-09-28, resumed Thu 2026-10-01", "Thu 2026-10-01", "open Sat 2026-10-17 to Mon 2026-10-19 (2026-10-07 to 2026-10-07)"},
		{"several, one after the other", r + ", resumed Mon 2026-09-21, paused Mon 2026-09-21, resumed Wed 2026-09-23", "Wed 2026-09-23", "open Fri 2026-10-16 (2026-10-07 to 2026-10-07)"},
		{"from the day of receipt", "received Mon 2026-09-07, paused Mon 2026-09-07, resumed Tue 2026-09-08", "Tue 2026-09-08", "open Thu 2026-10-08 (2026-10-07 to 2026-10-07)"},
		{"extended", r + ", extended Wed 2026-09-16, resumed Mon 2026-09-21", "Mon 2026-09-21", "open Mon 2026-12-14 (2026-12-07 to 2026-12-07)"},
		{"extended on the moved day", r + ", resumed Mon 2026-09-21, extended Wed 2026-10-14", "Wed 2026-10-14", "open Mon 2026-12-14 (2026-12-07 to 2026-12-07)"},
	})
	check(t, consultation(), calendar.Finland(), []moment{
		{"GDPR 36(2)", "received Thu 2026-09-10, paused Thu 2026-09-17, resumed Sun 2026-09-27", "Sun 2026-09-27", "open Sun 2026-11-15 to Mon 2026-11-16 (2026-11-05 to 2026-11-05)"},
	})
}

// What is left on the last day is nothing: it is due on the day of resumption.
func TestPauseOnTheLastDay(t *testing.T) {
	const r = "received Mon 2026-09-07, paused Wed 2026-10-07"
	check(t, withPause(gdpr()), calendar.Finland(), []moment{
		{"that day", r, "Wed 2026-10-07", "standing Wed 2026-10-07"},
		{"the next day", r, "Thu 2026-10-08", "standing Thu 2026-10-08 (2026-10-07 to 2026-10-07)"},
		{"resumed", r + ", resumed Fri 2026-10-09", "Fri 2026-10-09", "due_today Fri 2026-10-09 (2026-10-07 to 2026-10-07)"},
		{"the day after", r + ", resumed Fri 2026-10-09", "Sat 2026-10-10", "overdue Fri 2026-10-09 (2026-10-07 to 2026-10-07) +1 +1"},
		{"resumed on a Saturday", r + ", resumed Sat 2026-10-10", "Sat 2026-10-10", "due_today Sat 2026-10-10 to Mon 2026-10-12 (2026-10-07 to 2026-10-07)"},
	})
	check(t, gdpr(), calendar.Finland(), []moment{
		{"by a host's law", r + " by law, resumed Fri 2026-10-09", "Fri 2026-10-09", "disputed Wed 2026-10-07 to Fri 2026-10-09 (2026-10-07 to 2026-10-07) +2 +0"},
	})
}

// The law's roll to a working day comes once, from the nominal day at the end.
func TestPauseAndTheRoll(t *testing.T) {
	const r = "received Sat 2026-01-31, paused "
	for _, w := range []reply.Window{gdpr(), withPause(gdpr())} {
		latest := func(text string) string {
			return weekday(on(t, follow(t, w, calendar.Finland(), text), "2026-04-01").Deadline.Latest)
		}
		assert.Equal(t, "Mon 2026-03-02", latest(r+"Tue 2026-02-10 by law, resumed Wed 2026-02-11"), "a Sunday rolls to the same Monday")
		assert.Equal(t, "Mon 2026-03-02", latest(r+"Tue 2026-02-10 by law, resumed Thu 2026-02-12"), "a Monday stays")
		assert.Equal(t, "Tue 2026-03-03", latest(r+"Tue 2026-02-10 by law, resumed Fri 2026-02-13"), "the first day that is gained")
		assert.Equal(t, "Thu 2026-03-05", latest(r+"Mon 2026-03-02 by law, resumed Thu 2026-03-05"), "on the rolled day nothing is left")
	}
	check(t, withPause(gdpr()), calendar.Finland(), []moment{
		{"after the safe day the safe day stays", r + "Mon 2026-03-02, resumed Thu 2026-03-05", "Thu 2026-03-05", "disputed Sat 2026-02-28 to Thu 2026-03-05 (2026-02-28 to 2026-03-02) +5 +0"},
		{"and while it lasts it is disputed", r + "Mon 2026-03-02", "Wed 2026-03-04", "disputed Sat 2026-02-28 to Wed 2026-03-04 (2026-02-28 to 2026-03-02) +4 +0"},
	})
}

func TestPauseInWorkingDays(t *testing.T) {
	const r = "received Fri 2026-09-04, registered Fri 2026-09-04, paused "
	check(t, withPause(information()), calendar.Estonia(), []moment{
		{"three working days are left", r + "Tue 2026-09-08, resumed Mon 2026-09-14", "Mon 2026-09-14", "open Thu 2026-09-17 (2026-09-11 to 2026-09-11)"},
		{"it lasts", r + "Tue 2026-09-08", "Sun 2026-09-13", "standing Wed 2026-09-16 (2026-09-11 to 2026-09-11)"},
		{"over a weekend only", r + "Sat 2026-09-05, resumed Sun 2026-09-06", "Sun 2026-09-06", "open Fri 2026-09-11"},
		{"on the last day, into the weekend", r + "Fri 2026-09-11, resumed Sun 2026-09-13", "Sun 2026-09-13", "due_today Sun 2026-09-13 to Mon 2026-09-14 (2026-09-11 to 2026-09-11)"},
		{"before the registration", "received Thu 2026-09-03, paused Thu 2026-09-03, registered Fri 2026-09-04, resumed Mon 2026-09-07", "Mon 2026-09-07", "open Mon 2026-09-14 (2026-09-11 to 2026-09-11)"},
		{"over 20 August", "received Mon 2026-08-17, registered Mon 2026-08-17, paused Wed 2026-08-19, resumed Thu 2026-08-20", "Thu 2026-08-20", "open Tue 2026-08-25"},
		{"over 20 August and a day more", "received Mon 2026-08-17, registered Mon 2026-08-17, paused Wed 2026-08-19, resumed Fri 2026-08-21", "Fri 2026-08-21", "open Wed 2026-08-26 (2026-08-25 to 2026-08-25)"},
	})
	check(t, information(), calendar.Estonia(), []moment{
		{"by a host's law", r + "Tue 2026-09-08 by law, resumed Mon 2026-09-14", "Mon 2026-09-14", "disputed Fri 2026-09-11 to Thu 2026-09-17 (2026-09-11 to 2026-09-11) +3 +0"},
	})
	check(t, withPause(memorandum()), calendar.Estonia(), []moment{
		{"calendar days, ended before the registration", "received Thu 2026-09-03, paused Thu 2026-09-03, resumed Fri 2026-09-04, registered Fri 2026-09-04", "Fri 2026-09-04", "open Sat 2026-09-19 to Mon 2026-09-21"},
		{"calendar days, begun before the registration", "received Thu 2026-09-03, paused Thu 2026-09-03, registered Fri 2026-09-04, resumed Mon 2026-09-07", "Mon 2026-09-07", "open Tue 2026-09-22 (2026-09-19 to 2026-09-21)"},
	})
}

// Calendar days stand still by days and working days by working days, even where
// a window may be read as either, or where the law reads it so.
func TestPauseOfSeveralReadings(t *testing.T) {
	const r = "received Mon 2026-09-07, paused Fri 2026-09-11 by law, resumed Mon 2026-09-14"
	check(t, demand(), calendar.Ukraine(), []moment{
		{"the order, by a host's law", r, "Mon 2026-09-14", "open Thu 2026-09-17 to Tue 2026-09-22 (2026-09-17 to 2026-09-21)"},
	})
	check(t, withPause(demand()), calendar.Ukraine(), []moment{
		{"the order, by its own norm", r, "Mon 2026-09-14", "open Sun 2026-09-20 to Tue 2026-09-22 (2026-09-17 to 2026-09-21)"},
	})
	check(t, administrative(), calendar.Ukraine(), []moment{
		{"2073-IX art. 33", r, "Mon 2026-09-14", "open Tue 2026-09-22 (2026-09-21 to 2026-09-21)"},
	})
	eleven := administrative()
	eleven.Readings[0].Period = retention.Days(11)
	check(t, eleven, calendar.Ukraine(), []moment{
		{"2073-IX art. 33, eleven days", "received Mon 2026-09-07, paused Fri 2026-09-11, resumed Sat 2026-09-12", "Sat 2026-09-12", "open Sat 2026-09-19 to Mon 2026-09-21 (2026-09-18 to 2026-09-18)"},
	})
	check(t, administrative(), calendar.Ukraine(), []moment{
		{"2073-IX art. 33, ten days over a weekend only", "received Mon 2026-09-07, paused Fri 2026-09-11, resumed Sat 2026-09-12", "Sat 2026-09-12", "open Mon 2026-09-21"},
	})
	check(t, withPause(memorandum()), calendar.Estonia(), []moment{
		{"a reading that does not apply", "received Mon 2026-09-07, registered Mon 2026-09-07, paused Fri 2026-09-11, resumed Sat 2026-09-12", "Sat 2026-09-12", "open Wed 2026-09-23 (2026-09-22 to 2026-09-22)"},
	})
}

func TestPauseOfUnusualReadings(t *testing.T) {
	for _, row := range []struct {
		why    string
		window reply.Window
		change func(*reply.Window)
		events string
		on     string
		want   string
	}{
		{"a fixed day does not roll", gdpr(), func(w *reply.Window) { w.Readings[0].Unrolled = true },
			"received Sat 2026-01-31, paused Tue 2026-02-10 by law, resumed Wed 2026-02-11", "Sun 2026-03-01", "disputed Sat 2026-02-28 to Sun 2026-03-01 (2026-02-28 to 2026-02-28) +1 +0"},
		{"a law that moves nothing", gdpr(), func(w *reply.Window) { w.Law = reply.ComputationEUEntryIntoForce },
			"received Sat 2026-01-31, paused Tue 2026-02-10 by law, resumed Wed 2026-02-11", "Sun 2026-03-01", "disputed Sat 2026-02-28 to Sun 2026-03-01 (2026-02-28 to 2026-02-28) +1 +0"},
		{"two working days (1182/71 art. 3(5))", gdpr(), func(w *reply.Window) { w.Readings[0].Period = retention.Days(2) },
			"received Fri 2026-09-11, paused Fri 2026-09-11 by law, resumed Sat 2026-09-12", "Sat 2026-09-12", "open Sun 2026-09-13 to Tue 2026-09-15"},
		{"the limit is gone", withPause(openness()), func(w *reply.Window) { w.Lifted = day("Wed 2026-09-23") },
			"received Mon 2026-09-07, paused Thu 2026-09-10, resumed Sun 2026-09-20", "Sun 2026-09-20", "open Wed 2026-09-23 (2026-09-21 to 2026-09-21)"},
		{"the limit was gone before", withPause(openness()), func(w *reply.Window) { w.Lifted = day("2026-09-01") },
			"received Mon 2026-09-07, paused Mon 2026-09-07, resumed Thu 2026-09-10", "Thu 2026-09-10", "overdue Mon 2026-09-07 +3 +3"},
		{"before the cut-off nothing stands still", withPause(openness()), func(w *reply.Window) { w.Readings[0].Cutoff = retention.EndOfYear() },
			"received Mon 2026-09-07, paused Thu 2026-09-10, resumed Sun 2026-09-20", "Sun 2026-09-20", "open Thu 2027-01-14"},
		{"over the cut-off", withPause(openness()), func(w *reply.Window) { w.Readings[0].Cutoff = retention.EndOfYear() },
			"received Mon 2026-09-07, paused Wed 2026-12-30, resumed Sat 2027-01-02", "Sat 2027-01-02", "open Sat 2027-01-16 to Mon 2027-01-18 (2027-01-14 to 2027-01-14)"},
	} {
		row.change(&row.window)
		check(t, row.window, calendar.Finland(), []moment{{row.why, row.events, row.on, row.want}})
	}
}
