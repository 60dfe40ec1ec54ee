package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// guards is what guards have to say in a decision. It is never changed.
type guards struct {
	until      retention.End // how long a guard refuses
	note       string        // why it refuses
	cause      error         // why it could not find out
	objections []Decision    // of guards in a joined decision
	size       int           // how many these are, with those within them
	decisive   int           // which objection made the outcome, counted from 1; 0: none
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
	said.objections = slices.Clip(said.objections)
	for _, g := range objections {
		size := 1 + g.said().size
		if said.size+size > mostParts {
			g, size = g.alone(), 1
		}
		said.objections = append(said.objections, g)
		said.size += size
		if g.outcome < d.outcome {
			d.outcome, said.decisive = g.outcome, len(said.objections)
		}
	}
	d.guards = hide(&said)
}

// alone returns a decision without the objections that it keeps, for the reason of the
// one that made its outcome.
func (d Decision) alone() Decision {
	one, said := *d.decider(), d.decider().said()
	one.guards = hide(&guards{until: said.until, note: said.note, cause: said.cause})
	return one
}

// all returns this decision, those of the guards that object, and those of theirs.
func (d *Decision) all() []*Decision { return d.appendTo(nil) }

func (d *Decision) appendTo(list []*Decision) []*Decision {
	list = append(list, d)
	objections := d.said().objections
	for i := range objections {
		list = objections[i].appendTo(list)
	}
	return list
}

// decider returns the decision that made the outcome: a guard's, or this one.
func (d *Decision) decider() *Decision {
	for {
		said := d.said()
		if said.decisive == 0 {
			return d
		}
		d = &said.objections[said.decisive-1]
	}
}
