package calendar_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// All problems are reported at once.
func TestOwnDaysThatAreRefused(t *testing.T) {
	var none *calendar.Calendar
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	inside, before, after := day("2026-11-20"), day("1966-06-30"), day("2101-01-01")
	for _, row := range []struct {
		why    string
		c      *calendar.Calendar
		reason string
		days   []calendar.Date
		errs   []error
		lines  int
	}{
		{"no reason", calendar.Finland(), "", []calendar.Date{inside}, []error{calendar.ErrReason}, 1},
		{"a blank reason", calendar.Finland(), " \t", []calendar.Date{inside}, []error{calendar.ErrReason}, 1},
		{"no reason and no day", calendar.Finland(), "", nil, []error{calendar.ErrReason}, 1},
		{"a day before the coverage", calendar.Finland(), "x", []calendar.Date{before}, []error{calendar.ErrCoverage}, 1},
		{"a day after it, beside a good one", calendar.Finland(), "x", []calendar.Date{inside, after}, []error{calendar.ErrCoverage}, 1},
		{"no date", calendar.Finland(), "x", []calendar.Date{{}}, []error{calendar.ErrCoverage}, 1},
		{"all of it", calendar.Finland(), "", []calendar.Date{before, inside, after, {}}, []error{calendar.ErrReason, calendar.ErrCoverage}, 4},
		{"nil", none, "x", []calendar.Date{inside}, []error{calendar.ErrCoverage}, 1},
		{"nil and no day", none, "x", nil, []error{calendar.ErrCoverage}, 1},
		{"nil, no reason and no day", none, "", nil, []error{calendar.ErrCoverage}, 1},
		{"zero", &calendar.Calendar{}, "x", []calendar.Date{inside, {}}, []error{calendar.ErrCoverage}, 1},
		{"zero and no day", &calendar.Calendar{}, "x", nil, []error{calendar.ErrCoverage}, 1},
		{"a failed option", failed, "x", []calendar.Date{inside}, []error{calendar.ErrRange}, 1},
		{"a failed option and no day", failed, "x", nil, []error{calendar.ErrRange}, 1},
		{"a failed option and no reason", failed, "", []calendar.Date{inside}, []error{calendar.ErrRange}, 1},
	} {
		t.Run(row.why, func(t *testing.T) {
			for _, do := range deciders() {
				c, err := do(row.c, row.reason, row.days...)
				assert.Nil(t, c)
				require.Error(t, err)
				for _, sentinel := range []error{calendar.ErrReason, calendar.ErrCoverage, calendar.ErrRange} {
					assert.Equal(t, slices.Contains(row.errs, sentinel), errors.Is(err, sentinel), sentinel)
				}
				assert.Equal(t, row.lines, strings.Count(err.Error(), "\n")+1, err)
			}
		})
	}
}

func TestOwnDaysErrorTexts(t *testing.T) {
	_, err := calendar.Finland().Close("", day("1966-06-30"), day("2101-01-01"))
	require.EqualError(t, err, "calendar: fi: no usable reason; say why the days are closed\n"+
		"calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside\n"+
		"calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside")
	_, err = calendar.Estonia().Open("")
	require.EqualError(t, err, "calendar: ee: no usable reason; say why the days are opened")

	var coverage *calendar.CoverageError
	_, err = calendar.Finland().Open("fair", day("2101-01-01"))
	require.ErrorAs(t, err, &coverage)
	assert.Equal(t, day("2101-01-01"), coverage.Date)
}

// The reason is shown with the day, on one line of an explanation.
func TestReasonsForOwnDaysArePlain(t *testing.T) {
	for reason, want := range map[string]string{
		"stock\ntaking":         `"stock\ntaking"`,
		"\x1b[2Jstocktaking":    `"\x1b[2Jstocktaking"`,
		"stock\u202etaking":     `"stock\u202etaking"`,
		"stock\u00adtaking":     `"stock\u00adtaking"`,
		"stock\u00a0taking":     `"stock\u00a0taking"`,
		"stocktaking\xff":       `"stocktaking\xff"`,
		"k\ufffdytt\ufffd":      `"k\ufffdytt\ufffd"`,
		" stocktaking":          `" stocktaking"`,
		"stocktaking ":          `"stocktaking "`,
		"\ufeffstocktaking":     `"\ufeffstocktaking"`,
		"\u2800":                `"\u2800"`,
		"stocktaking\U000e0041": `"stocktaking\U000e0041"`,
	} {
		for _, do := range deciders() {
			c, err := do(calendar.Finland(), reason, day("2026-11-20"))
			assert.Nil(t, c)
			require.ErrorIs(t, err, calendar.ErrReason)
			assert.EqualError(t, err, "calendar: fi: no usable reason in "+want+"; write one line with ordinary blanks, none at an end, and nothing invisible")
		}
	}
	c, err := calendar.Finland().Close("käyttökatko № 7, об’єм", day("2026-11-20"))
	require.NoError(t, err)
	closed, err := c.Day(day("2026-11-20"))
	require.NoError(t, err)
	assert.Equal(t, "Friday 20 November 2026: closed, käyttökatko № 7, об’єм", closed.String())
}
