package reply_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The steps name the days of the limit: over random cases of every law they are
// compared with the days, walked one by one.
func TestStepsAgreeWithTheDays(t *testing.T) {
	random := rand.New(rand.NewPCG(150, 1930))
	setups := lawsAndCalendars()
	seen := map[string]int{}
	for range 20_000 {
		setup, n, event := oneOf(random.IntN, setups...), drawCount(random), drawEvent(random)
		limit, err := setup.law.Limit(event, n.period(), setup.c)
		e, again := setup.law.Explain(event, n.period(), setup.c)
		require.Equal(t, err, again)
		require.Equal(t, limit, e.Limit)
		if err != nil {
			require.Equal(t, reply.Explanation{}, e)
			continue
		}
		require.NoError(t, agreement(setup.law, event, n, setup.c, e), "%v: %v from %v\n%v", setup.law, n.period(), event, e)
		for _, code := range codesOf(e.Steps) {
			seen[code]++
		}
	}
	for _, code := range []string{
		"event", "at_once", "days", "weeks", "months", "month_too_short", "working_days", "back", "skipped", "stays", "moves", "at_least_two",
		"not_moved_back", "not_moved_law", "disputed", "projected", "before_law",
	} {
		assert.Greater(t, seen[code], 10, code)
	}
}

// The weeks around the feasts, day by day.
func TestStepsAgreeWithTheDaysOfAYear(t *testing.T) {
	for _, setup := range jurisdictions() {
		for event, end := day("2026-01-01"), day("2027-01-01"); event.Before(end); event = event.AddDays(1) {
			for _, n := range []count{{2, "days"}, {14, "days"}, {5, "working days"}, {-5, "working days"}, {1, "months"}} {
				e, err := setup.law.Explain(event, n.period(), setup.c)
				require.NoError(t, err)
				require.NoError(t, agreement(setup.law, event, n, setup.c, e), "%v: %v from %v\n%v", setup.law, n.period(), event, e)
			}
		}
	}
}

// Years with many days that are worked on weekends: by the Cabinet, before and
// after the Civil Code was in force, and by a host.
func TestStepsAgreeWithTheDaysThatAreWorked(t *testing.T) {
	fair, err := calendar.Finland().Open("fair", day("Sat 2003-05-03"), day("Sun 2003-06-08"), day("Fri 2004-12-24"), day("Sat 2004-12-25"))
	require.NoError(t, err)
	seen := 0
	for _, setup := range []jurisdiction{{lawUA, calendar.Ukraine(calendar.CabinetTransfers())}, {lawEU, fair}} {
		for event, end := day("2003-01-01"), day("2005-01-01"); event.Before(end); event = event.AddDays(1) {
			for _, n := range []count{{2, "days"}, {14, "days"}, {5, "working days"}, {-5, "working days"}, {1, "months"}} {
				e, err := setup.law.Explain(event, n.period(), setup.c)
				require.NoError(t, err)
				require.NoError(t, agreement(setup.law, event, n, setup.c, e), "%v: %v from %v\n%v", setup.law, n.period(), event, e)
				if hasStep(e.Steps, "counted") {
					seen++
				}
			}
		}
	}
	assert.Greater(t, seen, 100)
}

// Counting back to the first day that a calendar knows rests on days that it
// knows, and they are listed like others.
func TestStepsAtTheFirstDayOfTheCoverage(t *testing.T) {
	// Both days lie before the law; a step says so, and no other step changes.
	e, err := lawEE.Explain(day("Wed 1998-02-25"), retention.WorkingDays(-1), calendar.Estonia())
	require.NoError(t, err)
	assert.Equal(t, day("Mon 1998-02-23"), e.Limit.Due)
	skipped, _ := theStep(e.Steps, "skipped")
	assert.Equal(t, []calendar.Date{day("Tue 1998-02-24")}, datesOf(skipped.Days), "Independence Day")

	e, err = lawEE.Explain(day("Tue 1998-02-24"), retention.WorkingDays(-1), calendar.Estonia())
	require.NoError(t, err)
	assert.Equal(t, day("Mon 1998-02-23"), e.Limit.Due)
	assert.Equal(t, []string{"event", "before_law", "back"}, codesOf(e.Steps), "no day lies between")
}

// Explain has the errors of Limit, to the letter.
func TestExplainErrors(t *testing.T) {
	for _, row := range []struct {
		law    reply.Computation
		event  string
		period retention.Period
		c      *calendar.Calendar
	}{
		{0, "2026-11-21", retention.Days(1), calendar.Finland()},
		{lawEU, "", retention.Days(1), calendar.Finland()},
		{lawEU, "2026-11-21", retention.Period{}, calendar.Finland()},
		{lawEU, "2026-11-21", retention.Permanently(), calendar.Finland()},
		{lawEU, "2026-11-21", retention.Days(1), nil},
		{lawEU, "2026-11-21", retention.Days(1), calendar.Ukraine()},
		{lawEU, "2026-11-21", retention.Years(9000), calendar.Finland()},
		{lawFI, "2100-12-31", retention.Days(1), calendar.Finland()},
		{lawAdmin, "2023-12-14", retention.Days(1), calendar.Ukraine()},
	} {
		_, want := row.law.Limit(day(row.event), row.period, row.c)
		require.Error(t, want)
		got, err := row.law.Explain(day(row.event), row.period, row.c)
		assert.Equal(t, want, err)
		assert.Equal(t, reply.Explanation{}, got)
	}
	_, want := hostWindow().Due(day("1999-11-30"), calendar.Finland())
	require.Error(t, want)
	got, err := hostWindow().Explain(day("1999-11-30"), calendar.Finland())
	assert.Equal(t, want, err)
	assert.Equal(t, reply.Explanation{}, got)
}

// Each step of counting is cited by the article of its law, with its doubts.
func TestStepsAreCited(t *testing.T) {
	for _, row := range []struct {
		law      reply.Computation
		c        *calendar.Calendar
		n        int // the step
		period   retention.Period
		citation string
		doubt    string
	}{
		{lawEU, calendar.Finland(), 0, retention.Days(14), "Regulation 1182/71: art. 3(1)", ""},
		{lawEU, calendar.Finland(), 1, retention.Days(14), "Regulation 1182/71: art. 3(2)(b)", ""},
		{lawEU, calendar.Finland(), 1, retention.Weeks(2), "Regulation 1182/71: art. 3(2)(c)", ""},
		{lawEU, calendar.Finland(), 1, retention.Months(1), "Regulation 1182/71: art. 3(2)(c)", ""},
		{lawEU, calendar.Finland(), 1, retention.Years(1), "Regulation 1182/71: art. 3(2)(c)", ""},
		{lawEU, calendar.Finland(), 1, retention.WorkingDays(5), "Regulation 1182/71: arts. 2(2) and 3(3)", ""},
		{lawEU, calendar.Finland(), 2, retention.Days(14), "Regulation 1182/71: art. 3(4)", "EDPB Guidelines 01/2022"},
		{lawEU, calendar.Finland(), 2, retention.Days(-14), "Regulation 1182/71: art. 3(4), last sentence", ""},
		{lawFI, calendar.Finland(), 0, retention.Days(14), "Act 150/1930: s. 2", ""},
		{lawFI, calendar.Finland(), 1, retention.Weeks(2), "Act 150/1930: s. 3", ""},
		{lawFI, calendar.Finland(), 1, retention.WorkingDays(5), "Act 150/1930: s. 5", "counts no working days"},
		{lawFI, calendar.Finland(), 2, retention.Days(14), "Act 150/1930: s. 5", "an authority's own limit"},
		{lawFI, calendar.Finland(), 1, retention.Days(-14), "Act 150/1930: s. 4", ""},
		{lawEE, calendar.Estonia(), 0, retention.Days(14), "TsÜS §§ 134–137: § 135(1)", ""},
		{lawEE, calendar.Estonia(), 1, retention.Days(14), "TsÜS §§ 134–137: § 136(6)", ""},
		{lawEE, calendar.Estonia(), 1, retention.Weeks(2), "TsÜS §§ 134–137: § 136(5)", ""},
		{lawEE, calendar.Estonia(), 1, retention.Years(1), "TsÜS §§ 134–137: § 136(2), (4)", ""},
		{lawUA, calendar.Ukraine(), 0, retention.Days(14), "Civil Code arts. 251–255: art. 253", ""},
		{lawUA, calendar.Ukraine(), 1, retention.Weeks(2), "Civil Code arts. 251–255: art. 254(4)", ""},
		{lawUA, calendar.Ukraine(), 1, retention.Months(1), "Civil Code arts. 251–255: art. 254(3)", ""},
		{lawUA, calendar.Ukraine(), 2, retention.Days(14), "Civil Code arts. 251–255: art. 254(5)", "the one who must answer"},
		{lawAdmin, calendar.Ukraine(), 1, retention.Days(10), "Law 2073-IX art. 33: art. 33(1)", ""},
		{lawAdmin, calendar.Ukraine(), 0, retention.Days(14), "Law 2073-IX art. 33: art. 33(2)", ""},
		{lawAdmin, calendar.Ukraine(), 1, retention.Days(14), "Law 2073-IX art. 33: art. 33(1)", ""},
		{lawAdmin, calendar.Ukraine(), 2, retention.Days(14), "Law 2073-IX art. 33: art. 33(3)", ""},
		{lawAdmin, calendar.Ukraine(), 1, retention.Months(1), "Law 2073-IX art. 33: art. 33(3)", ""},
		{lawAdmin, calendar.Ukraine(), 1, retention.Weeks(2), "Law 2073-IX art. 33: art. 33(1)", "knows none"},
		{lawAdmin, calendar.Ukraine(), 1, retention.Years(1), "Law 2073-IX art. 33: art. 33(1)", "knows none"},
		{lawAdmin, calendar.Ukraine(), 1, retention.Days(-14), "Law 2073-IX art. 33: art. 33", "no rule on counting backwards"},
		{lawForce, calendar.Finland(), 2, retention.Days(14), "Regulation (EEC, Euratom) No 1182/71 arts. 4 and 5, in force 1971-07-01", ""},
	} {
		// 28 November and 12 December 2026 are Saturdays, so that all ends move.
		e, err := row.law.Explain(day("Sat 2026-11-28"), row.period, row.c)
		require.NoError(t, err)
		source := e.Steps[row.n].Source
		assert.Equal(t, row.citation, source.Citation, "%v: %v", row.law, row.period)
		if row.doubt == "" {
			assert.Empty(t, source.Doubt, "%v: %v", row.law, row.period)
		} else {
			assert.Contains(t, source.Doubt, row.doubt, "%v: %v", row.law, row.period)
		}
		assert.NotEmpty(t, source.URL)
	}
}

// Where the last day of a shorter month is taken by analogy, the step says so.
func TestAnalogyIsADoubt(t *testing.T) {
	for _, row := range []struct {
		law             reply.Computation
		c               *calendar.Calendar
		event           string
		period          retention.Period
		citation, doubt string
	}{
		{lawEE, calendar.Estonia(), "2026-01-31", retention.Months(1), "TsÜS §§ 134–137: § 136(3), (4)", "that (4) reaches months is by analogy"},
		{lawEE, calendar.Estonia(), "2024-02-29", retention.Years(1), "TsÜS §§ 134–137: § 136(2), (4)", ""},
		{lawUA, calendar.Ukraine(), "2026-01-31", retention.Months(1), "Civil Code arts. 251–255: art. 254(3)", ""},
		{lawUA, calendar.Ukraine(), "2024-02-29", retention.Years(1), "Civil Code arts. 251–255: art. 254(1), (3)", "that (3) reaches years is by analogy"},
		{lawAdmin, calendar.Ukraine(), "2026-01-31", retention.Months(1), "Law 2073-IX art. 33: art. 33(3)", ""},
		{lawAdmin, calendar.Ukraine(), "2024-02-29", retention.Years(1), "Law 2073-IX art. 33: art. 33(1)", "it knows none; counted as the Civil Code does"},
	} {
		e, err := row.law.Explain(day(row.event), row.period, row.c)
		require.NoError(t, err)
		assert.Equal(t, reply.StepMonthTooShort, e.Steps[1].Code)
		assert.Equal(t, row.citation, e.Steps[1].Source.Citation)
		assert.Equal(t, row.doubt, e.Steps[1].Source.Doubt)
	}
}

// A day that stays rests on the roll, and on no doubt about it.
func TestADayThatStaysIsInNoDoubt(t *testing.T) {
	e, err := lawEU.Explain(day("Mon 2026-11-02"), retention.Days(14), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, []string{"event", "days", "stays"}, codesOf(e.Steps))
	assert.Empty(t, e.Doubts())
}

func TestZeroExplanation(t *testing.T) {
	assert.Empty(t, reply.Explanation{}.String())
	assert.Empty(t, reply.Explanation{}.Doubts())
	assert.Empty(t, calendar.Step{}.String())
}

// The doubt about months without the day is about those alone.
func TestOrdinaryMonthsAreNotInDoubt(t *testing.T) {
	for _, row := range []struct {
		law reply.Computation
		c   *calendar.Calendar
		p   retention.Period
	}{
		{lawEE, calendar.Estonia(), retention.Months(1)},
		{lawUA, calendar.Ukraine(), retention.Years(1)},
		{lawAdmin, calendar.Ukraine(), retention.Months(1)},
	} {
		e, err := row.law.Explain(day("Mon 2026-06-15"), row.p, row.c)
		require.NoError(t, err)
		assert.Empty(t, e.Steps[1].Source.Doubt, "%v", row.law)
	}
}
