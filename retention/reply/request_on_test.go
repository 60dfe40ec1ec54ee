package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// On its day an event counts, and before it the request is that of the shorter
// list.
func TestLaterEventsAreLeftOut(t *testing.T) {
	list := events("received Thu 2026-09-03, paused Thu 2026-09-03 by law, registered Fri 2026-09-04, resumed Mon 2026-09-07, extended Wed 2026-09-09, partly Mon 2026-09-14, answered Fri 2026-10-02")
	whole, err := reply.Follow(information(), calendar.Estonia(), list...)
	require.NoError(t, err)
	for d := day("2026-09-03"); d.Before(day("2026-10-10")); d = d.AddDays(1) {
		n := 0
		for n < len(list) && (list[n].On == d || list[n].On.Before(d)) {
			n++
		}
		short, err := reply.Follow(information(), calendar.Estonia(), list[:n]...)
		require.NoError(t, err)
		want, err := short.On(d)
		require.NoError(t, err)
		got, err := whole.On(d)
		require.NoError(t, err)
		assert.Equal(t, want, got, "%v", d)
	}
}

func TestClockIsImmutable(t *testing.T) {
	list, w := events("received 2026-09-07, answered 2026-09-08"), gdpr()
	k, err := reply.Follow(w, calendar.Finland(), list...)
	require.NoError(t, err)
	before := on(t, k, "2026-09-08")
	list[1] = reply.Event{Kind: reply.Paused, On: day("2026-09-07")}
	w.Readings[0].Period = retention.Days(1)
	assert.Equal(t, before, on(t, k, "2026-09-08"))
}

func TestDaysWithoutAnAnswer(t *testing.T) {
	k := follow(t, gdpr(), calendar.Finland(), "received 2026-09-07")
	paused := follow(t, withPause(gdpr()), calendar.Finland(), "received 2026-09-07, paused 2026-09-14")
	byHost := follow(t, gdpr(), calendar.Finland(), "received 2026-09-07, paused 2026-09-14 by law")
	inDays := follow(t, withPause(information()), calendar.Estonia(), "received 2026-09-07, registered 2026-09-07, paused 2026-09-08")
	for _, row := range []struct {
		why  string
		k    reply.Request
		on   string
		is   error
		text string
	}{
		{"no day", k, "", reply.ErrDate, "reply: eu.gdpr.12.3: no date; give the day asked about"},
		{"the day before the receipt", k, "2026-09-06", reply.ErrNotReceived, "reply: eu.gdpr.12.3: not received"},
		{"long before", k, "0001-01-01", reply.ErrNotReceived, "reply: eu.gdpr.12.3: not received"},
		{"after the coverage", k, "2101-01-01", calendar.ErrCoverage, "reply: eu.gdpr.12.3: calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"},
		{"the last day of all", k, "9999-12-31", calendar.ErrCoverage, ""},
		{"a pause that leads out of the coverage", paused, "2100-12-31", calendar.ErrCoverage, ""},
		{"a pause that leads out of the years", paused, "9999-12-31", reply.ErrRange, "reply: eu.gdpr.12.3: outside the years 1 to 9999"},
		{"a host's pause that leads out of the years", byHost, "9999-12-31", reply.ErrRange, "reply: eu.gdpr.12.3: outside the years 1 to 9999"},
		{"a pause in working days that leads out of the coverage", inDays, "2100-12-31", calendar.ErrCoverage, ""},
		{"a pause in working days, far away", inDays, "9999-12-31", calendar.ErrCoverage, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			s, err := row.k.On(day(row.on))
			require.ErrorIs(t, err, row.is)
			if row.text != "" {
				require.EqualError(t, err, row.text)
			}
			assert.Equal(t, reply.Status{}, s)
		})
	}
	assert.Equal(t, reply.Open, on(t, k, "2026-09-07").Phase)
	assert.Equal(t, reply.Overdue, on(t, k, "2100-12-31").Phase)
	answered := follow(t, gdpr(), calendar.Finland(), "received 2026-09-07, answered 2026-10-07")
	assert.Equal(t, reply.InTime, on(t, answered, "9999-12-31").Phase, "what is answered no longer needs a calendar")
}

// Working days are counted after the day asked about, through the safe day.
func TestNext(t *testing.T) {
	for _, row := range []struct {
		why    string
		w      reply.Window
		c      *calendar.Calendar
		events string
		on     string
		want   string
	}{
		{"on receipt", gdpr(), calendar.Finland(), "received Sat 2026-01-31", "Sat 2026-01-31", "answer 2026-02-28 (20), extend 2026-02-28 (20)"},
		{"on Friday the Saturday leaves none", gdpr(), calendar.Finland(), "received Sat 2026-01-31", "Fri 2026-02-27", "answer 2026-02-28 (0), extend 2026-02-28 (0)"},
		{"on Thursday one", gdpr(), calendar.Finland(), "received Sat 2026-01-31", "Thu 2026-02-26", "answer 2026-02-28 (1), extend 2026-02-28 (1)"},
		{"on the safe day", gdpr(), calendar.Finland(), "received Sat 2026-01-31", "Sat 2026-02-28", "answer 2026-02-28 (0), extend 2026-02-28 (0)"},
		{"the day after it is too late to extend safely", gdpr(), calendar.Finland(), "received Sat 2026-01-31", "Sun 2026-03-01", "answer 2026-02-28 (0)"},
		{"working days since", gdpr(), calendar.Finland(), "received Sat 2026-01-31", "Tue 2026-03-03", "answer 2026-02-28 (-2)"},
		{"over Christmas", gdpr(), calendar.Finland(), "received Tue 2026-11-24", "Wed 2026-12-23", "answer 2026-12-24 (0), extend 2026-12-24 (0)"},
		{"no extension", refusal(), calendar.Finland(), "received Sat 2026-01-31", "Sat 2026-01-31", "answer 2026-02-28 (20)"},
		{"extended: the refusal stays where it was", gdpr(), calendar.Finland(), "received Sat 2026-01-31, extended Fri 2026-02-20", "Fri 2026-02-20", "answer 2026-04-30 (47), refuse 2026-02-28 (5)"},
		{"a notice of its own", consultation(), calendar.Finland(), "received Thu 2026-09-10", "Sat 2026-10-10", "answer 2026-11-05 (19), extend 2026-10-10 (0)"},
		{"the day after the notice", consultation(), calendar.Finland(), "received Thu 2026-09-10", "Sun 2026-10-11", "answer 2026-11-05 (19)"},
		{"a notice of its own counts from registration", noticed(information()), calendar.Estonia(), "received Thu 2026-09-03, registered Fri 2026-09-04", "Fri 2026-09-04", "answer 2026-09-11 (5), extend 2026-09-08 (2)"},
		{"not registered", information(), calendar.Estonia(), "received Thu 2026-09-03", "Thu 2026-09-03", "register 2026-09-04 (1), answer 2026-09-10 (5), extend 2026-09-10 (5)"},
		{"paused without a law", gdpr(), calendar.Finland(), "received Mon 2026-09-07, paused Mon 2026-09-14", "Tue 2026-10-06", "answer 2026-10-07 (1), extend 2026-10-07 (1)"},
		{"paused by a host's law", gdpr(), calendar.Finland(), "received Mon 2026-09-07, paused Mon 2026-09-14 by law", "Tue 2026-10-06", "resume, answer 2026-10-07 (1), extend 2026-10-07 (1)"},
		{"paused by the norm", withPause(gdpr()), calendar.Finland(), "received Mon 2026-09-07, paused Wed 2026-10-07", "Wed 2026-10-07", "resume, answer 2026-10-07 (0), extend 2026-10-07 (0)"},
		{"in part", gdpr(), calendar.Finland(), "received Sat 2026-01-31, partly Fri 2026-02-20", "Thu 2026-02-26", "answer 2026-02-28 (1), extend 2026-02-28 (1)"},
		{"answered", gdpr(), calendar.Finland(), "received Sat 2026-01-31, answered Fri 2026-02-20", "Fri 2026-02-20", ""},
		{"refused", gdpr(), calendar.Finland(), "received Sat 2026-01-31, refused Fri 2026-02-20", "Fri 2026-02-20", ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			assert.Equal(t, row.want, tasks(on(t, follow(t, row.w, row.c, row.events), row.on)))
		})
	}
}

// noticed returns a window whose extension must be notified within two working days.
func noticed(w reply.Window) reply.Window {
	w.Extension.Notice = retention.WorkingDays(2)
	return w
}

func TestStateString(t *testing.T) {
	for _, row := range []struct{ why, events, on, want string }{
		{"open", "received Sat 2026-01-31", "2026-02-02",
			"2 February 2026: open; safe 28 February 2026, latest 2 March 2026; answer, or refuse with reasons by 28 February 2026 (working days left: 19); or, by 28 February 2026, extend to 3 months in all (if: complex requests) (working days left: 19)"},
		{"overdue", "received Sat 2026-01-31, partly 2026-02-05", "2026-03-03",
			"3 March 2026: overdue; safe 28 February 2026, latest 2 March 2026; overdue by 1 day; answer the rest by 28 February 2026 (working days since then: 2)"},
		{"extended", "received Sat 2026-01-31, extended 2026-02-20", "2026-02-20",
			"20 February 2026: open; safe 30 April 2026, latest 30 April 2026; answer by 30 April 2026 (working days left: 47); or refuse with reasons by 28 February 2026 (working days left: 5)"},
		{"paused", "received 2026-09-07, paused 2026-09-14 by law", "2026-09-20",
			"20 September 2026: standing still; safe 7 October 2026, latest 13 October 2026 (without the pause 7 October 2026 and 7 October 2026); wait for what was asked for, and record when it comes; answer, or refuse with reasons by 7 October 2026 (working days left: 13); or, by 7 October 2026, extend to 3 months in all (if: complex requests) (working days left: 13)"},
		{"answered", "received Sat 2026-01-31, answered 2026-02-28", "2026-04-01", "1 April 2026: in time; safe 28 February 2026, latest 2 March 2026"},
		{"late", "received Sat 2026-01-31, answered 2026-03-05", "2026-04-01", "1 April 2026: late; safe 28 February 2026, latest 2 March 2026; overdue by 3 days"},
	} {
		t.Run(row.why, func(t *testing.T) {
			assert.Equal(t, row.want, on(t, follow(t, gdpr(), calendar.Finland(), row.events), row.on).String())
		})
	}
}

func TestStateTellsWhatHappened(t *testing.T) {
	k := follow(t, gdpr(), calendar.Finland(), "received 2026-09-07, partly 2026-09-10, partly 2026-09-12, refused 2026-09-15")
	assert.True(t, on(t, k, "2026-09-09").PartlyAnswered.IsZero())
	assert.Equal(t, day("2026-09-10"), on(t, k, "2026-09-11").PartlyAnswered)
	assert.Equal(t, day("2026-09-12"), on(t, k, "2026-09-14").PartlyAnswered)
	assert.Equal(t, reply.Kind(0), on(t, k, "2026-09-14").Closed)
	assert.Equal(t, reply.Refused, on(t, k, "2026-09-15").Closed)
	assert.Equal(t, day("2027-01-01"), on(t, k, "2027-01-01").On)
}
