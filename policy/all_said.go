package policy

import "github.com/keepuntil/keepuntil/retention"

// guards is what guards have to say in a decision. It is never changed.
type guards struct {
	until      retention.End // how long a guard refuses
	note       string        // why it refuses
	cause      error         // why it could not find out
	objections []Decision    // of guards in a joined decision
	before     *guards       // those of the policy that it joins with them; nil: none
	size       int           // how many objections these are, with those within them
	decisive   *Decision     // the objection that made the outcome; nil: none
}

// said returns what guards have to say: nothing in a decision by rules alone.
func (d *Decision) said() guards {
	if said := d.guards.shown(); said != nil {
		return *said
	}
	return guards{}
}

// hear takes in the objections of guards. One that keeps too many others, as decisions
// do that a guard keeps and hands back, is heard without them.
func (d *Decision) hear(objections []Decision) {
	if len(objections) == 0 {
		return
	}
	said := d.said()
	said.before, said.objections = d.guards.shown(), objections
	for i := range objections {
		g := &objections[i]
		size := 1 + g.said().size
		if said.size+size > mostParts {
			*g, size = g.alone(), 1
		}
		said.size += size
		if g.outcome < d.outcome {
			d.outcome, said.decisive = g.outcome, g
		}
	}
	d.guards = hide(&said)
}

// alone returns a decision without the objections that it keeps, for the reason of the
// one that made its outcome.
func (d *Decision) alone() Decision {
	one, said := *d.decider(), d.decider().said()
	one.guards = hide(&guards{until: said.until, note: said.note, cause: said.cause})
	return one
}

// objections returns those of the guards that object, in the order in which they were
// heard.
func (d *Decision) objections() []*Decision {
	var levels []*guards
	for said := d.guards.shown(); said != nil; said = said.before {
		levels = append(levels, said)
	}
	var list []*Decision
	for i := len(levels) - 1; i >= 0; i-- {
		for j := range levels[i].objections {
			list = append(list, &levels[i].objections[j])
		}
	}
	return list
}

// all returns this decision, those of the guards that object, and those of theirs.
func (d *Decision) all() []*Decision { return d.appendTo(nil) }

func (d *Decision) appendTo(list []*Decision) []*Decision {
	list = append(list, d)
	for _, objection := range d.objections() {
		list = objection.appendTo(list)
	}
	return list
}

// decider returns the decision that made the outcome: a guard's, or this one.
func (d *Decision) decider() *Decision {
	for d.said().decisive != nil {
		d = d.said().decisive
	}
	return d
}
