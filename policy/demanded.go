package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// takeDemands lets the accepted demands for disposal make it due: from the day
// on which they were received, or from the first free day, and by the day on
// which they are to be answered, or by the first free day. As long as nobody
// knows when the protection ends, or what was demanded, they change nothing.
func (d *Decision) takeDemands() {
	a := &d.assessed
	if a.Standing != retention.InForce || d.request.Demands.problem() != noReason || d.noErasure().Citation != "" {
		return
	}
	free, opens := firstFree(a.RetainUntil)
	if !opens {
		return
	}
	for _, demand := range d.request.Demands.found.listed() {
		if !demand.forDisposal() || demand.State != Accepted {
			continue
		}
		due := later(demand.Received, free)
		by := later(due, demand.Reply.Safe)
		if d.demanded.IsZero() || due.Before(d.demanded) {
			d.demanded = due
		}
		if last, dated := a.DisposeBy.Date(); !dated || by.Before(last) {
			a.DisposeBy = retention.EndOn(by)
		}
	}
}

// firstFree gives the first day after an end of protection; no date if there is
// no protection. It is false if there is no such day, or if it is not known.
func firstFree(until retention.End) (calendar.Date, bool) {
	if until.IsNone() {
		return calendar.Date{}, true
	}
	free := nextDay(until)
	return free, !free.IsZero()
}

// later gives the later of two days, and of one day that one.
func later(a, b calendar.Date) calendar.Date {
	if b.After(a) || a.IsZero() {
		return b
	}
	return a
}

// noErasure gives the norm by which the class of the record knows no demand for
// disposal; zero: there is none.
func (d *Decision) noErasure() calendar.Source {
	info, _ := d.book.Info(d.request.Record.Class)
	return info.NoErasure
}

// ReplyBy gives by when the open demands must be answered: the earliest of
// their days. Without a demand, or where no host gave a day, it is zero.
func (d Decision) ReplyBy() retention.Deadline {
	var by retention.Deadline
	for _, demand := range d.openDemands() {
		by.Safe = sooner(by.Safe, demand.Reply.Safe)
		by.Latest = sooner(by.Latest, demand.Reply.Latest)
	}
	return by
}

// sooner gives the earlier of two days, and of one day that one.
func sooner(a, b calendar.Date) calendar.Date {
	if b.Before(a) || a.IsZero() {
		return b
	}
	return a
}

// openDemands gives the demands that still wait for something.
func (d *Decision) openDemands() []Demand {
	return slices.DeleteFunc(slices.Clone(d.request.Demands.found.listed()), func(demand Demand) bool { return !demand.isOpen() })
}
