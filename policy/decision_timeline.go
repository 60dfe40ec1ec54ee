package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// Timeline returns a picture of the record on the day of the decision: what happened to it,
// until when it is protected, from when its disposal is due and until when it may be held, by
// all rules and by each of them, with the holds and the requests of persons. What is not
// known looks unknown.
//
// Of a hold it shows from when to when it is in force, and never why or for what. Yet it shows
// that there is one, and days of the record: it is for the people who keep the record. It is
// not for logs.
func (d Decision) Timeline() timeline.Picture {
	var lanes []timeline.Lane
	effects := d.allEffects()
	book := d.rules.shown()
	all, alone := timeline.NewLane(d.pictured("together", nil)), false
	switch {
	case len(effects) == 0:
		all = timeline.NewLane(calendar.Step{Code: StepRetainUntil, Args: args{"end": d.RetainUntil()}})
	case len(effects) == 1 && d.followsFrom(&effects[0]):
		all, alone = timeline.LaneOf(book, effects[0]), true
	}
	lanes = append(lanes, d.drawn(all, effects))
	if !alone {
		for _, one := range d.all() {
			for _, e := range one.effects() {
				lane := timeline.LaneOf(one.rules.shown(), e)
				lanes = append(lanes, lane.Bounds(e.Trigger, e.RetainUntil, e.DueFrom, endOn(e.DisposeBy)))
			}
		}
	}
	lanes = slices.Concat(lanes, d.guardLanes(), d.holdLanes(), d.demandLanes())
	said := []calendar.Step{d.pictured("outcome", args{"outcome": d.outcome, "reason": d.Reason()})}
	return timeline.Record(book, d.asked.class, d.asked.on, said, lanes...)
}

// followsFrom reports whether the days of the decision are those of one rule, and no guard, no
// demand and no body has changed them.
func (d *Decision) followsFrom(e *retention.Effect) bool {
	a := d.assessed()
	by, _ := d.DisposeBy().Date()
	return d.RetainUntil() == e.RetainUntil && d.dueFrom(&a) == e.DueFrom && by == e.DisposeBy
}

// dueFrom returns the first day on which the rules and the accepted demands make disposal due,
// unless rules conflict; no date: there is none.
func (d *Decision) dueFrom(a *retention.Assessment) calendar.Date {
	if !a.ReviewFrom.IsZero() {
		return calendar.Date{}
	}
	return calendar.Earliest(a.DueFrom, d.demanded(a))
}

// pictured returns a sentence of the picture.
func (d *Decision) pictured(key string, values args) calendar.Step {
	return calendar.Step{Code: sentences.Code("timeline." + key), Args: values, Names: d.rules.shown()}
}

// endOn returns the end on a day; none without one.
func endOn(day calendar.Date) retention.End {
	if day.IsZero() {
		return retention.End{}
	}
	return retention.EndOn(day)
}

// drawn adds to a lane what all rules and guards together make of the record, what bodies
// have decided about it, and by how much it is overdue.
func (d *Decision) drawn(lane timeline.Lane, effects []retention.Effect) timeline.Lane {
	a, keep, by := d.assessed(), d.RetainUntil(), d.DisposeBy()
	var from calendar.Date
	for _, e := range effects {
		from = calendar.Earliest(from, e.Trigger)
	}
	for e := range d.asked.events.All() {
		if isDisposition(e.Trigger) {
			lane = lane.Mark(timeline.Event, e.On, d.pictured("event", args{"trigger": e.Trigger}))
		}
	}
	lane = lane.Bounds(from, keep, d.dueFrom(&a), by)
	if !a.ReviewFrom.IsZero() {
		lane = lane.Span(timeline.Review, a.ReviewFrom, keep)
	}
	if decides := calendar.Latest(nextDay(keep), a.DueFrom); a.AppraisalOpen && !decides.IsZero() {
		lane = lane.Mark(timeline.Decides, decides, calendar.Step{})
	}
	if last, _ := by.Date(); d.asked.on.After(last) {
		lane = lane.Span(timeline.Overdue, last.AddDays(1), retention.EndOn(d.asked.on))
	}
	return lane
}

// isDisposition reports whether every book knows a trigger as one of an appraisal or of a
// transfer.
func isDisposition(t retention.Trigger) bool {
	switch t {
	case retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain:
		return true
	default:
		return false
	}
}

// guardLanes returns a lane for each guard of the host's own that objects.
func (d *Decision) guardLanes() (lanes []timeline.Lane) {
	for _, one := range d.all() {
		if one.why == ReasonRefused {
			said := one.said()
			lane := timeline.NewLane(d.pictured("guard", args{"words": said.note}))
			lanes = append(lanes, lane.Span(timeline.Protected, d.asked.on, said.until))
		}
	}
	return lanes
}

// holdLanes returns a lane for each stretch for which there is a hold.
func (d *Decision) holdLanes() (lanes []timeline.Lane) {
	type life struct{ placed, released calendar.Date }
	holds := map[life]int{}
	var lives []life
	for _, h := range d.asked.holds.listed() {
		one := life{h.Placed, h.Released}
		if holds[one]++; holds[one] == 1 {
			lives = append(lives, one)
		}
	}
	for _, one := range lives {
		several := args{}
		if holds[one] > 1 {
			several["holds"] = holds[one]
		}
		lane := timeline.NewLane(d.pictured("hold", several))
		lanes = append(lanes, lane.Span(timeline.Held, one.placed, endOn(one.released.AddDays(-1))))
	}
	return lanes
}

// demandLanes returns a lane for each demand: from when it came in to when it must be, or
// was, answered.
func (d *Decision) demandLanes() (lanes []timeline.Lane) {
	for _, demand := range d.asked.demands.listed() {
		lane := timeline.NewLane(d.pictured("demand", args{"demand": demand.ID, "kind": demand.Kind.known(), "state": demand.State.known()}))
		switch {
		case !demand.Reply.Safe.IsZero() || demand.isOpen() && demand.Answered.IsZero():
			lane = lane.Span(timeline.Requested, demand.Received, endOn(demand.Reply.Safe))
		default:
			lane = lane.Mark(timeline.Mark, demand.Received, d.pictured("received", nil))
		}
		if latest := demand.Reply.Latest; !latest.IsZero() && latest != demand.Reply.Safe {
			lane = lane.Mark(timeline.Mark, latest, d.pictured("latest", nil))
		}
		if !demand.Answered.IsZero() {
			lane = lane.Mark(timeline.Mark, demand.Answered, d.pictured("answered", nil))
		}
		lanes = append(lanes, lane)
	}
	return lanes
}
