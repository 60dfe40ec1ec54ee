package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// place says where the events of floors other than the two are put, and which other rules
// are to bind the record by their traits. All of the events are on known days and all
// traits are known: a record that waits for one is not reviewed.
type place struct {
	when  when
	binds who
}

type when uint8

const (
	together when = iota // on the day of the ceiling's event
	byRole               // early, if the ceiling yields to them, and otherwise late
	early                // so that they have ended
	late                 // after the floor
)

type who uint8

const (
	nobody  who = iota // if it can be without
	closure            // those that the two yield to
	everybody
)

// places returns how the records of the two are made.
func (p *lintPair) places() (list []place) {
	days, others := []when{together, byRole, early, late}, []who{nobody, everybody, closure}
	if len(p.closure) == 2 {
		days, others = days[:1], others[:2]
	}
	if !p.conditional {
		others = others[:1]
	}
	for _, w := range days {
		for _, o := range others {
			list = append(list, place{w, o})
		}
	}
	return list
}

// recordOf returns a record with the events of the two, and with those of all other
// floors but of the rules for which the two stand in. Its traits are those with which the
// two bind it.
func (p *lintPair) recordOf(at starts, where place) Record {
	s := p.lintSearch
	events := []Event{{p.ceiling.Trigger, at.ceiling}, {p.floor.Trigger, at.floor}}
	known := map[Trigger]int{p.ceiling.Trigger: -1, p.floor.Trigger: -1}
	for _, r := range [...]*bookRule{p.ceiling, p.floor} {
		for _, trigger := range r.replaces() {
			known[trigger] = -1
		}
	}
	for i := range s.norms {
		for j := range s.norms[i].versions {
			r := &s.norms[i].versions[j]
			if !r.Bound.HasFloor() || r.Absent == NotBinding && !p.binds(where, i) {
				continue
			}
			day := p.placed(i, r, at, where.when)
			k, seen := known[r.Trigger]
			switch {
			case !seen:
				known[r.Trigger] = len(events)
				events = append(events, Event{r.Trigger, day})
			case k >= 0:
				events[k].On = calendar.Earliest(events[k].On, day)
			}
		}
	}
	return Record{Class: p.ceiling.Class, Events: EventsOf(events...), Traits: p.traitsOf(where)}
}

// traitsOf returns traits with which the two bind a record, and the others as the place
// has it.
func (p *lintPair) traitsOf(where place) Traits {
	if !p.conditional {
		return Traits{}
	}
	traits := map[Trait]bool{}
	ask := func(t Trait, has bool) {
		if _, decided := traits[t]; t != "" && !decided {
			traits[t] = has
		}
	}
	for _, r := range [...]*bookRule{p.floor, p.ceiling} {
		ask(r.When, true)
		ask(r.Unless, false)
	}
	for _, inClosure := range [...]bool{true, false} {
		for i := range p.norms {
			if slices.Contains(p.closure, i) != inClosure {
				continue
			}
			for j := range p.norms[i].versions {
				r, binds := &p.norms[i].versions[j], p.binds(where, i)
				ask(r.When, binds)
				ask(r.Unless, !binds)
			}
		}
	}
	return TraitsOf(traits)
}

// binds reports whether a norm other than the two is to bind the records of a place.
func (p *lintPair) binds(where place, norm int) bool {
	return where.binds == everybody || where.binds == closure && slices.Contains(p.closure, norm)
}

// bindTogether reports whether a record can have the traits and the events with which
// both of the two bind it.
func (p *lintPair) bindTogether() bool {
	floor, ceiling := p.floor, p.ceiling
	if floor.When != "" && floor.When == ceiling.Unless || floor.Unless != "" && floor.Unless == ceiling.When {
		return false
	}
	for _, r := range [...]*bookRule{floor, ceiling} {
		for _, trigger := range r.replaces() {
			if trigger == floor.Trigger || trigger == ceiling.Trigger {
				return false
			}
		}
	}
	return true
}

// replaces returns the triggers without whose events a rule binds, once all versions of
// the rule for which it stands in are law.
func (r *bookRule) replaces() (triggers []Trigger) {
	if r.condition == nil {
		return nil
	}
	for _, of := range r.condition.instead {
		triggers = append(triggers, of.trigger)
	}
	return triggers
}

// placed returns the day for the event of a floor.
func (p *lintPair) placed(norm int, r *bookRule, at starts, where when) calendar.Date {
	day := at.ceiling
	if where == byRole {
		where = late
		if slices.Contains(p.closure[2:], norm) {
			where = early
		}
	}
	switch where {
	case early:
		day = day.AddDays(-r.Period.days() - 800)
	case late:
		day = calendar.Latest(day, at.floor).AddDays(p.floor.Period.days() + 800)
	}
	if day.IsZero() {
		return at.ceiling
	}
	return day
}

// sampleDays returns days for the event of the ceiling, in series of which each gets
// its tries: from the first day on which both rules are law, before it is too late for
// the event to count if one of them is repealed, and around the days of the law. Where
// each rule has an event of its own, the ends of months matter only for a repeal.
func (p *lintPair) sampleDays() [][]calendar.Date {
	floor, ceiling := p.floor, p.ceiling
	first := sampleDay(floor, ceiling)
	series := [][]calendar.Date{{first}}
	if !p.apart() {
		series = append(series, monthEnds(first)[1:])
	}
	if last := calendar.Earliest(floor.Until, ceiling.Until.AddDays(-ceiling.Period.days())); !last.IsZero() {
		series = append(series, monthEnds(last.AddMonths(-48)), []calendar.Date{last.AddDays(-1)})
	}
	var around []calendar.Date
	for _, day := range p.law {
		if day == firstDay {
			continue
		}
		for _, n := range [...]int{0, -1, -ceiling.Period.days(), -ceiling.Period.days() - 1, 1 - ceiling.Period.days(), -floor.Period.days(), 1 - floor.Period.days()} {
			if d := day.AddDays(n); !d.IsZero() {
				around = append(around, d)
			}
		}
	}
	return append(series, around)
}

// monthEnds returns a day and, for four years with a 29 February, the days after it
// from which months and years end differently.
func monthEnds(first calendar.Date) []calendar.Date {
	days := []calendar.Date{first}
	begin, _ := beginOfMonth(first)
	for month := range 49 {
		next := begin.AddMonths(month)
		days = append(days, next.AddDays(-1), next)
	}
	return slices.DeleteFunc(days, func(d calendar.Date) bool { return d.IsZero() || d.Before(first) })
}

func beginOfMonth(d calendar.Date) (calendar.Date, error) {
	year, month, _ := d.Date()
	return calendar.NewDate(year, month, 1)
}

// sampleDay returns a day for the events of a small record: one on which both rules
// are law, if there is one.
func sampleDay(a, b *bookRule) calendar.Date {
	if day := overlap(&a.Rule, &b.Rule); !day.IsZero() {
		return day
	}
	return sampleStart
}
