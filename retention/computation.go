package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Computation is a law on how time limits are counted. The packages eu,
// finland, estonia and ukraine name each the one of their system as their
// constant Computation.
//
// A computation is for acts that must be done within a time limit: an answer,
// a notice, an appeal. It is not for the end of a retention period, which no
// law moves; that is [Period.EndFrom].
//
// The zero Computation is no law: every limit is [ErrComputation].
type Computation uint8

const (
	// ComputationEU is Regulation (EEC, Euratom) No 1182/71, for limits that
	// an act of the EU sets. The day of the event is not counted (art. 3(1)).
	// Weeks, months and years end on the day that has the name or the number
	// of the event's day, or on the month's last day (art. 3(2)(c); C-171/03
	// Toeters). An end on a holiday, Saturday or Sunday moves to the next
	// working day (art. 3(4)), and a period of two days or more contains two
	// working days (art. 3(5); contested, so that Nominal is the safe day). A
	// period counted backwards is not moved (art. 3(4), recalled and not read),
	// and article 3(5) is not applied to it.
	// It is not for dates of entry into force or of application (arts 4 and 5),
	// and not for hours.
	ComputationEU Computation = iota + 1
	// ComputationFinland is the Act on the Computation of Statutory Time
	// Limits 150/1930, for limits that a Finnish act or decree sets for
	// something to be done at a court or an authority. Sections 2 and 3 count
	// like the EU's regulation, section 4 backwards alike, and section 5
	// moves an end on a Sunday, church day, Independence Day, May Day,
	// Christmas or Midsummer Eve or Saturday to the next working day. It is
	// not for contracts.
	ComputationFinland
	// ComputationEstonia is the General Part of the Civil Code Act (TsÜS)
	// sections 134 to 137. Section 136(8) moves the end of a limit for a
	// declaration of intent or an obligation to the next working day. Months
	// without the day end on their last day by analogy: section 136(4) says it
	// of years.
	ComputationEstonia
	// ComputationUkraine is the Civil Code articles 251 to 255. Article 254(5)
	// moves the end to the next working day. Years without the day end on the
	// month's last day by analogy: article 254(3) says it of months.
	ComputationUkraine
)

// laws says how each computation is named, where its working days are, and where
// it is written.
var laws = [...]struct {
	name      string
	countries []string
	basis     calendar.Source
}{
	ComputationEU: {"Regulation 1182/71", []string{"fi", "ee"}, calendar.Source{
		Citation: "Regulation (EEC, Euratom) No 1182/71 arts. 2 and 3, in force 1971-07-01", URL: "http://data.europa.eu/eli/reg/1971/1182/oj", Checked: lawsChecked,
		Doubt: "arts. 2(2) and 3(3) and the sentence of art. 3(4) on backward periods were not read; art. 3(5) is contested; that it moves the controller's own limit is from EDPB Guidelines 01/2022"}},
	ComputationFinland: {"Act 150/1930", []string{"fi"}, calendar.Source{
		Citation: "Act on the Computation of Statutory Time Limits 150/1930 ss. 2–5, s. 5 as amended by 358/1966, in force 1966-07-01", URL: "https://finlex.fi/fi/laki/ajantasa/1930/19300150", Checked: lawsChecked,
		Doubt: "followed to 1053/2023; no source was found that section 5 moves an authority's own limit, so the nominal day is safe"}},
	ComputationEstonia: {"TsÜS §§ 134–137", []string{"ee"}, calendar.Source{
		Citation: "Tsiviilseadustiku üldosa seadus §§ 134–137, in force 2002-07-01", URL: "https://www.riigiteataja.ee/akt/687028?leiaKehtiv", Checked: lawsChecked,
		Doubt: "that § 136(4) reaches months is by analogy, and that § 136(8) moves an authority's own limit follows from its words only"}},
	ComputationUkraine: {"Civil Code arts. 251–255", []string{"ua"}, calendar.Source{
		Citation: "Civil Code of Ukraine 435-IV arts. 251–255, in force 2004-01-01", URL: "https://zakon.rada.gov.ua/laws/show/435-15", Checked: lawsChecked,
		Doubt: "that art. 254(3) reaches years is by analogy; whether the roll helps the one who must answer is not settled by the special laws"}},
}

var lawsChecked = calendar.MustParseDate("2026-11-21")

// String names the law.
func (l Computation) String() string {
	if !l.exists() {
		return "no law"
	}
	return laws[l].name
}

// Basis cites the law, with the day from which it is in force and what about it
// is not confirmed. It is the zero Source for the zero Computation.
func (l Computation) Basis() calendar.Source {
	if !l.exists() {
		return calendar.Source{}
	}
	return laws[l].basis
}

func (l Computation) exists() bool { return l > 0 && int(l) < len(laws) }

// Limit is a time limit before and after the law's roll to a working day: the
// last day on which the act is in time, read either way. Nominal is never
// after Due.
//
// In the zero Limit both are no date.
type Limit struct{ Nominal, Due calendar.Date }

// Limit counts a period from the day of an event, which is not counted itself.
// Weeks, months and years end on the day named or numbered like the event's
// day, in one step from it.
//
// The calendar is that of the country in which the act is to be done; for the
// EU, of that Member State. It is needed for working days and for the roll,
// and the event and the end must lie in its coverage. A period of working days
// ends on one, so Nominal and Due are the same.
//
// A negative period is counted backwards and is not rolled: for the EU article
// 3(4) says so, and elsewhere no law was found that would make a notice
// shorter. Immediately ends on the event's day.
//
// Errors are of type *[LimitError]: [ErrComputation], [ErrDate], [ErrPeriod]
// for no period or one that never ends, [ErrCalendar], [ErrRange], or
// [calendar.ErrCoverage]; an error of the calendar's own comes through.
func (l Computation) Limit(event calendar.Date, p Period, c *calendar.Calendar) (Limit, error) {
	limit, err := l.limit(event, p, c)
	if err != nil {
		return Limit{}, &LimitError{Law: l.String(), Event: event, Period: p, Err: err, Help: helpFor(err)}
	}
	return limit, nil
}

func (l Computation) limit(event calendar.Date, p Period, c *calendar.Calendar) (Limit, error) {
	limit, err := l.nominal(event, p, c)
	if err != nil || p.n <= 0 || p.unit == workingDays {
		return limit, err
	}
	limit.Due, err = l.roll(event, limit.Nominal, p, c)
	return limit, err
}

// nominal gives the limit before the law's roll.
func (l Computation) nominal(event calendar.Date, p Period, c *calendar.Calendar) (Limit, error) {
	switch {
	case !l.exists():
		return Limit{}, ErrComputation
	case event.IsZero():
		return Limit{}, ErrDate
	case p.unit == noUnit || p.unit == permanently:
		return Limit{}, ErrPeriod
	case c != nil && !slices.Contains(laws[l].countries, c.Country()):
		return Limit{}, ErrCalendar
	case p.unit == immediately:
		return Limit{event, event}, nil
	case c == nil && (p.unit == workingDays || p.n > 0):
		return Limit{}, ErrCalendar
	case p.unit == workingDays:
		due, err := c.AddWorkingDays(event, int(p.n))
		return Limit{due, due}, err
	}
	nominal := p.count(event)
	if nominal.IsZero() {
		return Limit{}, ErrRange
	}
	return Limit{nominal, nominal}, nil
}

// roll gives the first working day on or after the nominal end. Under article
// 3(5) of Regulation 1182/71 it is the second working day after the event, if
// that is later.
func (l Computation) roll(event, nominal calendar.Date, p Period, c *calendar.Calendar) (calendar.Date, error) {
	if _, err := c.IsWorkingDay(event); err != nil {
		return calendar.Date{}, err
	}
	due, err := onOrAfter(nominal, c)
	if err != nil || l != ComputationEU || p == Days(1) {
		return due, err
	}
	second, err := c.AddWorkingDays(event, 2)
	return latest(due, second), err
}

func onOrAfter(d calendar.Date, c *calendar.Calendar) (calendar.Date, error) {
	working, err := c.IsWorkingDay(d)
	if working || err != nil {
		return d, err
	}
	return c.AddWorkingDays(d, 1)
}

func helpFor(err error) string {
	switch err {
	case ErrComputation:
		return "use the constant Computation of eu, finland, estonia or ukraine"
	case ErrDate:
		return "give the day of the event"
	case ErrPeriod:
		return "give a number of days, weeks, months, years or working days"
	case ErrCalendar:
		return "pass the calendar of the country in which the act is to be done"
	case ErrRange:
		return "give a shorter period"
	default: // of package calendar, which says it itself
		return ""
	}
}

// earliest and latest choose among two days; a day that is no date is passed
// over.
func earliest(a, b calendar.Date) calendar.Date {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

func latest(a, b calendar.Date) calendar.Date {
	if a.IsZero() || b.After(a) {
		return b
	}
	return a
}
