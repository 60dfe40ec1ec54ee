package retention

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// Window is a statutory reply period: what must be done, within how long, by
// which law, with its citation. It is plain data, so that a line of Go has the
// shape of the sentence of law, and a host can write its own.
//
// The zero Window has no readings: every [Window.Due] is an error.
type Window struct {
	ID        string          // a stable name for programs: "eu.gdpr.12.3"
	Duty      string          // what must be done, and from when it counts, in a few words
	Basis     calendar.Source // the norm
	Law       Computation     // how its days are counted
	Readings  []Reading       // at least one; several if the norm can be read in several ways
	From      calendar.Date   // the first start day to which the norm applies; zero: open
	Until     calendar.Date   // the first start day to which it no longer does; zero: open
	Lifted    calendar.Date   // from this day on the limit is gone also for earlier starts; zero: never
	Extension Extension       // the longer period that the norm allows; zero: none
}

// Reading is one way to read how long a [Window] is. The zero Reading has no
// period and is an error.
type Reading struct {
	Cutoff Cutoff          // where counting starts; zero: at the start day itself
	Period Period          // counted from there
	Fixed  bool            // the day stands even if it is no working day
	Basis  calendar.Source // why it may be read so; zero: the window's own basis
}

// Extension is what a norm allows beyond its ordinary period. The zero
// Extension is none.
type Extension struct {
	Total Period          // in all, counted from the same start
	When  string          // the conditions, in a few words
	Basis calendar.Source // the norm
}

// Deadline is by when a request must be answered, over all readings of the
// norm. Safe is the earliest nominal day: who answers by then is in time under
// every reading. Latest is the latest day that can be defended. For a window
// that is counted backwards from a day, the earlier day is the safe one too.
//
// In the zero Deadline both are no date.
type Deadline struct{ Safe, Latest calendar.Date }

// Due gives the deadline for a start day: the receipt of a request, or what
// [Window.Duty] names. The calendar is that of the country in which the answer
// is due; another country's is refused.
//
// Errors are of type *[LimitError]: those of [Computation.Limit],
// [ErrNotInForce] for a start day to which the norm does not apply, and
// [ErrDefinition] for a reading whose cut-off is impossible.
func (w Window) Due(start calendar.Date, c *calendar.Calendar) (Deadline, error) {
	if len(w.Readings) == 0 {
		return Deadline{}, w.fail(start, Period{}, ErrPeriod)
	}
	if c == nil {
		return Deadline{}, w.fail(start, w.Readings[0].Period, ErrCalendar)
	}
	if start.IsZero() {
		return Deadline{}, w.fail(start, w.Readings[0].Period, ErrDate)
	}
	if start.Before(w.From) || start == w.Until || start.After(w.Until) {
		return Deadline{}, w.fail(start, w.Readings[0].Period, ErrNotInForce)
	}
	var d Deadline
	for _, r := range w.Readings {
		limit, err := w.read(r, start, c)
		if err != nil {
			return Deadline{}, w.fail(start, r.Period, err)
		}
		if !w.Lifted.IsZero() {
			gone := latest(start, w.Lifted)
			limit.Nominal, limit.Due = earliest(limit.Nominal, gone), earliest(limit.Due, gone)
		}
		d.Safe, d.Latest = earliest(d.Safe, limit.Nominal), latest(d.Latest, limit.Due)
	}
	return d, nil
}

// read gives the limit of one reading.
func (w Window) read(r Reading, start calendar.Date, c *calendar.Calendar) (Limit, error) {
	if r.Cutoff.kind >= noCutoff {
		return Limit{}, ErrDefinition
	}
	from := r.Cutoff.StartFrom(start)
	if r.Fixed {
		return w.Law.nominal(from, r.Period, c)
	}
	return w.Law.limit(from, r.Period, c)
}

// Extended gives the window with the longer period that the norm allows, and
// whether it allows one. Its deadline counts from the same start day; cut-offs
// of the readings do not apply to it.
func (w Window) Extended() (Window, bool) {
	if w.Extension == (Extension{}) {
		return Window{}, false
	}
	longer := w
	longer.Extension = Extension{}
	longer.Duty = w.Duty + "; extended: " + w.Extension.When
	longer.Basis = w.Extension.Basis
	longer.Readings = []Reading{{Period: w.Extension.Total}}
	return longer, true
}

func (w Window) fail(start calendar.Date, p Period, err error) error {
	name := w.ID
	if name == "" {
		name = "a window without an ID"
	}
	help := helpFor(err)
	switch err {
	case ErrNotInForce:
		help = fmt.Sprintf("%s applies to start days%s", w.Basis.Citation, life(w.From, w.Until))
	case ErrDefinition:
		help = "correct the cut-off of its readings"
	}
	return &LimitError{Law: name, Event: start, Period: p, Err: err, Help: help}
}

// life says in words from when until when a norm applies.
func life(from, until calendar.Date) string {
	var words string
	if !from.IsZero() {
		words = fmt.Sprintf(" from %v", from)
	}
	if !until.IsZero() {
		words += fmt.Sprintf(" before %v", until)
	}
	return words
}
