package retention_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

func TestEventsAreAMultiset(t *testing.T) {
	want := []retention.Event{at(closed, ""), at(closed, "2020-01-01"), at(closed, "2021-01-01"), at(sent, "2019-06-30")}
	given := []retention.Event{want[3], want[1], want[0], want[2], want[1], want[3], want[3]}
	for range len(given) {
		given = append(given[1:], given[0])
		e := retention.EventsOf(given...)
		assert.Equal(t, want, slices.Collect(e.All()))
		assert.Equal(t, 4, e.Len())
		assert.Equal(t, retention.EventsOf(want...), e)
	}
}

func TestEventsDoNotAlias(t *testing.T) {
	given := []retention.Event{at(sent, "2020-01-01"), at(closed, "2021-01-01")}
	before := slices.Clone(given)
	e := retention.EventsOf(given...)
	assert.Equal(t, before, given, "the caller's slice is not sorted")

	given[0] = at(sent, "1999-01-01")
	assert.Equal(t, []retention.Event{at(closed, "2021-01-01"), at(sent, "2020-01-01")}, slices.Collect(e.All()))
}

func TestNoEvents(t *testing.T) {
	for _, e := range []retention.Events{{}, retention.EventsOf(), retention.EventsOf([]retention.Event{}...)} {
		assert.Zero(t, e.Len())
		assert.Empty(t, slices.Collect(e.All()))
	}
}

func TestEventsStopOnDemand(t *testing.T) {
	e := retention.EventsOf(at(sent, "2020-01-01"), at(closed, "2021-01-01"))
	seen := 0
	for range e.All() {
		seen++
		break
	}
	assert.Equal(t, 1, seen)
}

// Of many events those of a trigger are searched for, and of few looked through.
func TestEventsOfOneTriggerAmongMany(t *testing.T) {
	other := floor(retention.Days(1))
	other.Trigger = closed
	b := book(t, floor(retention.Days(2)), other)
	for n := range 40 {
		events := []retention.Event{at(closed, "2020-01-01"), at(sent, "2020-02-01")}
		for i := range n {
			events = append(events, at(retention.Trigger(fmt.Sprintf("%c%d", 'a'+i%26, i)), "2021-01-01"))
		}
		a := b.Assess(record(events...), day("2020-02-03"))
		assert.Equal(t, retention.EndOn(day("2020-02-03")), a.RetainUntil, "%d others", n)
		assert.Equal(t, retention.UnknownEnd(day("2020-02-03")), b.Assess(record(append(events[1:], at(closed, ""))...), day("2020-02-03")).RetainUntil, "%d others", n)
	}
}
