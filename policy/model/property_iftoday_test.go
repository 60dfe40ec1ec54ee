package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// known returns the day before which a record is not free, as far as it is known;
// the last one there is stands for ever.
func knownEnd(e retention.End) calendar.Date {
	if e.IsNever() {
		return day("9999-12-31")
	}
	if part, ok := e.AtLeast(); ok {
		return part
	}
	on, _ := e.Date()
	return on
}

// Whenever the awaited event happens, from the day on, the record is kept at
// least until the bound; if everything happens on that day, just so long.
func TestIfTodayNeverLies(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(2, 3))
	bounds := 0
	for n := range 16_000 {
		s := sample(random, 1+n%4)
		p, err := library(s)
		if err != nil {
			continue
		}
		for _, ahead := range []int{0, 7, 15, 30} {
			on := sampleBase - 5 + ahead
			d := p.Decide(s.request(on, holdState{}))
			end := d.IfToday()
			if end.IsNone() {
				continue
			}
			bounds++
			var floors []string // what floors wait for
			for _, r := range d.Binding() {
				if r.Bound != retention.AtMost && slices.Contains(d.Awaiting(), r.Trigger) {
					floors = append(floors, string(r.Trigger))
				}
			}
			laters := []int{0, 1, 2, 9, 40}
			if s.floorYields() {
				// A floor that would end after the ceiling's last lawful day ends on the
				// day before disposal is due, and one that ends on the last lawful day does
				// not: of two events the later one can keep the record shorter.
				laters = laters[:1]
			}
			for _, later := range laters {
				for _, triggers := range [][]string{floors, append(floors, triggersOf(d.Awaiting())...)} {
					then := s
					then.events = slices.Clone(s.events)
					for _, trigger := range triggers {
						then.events = append(then.events, modelEvent{trigger, on + later})
					}
					got := p.Decide(then.request(on, holdState{})).RetainUntil()
					if early := knownEnd(got).Before(knownEnd(end)); early {
						require.Fail(t, "kept shorter than the bound", "bound %v, kept %v, %d days later, on %v with %s %+v %+v", end, got, later, dateOf(on), s.text(), s.relations, s.events)
					}
				}
			}
			for _, trigger := range d.Awaiting() {
				s.events = append(s.events, modelEvent{string(trigger), on})
			}
			got := p.Decide(s.request(on, holdState{})).RetainUntil()
			require.Equal(t, knownEnd(end), knownEnd(got), "the bound is the end if everything happened on the day")
			break
		}
	}
	assert.Greater(t, bounds, 500)
}

// floorYields reports whether a floor yields to a ceiling.
func (s scene) floorYields() bool {
	return slices.ContainsFunc(s.rules, func(r modelRule) bool {
		return r.floor && slices.ContainsFunc(s.relations, func(y modelRelation) bool { return y.yields == r.id })
	})
}

func triggersOf(list []retention.Trigger) []string {
	var names []string
	for _, t := range list {
		names = append(names, string(t))
	}
	return names
}
