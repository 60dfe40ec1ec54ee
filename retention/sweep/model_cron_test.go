package sweep_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/robfig/cron/v3"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/sweep"
)

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
			return fmt.Sprintf("*/%d", 1+random.IntN(high-low))
		case 3:
			a, b := number(), number()
			return fmt.Sprintf("%d-%d", min(a, b), max(a, b))
		case 4:
			half := (low + high) / 2
			return fmt.Sprintf("%d,%d", low+random.IntN(half-low), half+random.IntN(high-half))
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
		if err != nil { // a day that one of the months lacks
			require.ErrorIs(t, err, sweep.ErrSpec)
			require.Regexp(t, "none of the|adds nothing", err.Error())
			continue
		}
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
