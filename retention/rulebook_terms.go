package retention

import (
	"cmp"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Names returns what people call a [Class], a [Trigger] or a [Trait] of the book: its
// title, and of a trigger that every book knows, such as [Transferred], a title of this
// package in each language in which the book has none. They are zero without a title, and for
// a value of another type. A rulebook is a [calendar.Namer].
func (b *Rulebook) Names(id any) calendar.Names {
	switch id := id.(type) { // others may be no key of a map
	case Class, Trait:
		return b.title(id)
	case Trigger:
		title := b.title(id)
		if slices.Contains(everyBooks[:], id) {
			return either(title, sentences.Names("trigger."+string(id)))
		}
		return title
	default:
		return calendar.Names{}
	}
}

// title returns what the book itself says.
func (b *Rulebook) title(id any) calendar.Names {
	if find := b.known().titles; find != nil {
		return find()[id]
	}
	return calendar.Names{}
}

// either returns the first names and, in the languages in which there are none, the others.
func either(a, b calendar.Names) calendar.Names {
	return calendar.Names{
		English: cmp.Or(a.English, b.English), Finnish: cmp.Or(a.Finnish, b.Finnish), Swedish: cmp.Or(a.Swedish, b.Swedish),
		Estonian: cmp.Or(a.Estonian, b.Estonian), Ukrainian: cmp.Or(a.Ukrainian, b.Ukrainian),
	}
}

// startOf is the key of the phrase by which a period counts from an event.
type startOf Trigger

// makeTitles returns the titles of the classes, the triggers and the traits, and the
// phrases with which the triggers start a period.
func (b *Rulebook) makeTitles() map[any]calendar.Names {
	d := &b.known().definition
	titles := make(map[any]calendar.Names, len(d.Classes)+2*len(d.Triggers)+len(d.Traits))
	add := func(id any, names calendar.Names) {
		if _, known := titles[id]; !known && names != (calendar.Names{}) {
			titles[id] = names
		}
	}
	for _, info := range d.Classes {
		add(info.Class, info.Title)
	}
	for _, info := range d.Triggers {
		add(info.Trigger, info.Title)
		add(startOf(info.Trigger), info.Start)
	}
	for _, info := range d.Traits {
		add(info.Trait, info.Title)
	}
	return titles
}

// Terms returns what a rule says of time, as a step: "at least 10 years from the person's
// death, counted from the end of the calendar year". The arguments are bound, period,
// trigger and cutoff, and start, the phrase with the event, which is text. The names are
// those of the book; a rule of another book has IDs where this one has no name.
func (b *Rulebook) Terms(r Rule) calendar.Step {
	key := "terms.none"
	switch bound := inKeys[min(int(r.Bound), len(inKeys)-1)]; {
	case bound == "" || r.Period == Period{}:
	case r.Period == Permanently():
		key = "terms.permanently"
	case r.Period == Immediately():
		key = "terms." + bound + "_until"
	default:
		key = "terms." + bound
	}
	return calendar.Step{Code: sentences.Code(key), Names: b, Args: map[string]any{"bound": r.Bound, "period": r.Period,
		"trigger": r.Trigger, "start": start{b, r.Trigger}, "cutoff": r.Cutoff}}
}

var inKeys = [...]string{AtLeast: "at_least", AtMost: "at_most", Exactly: "exactly", Exactly + 1: ""}

// start is the phrase by which a period counts from an event.
type start struct {
	book    *Rulebook
	trigger Trigger
}

// In returns the phrase in a language: that of the book, for a trigger that every book
// knows and this one gives no title that of this package, or one with the title or the ID
// of the event.
func (s start) In(l calendar.Language) string {
	own := s.book.title(startOf(s.trigger)).In(l)
	if own == "" && s.book.title(s.trigger).In(l) == "" && slices.Contains(everyBooks[:], s.trigger) {
		own = sentences.Names("trigger." + string(s.trigger) + ".start").In(l)
	}
	return cmp.Or(own, calendar.Step{Code: sentences.Code("start.event"), Names: s.book, Args: map[string]any{"trigger": s.trigger}}.In(l))
}

// String returns the phrase in English.
func (s start) String() string { return s.In(calendar.English) }

// MarshalText returns the phrase in English, so that the JSON of a step has it.
func (s start) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
