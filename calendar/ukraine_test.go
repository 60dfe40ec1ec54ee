package calendar_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

const (
	art73     = "Labour Code art. 73"
	art67     = "Labour Code art. 67(3)"
	suspended = "law 2136-IX art. 6(6), in force 2022-03-24"
)

// neverSuspended shows article 73 itself, even on the days under martial law.
var neverSuspended = sync.OnceValue(func() *calendar.Calendar {
	return calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Thu 2022-03-24")))
})

func TestUkraineHolidays(t *testing.T) {
	checkWorkdays(t, calendar.Ukraine(), []workday{
		{"Fri 2021-01-01", off, art73 + ": New Year's Day"},
		{"Thu 2020-01-02", works, art73 + ": 2 January is not a holiday"},
		{"Fri 2022-01-07", off, art73 + ": Christmas Day (Julian)"},
		{"Mon 2021-03-08", off, art73 + ": International Women's Day"},
		{"Fri 2021-04-02", works, art73 + ": the Good Friday of the Gregorian Easter"},
		{"Mon 2019-04-22", works, art73 + ": the Monday of the Gregorian Easter"},
		{"Fri 2019-04-26", works, art73 + ": the Orthodox Good Friday is not a holiday"},
		{"Mon 2019-04-29", off, art67 + ": Easter is a Sunday, 28 April 2019, so Monday makes up for it"},
		{"Mon 2019-06-17", off, art67 + ": Trinity is a Sunday, 16 June 2019"},
		{"Mon 2021-06-21", off, art67 + ": Trinity is a Sunday, 20 June 2021"},
		{"Wed 2019-05-01", off, art73 + ": Labour Day"},
		{"Thu 2019-05-09", off, art73 + ": Victory Day"},
		{"Fri 2019-06-28", off, art73 + ": Constitution Day"},
		{"Tue 2021-08-24", off, art73 + ": Independence Day"},
		{"Tue 2000-11-07", works, "law 1421-XIV of 2000-02-01 repealed 7 and 8 November"},
		{"Wed 2000-11-08", works, "law 1421-XIV of 2000-02-01 repealed 7 and 8 November"},
		{"Sat 2021-03-13", off, "the five-day week"},
		{"Sun 2021-03-14", off, "Labour Code art. 67(2)"},
	})
}

func TestUkraineSecondOfMayAndChristmas(t *testing.T) {
	const law = "law 2211-VIII, in force 2017-12-02"
	checkWorkdays(t, calendar.Ukraine(), []workday{
		{"Tue 2017-05-02", off, law + ": the last 2 May"},
		{"Wed 2018-05-02", works, law},
		{"Thu 2014-12-25", works, law},
		{"Fri 2015-12-25", works, law},
		{"Mon 2016-12-26", works, law + ": Sunday 25 December 2016 was not a holiday yet"},
		{"Mon 2017-12-25", off, law},
		{"Tue 2018-12-25", off, law},
		{"Mon 2018-01-08", off, art67 + ": Christmas (Julian) fell on Sunday 7 January 2018"},
		{"Mon 2021-12-27", off, art67 + ": Christmas fell on Saturday 25 December 2021"},
	})
}

func TestUkraineDefendersDay(t *testing.T) {
	checkWorkdays(t, calendar.Ukraine(), []workday{
		{"Tue 2014-10-14", works, "before law 238-VIII of 2015-03-05"},
		{"Wed 2015-10-14", off, "law 238-VIII of 2015-03-05"},
		{"Thu 2021-10-14", off, "law 238-VIII of 2015-03-05"},
	})
}

func TestUkraineSubstitution(t *testing.T) {
	checkWorkdays(t, calendar.Ukraine(), []workday{
		{"Mon 2000-01-03", off, art67 + ", in force again from 1999-04-23: 1 January 2000 was a Saturday"},
		{"Tue 2000-01-04", works, art67},
		{"Mon 2011-05-02", off, art73 + ": the second day of Labour Day"},
		{"Tue 2011-05-03", off, art67 + ": Sunday 1 May goes past Monday 2 May, a holiday itself"},
		{"Wed 2011-05-04", works, art67},
		{"Mon 2021-05-03", off, art67 + ": for Saturday 1 May"},
		{"Tue 2021-05-04", off, art67 + ": for Sunday 2 May, Easter; Monday is taken"},
		{"Wed 2021-05-05", works, art67 + ": two holidays, two days"},
		{"Mon 2021-05-10", off, art67 + ": for Sunday 9 May"},
		{"Tue 2021-05-11", works, art67},
		{"Mon 2016-05-02", off, art73 + ": the second day of Labour Day"},
		{"Tue 2016-05-03", off, art67 + ": for Sunday 1 May 2016, Labour Day and Easter in one"},
		{"Wed 2016-05-04", works, art67 + ": one day that is two holidays has one substitute"},
		{"Mon 2020-06-29", off, art67 + ": for Sunday 28 June"},
		{"Fri 2020-06-26", works, art67 + ": the day after, never the day before"},
	})
}

func TestUkraineSuspension(t *testing.T) {
	checkWorkdays(t, calendar.Ukraine(), []workday{
		{"Tue 2022-03-08", off, "martial law from 2022-02-24 alone does not suspend article 73"},
		{"Wed 2022-03-23", works, "an ordinary Wednesday"},
		{"Thu 2022-03-24", works, "an ordinary Thursday"},
		{"Mon 2022-04-25", works, suspended + ": no substitute for Easter, 24 April 2022"},
		{"Mon 2022-05-02", works, suspended + ": no substitute for Sunday 1 May"},
		{"Mon 2022-05-09", works, suspended},
		{"Tue 2022-06-28", works, suspended},
		{"Wed 2022-08-24", works, suspended},
		{"Fri 2022-10-14", works, suspended},
		{"Mon 2022-12-26", works, suspended + ": no substitute for Sunday 25 December"},
		{"Mon 2023-01-02", works, suspended + ": no substitute for Sunday 1 January"},
		{"Tue 2023-05-09", works, suspended},
		{"Thu 2023-08-24", works, suspended},
		{"Mon 2024-01-01", works, suspended},
		{"Wed 2024-05-08", works, suspended},
		{"Wed 2024-12-25", works, suspended},
		{"Sat 2024-06-01", off, "article 67(2) and the five-day week are not suspended"},
		{"Sun 2024-06-02", off, "article 67(2) is not suspended"},
		{"Tue 2030-01-01", works, suspended + ": no end is known"},
	})
}

func TestUkraineLawUnderMartialLaw(t *testing.T) {
	const (
		law2295 = "law 2295-IX, in force 2022-06-09"
		law3107 = "law 3107-IX, in force 2023-06-15"
		law3258 = "law 3258-IX, in force 2023-07-30"
	)
	checkWorkdays(t, neverSuspended(), []workday{
		{"Mon 2022-05-09", off, art73 + ": Victory Day"},
		{"Mon 2023-05-08", works, law3107},
		{"Tue 2023-05-09", off, law3107 + ": the last 9 May"},
		{"Wed 2024-05-08", off, law3107},
		{"Thu 2024-05-09", works, law3107},

		{"Wed 2021-07-28", works, law2295},
		{"Thu 2022-07-28", off, law2295 + ": the first Statehood Day"},
		{"Fri 2023-07-28", off, law3258 + ": the last 28 July"},
		{"Mon 2024-07-29", works, law3258 + ": Sunday 28 July 2024 is not a holiday"},
		{"Fri 2022-07-15", works, law3258},
		{"Mon 2023-07-17", works, law3258 + ": Saturday 15 July 2023 is not a holiday yet"},
		{"Mon 2024-07-15", off, law3258},

		{"Fri 2022-10-14", off, "law 238-VIII"},
		{"Mon 2022-10-03", works, law3258 + ": Saturday 1 October 2022 is not a holiday yet"},
		{"Mon 2023-10-02", off, law3258 + " and " + art67 + ": for Sunday 1 October 2023"},
		{"Mon 2023-10-16", works, law3258 + ": Saturday 14 October 2023 no longer is one"},
		{"Tue 2024-10-01", off, law3258},
		{"Mon 2024-10-14", works, law3258},

		{"Mon 2023-01-02", off, art67 + ": for Sunday 1 January 2023"},
		{"Mon 2023-01-09", off, art67 + ": for Saturday 7 January 2023, the last Christmas (Julian)"},
		{"Mon 2024-01-08", works, law3258 + ": Sunday 7 January 2024 is not a holiday"},
		{"Tue 2025-01-07", works, law3258},

		{"Thu 2023-08-24", off, art73},
		{"Mon 2022-12-26", off, art67 + ": for Sunday 25 December 2022"},
		{"Wed 2024-12-25", off, art73},
	})
}

func TestHolidaysRestoredFrom(t *testing.T) {
	checkWorkdays(t, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Wed 2025-01-01"))), []workday{
		{"Tue 2022-03-08", off, "before " + suspended},
		{"Mon 2022-05-09", works, suspended},
		{"Wed 2024-12-25", works, suspended},
		{"Wed 2025-01-01", off, "that day counts already"},
		{"Mon 2025-04-21", off, art67 + ": for Easter, 20 April 2025"},
	})

	// The substitute goes with its holiday: article 67(3) did not apply on a
	// suspended Sunday, so the restored Monday after it is ordinary.
	checkWorkdays(t, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Mon 2025-06-09"))), []workday{
		{"Mon 2025-06-09", works, suspended + " on Trinity, Sunday 8 June 2025"},
	})
	checkWorkdays(t, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Sun 2025-06-08"))), []workday{
		{"Mon 2025-06-09", off, art67 + ": for Trinity, Sunday 8 June 2025"},
	})
}

// Of several days of restoration the last option counts, whichever day is later,
// and whatever options are between them.
func TestOfSeveralDaysOfRestorationTheLastOneCounts(t *testing.T) {
	early, late := calendar.HolidaysRestoredFrom(day("2025-01-01")), calendar.HolidaysRestoredFrom(day("2027-01-01"))
	transfers, nothing := calendar.CabinetTransfers(), calendar.UkraineOption{}
	checkSameDays(t, calendar.Ukraine(late), calendar.Ukraine(early, late))
	checkSameDays(t, calendar.Ukraine(early), calendar.Ukraine(late, early))
	checkSameDays(t, calendar.Ukraine(early), calendar.Ukraine(early, late, early))
	checkSameDays(t, calendar.Ukraine(late, transfers), calendar.Ukraine(early, transfers, late))
	checkSameDays(t, calendar.Ukraine(late), calendar.Ukraine(early, late, nothing))

	checkWorkdays(t, calendar.Ukraine(early, late), []workday{
		{"Wed 2025-01-01", works, suspended},
		{"Fri 2027-01-01", off, art73},
	})
	checkWorkdays(t, calendar.Ukraine(late, early), []workday{
		{"Wed 2025-01-01", off, art73},
		{"Fri 2027-01-01", off, art73},
	})
}

func TestHolidaysRestoredBeforeTheSuspensionWereNeverSuspended(t *testing.T) {
	never := neverSuspended()
	for _, from := range []string{"0001-01-01", "2000-01-01", "2022-03-23"} {
		c := calendar.Ukraine(calendar.HolidaysRestoredFrom(day(from)))
		first, last := never.Coverage()
		for i := range last.Sub(first) + 1 {
			d := first.AddDays(i)
			want, err := never.IsWorkingDay(d)
			require.NoError(t, err)
			got, err := c.IsWorkingDay(d)
			require.NoError(t, err)
			require.Equal(t, want, got, "%v, restored from %s", d, from)
		}
	}
}

func TestCabinetTransfers(t *testing.T) {
	const repealed = "article 67(4) and (5) are suspended by " + suspended
	checkWorkdays(t, calendar.Ukraine(), []workday{
		{"Mon 2021-08-23", works, "order 1191-r only recommends"},
		{"Sat 2021-08-28", off, "order 1191-r only recommends"},
	})
	checkWorkdays(t, calendar.Ukraine(calendar.CabinetTransfers()), []workday{
		{"Mon 2021-08-23", off, "order 1191-r"},
		{"Tue 2021-08-24", off, art73 + ": Independence Day"},
		{"Sat 2021-08-28", works, "order 1191-r"},
		{"Mon 2012-04-30", off, "order 1210-r"},
		{"Sat 2012-04-28", works, "order 1210-r"},
		{"Fri 2012-04-20", works, "order 1210-r; a public library takes this day for 30 April"},
		{"Mon 2022-03-07", off, "order 1004-r"},
		{"Sat 2022-03-12", works, "order 1004-r"},
		{"Mon 2022-06-27", works, "order 1004-r, but " + repealed},
		{"Sat 2022-07-02", off, "order 1004-r, but " + repealed},
		{"Mon 2022-05-09", works, suspended},
	})
	checkWorkdays(t, calendar.Ukraine(calendar.CabinetTransfers(), calendar.HolidaysRestoredFrom(day("2025-01-01"))), []workday{
		{"Mon 2021-08-23", off, "order 1191-r: both options together"},
		{"Wed 2025-01-01", off, art73 + ": both options together"},
	})
}

func TestZeroUkraineOptionChangesNothing(t *testing.T) {
	plain, optioned := calendar.Ukraine(), calendar.Ukraine(calendar.UkraineOption{})
	from, through := plain.Coverage()
	for i := range through.Sub(from) + 1 {
		d := from.AddDays(i)
		want, err := plain.IsWorkingDay(d)
		require.NoError(t, err)
		got, err := optioned.IsWorkingDay(d)
		require.NoError(t, err)
		require.Equal(t, want, got, d)
	}
}

// A host that read the day from a missing setting must not get a calendar
// that looks right.
func TestHolidaysRestoredFromNoDate(t *testing.T) {
	const text = `calendar: a text like "aa aaaa": no such day; give HolidaysRestoredFrom the first day on which holidays count again`
	for _, c := range []*calendar.Calendar{
		calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{})),
		calendar.Ukraine(calendar.CabinetTransfers(), calendar.HolidaysRestoredFrom(calendar.Date{})),
		calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}), calendar.HolidaysRestoredFrom(day("2025-01-01"))),
	} {
		assert.Equal(t, "ua", c.Country())
		from, through := c.Coverage()
		assert.True(t, from.IsZero())
		assert.True(t, through.IsZero())

		for _, d := range []calendar.Date{{}, day("2024-05-08"), day("1999-12-31")} {
			works, workErr := c.IsWorkingDay(d)
			assert.False(t, works)
			same, sameErr := c.AddWorkingDays(d, 0)
			assert.True(t, same.IsZero())
			added, addErr := c.AddWorkingDays(d, 5)
			assert.True(t, added.IsZero())
			n, betweenErr := c.WorkingDaysBetween(d, day("2024-05-09"))
			assert.Zero(t, n)

			for _, err := range []error{workErr, sameErr, addErr, betweenErr} {
				require.ErrorIs(t, err, calendar.ErrRange)
				var dateErr *calendar.DateError
				require.ErrorAs(t, err, &dateErr)
				require.EqualError(t, err, text)
			}
		}
	}
}

func TestUkraineEasterOf2100(t *testing.T) {
	checkWorkdays(t, neverSuspended(), []workday{
		{"Mon 2100-05-03", off, art67 + ": for Labour Day, Saturday 1 May 2100"},
		{"Tue 2100-05-04", off, art67 + ": for Easter, Sunday 2 May 2100; with a Julian calendar 13 days behind it would be 1 May"},
		{"Wed 2100-05-05", works, art67},
		{"Mon 2100-06-21", off, art67 + ": for Trinity, Sunday 20 June 2100"},
		{"Mon 2100-12-27", off, art67 + ": for Saturday 25 December 2100, within the coverage"},
	})
}
