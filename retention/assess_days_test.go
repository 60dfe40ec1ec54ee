package retention_test

import (
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/stretchr/testify/assert"
)

func TestTurningDays(t *testing.T) {
	rule := changed(exactly(retention.Years(1)), alive("2020-01-01", "2030-01-01"))
	rule.Cutoff = retention.EndOfYear()
	d := definition(rule)
	d.Allowance = retention.Days(30)
	got := load(t, d).TurningDays(record(at(sent, "2022-06-15"), at(closed, "2022-06-16"), at("read", "")))
	var words []string
	for _, d := range got {
		words = append(words, d.String())
	}
	assert.Subset(t, words, []string{
		"2020-01-01",               // law
		"2022-06-15", "2022-06-16", // events
		"2022-12-31",               // the cut-off
		"2024-01-01", "2024-01-31", // the first day after the end, and after the allowance
		"2030-01-01", // no longer law
	})
	assert.True(t, slices.IsSortedFunc(got, calendar.Date.Compare))
	assert.Equal(t, slices.Compact(slices.Clone(got)), got, "each day once")
	assert.NotContains(t, got, calendar.Date{})
}

func TestTurningDaysAtTheEndsOfTheYears(t *testing.T) {
	b := book(t, floor(retention.Years(1)))
	assert.Equal(t, []calendar.Date{day("0001-01-01"), day("0001-01-02"), day("0001-01-03"), day("0001-12-31"), day("0002-01-01"), day("0002-01-02"), day("0002-01-03")},
		b.TurningDays(record(at(sent, "0001-01-01"))))
	assert.Equal(t, []calendar.Date{day("9999-12-30"), day("9999-12-31")}, b.TurningDays(record(at(sent, "9999-12-31"))))
	assert.Empty(t, b.TurningDays(record()))
	assert.Len(t, b.TurningDays(retention.Record{Class: "test.unknown", Events: retention.EventsOf(at(sent, "2020-01-01"))}), 4, "the event alone")
}

// The days after an allowance turn something too, even where the month of the
// allowance is clamped.
func TestTurningDaysOfAnAllowance(t *testing.T) {
	d := definition(exactly(retention.Days(29)))
	d.Allowance = retention.Months(1)
	days := load(t, d).TurningDays(record(at(sent, "2022-12-31")))
	assert.Contains(t, days, day("2023-01-30"), "due")
	assert.Contains(t, days, day("2023-03-01"), "overdue: the month from 2023-01-30 ends on 2023-02-28")
}
