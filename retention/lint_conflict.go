package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// pair is two norms of a class of which one may keep a record longer than the other one
// allows.
type pair struct {
	book      *Rulebook
	class     *class
	keeps     int
	allows    int
	norms     []int           // the two, and those to which they yield, directly or not
	relations []yielding      // among these, in order
	changes   []calendar.Date // the days on which a rule of the class begins or ends, and the first day
	buffer    []effect        // of the norms of the class
	looks     *int            // how often effects were computed
}

// conflict looks for the smallest record that a norm keeps longer than another one
// allows, even after the relations, and for the first day on which a person must decide
// because of it, as the whole book decides. The smallest has the fewest events; of
// these the ceiling's comes early in its life, and the floor's as soon after it as
// shows the conflict.
func (p *pair) conflict() (Record, calendar.Date, bool) {
	if p == nil {
		return Record{}, calendar.Date{}, false
	}
	for i := range p.class.norms[p.keeps].versions {
		floor := &p.class.norms[p.keeps].versions[i]
		for j := range p.class.norms[p.allows].versions {
			ceiling := &p.class.norms[p.allows].versions[j]
			if !floor.Bound.HasFloor() || !ceiling.Bound.HasCeiling() {
				continue
			}
			days := sampleDays(floor, ceiling)
			if len(p.relations) > 0 { // those to which they yield come and go too
				days = append(days, p.changes...)
			}
			for _, day := range days {
				for _, record := range p.records(floor, ceiling, day) {
					if smallest, on, ok := p.shown(record, floor, ceiling); ok {
						return smallest, on, true
					}
				}
			}
		}
	}
	return Record{}, calendar.Date{}, false
}

// pairOf returns two norms of a class with what decides about them; nil if one of them
// yields to the other, so that they do not conflict.
func (b *Rulebook) pairOf(c *class, keeps, allows int, looks *int) *pair {
	p := &pair{book: b, class: c, keeps: keeps, allows: allows, looks: looks, buffer: make([]effect, len(c.norms))}
	beside := make([]bool, len(c.norms))
	beside[keeps], beside[allows] = true, true
	for _, y := range slices.Backward(c.relations) { // what is yielded to comes first
		if min(y.yields, y.to) == min(keeps, allows) && max(y.yields, y.to) == max(keeps, allows) {
			return nil
		}
		beside[y.to] = beside[y.to] || beside[y.yields]
	}
	for _, y := range c.relations {
		if beside[y.yields] {
			p.relations = append(p.relations, y)
		}
	}
	for i := range c.norms {
		if beside[i] {
			p.norms = append(p.norms, i)
		}
	}
	p.changes = inOrderOnce(append(changesOf(c.rules), firstDay))
	return p
}

// changesOf returns the days on which rules begin and end to be law.
func changesOf(rules []bookRule) []calendar.Date {
	var days []calendar.Date
	for i := range rules {
		for _, day := range [...]calendar.Date{rules[i].From, rules[i].Until} {
			if !day.IsZero() {
				days = append(days, day)
			}
		}
	}
	return days
}

func inOrderOnce(days []calendar.Date) []calendar.Date {
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}

// effects returns what the two norms make of a record on a day.
func (p *pair) effects(r *Record, on calendar.Date) (keeps, allows *effect) {
	*p.looks++
	f := factsOf(&r.Events, on)
	for _, i := range p.norms {
		p.buffer[i] = p.class.norms[i].unsettled(&f)
	}
	for i := range p.relations {
		y := &p.relations[i]
		p.buffer[y.yields].yieldTo(&p.buffer[y.to])
	}
	return &p.buffer[p.keeps], &p.buffer[p.allows]
}

// inConflict reports whether the ceiling is due on a day and the floor still protects.
func (p *pair) inConflict(r *Record, on calendar.Date) bool {
	keeps, allows := p.effects(r, on)
	return keeps.floor && allows.ceiling && keeps.end.Protects(on) && endsBefore(allows.last, keeps.end) && allows.due.OnOrBefore(on)
}

// shown returns the record with no more events than it needs, and the first day on
// which it is under review because of the two norms. The book has the last word.
func (p *pair) shown(r Record, floor, ceiling *bookRule) (Record, calendar.Date, bool) {
	for _, day := range p.days(&r) {
		if !p.inConflict(&r, day) {
			continue
		}
		for _, record := range [...]Record{p.class.needed(r, floor, ceiling, day), r} {
			if !p.reviewed(&record, day) {
				continue
			}
			for _, first := range p.days(&record) {
				if p.reviewed(&record, first) {
					return record, first, true
				}
			}
		}
	}
	return Record{}, calendar.Date{}, false
}

// days returns the days on which a review can begin: those on which the ceiling is due,
// or on which the law changes.
func (p *pair) days(r *Record) []calendar.Date {
	days := slices.Clone(p.changes)
	for _, day := range p.changes {
		_, allows := p.effects(r, day)
		days = append(days, allows.due)
	}
	return inOrderOnce(days)
}

// reviewed reports whether the book has the record reviewed on a day, and the two norms
// conflict.
func (p *pair) reviewed(r *Record, on calendar.Date) bool {
	return p.inConflict(r, on) && p.book.Assess(*r, on).State == InConflict
}

// needed returns the record with only the events of the two rules, and of the floors that
// would keep it undetermined or waiting without theirs.
func (c *class) needed(r Record, one, other *bookRule, on calendar.Date) Record {
	without := func(needed map[Trigger]bool) Events {
		superfluous := func(e Event) bool { return !needed[e.Trigger] && !e.isDisposition() }
		return EventsOf(slices.DeleteFunc(slices.Collect(r.Events.All()), superfluous)...)
	}
	needed := map[Trigger]bool{one.Trigger: true, other.Trigger: true}
	bare := without(needed)
	f := factsOf(&bare, on)
	for i := range c.rules {
		if e := c.rules[i].effect(&f); e.unknown || e.awaited {
			needed[c.rules[i].Trigger] = true
		}
	}
	r.Events = without(needed)
	return r
}

// records returns records with the event of a ceiling on a day and that of a floor on
// the same day, or as few days later as are needed for the floor to end after the
// ceiling. A repealed floor must have its event in time. The other floors have theirs
// with the ceiling's, or so long before it that nothing yields to them any more.
func (p *pair) records(floor, ceiling *bookRule, day calendar.Date) []Record {
	first, second := day, day
	if twice := floor.Pick == Latest && ceiling.Pick == Earliest; floor.Trigger != ceiling.Trigger || twice {
		gap := p.lag(floor, ceiling, day)
		second = day.AddDays(gap)
		if tooLate := floor.endsBy(second); tooLate && gap == 0 {
			second = floor.Until.AddDays(-1)
		} else if tooLate {
			first = day.AddDays(-gap)
			second = first.AddDays(p.lag(floor, ceiling, first))
		}
	}
	list := []Record{p.class.recordOf(ceiling, floor, first, second, first)}
	const centuries = 200 * 12
	for _, others := range [...]calendar.Date{first.AddMonths(-centuries), second.AddMonths(centuries)} {
		if len(p.relations) > 0 && !others.IsZero() {
			list = append(list, p.class.recordOf(ceiling, floor, first, second, others))
		}
	}
	return list
}

// recordOf returns a record with the events of two rules, and with those of the other
// floors of the class.
func (c *class) recordOf(one, other *bookRule, first, second, others calendar.Date) Record {
	events := []Event{{one.Trigger, first}, {other.Trigger, second}}
	known := map[Trigger]bool{one.Trigger: true, other.Trigger: true}
	for i := range c.rules {
		r := &c.rules[i]
		if r.Bound.HasFloor() && !known[r.Trigger] {
			known[r.Trigger] = true
			events = append(events, Event{r.Trigger, others})
		}
	}
	return Record{Class: c.info.Class, Events: EventsOf(events...)}
}

// lag returns how many days after the ceiling's event the floor's must be, so that
// the floor ends after the ceiling, and not before it was law.
func (p *pair) lag(floor, ceiling *bookRule, day calendar.Date) int {
	r := p.class.recordOf(ceiling, floor, day, day, day)
	_, allows := p.effects(&r, sampleDay(ceiling, ceiling))
	if allows.last.IsZero() {
		return 0
	}
	last := calendar.Latest(allows.last, floor.From.AddDays(-1))
	for gap := 0; gap < 200*366; {
		_, kept := floor.run(day.AddDays(gap))
		if endsBefore(last, kept) {
			return gap
		}
		until, _ := kept.Date()
		gap += max(1, last.Sub(until)-400) // a cut-off moves the end by a year at the most
	}
	return 0
}

// sampleDays returns days for the event of a ceiling: from the first day on which
// both rules are law, and, if one of them is repealed, before it is too late for
// the event to count. Where each rule has an event of its own, few will do.
func sampleDays(floor, ceiling *bookRule) []calendar.Date {
	days := monthEnds(sampleDay(floor, ceiling))
	last := calendar.Earliest(floor.Until, ceiling.Until.AddDays(-ceiling.Period.days()))
	if floor.Trigger != ceiling.Trigger && last.IsZero() {
		return days[:1]
	}
	if !last.IsZero() {
		days = append(append(days, monthEnds(last.AddMonths(-48))...), last.AddDays(-1))
	}
	return days
}

// monthEnds returns a day and, for four years with a 29 February, the days after it
// from which months and years end differently.
func monthEnds(first calendar.Date) []calendar.Date {
	days := []calendar.Date{first}
	for month := range 49 {
		year, m, _ := first.AddMonths(month).Date()
		begin, err := calendar.NewDate(year, m, 1)
		if err == nil {
			days = append(days, begin.AddDays(-1), begin)
		}
	}
	return slices.DeleteFunc(days, func(d calendar.Date) bool { return d.IsZero() || d.Before(first) })
}

// sampleDay returns a day for the events of a small record: one on which both rules
// are law, if there is one.
func sampleDay(a, b *bookRule) calendar.Date {
	if day := overlap(&a.Rule, &b.Rule); !day.IsZero() {
		return day
	}
	return sampleStart
}

var firstDay = calendar.MustParseDate("0001-01-01")
