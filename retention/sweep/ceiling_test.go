package sweep_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// Random lines, periods, cut-offs and allowances: the worst case is that of the
// slow reference, and the periods that would be safe are the longest ones.
func TestLateAgreesWithTheReference(t *testing.T) {
	random := rand.New(rand.NewPCG(20261121, 4))
	zones := []*time.Location{zone(t, "Europe/Helsinki"), zone(t, "Europe/Kyiv"), time.UTC}
	calendars := []*calendar.Calendar{nil, calendar.Finland(), calendar.Estonia(), restored()}
	units := []func(int) retention.Period{retention.Days, retention.Weeks, retention.Months, retention.Years}
	most := []int{400, 60, 24, 4}
	lateOnes, helped := 0, 0
	for n := range 16 {
		s := parse(t, randomLine(random), zones[n%len(zones)])
		if c := calendars[n%len(calendars)]; c != nil {
			s = s.OnWorkingDays(c)
		}
		unit := random.IntN(len(units))
		r := rule([]retention.Bound{retention.AtMost, retention.AtMost, retention.Exactly}[random.IntN(3)], units[unit](1+random.IntN(most[unit])),
			after([]retention.Cutoff{retention.AtEvent(), retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.March, 31)}[random.IntN(4)]))
		allowance := []retention.Period{{}, retention.Days(1 + random.IntN(40)), retention.Months(1)}[random.IntN(3)]
		t.Run(fmt.Sprintf("%v, %v %v from %v, allowing %v", s, r.Bound, r.Period, r.Cutoff, allowance), func(t *testing.T) {
			from := date("2026-11-21").AddDays(random.IntN(2000))
			runs := runDays(t, s, from, from.AddMonths(12*37))
			law := allowing(t, allowance, r)
			want := reference(t, law, law, runs, from, math.MaxInt)
			found := late(t, s, law, from.String())
			if want.Days == 0 {
				require.Empty(t, found)
				return
			}
			lateOnes++
			require.Len(t, found, 1)
			got := found[0]
			sameCase(t, want, got)
			if r.Bound == retention.Exactly {
				assert.Zero(t, got.Safe)
				assert.Zero(t, got.SafeDays)
				return
			}
			inTime := func(p retention.Period) bool {
				used := r
				used.Period = p
				return reference(t, law, book(t, used), runs, from, 1).Days == 0
			}
			none := retention.Period{}
			if got.SafeDays == none {
				assert.False(t, inTime(retention.Days(1)))
			} else {
				helped++
				assert.True(t, inTime(got.SafeDays))
				assert.False(t, inTime(next(t, got.SafeDays)), "a day longer")
			}
			if got.Safe != none {
				assert.True(t, inTime(got.Safe))
				assert.False(t, inTime(next(t, got.Safe)), "one longer")
			} else if got.SafeDays != none {
				assert.False(t, inTime(units[unit](1)))
			}
		})
	}
	assert.Greater(t, lateOnes, 8)
	assert.Greater(t, helped, 3)
}

// next returns the period that is longer by one of its unit.
func next(t testing.TB, p retention.Period) retention.Period {
	t.Helper()
	n, unit := p.Number()
	longer := unit.Of(n + 1)
	require.NotZero(t, longer)
	return longer
}

// randomLine returns a line with a run at least once in a year.
func randomLine(random *rand.Rand) string {
	clock := fmt.Sprintf("%d %d", random.IntN(60), random.IntN(24))
	switch random.IntN(5) {
	case 0:
		return fmt.Sprintf("%s * * %d", clock, random.IntN(7))
	case 1:
		return fmt.Sprintf("%s %d * *", clock, 1+random.IntN(31))
	case 2:
		return fmt.Sprintf("%s %d,%d * %d", clock, 1+random.IntN(14), 15+random.IntN(14), random.IntN(7))
	case 3:
		return fmt.Sprintf("%s %d */%d *", clock, 1+random.IntN(28), 2+random.IntN(5))
	default:
		return fmt.Sprintf("%s */%d * *", clock, 2+random.IntN(12))
	}
}

func BenchmarkLate(b *testing.B) {
	books := ourBooks(b)
	day := date(today)
	for _, spec := range []string{"0 2 * * *", "0 2 1 * *"} {
		s := parse(b, spec, zone(b, "Europe/Helsinki")).OnWorkingDays(calendar.Finland())
		b.Run(spec+", all our books", func(b *testing.B) {
			for b.Loop() {
				for _, rulebook := range books {
					if _, err := sweep.Schedule.Late(s, rulebook, day); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
