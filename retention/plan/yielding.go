package plan

import "github.com/keepuntil/keepuntil/retention"

// mayYield returns the states of records that differ in a combination of cells because a
// floor that still protects has yielded to a ceiling that asks for disposal, or has not: it
// depends on which of their days comes first. There are none if that is settled.
func (d *draft) mayYield(cells []int) (set states) {
	for _, y := range d.relations {
		for i := range d.rules {
			r := &d.rules[i]
			if r.ID == y.Yields && r.Bound.HasFloor() && d.counts(r) && d.mayBind(r, cells) && d.mayProtect(r, cells) && d.mayMeet(r, y.To, cells) {
				set |= setOf(retention.Due, retention.Protected, retention.InConflict)
				if c, vague := d.place(r, cells); vague || c.absent || c.unknown || r.When != "" || r.Unless != "" {
					set |= setOf(retention.FloorUnknown, retention.FloorAwaited)
				}
			}
		}
	}
	switch {
	case set == 0, d.isProtected(cells):
		return 0
	case d.appraise, d.counted:
		return set | reviewStates | setOf(retention.AppraisalPutOff)
	case d.disagree():
		return set | setOf(retention.NothingInCommon)
	default:
		return set
	}
}

// place is where the event of a rule lies in a combination of cells.
func (d *draft) place(r *retention.Rule, cells []int) (c cell, vague bool) {
	for i := range d.axes {
		if a := &d.axes[i]; a.trigger == r.Trigger && a.trait == "" {
			return a.cells[cells[i]], a.vague
		}
	}
	return cell{}, true // never: every rule's event has an axis
}

// mayBind reports whether a rule can bind records of a combination by its traits.
func (d *draft) mayBind(r *retention.Rule, cells []int) bool {
	for i := range d.axes {
		a := &d.axes[i]
		if a.trait == "" {
			continue
		}
		absent := a.cells[cells[i]].absent
		has := cells[i] == 0
		if a.trait == r.When && absent || a.trait == r.Unless && has {
			return false
		}
	}
	return true
}

func (d *draft) mayProtect(r *retention.Rule, cells []int) bool {
	c, vague := d.place(r, cells)
	return vague || c.absent || c.unknown || !d.ended(r, c.through)
}

// mayMeet reports whether a ceiling asks for disposal of which the cells do not settle
// whether a floor ends later.
func (d *draft) mayMeet(floor *retention.Rule, id string, cells []int) bool {
	versions := 0
	for i := range d.rules {
		if d.rules[i].ID == id {
			versions++
		}
	}
	from, vagueFloor := d.place(floor, cells)
	for i := range d.rules {
		r := &d.rules[i]
		if r.ID != id || !r.Bound.HasCeiling() || !d.inForce(r) || !d.mayBind(r, cells) {
			continue
		}
		c, vague := d.place(r, cells)
		switch {
		case vague:
			return true
		case c.absent || c.unknown || !d.asks(r, c.through) || !d.ends(r, c.through) && versions == 1:
		case d.yields(id), versions > 1 && r.Bound.HasFloor(), vagueFloor, r.Appraise && r.Bound.HasFloor() && d.putOff(cells):
			return true
		case !from.absent && !from.unknown && !d.passed(r, c.through):
			return true
		}
	}
	return false
}

// putOff reports whether a body may have put its decision off: a ceiling then asks for
// disposal later.
func (d *draft) putOff(cells []int) bool {
	for i := range d.axes {
		if a := &d.axes[i]; a.trigger == retention.AppraisedAgain {
			return !a.cells[cells[i]].absent
		}
	}
	return d.lean
}

// isProtected reports whether a floor protects every record of a combination that yields
// to nothing.
func (d *draft) isProtected(cells []int) bool {
	for i := range d.rules {
		r := &d.rules[i]
		c, vague := d.place(r, cells)
		if r.Bound.HasFloor() && !vague && !c.absent && !c.unknown && d.bindsAll(r) && !d.yields(r.ID) && !d.ended(r, c.through) {
			return true
		}
	}
	return false
}
