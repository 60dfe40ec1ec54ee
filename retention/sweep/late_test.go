package sweep_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/sweep"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

const today = "2026-11-21"

// The six months of the Incomes Register with a run on every first, worked out
// here by the calendar of package time and by nothing of ours: a day of the month
// that the last month lacks becomes its last one, and the record is due a day early.
func TestMonthlyRunAndSixMonths(t *testing.T) {
	begin, end := time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC), time.Date(2054, time.November, 21, 0, 0, 0, 0, time.UTC)
	months := func(from time.Time, n int) time.Time {
		first := time.Date(from.Year(), from.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, min(from.Day(), first.AddDate(0, 1, -1).Day())-1)
	}
	// daysLate returns the most days past six months, and the event.
	daysLate := func(due func(event time.Time) time.Time) (most int, worst time.Time) {
		for event := begin.AddDate(-1, 0, 0); event.Before(end); event = event.AddDate(0, 0, 1) {
			run := due(event)
			if run.Before(begin) || run.Equal(end) || run.After(end) {
				continue
			}
			for run.Day() != 1 {
				run = run.AddDate(0, 0, 1)
			}
			if days := int(run.Sub(months(event, 6)).Hours() / 24); days > most {
				most, worst = days, event
			}
		}
		return most, worst
	}
	inMonths := func(n int) func(time.Time) time.Time {
		return func(event time.Time) time.Time { return months(event, n).AddDate(0, 0, -1) }
	}
	inDays := func(n int) func(time.Time) time.Time {
		return func(event time.Time) time.Time { return event.AddDate(0, 0, n-1) }
	}

	found := oneLate(t, parse(t, "0 2 1 * *", zone(t, "Europe/Helsinki")), finland.IncomesRegister(), today)
	days, event := daysLate(inMonths(6))
	assert.Equal(t, 29, days, "due on the 2nd of a month of 31 days, lawful through the 3rd, done on the next 1st")
	assert.Equal(t, days, found.Days)
	assert.Equal(t, calendar.DateIn(event, time.UTC), found.Event)
	assert.Equal(t, date("2026-06-03"), found.Event)
	assert.Equal(t, date("2026-12-02"), found.DueFrom)
	assert.Equal(t, date("2026-12-03"), found.DisposeBy)
	assert.Equal(t, date("2027-01-01"), found.Run)
	assert.Equal(t, finland.IncomesRegister().Definition().Rules[0], found.Rule)
	assert.False(t, found.OnEntry)

	assert.Equal(t, retention.Months(5), found.Safe)
	assert.Equal(t, retention.Days(152), found.SafeDays)
	for _, row := range []struct {
		name string
		due  func(time.Time) time.Time
		safe bool
	}{
		{"five months", inMonths(5), true},
		{"six months", inMonths(6), false},
		{"152 days", inDays(152), true},
		{"153 days", inDays(153), false},
	} {
		days, _ := daysLate(row.due)
		assert.Equal(t, row.safe, days == 0, row.name)
	}
}

func ourBooks(t testing.TB) []*retention.Rulebook {
	t.Helper()
	finnish, err := finland.Accounting(time.March, 31)
	require.NoError(t, err)
	estonian, err := estonia.Accounting(time.December, 31)
	require.NoError(t, err)
	archival, err := ukraine.ArchivalTerm("ua.test", "article 1", retention.Years(5))
	require.NoError(t, err)
	return append(slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()),
		finnish, estonian, archival)
}

func TestDailyRunIsNeverLate(t *testing.T) {
	for _, name := range []string{"Europe/Helsinki", "Europe/Tallinn", "Europe/Kyiv"} {
		loc := zone(t, name)
		for _, spec := range []string{"0 2 * * *", "59 23 * * *"} {
			for _, b := range ourBooks(t) {
				assert.Empty(t, late(t, parse(t, spec, loc), b, today), "%s %s", spec, b.Definition().ID)
			}
		}
	}
}

// Every ceiling of our books that is still law is looked at: with a yearly run they are all
// late.
func TestEveryCeilingIsLookedAt(t *testing.T) {
	yearly := parse(t, "0 2 2 1 *", zone(t, "Europe/Helsinki"))
	ceilings := 0
	for _, b := range ourBooks(t) {
		want := []string{}
		for _, r := range b.Definition().Rules {
			if r.Bound != retention.AtLeast && r.Period != retention.Permanently() && (r.Until.IsZero() || r.Until.After(date(today))) {
				want = append(want, r.ID)
			}
		}
		got := []string{}
		for _, l := range late(t, yearly, b, today) {
			got = append(got, l.Rule.ID)
		}
		assert.Equal(t, want, got, b.Definition().ID)
		ceilings += len(got)
	}
	assert.Greater(t, ceilings, 10)
}

func TestLateByBoundAndPeriod(t *testing.T) {
	none := retention.Period{}
	for _, row := range []struct {
		name, spec string
		rule       retention.Rule
		allowance  retention.Period
		days       int
		own, days2 retention.Period
	}{
		{"two lawful days and a week", "0 2 * * mon", rule(retention.AtMost, retention.Days(30)), none, 5, retention.Days(25), retention.Days(25)},
		{"the same in weeks", "0 2 * * mon", rule(retention.AtMost, retention.Weeks(4)), none, 5, retention.Weeks(3), retention.Days(23)},
		{"every second day is enough", "0 2 * * 0,2,4,6", rule(retention.AtMost, retention.Days(30)), none, 0, none, none},
		{"twice a week is not", "0 2 * * 1,4", rule(retention.AtMost, retention.Days(30)), none, 2, retention.Days(28), retention.Days(28)},
		{"no whole year is left", "0 2 1 1 *", rule(retention.AtMost, retention.Years(1)), none, 364, none, retention.Days(2)},
		{"one of two years is left", "0 2 1 1 *", rule(retention.AtMost, retention.Years(2)), none, 364, retention.Years(1), retention.Days(367)},
		{"immediately, weekly", "0 2 * * mon", rule(retention.AtMost, retention.Immediately()), none, 6, none, none},
		{"a day is as short", "0 2 * * mon", rule(retention.AtMost, retention.Days(1)), none, 5, none, none},
		{"exactly, weekly", "0 2 * * mon", rule(retention.Exactly, retention.Years(1)), none, 6, none, none},
		{"with five days it is not enough", "0 2 * * mon", rule(retention.Exactly, retention.Years(1)), retention.Days(5), 1, none, none},
		{"with six days it is", "0 2 * * mon", rule(retention.Exactly, retention.Years(1)), retention.Days(6), 0, none, none},
		{"and with a week", "0 2 * * mon", rule(retention.Exactly, retention.Years(1)), retention.Weeks(1), 0, none, none},
		{"exactly, monthly", "0 2 1 * *", rule(retention.Exactly, retention.Years(1)), none, 30, none, none},
		{"with 29 days it is not enough", "0 2 1 * *", rule(retention.Exactly, retention.Years(1)), retention.Days(29), 1, none, none},
		{"with a month it is", "0 2 1 * *", rule(retention.Exactly, retention.Years(1)), retention.Months(1), 0, none, none},
		{"no allowance for at most", "0 2 * * mon", rule(retention.AtMost, retention.Days(30)), retention.Months(1), 5, retention.Days(25), retention.Days(25)},
		{"a cut-off on the day of the run", "0 2 1 1 *", rule(retention.Exactly, retention.Years(6), after(retention.EndOfYear())), none, 0, none, none},
		{"a cut-off two days before the run", "0 2 2 1 *", rule(retention.AtMost, retention.Years(6), after(retention.EndOfYear())), none, 2, retention.Years(5), retention.Days(1829)},
		{"exactly, past the year 9999", "0 2 1 1 *", rule(retention.Exactly, retention.Years(9998)), none, 0, none, none},
		{"past the year 9999", "0 2 1 1 *", rule(retention.AtMost, retention.Years(9998)), none, 0, none, none},
		{"an allowance past the year 9999", "0 2 1 1 *", rule(retention.Exactly, retention.Weeks(1)), retention.Years(9000), 0, none, none},
		{"a floor", "0 2 1 1 *", rule(retention.AtLeast, retention.Years(1)), none, 0, none, none},
		{"a leap day that most years lack", "0 2 29 2 *", rule(retention.Exactly, retention.Days(1)), none, 1460, none, none},
	} {
		t.Run(row.name, func(t *testing.T) {
			found := late(t, parse(t, row.spec, time.UTC), allowing(t, row.allowance, row.rule), today)
			if row.days == 0 {
				require.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, row.rule, found[0].Rule)
			assert.Equal(t, row.days, found[0].Days)
			assert.Equal(t, row.own, found[0].Safe)
			assert.Equal(t, row.days2, found[0].SafeDays)
			assert.Equal(t, row.days, found[0].Run.Sub(found[0].DisposeBy))
		})
	}
}

func TestLateRefuses(t *testing.T) {
	daily := parse(t, "0 2 * * *", time.UTC)
	weekly := book(t, rule(retention.AtMost, retention.Weeks(1)))
	noCeiling := book(t, rule(retention.AtLeast, retention.Weeks(1)))
	for _, row := range []struct {
		name string
		s    sweep.Schedule
		b    *retention.Rulebook
		from calendar.Date
		want error
		text string
	}{
		{"no book", daily, nil, date(today), sweep.ErrNoRulebook, "sweep: 0 2 * * * UTC: no rulebook; pass one that loaded"},
		{"the zero book", daily, &retention.Rulebook{}, date(today), sweep.ErrNoRulebook, "sweep: 0 2 * * * UTC: no rulebook; pass one that loaded"},
		{"no day", daily, weekly, calendar.Date{}, sweep.ErrNoRun, "sweep: no day: no run; pass the day from which to look"},
		{"a schedule that never runs", sweep.Schedule{}, weekly, date(today), sweep.ErrNoRun, "sweep: the zero Schedule: no run; make one with Parse"},
		{"the same, and no ceiling", sweep.Schedule{}, noCeiling, date(today), sweep.ErrNoRun, "sweep: the zero Schedule: no run; make one with Parse"},
		{"the end of time", daily, weekly, date("9972-01-01"), sweep.ErrNoRun, "sweep: 0 2 * * * UTC: no run; ask about a day more than 28 years before the year 10000"},
		{"no run after the last due day", parse(t, "0 2 29 2 *", time.UTC), weekly, date("9971-12-31"), sweep.ErrNoRun, "sweep: 0 2 29 2 * UTC: no run; ask within the years 1 to 9999"},
		{"beyond the calendar", daily.OnWorkingDays(calendar.Finland()), weekly, date("2073-01-02"), calendar.ErrCoverage, ""},
		{"no calendar", daily.OnWorkingDays(nil), weekly, date(today), calendar.ErrCoverage, ""},
		{"a version beyond the calendar", daily.OnWorkingDays(calendar.Finland()), book(t, rule(retention.AtMost, retention.Weeks(1), life("2080-01-01", ""))), date(today), calendar.ErrCoverage, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			found, err := row.s.Late(row.b, row.from)
			require.ErrorIs(t, err, row.want)
			assert.Nil(t, found)
			if row.text != "" {
				assert.EqualError(t, err, row.text)
			}
		})
	}
	// The last days that can be asked about.
	assert.Empty(t, late(t, daily.OnWorkingDays(calendar.Finland()), noCeiling, "2072-12-31"))
	assert.Empty(t, late(t, daily, weekly, "9971-12-31"))
}

func TestZeroLate(t *testing.T) {
	assert.Equal(t, "no rule", sweep.Late{}.String())
}

func TestLateSentences(t *testing.T) {
	weekly := parse(t, "0 2 * * mon", time.UTC)
	for _, row := range []struct {
		name  string
		found sweep.Late
		want  string
	}{
		{"in days", oneLate(t, weekly, book(t, rule(retention.AtMost, retention.Days(30))), today),
			"test.1 (at most 30 days): a record whose period starts with an event on 2026-10-26 may be kept through 2026-11-25; the run comes on 2026-11-30, 5 days too late. With 25 days a run always comes in time."},
		{"in days only", oneLate(t, weekly, book(t, rule(retention.AtMost, retention.Months(1))), today),
			"test.1 (at most 1 month): a record whose period starts with an event on 2026-10-25 may be kept through 2026-11-25; the run comes on 2026-11-30, 5 days too late. With 23 days a run always comes in time."},
		{"in weeks", oneLate(t, weekly, book(t, rule(retention.AtMost, retention.Weeks(4))), today),
			"test.1 (at most 4 weeks): a record whose period starts with an event on 2026-10-28 may be kept through 2026-11-25; the run comes on 2026-11-30, 5 days too late. With 3 weeks, or 23 days, a run always comes in time."},
		{"none", oneLate(t, weekly, book(t, rule(retention.AtMost, retention.Immediately())), today),
			"test.1 (at most immediately): a record whose period starts with an event on 2026-11-24 may be kept through 2026-11-24; the run comes on 2026-11-30, 6 days too late. No shorter period helps: run more often."},
		{"one day", oneLate(t, weekly, allowing(t, retention.Days(5), rule(retention.Exactly, retention.Weeks(1))), today),
			"test.1 (exactly 1 week): a record whose period starts with an event on 2026-11-16 may be kept through 2026-11-29; the run comes on 2026-11-30, 1 day too late. A shorter period would end the protection too early: run more often."},
	} {
		assert.Equal(t, row.want, row.found.String(), row.name)
	}
}
