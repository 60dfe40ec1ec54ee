package calendar_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestParseDateAndString(t *testing.T) {
	for _, s := range []string{
		"0001-01-01", "0099-12-31", "0999-10-09", "1900-02-28", "1966-07-01",
		"2000-02-29", "2024-02-29", "2026-11-21", "9999-12-31",
	} {
		d, err := calendar.ParseDate(s)
		require.NoError(t, err)
		assert.Equal(t, s, d.String())
		assert.Equal(t, d, calendar.MustParseDate(s))
		assert.Equal(t, s, fmt.Sprint(d), "fmt prints a day as String does")
	}
}

func TestParseDateOnlyReadsISO8601(t *testing.T) {
	for _, s := range []string{
		"", " ", "no date", "today", "2026", "2026-11", "2026-11-", "2026-11-2", "2026-1-21", "26-11-21",
		"2026-11-211", "12026-11-21", "2026-11-21T00:00:00Z", "2026-11-21Z", " 2026-11-21", "2026-11-21 ", "2026-11-21\n",
		"2026/11/21", "2026.11.21", "21.11.2026", "20261121", "2026-325", "2026-W47-6", "2026–11–21", "2026_11_21",
		"-026-11-21", "+026-11-21", "2026--1-21", "2026-11--1", "2026-+1-21", "2026-11-+1", "2026-0x-21",
		"２０２６-11-21", "202٦-11-21", "2026-11-2\x00", "\xff026-11-21", "2026a11-21", "2026-11a21", "2026-1a-21", "2026-11-2a", "a026-11-21",
	} {
		t.Run(s, func(t *testing.T) {
			d, err := calendar.ParseDate(s)
			require.ErrorIs(t, err, calendar.ErrSyntax)
			assert.NotErrorIs(t, err, calendar.ErrRange)
			assert.True(t, d.IsZero())

			var dateErr *calendar.DateError
			require.ErrorAs(t, err, &dateErr)
			assert.Equal(t, s, dateErr.Input)
		})
	}
}

func TestParseDateRefusesDaysThatDoNotExist(t *testing.T) {
	for _, s := range []string{
		"2026-02-29", "1900-02-29", "2024-02-30", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32",
		"0000-01-01", "0000-00-00", "0000-12-31", "2026-99-99",
	} {
		t.Run(s, func(t *testing.T) {
			d, err := calendar.ParseDate(s)
			require.ErrorIs(t, err, calendar.ErrRange)
			assert.NotErrorIs(t, err, calendar.ErrSyntax)
			assert.True(t, d.IsZero())

			var dateErr *calendar.DateError
			require.ErrorAs(t, err, &dateErr)
			assert.Equal(t, s, dateErr.Input)
		})
	}
}

func TestMustParseDatePanics(t *testing.T) {
	for _, s := range []string{"", "2026-02-31"} {
		_, want := calendar.ParseDate(s)
		require.Error(t, want)
		assert.PanicsWithError(t, fmt.Sprintf("%v: %q", want, s), func() { calendar.MustParseDate(s) })
	}
}

func TestText(t *testing.T) {
	for _, row := range []struct {
		d    calendar.Date
		text string
	}{
		{day("2026-11-21"), "2026-11-21"},
		{day("0001-01-01"), "0001-01-01"},
		{calendar.Date{}, ""},
	} {
		text, err := row.d.MarshalText()
		require.NoError(t, err)
		require.NotNil(t, text, "some encoders take a nil text for a failure")
		assert.Equal(t, row.text, string(text))

		back := day("1999-09-09") // must be overwritten, even by no date
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, row.d, back)
	}
}

func TestFailedUnmarshalTextLeavesTheOldValue(t *testing.T) {
	for text, sentinel := range map[string]error{
		"2026-11":    calendar.ErrSyntax,
		"no date":    calendar.ErrSyntax,
		"2026-02-31": calendar.ErrRange,
	} {
		d := day("1999-09-09")
		require.ErrorIs(t, d.UnmarshalText([]byte(text)), sentinel)
		assert.Equal(t, day("1999-09-09"), d, text)
	}
}
