package calendar_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func checkCoverageError(t *testing.T, want *calendar.CoverageError, err error) {
	t.Helper()
	require.ErrorIs(t, err, calendar.ErrCoverage)
	var got *calendar.CoverageError
	require.ErrorAs(t, err, &got)
	assert.Equal(t, want, got)
}

func TestCoverageErrorTexts(t *testing.T) {
	c := calendar.Estonia()
	_, before := c.IsWorkingDay(day("1998-02-22"))
	_, none := c.IsWorkingDay(calendar.Date{})
	_, far := c.AddWorkingDays(day("2100-12-01"), 30)
	_, back := c.AddWorkingDays(day("1998-02-24"), -30)
	_, missing := (*calendar.Calendar)(nil).AddWorkingDays(day("2026-11-21"), 5)
	_, zero := (&calendar.Calendar{}).IsWorkingDay(calendar.Date{})
	for _, row := range []struct {
		err  error
		want string
	}{
		{before, "calendar: ee: the day lies outside 1998-02-23 to 2100-12-31; choose a day inside"},
		{none, "calendar: ee: the day lies outside 1998-02-23 to 2100-12-31; choose a day inside"},
		{far, "calendar: ee: counting 30 working days leads outside 1998-02-23 to 2100-12-31; choose a day or a number that stays inside"},
		{back, "calendar: ee: counting -30 working days leads outside 1998-02-23 to 2100-12-31; choose a day or a number that stays inside"},
		{missing, "calendar: no calendar: nothing is known about any day; pass the calendar of a country"},
		{zero, "calendar: no calendar: nothing is known about any day; pass the calendar of a country"},
		{&calendar.CoverageError{}, "calendar: no calendar: nothing is known about any day; pass the calendar of a country"},
	} {
		require.EqualError(t, row.err, row.want)
		require.ErrorIs(t, row.err, calendar.ErrCoverage)
	}
}

// The texts are part of what a host's operator reads, so they are pinned.
func TestDateErrorTexts(t *testing.T) {
	_, noDay := calendar.NewDate(2026, 2, 31)
	_, noMonth := calendar.NewDate(2026, 13, 1)
	_, negative := calendar.NewDate(-1, 1, 1)
	_, tooLate := calendar.NewDate(10000, 1, 1)
	_, parsed := calendar.ParseDate("2026-02-31")
	_, german := calendar.ParseDate("21.11.2026")
	_, control := calendar.ParseDate("2026-11-2\n")
	for _, row := range []struct {
		err  error
		want string
	}{
		{noDay, `calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{noMonth, `calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{negative, `calendar: a text like "-000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{tooLate, `calendar: a text like "00000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{parsed, `calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{german, `calendar: a text like "00.00.0000": not recognised; write year, month and day as in 2026-11-21`},
		{control, `calendar: a text like "0000-00-0\n": not recognised; write year, month and day as in 2026-11-21`},
		{&calendar.DateError{}, `calendar: <nil>; `},
	} {
		require.EqualError(t, row.err, row.want)
	}
}

func TestZeroDateErrorUnwrapsToNothing(t *testing.T) {
	require.NoError(t, errors.Unwrap(&calendar.DateError{}))
}

func TestErrorsAreOneLine(t *testing.T) {
	const hostile = "x\ny\x1b[2J\u202e\ufe0f\xff"
	for _, err := range []error{
		&calendar.DateError{Input: hostile, Err: calendar.ErrSyntax, Help: "write a day"},
		&calendar.CoverageError{Calendar: hostile},
		&calendar.CoverageError{Calendar: hostile, WorkingDays: 1},
	} {
		assert.Equal(t, calendar.Plain(err.Error()), err.Error())
	}
}
