package model_test

import (
	"math/rand/v2"

	"github.com/keepuntil/keepuntil/retention"
)

// This file adds to sampled sets of rules what decides whether a rule binds, and
// appraisals that are put off.

// sample returns n norms like samplePlain, half of them with traits, stand-ins, rules
// that bind only with an event, and appraisals that are put off.
func sample(random *rand.Rand, n int) scene {
	s := samplePlain(random, n)
	if random.IntN(2) == 0 {
		return s
	}
	s.traits = map[string]bool{}
	for _, trait := range []string{"t", "u"} {
		if known := random.IntN(3); known < 2 {
			s.traits[trait] = known == 0
		}
	}
	for i := range s.rules {
		r := &s.rules[i]
		trait := []string{"t", "t", "u"}[random.IntN(3)]
		switch random.IntN(8) {
		case 0:
			r.when = trait
		case 1:
			r.unless = trait
		case 2:
			if has, known := s.traits[trait]; known && has { // it binds after all
				r.when = trait
			} else if known {
				r.unless = trait
			}
		}
		if random.IntN(5) == 0 {
			r.absent = retention.NotBinding
		}
		if n > 1 && random.IntN(4) == 0 {
			r.insteadOf = string(rune('a' + random.IntN(n)))
		}
	}
	if random.IntN(4) == 0 {
		s.putOff(random)
	}
	if _, err := s.book(); err != nil {
		for i := range s.rules {
			s.rules[i].insteadOf = "" // most often because they stand in for each other
		}
	}
	return s
}

// putOff adds days on which a body must look again, one of them perhaps unknown, and
// what it has decided before and after them.
func (s *scene) putOff(random *rand.Rand) {
	add := func(t retention.Trigger) {
		day := sampleBase - 6 + random.IntN(40)
		if random.IntN(8) == 0 {
			day = noDay
		}
		s.events = append(s.events, modelEvent{string(t), day})
	}
	for range 1 + random.IntN(2) {
		add(retention.AppraisedAgain)
	}
	for range random.IntN(3) {
		add([]retention.Trigger{retention.AppraisedDelete, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep}[random.IntN(4)])
	}
	for i := range s.rules {
		if r := &s.rules[i]; random.IntN(2) == 0 {
			r.appraise = true
		}
	}
}
