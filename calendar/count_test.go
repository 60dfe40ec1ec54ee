package calendar_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestCount(t *testing.T) {
	for _, row := range []struct {
		why  string
		c    *calendar.Calendar
		a, b string
		want string
	}{
		{"a week", calendar.Finland(), "Fri 2026-11-13", "Fri 2026-11-20",
			"5 working days after 13 November 2026 up to and including 20 November 2026; 2 weekend days not counted"},
		{"one day of each", calendar.Finland(), "Fri 2026-11-20", "Sat 2026-11-21",
			"0 working days after 20 November 2026 up to and including 21 November 2026; 1 weekend day not counted"},
		{"one working day", calendar.Finland(), "Thu 2026-11-19", "Fri 2026-11-20",
			"1 working day after 19 November 2026 up to and including 20 November 2026"},
		{"the day from which is counted is not counted, the last one is", calendar.Finland(), "Thu 2026-12-24", "Fri 2026-12-25",
			"0 working days after 24 December 2026 up to and including 25 December 2026\n" +
				"not counted: Friday 25 December 2026: Christmas Day"},
		{"over Christmas, with what lies on a weekend", calendar.Finland(), "Fri 2026-12-04", "Thu 2026-12-31",
			"17 working days after 4 December 2026 up to and including 31 December 2026; 6 weekend days not counted\n" +
				"not counted: Sunday 6 December 2026: Independence Day\n" +
				"not counted: Thursday 24 December 2026: Christmas Eve\n" +
				"not counted: Friday 25 December 2026: Christmas Day\n" +
				"not counted: Saturday 26 December 2026: St Stephen's Day"},
		{"two holidays on one day are one day", calendar.Finland(), "Wed 2008-04-30", "Fri 2008-05-02",
			"1 working day after 30 April 2008 up to and including 2 May 2008\n" +
				"not counted: Thursday 1 May 2008: May Day, Ascension Day"},
		{"shortened days count", calendar.Estonia(), "Fri 2026-06-19", "Thu 2026-06-25",
			"2 working days after 19 June 2026 up to and including 25 June 2026; 2 weekend days not counted\n" +
				"counted: Monday 22 June 2026: shortened working day before Victory Day (23 June 2026)\n" +
				"not counted: Tuesday 23 June 2026: Victory Day\n" +
				"not counted: Wednesday 24 June 2026: Midsummer Day"},
		{"substitutes in a chain", calendar.Ukraine(), "Fri 2021-04-30", "Wed 2021-05-05",
			"1 working day after 30 April 2021 up to and including 5 May 2021\n" +
				"not counted: Saturday 1 May 2021: Labour Day\n" +
				"not counted: Sunday 2 May 2021: Easter Sunday\n" +
				"not counted: Monday 3 May 2021: day off for Labour Day (1 May 2021)\n" +
				"not counted: Tuesday 4 May 2021: day off for Easter Sunday (2 May 2021)"},
		{"suspended days count and are disputed", calendar.Ukraine(), "Fri 2026-08-21", "Tue 2026-08-25",
			"2 working days after 21 August 2026 up to and including 25 August 2026; 2 weekend days not counted\n" +
				"counted: Monday 24 August 2026: Independence Day, suspended, a working day; disputed: " + ruling},
		{"transfers", calendar.Ukraine(calendar.CabinetTransfers()), "Fri 2021-08-20", "Sun 2021-08-29",
			"4 working days after 20 August 2021 up to and including 29 August 2021; 3 weekend days not counted\n" +
				"not counted: Monday 23 August 2021: day off; 28 August 2021 is worked instead; disputed: " + recommended + "\n" +
				"not counted: Tuesday 24 August 2021: Independence Day\n" +
				"counted: Saturday 28 August 2021: worked instead of 23 August 2021; disputed: " + recommended},
		{"days of the host's", own(t), "Fri 2026-11-20", "Mon 2026-11-30",
			"6 working days after 20 November 2026 up to and including 30 November 2026; 2 weekend days not counted\n" +
				"counted: Saturday 21 November 2026: opened, fair\n" +
				"not counted: Monday 23 November 2026: closed, stocktaking\n" +
				"not counted: Saturday 28 November 2026: closed, stocktaking"},
		{"a projection", calendar.Finland(), "Wed 2026-12-30", "Mon 2027-01-04",
			"2 working days after 30 December 2026 up to and including 4 January 2027; 2 weekend days not counted\n" +
				"not counted: Friday 1 January 2027: New Year's Day; projected\n" +
				"projected: the law was not looked up for days from 1 January 2027 on"},
	} {
		t.Run(row.why, func(t *testing.T) {
			n, err := row.c.Count(day(row.a), day(row.b))
			require.NoError(t, err)
			assert.Equal(t, row.want, n.String())
			back, err := row.c.Count(day(row.b), day(row.a))
			require.NoError(t, err)
			assert.Equal(t, n, back, "the same days backwards")
		})
	}
}

// Projected is the first day counted that lies after VerifiedThrough.
func TestCountProjected(t *testing.T) {
	for _, row := range []struct{ a, b, want, why string }{
		{"Tue 2026-12-01", "Thu 2026-12-31", "", "through the last day for which the law was read"},
		{"Tue 2026-12-01", "Fri 2027-01-01", "2027-01-01", "across it"},
		{"Tue 2026-12-01", "Tue 2030-12-31", "2027-01-01", "across it"},
		{"Thu 2026-12-31", "Fri 2027-01-01", "2027-01-01", "from it on"},
		{"Fri 2027-01-01", "Mon 2027-01-04", "2027-01-02", "after it"},
		{"Fri 2027-01-01", "Fri 2027-01-01", "", "no day is counted"},
	} {
		n, err := calendar.Finland().Count(day(row.a), day(row.b))
		require.NoError(t, err)
		if row.want == "" {
			assert.True(t, n.Projected.IsZero(), "%s: %v", row.why, n.Projected)
			assert.NotContains(t, n.String(), "projected")
			continue
		}
		assert.Equal(t, day(row.want), n.Projected, row.why)
		assert.Contains(t, n.String(), "from "+day(row.want).In(calendar.English)+" on", row.why)
	}
}

func TestCountTheSameDay(t *testing.T) {
	for _, s := range []string{"Fri 2026-11-20", "Thu 2026-12-24", "Fri 1966-07-01", "Fri 2100-12-31"} {
		n, err := calendar.Finland().Count(day(s), day(s))
		require.NoError(t, err)
		assert.Equal(t, calendar.Count{After: day(s), Through: day(s)}, n)
	}
}

func TestCountTheWholeCoverage(t *testing.T) {
	for name, c := range countries() {
		from, through := c.Coverage()
		n, err := c.Count(from, through)
		require.NoError(t, err)
		checkCount(t, c, n)
		disputed, err := c.Disputed(from.AddDays(1), through)
		require.NoError(t, err)
		assert.Equal(t, disputed, n.Disputed(), name)
		assert.Equal(t, c.VerifiedThrough().AddDays(1), n.Projected, name)
	}
}

func TestCountRandomSpans(t *testing.T) {
	for name, c := range countries() {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(2136, 6))
			_, through := c.Coverage()
			for range 200 {
				a := pick(random, c)
				b := a.AddDays(random.IntN(800))
				if b.After(through) {
					b = through
				}
				n, err := c.Count(a, b)
				require.NoError(t, err)
				require.Equal(t, a, n.After)
				require.Equal(t, b, n.Through)
				checkCount(t, c, n)
			}
		})
	}
}

// checkCount counts the days one after the other.
func checkCount(t *testing.T, c *calendar.Calendar, n calendar.Count) {
	t.Helper()
	count, err := c.WorkingDaysBetween(n.After, n.Through)
	require.NoError(t, err)
	require.Equal(t, count, n.WorkingDays, "%v to %v", n.After, n.Through)

	working, weekends, rest := 0, 0, n.Days
	for i := range n.Through.Sub(n.After) {
		d, err := c.Day(n.After.AddDays(i + 1))
		require.NoError(t, err)
		switch {
		case len(rest) > 0 && rest[0].Date == d.Date:
			require.Equal(t, d, rest[0])
			rest = rest[1:]
			if d.Reason == calendar.Ordinary || d.Reason == calendar.Weekend && len(d.Holidays) == 0 {
				t.Errorf("there is nothing to say of %v", d)
			}
			if d.Working {
				working++
			}
		case d.Reason == calendar.Weekend:
			weekends++
		case d.Reason == calendar.Ordinary:
			working++
		default:
			t.Errorf("%v is not explained", d)
		}
	}
	require.Empty(t, rest, "in order, each once, and inside")
	require.Equal(t, working, n.WorkingDays, "%v to %v", n.After, n.Through)
	require.Equal(t, weekends, n.Weekends, "%v to %v", n.After, n.Through)
}

// As the documentation says, a Count accounts for AddWorkingDays.
func TestCountExplainsAddWorkingDays(t *testing.T) {
	for name, c := range countries() {
		random := rand.New(rand.NewPCG(253, 255))
		for range 100 {
			d, n := pick(random, c), 1+random.IntN(300)
			if end, err := c.AddWorkingDays(d, n); err == nil {
				count, err := c.Count(d, end)
				require.NoError(t, err)
				require.Equal(t, n, count.WorkingDays, "%s: %v and %d", name, d, n)
			}
			if end, err := c.AddWorkingDays(d, -n); err == nil {
				count, err := c.Count(end.AddDays(-1), d.AddDays(-1))
				if from, _ := c.Coverage(); end == from {
					require.ErrorIs(t, err, calendar.ErrCoverage)
					continue
				}
				require.NoError(t, err)
				require.Equal(t, n, count.WorkingDays, "%s: %v and %d", name, d, -n)
			}
		}
	}
}

func TestCountOutsideTheCoverage(t *testing.T) {
	c := calendar.Finland()
	from, through := c.Coverage()
	for _, outside := range []calendar.Date{from.AddDays(-1), through.AddDays(1), {}} {
		want := &calendar.CoverageError{Calendar: "fi", Date: outside, From: from, Through: through}
		for _, pair := range [][2]calendar.Date{{outside, day("2026-11-20")}, {day("2026-11-20"), outside}, {outside, outside}} {
			n, err := c.Count(pair[0], pair[1])
			checkCoverageError(t, want, err)
			assert.Zero(t, n.WorkingDays)
			assert.Zero(t, n.Weekends)
			assert.Empty(t, n.Days)
		}
	}
}

func TestCountDisputed(t *testing.T) {
	n, err := calendar.Ukraine().Count(day("Fri 2026-08-14"), day("Fri 2026-10-02"))
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{day("Mon 2026-08-24"), day("Thu 2026-10-01")}, dates(n.Disputed()))
	n, err = calendar.Ukraine(calendar.CabinetTransfers()).Count(day("Fri 2021-08-20"), day("Sun 2021-08-29"))
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{day("Mon 2021-08-23"), day("Sat 2021-08-28")}, dates(n.Disputed()), "and not the holiday between them")
	n, err = calendar.Estonia().Count(day("Fri 2026-08-14"), day("Fri 2026-10-02"))
	require.NoError(t, err)
	assert.NotEmpty(t, n.Days)
	assert.Empty(t, n.Disputed())
}

func TestZeroCount(t *testing.T) {
	assert.Equal(t, "0 working days after no date up to and including no date", calendar.Count{}.String())
	assert.Empty(t, calendar.Count{}.Disputed())
}

func TestCountAsJSON(t *testing.T) {
	n, err := own(t).Count(day("Fri 2026-11-20"), day("Mon 2026-11-23"))
	require.NoError(t, err)
	data, err := json.Marshal(n)
	require.NoError(t, err)
	assert.JSONEq(t, `{"after": "2026-11-20", "through": "2026-11-23", "working_days": 1, "weekends": 1, "days": [
		{"date": "2026-11-21", "working": true, "reason": "opened", "note": "fair"},
		{"date": "2026-11-23", "working": false, "reason": "closed", "note": "stocktaking"}]}`, string(data))

	n, err = calendar.Finland().Count(day("Mon 2027-01-04"), day("Tue 2027-01-05"))
	require.NoError(t, err)
	data, err = json.Marshal(n)
	require.NoError(t, err)
	assert.JSONEq(t, `{"after": "2027-01-04", "through": "2027-01-05", "working_days": 1, "weekends": 0, "projected_from": "2027-01-05"}`, string(data))
}
