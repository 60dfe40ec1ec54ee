package retention

import "github.com/keepuntil/keepuntil/calendar"

// norm is a rule in its versions: those with one ID, in the order of their lives,
// which are disjoint. Most have one.
type norm struct{ versions []bookRule }

// effect returns what a norm makes of a record.
func (n *norm) effect(f *facts) effect {
	if len(n.versions) == 1 {
		return n.versions[0].effect(f)
	}
	return n.effectOfVersions(f)
}

// effectOfVersions folds the versions. As floors, those count that were law on a
// day since their own trigger, from the last retroactive one on; as a ceiling,
// only the one in force.
func (n *norm) effectOfVersions(f *facts) (e effect) {
	current := n.inForceOn(f.on)
	for i := n.floorsFrom(f); i < len(n.versions); i++ {
		v := &n.versions[i]
		if one := v.effect(f); one.floor {
			e.rule, e.start, e.trigger, e.floor = v, one.start, one.trigger, true
			e.unknown = e.unknown || one.unknown
			e.awaited = e.awaited || one.awaited
			e.end = laterFloor(e.end, one.end)
		}
	}
	if current < 0 {
		return e
	}
	v := &n.versions[current]
	own := v.effect(f)
	if e.fell = own.fell; own.fell {
		return e
	}
	e.rule, e.start, e.trigger, e.inForce, e.ceiling = v, own.start, own.trigger, true, own.ceiling
	if own.ceiling && own.start == StartKnown {
		e.due, e.last = n.ceiling(current, f)
	}
	return e
}

// inForceOn returns the index of the version that is law on a day, or -1.
func (n *norm) inForceOn(d calendar.Date) int {
	for i := range n.versions {
		if n.versions[i].inForceOn(d) {
			return i
		}
	}
	return -1
}

// floorsFrom returns the index of the last retroactive version that binds the record and
// has come into force by the day, or 0: those before it bind no more.
func (n *norm) floorsFrom(f *facts) (from int) {
	for i := range n.versions {
		v := &n.versions[i]
		if v.Retroactive.Citation != "" && (v.From.IsZero() || f.on.OnOrAfter(v.From)) && v.binds(f) {
			from = i
		}
	}
	return from
}

// ceiling returns the first day on which disposal is due and the last lawful day
// under the i-th version. No ceiling is due before it was law, and a new version
// does not put off one that was due already.
func (n *norm) ceiling(i int, f *facts) (due, last calendar.Date) {
	var kept End            // what the versions before still protect, if they are floors too
	var until calendar.Date // of the version before; no date: there is none
	for j := range n.versions[:i+1] {
		v := &n.versions[j]
		trigger, start, binds := v.begins(f)
		if !binds {
			continue
		}
		law := lawful{v.From, v.From}
		if !until.IsZero() {
			// Only what came while the version before was law is not put off.
			if due.Before(until) {
				law.due = calendar.Earliest(due, v.From)
			}
			if last.Before(until) {
				law.last = calendar.Earliest(last, v.From)
			}
		}
		if v.Retroactive.Citation != "" {
			kept = End{}
		}
		due, last, until = calendar.Date{}, calendar.Date{}, v.Until
		if start != StartKnown {
			continue
		}
		begin, end := v.run(trigger)
		if !v.Bound.HasFloor() {
			due, last = atMost(begin, end, law)
			continue
		}
		due, last = exactly(v.putOff(laterFloor(kept, end), f), law.due, v.allowance)
		if trigger.Before(v.Until) { // it binds after its life too
			kept = laterFloor(kept, end)
		}
	}
	return due, last
}
