package reply_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// count is a number of a unit, as the reference takes it: it knows nothing of
// how a Period is made.
type count struct {
	n    int
	unit string
}

func (n count) period() retention.Period {
	return map[string]func(int) retention.Period{
		"days": retention.Days, "weeks": retention.Weeks, "months": retention.Months, "years": retention.Years, "working days": retention.WorkingDays,
		"at once": func(int) retention.Period { return retention.Immediately() },
	}[n.unit](n.n)
}

// slowLimit is the reference of Limit: what the laws say, walked day by day.
// It asks the calendar only whether a day is a working day.
func slowLimit(law reply.Computation, event civilDay, n count, c *calendar.Calendar) (reply.Limit, error) {
	both := func(d civilDay) reply.Limit { return reply.Limit{Nominal: d.date(), Due: d.date()} }
	if law == lawAdmin && event.date().Before(day("2023-12-15")) {
		return reply.Limit{}, reply.ErrNotInForce
	}
	if law == lawAdmin && n.unit == "days" && 1 <= n.n && n.n <= 10 {
		n.unit = "working days"
	}
	if n.unit == "at once" {
		return both(event), nil
	}
	if n.unit == "working days" {
		if c == nil {
			return reply.Limit{}, reply.ErrCalendar
		}
		if _, err := c.IsWorkingDay(event.date()); err != nil {
			return reply.Limit{}, err
		}
		at := event
		for counted := 0; counted < max(n.n, -n.n); {
			at = at.step(n.n)
			works, err := c.IsWorkingDay(at.date())
			if err != nil {
				return reply.Limit{}, err
			}
			if works {
				counted++
			}
		}
		return both(at), nil
	}
	nominal := map[string]func(civilDay, int) civilDay{
		"days": civilDay.daysLater, "weeks": civilDay.weeksLater, "months": civilDay.monthsLater,
		"years": func(d civilDay, years int) civilDay { return d.monthsLater(12 * years) },
	}[n.unit](event, n.n)
	if n.n < 0 || law == lawForce {
		return both(nominal), nil
	}
	return slowRoll(law, event, nominal, n, c)
}

// slowRoll goes on from the nominal day until a day is a working day, and for
// the EU the second one of the period, if that is of two days or more.
func slowRoll(law reply.Computation, event, nominal civilDay, n count, c *calendar.Calendar) (reply.Limit, error) {
	if c == nil {
		return reply.Limit{}, reply.ErrCalendar
	}
	if _, err := c.IsWorkingDay(event.date()); err != nil {
		return reply.Limit{}, err
	}
	working := 0
	for at := event; at != nominal; {
		at = at.next()
		works, err := c.IsWorkingDay(at.date())
		if err != nil {
			return reply.Limit{}, err
		}
		if works {
			working++
		}
	}
	enough := 0
	if law == lawEU && n != (count{1, "days"}) {
		enough = 2
	}
	for at := nominal; ; {
		works, err := c.IsWorkingDay(at.date())
		if err != nil {
			return reply.Limit{}, err
		}
		if works && working >= enough {
			return reply.Limit{Nominal: nominal.date(), Due: at.date()}, nil
		}
		at = at.next()
		if works, err = c.IsWorkingDay(at.date()); err == nil && works {
			working++
		}
	}
}

// disagreement compares Limit with the reference; it is empty if they agree.
func disagreement(law reply.Computation, event calendar.Date, n count, c *calendar.Calendar) error {
	want, wantErr := slowLimit(law, civil(event), n, c)
	got, err := law.Limit(event, n.period(), c)
	if got == want && (wantErr == nil) == (err == nil) && (err == nil || errors.Is(err, rootOf(wantErr))) {
		return nil
	}
	return errors.Join(errors.New(law.String()+" "+c.Country()+": "+n.period().String()+" from "+event.String()+
		": the reference has "+want.Nominal.String()+" and "+want.Due.String()+", Limit has "+got.Nominal.String()+" and "+got.Due.String()), wantErr, err)
}

// rootOf returns the sentinel of an error.
func rootOf(err error) error {
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	return err
}

// lawsAndCalendars are those of jurisdictions and some that hosts make.
var lawsAndCalendars = sync.OnceValue(func() []jurisdiction {
	restored := calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2024-01-01")))
	return append(slices.Clip(jurisdictions()), jurisdiction{lawUA, restored}, jurisdiction{lawAdmin, restored}, jurisdiction{lawForce, nil}, jurisdiction{lawFI, nil})
})

// drawCount draws what statutes write, and sometimes more.
func drawCount(random *rand.Rand) count {
	most := map[string]int{"days": 100, "weeks": 20, "months": 15, "years": 3, "working days": 60, "at once": 1}
	unit := oneOf(random.IntN, "days", "days", "days", "days", "weeks", "weeks", "months", "months", "months", "years", "working days", "working days", "at once")
	n := count{1 + random.IntN(most[unit]), unit}
	if unit == "at once" {
		return n
	}
	switch random.IntN(10) {
	case 0, 1, 2, 3:
		n.n = 1 + random.IntN(min(most[unit], 12))
	case 4:
		n.n = -n.n
	case 5:
		n.n *= 1 + random.IntN(6)
	}
	return n
}

// drawEvent draws a day of the coverage of a calendar or near its edges; half of
// them lie between 2020 and 2030.
func drawEvent(random *rand.Rand) calendar.Date {
	if random.IntN(2) == 0 {
		return day("2020-01-01").AddDays(random.IntN(10 * 365))
	}
	return day("1966-06-01").AddDays(random.IntN(135 * 365)) // through January 2101
}

func TestLimitAgainstReference(t *testing.T) {
	random := rand.New(rand.NewPCG(31, 12))
	setups := lawsAndCalendars()
	failed, rolled := 0, 0
	for range 100_000 {
		setup, n, event := oneOf(random.IntN, setups...), drawCount(random), drawEvent(random)
		if err := disagreement(setup.law, event, n, setup.c); err != nil {
			t.Fatal(err)
		}
		limit, err := setup.law.Limit(event, n.period(), setup.c)
		if err != nil {
			failed++
		} else if limit.Due.After(limit.Nominal) {
			rolled++
		}
	}
	assert.Greater(t, failed, 10_000, "errors are compared too")
	assert.Greater(t, rolled, 10_000, "and ends that move")
}

// Around the days on which laws differ, every day and every short period.
func TestLimitAgainstReferenceDayByDay(t *testing.T) {
	for _, setup := range lawsAndCalendars() {
		for _, span := range []struct{ first, last string }{
			{"2026-12-10", "2027-01-10"}, // Christmas
			{"2026-06-15", "2026-06-26"}, // Midsummer
			{"2024-02-20", "2024-03-05"}, // 29 February, 24 February
			{"2023-12-10", "2023-12-20"}, // law 2073-IX
			{"2021-04-25", "2021-05-05"}, // Easter and May Day in Ukraine
			{"2100-12-20", "2100-12-31"}, // the end of the coverage
		} {
			for event, last := day(span.first), day(span.last).AddDays(1); event.Before(last); event = event.AddDays(1) {
				for n := -15; n <= 15; n++ {
					for _, unit := range []string{"days", "weeks", "months", "working days"} {
						if err := disagreement(setup.law, event, count{n, unit}, setup.c); n != 0 && err != nil {
							t.Fatal(err)
						}
					}
				}
			}
		}
	}
}

// Retention ends are the nominal days of the same reference, without any law.
func TestEndFromAgainstReference(t *testing.T) {
	random := rand.New(rand.NewPCG(75, 20))
	for range 20_000 {
		n, start := drawCount(random), drawEvent(random)
		if n.unit == "working days" || n.n < 0 {
			require.Equal(t, retention.UnknownEnd(calendar.Date{}), n.period().EndFrom(start), n)
			continue
		}
		want, err := slowLimit(lawForce, civil(start), n, nil)
		if got := n.period().EndFrom(start); err != nil || got != retention.EndOn(want.Nominal) {
			t.Fatalf("%v from %v: want %v, got %v, %v", n.period(), start, want.Nominal, got, err)
		}
	}
}

func TestReferenceItself(t *testing.T) {
	for _, row := range []struct {
		from string
		n    count
		want string
	}{
		{"Thu 2024-02-29", count{12, "months"}, "Fri 2025-02-28"},
		{"Thu 2024-02-29", count{-12, "months"}, "Tue 2023-02-28"},
		{"Sat 2026-01-31", count{1, "months"}, "Sat 2026-02-28"},
		{"Sat 2026-01-31", count{2, "months"}, "Tue 2026-03-31"},
		{"Tue 2026-03-31", count{-1, "months"}, "Sat 2026-02-28"},
		{"Tue 2026-03-31", count{0, "months"}, "Tue 2026-03-31"},
		{"Thu 2026-12-31", count{1, "days"}, "Fri 2027-01-01"},
		{"Fri 2027-01-01", count{-1, "days"}, "Thu 2026-12-31"},
		{"Sun 2024-02-25", count{1, "weeks"}, "Sun 2024-03-03"},
		{"Sun 2024-03-03", count{-1, "weeks"}, "Sun 2024-02-25"},
		{"Tue 1999-12-28", count{2, "weeks"}, "Tue 2000-01-11"},
	} {
		limit, err := slowLimit(lawForce, civil(day(row.from)), row.n, nil)
		assert.NoError(t, err)
		assert.Equal(t, day(row.want), limit.Nominal, "%v from %s", row.n, row.from)
		assert.Equal(t, int(day(row.from).Weekday()), civil(day(row.from)).weekday())
	}
}
