package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// GDPR article 12(3): three months in all from receipt, told within the first.
func TestExtension(t *testing.T) {
	const r = "received Sat 2026-01-31, "
	check(t, gdpr(), calendar.Finland(), []moment{
		{"told on the day of receipt", r + "extended Sat 2026-01-31", "Sat 2026-01-31", "open Thu 2026-04-30"},
		{"before the notice", r + "extended Sat 2026-02-28", "Fri 2026-02-27", "open Sat 2026-02-28 to Mon 2026-03-02"},
		{"told on the safe day", r + "extended Sat 2026-02-28", "Sat 2026-02-28", "open Thu 2026-04-30"},
		{"the extended day", r + "extended Sat 2026-02-28", "Thu 2026-04-30", "due_today Thu 2026-04-30"},
		{"the day after", r + "extended Sat 2026-02-28", "Fri 2026-05-01", "overdue Thu 2026-04-30 +1 +1"},
		{"answered on the extended day", r + "extended Sat 2026-02-28, answered Thu 2026-04-30", "2027-01-01", "in_time Thu 2026-04-30"},
		{"answered on the day after", r + "extended Sat 2026-02-28, answered Fri 2026-05-01", "2027-01-01", "late Thu 2026-04-30 +1 +1"},

		// By a strict reading the notice was too late, and the month is over.
		{"told on the latest day", r + "extended Mon 2026-03-02", "Mon 2026-03-02", "disputed Sat 2026-02-28 to Thu 2026-04-30 +2 +0"},
		{"told on the latest day, answered", r + "extended Mon 2026-03-02, answered Mon 2026-04-20", "2027-01-01", "in_time_disputed Sat 2026-02-28 to Thu 2026-04-30 +51 +0"},
		{"told on the latest day, answered late", r + "extended Mon 2026-03-02, answered Fri 2026-05-01", "2027-01-01", "late Sat 2026-02-28 to Thu 2026-04-30 +62 +1"},
	})
	assert.True(t, on(t, follow(t, gdpr(), calendar.Finland(), r+"extended Sat 2026-02-28"), "2026-02-28").Extended)
	assert.False(t, on(t, follow(t, gdpr(), calendar.Finland(), r+"extended Sat 2026-02-28"), "2026-02-27").Extended)
}

// GDPR article 12(4): a refusal is due within the first month, whatever was
// said of the answer. A month more may be argued from 12(3), and not promised.
func TestRefusalIsNotExtended(t *testing.T) {
	const r = "received Sat 2026-01-31, extended Fri 2026-02-20, "
	check(t, gdpr(), calendar.Finland(), []moment{
		{"on the safe day", r + "refused Sat 2026-02-28", "2027-01-01", "in_time Sat 2026-02-28 to Thu 2026-04-30"},
		{"on the day after", r + "refused Sun 2026-03-01", "2027-01-01", "in_time_disputed Sat 2026-02-28 to Thu 2026-04-30 +1 +0"},
		{"on the extended day", r + "refused Thu 2026-04-30", "2027-01-01", "in_time_disputed Sat 2026-02-28 to Thu 2026-04-30 +61 +0"},
		{"after it", r + "refused Fri 2026-05-01", "2027-01-01", "late Sat 2026-02-28 to Thu 2026-04-30 +62 +1"},
		{"an answer on the same day", r + "answered Thu 2026-04-30", "2027-01-01", "in_time Thu 2026-04-30"},
	})
}

// GDPR article 36(2): eight weeks, and six more if told within a month.
func TestExtensionWithANoticeOfItsOwn(t *testing.T) {
	check(t, consultation(), calendar.Finland(), []moment{
		{"the ordinary weeks", "received Mon 2026-09-07", "Mon 2026-11-02", "due_today Mon 2026-11-02"},
		{"told on the last day", "received Mon 2026-09-07, extended Wed 2026-10-07", "Wed 2026-10-07", "open Mon 2026-12-14"},
		{"the month ends on a Saturday: told on it", "received Thu 2026-09-10, extended Sat 2026-10-10", "Sat 2026-10-10", "open Thu 2026-12-17"},
		{"told on the Monday after", "received Thu 2026-09-10, extended Mon 2026-10-12", "Mon 2026-10-12", "open Thu 2026-11-05 to Thu 2026-12-17"},
		{"told on the Monday after, answered between", "received Thu 2026-09-10, extended Mon 2026-10-12, answered Fri 2026-11-06", "2027-01-01", "in_time_disputed Thu 2026-11-05 to Thu 2026-12-17 +1 +0"},
	})
}

// A notice that is due three working days before the ordinary period ends, as under
// Ukraine's law 2073-IX article 34(4).
func TestExtensionWithANoticeBeforeTheEnd(t *testing.T) {
	w := gdpr()
	w.Extension.Notice = retention.WorkingDays(-3)
	const paused = "received Tue 2026-09-01, paused Sun 2026-09-20 by law, resumed Thu 2026-11-05, "
	check(t, w, calendar.Finland(), []moment{
		{"told on the third working day before", "received Mon 2026-09-07, extended Fri 2026-10-02", "Fri 2026-10-02", "open Mon 2026-12-07"},
		{"before a Saturday", "received Thu 2026-09-10, extended Wed 2026-10-07", "Wed 2026-10-07", "open Thu 2026-12-10"},
		{"before the end that a host's pause moves", paused + "extended Wed 2026-11-11", "Wed 2026-11-11", "disputed Thu 2026-10-01 to Mon 2027-01-18 (2026-10-01 to 2026-12-01) +41 +0"},
	})
	for _, late := range []string{"received Mon 2026-09-07, extended Sat 2026-10-03", "received Thu 2026-09-10, extended Thu 2026-10-08", paused + "extended Thu 2026-11-12"} {
		_, err := reply.Follow(w, calendar.Finland(), events(late)...)
		require.ErrorIs(t, err, reply.ErrNotAllowed, late)
	}
	k := follow(t, w, calendar.Finland(), "received Mon 2026-09-07")
	assert.Equal(t, "answer 2026-10-07 (22), extend 2026-10-02 (19)", tasks(on(t, k, "2026-09-07")))
	assert.Equal(t, "answer 2026-10-07 (2)", tasks(on(t, k, "2026-10-05")), "too late to extend")
}

func TestExtensionsThatAreRefused(t *testing.T) {
	for _, row := range []struct {
		why, events, text string
		windowIndex       int
	}{
		{"the day after the latest day", "received Sat 2026-01-31, extended Tue 2026-03-03",
			"reply: event 2, extended: not allowed: the period for it has ended; answer; the ordinary period holds", 0},
		{"twice", "received Sat 2026-01-31, extended 2026-02-10, extended 2026-02-11",
			"reply: event 3, extended: not allowed: it was extended before; the longer period counts from the start and is given once", 0},
		{"GDPR 12(4) knows none", "received Sat 2026-01-31, extended 2026-02-10",
			"reply: event 2, extended: not allowed: GDPR art. 12(4) knows no extension; answer within the ordinary period", 1},
		{"after the month, within the eight weeks", "received Mon 2026-09-07, extended Thu 2026-10-08",
			"reply: event 2, extended: not allowed: the period for it has ended; answer; the ordinary period holds", 2},
		{"after the notice, moved by a pause", "received Mon 2026-03-02, paused Tue 2026-03-10, resumed Thu 2026-10-01, extended Tue 2026-10-27",
			"reply: event 4, extended: not allowed: the period for it has ended; answer; the ordinary period holds", 2},
	} {
		t.Run(row.why, func(t *testing.T) {
			w := gdpr()
			switch row.windowIndex {
			case 1:
				w = refusal()
			case 2:
				w = consultation()
			}
			k, err := reply.Follow(w, calendar.Finland(), events(row.events)...)
			require.EqualError(t, err, row.text)
			require.ErrorIs(t, err, reply.ErrNotAllowed)
			assert.Equal(t, reply.Request{}, k)
		})
	}
}

// A pause that only the host documents keeps the extension arguable, and not
// safe: by a strict reading the month is over.
func TestExtensionWithinAHostsPause(t *testing.T) {
	const r = "received Tue 2026-09-01, paused Sun 2026-09-20 by law, resumed Thu 2026-11-05, "
	check(t, gdpr(), calendar.Finland(), []moment{
		{"told by the safe day", "received Tue 2026-09-01, paused Sun 2026-09-20 by law, extended Thu 2026-10-01", "Thu 2026-10-01", "standing Tue 2026-12-01 to Mon 2026-12-14 (2026-12-01 to 2026-12-01)"},
		{"told after it", r + "extended Tue 2026-11-10", "Tue 2026-11-10", "disputed Thu 2026-10-01 to Mon 2027-01-18 (2026-10-01 to 2026-12-01) +40 +0"},
		{"and answered", r + "extended Tue 2026-11-10, answered Tue 2026-12-01", "2027-01-01", "in_time_disputed Thu 2026-10-01 to Mon 2027-01-18 (2026-10-01 to 2026-12-01) +61 +0"},
	})
	_, err := reply.Follow(gdpr(), calendar.Finland(), events(r+"extended Tue 2026-11-17")...)
	require.ErrorContains(t, err, "the period for it has ended")
}
