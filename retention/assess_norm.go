package retention

import "github.com/keepuntil/keepuntil/calendar"

// norm is a rule in its versions: those with one ID, in the order of their
// lives, which are disjoint. Most have one.
type norm struct{ versions []bookRule }

// span is what a norm makes of a record.
func (n *norm) span(f *facts) span {
	if len(n.versions) == 1 {
		return n.versions[0].span(f)
	}
	return n.spanOfVersions(f)
}

// spanOfVersions folds the versions. As floors all count that were law on a day
// since their own trigger, from the last retroactive one on; as a ceiling only
// the one in force.
func (n *norm) spanOfVersions(f *facts) (s span) {
	current := n.inForceOn(f.on)
	for i := n.floorsFrom(f.on); i < len(n.versions); i++ {
		v := &n.versions[i]
		if one := v.span(f); one.floor {
			s.rule, s.start, s.trigger, s.floor = v, one.start, one.trigger, true
			s.unknown = s.unknown || one.unknown
			s.awaited = s.awaited || one.awaited
			s.end = laterFloor(s.end, one.end)
		}
	}
	if current < 0 {
		return s
	}
	v := &n.versions[current]
	own := v.span(f)
	s.rule, s.start, s.trigger, s.inForce, s.ceiling = v, own.start, own.trigger, true, own.ceiling
	if own.ceiling && own.start == knownStart {
		s.due, s.last = n.ceiling(current, f)
	}
	return s
}

// inForceOn gives the index of the version that is law on a day, or -1.
func (n *norm) inForceOn(d calendar.Date) int {
	for i := range n.versions {
		if n.versions[i].inForceOn(d) {
			return i
		}
	}
	return -1
}

// floorsFrom gives the index of the last retroactive version that has come into
// force by a day, or 0: those before it bind no more.
func (n *norm) floorsFrom(d calendar.Date) int {
	from := 0
	for i := range n.versions {
		v := &n.versions[i]
		if v.Retroactive.Citation != "" && (v.From.IsZero() || v.From == d || d.After(v.From)) {
			from = i
		}
	}
	return from
}

// ceiling gives the first day on which disposal is due and the last lawful day
// under the i-th version. No ceiling is due before it was law, and a new version
// does not put off one that was due already.
func (n *norm) ceiling(i int, f *facts) (due, last calendar.Date) {
	v := &n.versions[i]
	law := lawful{v.From, v.From}
	if i > 0 {
		// Only what fell due while it was law is not put off.
		due, last = n.ceiling(i-1, f)
		if until := n.versions[i-1].Until; due.Before(until) {
			law.due = calendar.Earliest(due, v.From)
		}
		if until := n.versions[i-1].Until; last.Before(until) {
			law.last = calendar.Earliest(last, v.From)
		}
	}
	trigger, start := v.pick(f.events.on(v.Trigger))
	if start != knownStart {
		return calendar.Date{}, calendar.Date{}
	}
	if v.Bound.HasFloor() {
		return exactly(n.protectedUnder(i, f), law.due, v.allowance)
	}
	begin, end := v.run(trigger)
	return atMost(begin, end, law)
}

// protectedUnder gives the last protected day of an Exactly norm under its i-th
// version: on the day asked about if that is in force, otherwise on the last day
// of its life.
func (n *norm) protectedUnder(i int, f *facts) (end End) {
	then := *f
	if i != n.inForceOn(f.on) {
		then.on = n.versions[i].Until.AddDays(-1)
	}
	for j := n.floorsFrom(then.on); j <= i; j++ {
		if s := n.versions[j].span(&then); s.floor && s.start == knownStart {
			end = laterFloor(end, s.end)
		}
	}
	return end
}
