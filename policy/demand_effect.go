package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// demanded returns the first day on which accepted demands make disposal due: the day
// on which the first was received, or the first free day. No date: there are none, or
// nobody knows what was demanded, or when the protection ends.
func (d *Decision) demanded(a *retention.Assessment) calendar.Date {
	demands := d.asked.demands.shown()
	if demands == nil || demands.problem != ReasonNoDecision || demands.received.IsZero() || !a.State.RulesInForce() {
		return calendar.Date{}
	}
	free, opens := firstFree(a.RetainUntil)
	if !opens || d.isExempt() {
		return calendar.Date{}
	}
	return calendar.Latest(demands.received, free)
}

// byDemand returns the last lawful day of holding after the accepted demands: that of
// their reply, or the first free day after the floors and the guards. No date: there
// is none, or nobody knows when the record is free.
func (d *Decision) byDemand(a *retention.Assessment) calendar.Date {
	if d.demanded(a).IsZero() {
		return calendar.Date{}
	}
	free, opens := firstFree(d.RetainUntil())
	if !opens {
		return calendar.Date{}
	}
	return calendar.Latest(d.asked.demands.shown().by, free)
}

// isExempt reports whether demands for disposal change nothing, because the rules, or
// the book of a guard, exempt the class from erasure on demand.
func (d *Decision) isExempt() bool {
	info, _ := d.rules.shown().Info(d.asked.class)
	return d.exempt || info.NoErasure.Citation != ""
}

// firstFree returns the first day after an end of protection; no date if there is
// no protection. It is false if there is no such day, or if it is not known.
func firstFree(until retention.End) (calendar.Date, bool) {
	if until.IsNone() {
		return calendar.Date{}, true
	}
	free := nextDay(until)
	return free, !free.IsZero()
}

// noErasure returns the norm that exempts the class of the record from erasure on
// demand, in the book of the policy or of a guard; zero: there is none.
func (d *Decision) noErasure() calendar.Source {
	for _, b := range d.books() {
		if info, _ := b.Info(d.asked.class); info.NoErasure.Citation != "" {
			return info.NoErasure
		}
	}
	return calendar.Source{}
}

// complaints returns how the person can complain, by the same books.
func (d *Decision) complaints() []calendar.Source {
	var all []calendar.Source
	for _, b := range d.books() {
		all = append(all, b.Complaints(d.asked.class)...)
	}
	return once(all)
}

// ReplyBy returns by when the demands that are open and unanswered must be answered:
// the earliest of their safe and of their latest days, unchecked if one of them is. It
// is zero if there are none, or none with such a day.
func (d Decision) ReplyBy() reply.Deadline {
	var by reply.Deadline
	for _, demand := range d.openDemands() {
		answered := demand.Answered.OnOrBefore(d.asked.on) && !d.asked.demands.shown().contradicts(&demand)
		if !answered {
			safe, latest := demand.Reply.Safe, demand.Reply.Latest
			by.Safe = calendar.Earliest(by.Safe, safe, latest)
			by.Latest = calendar.Earliest(by.Latest, calendar.Latest(safe, latest))
			by.Unchecked = by.Unchecked || demand.Reply.Unchecked
		}
	}
	return by
}

// openDemands returns the demands that still wait for something.
func (d *Decision) openDemands() []Demand {
	return slices.DeleteFunc(slices.Clone(d.asked.demands.listed()), func(demand Demand) bool { return !demand.isOpen() })
}
