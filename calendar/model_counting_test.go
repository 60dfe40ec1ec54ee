package calendar_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// isWorking is the only question that the slow reference puts to a calendar.
func isWorking(t testing.TB, c *calendar.Calendar, d calendar.Date) bool {
	works, err := c.IsWorkingDay(d)
	if err != nil { // require.NoError would be most of the time of these tests
		t.Fatal(err)
	}
	return works
}

// slowWorkingDays lists the working days after a up to and including b, one
// day after the other. It is meant to be obviously right, not fast.
func slowWorkingDays(t testing.TB, c *calendar.Calendar, a, b calendar.Date) []calendar.Date {
	var list []calendar.Date
	for i := 1; i <= b.Sub(a); i++ {
		if d := a.AddDays(i); isWorking(t, c, d) {
			list = append(list, d)
		}
	}
	return list
}

// pick returns a random day of the coverage; a quarter of them lie near its
// edges.
func pick(random *rand.Rand, c *calendar.Calendar) calendar.Date {
	from, through := c.Coverage()
	switch random.IntN(8) {
	case 0:
		return from.AddDays(random.IntN(10))
	case 1:
		return through.AddDays(-random.IntN(10))
	default:
		return from.AddDays(random.IntN(through.Sub(from) + 1))
	}
}

func TestCountingAgreesWithTheSlowReference(t *testing.T) {
	for name, c := range countries() {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1930, 150))
			_, through := c.Coverage()
			for range 300 {
				a := pick(random, c)
				b := a.AddDays(random.IntN(1000))
				if b.After(through) {
					b = through
				}
				days := slowWorkingDays(t, c, a, b)

				n, err := c.WorkingDaysBetween(a, b)
				require.NoError(t, err)
				require.Equal(t, len(days), n, "%v to %v", a, b)
				back, err := c.WorkingDaysBetween(b, a)
				require.NoError(t, err)
				require.Equal(t, -n, back, "%v to %v", b, a)

				// Forwards from a, the i-th day of the list is i working days away.
				if n > 0 {
					i := random.IntN(n)
					got, err := c.AddWorkingDays(a, i+1)
					require.NoError(t, err)
					require.Equal(t, days[i], got, "%v and %d", a, i+1)
				}

				// Backwards from the day after b, the list is read from its end.
				if n > 0 && b.Before(through) {
					i := random.IntN(n)
					got, err := c.AddWorkingDays(b.AddDays(1), -i-1)
					require.NoError(t, err)
					require.Equal(t, days[n-1-i], got, "%v and %d", b.AddDays(1), -i-1)
				}
			}
		})
	}
}

// The edge is passed exactly when no working day is left.
func TestCountingEndsAtTheEdges(t *testing.T) {
	for name, c := range countries() {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(1182, 71))
			from, through := c.Coverage()
			for range 3 {
				d := pick(random, c)
				after := slowWorkingDays(t, c, d, through)
				got, err := c.AddWorkingDays(d, len(after))
				require.NoError(t, err)
				if len(after) > 0 {
					require.Equal(t, after[len(after)-1], got, d)
				}
				_, err = c.AddWorkingDays(d, len(after)+1)
				require.ErrorIs(t, err, calendar.ErrCoverage)

				before := 0
				for day := from; day != d; day = day.AddDays(1) {
					if isWorking(t, c, day) {
						before++
					}
				}
				_, err = c.AddWorkingDays(d, -before)
				require.NoError(t, err)
				_, err = c.AddWorkingDays(d, -before-1)
				require.ErrorIs(t, err, calendar.ErrCoverage)
			}
		})
	}
}

func TestCountsAddUp(t *testing.T) {
	for name, c := range countries() {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(254, 5))
			for range 10 {
				a, b, e := pick(random, c), pick(random, c), pick(random, c)
				ab, err := c.WorkingDaysBetween(a, b)
				require.NoError(t, err)
				be, err := c.WorkingDaysBetween(b, e)
				require.NoError(t, err)
				ae, err := c.WorkingDaysBetween(a, e)
				require.NoError(t, err)
				assert.Equal(t, ae, ab+be, "%v, %v, %v", a, b, e)
			}
		})
	}
}

func TestWeekendsAreOff(t *testing.T) {
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine()} {
		from, through := c.Coverage()
		for i := range through.Sub(from) + 1 {
			if d := from.AddDays(i); d.Weekday().String()[0] == 'S' {
				require.False(t, isWorking(t, c, d), "%s: %v is a %v", c.Country(), d, d.Weekday())
			}
		}
	}
}
