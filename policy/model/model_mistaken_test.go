package model_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// This file says what an event means that no rule of the class knows: for which rules it
// could be meant. The start of these is unknown.

// slipOf returns the trigger of which another one is a slip of the pen; empty: of none.
func slipOf(trigger string) string {
	return map[string]string{
		"clsoing": "closing", "Payment": "payment", "readdings": "readings",
		"appraised.kept": string(retention.AppraisedKeep), "disposition.transfered": string(retention.Transferred),
	}[trigger]
}

var everywhere = []retention.Trigger{retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain}

// counted reports whether a rule of the class counts from a trigger.
func (m model) counted(trigger string) bool {
	return slices.ContainsFunc(m.written, func(r modelRule) bool { return r.trigger == trigger })
}

// meant reports whether an event that nobody knows could be one of a trigger.
func (m model) meant(trigger string) bool {
	for _, e := range m.events {
		if m.counted(e.trigger) || slices.Contains(everywhere, retention.Trigger(e.trigger)) || slices.Contains(m.declared, e.trigger) {
			continue
		}
		switch right := slipOf(e.trigger); {
		case m.declared != nil:
			return true
		case slices.Contains(everywhere, retention.Trigger(right)):
			return true
		case right != "" && m.counted(right):
			if right == trigger {
				return true
			}
		}
	}
	return false
}

// mistaken reports whether such an event could be one of a version, or of a version that is
// law by a day of the norm for which it stands in.
func (m model) mistaken(r *modelRule, on int) bool {
	return m.meant(r.trigger) || r.insteadOf != "" && slices.ContainsFunc(m.written, func(other modelRule) bool {
		return other.id == r.insteadOf && other.from <= on && m.meant(other.trigger)
	})
}

// doubted returns the norm with the starts that are unknown on a day because of such events.
func (m model) doubted(n modelNorm, on int) modelNorm {
	if !m.strange {
		return n
	}
	left := modelNorm{id: n.id, versions: slices.Clone(n.versions)}
	for i := range left.versions {
		if v := &left.versions[i]; m.mistaken(&v.modelRule, on) {
			v.start, v.event = "unknown", noDay
		}
	}
	return left
}
