package policytest

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// mostNorms is how many norms of one kin are looked at together. Of a larger kin each is
// looked at with those alone that stand next to it: what changes something changes it
// there, and the work does not grow with the whole.
const mostNorms = 4

// kinIn returns the kin of the rules of a class.
func kinIn(part *retention.Definition) []*sameKin {
	if part == nil {
		return nil
	}
	var list []*sameKin
	known := knownTriggers(part)
	add := func(of retention.Definition, centre string) {
		of.Triggers, of.Traits = known, nil
		k, _ := newKin(of, of.Rules[0].Class)
		k.beside = besides(of.Rules, part.Rules)
		s := &sameKin{kin: k, of: of, part: part, centre: centre}
		if centre == "" {
			s.rest = restOf(&of, part)
		}
		list = append(list, s)
	}
	for _, of := range kinOf(part) {
		norms := idsOf(of.Rules)
		if len(norms) <= mostNorms {
			add(of, "")
			continue
		}
		for _, id := range norms {
			add(near(&of, id), id)
		}
	}
	return list
}

// near returns the part of a kin that is next to a norm: those that it yields to or stands
// in for, and some that do so for it.
func near(of *retention.Definition, id string) retention.Definition {
	is := map[string]bool{id: true}
	left := mostPartners
	add := func(from, to string) {
		switch {
		case from == id:
			is[to] = true
		case to == id && !is[from] && left > 0:
			is[from] = true
			left--
		}
	}
	for _, r := range of.Rules {
		if r.InsteadOf != "" {
			add(r.ID, r.InsteadOf)
		}
	}
	for _, r := range of.Relations {
		add(r.Yields, r.To)
	}
	part := *of
	part.Rules, part.Relations = nil, nil
	for _, r := range of.Rules {
		if is[r.ID] {
			if !is[r.InsteadOf] {
				r.InsteadOf = ""
			}
			part.Rules = append(part.Rules, r)
		}
	}
	part.Relations = slices.DeleteFunc(slices.Clone(of.Relations), func(r retention.Relation) bool { return !is[r.Yields] || !is[r.To] })
	return part
}

// concerns reports whether a norm is among those that are looked at, and not only next to
// one of them.
func (s *sameKin) concerns(id string) bool { return s.centre == "" || s.centre == id }

// knownTriggers declares the events that a class knows, so that to a part of it none is a
// slip of the pen that is none to the class.
func knownTriggers(part *retention.Definition) []retention.TriggerInfo {
	list := slices.Clone(part.Triggers)
	for _, t := range triggersOf(part.Rules) {
		if !slices.ContainsFunc(list, func(info retention.TriggerInfo) bool { return info.Trigger == t }) {
			list = append(list, retention.TriggerInfo{Trigger: t})
		}
	}
	return list
}
