package model_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// This file says which versions bind a record. The others are as if they were not in
// the class at all, whatever else is asked.

// excluded reports whether the record is known to have the wrong trait.
func (r *modelRule) excluded(traits map[string]bool) bool {
	has, known := traits[r.when+r.unless]
	return known && (r.when != "" && !has || r.unless != "" && has)
}

// unsure reports whether it is not known whether the record has the trait.
func (r *modelRule) unsure(traits map[string]bool) bool {
	_, known := traits[r.when+r.unless]
	return r.when+r.unless != "" && !known
}

// happened reports whether there is an event of a trigger, on a known day or not, on
// whatever day.
func (m model) happened(trigger string) bool {
	return slices.ContainsFunc(m.events, func(e modelEvent) bool { return e.trigger == trigger })
}

// idle reports whether a version stands in for a norm whose event has happened: the
// event of any version of that norm that is law by a day, or was before.
func (m model) idle(r *modelRule, on int) bool {
	return r.insteadOf != "" && slices.ContainsFunc(m.written, func(other modelRule) bool {
		return other.id == r.insteadOf && other.from <= on && m.happened(other.trigger)
	})
}

// out reports whether a version binds the record on no day, for what is known of it.
func (m model) out(r *modelRule) bool {
	return r.excluded(m.traits) || r.absent == retention.NotBinding && !m.happened(r.trigger) && !m.meant(r.trigger)
}

// replaced reports whether a version has no event of its own, and another one stands
// in for it that surely binds the record: its trait is known, and it is law on the day. An
// unsure one replaces nothing.
func (m model) replaced(r *modelRule, on int) bool {
	if m.happened(r.trigger) || m.meant(r.trigger) {
		return false
	}
	for _, n := range m.norms {
		n = m.busy(n, on)
		for i := range n.versions {
			v := &n.versions[i]
			if v.insteadOf == r.id && !v.unsure(m.traits) && !m.mistaken(&v.modelRule, on) && v.live(on) {
				return true
			}
		}
	}
	return false
}

// busy returns the norm without the versions that are idle on a day.
func (m model) busy(n modelNorm, on int) modelNorm {
	left := modelNorm{id: n.id}
	for i := range n.versions {
		if !m.idle(&n.versions[i].modelRule, on) {
			left.versions = append(left.versions, n.versions[i])
		}
	}
	return left
}

// binding returns the norm with the versions that bind on a day.
func (m model) binding(n modelNorm, on int) modelNorm {
	if n = m.doubted(n, on); !m.standIns {
		return n
	}
	n = m.busy(n, on)
	bound := modelNorm{id: n.id}
	for i := range n.versions {
		if !m.replaced(&n.versions[i].modelRule, on) {
			bound.versions = append(bound.versions, n.versions[i])
		}
	}
	return bound
}
