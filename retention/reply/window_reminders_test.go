package reply_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestReminders(t *testing.T) {
	fi, ee := calendar.Finland(), calendar.Estonia()
	restored := calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2026-01-01")))
	for _, row := range []struct {
		why, safe string
		c         *calendar.Calendar
		before    []int
		want      []string
	}{
		{"none asked for", "Wed 2026-10-07", fi, nil, nil},
		{"zero on a working day", "Wed 2026-10-07", fi, []int{0}, []string{"Wed 2026-10-07"}},
		{"one", "Wed 2026-10-07", fi, []int{1}, []string{"Tue 2026-10-06"}},
		{"five, over a weekend", "Wed 2026-10-07", fi, []int{5}, []string{"Wed 2026-09-30"}},
		{"in order, however asked", "Wed 2026-10-07", fi, []int{0, 5, 1}, []string{"Wed 2026-09-30", "Tue 2026-10-06", "Wed 2026-10-07"}},
		{"each once", "Wed 2026-10-07", fi, []int{1, 0, 1, 1, 0}, []string{"Tue 2026-10-06", "Wed 2026-10-07"}},

		// The Friday is the last working day through a Sunday, and the first before it.
		{"zero on a Saturday", "Sat 2026-02-28", fi, []int{0}, []string{"Fri 2026-02-27"}},
		{"one before a Saturday", "Sat 2026-02-28", fi, []int{1}, []string{"Fri 2026-02-27"}},
		{"two before a Saturday", "Sat 2026-02-28", fi, []int{2}, []string{"Thu 2026-02-26"}},
		{"zero and one on a Sunday are one day", "Sun 2026-03-01", fi, []int{0, 1, 2}, []string{"Thu 2026-02-26", "Fri 2026-02-27"}},

		{"Christmas Eve is off (150/1930 s. 5)", "Thu 2026-12-24", fi, []int{0, 1, 2}, []string{"Tue 2026-12-22", "Wed 2026-12-23"}},
		{"after Christmas", "Mon 2026-12-28", fi, []int{0, 1, 2}, []string{"Tue 2026-12-22", "Wed 2026-12-23", "Mon 2026-12-28"}},
		{"after Christmas in Estonia", "Mon 2026-12-28", ee, []int{1}, []string{"Wed 2026-12-23"}},
		{"after New Year and Epiphany", "Thu 2027-01-07", fi, []int{1, 3}, []string{"Thu 2026-12-31", "Tue 2027-01-05"}},
		{"after 24 February in Estonia", "Wed 2026-02-25", ee, []int{1}, []string{"Mon 2026-02-23"}},
		{"24 August, suspended", "Tue 2026-08-25", calendar.Ukraine(), []int{1}, []string{"Mon 2026-08-24"}},
		{"24 August, restored", "Tue 2026-08-25", restored, []int{1}, []string{"Fri 2026-08-21"}},
		{"before the start of any period", "Wed 2026-10-07", fi, []int{250}, []string{"Wed 2025-10-08"}},
	} {
		t.Run(row.why, func(t *testing.T) {
			got, err := reply.Deadline{Safe: day(row.safe), Latest: day(row.safe).AddDays(3)}.Reminders(row.c, row.before...)
			require.NoError(t, err)
			var words []string
			for _, d := range got {
				words = append(words, d.Weekday().String()[:3]+" "+d.String())
			}
			assert.Equal(t, row.want, words)
		})
	}
}

// Each reminder is a working day, and so many working days are left through the
// safe day.
func TestRemindersLeaveSoManyWorkingDays(t *testing.T) {
	c := calendar.Estonia()
	for safe := day("2026-11-01"); safe.Before(day("2027-02-01")); safe = safe.AddDays(1) {
		for n := 1; n < 30; n++ {
			got, err := reply.Deadline{Safe: safe}.Reminders(c, n)
			require.NoError(t, err)
			require.Len(t, got, 1)
			works, err := c.IsWorkingDay(got[0])
			require.NoError(t, err)
			require.True(t, works)
			working, err := c.IsWorkingDay(safe)
			require.NoError(t, err)
			want := n
			if !working {
				want-- // the day itself is the first of them
			}
			left, err := c.WorkingDaysBetween(got[0], safe)
			require.NoError(t, err)
			require.Equal(t, want, left, "%d before %v is %v", n, safe, got[0])
		}
	}
}

func TestRemindersErrors(t *testing.T) {
	const none = "reply: reminders: no date; give a deadline that was computed"
	for _, row := range []struct {
		why, safe string
		c         *calendar.Calendar
		before    []int
		is        error
		text      string
	}{
		{"the zero deadline", "", calendar.Finland(), []int{1}, reply.ErrDate, none},
		{"the zero deadline, none asked for", "", calendar.Finland(), nil, reply.ErrDate, none},
		{"a negative number", "2026-10-07", calendar.Finland(), []int{1, -1}, retention.ErrPeriod, "reply: reminders: -1 working days before: no usable period; give 0 or more"},
		{"a negative number is reported before the calendar is asked", "2026-10-07", nil, []int{-5}, retention.ErrPeriod, "reply: reminders: -5 working days before: no usable period; give 0 or more"},
		{"no calendar", "2026-10-07", nil, []int{1}, calendar.ErrCoverage, "calendar: no calendar: nothing is known about any day; pass the calendar of a country"},
		{"no calendar, zero", "2026-10-07", nil, []int{0}, calendar.ErrCoverage, "calendar: no calendar: nothing is known about any day; pass the calendar of a country"},
		{"the zero calendar", "2026-10-07", &calendar.Calendar{}, []int{1}, calendar.ErrCoverage, ""},
		{"after the coverage", "2101-01-01", calendar.Finland(), []int{0}, calendar.ErrCoverage, "calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"},
		{"before the coverage", "1966-07-04", calendar.Finland(), []int{2}, calendar.ErrCoverage, "calendar: fi: counting -2 working days leads outside 1966-07-01 to 2100-12-31; choose a day or a number that stays inside"},
		{"zero outside, others inside", "2101-01-01", calendar.Finland(), []int{1}, calendar.ErrCoverage, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			got, err := reply.Deadline{Safe: day(row.safe)}.Reminders(row.c, row.before...)
			require.ErrorIs(t, err, row.is)
			if row.text != "" {
				require.EqualError(t, err, row.text)
			}
			assert.Nil(t, got)
		})
	}
	got, err := reply.Deadline{Safe: day("1966-07-04")}.Reminders(calendar.Finland(), 1)
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{day("Fri 1966-07-01")}, got)
}

func ExampleDeadline_Reminders() {
	deadline, _ := reply.ComputationEU.Limit(calendar.MustParseDate("2026-11-28"), retention.Months(1), calendar.Finland())
	promise := reply.Deadline{Safe: deadline.Nominal, Latest: deadline.Due}

	days, err := promise.Reminders(calendar.Finland(), 5, 1, 0)
	for _, day := range days {
		fmt.Println(day, day.Weekday())
	}
	fmt.Println(err)
	// Output:
	// 2026-12-17 Thursday
	// 2026-12-23 Wednesday
	// 2026-12-28 Monday
	// <nil>
}
