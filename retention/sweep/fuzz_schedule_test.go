package sweep_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/robfig/cron/v3"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func FuzzParse(f *testing.F) {
	for i, spec := range []string{
		"", "0 2 * * *", "* * * * *", "0 0 29 2 *", "0 0 31 2 *", "30 3 * * sun", "0 0 13 * fri", "*/7 */5 */3 */2 */4",
		"@daily", "@hourly", "@every 1h", "@every", "TZ=", "TZ=UTC 0 2 * * *", " CRON_TZ=Europe/Kyiv 0 2 * * *", "tz=", ",", ", , , , ,",
		"0 0 1, * *", "*-5 * * * *", "1/99999999999 * * * *", "0 0 * * 7", "1-2-3 * * * *", "1/2/3 * * * *", "? ? ? ? ?", "0\u00a02 * * *",
		"*/90 * * * *", "0 0 30 2,3 *", "0 22-6 * * *", "0 3 * * mon,1", "0 3 L * *", "H * * * *", "0 3 * * fri-mon", "@reboot", "0 3 1-31 * mon", "05 03 5-5 1-12 */2",
	} {
		f.Add(spec, int64(1774000000+i*86400), uint8(i))
	}
	f.Add("0 2 * * *", int64(-62135596800), uint8(0)) // the zero time
	f.Add("0 0 1 1 0", int64(-62135596784), uint8(0)) // the first day of the year 1, which cron cannot tell from none
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
			require.NotContains(t, err.Error()[len(fmt.Sprintf("sweep: %q", spec)):], "strconv")
			return
		}
		_, err = cron.ParseStandard(strings.Join(strings.Fields(spec), " "))
		require.NoError(t, err, "what is read here is a part of what cron reads")
		if choice >= 128 {
			s = s.OnWorkingDays(calendar.Finland())
		}
		consistent(t, s, time.Unix(seconds, 0))
	})
}

// consistent demands that no run lies between a run and the one that Next or
// Previous returns for it.
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
