package timeline

import "github.com/keepuntil/keepuntil/calendar"

// lane is what a [Lane] shows.
type lane struct {
	heading speaks // nil: none
	notes   []speaks
	spans   []span
	marks   []mark
}

// span is a stretch from the beginning of a day to the end of a day.
type span struct {
	kind     Kind
	from, to moment
}

// mark is the beginning of a day, or its end, with what that day is.
type mark struct {
	kind Kind
	at   moment
	ends bool
	what speaks
}

// moment is a day on an axis.
type moment struct {
	side side
	at   int    // the number of the day; see [calendar.Date.Ordinal]
	said speaks // the day; in a sketch, how far it is from the one before; nil: nothing
}

// side says of a moment whether it has a place among the known days.
type side int8

const (
	before side = iota - 1 // before all of them, or nobody knows where
	within                 // on its day
	after                  // after all of them, or nobody knows where
)

// on returns the moment of a day; no date lies on a side.
func on(day calendar.Date, none side) moment {
	if day.IsZero() {
		return moment{side: none}
	}
	return moment{at: int(day.Ordinal()), said: day}
}

// next returns the day after, which in a sketch is said otherwise.
func (m moment) next() moment {
	m.at++
	if day, dated := m.said.(calendar.Date); dated {
		m.said = day.AddDays(1)
	}
	return m
}

// place returns where the moment is on the axis: at the beginning of its day, or at its end.
func (m moment) place(ends bool) int {
	if ends {
		return m.at + 1
	}
	return m.at
}

// said returns what the end of a stretch of a kind is; nil: nothing is said of it.
func said(what string, k Kind) speaks {
	key := what + "." + k.String()
	if sentences.Find(calendar.English, key) == "" {
		return nil
	}
	return say(key, nil)
}

// mark adds a day, if something is said of it.
func (l *lane) mark(k Kind, at moment, ends bool, what speaks) {
	if what != nil {
		l.marks = append(l.marks, mark{k, at, ends, what})
	}
}

// stretch adds one with what its first and its last day are. If it ends before it begins only
// these two are shown.
func (l *lane) stretch(k Kind, from, to moment) {
	if from.side != within || to.side != within || from.at <= to.at {
		l.spans = append(l.spans, span{k, from, to})
	}
	if from.side == before {
		from.said = say("day.unknown", nil)
	}
	l.mark(Mark, from, false, said("begin", k))
	switch {
	case to.side != within:
	case k == Held:
		l.mark(Mark, to.next(), false, said("end", k))
	case k == Overdue:
		l.mark(Mark, to, true, say("end.overdue", args{"days": to.at - from.at + 1}))
	default:
		l.mark(Mark, to, true, said("end", k))
	}
}
