package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// takeDemands lets the accepted demands for disposal make it due: from the day
// on which they were received, or from the first free day. As long as nobody
// knows when the protection ends, or what was demanded, they change nothing.
func (d *Decision) takeDemands() {
	if !d.assessed.State.RulesInForce() || d.request.Demands.problem() != ReasonNoDecision {
		return
	}
	if info, _ := d.book.Info(d.request.Record.Class); info.NoErasure.Citation != "" {
		return
	}
	free, opens := firstFree(d.assessed.RetainUntil)
	for _, demand := range d.request.Demands.found.listed() {
		if opens && demand.asksDisposal() && demand.State == Accepted {
			d.demanded = calendar.Earliest(d.demanded, calendar.Latest(demand.Received, free))
			d.demandBy = calendar.Earliest(d.demandBy, calendar.Latest(demand.Received, demand.Reply.Safe))
		}
	}
}

// byDemand returns the last lawful day of holding after the accepted demands: that of
// their reply, or the first free day after the floors and the guards. No date: there
// is none, or nobody knows when the record is free.
func (d *Decision) byDemand() calendar.Date {
	if d.demandBy.IsZero() {
		return d.demandBy
	}
	free, opens := firstFree(d.RetainUntil())
	if !opens {
		return calendar.Date{}
	}
	return calendar.Latest(d.demandBy, free)
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
		if info, _ := b.Info(d.request.Record.Class); info.NoErasure.Citation != "" {
			return info.NoErasure
		}
	}
	return calendar.Source{}
}

// complaints returns how the person can complain, by the same books.
func (d *Decision) complaints() []calendar.Source {
	var all []calendar.Source
	for _, b := range d.books() {
		for _, source := range b.Complaints(d.request.Record.Class) {
			if !slices.Contains(all, source) {
				all = append(all, source)
			}
		}
	}
	return all
}

// ReplyBy returns by when the demands that are open and unanswered must be answered:
// the earliest of their safe and of their latest days. It is zero if there are none,
// or none with such a day.
func (d Decision) ReplyBy() reply.Deadline {
	var by reply.Deadline
	for _, demand := range d.openDemands() {
		if demand.Answered.IsZero() {
			safe, latest := demand.Reply.Safe, demand.Reply.Latest
			by.Safe = calendar.Earliest(by.Safe, safe, latest)
			by.Latest = calendar.Earliest(by.Latest, calendar.Latest(safe, latest))
		}
	}
	return by
}

// openDemands returns the demands that still wait for something.
func (d *Decision) openDemands() []Demand {
	return slices.DeleteFunc(slices.Clone(d.request.Demands.found.listed()), func(demand Demand) bool { return !demand.isOpen() })
}
