package calendar_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// decide is Close or Open.
type decide = func(*calendar.Calendar, string, ...calendar.Date) (*calendar.Calendar, error)

// deciders are both, by their codes.
func deciders() map[string]decide {
	return map[string]decide{"closed": (*calendar.Calendar).Close, "opened": (*calendar.Calendar).Open}
}

func TestOwnDays(t *testing.T) {
	for _, row := range []struct {
		why string
		c   *calendar.Calendar
		day string
	}{
		{"an ordinary day", calendar.Finland(), "Fri 2026-11-20"},
		{"a Saturday", calendar.Finland(), "Sat 2026-11-21"},
		{"a Sunday", calendar.Finland(), "Sun 2026-11-22"},
		{"a holiday: " + s5, calendar.Finland(), "Thu 2026-12-24"},
		{"a holiday on a weekend", calendar.Finland(), "Sun 2026-12-06"},
		{"two holidays", calendar.Finland(), "Thu 2008-05-01"},
		{"a disputed holiday", calendar.Finland(), "Mon 1972-05-22"},
		{"the first day of the coverage", calendar.Finland(), "Fri 1966-07-01"},
		{"the last day of the coverage", calendar.Finland(), "Fri 2100-12-31"},
		{"a shortened day: TLS § 53", calendar.Estonia(), "Mon 2026-06-22"},
		{"a substitute: " + art67, calendar.Ukraine(), "Tue 2021-05-04"},
		{"a suspended holiday: " + suspended, calendar.Ukraine(), "Mon 2026-08-24"},
		{"a suspended holiday on a weekend", calendar.Ukraine(), "Sun 2026-06-28"},
		{"a suspended substitute", calendar.Ukraine(), "Mon 2024-06-24"},
		{"a transferred day off: order 1191-r", calendar.Ukraine(calendar.CabinetTransfers()), "Mon 2021-08-23"},
		{"a Saturday worked: order 1191-r", calendar.Ukraine(calendar.CabinetTransfers()), "Sat 2021-08-28"},
	} {
		t.Run(row.why, func(t *testing.T) {
			d := day(row.day)
			before, err := row.c.Day(d)
			require.NoError(t, err)
			for code, do := range deciders() {
				c, err := do(row.c, "by order", d)
				require.NoError(t, err)
				got, err := c.Day(d)
				require.NoError(t, err)
				assert.Equal(t, code, got.Reason.String())
				assert.Equal(t, code == "opened", got.Working)
				assert.Equal(t, "by order", got.Note)
				assert.Equal(t, before.Holidays, got.Holidays, "a holiday stays one")
				assert.Equal(t, before.Projected, got.Projected)
				assert.Empty(t, got.Disputed)
				assert.Equal(t, calendar.Source{}, got.Source)
				assert.Equal(t, calendar.Names{}, got.For)
				assert.True(t, got.Other.IsZero())

				// Nothing else changes, and the original does not at all.
				after, err := row.c.Day(d)
				require.NoError(t, err)
				assert.Equal(t, before, after)
				checkOnlyChange(t, row.c, c, map[calendar.Date]bool{d: code == "opened"})
			}
		})
	}
}

// checkOnlyChange compares two calendars on all days but those that are listed.
func checkOnlyChange(t *testing.T, before, after *calendar.Calendar, changed map[calendar.Date]bool) {
	t.Helper()
	from, through := before.Coverage()
	first, last := after.Coverage()
	assert.Equal(t, [2]calendar.Date{from, through}, [2]calendar.Date{first, last})
	assert.Equal(t, before.Country(), after.Country())
	assert.Equal(t, before.VerifiedThrough(), after.VerifiedThrough())
	assert.Equal(t, before.Sources(), after.Sources())
	count := 0
	for i := range through.Sub(from) + 1 {
		d := from.AddDays(i)
		want, listed := changed[d]
		if !listed {
			want = isWorking(t, before, d)
		}
		if want {
			count++
		}
		if isWorking(t, after, d) != want {
			t.Errorf("%v: works %v", d, !want)
		}
	}
	// The counts know of it too.
	n, err := after.WorkingDaysBetween(from, through)
	require.NoError(t, err)
	if isWorking(t, after, from) {
		n++
	}
	assert.Equal(t, count, n)
	holidays, err := before.Holidays(from, through)
	require.NoError(t, err)
	again, err := after.Holidays(from, through)
	require.NoError(t, err)
	assert.Equal(t, holidays, again)
}

func TestOwnDaysSeveralAtOnce(t *testing.T) {
	days := []calendar.Date{day("Thu 2026-12-31"), day("Mon 2026-11-23"), day("Thu 2026-12-31")} // in no order, one twice
	c, err := calendar.Finland().Close("stocktaking", days...)
	require.NoError(t, err)
	checkOnlyChange(t, calendar.Finland(), c, map[calendar.Date]bool{days[0]: false, days[1]: false})
	n, err := c.Count(day("2026-11-01"), day("2026-12-31"))
	require.NoError(t, err)
	checkCount(t, c, n)

	none, err := calendar.Finland().Close("no day")
	require.NoError(t, err)
	checkOnlyChange(t, calendar.Finland(), none, nil)
}

func TestOfOwnDaysTheLaterCallHolds(t *testing.T) {
	for _, s := range []string{"Fri 2026-11-20", "Sat 2026-11-21", "Thu 2026-12-24", "Sun 2026-12-06"} {
		d := day(s)
		for first, do := range deciders() {
			for second, then := range deciders() {
				c, err := do(calendar.Finland(), "the first", d)
				require.NoError(t, err)
				c, err = then(c, "the second", d)
				require.NoError(t, err)
				got, err := c.Day(d)
				require.NoError(t, err)
				assert.Equal(t, second, got.Reason.String(), "%s: first %s", s, first)
				assert.Equal(t, "the second", got.Note)
				assert.Equal(t, second == "opened", isWorking(t, c, d))
			}
		}
	}
}

// Each calendar stays as it was made.
func TestOwnDaysInAChain(t *testing.T) {
	chain := []*calendar.Calendar{calendar.Finland()}
	changed := map[calendar.Date]bool{}
	for i := range 50 {
		d := day("Mon 2026-11-02").AddDays(i / 2 * 7) // each Monday is closed and then opened again
		do, opened := (*calendar.Calendar).Close, i%2 == 1
		if opened {
			do = (*calendar.Calendar).Open
		}
		c, err := do(chain[i], fmt.Sprintf("call %d", i), d)
		require.NoError(t, err)
		chain = append(chain, c)
		changed[d] = opened

		got, err := c.Day(d)
		require.NoError(t, err)
		assert.Equal(t, fmt.Sprintf("call %d", i), got.Note)
		assert.Equal(t, opened, got.Working)
		if i > 0 && opened {
			before, err := chain[i].Day(d)
			require.NoError(t, err)
			assert.Equal(t, fmt.Sprintf("call %d", i-1), before.Note)
			assert.False(t, before.Working)
		}
	}
	checkOnlyChange(t, calendar.Finland(), chain[50], changed)
}

// The same day over and over: only the last call shows.
func TestOwnDaysOnOneDay(t *testing.T) {
	c, d := calendar.Finland(), day("Thu 2026-12-24")
	for i := range 50 {
		var err error
		c, err = c.Close(fmt.Sprint("call ", i), d)
		require.NoError(t, err)
	}
	got, err := c.Day(d)
	require.NoError(t, err)
	assert.Equal(t, "call 49", got.Note)
	assert.Len(t, got.Holidays, 1)
	n, err := c.Count(d.AddDays(-1), d)
	require.NoError(t, err)
	assert.Len(t, n.Days, 1)
}
