package nopath_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Which rules bind the record of a request: the others are as if they were not written.

// has reports whether there is an event of a trigger, on a known day or not.
func (q asked) has(t retention.Trigger) bool {
	return slices.ContainsFunc(q.events, func(e retention.Event) bool { return e.Trigger == t })
}

// unsure reports whether a rule asks for a trait of which nothing is known.
func (q asked) unsure(w *writtenRule) bool {
	for _, trait := range []retention.Trait{w.When, w.Unless} {
		if _, known := q.traits[trait]; trait != "" && !known {
			return true
		}
	}
	return false
}

// leavesOut reports whether a rule does not bind the record, by its traits and events.
func (b *writtenBook) leavesOut(w *writtenRule, q asked) bool {
	if has, known := q.traits[w.When]; w.When != "" && known && !has {
		return true
	}
	if q.traits[w.Unless] && w.Unless != "" {
		return true
	}
	if w.Absent == retention.NotBinding && !q.has(w.Trigger) {
		return true
	}
	for _, other := range b.rules { // the event of the rule for which it stands in, once that is law
		law := other.From.IsZero() || numberOf(other.From) <= numberOf(q.on)
		if w.InsteadOf != "" && other.ID == w.InsteadOf && law && q.has(other.Trigger) {
			return true
		}
	}
	return false
}

// takeOver takes out the rules without an event for which another one stands in that
// binds on the day. What perhaps binds takes nothing out.
func (q asked) takeOver(norms [][]measured, on int) [][]measured {
	stoodFor := map[string]bool{}
	for _, norm := range norms {
		for i := range norm {
			if norm[i].InsteadOf != "" && norm[i].isLaw(on) && !q.unsure(norm[i].writtenRule) {
				stoodFor[norm[i].InsteadOf] = true
			}
		}
	}
	var left [][]measured
	for _, norm := range norms {
		kept := slices.DeleteFunc(slices.Clone(norm), func(m measured) bool { return stoodFor[m.ID] && !q.has(m.Trigger) })
		if len(kept) > 0 {
			left = append(left, kept)
		}
	}
	return left
}

// lookAgain returns the last day on which a body must look again, and whether there is
// one that is not known.
func (q asked) lookAgain() (last int, unknown bool) {
	last = noDay
	for _, e := range q.events {
		if e.Trigger == retention.AppraisedAgain {
			last, unknown = max(last, numberOf(e.On)), unknown || e.On.IsZero()
		}
	}
	return last, unknown
}

// condition decides, last of all, which rules bind which records, and puts appraisals
// off. Inputs that end before stay what they were.
func (r *reader) condition(w *writtenPolicy, q *asked) {
	q.traits = map[retention.Trait]bool{}
	for _, trait := range []retention.Trait{"t", "u"} {
		if choice := r.choose(8); choice > 0 {
			q.traits[trait] = choice%2 == 0
		}
	}
	for range 2 {
		if on := r.nearby(); r.seldom(12) {
			if r.seldom(8) {
				on = calendar.Date{}
			}
			q.events = append(q.events, retention.Event{Trigger: retention.AppraisedAgain, On: on})
			if r.choose(4) > 0 {
				q.events = append(q.events, retention.Event{Trigger: oneOf(r, retention.AppraisedDelete, retention.AppraisedTransfer), On: on.AddDays(r.choose(12) - 3)})
			}
		}
	}
	w.condition(r)
}

func (w *writtenPolicy) condition(r *reader) {
	if w.book != nil {
		w.book.condition(r)
	}
	for i := range w.parts {
		w.parts[i].condition(r)
	}
}

// condition lets rules ask for traits or for an event, and stand in for earlier ones of
// their book.
func (b *writtenBook) condition(r *reader) {
	n := 0
	for i := range b.definitions {
		d := &b.definitions[i]
		for j := range d.Rules {
			w := &b.rules[n]
			switch r.choose(16) {
			case 12:
				w.When = "u"
			case 13:
				w.Unless = "u"
			case 14:
				w.When = "t"
			case 15:
				w.Unless = "t"
			}
			if r.seldom(12) {
				w.Absent = retention.NotBinding
			}
			if earlier := b.rules[n-j : n]; j > 0 && r.seldom(3) {
				if other := earlier[r.choose(j)]; other.ID != w.ID && other.Class == w.Class {
					w.InsteadOf = other.ID
				}
			}
			d.Rules[j] = w.Rule
			n++
		}
	}
}

// barsAgain returns a reason that lies in an appraisal that was put off.
func (q asked) barsAgain(on int) string {
	switch last, unknown := q.lookAgain(); {
	case unknown:
		return "look-again-unknown"
	case last == noDay:
		return ""
	case on < last:
		return "look-again-later"
	case q.appraised(on) == policy.Action(0):
		return "look-again-open"
	default:
		return ""
	}
}
