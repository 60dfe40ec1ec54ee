package notice

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// rules are those of a class, as they stand on a day.
type rules struct {
	book      *retention.Rulebook
	on        calendar.Date
	norms     []norm
	relations []retention.Relation
}

// norm is a rule in its versions, in the order of their lives.
type norm struct {
	versions []retention.Rule
	current  int   // the index of the version that is law on the day; -1: none
	floors   []int // those of the versions before it that still bind older records as floors
	yields   bool  // a relation can end it
}

func rulesOf(b *retention.Rulebook, c retention.Class, on calendar.Date) *rules {
	all := &rules{book: b, on: on, relations: b.Relations(c)}
	for _, versions := range b.Norms(c) {
		n := norm{versions: versions}
		n.yields = slices.ContainsFunc(all.relations, func(r retention.Relation) bool { return r.Yields == versions[0].ID })
		n.stand(on)
		all.norms = append(all.norms, n)
	}
	return all
}

// stand finds out which versions bind on a day.
func (n *norm) stand(on calendar.Date) {
	n.current = slices.IndexFunc(n.versions, func(r retention.Rule) bool { return on.Within(r.From, r.Until) })
	for i, r := range n.versions {
		if i != n.current && on.OnOrAfter(r.Until) && r.Bound.HasFloor() && !n.replaced(i, on) && !n.moot(i) {
			n.floors = append(n.floors, i)
		}
	}
}

// replaced reports whether a later version that reaches older records has come into force and
// binds all records that this one binds.
func (n *norm) replaced(i int, on calendar.Date) bool {
	return slices.ContainsFunc(n.versions[i+1:], func(r retention.Rule) bool {
		return r.Retroactive.Citation != "" && on.OnOrAfter(r.From) && sameScope(r, n.versions[i])
	})
}

// ended returns from when a later version that reaches older records is law, but only those
// that it binds. No date: there is none.
func (n *norm) ended(i int, on calendar.Date) (from calendar.Date) {
	for _, r := range n.versions[i+1:] {
		if r.Retroactive.Citation != "" && on.OnOrAfter(r.From) {
			from = r.From
		}
	}
	return from
}

// moot reports whether what is law today keeps at least as long as a version before did.
func (n *norm) moot(i int) bool {
	if n.current < 0 {
		return false
	}
	now, then := n.versions[n.current], n.versions[i]
	return sameScope(now, then) && sameStart(now, then) && margin(then.Period, now.Period) >= 0
}

// sameScope reports whether two rules bind the same records.
func sameScope(a, b retention.Rule) bool {
	return a.When == b.When && a.Unless == b.Unless && a.InsteadOf == b.InsteadOf && a.Absent == b.Absent && a.Trigger == b.Trigger
}

// sameStart reports whether the periods of two rules start on the same day.
func sameStart(a, b retention.Rule) bool {
	return a.Trigger == b.Trigger && a.Pick == b.Pick && a.Cutoff == b.Cutoff
}

// inDays returns of how many days a period is, if a month has so many.
func inDays(p retention.Period, month int) int {
	const forEver = 1 << 40
	n, unit := p.Number()
	switch {
	case p == retention.Permanently():
		return forEver
	case unit == retention.InWeeks:
		return 7 * n
	case unit == retention.InMonths:
		return month * n
	case unit == retention.InYears:
		return 12 * month * n
	default: // days, or immediately
		return n
	}
}

// margin returns by how many days at least a period ends before another one that starts on
// the same day; negative, if it can end after it.
func margin(p, before retention.Period) int {
	_, a := p.Number()
	_, b := before.Number()
	if months := inDays(before, 1) - inDays(p, 1); byMonths(a) && byMonths(b) && months >= 0 {
		return 28 * months // both end on the day of the same number, or on the last of its month
	}
	return inDays(before, 28) - inDays(p, 31)
}

func byMonths(u retention.Unit) bool { return u == retention.InMonths || u == retention.InYears }

// standIns returns what the rules say of time that are law on the day and stand in for a norm.
func (all *rules) standIns(id string) (list []calendar.Step) {
	for _, n := range all.norms {
		if n.current >= 0 && n.versions[n.current].InsteadOf == id {
			list = append(list, all.book.Terms(n.versions[n.current]))
		}
	}
	return list
}

// insteadOf returns the events with which the rule binds for which another one stands in: of
// each version that is law by a day or was.
func (all *rules) insteadOf(r retention.Rule, by calendar.Date) (events []retention.Trigger) {
	for _, n := range all.norms {
		for _, v := range n.versions {
			if v.ID == r.InsteadOf && (v.From.IsZero() || by.OnOrAfter(v.From)) && !slices.Contains(events, v.Trigger) {
				events = append(events, v.Trigger)
			}
		}
	}
	return events
}
