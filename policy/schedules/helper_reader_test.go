package schedules_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// reader draws records of a class, and days on both sides of those that the sentences make.
type reader struct {
	*rand.Rand
	book     *retention.Rulebook
	triggers []retention.Trigger
	traits   []retention.Trait
	rules    []retention.Rule
}

func readerOf(b *retention.Rulebook, c retention.Class, random *rand.Rand) reader {
	r := reader{Rand: random, book: b}
	for _, rule := range b.Definition().Rules {
		if rule.Class != c {
			continue
		}
		r.rules = append(r.rules, rule)
		r.triggers = append(r.triggers, rule.Trigger)
		for _, t := range []retention.Trait{rule.When, rule.Unless} {
			if t != "" {
				r.traits = append(r.traits, t)
			}
		}
		if rule.Appraise {
			r.triggers = append(r.triggers, retention.AppraisedDelete, retention.AppraisedTransfer, retention.Transferred)
		}
		if rule.Then&retention.Transfer != 0 {
			r.triggers = append(r.triggers, retention.Transferred)
		}
	}
	slices.Sort(r.triggers)
	slices.Sort(r.traits)
	r.triggers, r.traits = slices.Compact(r.triggers), slices.Compact(r.traits)
	return r
}

func (r reader) day() calendar.Date {
	if r.IntN(8) == 0 {
		return []calendar.Date{day("2024-02-29"), day("2023-12-31"), day("2024-01-01"), day("2020-06-30"), day("2020-07-01"), day("2019-01-31"), day("2000-02-28")}[r.IntN(7)]
	}
	return day("1960-01-01").AddDays(r.IntN(30_000))
}

func (r reader) record(c retention.Class) retention.Record {
	var events []retention.Event
	for _, t := range r.triggers {
		for range []int{0, 1, 1, 1, 2}[r.IntN(5)] {
			on := r.day()
			if r.IntN(15) == 0 && !strings.HasPrefix(string(t), "appraised") {
				on = calendar.Date{}
			}
			events = append(events, retention.Event{Trigger: t, On: on})
		}
	}
	known := map[retention.Trait]bool{}
	for _, t := range r.traits {
		if r.IntN(6) > 0 {
			known[t] = r.IntN(2) == 0
		}
	}
	return retention.Record{ID: "r", Class: c, Events: retention.EventsOf(events...), Traits: retention.TraitsOf(known)}
}

// days returns days near those on which something turns for a record.
func (r reader) days(record retention.Record) (list []calendar.Date) {
	turning := r.book.TurningDays(record)
	for range 6 {
		if len(turning) > 0 {
			list = append(list, turning[r.IntN(len(turning))].AddDays(r.IntN(5)-2))
		}
	}
	return slices.DeleteFunc(append(list, r.day(), day("2026-11-30")), calendar.Date.IsZero)
}

// understood compares what is read in the notices of a class for so many records.
func understood(t *testing.T, b *retention.Rulebook, c retention.Class, records int, seen map[retention.State]int) {
	t.Helper()
	r := readerOf(b, c, rand.New(rand.NewPCG(7, uint64(len(c)))))
	p := policy.FromRulebook(b)
	for range records {
		record := r.record(c)
		for _, on := range r.days(record) {
			require.Empty(t, misread(b, p, record, on))
			seen[b.Assess(record, on).State]++
		}
	}
}
