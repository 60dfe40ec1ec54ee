package notice

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// binding is a version of a norm that binds records on the day, as a floor, a ceiling or both.
type binding struct {
	retention.Rule
	floor, ceiling bool
	norm           int
	current        bool // it is law on the day
}

// binding returns the versions that bind on the day.
func (all *rules) binding() (list []binding) {
	for i := range all.norms {
		n := &all.norms[i]
		if n.current >= 0 {
			r := n.versions[n.current]
			list = append(list, binding{r, r.Bound.HasFloor(), r.Bound.HasCeiling(), i, true})
		}
		for _, j := range n.floors {
			list = append(list, binding{n.versions[j], true, false, i, false})
		}
	}
	return list
}

// together reports whether two rules can bind one record.
func (a *binding) together(b *binding) bool {
	apart := a.When != "" && a.When == b.Unless || a.Unless != "" && a.Unless == b.When || a.current && a.InsteadOf == b.ID || b.current && b.InsteadOf == a.ID
	return a.norm != b.norm && !apart
}

// permits reports whether a rule ever permits disposal that it does not ask for at once.
func (a *binding) permits() bool { return a.floor || a.ceiling && !atOnce(a.Rule) }

// obeysBoth reports whether a floor always ends before a ceiling asks for disposal.
func obeysBoth(floor, ceiling *binding) bool {
	least := 2 // a ceiling asks a day before its end
	if ceiling.floor {
		least = 0
	}
	return sameStart(floor.Rule, ceiling.Rule) && margin(floor.Period, ceiling.Period) >= least
}

// related reports whether a relation decides between two norms.
func (all *rules) related(a, b *binding) bool {
	return slices.ContainsFunc(all.relations, func(r retention.Relation) bool {
		return r.Yields == a.ID && r.To == b.ID || r.Yields == b.ID && r.To == a.ID
	})
}

// addTogether adds how the rules act together on one record, and which records have none.
func (n *Notice) addTogether(all *rules) {
	list := all.binding()
	var floorFirst, ceilings, conflict, differ bool
	for i := range list {
		for j := range list {
			a, b := &list[i], &list[j]
			if !a.together(b) {
				continue
			}
			floorFirst = floorFirst || a.floor && b.permits()
			ceilings = ceilings || a.ceiling && b.ceiling
			conflict = conflict || a.floor && b.ceiling && !obeysBoth(a, b) && !all.related(a, b)
			differ = differ || a.Then != b.Then || a.Appraise != b.Appraise
		}
	}
	when := func(is bool, code StepCode) {
		if is {
			n.add(code, calendar.Source{}, nil)
		}
	}
	when(floorFirst, StepFloorFirst)
	when(ceilings, StepSeveralCeilings)
	for _, r := range all.relations {
		n.addRelation(all.book, list, r)
	}
	when(conflict, StepConflict)
	when(differ, StepInCommon)
	switch {
	case len(all.norms) == 0:
	case len(all.inForce()) == 0:
		n.add(StepNotInForce, calendar.Source{}, args{"day": n.On})
	default:
		when(all.someFree(), StepNoneApplies)
	}
}

// addRelation adds which of two rules yields, for each pair of a floor and a ceiling.
func (n *Notice) addRelation(b *retention.Rulebook, list []binding, r retention.Relation) {
	said := map[StepCode]bool{}
	for i := range list {
		for j := range list {
			yields, to := &list[i], &list[j]
			if yields.ID != r.Yields || to.ID != r.To {
				continue
			}
			values := args{"yields": r.Yields, "to": r.To, "yields_terms": b.Terms(yields.Rule), "to_terms": b.Terms(to.Rule)}
			if yields.ceiling && to.floor && !said[StepCeilingYields] {
				said[StepCeilingYields] = true
				n.add(StepCeilingYields, r.Basis, values)
			}
			if yields.floor && to.ceiling && !said[StepFloorYields] {
				said[StepFloorYields] = true
				n.add(StepFloorYields, r.Basis, values)
			}
		}
	}
}

// inForce returns the versions that are law on the day.
func (all *rules) inForce() (list []retention.Rule) {
	for _, n := range all.norms {
		if n.current >= 0 {
			list = append(list, n.versions[n.current])
		}
	}
	return list
}

// someFree reports whether there can be a record that no rule which is law on the day binds.
// It tries traits that are had and not, and events that have happened and not; of many it
// says so without trying.
func (all *rules) someFree() bool {
	var asked []any // traits and triggers
	ask := func(id any) {
		if !slices.Contains(asked, id) {
			asked = append(asked, id)
		}
	}
	inForce := all.inForce()
	for _, b := range inForce {
		for _, t := range []retention.Trait{b.When, b.Unless} {
			if t != "" {
				ask(t)
			}
		}
		if b.Absent == retention.NotBinding {
			ask(b.Trigger)
		}
		for _, t := range all.insteadOf(b, all.on) {
			ask(t)
		}
	}
	const most = 10
	if len(asked) > most {
		return true
	}
	for n := range 1 << len(asked) {
		has := func(id any) bool { i := slices.Index(asked, id); return i >= 0 && n>>i&1 == 1 }
		if !slices.ContainsFunc(inForce, func(r retention.Rule) bool { return all.binds(r, has) }) {
			return true
		}
	}
	return false
}

// binds reports whether a rule binds the records that have some traits and events, at least
// together with those that stand in for it.
func (all *rules) binds(r retention.Rule, has func(id any) bool) bool {
	gone := slices.ContainsFunc(all.insteadOf(r, all.on), func(t retention.Trigger) bool { return has(t) })
	return !gone && (r.When == "" || has(r.When)) && (r.Unless == "" || !has(r.Unless)) && (r.Absent != retention.NotBinding || has(r.Trigger))
}
