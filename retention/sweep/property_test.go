package sweep_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/robfig/cron/v3"
	"github.com/stretchr/testify/assert"
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
	for _, stretch := range []struct{ zone, from, until string }{
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
		loc := zone(t, stretch.zone)
		from, until := instant(t, stretch.from+" 00:00", loc), instant(t, stretch.until+" 00:00", loc)
		for _, p := range patterns() {
			for _, c := range []*calendar.Calendar{nil, calendar.Finland()} {
				s := parse(t, p.spec, loc)
				if c != nil {
					s = s.OnWorkingDays(c)
				}
				t.Run(fmt.Sprint(s, " ", stretch.from), func(t *testing.T) {
					againstRuns(t, s, p.runs(t, from, until, loc, c), from, until)
				})
			}
		}
	}
}

// againstRuns asks s around every run of the stretch and every so often, and
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
			require.Falsef(t, next.Before(until), "after %v: %v, want none in the stretch", at, next)
		}
		previous, err := s.Previous(at)
		require.NoError(t, err)
		switch {
		case before >= 0:
			require.Truef(t, previous.Equal(runs[before]), "before %v: %v, want %v", at, previous, runs[before])
		default:
			require.Truef(t, previous.Before(from), "before %v: %v, want none in the stretch", at, previous)
		}
	}
}

// In the countries of this module the runs are those of cron in the zone
// itself, with its clock changes.
func TestAsCronDoes(t *testing.T) {
	for _, name := range []string{"Europe/Helsinki", "Europe/Tallinn", "Europe/Kyiv"} {
		loc := zone(t, name)
		for _, spec := range []string{"30 3 * * *", "0 3 * * *", "59 2 * * *", "0 4 * * *", "*/30 2-4 * * sun", "0 0 1 * *", "30 3 29 3 *", "0 0 29 2 *", "15 3 25-31 3,10 0"} {
			ours := parse(t, spec, loc)
			parsed, err := cron.ParseStandard(spec)
			require.NoError(t, err)
			theirs, ok := parsed.(*cron.SpecSchedule)
			require.True(t, ok)
			theirs.Location = loc

			end := instant(t, "2043-01-01 00:00", loc)
			last := time.Time{}
			for at := instant(t, "2024-01-01 00:00", loc); at.Before(end); {
				next, err := ours.Next(at)
				require.NoError(t, err)
				want := theirs.Next(at)
				require.Truef(t, next.Equal(want), "%s after %v: %v, cron says %v", ours, at, next, want)
				if !last.IsZero() {
					previous, err := ours.Previous(next)
					require.NoError(t, err)
					require.Truef(t, previous.Equal(last), "%s before %v: %v, want %v", ours, next, previous, last)
				}
				at, last = next, next
			}
		}
	}
}

// Where clocks never change, every line means what it means to cron.
func TestRandomLinesAsCronReadsThem(t *testing.T) {
	random := rand.New(rand.NewPCG(20261121, 1))
	field := func(low, high int) string {
		number := func() int { return low + random.IntN(high-low+1) }
		switch random.IntN(6) {
		case 0, 1:
			return "*"
		case 2:
			return fmt.Sprintf("*/%d", 1+random.IntN(high))
		case 3:
			a, b := number(), number()
			return fmt.Sprintf("%d-%d", min(a, b), max(a, b))
		case 4:
			return fmt.Sprintf("%d,%d", number(), number())
		default:
			return fmt.Sprint(number())
		}
	}
	read := 0
	for range 2000 {
		spec := field(0, 59) + " " + field(0, 23) + " " + field(1, 31) + " " + field(1, 12) + " " + field(0, 6)
		at := time.Date(1990, time.January, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(random.IntN(60*365*24)) * time.Hour)
		parsed, err := cron.ParseStandard(spec)
		require.NoError(t, err)
		theirs, ok := parsed.(*cron.SpecSchedule)
		require.True(t, ok)
		theirs.Location = time.UTC
		ours, err := sweep.Parse(spec, time.UTC)
		if theirs.Next(at).IsZero() {
			// Of these lines only the leap day runs in another five years.
			if err != nil {
				require.ErrorIs(t, err, sweep.ErrSpec)
			}
			continue
		}
		require.NoError(t, err)
		read++
		for range 20 {
			next, err := ours.Next(at)
			require.NoError(t, err)
			want := theirs.Next(at)
			if want.IsZero() {
				break
			}
			require.Equal(t, want, next, spec)
			previous, err := ours.Previous(next)
			require.NoError(t, err)
			require.False(t, previous.After(at), spec)
			again, err := ours.Next(previous)
			require.NoError(t, err)
			require.Equal(t, next, again, spec)
			at = next
		}
	}
	assert.Greater(t, read, 1500)
}

func FuzzParse(f *testing.F) {
	for i, spec := range []string{
		"", "0 2 * * *", "* * * * *", "0 0 29 2 *", "0 0 31 2 *", "30 3 * * sun", "0 0 13 * fri", "*/7 */5 */3 */2 */4",
		"@daily", "@hourly", "@every 1h", "@every", "TZ=", "TZ=UTC 0 2 * * *", " CRON_TZ=Europe/Kyiv 0 2 * * *", "tz=", ",", ", , , , ,",
		"0 0 1, * *", "*-5 * * * *", "1/99999999999 * * * *", "0 0 * * 7", "1-2-3 * * * *", "1/2/3 * * * *", "? ? ? ? ?", "0\u00a02 * * *",
	} {
		f.Add(spec, int64(1774000000+i*86400), uint8(i))
	}
	f.Add("0 2 * * *", int64(-62135596800), uint8(0)) // the zero time
	f.Add("0 0 1 1 0", int64(-62135596784), uint8(0)) // the first day of the year 1, of which cron cannot tell
	f.Add("0 2 * * *", int64(253402300799), uint8(1)) // the end of the year 9999
	f.Add("0 12 * * *", int64(2240560800), uint8(2))  // the last day of a computed leap year
	f.Add("0 2 * * *", int64(-1<<63), uint8(0))
	f.Add("0 2 * * *", int64(1<<63-1), uint8(0))

	zones := []*time.Location{time.UTC}
	for _, name := range []string{"Europe/Helsinki", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia"} {
		zones = append(zones, zone(f, name))
	}
	f.Fuzz(func(t *testing.T, spec string, seconds int64, choice uint8) {
		s, err := sweep.Parse(spec, zones[int(choice)%len(zones)])
		if err != nil {
			require.ErrorIs(t, err, sweep.ErrSpec)
			require.Zero(t, s)
			return
		}
		if choice >= 128 {
			s = s.OnWorkingDays(calendar.Finland())
		}
		consistent(t, s, time.Unix(seconds, 0))
	})
}

// consistent demands that no run lies between a run and the one that Next or
// Previous gives for it.
func consistent(t *testing.T, s sweep.Schedule, at time.Time) {
	t.Helper()
	ask := func(question func(time.Time) (time.Time, error), at time.Time) (run time.Time, ok bool) {
		run, err := question(at)
		if err != nil {
			require.Zero(t, run)
			known := errors.Is(err, sweep.ErrNoRun) || errors.Is(err, calendar.ErrCoverage)
			require.True(t, known, err)
			return run, false
		}
		return run, true
	}
	if next, ok := ask(s.Next, at); ok {
		require.True(t, next.After(at))
		self, ok := ask(s.Previous, next.Add(1))
		require.True(t, ok)
		require.Equal(t, next, self)
		if previous, ok := ask(s.Previous, next); ok {
			require.False(t, previous.After(at))
			// At the first days of a calendar it is not known what moved there.
			if back, ok := ask(s.Next, previous); ok {
				require.Equal(t, next, back)
			}
		}
	}
	if previous, ok := ask(s.Previous, at); ok {
		require.True(t, previous.Before(at))
		if next, ok := ask(s.Next, previous); ok {
			require.False(t, next.Before(at))
		}
	}
}

func BenchmarkNext(b *testing.B) {
	loc := zone(b, "Europe/Helsinki")
	easter := instant(b, "2026-04-03 00:00", loc)
	for _, row := range []struct {
		name string
		s    sweep.Schedule
		at   time.Time
		ask  func(sweep.Schedule, time.Time) (time.Time, error)
	}{
		{"daily", parse(b, "0 2 * * *", loc), easter, sweep.Schedule.Next},
		{"leap day", parse(b, "0 2 29 2 *", loc), easter, sweep.Schedule.Next},
		{"every minute over Easter", parse(b, "* * * * *", loc).OnWorkingDays(calendar.Finland()), easter, sweep.Schedule.Next},
		{"every minute over Easter, back", parse(b, "* * * * *", loc).OnWorkingDays(calendar.Finland()), easter.AddDate(0, 0, 4), sweep.Schedule.Previous},
		{"leap day over the century", parse(b, "0 2 29 2 *", loc), instant(b, "2096-03-01 00:00", loc), sweep.Schedule.Next},
		{"leap day over the century, back", parse(b, "0 2 29 2 *", loc), instant(b, "2104-02-01 00:00", loc), sweep.Schedule.Previous},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := row.ask(row.s, row.at); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	// The peer knows neither working days nor the run before, and finds nothing
	// over the century.
	for name, spec := range map[string]string{"daily": "0 2 * * *", "leap day": "0 2 29 2 *"} {
		line, err := cron.ParseStandard(spec)
		require.NoError(b, err)
		b.Run(name+", robfig/cron", func(b *testing.B) {
			for b.Loop() {
				if line.Next(easter).IsZero() {
					b.Fatal("no run")
				}
			}
		})
	}
}
