package clock_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/clock"
)

// problems gives the event errors of a refusal.
func problems(t *testing.T, err error) []*clock.EventError {
	t.Helper()
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok, "%v", err)
	var list []*clock.EventError
	for _, one := range joined.Unwrap() {
		var problem *clock.EventError
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
		{"a zero event", "nothing ?", 0, clock.ErrSequence, "clock: event 1, nothing on no date: impossible sequence: no kind of event; use one of the constants of package clock"},
		{"a zero event after the receipt", r + "nothing ?", 1, clock.ErrSequence, "clock: event 2, nothing on no date: impossible sequence: no kind of event; use one of the constants of package clock"},
		{"an unknown kind", r + "unknown 2026-09-08", 1, clock.ErrSequence, "clock: event 2, Kind(9) on 2026-09-08: impossible sequence: no kind of event; use one of the constants of package clock"},
		{"a receipt without a day", "received ?", 0, clock.ErrDate, "clock: event 1, received on no date: no date: the day is missing; give the day on which it happened"},
		{"an answer without a day", r + "answered ?", 1, clock.ErrDate, "clock: event 2, answered on no date: no date: the day is missing; give the day on which it happened"},
		{"no receipt", "answered 2026-09-08", 0, clock.ErrSequence, "clock: event 1, answered on 2026-09-08: impossible sequence: the request has not come in; give its receipt first"},
		{"answered before it is received", "answered 2026-09-08, received 2026-09-07", 0, clock.ErrSequence, "clock: event 1, answered on 2026-09-08: impossible sequence: the request has not come in; give its receipt first"},
		{"answered on a day before the receipt", r + "answered 2026-09-06", 1, clock.ErrSequence, "clock: event 2, answered on 2026-09-06: impossible sequence: it lies before received on 2026-09-07; give the events in the order in which they happened"},
		{"out of order", r + "partly 2026-09-20, paused 2026-09-19", 2, clock.ErrSequence, "clock: event 3, paused on 2026-09-19: impossible sequence: it lies before partly-answered on 2026-09-20; give the events in the order in which they happened"},
		{"received twice", r + "received 2026-09-08", 1, clock.ErrSequence, "clock: event 2, received on 2026-09-08: impossible sequence: it came in before; follow each request on a clock of its own"},
		{"answered twice", r + "answered 2026-09-08, answered 2026-09-09", 2, clock.ErrSequence, "clock: event 3, answered on 2026-09-09: impossible sequence: the request was answered before; follow a new request on a clock of its own"},
		{"answered after a refusal", r + "refused 2026-09-08, answered 2026-09-08", 2, clock.ErrSequence, "clock: event 3, answered on 2026-09-08: impossible sequence: the request was refused before; follow a new request on a clock of its own"},
		{"a part after the answer", r + "answered 2026-09-08, partly 2026-09-09", 2, clock.ErrSequence, "clock: event 3, partly-answered on 2026-09-09: impossible sequence: the request was answered before; follow a new request on a clock of its own"},
		{"extended after the answer", r + "answered 2026-09-08, extended 2026-09-08", 2, clock.ErrSequence, "clock: event 3, extended on 2026-09-08: impossible sequence: the request was answered before; follow a new request on a clock of its own"},
		{"paused twice", r + "paused 2026-09-08, paused 2026-09-09", 2, clock.ErrSequence, "clock: event 3, paused on 2026-09-09: impossible sequence: it was paused before; give the resumption first"},
		{"resumed without a pause", r + "resumed 2026-09-08", 1, clock.ErrSequence, "clock: event 2, resumed on 2026-09-08: impossible sequence: it was not paused; give the pause first"},
		{"resumed twice", r + "paused 2026-09-08, resumed 2026-09-09, resumed 2026-09-10", 3, clock.ErrSequence, "clock: event 4, resumed on 2026-09-10: impossible sequence: it was not paused; give the pause first"},
		{"registered", r + "registered 2026-09-08", 1, clock.ErrNotAllowed, "clock: event 2, registered on 2026-09-08: not allowed: the period does not start on a registration; leave it out"},
		{"paused after the end", r + "paused Thu 2026-10-08", 1, clock.ErrNotAllowed, "clock: event 2, paused on 2026-10-08: not allowed: the period for it ended on 2026-10-07; answer; the request is overdue"},
		{"paused after the end by a law", r + "paused Thu 2026-10-08 by law", 1, clock.ErrNotAllowed, "clock: event 2, paused on 2026-10-08: not allowed: the period for it ended on 2026-10-07; answer; the request is overdue"},
		{"extended after the end", r + "extended Thu 2026-10-08", 1, clock.ErrNotAllowed, "clock: event 2, extended on 2026-10-08: not allowed: the period for it ended on 2026-10-07; answer; the ordinary period holds"},
	} {
		t.Run(row.why, func(t *testing.T) {
			k, err := clock.New(gdpr(), calendar.Finland(), events(row.events)...)
			require.EqualError(t, err, row.text)
			require.ErrorIs(t, err, row.is)
			for _, other := range []error{clock.ErrSequence, clock.ErrNotAllowed, clock.ErrDate, clock.ErrPhase, clock.ErrNotReceived} {
				assert.Equal(t, other == row.is, errors.Is(err, other), "%v", other)
			}
			list := problems(t, err)
			require.Len(t, list, 1)
			assert.Equal(t, row.index, list[0].Index)
			assert.Equal(t, events(row.events)[row.index], list[0].Event)
			assert.Equal(t, clock.Clock{}, k)
		})
	}
}

func TestRegisteredTwice(t *testing.T) {
	_, err := clock.New(information(), calendar.Estonia(), events("received 2026-09-07, registered 2026-09-07, registered 2026-09-08")...)
	require.EqualError(t, err, "clock: event 3, registered on 2026-09-08: impossible sequence: it was registered before; give the first registration only")
	require.ErrorIs(t, err, clock.ErrSequence)
}

func TestAllProblemsAtOnce(t *testing.T) {
	_, err := clock.New(gdpr(), calendar.Finland(), events("nothing ?, received 2026-09-07, paused ?, resumed 2026-09-09, extended 2026-09-10, answered 2026-09-11, extended 2026-09-12, unknown 2026-09-01")...)
	require.EqualError(t, err, `clock: event 1, nothing on no date: impossible sequence: no kind of event; use one of the constants of package clock
clock: event 3, paused on no date: no date: the day is missing; give the day on which it happened
clock: event 4, resumed on 2026-09-09: impossible sequence: it was not paused; give the pause first
clock: event 7, extended on 2026-09-12: impossible sequence: the request was answered before; follow a new request on a clock of its own
clock: event 8, Kind(9) on 2026-09-01: impossible sequence: no kind of event; use one of the constants of package clock`)
	var indices []int
	for _, problem := range problems(t, err) {
		indices = append(indices, problem.Index)
	}
	assert.Equal(t, []int{0, 2, 3, 6, 7}, indices)
	require.ErrorIs(t, err, clock.ErrSequence)
	require.ErrorIs(t, err, clock.ErrDate)
	var first *clock.EventError
	require.ErrorAs(t, err, &first)
	assert.Equal(t, 0, first.Index)
}

// What is wrong with the receipt is told once, and not again of each event that
// needs a deadline; the order of the others is judged all the same.
func TestAWrongReceiptIsToldOnce(t *testing.T) {
	const rest = "extended 2026-09-10, paused 2026-09-12, resumed 2026-09-11, partly 2026-09-14, answered 2026-09-15, refused 2026-09-15"
	for _, row := range []struct {
		why, events string
		c           *calendar.Calendar
		is          error
	}{
		{"no day", "received ?, " + rest, calendar.Finland(), clock.ErrDate},
		{"no calendar", "received 2026-09-07, " + rest, nil, retention.ErrCalendar},
		{"another country", "received 2026-09-07, " + rest, calendar.Ukraine(), retention.ErrCalendar},
	} {
		t.Run(row.why, func(t *testing.T) {
			_, err := clock.New(gdpr(), row.c, events(row.events)...)
			list := problems(t, err)
			require.Len(t, list, 3, "%v", err)
			assert.Equal(t, 0, list[0].Index)
			require.ErrorIs(t, list[0], row.is)
			assert.Equal(t, 3, list[1].Index)
			assert.Contains(t, list[1].Problem, "it lies before paused")
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
	for _, row := range []struct {
		why    string
		w      retention.Window
		c      *calendar.Calendar
		events string
		index  int
		is     error
		text   string
	}{
		{"the zero window", retention.Window{}, calendar.Finland(), "received 2026-09-07", 0, retention.ErrPeriod,
			"clock: event 1, received on 2026-09-07: retention: a window without an ID: no period from 2026-09-07: no usable period; give a number of days, weeks, months, years or working days: no deadline follows; correct the window, the calendar or the day"},
		{"no calendar", gdpr(), nil, "received 2026-09-07", 0, retention.ErrCalendar,
			"clock: event 1, received on 2026-09-07: retention: eu.gdpr.12.3: 1 month from 2026-09-07: not the calendar for this law; pass the calendar of the country in which the act is to be done: no deadline follows; correct the window, the calendar or the day"},
		{"no calendar, a registration", information(), nil, "received 2026-09-07", 0, retention.ErrCalendar,
			"clock: event 1, received on 2026-09-07: retention: ee.avts.18: 5 working days from 2026-09-07: not the calendar for this law; pass the calendar of the country in which the act is to be done: no deadline follows; correct the window, the calendar or the day"},
		{"the zero calendar, a registration", information(), &calendar.Calendar{}, "received 2026-09-07", 0, retention.ErrCalendar, ""},
		{"past the coverage, a registration", information(), calendar.Estonia(), "received 2100-12-31", 0, calendar.ErrCoverage, ""},
		{"the zero calendar", gdpr(), &calendar.Calendar{}, "received 2026-09-07", 0, retention.ErrCalendar, ""},
		{"another country", gdpr(), calendar.Ukraine(), "received 2026-09-07", 0, retention.ErrCalendar, ""},
		{"another country, a registration", information(), calendar.Finland(), "received 2026-09-07", 0, retention.ErrCalendar, ""},
		{"not yet law", later, calendar.Finland(), "received 2026-09-07", 0, retention.ErrNotInForce, ""},
		{"law for no day of registration", until, calendar.Estonia(), "received Tue 2026-09-08", 0, retention.ErrNotInForce, ""},
		{"not yet law on any day of registration", from, calendar.Estonia(), "received Mon 2026-09-07", 0, retention.ErrNotInForce, ""},
		{"before the coverage", gdpr(), calendar.Finland(), "received 1966-06-30", 0, calendar.ErrCoverage, ""},
		{"past the coverage", gdpr(), calendar.Finland(), "received 2100-12-15", 0, calendar.ErrCoverage, ""},
		{"past the coverage, extended", gdpr(), calendar.Finland(), "received 2100-11-01, extended 2100-11-02", 1, calendar.ErrCoverage, ""},
		{"past the coverage, by a pause", gdpr(), calendar.Finland(), "received 2100-11-01, paused 2100-11-02 by law, resumed 2100-12-31", 2, calendar.ErrCoverage, ""},
		{"past the coverage, extended while it stands", withPause(gdpr()), calendar.Finland(), "received 2100-11-01, paused 2100-11-02, extended 2100-12-31", 2, calendar.ErrCoverage, ""},
		{"an extension without a length", noLonger, calendar.Finland(), "received 2026-09-07, extended 2026-09-08", 1, retention.ErrPeriod, ""},
		{"a notice that never ends", noNotice, calendar.Finland(), "received 2026-09-07", 0, retention.ErrPeriod, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			k, err := clock.New(row.w, row.c, events(row.events)...)
			require.ErrorIs(t, err, row.is)
			if row.text != "" {
				require.EqualError(t, err, row.text)
			}
			list := problems(t, err)
			require.Len(t, list, 1)
			assert.Equal(t, row.index, list[0].Index)
			assert.Equal(t, clock.Clock{}, k)
		})
	}
	k, err := clock.New(noLonger, calendar.Finland(), events("received 2026-09-07, answered 2026-09-08")...)
	require.NoError(t, err, "an extension that is not used need not be right")
	assert.Equal(t, "in-time Wed 2026-10-07", tell(on(t, k, "2026-09-08")))
}

// A window that was law when the request came in, and is not when it is
// registered, gives no deadline, on whichever event that shows.
func TestLawThatEndsBetween(t *testing.T) {
	w := information()
	w.Until = day("Wed 2026-09-09")
	_, err := clock.New(w, calendar.Estonia(), events("received Mon 2026-09-07, registered Tue 2026-09-08")...)
	require.NoError(t, err)
	for _, registered := range []string{"Wed 2026-09-09", "Thu 2026-09-10"} {
		_, err = clock.New(w, calendar.Estonia(), events("received Tue 2026-09-08, registered "+registered)...)
		require.ErrorIs(t, err, retention.ErrNotInForce)
		assert.Equal(t, 1, problems(t, err)[0].Index)
	}
}

func TestNoEvents(t *testing.T) {
	k, err := clock.New(gdpr(), calendar.Finland())
	require.ErrorIs(t, err, clock.ErrNotReceived)
	require.EqualError(t, err, "clock: eu.gdpr.12.3: not received; give the day on which the request came in")
	assert.Equal(t, clock.Clock{}, k)
	_, err = clock.New(retention.Window{}, nil)
	require.EqualError(t, err, "clock: a window without an ID: not received; give the day on which the request came in")
}

func TestZeroValues(t *testing.T) {
	s, err := clock.Clock{}.On(day("2026-09-07"))
	require.ErrorIs(t, err, clock.ErrNotReceived)
	require.EqualError(t, err, "clock: a window without an ID on 2026-09-07: not received")
	assert.Equal(t, clock.State{}, s)
	_, err = clock.Clock{}.On(calendar.Date{})
	require.ErrorIs(t, err, clock.ErrDate)

	zero := &clock.EventError{}
	assert.NoError(t, zero.Unwrap())
	assert.NotEmpty(t, zero.Error())
	assert.Equal(t, "unknown", clock.State{}.Phase.String())
	assert.Equal(t, "nothing", clock.Event{}.Kind.String())
	assert.Equal(t, "no date: unknown; safe no date, latest no date", clock.State{}.String())
}
