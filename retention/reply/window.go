package reply

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Window is a statutory reply period: what must be done, within how long, by
// which law, with its citation. It is plain data, so that a line of Go has the
// shape of the sentence of law, and a host can write its own.
//
// The zero Window has no readings: every [Window.Due] is an error.
type Window struct {
	ID               string          // a stable name for programs: "eu.gdpr.12.3"
	Title            calendar.Names  // what people call it; zero: it is shown by its ID
	Duty             calendar.Names  // what must be done, and from when it counts, in a few words
	Basis            calendar.Source // the norm
	Law              Computation     // how its days are counted
	Readings         []Reading       // at least one; several if the norm can be read in several ways, or has changed
	From             calendar.Date   // the first start day to which the norm applies; zero: open
	Until            calendar.Date   // the first start day to which it no longer does; zero: open
	Lifted           calendar.Date   // from this day on there is no limit, even for earlier starts; zero: never
	CheckedThrough   calendar.Date   // the last start day for which the norm was looked up; the deadlines of later ones are Unchecked; zero: not said
	Strict           bool            // a start that is not known to be by CheckedThrough is refused, [ErrUnchecked]
	OfParty          bool            // the period is that of a person, not of the body that answers
	FromRegistration bool            // it starts on the registration, which is due on the working day after receipt
	Extension        Extension       // the longer period that the norm allows; zero: none
	Pause            calendar.Source // the norm by which the period stops while the body waits for information; zero: none does
}

// Reading is one way to read how long a [Window] is, or one version of it. The
// zero Reading has no period and is an error.
type Reading struct {
	Cutoff   retention.Cutoff // where counting starts; zero: at the start day itself
	After    retention.Period // counted first, and the period from its nominal end on; zero: none
	Period   retention.Period // counted from there
	Extended retention.Period // the longer period in all, for a version that has one of its own; zero: that of the window's Extension
	Unrolled bool             // the day stands even if it is not a working day
	From     calendar.Date    // the first start day to which the reading applies; zero: the window's
	Until    calendar.Date    // the first start day to which it no longer does; zero: the window's
	Basis    calendar.Source  // why it may be read so; zero: the window's own basis
}

// Extension is the longer period that a norm allows. The zero Extension is none.
//
// If the requester was told of it in time under every reading it moves both days,
// otherwise the latest day only. Pauses by the window's own norm move the latest day
// of a Notice of its own, and not the safe one; both days of a Notice that is counted back
// from the end move with the end. Where the longer period is Automatic, the latest day is
// its own from the receipt on; [Extended] then records that its conditions hold.
//
// It does not move the safe day of a refusal, which can be given within the ordinary
// period, as article 12(4) of the GDPR demands, unless it CoversRefusal.
type Extension struct {
	Total retention.Period // in all, counted from the same start; a version may have another, see Reading
	// Further is what the norm adds, if it can also be read as counted on from the nominal end
	// of the ordinary period: two further months. The safe day is then the earlier of the two.
	// Zero: there is no such reading. One month from 31 January ends on 28 February, and two
	// months from there on 28 April, but three months from 31 January on 30 April.
	Further retention.Period
	// Notice is within what time the requester is told, from the same start. Zero: within the
	// ordinary period; negative: so long before that ends.
	Notice retention.Period
	When   calendar.Names  // the conditions, in a few words
	Basis  calendar.Source // the norm

	Automatic     bool // it applies where its conditions hold, without a notice
	CoversRefusal bool // a refusal may take as long
}

// Deadline is by when a request must be answered, over all readings of the norm.
// Safe is the earliest nominal day: an answer by then is in time under every
// reading. Latest is the last day that can be defended.
//
// For a window that is counted backwards from a day, as for a notice that must
// be given so long before, the earlier day is the safe one too, because there
// is no such thing as too much notice; the latest day is not.
//
// The calendar is taken as it is: a day that may or may not be a working day moves
// neither of the two. [Window.Explain] lists such days.
//
// In the zero Deadline both are no date.
type Deadline struct {
	Safe   calendar.Date `json:"safe"`
	Latest calendar.Date `json:"latest"`
	// Unchecked: it starts after the last day for which the window says that its norm
	// was looked up, so another norm may apply. A window that does not say it leaves
	// this open; with [Window.Strict] either is an error.
	Unchecked bool `json:"unchecked,omitempty"`
}

// Due returns the deadline for a start day: the receipt of a request, or what
// [Window.Duty] names. The calendar is that of the country in which the answer is
// due; another country's is refused. [Window.Explain] returns the same with its
// steps.
//
// Errors are of type *[LimitError]: those of [Computation.Limit],
// [ErrNotInForce] for a start day to which the norm does not apply,
// [retention.ErrDefinition] for a reading whose cut-off is impossible, and
// [ErrUnchecked] for a window that is Strict.
func (w Window) Due(start calendar.Date, c *calendar.Calendar) (Deadline, error) {
	return w.due(start, nil, c)
}

// due returns the deadline for a start day, moved by pauses.
func (w *Window) due(start calendar.Date, pauses []pause, c *calendar.Calendar) (all Deadline, err error) {
	if err := w.check(start, c); err != nil {
		return Deadline{}, err
	}
	for _, r := range w.Readings {
		if !r.appliesTo(start) {
			continue
		}
		limit, err := w.read(r, start, c)
		if err != nil {
			return Deadline{}, w.fail(start, r.Period, err)
		}
		d, err := w.paused(r, start, w.capped(start, Deadline{Safe: limit.Nominal, Latest: limit.Due}), pauses, c)
		if err != nil {
			return Deadline{}, err
		}
		all = all.widened(w.capped(start, d))
	}
	if all.Safe.IsZero() {
		return Deadline{}, w.fail(start, w.Readings[0].Period, ErrNotInForce)
	}
	all.Unchecked = start.After(w.CheckedThrough)
	return all, nil
}

// widened returns the deadline over two readings.
func (d Deadline) widened(other Deadline) Deadline {
	return Deadline{calendar.Earliest(d.Safe, other.Safe), calendar.Latest(d.Latest, other.Latest), d.Unchecked || other.Unchecked}
}

// capped returns the deadline with no day after the one on which the limit is lifted.
func (w *Window) capped(start calendar.Date, d Deadline) Deadline {
	if w.Lifted.IsZero() {
		return d
	}
	gone := calendar.Latest(start, w.Lifted)
	return Deadline{calendar.Earliest(d.Safe, gone), calendar.Earliest(d.Latest, gone), d.Unchecked}
}

// check refuses what cannot have a deadline under any reading.
func (w *Window) check(start calendar.Date, c *calendar.Calendar) error {
	switch {
	case len(w.Readings) == 0:
		return w.fail(start, retention.Period{}, retention.ErrPeriod)
	case c == nil:
		return w.fail(start, w.Readings[0].Period, ErrCalendar)
	case start.IsZero():
		return w.fail(start, w.Readings[0].Period, ErrDate)
	case !start.Within(w.From, w.Until):
		return w.fail(start, w.Readings[0].Period, ErrNotInForce)
	case start.OnOrBefore(w.CheckedThrough), !w.Strict:
		return nil
	}
	return w.fail(start, w.Readings[0].Period, ErrUnchecked)
}

func (r Reading) appliesTo(start calendar.Date) bool { return start.Within(r.From, r.Until) }

// read returns the limit of one reading, as if it were never lifted.
func (w *Window) read(r Reading, start calendar.Date, c *calendar.Calendar) (Limit, error) {
	if !r.Cutoff.IsValid() {
		return Limit{}, retention.ErrDefinition
	}
	from, err := w.countsFrom(r, start, c)
	if err != nil {
		return Limit{}, err
	}
	return w.Law.limit(from, r.Period, r.Unrolled, c)
}

// countsFrom returns the day from which the period of a reading counts.
func (w *Window) countsFrom(r Reading, start calendar.Date, c *calendar.Calendar) (calendar.Date, error) {
	from := r.Cutoff.StartFrom(start)
	switch {
	case from.IsZero(): // the cut-off lies past the year 9999
		return from, ErrRange
	case r.After == (retention.Period{}):
		return from, nil
	case inWorkingDays(w.Law, r.After) != inWorkingDays(w.Law, r.Period): // no pause could be measured
		return from, retention.ErrPeriod
	}
	first, err := w.Law.limit(from, r.After, true, c)
	return first.Nominal, err
}

// Extended returns the window with the longer period that the norm allows, with
// ".extended" after its ID, and reports whether it allows one. Its deadline counts
// from the same start day; cut-offs of the readings do not apply to it, except where the
// further time is counted on from the end of a reading. It has versions if one of the
// readings has a longer period of its own.
func (w Window) Extended() (Window, bool) {
	longer, ok := w.withoutDuty()
	if ok {
		longer.Duty = extendedDuty(w.Duty, w.Extension.When)
	}
	return longer, ok
}

// withoutDuty is Extended without the duty, for a computation that does not show it.
func (w *Window) withoutDuty() (Window, bool) {
	if w.Extension == (Extension{}) {
		return Window{}, false
	}
	longer := *w
	longer.Extension = Extension{}
	longer.ID = w.ID + ".extended"
	longer.Duty = calendar.Names{}
	longer.Basis = w.Extension.Basis
	longer.Readings = append(w.longerReadings(), w.furtherReadings()...)
	return longer, true
}

// longerReadings returns the readings of the longer period: one for all start days, unless
// a version has a longer period of its own.
func (w *Window) longerReadings() []Reading {
	if !slices.ContainsFunc(w.Readings, Reading.hasItsOwn) {
		return []Reading{{Period: w.Extension.Total}}
	}
	var versions []Reading
	for _, r := range w.Readings {
		version := Reading{Period: w.Extension.Total, From: r.From, Until: r.Until}
		if r.hasItsOwn() {
			version.Period, version.Basis = r.Extended, r.Basis
		}
		versions = append(versions, version)
	}
	return versions
}

// furtherReadings returns the readings by which the further time counts on from the end of the
// ordinary period. A period has two parts at most.
func (w *Window) furtherReadings() (readings []Reading) {
	if w.Extension.Further == (retention.Period{}) {
		return nil
	}
	for _, r := range w.Readings {
		if r.After == (retention.Period{}) {
			r.After, r.Period, r.Extended, r.Basis = r.Period, w.Extension.Further, retention.Period{}, calendar.Source{}
			readings = append(readings, r)
		}
	}
	return readings
}

// hasItsOwn reports whether a version has a longer period of its own.
func (r Reading) hasItsOwn() bool { return r.Extended != retention.Period{} }

// Total returns the longer period in all that the norm allows for a start day: that of the
// version which applies to it, or else of the extension. Zero: it allows none.
func (w Window) Total(start calendar.Date) retention.Period {
	if w.Extension != (Extension{}) {
		for _, r := range w.Readings {
			if r.hasItsOwn() && r.appliesTo(start) {
				return r.Extended
			}
		}
	}
	return w.Extension.Total
}

// extendedDuty returns a duty with the conditions of the longer period, in each language in
// which both are said.
func extendedDuty(duty, when calendar.Names) calendar.Names {
	in := func(l calendar.Language) string {
		if duty.In(l) == "" || when.In(l) == "" {
			return duty.In(l)
		}
		return calendar.Step{Code: sentences.Code("duty.extended"), Args: values{"duty": duty.In(l), "when": when.In(l)}}.In(l)
	}
	return calendar.Names{English: in(calendar.English), Finnish: in(calendar.Finnish), Swedish: in(calendar.Swedish),
		Estonian: in(calendar.Estonian), Ukrainian: in(calendar.Ukrainian)}
}

func (w *Window) fail(start calendar.Date, p retention.Period, err error) error {
	help := helpFor(err)
	switch err {
	case ErrNotInForce:
		help = fmt.Sprintf("%s applies to start days%s", w.Basis.Citation, life(w.From, w.Until))
		if start.Within(w.From, w.Until) {
			help = "no reading of " + w.Basis.Citation + " applies to that day"
		}
	case retention.ErrDefinition:
		help = "correct the cut-off of its readings"
	case ErrUnchecked:
		help = uncheckedHelp(w.Basis, w.CheckedThrough)
	}
	return &LimitError{Law: nameOf(w.ID), Event: start, Period: p, Err: err, Help: help}
}

// nameOf returns what errors call a window.
func nameOf(id string) string { return cmp.Or(calendar.Plain(id), "a window without an ID") }

// uncheckedHelp says what would help where a strict window refuses.
func uncheckedHelp(basis calendar.Source, through calendar.Date) string {
	if through.IsZero() {
		return fmt.Sprintf("say in CheckedThrough through which day %s was looked up", basis.Citation)
	}
	return fmt.Sprintf("%s was looked up through %v; look it up anew and raise CheckedThrough", basis.Citation, through)
}

// life returns in words from when until when a norm applies.
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

// Reminders returns the working days on which a host should remind, so many
// working days before the safe day: Reminders(c, 5, 1, 0). 0 is the safe day
// itself, or the last working day before it if it is not one. They come in order,
// each once; a reminder may lie before the start of the period.
//
// Errors are [ErrDate] for a deadline without a safe day, [retention.ErrPeriod] for a
// negative number, and [calendar.ErrCoverage].
func (d Deadline) Reminders(c *calendar.Calendar, workingDaysBefore ...int) ([]calendar.Date, error) {
	if d.Safe.IsZero() {
		return nil, fmt.Errorf("reply: reminders: %w; give a deadline that was computed", ErrDate)
	}
	var days []calendar.Date
	for _, n := range workingDaysBefore {
		if n < 0 {
			return nil, fmt.Errorf("reply: reminders: %d working days before: %w; give 0 or more", n, retention.ErrPeriod)
		}
		day, err := c.OnOrBefore(d.Safe)
		if n > 0 {
			day, err = c.AddWorkingDays(d.Safe, -n)
		}
		if err != nil {
			return nil, err
		}
		days = append(days, day)
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days), nil
}
