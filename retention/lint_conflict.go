package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// conflict looks for a record that a norm keeps longer than another one allows, even
// after the relations, and for the first day on which a person must decide.
func (c *class) conflict(keeps, allows int) (Record, calendar.Date, bool) {
	book := c.only(c.beside(keeps, allows)...)
	for _, floor := range c.norms[keeps].versions {
		for _, ceiling := range c.norms[allows].versions {
			if !floor.Bound.HasFloor() || !ceiling.Bound.HasCeiling() {
				continue
			}
			for _, day := range sampleDays(&floor, &ceiling) {
				record := book.smallRecord(&floor, &ceiling, day)
				if on, ok := book.reviewed(record, floor.ID, ceiling.ID); ok {
					return record, on, true
				}
			}
		}
	}
	return Record{}, calendar.Date{}, false
}

// only returns a book of some norms of the class, with the relations among them.
func (c *class) only(norms ...int) *Rulebook {
	part := &class{info: c.info}
	for _, i := range norms {
		part.rules = append(part.rules, c.norms[i].versions...)
	}
	var relations []Relation
	for _, y := range c.relations {
		relations = append(relations, y.relation)
	}
	part.compile(relations)
	return &Rulebook{classes: map[Class]*class{c.info.Class: part}}
}

// beside returns two norms of the class and those that they yield to, directly or
// not: these come first in the order of the relations.
func (c *class) beside(one, other int) []int {
	norms := []int{one, other}
	for _, y := range slices.Backward(c.relations) {
		if slices.Contains(norms, y.yields) && !slices.Contains(norms, y.to) {
			norms = append(norms, y.to)
		}
	}
	return norms
}

// sampleDays returns days for the event of a ceiling: from the first day on which
// both rules are law, and, if one of them is repealed, before it is too late for
// the event to count.
func sampleDays(floor, ceiling *bookRule) []calendar.Date {
	days := monthEnds(sampleDay(floor, ceiling))
	if last := calendar.Earliest(floor.Until, ceiling.Until.AddDays(-ceiling.Period.days())); !last.IsZero() {
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

// smallRecord returns a record with the event of a ceiling on a day and that of a
// floor on the same day, or as few days later as are needed for the floor to end
// after the ceiling. A repealed floor must have its event in time.
func (b *Rulebook) smallRecord(floor, ceiling *bookRule, day calendar.Date) Record {
	if floor.Trigger == ceiling.Trigger {
		return b.recordOf(ceiling, floor, day, day)
	}
	gap := b.lag(floor, ceiling, day)
	later := day.AddDays(gap)
	if tooLate := floor.endsBy(later); tooLate && gap == 0 {
		later = floor.Until.AddDays(-1)
	} else if tooLate {
		day = day.AddDays(-gap)
		later = day.AddDays(b.lag(floor, ceiling, day))
	}
	return b.recordOf(ceiling, floor, day, later)
}

// recordOf returns a record with the events of two rules, and with those of the
// floors to which they yield.
func (b *Rulebook) recordOf(one, other *bookRule, first, second calendar.Date) Record {
	events := []Event{{one.Trigger, first}}
	add := func(t Trigger, on calendar.Date) {
		if !slices.ContainsFunc(events, func(e Event) bool { return e.Trigger == t }) {
			events = append(events, Event{t, on})
		}
	}
	add(other.Trigger, second)
	for _, r := range b.classes[one.Class].rules {
		if r.Bound.HasFloor() {
			add(r.Trigger, first)
		}
	}
	return Record{Class: one.Class, Events: EventsOf(events...)}
}

// lag returns how many days after the ceiling's event the floor's must be, so that
// the floor ends after the ceiling, and not before it was law.
func (b *Rulebook) lag(floor, ceiling *bookRule, day calendar.Date) int {
	_, _, last := b.ends(b.recordOf(ceiling, floor, day, day), floor.ID, ceiling.ID, sampleDay(ceiling, ceiling))
	if last.IsZero() {
		return 0
	}
	last = calendar.Latest(last, floor.From.AddDays(-1))
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

// ends returns the end that a norm sets as a floor, and the days that another one
// sets as a ceiling.
func (b *Rulebook) ends(r Record, floor, ceiling string, on calendar.Date) (until End, due, last calendar.Date) {
	for _, s := range b.Effects(r, on) {
		if s.Rule.ID == floor {
			until = laterFloor(until, s.RetainUntil)
		}
		if s.Rule.ID == ceiling && !s.DueFrom.IsZero() {
			due, last = s.DueFrom, s.DisposeBy
		}
	}
	return until, due, last
}

// reviewed returns the first day on which a record is under review because of the
// two norms: one on which the ceiling is due, or on which the law changes.
func (b *Rulebook) reviewed(r Record, floor, ceiling string) (calendar.Date, bool) {
	days := []calendar.Date{calendar.MustParseDate("0001-01-01")}
	for _, rule := range b.classes[r.Class].rules {
		days = append(days, rule.From, rule.Until)
	}
	for _, day := range days {
		_, due, _ := b.ends(r, floor, ceiling, day)
		days = append(days, due)
	}
	slices.SortFunc(days, calendar.Date.Compare)
	for _, day := range days {
		until, due, last := b.ends(r, floor, ceiling, day)
		if until.Protects(day) && endsBefore(last, until) && due.OnOrBefore(day) {
			return day, true
		}
	}
	return calendar.Date{}, false
}

// sampleDay returns a day for the events of a small record: one on which both rules
// are law, if there is one.
func sampleDay(a, b *bookRule) calendar.Date {
	if day := overlap(&a.Rule, &b.Rule); !day.IsZero() {
		return day
	}
	return sampleStart
}
