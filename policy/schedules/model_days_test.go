package schedules_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A slow way to the days, which shares no code with the library: package time, a day
// after the other.

func at(d calendar.Date) time.Time {
	t, err := time.Parse(time.DateOnly, d.String())
	if err != nil {
		panic(err)
	}
	return t
}

func next(t time.Time) time.Time { return t.AddDate(0, 0, 1) }

// walkToCutoff walks from an event to where counting starts.
func walkToCutoff(t time.Time, c retention.Cutoff) time.Time {
	fiscal := func() {
		for t.Month() != time.June || t.Day() != 30 {
			t = next(t)
		}
	}
	year := func() {
		for t.Month() != time.December || t.Day() != 31 {
			t = next(t)
		}
	}
	switch c {
	case retention.EndOfYear():
		year()
	case retention.EndOfFiscalYear(time.June, 30):
		fiscal()
	case retention.EndOfYearOfFiscalYear(time.June, 30):
		fiscal()
		year()
	}
	return t
}

// walk walks through a period: days are counted, and months and years end on the day of
// the same number, or on the last one before it.
func walk(t time.Time, p retention.Period) (time.Time, bool) {
	n, unit := p.Number()
	switch {
	case p == retention.Immediately():
		return t, true
	case p == retention.Permanently():
		return t, false
	case unit == retention.InDays:
		for range n {
			t = next(t)
		}
		return t, true
	case unit == retention.InYears:
		n *= 12
	}
	number, passed := t.Day(), 0
	for passed < n {
		if t = next(t); t.Day() == 1 {
			passed++
		}
	}
	for t.Day() < number && next(t).Day() != 1 {
		t = next(t)
	}
	return t, true
}

// walked returns the days that the rules of a line can make of the events of a record:
// the last one of a period, and those beside it on which something begins or is due.
func (e entry) walked(l *life) map[string]bool {
	days := map[string]bool{}
	add := func(t time.Time, shifts ...int) {
		for _, shift := range shifts {
			days[t.AddDate(0, 0, shift).Format(time.DateOnly)] = true
		}
	}
	for event := range l.record.Events.All() {
		if event.On.IsZero() {
			continue
		}
		add(at(event.On), 0) // from which a ceiling lets it go, or on which a body decides
		if event.Trigger == retention.AppraisedAgain {
			add(at(event.On), -1) // until then it is kept
		}
		for _, r := range e.law.rules {
			if r.Trigger != event.Trigger {
				continue
			}
			end, ends := walk(walkToCutoff(at(event.On), r.Cutoff), r.Period)
			switch {
			case !ends:
			case r.Bound == retention.AtMost:
				add(end, -1, 0)
				if len(e.law.relations) > 0 {
					add(end, -2) // what yields to it ends before it asks
				}
			default:
				add(end, 0, 1)
			}
		}
	}
	return days
}

// The days that were worked out by hand are days that a walk through the calendar finds.
func TestTheDaysAreThoseOfAWalk(t *testing.T) {
	t.Parallel()
	count := 0
	for _, e := range given() {
		for _, text := range e.lives {
			l, err := parseLife(e.class(), text)
			require.NoError(t, err)
			said := slices.DeleteFunc([]string{l.until, l.by.String()}, func(s string) bool { return s == "" || s == "never" || s == calendar.Date{}.String() })
			for _, turn := range l.turns {
				said = append(said, turn.on.String())
			}
			walked := e.walked(&l)
			for _, day := range said {
				count++
				assert.True(t, walked[day], "%s: %s: no rule and no event makes %s", e.id, text, day)
			}
		}
	}
	assert.Greater(t, count, 900)
}
