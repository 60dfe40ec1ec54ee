package calendar_test

import (
	"math"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// question is a method that takes a day, or a span that begins or ends with it.
// The number is that of the error.
type question struct {
	workingDays int
	ask         func(c *calendar.Calendar, d calendar.Date) (answer any, err error)
}

func questions() map[string]question {
	inside := day("2026-11-20")
	return map[string]question{
		"Covers":       {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return nil, c.Covers(d) }},
		"IsWorkingDay": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.IsWorkingDay(d) }},
		"add 0":        {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.AddWorkingDays(d, 0) }},
		"add 5":        {5, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.AddWorkingDays(d, 5) }},
		"add -5":       {-5, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.AddWorkingDays(d, -5) }},
		"add most":     {math.MaxInt, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.AddWorkingDays(d, math.MaxInt) }},
		"add least":    {math.MinInt, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.AddWorkingDays(d, math.MinInt) }},
		"Next":         {1, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Next(d) }},
		"Previous":     {-1, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Previous(d) }},
		"OnOrAfter":    {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.OnOrAfter(d) }},
		"OnOrBefore":   {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.OnOrBefore(d) }},
		"between from": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.WorkingDaysBetween(d, inside) }},
		"between to":   {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.WorkingDaysBetween(inside, d) }},
		"Day":          {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Day(d) }},
		"HolidayOn": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) {
			h, found, err := c.HolidayOn(d)
			return [2]any{h, found}, err
		}},
		"Holidays from": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Holidays(d, inside) }},
		"Holidays to":   {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Holidays(inside, d) }},
		"Disputed from": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Disputed(d, inside) }},
		"Disputed to":   {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.Disputed(inside, d) }},
		"Shortened from": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) {
			return c.ShortenedDays(d, inside)
		}},
		"Shortened to": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) { return c.ShortenedDays(inside, d) }},
		"Count": {0, func(c *calendar.Calendar, d calendar.Date) (any, error) {
			n, err := c.Count(d, inside)
			n.After, n.Through = calendar.Date{}, calendar.Date{} // what was asked for
			return n, err
		}},
	}
}

// isZero reports whether an answer says nothing.
func isZero(answer any) bool {
	if pair, ok := answer.([2]any); ok {
		return isZero(pair[0]) && isZero(pair[1])
	}
	return answer == nil || reflect.ValueOf(answer).IsZero()
}

func TestQuestionsOutsideTheCoverage(t *testing.T) {
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine(), neverSuspended(), own(t)} {
		from, through := c.Coverage()
		for name, q := range questions() {
			for _, outside := range []calendar.Date{from.AddDays(-1), through.AddDays(1), day("0001-01-01"), day("9999-12-31"), {}} {
				answer, err := q.ask(c, outside)
				assert.True(t, isZero(answer), "%s of %v: %v", name, outside, answer)
				checkCoverageError(t, &calendar.CoverageError{Calendar: c.Country(), Date: outside, WorkingDays: q.workingDays, From: from, Through: through}, err)
			}
		}
	}
}

func TestQuestionsToNoCalendar(t *testing.T) {
	for kind, c := range map[string]*calendar.Calendar{"nil": nil, "zero": {}} {
		for name, q := range questions() {
			for _, d := range []calendar.Date{{}, day("2026-11-21"), day("0001-01-01"), day("9999-12-31")} {
				answer, err := q.ask(c, d)
				assert.True(t, isZero(answer), "%s, %s of %v: %v", kind, name, d, answer)
				require.ErrorIs(t, err, calendar.ErrCoverage, name)
				var coverage *calendar.CoverageError
				require.ErrorAs(t, err, &coverage)
				assert.Empty(t, coverage.Calendar)
				assert.Equal(t, q.workingDays, coverage.WorkingDays, name)
			}
		}
	}
}

// An option that could not be followed is the answer to every question.
func TestQuestionsToACalendarWithAFailedOption(t *testing.T) {
	c := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	for name, q := range questions() {
		for _, d := range []calendar.Date{{}, day("2024-05-08"), day("1999-12-31")} {
			answer, err := q.ask(c, d)
			assert.True(t, isZero(answer), "%s of %v: %v", name, d, answer)
			require.ErrorIs(t, err, calendar.ErrRange, name)
			require.NotErrorIs(t, err, calendar.ErrCoverage, name)
		}
	}
}

// A list from the last day to the first is the caller's mistake, not an empty list.
func TestListsInTheWrongOrder(t *testing.T) {
	for name, list := range map[string]func(a, b calendar.Date) (any, error){
		"Holidays":      func(a, b calendar.Date) (any, error) { return calendar.Finland().Holidays(a, b) },
		"Disputed":      func(a, b calendar.Date) (any, error) { return calendar.Finland().Disputed(a, b) },
		"ShortenedDays": func(a, b calendar.Date) (any, error) { return calendar.Finland().ShortenedDays(a, b) },
	} {
		for _, row := range []struct {
			first, last string
			want        string // the error
		}{
			{"2026-12-31", "2026-01-01", `calendar: a text like "0000-00-00 aa 0000-00-00": ends before it begins; give the first day first`},
			{"2026-12-24", "2026-12-23", `calendar: a text like "0000-00-00 aa 0000-00-00": ends before it begins; give the first day first`},
			{"2100-12-31", "1966-07-01", `calendar: a text like "0000-00-00 aa 0000-00-00": ends before it begins; give the first day first`},
			{"2026-12-24", "2026-12-24", ""},
			{"2026-12-23", "2026-12-24", ""},
		} {
			got, err := list(day(row.first), day(row.last))
			if row.want == "" {
				require.NoError(t, err, name)
				continue
			}
			assert.Empty(t, got, name)
			require.EqualError(t, err, row.want, name)
			require.ErrorIs(t, err, calendar.ErrOrder, name)
			var dateErr *calendar.DateError
			require.ErrorAs(t, err, &dateErr)
		}
		// A day outside the coverage is reported first.
		_, err := list(day("2101-01-01"), day("1966-06-30"))
		require.ErrorIs(t, err, calendar.ErrCoverage, name)
	}
}
