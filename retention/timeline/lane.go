package timeline

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Lane is a line of a [Picture] of a record: a heading, stretches of days and single days.
// It is immutable: its methods return another one. It prints as one word.
//
// The zero Lane shows nothing.
type Lane struct{ hidden **lane }

// NewLane returns a lane with a heading, and with what is said below it.
func NewLane(heading calendar.Step, notes ...calendar.Step) Lane {
	return laneOf(&lane{heading: opening{heading}, notes: steps(notes)})
}

func laneOf(l *lane) Lane { return Lane{&l} }

// shown returns a copy of what the lane shows, for more to be added.
func (l Lane) shown() *lane {
	if l.hidden == nil {
		return &lane{}
	}
	shown := **l.hidden
	shown.spans, shown.marks = shown.spans[:len(shown.spans):len(shown.spans)], shown.marks[:len(shown.marks):len(shown.marks)]
	return &shown
}

// Mark returns the lane with a day on it, and what that day is. Without a step that is what
// the kind means. The zero date stands at the side, as a day that is not known.
func (l Lane) Mark(k Kind, day calendar.Date, what calendar.Step) Lane {
	more, at := l.shown(), on(day, before)
	if day.IsZero() {
		at.said = say("day.unknown", nil)
	}
	var said speaks = what
	if what.Code == nil {
		said = k
	}
	more.mark(k, at, false, said)
	return laneOf(more)
}

// Span returns the lane with a stretch from one day to another, both included. From the
// zero date it begins at the side, as nobody knows when. Of an unknown end the known part is
// shown, and that the rest is unknown; without an end it goes on. If it ends before it begins,
// only the two days are shown. A kind of days is taken for Unknown.
func (l Lane) Span(k Kind, from calendar.Date, to retention.End) Lane {
	more, begin := l.shown(), on(from, before)
	if k >= Event {
		k = Unknown
	}
	last, dated := to.Date()
	known, isKnown := to.AtLeast()
	switch {
	case dated:
		more.stretch(k, begin, on(last, after))
	case to.IsNever():
		more.stretch(k, begin, moment{side: after})
		more.mark(Mark, moment{side: after}, true, said("never", k))
	case to.IsUnknown():
		rest := begin
		if isKnown {
			more.mark(Mark, on(known, after), true, said("least", k))
		}
		if isKnown && (from.IsZero() || known.OnOrAfter(from)) {
			more.spans, rest = append(more.spans, span{k, begin, on(known, after)}), on(known, after).next()
		}
		more.spans = append(more.spans, span{Unknown, rest, moment{side: after}})
		more.mark(Mark, moment{side: after}, true, said("unknown", k))
	default:
		more.stretch(k, begin, moment{side: after})
		more.mark(Mark, moment{side: after}, true, said("open", k))
	}
	return laneOf(more)
}

// Bounds returns the lane with what rules make of a record, counted from a day: until when it
// is protected, from when its disposal is due, and the last lawful day of holding. These are
// as in [retention.Assessment]. Where it is not said from when disposal is due, as where
// rules conflict, only the last lawful day is shown.
func (l Lane) Bounds(from calendar.Date, keep retention.End, due calendar.Date, last retention.End) Lane {
	until, ends := keep.Date()
	by, limited := last.Date()
	free := until.AddDays(1)
	if keep.IsNone() {
		free, ends = from, !from.IsZero()
	} else {
		l = l.Span(Protected, from, keep)
	}
	switch {
	case keep.IsNone() && last.IsNone() && from.IsZero(): // nothing is known yet
		l = l.Span(Unknown, from, retention.End{})
	case last.IsUnknown() && (keep.IsNever() || keep.IsUnknown()):
		l = l.side(said("unknown", Due))
	case last.IsUnknown():
		l = l.Span(Due, free, last)
	case ends && due.After(free):
		l = l.Span(Unprotected, free, retention.EndOn(due.AddDays(-1)))
	case ends && !limited:
		l = l.Span(Unprotected, free, retention.End{})
	}
	switch {
	case limited && due.OnOrBefore(by):
		l = l.Span(Due, due, last)
	case limited:
		more := l.shown()
		more.mark(Mark, on(by, after), true, said("end", Due))
		l = laneOf(more)
	}
	return l
}

// side returns the lane with what is said of the time after all known days.
func (l Lane) side(what speaks) Lane {
	more := l.shown()
	more.mark(Mark, moment{side: after}, true, what)
	return laneOf(more)
}
