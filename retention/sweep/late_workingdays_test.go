package sweep_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// restored is Ukraine with its holidays, which are suspended now.
func restored() *calendar.Calendar {
	return calendar.Ukraine(calendar.HolidaysRestoredFrom(date("2027-01-01")))
}

// A daily run that keeps to working days: who is due on a day off waits for the
// next working day.
func TestDailyRunOnWorkingDaysOverHolidays(t *testing.T) {
	helsinki, tallinn, kyiv := zone(t, "Europe/Helsinki"), zone(t, "Europe/Tallinn"), zone(t, "Europe/Kyiv")
	finnish := parse(t, "0 2 * * *", helsinki).OnWorkingDays(calendar.Finland())
	estonian := parse(t, "0 2 * * *", tallinn).OnWorkingDays(calendar.Estonia())
	wartime := parse(t, "0 2 * * *", kyiv).OnWorkingDays(calendar.Ukraine())
	ukrainian := parse(t, "0 2 * * *", kyiv).OnWorkingDays(restored())
	for _, row := range []struct {
		name    string
		s       sweep.Schedule
		due     string
		waiting int // days
	}{
		{"Finland, the day before Christmas Eve", finnish, "2031-12-23", 0},
		{"Finland, Christmas Eve, a Wednesday: to Monday", finnish, "2031-12-24", 5},
		{"Finland, the Monday after", finnish, "2031-12-29", 0},
		{"Finland, Maundy Thursday", finnish, "2027-03-25", 0},
		{"Finland, Good Friday: over Easter Monday", finnish, "2027-03-26", 4},
		{"Finland, Midsummer Eve, a Friday", finnish, "2027-06-25", 3},
		{"Finland, 24 June is no holiday", finnish, "2027-06-24", 0},
		{"Estonia, the day before Victory Day", estonian, "2027-06-22", 0},
		{"Estonia, Victory Day and Midsummer Day, Wednesday and Thursday", estonian, "2027-06-23", 2},
		{"Estonia, the same before a weekend", estonian, "2033-06-23", 4},
		{"Estonia, Good Friday: Easter Monday is worked", estonian, "2027-03-26", 3},
		{"Estonia, Christmas Eve, a Wednesday: to Monday", estonian, "2031-12-24", 5},
		{"Ukraine now, Christmas Day on a Thursday is worked", wartime, "2031-12-25", 0},
		{"Ukraine now, only the weekend", wartime, "2027-05-01", 2},
		{"Ukraine now, Easter Monday is worked", wartime, "2027-05-03", 0},
		{"Ukraine restored, Christmas Day, a Thursday", ukrainian, "2031-12-25", 1},
		{"Ukraine restored, 1 May and Easter, a Saturday and a Sunday: two days replace them", ukrainian, "2027-05-01", 4},
	} {
		t.Run(row.name, func(t *testing.T) {
			due := date(row.due)
			found := late(t, row.s, onlyOn(t, due), row.due)
			if row.waiting == 0 {
				require.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			run := due.AddDays(row.waiting)
			sameCase(t, sweep.Late{Event: due, DueFrom: due, DisposeBy: due, Run: run, Days: row.waiting}, found[0])
		})
	}
}

// The worst of 28 years is the longest row of days off, counted here day by day.
func TestDailyRunOnWorkingDaysAtItsWorst(t *testing.T) {
	from := date(today)
	for _, row := range []struct {
		name, zone string
		calendar   *calendar.Calendar
		longest    int // days off in a row
		allowance  retention.Period
	}{
		{"Finland", "Europe/Helsinki", calendar.Finland(), 5, retention.Days(5)},
		{"Estonia", "Europe/Tallinn", calendar.Estonia(), 5, retention.Days(5)},
		{"Ukraine now", "Europe/Kyiv", calendar.Ukraine(), 2, retention.Days(2)},
		{"Ukraine restored", "Europe/Kyiv", restored(), 4, retention.Days(4)},
	} {
		t.Run(row.name, func(t *testing.T) {
			longest, off := 0, 0
			for d := from; d.Before(from.AddMonths(12 * 28)); d = d.AddDays(1) {
				working, err := row.calendar.IsWorkingDay(d)
				require.NoError(t, err)
				if off++; working {
					off = 0
				}
				longest = max(longest, off)
			}
			assert.Equal(t, row.longest, longest)

			s := parse(t, "0 2 * * *", zone(t, row.zone)).OnWorkingDays(row.calendar)
			year := retention.Years(1)
			assert.Equal(t, longest, oneLate(t, s, book(t, rule(retention.Exactly, year)), today).Days, "no day to spare")
			assert.Equal(t, longest-1, oneLate(t, s, book(t, rule(retention.AtMost, year)), today).Days, "a day to spare")
			assert.Equal(t, 1, oneLate(t, s, allowing(t, retention.Days(longest-1), rule(retention.Exactly, year)), today).Days)
			assert.Empty(t, late(t, s, allowing(t, row.allowance, rule(retention.Exactly, year)), today))
		})
	}
}
