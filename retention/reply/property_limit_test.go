package reply_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// everyPeriod are periods of each unit, forwards and back.
func everyPeriod() []retention.Period {
	periods := []retention.Period{retention.Immediately()}
	for _, n := range []int{1, 2, 3, 5, 10, 11, 14, 30, 45} {
		for _, sign := range []int{1, -1} {
			periods = append(periods, retention.Days(sign*n), retention.WorkingDays(sign*n))
			if n <= 14 {
				periods = append(periods, retention.Weeks(sign*n), retention.Months(sign*n), retention.Years(sign*n))
			}
		}
	}
	return periods
}

// A later event never has an earlier limit: each law, each period, each day of
// six years.
func TestLimitIsMonotoneInTheEvent(t *testing.T) {
	for _, setup := range jurisdictions() {
		for _, p := range everyPeriod() {
			var last reply.Limit
			for event, end := day("2023-12-15"), day("2030-01-01"); event.Before(end); event = event.AddDays(1) {
				limit, err := setup.law.Limit(event, p, setup.c)
				if err != nil || limit.Nominal.Before(last.Nominal) || limit.Due.Before(last.Due) {
					t.Fatalf("%v %s: %v from %v: %v, %v; from the day before: %v", setup.law, setup.c.Country(), p, event, limit, err, last)
				}
				last = limit
			}
		}
	}
}

// A longer period of the same unit never ends earlier, and its nominal end is
// always later. Ten and eleven days of law 2073-IX are periods of two units.
func TestLimitIsMonotoneInLength(t *testing.T) {
	constructors := map[string]func(int) retention.Period{
		"days": retention.Days, "weeks": retention.Weeks, "months": retention.Months, "years": retention.Years, "working days": retention.WorkingDays,
	}
	for _, setup := range jurisdictions() {
		for unit, of := range constructors {
			for event, end := day("2024-01-01"), day("2025-03-01"); event.Before(end); event = event.AddDays(1) {
				var last reply.Limit
				for n := -20; n <= 40; n++ {
					if n == 0 {
						continue // no period
					}
					if setup.law == lawAdmin && unit == "days" && n == 11 {
						last = reply.Limit{}
					}
					limit, err := setup.law.Limit(event, of(n), setup.c)
					if err != nil || limit.Due.Before(last.Due) || limit.Nominal.Before(last.Nominal) || limit.Nominal == last.Nominal {
						t.Fatalf("%v: %v from %v: %v, %v; one less: %v", setup.law, of(n), event, limit, err, last)
					}
					last = limit
				}
			}
		}
	}
}

// The one place where more days end earlier: law 2073-IX art. 33.
func TestTenDaysMayEndAfterElevenInAdministrativeProcedure(t *testing.T) {
	ten, err := lawAdmin.Limit(day("Mon 2026-11-02"), retention.Days(10), calendar.Ukraine())
	require.NoError(t, err)
	eleven, err := lawAdmin.Limit(day("Mon 2026-11-02"), retention.Days(11), calendar.Ukraine())
	require.NoError(t, err)
	assert.True(t, ten.Due.After(eleven.Due))
}

// A period is counted in one step from the event: 31 January and two months is
// 31 March, and not the 28th by way of 28 February.
func TestLimitGoesForwardInOneStep(t *testing.T) {
	for _, setup := range jurisdictions() {
		event := day("Wed 2024-01-31")
		once, err := setup.law.Limit(event, retention.Months(2), setup.c)
		require.NoError(t, err)
		assert.Equal(t, day("Sun 2024-03-31"), once.Nominal, setup.law)

		first, err := setup.law.Limit(event, retention.Months(1), setup.c)
		require.NoError(t, err)
		assert.Equal(t, day("Thu 2024-02-29"), first.Nominal, setup.law)
		chained, err := setup.law.Limit(first.Nominal, retention.Months(1), setup.c)
		require.NoError(t, err)
		assert.Equal(t, day("Fri 2024-03-29"), chained.Nominal, setup.law)
	}
}

// What each law promises of its limits, over random ones.
func TestLimitPromises(t *testing.T) {
	random := rand.New(rand.NewPCG(1182, 71))
	setups := jurisdictions()
	rolled, second := 0, 0
	for range 100_000 {
		setup, n, event := oneOf(random.IntN, setups...), drawCount(random), drawEvent(random)
		p := n.period()
		limit, err := setup.law.Limit(event, p, setup.c)
		if err != nil {
			require.Equal(t, reply.Limit{}, limit)
			continue
		}
		require.True(t, limit.Nominal == limit.Due || limit.Due.After(limit.Nominal), "%v: %v from %v: %v", setup.law, p, event, limit)
		forwards := n.n > 0 && n.unit != "at once"
		if moves := forwards && n.unit != "working days" && setup.law != lawForce; moves || n.unit == "working days" {
			works, err := setup.c.IsWorkingDay(limit.Due)
			require.NoError(t, err)
			require.True(t, works, "%v: %v from %v: %v", setup.law, p, event, limit)
			if limit.Due != limit.Nominal {
				rolled++
			}
		} else {
			require.Equal(t, limit.Nominal, limit.Due, "%v: %v from %v", setup.law, p, event)
		}
		if setup.law == lawEU && forwards && p != retention.Days(1) && p != retention.WorkingDays(1) {
			working, err := setup.c.WorkingDaysBetween(event, limit.Due)
			require.NoError(t, err)
			require.GreaterOrEqual(t, working, 2, "%v from %v: %v", p, event, limit)
			if plain, err := setup.c.OnOrAfter(limit.Nominal); err == nil && plain != limit.Due {
				second++
			}
		}
		if n.unit == "at once" {
			require.Equal(t, reply.Limit{Nominal: event, Due: event}, limit)
		}
	}
	assert.Greater(t, rolled, 10_000, "ends that move")
	assert.Greater(t, second, 50, "periods that article 3(5) makes longer")
}

// A fixed reading never moves: safe and latest are the nominal day.
func TestAFixedReadingNeverMoves(t *testing.T) {
	random := rand.New(rand.NewPCG(136, 8))
	setups := jurisdictions()
	onDaysOff := 0
	for range 20_000 {
		setup, n, event := oneOf(random.IntN, setups...), drawCount(random), drawEvent(random)
		free, err := setup.law.Limit(event, n.period(), setup.c)
		if err != nil {
			continue
		}
		w := reply.Window{ID: "fixed", Law: setup.law, Readings: []reply.Reading{{Period: n.period(), Unrolled: true}}}
		got, err := w.Due(event, setup.c)
		require.NoError(t, err)
		require.Equal(t, reply.Deadline{Safe: free.Nominal, Latest: free.Nominal}, got, "%v: %v from %v", setup.law, n.period(), event)
		if free.Due != free.Nominal {
			onDaysOff++
		}
	}
	assert.Greater(t, onDaysOff, 2_000)
}
