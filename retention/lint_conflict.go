package retention

import (
	"slices"
	"sort"

	"github.com/keepuntil/keepuntil/calendar"
)

// conflict looks for a record that a norm keeps longer than another one allows, even
// after the relations, and for the first day on which a person must decide.
func (s *lintSearch) conflict(keeps, allows int) (Record, calendar.Date, bool) {
	// Of two norms that a relation joins, one always gives way.
	if s.related(keeps, allows) {
		return Record{}, calendar.Date{}, false
	}
	p := lintPair{lintSearch: s, keeps: keeps, allows: allows, closure: s.beside(keeps, allows)}
	for i := range s.norms[keeps].versions {
		for j := range s.norms[allows].versions {
			p.floor, p.ceiling = &s.norms[keeps].versions[i], &s.norms[allows].versions[j]
			if record, ok := p.search(); ok {
				record, on, ok := p.smallest(record)
				return record, on, ok && p.assess(&record, on).State == InConflict
			}
		}
	}
	return Record{}, calendar.Date{}, false
}

// lintPair is the search for a record over which a version of a floor and one of a
// ceiling conflict.
type lintPair struct {
	*lintSearch
	keeps, allows  int
	closure        []int // the two norms and those that they yield to
	floor, ceiling *bookRule
	law            []calendar.Date // the days in the ceiling's life on which their law changes
}

// starts is a day for the event of each of the two.
type starts struct{ floor, ceiling calendar.Date }

// tries is how many records are decided for each series of days and each way to place
// the other events.
const tries = 6

// search returns a record that conflicts while the version of the ceiling is law.
func (p *lintPair) search() (Record, bool) {
	if !p.canMeet() {
		return Record{}, false
	}
	p.law = p.lawDays(p.closure, p.ceiling)
	for _, place := range p.places() {
		for _, series := range p.sampleDays() {
			tried := 0
			for _, day := range series {
				for _, at := range p.startsOn(day) {
					if tried == tries || !p.feasible(at) {
						continue
					}
					tried++
					if record, ok := p.try(at, place); ok {
						return record, true
					}
				}
			}
		}
	}
	return Record{}, false
}

// try decides a record with the two events, and one on which the floor ends after what
// the relations have made of the ceiling.
func (p *lintPair) try(at starts, place place) (Record, bool) {
	record := p.recordOf(at, place)
	last, ok := p.reviewed(record)
	if ok || last.IsZero() || !p.apart() {
		return record, ok
	}
	at.floor = p.lag(last, at.floor)
	if !p.feasible(at) {
		return record, false
	}
	record = p.recordOf(at, place)
	_, ok = p.reviewed(record)
	return record, ok
}

// canMeet reports whether the two can bind one record on one day.
func (p *lintPair) canMeet() bool {
	floor, ceiling := p.floor, p.ceiling
	if !p.bindTogether() || !floor.Bound.HasFloor() || !ceiling.Bound.HasCeiling() || floor.From.OnOrAfter(ceiling.Until) {
		return false
	}
	_, end := floor.run(floor.Until.AddDays(-1))
	return !floor.endsBy(ceiling.From) || end.Protects(ceiling.From)
}

// feasible reports whether the two conflict by themselves with events on two days:
// relations and other versions only take from that.
func (p *lintPair) feasible(at starts) bool {
	floor, ceiling := p.floor, p.ceiling
	if at.floor.IsZero() || at.ceiling.IsZero() {
		return false
	}
	_, end := floor.run(at.floor)
	due, last := ceiling.Ceiling(at.ceiling, ceiling.allowance)
	counts := at.floor.Before(floor.Until) || !floor.endsBy(ceiling.From)
	return counts && endsBefore(last, end) && !ceiling.endsBy(due) && (ceiling.From.IsZero() || end.Protects(ceiling.From))
}

// apart reports whether the events of the two can be on different days.
func (p *lintPair) apart() bool {
	return p.floor.Trigger != p.ceiling.Trigger || p.floor.Pick != p.ceiling.Pick && p.floor.Pick != Only && p.ceiling.Pick != Only
}

// startsOn returns the days of the two events if the ceiling's is on a day: both on
// that day, or the floor's as few days later as are needed for it to end after the
// ceiling. A repealed floor must have its own in time.
func (p *lintPair) startsOn(day calendar.Date) []starts {
	list := []starts{{day, day}}
	if !p.apart() {
		return list
	}
	_, last := p.ceiling.Ceiling(day, p.ceiling.allowance)
	later := p.lag(calendar.Latest(last, p.ceiling.From, p.floor.From.AddDays(-1)), day)
	list = append(list, starts{p.lag(last, day), day}, starts{later, day})
	if inTime := p.floor.Until.AddDays(-1); later.OnOrAfter(p.floor.Until) {
		back := day.AddDays(-later.Sub(day))
		_, last = p.ceiling.Ceiling(back, p.ceiling.allowance)
		inForce := calendar.Latest(last, p.ceiling.From, p.floor.From.AddDays(-1))
		list = append(list, starts{p.lag(inForce, back), back}, starts{p.lag(last, back), back}, starts{inTime, day})
	}
	if p.floor.Trigger == p.ceiling.Trigger {
		list = slices.DeleteFunc(list, func(at starts) bool {
			return p.floor.Pick == Latest && at.floor.Before(at.ceiling) || p.floor.Pick == Earliest && at.floor.After(at.ceiling)
		})
	}
	return list
}

// lag returns the first day, from a day on, after whose event the floor ends after a
// ceiling's last day; no date: none within 200 years.
func (p *lintPair) lag(last, from calendar.Date) calendar.Date {
	if last.IsZero() {
		return calendar.Date{}
	}
	const most = 200 * 366
	gap := sort.Search(most, func(gap int) bool { // the later the event, the later the end
		_, end := p.floor.run(from.AddDays(gap))
		return endsBefore(last, end)
	})
	if gap == most {
		return calendar.Date{}
	}
	return from.AddDays(gap) // no date past the year 9999
}

// reviewed returns the first day, while the version of the ceiling is law, on which a
// record is under review because of the two norms. If there is none it returns the latest
// last lawful day of the ceiling.
func (p *lintPair) reviewed(r Record) (day calendar.Date, ok bool) {
	var latest calendar.Date
	if on, ok := p.firstReview(&r, p.law, &latest); ok {
		return on, true
	}
	return latest, false
}

// firstReview returns the first day on which a record is under review because of the two
// norms, from the first of the given days on which the law changes. If it is asked for, it
// finds the latest last lawful day of the ceiling too.
func (p *lintPair) firstReview(r *Record, law []calendar.Date, latest *calendar.Date) (calendar.Date, bool) {
	for i, day := range law {
		var end calendar.Date // the first day of another law
		if i+1 < len(law) {
			end = law[i+1]
		}
		for !day.IsZero() && (latest != nil || p.mayConflict(r, day, end)) {
			l := p.effects(r, day, p.keeps, p.allows)
			if latest != nil {
				*latest = calendar.Latest(*latest, l.other.last)
			}
			floor, ceiling, next := &l.one, &l.other, calendar.Earliest(l.turns, end)
			if floor.floor && ceiling.ceiling && endsBefore(ceiling.last, floor.end) {
				on := calendar.Latest(day, ceiling.due)
				if (next.IsZero() || on.Before(next)) && floor.end.Protects(on) && !l.waits && (l.decided || p.assess(r, on).State == InConflict) {
					return on, true
				}
			}
			if day = next; day == end {
				break
			}
		}
	}
	return calendar.Date{}, false
}

// mayConflict reports whether the two conflict by themselves between two days. The relations
// only take from that, unless the start of the floor is not known.
func (p *lintPair) mayConflict(r *Record, day, end calendar.Date) bool {
	if p.norms[p.allows].inForceOn(day) < 0 {
		return false
	}
	p.steps++
	f := p.facts(r, day)
	floor, ceiling := p.norms[p.keeps].effect(&f), p.norms[p.allows].effect(&f)
	switch {
	case !floor.floor || !ceiling.ceiling:
		return false
	case floor.unknown || floor.awaited: // the end of another version is known
		return p.yields[p.keeps] && len(p.norms[p.keeps].versions) > 1
	default:
		return endsBefore(ceiling.last, floor.end) && (end.IsZero() || ceiling.due.Before(end)) && floor.end.Protects(day)
	}
}
