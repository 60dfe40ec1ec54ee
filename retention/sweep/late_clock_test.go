package sweep_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/sweep"
)

// On 2027-03-28 the clocks of Finland, Estonia and Ukraine show 04:00 after 02:59,
// and on 2027-10-31 they show the hour from 03:00 to 03:59 twice. Each row looks at
// the records of one day, which have no day to spare.
func TestLateAroundClockChanges(t *testing.T) {
	for _, name := range []string{"Europe/Helsinki", "Europe/Tallinn", "Europe/Kyiv"} {
		loc := zone(t, name)
		for _, row := range []struct {
			name, spec string
			on         string // the due day, as the last lawful one
			run        string // empty: in time
			runs       int    // on that day
		}{
			{"half an hour before the change", "30 2 * * *", "2027-03-28", "", 1},
			{"the time that is skipped", "30 3 * * *", "2027-03-28", "2027-03-29", 0},
			{"the first minute that is skipped", "0 3 * * *", "2027-03-28", "2027-03-29", 0},
			{"the last minute that is skipped", "59 3 * * *", "2027-03-28", "2027-03-29", 0},
			{"just after the change", "0 4 * * *", "2027-03-28", "", 1},
			{"the midnight at which the day begins", "0 0 * * *", "2027-03-28", "", 1},
			{"the midnight at which it ends", "0 0 * * *", "2027-03-29", "", 1},
			{"half an hour into the next day", "30 0 * * *", "2027-03-29", "", 1},
			{"half an hour before that", "30 23 * * *", "2027-03-28", "", 1},
			{"a skipped time, and another one", "30 3,5 * * *", "2027-03-28", "", 1},
			{"a skipped time, weekly", "30 3 * * sun", "2027-03-28", "2027-04-04", 0},
			{"before the time shown twice", "30 2 * * *", "2027-10-31", "", 1},
			{"the time shown twice", "30 3 * * *", "2027-10-31", "", 2},
			{"the midnight of that day", "0 0 * * *", "2027-10-31", "", 1},
			{"the midnight after it", "0 0 * * *", "2027-11-01", "", 1},
			{"its last half hour", "30 23 * * *", "2027-10-31", "", 1},
			{"the time shown twice, weekly", "30 3 * * sun", "2027-10-31", "", 2},
			{"the day after a time shown twice, weekly", "30 3 * * sun", "2027-11-01", "2027-11-07", 0},
		} {
			t.Run(name+" "+row.name, func(t *testing.T) {
				on := date(row.on)
				s := parse(t, row.spec, loc)
				assert.Equal(t, row.runs, runDays(t, s, on, on)[on])
				found := late(t, s, onlyOn(t, on), row.on)
				if row.run == "" {
					assert.Empty(t, found)
					return
				}
				require.Len(t, found, 1)
				run := date(row.run)
				sameCase(t, sweep.Late{Event: on, DueFrom: on, DisposeBy: on, Run: run, Days: run.Sub(on)}, found[0])
			})
		}
	}
}
