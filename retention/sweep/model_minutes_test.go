package sweep_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// pattern is a line beside its meaning in Go.
type pattern struct {
	spec  string
	day   func(time.Time) bool
	clock func(hour, minute int) bool
}

func patterns() []pattern {
	every := func(time.Time) bool { return true }
	at := func(hour, minute int) func(int, int) bool {
		return func(h, m int) bool { return h == hour && m == minute }
	}
	return []pattern{
		{"* * * * *", every, func(int, int) bool { return true }},
		{"@hourly", every, func(_, m int) bool { return m == 0 }},
		{"*/15 1-4 * * *", every, func(h, m int) bool { return h >= 1 && h <= 4 && m%15 == 0 }},
		{"0 0 * * *", every, at(0, 0)},
		{"59 23 * * *", every, at(23, 59)},
		{"30 3 * * *", every, at(3, 30)},
		{"15 2 * * sun", func(t time.Time) bool { return t.Weekday() == time.Sunday }, at(2, 15)},
		{"0 5 * * fri-sat", func(t time.Time) bool { return t.Weekday() >= time.Friday }, at(5, 0)},
		{"30 1 1,15 * *", func(t time.Time) bool { return t.Day() == 1 || t.Day() == 15 }, at(1, 30)},
		{"45 3 5 * mon", func(t time.Time) bool { return t.Day() == 5 || t.Weekday() == time.Monday }, at(3, 45)},
		{"0 12 30 12 *", func(t time.Time) bool { return t.Month() == time.December && t.Day() == 30 }, at(12, 0)},
	}
}

// runs is the slow obvious reference: it looks at the clock every minute. With
// a calendar, a day has runs if it is a working day and itself, or one of the
// days off just before it, is planned.
func (p pattern) runs(t testing.TB, from, until time.Time, loc *time.Location, c *calendar.Calendar) []time.Time {
	t.Helper()
	planned := func(d calendar.Date) bool {
		year, month, day := d.Date()
		return p.day(time.Date(year, month, day, 12, 0, 0, 0, time.UTC))
	}
	working := func(d calendar.Date) bool {
		ok, err := c.IsWorkingDay(d)
		require.NoError(t, err)
		return ok
	}
	known := map[calendar.Date]bool{}
	hasRuns := func(d calendar.Date) bool {
		if c == nil {
			return planned(d)
		}
		if !working(d) {
			return false
		}
		found := planned(d)
		for before := d.AddDays(-1); !working(before); before = before.AddDays(-1) {
			found = found || planned(before)
		}
		return found
	}
	var all []time.Time
	for at := from; at.Before(until); at = at.Add(time.Minute) {
		at := at.In(loc)
		d := calendar.DateIn(at, loc)
		if _, ok := known[d]; !ok {
			known[d] = hasRuns(d)
		}
		if known[d] && p.clock(at.Hour(), at.Minute()) {
			all = append(all, at)
		}
	}
	return all
}

func TestMinuteByMinute(t *testing.T) {
	for _, part := range []struct{ zone, from, until string }{
		{"UTC", "2026-02-20", "2026-03-12"},
		{"Europe/Helsinki", "2026-03-20", "2026-04-20"}, // a clock change and Easter
		{"Europe/Helsinki", "2026-10-12", "2026-11-09"}, // the other one, and All Saints
		{"Europe/Tallinn", "2026-12-14", "2027-01-11"},  // Christmas and Epiphany
		{"Europe/Kyiv", "2040-12-24", "2041-01-07"},     // a computed leap year ends
		{"Africa/Cairo", "2026-04-13", "2026-05-04"},    // midnight is skipped
		{"Africa/Cairo", "2026-10-19", "2026-11-04"},    // midnight is not shown twice, 23:00 is
		{"Australia/Lord_Howe", "2026-03-25", "2026-04-15"},
		{"Australia/Lord_Howe", "2026-09-25", "2026-10-15"}, // half an hour
		{"Antarctica/Troll", "2026-10-19", "2026-11-04"},    // two hours
		{"Pacific/Apia", "2011-12-20", "2012-01-08"},        // a day is skipped
	} {
		loc := zone(t, part.zone)
		from, until := instant(t, part.from+" 00:00", loc), instant(t, part.until+" 00:00", loc)
		for _, p := range patterns() {
			for _, c := range []*calendar.Calendar{nil, calendar.Finland()} {
				s := parse(t, p.spec, loc)
				if c != nil {
					s = s.OnWorkingDays(c)
				}
				t.Run(fmt.Sprint(s, " ", part.from), func(t *testing.T) {
					againstRuns(t, s, p.runs(t, from, until, loc, c), from, until)
				})
			}
		}
	}
}

// againstRuns asks s around every run of some weeks and every so often, and
// compares with a search in the list.
func againstRuns(t *testing.T, s sweep.Schedule, runs []time.Time, from, until time.Time) {
	t.Helper()
	var asked []time.Time
	for at := from; at.Before(until); at = at.Add(157 * time.Minute) {
		asked = append(asked, at)
	}
	step := len(runs)/200 + 1
	for i := 0; i < len(runs); i += step {
		asked = append(asked, runs[i].Add(-1), runs[i], runs[i].Add(1), runs[i].Add(30*time.Second))
	}
	for _, at := range asked {
		i, exact := slices.BinarySearchFunc(runs, at, time.Time.Compare)
		before := i - 1
		if exact {
			i++
		}
		next, err := s.Next(at)
		require.NoError(t, err)
		switch {
		case i < len(runs):
			require.Truef(t, next.Equal(runs[i]), "after %v: %v, want %v", at, next, runs[i])
		default:
			require.Falsef(t, next.Before(until), "after %v: %v, want none in these weeks", at, next)
		}
		previous, err := s.Previous(at)
		require.NoError(t, err)
		switch {
		case before >= 0:
			require.Truef(t, previous.Equal(runs[before]), "before %v: %v, want %v", at, previous, runs[before])
		default:
			require.Truef(t, previous.Before(from), "before %v: %v, want none in these weeks", at, previous)
		}
	}
}
