package sweep_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
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
		{" \t@hourly  ", "2026-11-21 13:00"},
		{" 0\t3  * * * ", "2026-11-22 03:00"},
		{"* * * * *", "2026-11-21 12:31"},
		{"* * ? * ?", "2026-11-21 12:31"},
		{"*/20 8-17 * * *", "2026-11-21 12:40"},
		{"50/5 12 * * *", "2026-11-21 12:50"},
		{"29,30 12 * * *", "2026-11-22 12:29"},
		{"0 3 * * sun", "2026-11-22 03:00"},
		{"0 3 * * SAT", "2026-11-28 03:00"},
		{"0 3 31 * *", "2026-12-31 03:00"},
		{"0 3 29 2 mon", "2027-02-01 03:00"},        // one of the two days is enough
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
		{"*/7 * * * *", "2026-11-21 12:35"},         // the last step of the hour is shorter
		{"0 */5 * * *", "2026-11-21 15:00"},         // so is that of the day
		{"05 03 * * *", "2026-11-22 03:05"},         // with leading zeros
		{"5-5 3 * * *", "2026-11-22 03:05"},         // a range of one is that one
		{"1-10,5-15 3 * * *", "2026-11-22 03:01"},   // ranges may overlap
		{"0 3 31 1-12 *", "2026-12-31 03:00"},       // as "0 3 31 * *"
		{"0 3 30 2-4 *", "2027-03-30 03:00"},        // a range of months, some of which have the day
		{"0 3 30 4,6 *", "2027-04-30 03:00"},        // the last day of both
		{"0 3 28-31 2 *", "2027-02-28 03:00"},       // a range of days, some of which the month has
		{"0 3 30 2,3 mon", "2027-02-01 03:00"},      // in February on Mondays
		{"0 3 1-31 2 *", "2027-02-01 03:00"},        // all days of a month
		{"0 3 * * 0-6", "2026-11-22 03:00"},         // all days of a week
		{"0 0 29 feb *", "2028-02-29 00:00"},
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

// The name of a zone is the host's, and a schedule is shown in errors.
func TestAScheduleIsOneLine(t *testing.T) {
	s, err := sweep.Parse("0 3 * * *", time.FixedZone("x\ny\x1b[2J\u202e\xff", 0))
	require.NoError(t, err)
	assert.Equal(t, `0 3 * * * x\ny\x1b[2J\u202e\xff`, s.String())
	for _, spec := range []string{"0 3 * *\n*\x1b[2J", "\u202e", "\xff * * * *", "0\n3\v*\f*\u0085*"} {
		if s, err := sweep.Parse(spec, time.UTC); err != nil {
			assert.Equal(t, calendar.Plain(err.Error()), err.Error())
		} else {
			assert.Equal(t, calendar.Plain(s.String()), s.String())
		}
	}
	assert.Equal(t, `x\ny (at most 1 day): a record whose period starts with an event on no date may be kept through no date; the run comes on no date, 0 days too late. No shorter period helps: run more often.`,
		sweep.Late{Rule: retention.Rule{ID: "x\ny", Bound: retention.AtMost, Period: retention.Days(1)}}.String())
}
