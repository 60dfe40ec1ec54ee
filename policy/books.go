package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// eachPart calls with every policy and guard of which one is joined, in their order,
// and with itself if it joins none. It goes through each All once.
func eachPart(p Policy, met map[Policy]bool, with func(Policy)) {
	all, ours := p.(joined)
	switch {
	case !ours:
		with(p)
	case !met[all]:
		met[all] = true
		for _, part := range all.shown().parts() {
			eachPart(part, met, with)
		}
	}
}

// eachAsked does the same, and goes on with the policies that decide about a request for
// parts of a host's own, if one is given.
func eachAsked(p Policy, asked *Request, with func(Policy)) {
	met := map[Policy]bool{}
	var look func(Policy)
	look = func(part Policy) {
		with(part)
		switch part.(type) {
		case nil, bound:
		default:
			if asked != nil && len(met) < mostParts {
				eachPart(decideBy(part, *asked).policy, met, look)
			}
		}
	}
	eachPart(p, met, look)
}

// rulebooks returns the books by which a policy decides, each once: its own, those of
// its parts, and, if a request is given, those of the policies that decide about it for
// parts of a host's own.
func rulebooks(p Policy, asked *Request) []*retention.Rulebook {
	var books []*retention.Rulebook
	eachAsked(p, asked, func(part Policy) {
		if book, is := part.(rulebook); is {
			books = append(books, book.shown())
		}
	})
	return once(books)
}

// without returns the triggers but those that a policy or guard reads: by the rules
// that its book has for a class, or as a host's own says by its method Knows. It
// changes the list.
func without(read Policy, triggers []retention.Trigger, class retention.Class) []retention.Trigger {
	switch p := read.(type) {
	case rulebook:
		events := []retention.Event{{}} // no rule counts from it: unless it comes back, there are no rules
		for _, t := range triggers {
			events = append(events, retention.Event{Trigger: t})
		}
		unknown := p.shown().Unrecognised(retention.Record{Class: class, Events: retention.EventsOf(events...)})
		if !slices.Contains(unknown, "") {
			return triggers
		}
		return slices.DeleteFunc(triggers, func(t retention.Trigger) bool { return !slices.Contains(unknown, t) })
	case interface{ Knows() []retention.Trigger }:
		known := p.Knows()
		return slices.DeleteFunc(triggers, func(t retention.Trigger) bool { return slices.Contains(known, t) })
	default:
		return triggers
	}
}

// books returns the rulebooks by which the decision was made, as far as it is known,
// and those of the guards.
func (d *Decision) books() []*retention.Rulebook {
	asked := d.asked.request()
	return once(append(rulebooks(d.policy, &asked), d.rules.shown()))
}
