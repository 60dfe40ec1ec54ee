package calendar_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// day reads "2026-11-21" or "Sat 2026-11-21". It checks the weekday against
// package time, so that a table can show it and cannot be wrong about it.
func day(s string) calendar.Date {
	weekday, iso, found := strings.Cut(s, " ")
	if !found {
		return calendar.MustParseDate(s)
	}
	if _, err := time.Parse("Mon "+time.DateOnly, s); err != nil {
		panic(err)
	}
	if got := instant(iso + "T12:00:00Z").Format("Mon"); got != weekday {
		panic(s + " is a " + got)
	}
	return calendar.MustParseDate(iso)
}

func instant(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		panic(err)
	}
	return t
}

func zone(t testing.TB, name string) *time.Location {
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

const (
	works = true
	off   = false
)

// workday is a row of a country's table: is that a working day, and by which
// law.
type workday struct {
	day  string
	want bool
	law  string
}

func checkWorkdays(t *testing.T, c *calendar.Calendar, rows []workday) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.day, func(t *testing.T) {
			got, err := c.IsWorkingDay(day(row.day))
			require.NoError(t, err)
			assert.Equal(t, row.want, got, row.law)
		})
	}
}
