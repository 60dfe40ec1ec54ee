package policytest

import (
	"strconv"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// shownIn returns the words by which a line that expects everything notices the mutant;
// unless it may take long, only those that are quick to find.
func (m *Mutant) shownIn(l *line, slow bool) words {
	s := m.kin
	h := l.inKin[s.kin]
	if h == nil {
		h = &heard{passing: l.passing}
		s.rest.AssessInto(&h.rest, &l.asks.Record, l.asks.On)
		if l.inKin == nil {
			l.inKin = map[*kin]*heard{}
		}
		l.inKin[s.kin] = h
	}
	otherwise := m.slipped.says(l.asks.Record, l.asks.On)
	says := s.says(l.asks.Record, l.asks.On)
	if says.equal(otherwise) {
		return 0
	}
	wrong := m.assess(&otherwise.assessed, &inClass{Request: l.asks, rest: h.rest})
	if wrong.State.RulesInForce() && l.right.State.RulesInForce() {
		if w := l.expectsOf(&wrong) | s.missingElse(says, otherwise); w != 0 || !slow {
			return w
		}
	}
	b := m.classBook()
	if b == nil {
		return 0
	}
	return differing(&l.Case, policy.FromRulebook(b).Decide(l.asks))
}

// missingElse returns by which words it shows that an event or a trait is missing for the
// kin, or is not: for no other rule of the class it could be.
func (s *sameKin) missingElse(says, otherwise kinSays) (set words) {
	if s.centre != "" {
		return 0
	}
	was, is := says.missing(), otherwise.missing()
	for _, pair := range [...][2]map[[2]string]bool{{was, is}, {is, was}} {
		for name := range pair[0] {
			switch {
			case pair[1][name]:
			case name[0] != "" && !s.others()[name[0]]:
				set |= wordMissing
			case name[1] != "" && !s.others()[name[1]]:
				set |= wordTraits
			}
		}
	}
	return set
}

// others returns the triggers and traits of the other rules of the class.
func (s *sameKin) others() map[string]bool {
	if s.otherNames == nil {
		own := setOf(idsOf(s.of.Rules))
		s.otherNames = map[string]bool{}
		for _, r := range s.part.Rules {
			if !own[r.ID] {
				s.otherNames[string(r.Trigger)], s.otherNames[string(r.When)], s.otherNames[string(r.Unless)] = true, true, true
			}
		}
	}
	return s.otherNames
}

// expectsOf returns by which words about outcome and days a case fails.
func (c *passing) expectsOf(a *retention.Assessment) (set words) {
	w := &c.Want
	add := func(word words, want, got string) {
		if want != "" && want != got {
			set |= word
		}
	}
	add(wordOutcome, w.Outcome, outcomeOf(a.State).String())
	add(wordAllowed, w.Allowed, allowedBy(a).String())
	add(wordUntil, w.Until, a.RetainUntil.String())
	add(wordBy, w.By, a.DisposeBy.String())
	add(wordOverdue, w.Overdue, strconv.Itoa(max(0, c.On.Sub(dayOf(a.DisposeBy)))))
	return set
}
