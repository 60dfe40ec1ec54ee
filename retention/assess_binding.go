package retention

import "github.com/keepuntil/keepuntil/calendar"

// condition is what has to be asked before a rule binds a record. A rule without one
// binds every record of its class.
type condition struct {
	instead []starting // the events with which the rule binds for which this one stands in
	target  uint64     // that rule, as a bit by the number of its norm
	itself  uint64     // the norm of this one, if a rule stands in for it
}

// starting is an event from which a version of a norm counts, and since when that is law.
type starting struct {
	trigger Trigger
	from    calendar.Date
	version uint64 // its bit
}

// compileConditions finds out which rules of the class bind only some of its records.
// The norms are known by the numbers of their IDs.
func (c *class) compileConditions(number map[string]int) {
	stoodFor := map[string]bool{}
	var standing []yielding // who stands in for whom runs in no circle either
	for i := range c.rules {
		if other := c.rules[i].InsteadOf; other != "" {
			stoodFor[other] = true
			c.standIns = append(c.standIns, i)
		}
	}
	for i := range c.rules {
		r := &c.rules[i]
		if r.condition = nil; r.When == "" && r.Unless == "" && r.Absent != NotBinding && r.InsteadOf == "" && !stoodFor[r.ID] {
			continue
		}
		r.condition = &condition{}
		if stoodFor[r.ID] {
			r.condition.itself = 1 << number[r.ID]
		}
		if target, known := number[r.InsteadOf]; known {
			r.condition.target = 1 << target
			var events set[starting]
			for _, version := range c.norms[target].versions {
				events.add(starting{version.Trigger, version.From, version.bit})
			}
			r.condition.instead = events.list
			if r.InsteadOf != r.ID {
				standing = append(standing, yielding{number[r.ID], target, Relation{Yields: r.ID, To: r.InsteadOf}})
			}
		}
	}
	_, c.standInCircle = inOrder(standing, len(c.norms))
}

// replaced returns, as bits, the norms in whose place another one binds the record. A
// rule that perhaps binds it, or that is not law on the day, takes none away, for that one
// may be what protects it.
func (c *class) replaced(f *facts) (norms uint64) {
	for _, i := range c.standIns {
		r := &c.rules[i]
		// Whether others stand in for this rule in turn does not matter: one of them binds.
		if r.inForceOn(f.on) && r.binds(f) && r.missingTrait(f) == "" && !r.isMistaken(f) {
			norms |= r.condition.target
		}
	}
	return norms
}

// binds reports whether a rule binds a record, for what is known of it.
func (r *bookRule) binds(f *facts) bool {
	return r.condition == nil || !r.falls(f, f.record.Events.on(r.Trigger))
}

// falls reports whether a rule is for a record as if it were not in the class. The events
// are those of its trigger.
func (r *bookRule) falls(f *facts, own []Event) bool {
	if has, known := f.record.Traits.Has(r.When); r.When != "" && known && !has {
		return true
	}
	if has, _ := f.record.Traits.Has(r.Unless); r.Unless != "" && has {
		return true
	}
	if len(own) == 0 && f.mistaken&r.bit == 0 && (r.Absent == NotBinding || f.replaced&r.condition.itself != 0) {
		return true
	}
	return r.givesWay(f)
}

// givesWay reports whether the event has happened of a rule for which one stands in: of
// any version that is law by the day or was before. What is not law yet takes nothing away.
func (r *bookRule) givesWay(f *facts) bool {
	if r.condition == nil {
		return false
	}
	for _, of := range r.condition.instead {
		if of.isLawBy(f.on) && len(f.record.Events.on(of.trigger)) > 0 {
			return true
		}
	}
	return false
}

func (of starting) isLawBy(on calendar.Date) bool { return of.from.IsZero() || on.OnOrAfter(of.from) }

// missingTrait returns the trait by which the rule binds a record or does not, if it is
// not known.
func (r *bookRule) missingTrait(f *facts) Trait {
	for _, asked := range [...]Trait{r.When, r.Unless} {
		if _, known := f.record.Traits.Has(asked); asked != "" && !known {
			return asked
		}
	}
	return ""
}

// begins returns the day of the event that starts the period, how far that is known, and
// whether the rule binds the record at all.
func (r *bookRule) begins(f *facts) (trigger calendar.Date, start Start, binds bool) {
	own := f.record.Events.on(r.Trigger)
	f.met += len(own) & r.firstOf
	switch {
	case r.condition == nil:
	case r.falls(f, own):
		return trigger, StartUnknown, false
	case r.missingTrait(f) != "":
		return trigger, StartUnknown, true
	}
	if r.isMistaken(f) {
		return trigger, StartUnknown, true
	}
	trigger, start = r.pick(own)
	return trigger, start, true
}
