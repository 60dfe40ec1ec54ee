package calendar_test

import (
	"database/sql"
	"database/sql/driver"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

var (
	_ driver.Valuer = calendar.Date{}
	_ sql.Scanner   = (*calendar.Date)(nil)
)

func TestValue(t *testing.T) {
	v, err := day("2026-11-21").Value()
	require.NoError(t, err)
	assert.Equal(t, "2026-11-21", v)
	assert.True(t, driver.IsValue(v))

	v, err = calendar.Date{}.Value()
	require.NoError(t, err)
	assert.Nil(t, v, "no date is NULL")
}

func TestScan(t *testing.T) {
	for _, row := range []struct {
		why  string
		src  any
		want calendar.Date
	}{
		{"NULL is no date", nil, calendar.Date{}},
		{"text", "2026-11-21", day("2026-11-21")},
		{"bytes", []byte("2026-11-21"), day("2026-11-21")},
		{"a column of type date", time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC), day("2026-11-21")},
		{"UTC under another name", time.Date(2026, time.November, 21, 0, 0, 0, 0, time.FixedZone("", 0)), day("2026-11-21")},
		{"the second day", time.Date(1, time.January, 2, 0, 0, 0, 0, time.UTC), day("0001-01-02")},
		{"the last day", time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC), day("9999-12-31")},
	} {
		t.Run(row.why, func(t *testing.T) {
			d := day("1999-09-09") // must be overwritten, even by no date
			require.NoError(t, d.Scan(row.src))
			assert.Equal(t, row.want, d)
		})
	}
}

func TestScanIsTheInverseOfValue(t *testing.T) {
	for _, d := range []calendar.Date{{}, day("0001-01-02"), day("2026-11-21"), day("9999-12-31")} {
		v, err := d.Value()
		require.NoError(t, err)
		back := day("1999-09-09")
		require.NoError(t, back.Scan(v))
		assert.Equal(t, d, back)
	}
}

// Nor is it written: what comes back as a time would be the zero time.
func TestTheFirstDayHasNoFormInADatabase(t *testing.T) {
	v, err := day("0001-01-01").Value()
	require.ErrorIs(t, err, calendar.ErrRange)
	assert.Nil(t, v)
}

func TestFailedScanLeavesTheOldValue(t *testing.T) {
	const (
		noMidnight = `not recognised; read a column of type date, or turn the instant into a day with DateIn and the zone of the law`
		noText     = `not recognised; write year, month and day as in 2026-11-21`
		noColumn   = `calendar: not recognised; read a column of type date or text, and no `
		noYear     = `no such day; give a day that exists, in the years 1 to 9999`
		noFirst    = `calendar: a text like "0000-00-00": no such day; store NULL if the day is not known; in a database 0001-01-01 cannot be told from no day`
	)
	helsinki := zone(t, "Europe/Helsinki")
	for _, row := range []struct {
		why      string
		src      any
		sentinel error
		text     string
	}{
		{"the empty text; NULL says that there is no date", "", calendar.ErrSyntax, `calendar: ` + noText},
		{"empty bytes", []byte{}, calendar.ErrSyntax, `calendar: ` + noText},
		{"a timestamp as text", "2026-11-21 00:00:00", calendar.ErrSyntax, `calendar: a text like "0000-00-00 00:00:00": ` + noText},
		{"a day that does not exist", "2026-02-31", calendar.ErrRange, `calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{"a zero date of MySQL", []byte("0000-00-00"), calendar.ErrRange, `calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{"an hour", time.Date(2026, time.March, 31, 21, 30, 0, 0, time.UTC), calendar.ErrSyntax, `calendar: a text like "0000-00-00a00:00:00a": ` + noMidnight},
		{"a nanosecond", time.Date(2026, time.March, 31, 0, 0, 0, 1, time.UTC), calendar.ErrSyntax, `calendar: a text like "0000-00-00a00:00:00.000000000a": ` + noMidnight},
		{"midnight in Helsinki is the evening before in UTC", time.Date(2026, time.April, 1, 0, 0, 0, 0, helsinki), calendar.ErrSyntax, `calendar: a text like "0000-00-00a00:00:00+00:00": ` + noMidnight},
		{"midnight in UTC, read in Helsinki", time.Date(2026, time.April, 1, 3, 0, 0, 0, helsinki), calendar.ErrSyntax, `calendar: a text like "0000-00-00a00:00:00+00:00": ` + noMidnight},
		{"year 10000", time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC), calendar.ErrRange, `calendar: a text like "00000-00-00": ` + noYear},
		{"year 0", time.Date(0, time.December, 31, 0, 0, 0, 0, time.UTC), calendar.ErrRange, `calendar: a text like "0000-00-00": ` + noYear},
		{"a whole number", int64(20261121), calendar.ErrSyntax, noColumn + "int64"},
		{"a Go int", 20261121, calendar.ErrSyntax, noColumn + "int"},
		{"a fraction", 46347.5, calendar.ErrSyntax, noColumn + "float64"},
		{"the first day: as a time it is the zero time", time.Time{}, calendar.ErrRange, noFirst},
		{"the same under another name", time.Date(1, time.January, 1, 0, 0, 0, 0, time.FixedZone("", 0)), calendar.ErrRange, noFirst},
		{"the same as text", "0001-01-01", calendar.ErrRange, noFirst},
		{"the same as bytes", []byte("0001-01-01"), calendar.ErrRange, noFirst},
		{"a truth value", true, calendar.ErrSyntax, noColumn + "bool"},
	} {
		t.Run(row.why, func(t *testing.T) {
			d := day("1999-09-09")
			err := d.Scan(row.src)
			require.ErrorIs(t, err, row.sentinel)
			var dateErr *calendar.DateError
			require.ErrorAs(t, err, &dateErr)
			require.EqualError(t, err, row.text)
			assert.Equal(t, day("1999-09-09"), d)
		})
	}
}
