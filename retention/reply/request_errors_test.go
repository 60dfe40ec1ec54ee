package reply_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// problems returns the event errors of a refusal.
func problems(t *testing.T, err error) []*reply.EventError {
	t.Helper()
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok, "%v", err)
	var list []*reply.EventError
	for _, one := range joined.Unwrap() {
		var problem *reply.EventError
		require.ErrorAs(t, one, &problem)
		list = append(list, problem)
	}
	return list
}

func TestImpossibleSequences(t *testing.T) {
	const r = "received 2026-09-07, "
	for _, row := range []struct {
		why, events string
		index       int
		is          error
		text        string
	}{
		{"a zero event", "nothing ?", 0, reply.ErrSequence, "reply: event 1, nothing: impossible sequence: no kind of event; use one of the constants of package reply"},
		{"a zero event after the receipt", r + "nothing ?", 1, reply.ErrSequence, "reply: event 2, nothing: impossible sequence: no kind of event; use one of the constants of package reply"},
		{"an unknown kind", r + "unknown 2026-09-08", 1, reply.ErrSequence, "reply: event 2, Kind(9): impossible sequence: no kind of event; use one of the constants of package reply"},
		{"a receipt without a day", "received ?", 0, reply.ErrDate, "reply: event 1, received: no date: the day is missing; give the day on which it happened"},
		{"an answer without a day", r + "answered ?", 1, reply.ErrDate, "reply: event 2, answered: no date: the day is missing; give the day on which it happened"},
		{"no receipt", "answered 2026-09-08", 0, reply.ErrSequence, "reply: event 1, answered: impossible sequence: the request has not come in; give its receipt first"},
		{"answered before it is received", "answered 2026-09-08, received 2026-09-07", 0, reply.ErrSequence, "reply: event 1, answered: impossible sequence: the request has not come in; give its receipt first"},
		{"answered on a day before the receipt", r + "answered 2026-09-06", 1, reply.ErrSequence, "reply: event 2, answered: impossible sequence: it lies before the event received; give the events in the order in which they happened"},
		{"out of order", r + "partly 2026-09-20, paused 2026-09-19", 2, reply.ErrSequence, "reply: event 3, paused: impossible sequence: it lies before the event partly_answered; give the events in the order in which they happened"},
		{"received twice", r + "received 2026-09-08", 1, reply.ErrSequence, "reply: event 2, received: impossible sequence: it came in before; follow each request by itself"},
		{"answered twice", r + "answered 2026-09-08, answered 2026-09-09", 2, reply.ErrSequence, "reply: event 3, answered: impossible sequence: the request was answered before; follow the new request by itself"},
		{"answered after a refusal", r + "refused 2026-09-08, answered 2026-09-08", 2, reply.ErrSequence, "reply: event 3, answered: impossible sequence: the request was refused before; follow the new request by itself"},
		{"a part after the answer", r + "answered 2026-09-08, partly 2026-09-09", 2, reply.ErrSequence, "reply: event 3, partly_answered: impossible sequence: the request was answered before; follow the new request by itself"},
		{"extended after the answer", r + "answered 2026-09-08, extended 2026-09-08", 2, reply.ErrSequence, "reply: event 3, extended: impossible sequence: the request was answered before; follow the new request by itself"},
		{"paused twice", r + "paused 2026-09-08, paused 2026-09-09", 2, reply.ErrSequence, "reply: event 3, paused: impossible sequence: it was paused before; give the resumption first"},
		{"resumed without a pause", r + "resumed 2026-09-08", 1, reply.ErrSequence, "reply: event 2, resumed: impossible sequence: it was not paused; give the pause first"},
		{"resumed twice", r + "paused 2026-09-08, resumed 2026-09-09, resumed 2026-09-10", 3, reply.ErrSequence, "reply: event 4, resumed: impossible sequence: it was not paused; give the pause first"},
		{"registered", r + "registered 2026-09-08", 1, reply.ErrNotAllowed, "reply: event 2, registered: not allowed: the period does not start on a registration; leave it out"},
		{"paused after the end", r + "paused Thu 2026-10-08", 1, reply.ErrNotAllowed, "reply: event 2, paused: not allowed: the period for it has ended; answer; the request is overdue"},
		{"paused after the end by a law", r + "paused Thu 2026-10-08 by law", 1, reply.ErrNotAllowed, "reply: event 2, paused: not allowed: the period for it has ended; answer; the request is overdue"},
		{"extended after the end", r + "extended Thu 2026-10-08", 1, reply.ErrNotAllowed, "reply: event 2, extended: not allowed: the period for it has ended; answer; the ordinary period holds"},
	} {
		t.Run(row.why, func(t *testing.T) {
			k, err := reply.Follow(gdpr(), calendar.Finland(), events(row.events)...)
			require.EqualError(t, err, row.text)
			require.ErrorIs(t, err, row.is)
			for _, other := range []error{reply.ErrSequence, reply.ErrNotAllowed, reply.ErrDate, calendar.ErrSyntax, reply.ErrNotReceived} {
				assert.Equal(t, other == row.is, errors.Is(err, other), "%v", other)
			}
			list := problems(t, err)
			require.Len(t, list, 1)
			assert.Equal(t, row.index, list[0].Index)
			assert.Equal(t, events(row.events)[row.index], list[0].Event)
			assert.Equal(t, reply.Request{}, k)
		})
	}
}

func TestRegisteredTwice(t *testing.T) {
	_, err := reply.Follow(information(), calendar.Estonia(), events("received 2026-09-07, registered 2026-09-07, registered 2026-09-08")...)
	require.EqualError(t, err, "reply: event 3, registered: impossible sequence: it was registered before; give the first registration only")
	require.ErrorIs(t, err, reply.ErrSequence)
}

func TestAllProblemsAtOnce(t *testing.T) {
	_, err := reply.Follow(gdpr(), calendar.Finland(), events("nothing ?, received 2026-09-07, paused ?, resumed 2026-09-09, extended 2026-09-10, answered 2026-09-11, extended 2026-09-12, unknown 2026-09-01")...)
	require.EqualError(t, err, `reply: event 1, nothing: impossible sequence: no kind of event; use one of the constants of package reply
reply: event 3, paused: no date: the day is missing; give the day on which it happened
reply: event 4, resumed: impossible sequence: it was not paused; give the pause first
reply: event 7, extended: impossible sequence: the request was answered before; follow the new request by itself
reply: event 8, Kind(9): impossible sequence: no kind of event; use one of the constants of package reply`)
	var indices []int
	for _, problem := range problems(t, err) {
		indices = append(indices, problem.Index)
	}
	assert.Equal(t, []int{0, 2, 3, 6, 7}, indices)
	require.ErrorIs(t, err, reply.ErrSequence)
	require.ErrorIs(t, err, reply.ErrDate)
	var first *reply.EventError
	require.ErrorAs(t, err, &first)
	assert.Equal(t, 0, first.Index)
}

// What is wrong with the receipt is reported once, and not again of each event
// that needs a deadline; the order of the others is judged all the same.
func TestAWrongReceiptIsToldOnce(t *testing.T) {
	const rest = "extended 2026-09-10, paused 2026-09-12, resumed 2026-09-11, partly 2026-09-14, answered 2026-09-15, refused 2026-09-15"
	for _, row := range []struct {
		why, events string
		c           *calendar.Calendar
		is          error
	}{
		{"no day", "received ?, " + rest, calendar.Finland(), reply.ErrDate},
		{"no calendar", "received 2026-09-07, " + rest, nil, reply.ErrCalendar},
		{"another country", "received 2026-09-07, " + rest, calendar.Ukraine(), reply.ErrCalendar},
	} {
		t.Run(row.why, func(t *testing.T) {
			_, err := reply.Follow(gdpr(), row.c, events(row.events)...)
			list := problems(t, err)
			require.Len(t, list, 3, "%v", err)
			assert.Equal(t, 0, list[0].Index)
			require.ErrorIs(t, list[0], row.is)
			assert.Equal(t, 3, list[1].Index)
			assert.Contains(t, list[1].Problem, "it lies before the event paused")
			assert.Equal(t, 6, list[2].Index)
			assert.Contains(t, list[2].Problem, "answered before")
		})
	}
}

func TestNoDeadlineFollows(t *testing.T) {
	later := gdpr()
	later.From = day("2026-09-08")
	until := information()
	until.Until = day("Tue 2026-09-08")
	from := information()
	from.From = day("Wed 2026-09-09")
	noLonger := gdpr()
	noLonger.Extension.Total = retention.Period{}
	noNotice := gdpr()
	noNotice.Extension.Notice = retention.Permanently()
	early := gdpr()
	early.Extension.Notice = retention.WorkingDays(-30)
	for _, row := range []struct {
		why    string
		w      reply.Window
		c      *calendar.Calendar
		events string
		index  int
		is     error
		text   string
	}{
		{"the zero window", reply.Window{}, calendar.Finland(), "received 2026-09-07", 0, retention.ErrPeriod,
			"reply: event 1, received: reply: a window without an ID: no period: no usable period; give a number of days, weeks, months, years or working days: no deadline follows; correct the window, the calendar or the day"},
		{"no calendar", gdpr(), nil, "received 2026-09-07", 0, reply.ErrCalendar,
			"reply: event 1, received: reply: eu.gdpr.12.3: 1 month: not the calendar for this law; pass the calendar of the country in which the act is to be done: no deadline follows; correct the window, the calendar or the day"},
		{"no calendar, a registration", information(), nil, "received 2026-09-07", 0, reply.ErrCalendar,
			"reply: event 1, received: reply: ee.avts.18: 5 working days: not the calendar for this law; pass the calendar of the country in which the act is to be done: no deadline follows; correct the window, the calendar or the day"},
		{"the zero calendar, a registration", information(), &calendar.Calendar{}, "received 2026-09-07", 0, reply.ErrCalendar, ""},
		{"past the coverage, a registration", information(), calendar.Estonia(), "received 2100-12-31", 0, calendar.ErrCoverage, ""},
		{"the zero calendar", gdpr(), &calendar.Calendar{}, "received 2026-09-07", 0, reply.ErrCalendar, ""},
		{"another country", gdpr(), calendar.Ukraine(), "received 2026-09-07", 0, reply.ErrCalendar, ""},
		{"another country, a registration", information(), calendar.Finland(), "received 2026-09-07", 0, reply.ErrCalendar, ""},
		{"not yet law", later, calendar.Finland(), "received 2026-09-07", 0, reply.ErrNotInForce, ""},
		{"law for no day of registration", until, calendar.Estonia(), "received Tue 2026-09-08", 0, reply.ErrNotInForce, ""},
		{"not yet law on any day of registration", from, calendar.Estonia(), "received Mon 2026-09-07", 0, reply.ErrNotInForce, ""},
		{"before the coverage", gdpr(), calendar.Finland(), "received 1966-06-30", 0, calendar.ErrCoverage, ""},
		{"past the coverage", gdpr(), calendar.Finland(), "received 2100-12-15", 0, calendar.ErrCoverage, ""},
		{"past the coverage, extended", gdpr(), calendar.Finland(), "received 2100-11-01, extended 2100-11-02", 1, calendar.ErrCoverage, ""},
		{"past the coverage, by a pause", gdpr(), calendar.Finland(), "received 2100-11-01, paused 2100-11-02 by law, resumed 2100-12-31", 2, calendar.ErrCoverage, ""},
		{"past the coverage, extended while it stands", withPause(gdpr()), calendar.Finland(), "received 2100-11-01, paused 2100-11-02, extended 2100-12-31", 2, calendar.ErrCoverage, ""},
		{"an extension without a length", noLonger, calendar.Finland(), "received 2026-09-07, extended 2026-09-08", 1, retention.ErrPeriod, ""},
		{"a notice that never ends", noNotice, calendar.Finland(), "received 2026-09-07", 0, retention.ErrPeriod, ""},
		{"a notice before the coverage", early, calendar.Finland(), "received 1966-07-01", 0, calendar.ErrCoverage, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			k, err := reply.Follow(row.w, row.c, events(row.events)...)
			require.ErrorIs(t, err, row.is)
			if row.text != "" {
				require.EqualError(t, err, row.text)
			}
			list := problems(t, err)
			require.Len(t, list, 1)
			assert.Equal(t, row.index, list[0].Index)
			assert.Equal(t, reply.Request{}, k)
		})
	}
	k, err := reply.Follow(noLonger, calendar.Finland(), events("received 2026-09-07, answered 2026-09-08")...)
	require.NoError(t, err, "an extension that is not used need not be right")
	assert.Equal(t, "in_time Wed 2026-10-07", tell(on(t, k, "2026-09-08")))
}

// A window that was law when the request came in, and is not when it is
// registered, has no deadline, on whichever event that shows.
func TestLawThatEndsBetween(t *testing.T) {
	w := information()
	w.Until = day("Wed 2026-09-09")
	_, err := reply.Follow(w, calendar.Estonia(), events("received Mon 2026-09-07, registered Tue 2026-09-08")...)
	require.NoError(t, err)
	for _, registered := range []string{"Wed 2026-09-09", "Thu 2026-09-10"} {
		_, err = reply.Follow(w, calendar.Estonia(), events("received Tue 2026-09-08, registered "+registered)...)
		require.ErrorIs(t, err, reply.ErrNotInForce)
		assert.Equal(t, 1, problems(t, err)[0].Index)
	}
}

func TestNoEvents(t *testing.T) {
	k, err := reply.Follow(gdpr(), calendar.Finland())
	require.ErrorIs(t, err, reply.ErrNotReceived)
	require.EqualError(t, err, "reply: eu.gdpr.12.3: not received; give the day on which the request came in")
	assert.Equal(t, reply.Request{}, k)
	_, err = reply.Follow(reply.Window{}, nil)
	require.EqualError(t, err, "reply: a window without an ID: not received; give the day on which the request came in")
}

func TestZeroValues(t *testing.T) {
	s, err := reply.Request{}.On(day("2026-09-07"))
	require.ErrorIs(t, err, reply.ErrNotReceived)
	require.EqualError(t, err, "reply: a window without an ID: not received")
	assert.Equal(t, reply.Status{}, s)
	_, err = reply.Request{}.On(calendar.Date{})
	require.ErrorIs(t, err, reply.ErrDate)

	zero := &reply.EventError{}
	assert.NoError(t, zero.Unwrap())
	assert.NotEmpty(t, zero.Error())
	assert.Equal(t, "unknown", reply.Status{}.Phase.String())
	assert.Equal(t, "nothing", reply.Event{}.Kind.String())
	assert.Equal(t, "no date: unknown; safe no date, latest no date", reply.Status{}.String())
}

// Both sides of the most events of a request.
func TestTooManyEvents(t *testing.T) {
	events := []reply.Event{{Kind: reply.Received, On: day("2026-06-01")}}
	for len(events) < 1000 {
		events = append(events, reply.Event{Kind: reply.PartlyAnswered, On: day("2026-06-02")})
	}
	_, err := reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), events...)
	require.NoError(t, err)
	_, err = reply.Follow(eu.DataSubjectRequest(), calendar.Finland(), append(events, events[1])...)
	require.ErrorIs(t, err, reply.ErrSequence)
	var wrong *reply.EventError
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, 1000, wrong.Index)
	assert.EqualError(t, err, "reply: event 1001, partly_answered: impossible sequence: there are 1001 events; leave out what moves no day; a request has at most 1000")
}
