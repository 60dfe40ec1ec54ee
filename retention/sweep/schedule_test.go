package sweep_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

func parse(t testing.TB, spec string, loc *time.Location) sweep.Schedule {
	t.Helper()
	s, err := sweep.Parse(spec, loc)
	require.NoError(t, err)
	return s
}

// instant reads what the clocks of a zone show.
func instant(t testing.TB, reading string, loc *time.Location) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", reading, loc)
	require.NoError(t, err)
	return at
}

func TestParseRefuses(t *testing.T) {
	for _, row := range []struct{ name, spec, problem string }{
		{"nothing", "", "empty"},
		{"blanks", " \t\n", "empty"},
		{"four fields", "0 0 * *", "expected exactly 5 fields"},
		{"six fields", "0 0 0 * * *", "expected exactly 5 fields"},
		{"no number", "x 0 * * *", "failed to parse int"},
		{"minute 60", "60 0 * * *", "above maximum"},
		{"hour 24", "0 24 * * *", "above maximum"},
		{"day 0", "0 0 0 * *", "below minimum"},
		{"day 32", "0 0 32 * *", "above maximum"},
		{"month 13", "0 0 * 13 *", "above maximum"},
		{"Sunday as 7", "0 0 * * 7", "above maximum"},
		{"step 0", "*/0 0 * * *", "positive number"},
		{"turned range", "0 5-3 * * *", "beyond end of range"},
		{"31 February", "0 0 31 2 *", "it can never run"},
		{"30 February", "0 0 30 2 *", "it can never run"},
		{"the 31st of short months", "0 0 31 2,4,6,9,11 *", "it can never run"},
		{"empty list", "0 , * * *", "an empty entry"},
		{"empty list of minutes", ", 0 * * *", "an empty entry"},
		{"empty list beside a day", "0 0 , * mon", "an empty entry"},
		{"empty entry", "0 0 1,,15 * *", "an empty entry"},
		{"comma at the end", "0 0 1, * *", "an empty entry"},
		{"star in a range", "0 *-5 * * *", "a range that starts with a star"},
		{"mark in a range", "0 0 ?-5 * *", "a range that starts with a star"},
		{"zone", "TZ=Europe/Kyiv 0 0 * * *", "it names a zone"},
		{"zone of cron", "CRON_TZ=UTC 0 0 * * *", "it names a zone"},
		{"zone after blanks", " \t TZ=UTC 0 0 * * *", "it names a zone"},
		{"zone in small letters", "cron_tz=UTC 0 0 * * *", "it names a zone"},
		{"nothing but a zone, which makes cron panic", "TZ=", "it names a zone"},
		{"the same with a name", "CRON_TZ=UTC", "it names a zone"},
		{"zone before a word", "TZ=UTC @daily", "it names a zone"},
		{"every", "@every 24h", "@every has no fixed times"},
		{"every, with blanks", "  @every   24h ", "@every has no fixed times"},
		{"every what", "@every", "unrecognized descriptor"},
		{"every wrong", "@every soon", "failed to parse duration"},
		{"unknown word", "@sometimes", "unrecognized descriptor"},
	} {
		t.Run(row.name, func(t *testing.T) {
			s, err := sweep.Parse(row.spec, time.UTC)
			require.ErrorIs(t, err, sweep.ErrSpec)
			assert.NotErrorIs(t, err, sweep.ErrNoRun)
			assert.Zero(t, s)

			subject := fmt.Sprintf("sweep: %q: no schedule: ", row.spec)
			require.True(t, strings.HasPrefix(err.Error(), subject), err)
			problem, help, found := strings.Cut(strings.TrimPrefix(err.Error(), subject), "; ")
			assert.Contains(t, problem, row.problem)
			assert.True(t, found && help != "", err)
		})
	}
}

func TestParseRefusesNoZone(t *testing.T) {
	_, err := sweep.Parse("0 0 * * *", nil)
	require.ErrorIs(t, err, sweep.ErrSpec)
	assert.EqualError(t, err, `sweep: "0 0 * * *": no schedule: no zone; pass the zone whose clocks are meant, such as time.UTC`)
}

func TestParseAccepts(t *testing.T) {
	after := time.Date(2026, time.November, 21, 12, 30, 0, 0, time.UTC) // a Saturday
	for _, row := range []struct{ spec, want string }{
		{"@yearly", "2027-01-01 00:00"},
		{"@annually", "2027-01-01 00:00"},
		{"@monthly", "2026-12-01 00:00"},
		{"@weekly", "2026-11-22 00:00"},
		{"@daily", "2026-11-22 00:00"},
		{"@midnight", "2026-11-22 00:00"},
		{"@hourly", "2026-11-21 13:00"},
		{"  @hourly  ", "2026-11-21 13:00"},
		{" 0\t3  * * * ", "2026-11-22 03:00"},
		{"* * * * *", "2026-11-21 12:31"},
		{"? ? ? ? ?", "2026-11-21 12:31"},
		{"*/20 8-17 * * *", "2026-11-21 12:40"},
		{"50/5 12 * * *", "2026-11-21 12:50"},
		{"29,30 12 * * *", "2026-11-22 12:29"},
		{"0 3 * * sun", "2026-11-22 03:00"},
		{"0 3 * * SAT", "2026-11-28 03:00"},
		{"0 3 31 * *", "2026-12-31 03:00"},
		{"0 3 31 2 mon", "2027-02-01 03:00"},        // one of the two days is enough
		{"0 3 1 * mon", "2026-11-23 03:00"},         // the Monday
		{"0 3 24 * fri", "2026-11-24 03:00"},        // the 24th
		{"0 3 23 * */2", "2026-11-22 03:00"},        // a star with a step is no star: the Sunday
		{"0 3 * dec fri", "2026-12-04 03:00"},       // both fields together
		{"0 3 1 jan-mar/2 *", "2027-01-01 03:00"},   // names, ranges and steps
		{"59 23 31 12 *", "2026-12-31 23:59"},       // the last minute of a year
		{"0 0 29 2 *", "2028-02-29 00:00"},          // the leap day
		{"0 0 28,29 2 */1", "2027-02-28 00:00"},     // a step of one is a star
		{"30 12 21 11 *", "2027-11-21 12:30"},       // strictly after
		{"0 0 1-7,15-21/2 * *", "2026-12-01 00:00"}, // a list of ranges
	} {
		t.Run(row.spec, func(t *testing.T) {
			got, err := parse(t, row.spec, time.UTC).Next(after)
			require.NoError(t, err)
			assert.Equal(t, row.want, got.Format("2006-01-02 15:04"))
		})
	}
}

func TestString(t *testing.T) {
	daily := parse(t, "  0   2 * * * ", time.UTC)
	for _, row := range []struct {
		want string
		s    sweep.Schedule
	}{
		{"never", sweep.Schedule{}},
		{"never", sweep.Schedule{}.OnWorkingDays(calendar.Finland())},
		{"0 2 * * * UTC", daily},
		{"0 2 * * * UTC, on working days (ee)", daily.OnWorkingDays(calendar.Estonia())},
		{"0 2 * * * UTC, on working days (ua)", daily.OnWorkingDays(calendar.Estonia()).OnWorkingDays(calendar.Ukraine())},
		{"0 2 * * * UTC, on working days (no calendar)", daily.OnWorkingDays(nil)},
	} {
		assert.Equal(t, row.want, row.s.String())
	}
}
