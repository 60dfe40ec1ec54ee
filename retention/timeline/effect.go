package timeline

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// LaneOf returns the lane of what a rule makes of a record: its words, its norm, and the days
// of the event and of the cut-off as far as they are known. [Lane.Bounds] adds what follows.
func LaneOf(b *retention.Rulebook, e retention.Effect) Lane {
	r := &e.Rule
	l := headed(b, r)
	if !r.Until.IsZero() || r.From == e.DueFrom && !r.From.IsZero() {
		l.notes = append(l.notes, say("law", args{"from": r.From, "until": r.Until}))
	}
	for _, y := range e.Yielded {
		l.notes = append(l.notes, say("yields", args{"rule": y.Yields, "to": y.To}))
	}
	happened := event{book: b, trigger: r.Trigger}
	switch {
	case e.Start == retention.StartKnown:
		l.mark(Event, on(e.Trigger, before), false, happened)
		if start := r.Cutoff.StartFrom(e.Trigger); r.Cutoff != retention.AtEvent() && !start.IsZero() {
			l.mark(Cutoff, on(start, after), false, Cutoff)
		}
	case e.Start == retention.StartAwaited:
		l.mark(Event, moment{side: after, said: say("day.awaited", nil)}, false, happened)
	case e.MissingTrait != "": // the day may be known
		l.notes = append(l.notes, calendar.Step{Code: sentences.Code("missing_trait"), Args: args{"trait": e.MissingTrait}, Names: b})
	default:
		if e.Unrecognised != "" {
			l.notes = append(l.notes, say("unrecognised", nil))
		}
		l.mark(Event, moment{side: before, said: say("day.unknown", nil)}, false, happened)
	}
	return laneOf(l)
}
