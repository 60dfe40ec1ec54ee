package timeline

import (
	"cmp"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Rule returns the picture of a rule: a sketch without days, from the event by the cut-off
// to the end of the period. It shows what the rule says alone; what others of its class say
// beside it is in the picture of the [Class]. The book knows what people call the class and
// the event, and how long disposal may take; for a rule of another book the IDs are shown.
//
// For a rule that does not say enough to be drawn, as the zero one, the picture says so.
func Rule(b *retention.Rulebook, r retention.Rule) Picture {
	s := sketched(b, &r)
	s.draw(s.lane)
	if r.From != r.Until {
		s.lane.notes = append(s.lane.notes, say("law", args{"from": r.From, "until": r.Until}))
	}
	return picture(content{title: named{b, r.Class}, lanes: []*lane{s.lane}, sketch: true, shared: true})
}

// sketch is a rule, or rules together, without days: they are made up, so that each has its
// place in the order.
type sketch struct {
	lane    *lane
	rule    *retention.Rule
	drawn   bool   // the rule says enough
	event   moment // what the period counts from
	cutoff  moment // the event, if that is the cut-off
	keep    moment // the last protected day
	floor   bool   // there is one,
	never   bool   // and it does not come
	due     moment // the first day on which disposal is due
	last    moment // the last lawful day
	ceiling bool   // there are these two
	decides bool   // a body must decide first
}

const (
	toCutoff = 150 // days from the event, in a sketch
	toEvent  = 60  // days before it that are shown where a record is kept until it happens
)

// sketched returns what a rule says.
func sketched(b *retention.Rulebook, r *retention.Rule) sketch {
	s := sketch{lane: headed(b, r), rule: r, floor: r.Bound.HasFloor(), ceiling: r.Bound.HasCeiling(), decides: r.Appraise}
	s.event = moment{said: event{b, r.Trigger, true}}
	s.cutoff = s.event
	if r.Cutoff != retention.AtEvent() {
		s.cutoff = moment{at: toCutoff, said: opening{r.Cutoff}}
	}
	ends := r.Period.EndFrom(calendar.MustParseDate("2000-01-01"))
	s.never = s.floor && r.Period == retention.Permanently()
	s.drawn = r.Bound.IsValid() && r.Cutoff.IsValid() && !ends.IsUnknown() && (!s.ceiling || r.Period != retention.Permanently())
	end := s.cutoff.later(r.Period)
	switch s.keep = end; {
	case s.floor:
		s.due = end.tomorrow()
		s.last = s.due.later(b.Allowance(*r))
	default:
		s.last = end
		s.due = end
		if r.Period != retention.Immediately() {
			s.due = moment{at: end.at - 1, said: say("day.before", nil)}
		}
		if s.due.at == s.cutoff.at {
			s.due = s.cutoff
		}
	}
	return s
}

// later returns the moment that lies a period after another. Of none, and immediately, it is
// that one.
func (m moment) later(p retention.Period) moment {
	if n := days(p); n > 0 {
		return moment{at: m.at + n, said: say("day.later", args{"period": p})}
	}
	return m
}

// tomorrow returns the day after in a sketch.
func (m moment) tomorrow() moment { return moment{at: m.at + 1, said: say("day.next", nil)} }

// days returns the average number of days of a period.
func days(p retention.Period) int {
	const cycle, years = 146097, 400 // days, after which the calendar repeats
	switch n, unit := p.Number(); unit {
	case retention.InWeeks:
		return 7 * n
	case retention.InMonths:
		return n * cycle / (12 * years)
	case retention.InYears:
		return n * cycle / years
	default:
		return n
	}
}

// draw puts the sketch on a lane.
func (s *sketch) draw(l *lane) {
	if !s.drawn {
		l.notes = append(l.notes, say("unclear", nil))
		l.stretch(Unknown, moment{side: before}, moment{side: after})
		return
	}
	r := s.rule
	switch until := (moment{at: s.event.at - 1}); {
	case r.Absent != retention.Awaited:
	case s.floor: // as long as it is awaited, the record is kept
		l.spans = append(l.spans, span{Protected, moment{at: s.event.at - toEvent}, until})
	default:
		l.stretch(Unknown, moment{side: before}, until)
	}
	l.mark(Event, s.event, false, say("event", args{"starts": r.Cutoff == retention.AtEvent() && r.Period != retention.Immediately(), "earliest": r.Pick == retention.Earliest, "latest": r.Pick == retention.Latest, "awaited": r.Absent == retention.Awaited, "kept": r.Absent == retention.Awaited && s.floor}))
	if r.Cutoff != retention.AtEvent() {
		l.mark(Cutoff, s.cutoff, false, Cutoff)
	}
	free := s.event
	switch {
	case s.never:
		l.stretch(Protected, s.event, moment{side: after})
		l.mark(Mark, moment{side: after}, true, said("never", Protected))
	case s.floor:
		l.stretch(Protected, s.event, s.keep)
		free = s.keep.tomorrow()
	}
	switch {
	case s.inConflict():
		l.conflict(s)
	case s.ceiling:
		l.stretch(Unprotected, free, moment{at: s.due.at - 1})
		l.stretch(Due, s.due, s.last)
		l.spans = append(l.spans, span{Overdue, s.last.tomorrow(), moment{side: after}})
	case !s.never:
		l.stretch(Unprotected, free, moment{side: after})
	}
	switch {
	case s.decides && s.floor && !s.never:
		l.mark(Decides, s.keep, true, Decides)
	case s.decides && s.ceiling:
		l.mark(Decides, s.due, false, Decides)
	}
}

// inConflict reports whether the last lawful day comes before the last protected one.
func (s *sketch) inConflict() bool {
	return s.ceiling && s.floor && (s.never || s.last.at < s.keep.at)
}

// conflict adds from when a person must decide, and the last lawful day.
func (l *lane) conflict(s *sketch) {
	end := s.keep
	if s.never {
		end = moment{side: after}
	}
	l.stretch(Review, s.due, end)
	l.mark(Mark, s.last, true, said("end", Due))
}

// event is what people call an event, or its ID.
type event struct {
	book    *retention.Rulebook
	trigger retention.Trigger
	opens   bool // its title begins with a capital letter
}

// In returns it in a language.
func (e event) In(l calendar.Language) string {
	switch title := e.book.Names(e.trigger).In(l); {
	case title == "":
		return calendar.Plain(string(e.trigger))
	case e.opens:
		return calendar.Plain(capital(title))
	default:
		return calendar.Plain(title)
	}
}

// headed returns a lane with the words of a rule, its norm and its conditions.
func headed(b *retention.Rulebook, r *retention.Rule) *lane {
	l := &lane{}
	if r.Trigger != "" { // without one there are no words
		l.heading = opening{b.Terms(*r)}
	}
	note := func(key string, values args) {
		step := say(key, values)
		step.Names = b
		l.notes = append(l.notes, step)
	}
	if cmp.Or(r.ID, r.Basis.Citation) != "" {
		note("norm", args{"rule": r.ID, "citation": r.Basis.Citation, "doubt": r.Basis.Doubt != ""})
	}
	switch {
	case r.When != "":
		note("when", args{"trait": r.When})
	case r.Unless != "":
		note("unless", args{"trait": r.Unless})
	}
	if r.Absent == retention.NotBinding {
		note("not_binding", args{"trigger": r.Trigger})
	}
	if r.InsteadOf != "" {
		note("instead_of", args{"rule": r.InsteadOf})
	}
	if r.Then != 0 {
		note("then", args{"then": r.Then})
	}
	return l
}
