package model_test

import (
	"cmp"
	"testing"

	"github.com/keepuntil/keepuntil/retention"
)

// The small world of appraisals that are put off. In full: a norm that asks for an
// appraisal or does not, alone or beside another one, and a norm in two versions of
// which some ask for one; the day on which a body must look again before the others,
// between them, after them, unknown, and several of them; and what bodies have decided
// before that day, on it, after it and on an unknown one.

func decided(what retention.Trigger, days ...int) (events []modelEvent) {
	for _, day := range days {
		if day != noDay {
			day += sampleBase
		}
		events = append(events, modelEvent{string(what), day})
	}
	return events
}

func joined(lists ...[]modelEvent) (all []modelEvent) {
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// worldAgain are the days on which a body must look again; 6, 9 and 16 are those of
// decisions.
var worldAgain = [][]modelEvent{
	nil,
	decided(retention.AppraisedAgain, -2),
	decided(retention.AppraisedAgain, 9),
	decided(retention.AppraisedAgain, 17),
	decided(retention.AppraisedAgain, noDay),
	decided(retention.AppraisedAgain, 9, noDay),
	decided(retention.AppraisedAgain, 2, 9),
}

var worldDecided = [][]modelEvent{
	nil,
	decided(retention.AppraisedDelete, 6),
	decided(retention.AppraisedDelete, 9),
	decided(retention.AppraisedTransfer, 16),
	joined(decided(retention.AppraisedDelete, 6), decided(retention.AppraisedTransfer, 16)),
	joined(decided(retention.AppraisedDelete, 9), decided(retention.AppraisedTransfer, 16)),
	decided(retention.AppraisedDelete, 6, 16),
	decided(retention.AppraisedDelete, noDay),
	joined(decided(retention.AppraisedDelete, noDay), decided(retention.AppraisedTransfer, 9)),
	decided(retention.AppraisedKeep, 6),
	decided(retention.AppraisedKeep, noDay),
	joined(decided(retention.AppraisedKeep, 20), decided(retention.AppraisedDelete, 6)),
	joined(decided(retention.AppraisedTransfer, 9), decided(retention.Transferred, 12)),
}

// compareAsIs compares a set without adding appraisals to it.
func (w *world) compareAsIs(s scene) {
	if w.passesOver() {
		return
	}
	g := grid{base: sampleBase}
	s.allowance = 3 * (w.turn / 3 % 2)
	w.compared += s.agree(w.t, sampleBase-4, cmp.Or(w.days, worldDays), g.demands(w.turn), func(n int) holdState { return g.holds(w.turn + n) })
}

func TestModelAgreesOnAppraisalsPutOff(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	for _, a := range worldBounds {
		for _, start := range bindingStarts {
			for _, again := range worldAgain {
				for _, what := range worldDecided {
					for _, asks := range []bool{true, false} {
						one := w.set([]modelRule{a}, []string{start})
						one.rules[0].appraise = asks
						one.events = joined(one.events, again, what)
						w.compareAsIs(one)
						for _, b := range worldBounds {
							s := w.set([]modelRule{a, b}, []string{start, worldStarts[w.turn%7/3]})
							s.rules[0].appraise, s.events = asks, joined(s.events, again, what)
							related(s.rules, func(relations []modelRelation) {
								s := s
								s.relations = relations
								w.compareAsIs(s)
							})
						}
					}
				}
			}
		}
	}
	w.atLeast(700_000)
}

func TestModelAgreesOnAppraisalsPutOffInTime(t *testing.T) {
	t.Parallel()
	w := &world{t: t, days: bindingDays}
	for _, bound := range worldBounds {
		for _, again := range worldAgain {
			for _, what := range worldDecided[:10] {
				for _, life := range worldLives {
					for shape := range 16 { // which versions ask, the order of the periods, and what is retroactive
						var s scene
						for i := range 2 {
							r, events := w.rule(bound, worldLengths[0][(i+shape>>2)%2], "x", "known")
							r.appraise = shape>>i&1 == 1
							if s.rules = append(s.rules, r); i == 0 {
								s.events = events
							}
						}
						lives(s.rules, life[0], life[1], shape>>3)
						s.events = joined(s.events, again, what)
						w.compareAsIs(s)
					}
				}
			}
		}
	}
	w.atLeast(300_000)
}
