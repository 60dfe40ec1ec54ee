package nopath_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// What bars a request whatever the rules say, and what guards bar.

// bars returns a reason that lies in the request.
func (q asked) bars() string {
	switch on := numberOf(q.on); {
	case on == noDay:
		return "no-day"
	case q.action == 0 || q.action > 7:
		return "no-known-action"
	case q.class == "":
		return "no-class"
	case q.look == "zero" || q.look == "failed":
		return "holds-not-looked-up"
	case q.lost:
		return "demands-not-looked-up"
	case slices.ContainsFunc(q.holds, func(h policy.Hold) bool {
		return !h.Placed.IsZero() && !h.Released.IsZero() && numberOf(h.Released) < numberOf(h.Placed)
	}):
		return "hold-contradictory"
	case slices.ContainsFunc(q.demands, unclear):
		return "demand-unclear"
	case slices.ContainsFunc(q.holds, func(h policy.Hold) bool { return h.Released.IsZero() || on < numberOf(h.Released) }):
		return "held"
	case slices.ContainsFunc(q.demands, holding):
		return "held-by-demand"
	case slices.ContainsFunc(q.events, func(e retention.Event) bool { return e.Trigger == retention.AppraisedKeep }):
		return "appraised-to-keep"
	case q.mayHaveHappened(retention.AppraisedDelete, on) && q.mayHaveHappened(retention.AppraisedTransfer, on):
		return "appraised-twice"
	case q.mistaken():
		return "mistaken"
	default:
		return q.barsAgain(on)
	}
}

func unclear(d policy.Demand) bool {
	return d.Kind < policy.Erasure || d.Kind > policy.Access || d.State < policy.Received || d.State > policy.Closed ||
		d.State != policy.Closed && d.Received.IsZero()
}

func holding(d policy.Demand) bool {
	return d.Kind == policy.Access && d.State != policy.Closed || d.Kind == policy.Restriction && d.State == policy.Accepted
}

// happened reports whether there is an event on a known day from one day through
// another.
func (q asked) happened(t retention.Trigger, from, by int) bool {
	return slices.ContainsFunc(q.events, func(e retention.Event) bool {
		return e.Trigger == t && !e.On.IsZero() && numberOf(e.On) >= from && numberOf(e.On) <= by
	})
}

// mayHaveHappened reports whether a body decided by a day and not before it had to look
// again; a decision on an unknown day may have been one.
func (q asked) mayHaveHappened(t retention.Trigger, by int) bool {
	from, _ := q.lookAgain()
	return q.happened(t, from, by) || slices.Contains(q.events, retention.Event{Trigger: t})
}

// appraised returns the one decision of a body that counts; 0: none.
func (q asked) appraised(on int) policy.Action {
	from, _ := q.lookAgain()
	switch remove, transfer := q.happened(retention.AppraisedDelete, from, on), q.happened(retention.AppraisedTransfer, from, on); {
	case remove && !transfer:
		return policy.Delete
	case transfer && !remove:
		return policy.Transfer
	default:
		return 0
	}
}

// after returns what a rule allows after an appraisal and a transfer.
func (m *measured) after(q asked, on int) policy.Action {
	allowed := m.Then
	if m.Appraise {
		if allowed == 0 {
			allowed = q.appraised(on)
		}
		allowed &= q.appraised(on)
	}
	if allowed&policy.Transfer != 0 && q.happened(retention.Transferred, noDay, on) {
		allowed |= policy.Delete
	}
	return allowed
}

// bars returns a reason for which the policy must not permit the request. All its
// parts must permit it.
func (w writtenPolicy) bars(q asked) string {
	switch w.kind {
	case "book":
		return w.book.bars(q)
	case "all":
		asksForDays := func(part writtenPolicy) bool { return part.kind == "real-days" }
		if slices.ContainsFunc(w.parts[1:], asksForDays) && w.unreal(q) {
			return "sentinel-day"
		}
		for i, part := range w.parts {
			if i > 0 && (part.kind == "abstain" || part.kind == "checked-law" || part.kind == "real-days") {
				continue
			}
			if reason := part.bars(q); reason != "" {
				return reason
			}
		}
		asksForLaw := func(part writtenPolicy) bool { return part.kind == "checked-law" }
		if slices.ContainsFunc(w.parts, asksForLaw) && w.unread(q) {
			return "law-unread"
		}
		return ""
	default: // only rules permit, and only what was asked
		return "guard-" + w.kind
	}
}

// unread reports whether a rule of the class was read only through an earlier day.
func (w writtenPolicy) unread(q asked) bool {
	return w.book != nil && slices.ContainsFunc(w.book.rules, func(r writtenRule) bool {
		return r.Class == q.class && !r.checked.IsZero() && numberOf(r.checked) < numberOf(q.on)
	}) || slices.ContainsFunc(w.parts, func(part writtenPolicy) bool { return part.unread(q) })
}

// unreal reports whether a day of the request stands for no day: of a hold, a demand,
// or an event that a rule of the class or everybody knows.
func (w writtenPolicy) unreal(q asked) bool {
	for _, h := range q.holds {
		if standsForNone(h.Placed) || standsForNone(h.Released) {
			return true
		}
	}
	for _, d := range q.demands {
		if standsForNone(d.Received) || standsForNone(d.Answered) || standsForNone(d.Reply.Safe) || standsForNone(d.Reply.Latest) {
			return true
		}
	}
	return slices.ContainsFunc(q.events, func(e retention.Event) bool { return standsForNone(e.On) && w.reads(e.Trigger, q.class) })
}

func standsForNone(d calendar.Date) bool {
	n := numberOf(d)
	year, month, number := civil(n)
	if n == noDay {
		return false
	}
	for _, year1 := range []int{1601, 1753, 1900, 1970} {
		if year == year1 && month == 1 && number == 1 {
			return true
		}
	}
	return year == 1 || year == 9999 || year == 1899 && month == 12 && number == 30
}

// reads reports whether a rule of a class counts from a trigger, or it is one of an
// appraisal or a transfer.
func (w writtenPolicy) reads(t retention.Trigger, class retention.Class) bool {
	switch t {
	case retention.AppraisedDelete, retention.AppraisedKeep, retention.AppraisedTransfer, retention.AppraisedAgain, retention.Transferred:
		return true
	}
	return w.book != nil && slices.ContainsFunc(w.book.rules, func(r writtenRule) bool { return r.Class == class && r.Trigger == t }) ||
		slices.ContainsFunc(w.parts, func(part writtenPolicy) bool { return part.kind != "stale" && part.reads(t, class) })
}
