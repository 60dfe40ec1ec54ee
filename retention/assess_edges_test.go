package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// What small changes of the code would do that no other test notices.

// A ceiling whose days lie past the year 9999 asks for nothing, even where the
// law's own first day is known.
func TestACeilingPastTheLastYearAsksForNothing(t *testing.T) {
	b := book(t, changed(exactly(retention.Days(30)), alive("2000-01-01", "")))
	for _, event := range []string{"9999-12-01", "9999-12-02"} { // kept through the last day of all, and past it
		a := b.Assess(record(at(sent, event)), day("2024-01-01"))
		assert.True(t, a.DueFrom.IsZero() && a.DisposeBy.IsNone() && a.ReviewFrom.IsZero(), "%s: %+v", event, a)
	}
}

// Only the ceilings that end before the floors conflict, and the earliest of their
// due days is that of the review.
func TestReviewIsFromTheCeilingsThatConflict(t *testing.T) {
	on := func(id string, t retention.Trigger, r retention.Rule) retention.Rule {
		r.ID, r.Trigger = id, t
		return r
	}
	d := definition(
		on("both", "first", exactly(retention.Days(10))),
		on("most", "second", ceiling(retention.Days(20))),
		on("least", "third", floor(retention.Days(30))))
	d.Allowance = retention.Days(19)
	a := load(t, d).Assess(record(at("first", "2024-01-01"), at("second", "2024-01-01"), at("third", "2024-01-01")), day("2024-01-05"))
	assert.Equal(t, day("2024-01-20"), a.ReviewFrom, "Exactly may hold it through 2024-01-31, the last protected day")
	assert.Equal(t, retention.EndOn(day("2024-01-31")), a.RetainUntil)
}

// A ceiling that fell due on the very day on which its version ended was not due
// while it was law.
func TestACeilingDueOnTheEndOfItsLife(t *testing.T) {
	version := func(from, until string) retention.Rule {
		r := changed(ceiling(retention.Days(10)), alive(from, until))
		r.ID = "norm"
		return r
	}
	old, renewed := version("", "2024-02-01"), version("2024-03-01", "")
	last := func(event string) retention.End {
		return book(t, old, renewed).Assess(record(at(sent, event)), day("2024-03-05")).DisposeBy
	}
	assert.Equal(t, retention.EndOn(day("2024-01-31")), last("2024-01-21"), "its last lawful day was law")
	assert.Equal(t, retention.EndOn(day("2024-03-01")), last("2024-01-22"), "its last lawful day would have been the first without law")
	assert.Equal(t, calendar.Date{}, book(t, old).Assess(record(at(sent, "2024-01-21")), day("2024-03-05")).DueFrom, "no version is law")
}
