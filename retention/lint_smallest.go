package retention

import (
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// smallest leaves out of a record the events and the traits without which it conflicts
// all the same, and returns the first day of all on which it does.
func (p *lintPair) smallest(r Record) (Record, calendar.Date, bool) {
	all := p.lawDays(nil, nil)
	on, ok := p.firstReview(&r, all, nil)
	if !ok {
		return r, on, false
	}
	r, on = p.shrink(r, on, InConflict, func(smaller Record) (calendar.Date, bool) { return p.firstReview(&smaller, all, nil) })
	return r, on, true
}

// shrink leaves out of a record in a state what it does not need to be in it on that day,
// and returns the first day on which it is. First looks for that day.
func (p *lintPair) shrink(r Record, on calendar.Date, state State, first func(Record) (calendar.Date, bool)) (Record, calendar.Date) {
	try := func(smaller Record) bool {
		day, ok := first(smaller)
		if ok {
			r, on = smaller, day
		}
		return ok
	}
	for {
		smaller := p.without(r, on)
		if smaller.Events.Len() == r.Events.Len() || !try(smaller) {
			break
		}
	}
	_, ended := p.neededAndEnded(&r, on)
	if smaller := r.withoutEvents(ended); smaller.Events.Len() < r.Events.Len() {
		try(smaller)
	}
	asked := p.traitsNeeded(&r, on)
	if smaller := r.withTraits(asked); smaller.Traits.Len() < r.Traits.Len() {
		try(smaller)
	}
	versions := len(p.norms[p.keeps].versions) > 1 || len(p.norms[p.allows].versions) > 1
	for fewer := true; fewer; {
		fewer = false
		needed, _ := p.neededAndEnded(&r, on)
		for _, e := range slices.Collect(r.Events.All()) {
			// Another version of a norm may show it without the event of the one that was found.
			ofTheTwo := versions && (e.Trigger == p.floor.Trigger || e.Trigger == p.ceiling.Trigger)
			if !ofTheTwo && len(r.Events.on(e.Trigger)) == 1 && slices.Contains(needed, e.Trigger) {
				continue
			}
			if smaller := r.withoutEvent(e); ofTheTwo || p.assess(&smaller, on).State == state {
				fewer = try(smaller) || fewer
			}
		}
		asked = p.traitsNeeded(&r, on)
		for t := range r.Traits.All() {
			if slices.Contains(asked, t) {
				continue
			}
			if smaller := r.withoutTrait(t); p.assess(&smaller, on).State == state {
				fewer = try(smaller) || fewer
			}
		}
	}
	return r, on
}

// neededAndEnded returns the triggers without whose events a floor of a norm would wait on
// a day, and those of norms, all together, that have ended by then even without a start,
// because they yield.
func (p *lintPair) neededAndEnded(r *Record, on calendar.Date) (needed, ended []Trigger) {
	var open, leant [rulesPerClass]bool // may have ended; another one has ended because of it
	if len(p.relations) > 0 {
		p.steps++
		f := p.facts(r, on)
		settled := p.settle(p.buffer[:], nil, &f)
		causes := [rulesPerClass]int{}
		for _, y := range p.relations {
			if to := &settled[y.to]; to.ceiling && to.due.OnOrBefore(on) {
				open[y.yields] = true
				causes[y.yields]++
			}
		}
		for _, y := range p.relations {
			if to := &settled[y.to]; settled[y.yields].waited && causes[y.yields] == 1 && to.ceiling && to.due.OnOrBefore(on) {
				leant[y.to] = true
				if versions := p.norms[y.to].versions; len(versions) == 1 && !p.shared[y.to] {
					needed = append(needed, versions[0].Trigger)
				}
			}
		}
		for _, y := range slices.Backward(p.relations) { // what others yield to comes later
			to := &settled[y.to]
			if n := y.yields; open[n] && !leant[n] && !settled[n].waited && !p.shared[n] && n != p.keeps && n != p.allows && to.ceiling && to.due.OnOrBefore(on) {
				settled[n].waited, leant[y.to] = true, true
				for _, v := range p.norms[n].versions {
					ended = append(ended, v.Trigger)
				}
			}
		}
		for i := range open {
			open[i] = open[i] || p.shared[i]
		}
	}
	whole, f := p.facts(r, on), p.facts(&Record{Class: r.Class, Traits: r.Traits}, on)
	p.floorsAlone(&whole, &open, func(v *bookRule) {
		present := func(t Trigger) bool { return len(r.Events.on(t)) > 0 }
		if e := v.effect(&f); (e.unknown || e.awaited) && !slices.ContainsFunc(v.replaces(), present) {
			needed = append(needed, v.Trigger)
		}
	})
	return needed, ended
}

// traitsNeeded returns the traits without which a floor of a norm would wait on a day.
func (p *lintPair) traitsNeeded(r *Record, on calendar.Date) (traits []Trait) {
	if r.Traits.Len() == 0 {
		return nil
	}
	open := p.yields
	f := p.facts(&Record{Class: r.Class, Events: r.Events}, on)
	p.floorsAlone(&f, &open, func(v *bookRule) {
		if t := v.missingTrait(&f); t != "" && v.effect(&f).unknown {
			traits = append(traits, t)
		}
	})
	return traits
}

// floorsAlone calls look for each version that can count as a floor, without those for
// which another rule stands in and without some norms.
func (p *lintPair) floorsAlone(f *facts, without *[rulesPerClass]bool, look func(*bookRule)) {
	p.steps++
	for i := range p.norms {
		n := &p.norms[i]
		for j := n.floorsFrom(f); j < len(n.versions) && !without[i]; j++ {
			if v := &n.versions[j]; v.condition == nil || v.condition.itself == 0 {
				look(v)
			}
		}
	}
}

// without returns a record without the events for which no floor waits on a day, apart
// from those of the two.
func (p *lintPair) without(r Record, on calendar.Date) Record {
	needed := append(p.waitedFor(&Record{Class: r.Class, Traits: r.Traits}, on), p.floor.Trigger, p.ceiling.Trigger)
	events := slices.Collect(r.Events.All())
	r.Events = EventsOf(slices.DeleteFunc(events, func(e Event) bool { return !e.isDisposition() && !slices.Contains(needed, e.Trigger) })...)
	return r
}

func (r Record) withoutEvents(of []Trigger) Record {
	if len(of) > 0 {
		r.Events = EventsOf(slices.DeleteFunc(slices.Collect(r.Events.All()), func(e Event) bool { return slices.Contains(of, e.Trigger) })...)
	}
	return r
}

func (r Record) withoutEvent(e Event) Record {
	events := slices.Clone(r.Events.sorted())
	i := slices.Index(events, e)
	r.Events = EventsOf(slices.Delete(events, i, i+1)...)
	return r
}

func (r Record) withoutTrait(t Trait) Record {
	traits := maps.Collect(r.Traits.All())
	delete(traits, t)
	r.Traits = TraitsOf(traits)
	return r
}

func (r Record) withTraits(only []Trait) Record {
	traits := map[Trait]bool{}
	for _, t := range only {
		if has, known := r.Traits.Has(t); known {
			traits[t] = has
		}
	}
	r.Traits = TraitsOf(traits)
	return r
}
