package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// place says where the events of floors other than the two are put. All of them are on
// known days: a record that waits for one is not reviewed.
type place uint8

const (
	together place = iota // on the day of the ceiling's event
	byRole                // early, if the ceiling yields to them, and otherwise late
	early                 // so that they have ended
	late                  // after the floor
)

var placesOfAll = []place{together, byRole, early, late}

// recordOf returns a record with the events of the two, and with those of all other
// floors.
func (p *lintPair) recordOf(at starts, where place) Record {
	s := p.lintSearch
	events := []Event{{p.ceiling.Trigger, at.ceiling}, {p.floor.Trigger, at.floor}}
	known := map[Trigger]int{p.ceiling.Trigger: -1, p.floor.Trigger: -1}
	for i := range s.norms {
		for j := range s.norms[i].versions {
			r := &s.norms[i].versions[j]
			if !r.Bound.HasFloor() {
				continue
			}
			day := p.placed(i, r, at, where)
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
	return Record{Class: p.ceiling.Class, Events: EventsOf(events...)}
}

// placed returns the day for the event of a floor.
func (p *lintPair) placed(norm int, r *bookRule, at starts, where place) calendar.Date {
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
