package calendar

import (
	"cmp"
	"strings"
)

// Day is what a [Calendar] knows about one day: whether it is a working day, why,
// and how certain that is. The zero Day is no day, and not a working day.
type Day struct {
	Date      Date      `json:"date"`
	Working   bool      `json:"working"`
	Reason    Reason    `json:"reason"`
	Holidays  []Holiday `json:"holidays,omitempty"`  // that fall on it, including suspended ones
	Other     Date      `json:"other,omitzero"`      // the holiday of a substitute or shortened day; the other day of a transfer
	For       Names     `json:"for,omitzero"`        // the name of the holiday that is the reason
	Note      string    `json:"note,omitempty"`      // the host's reason to close or open it
	Source    Source    `json:"source,omitzero"`     // of the reason; zero for an ordinary day, a weekend and a day of the host's
	Disputed  string    `json:"disputed,omitempty"`  // why it is disputed whether it is a working day; empty: it is not
	Projected bool      `json:"projected,omitempty"` // it lies after [Calendar.VerifiedThrough]
}

// Day returns what the calendar knows about a day. A day outside the coverage is
// [ErrCoverage].
func (c *Calendar) Day(d Date) (Day, error) {
	i, covered := c.position(d)
	if !covered {
		return Day{}, c.outside(d, 0)
	}
	return c.day(i), nil
}

func (c *Calendar) day(i uint) Day {
	d := c.at(i)
	day := Day{Date: d, Working: c.known().index.works(i), Reason: Ordinary, Projected: d.After(c.verified)}
	if isWeekend(d) {
		day.Reason = Weekend
	}
	for _, m := range c.between(i, i) {
		day.add(&c.known().facts[m.fact()])
	}
	return day
}

// add takes a fact into account.
func (day *Day) add(f *fact) {
	if f.isHoliday() {
		day.Holidays = append(day.Holidays, f.holiday(day.Date))
	}
	if !day.decides(f) {
		return
	}
	*day = Day{Date: day.Date, Working: day.Working, Reason: f.reason, Holidays: day.Holidays,
		Note: f.note, Disputed: f.disputed, Projected: day.Projected}
	if f.norm != nil {
		day.For = f.norm.names()
	}
	if f.away != 0 {
		day.Other = day.Date.AddDays(f.away)
	}
	if f.source != nil {
		day.Source = *f.source
	}
}

// decides reports whether f, given the facts before it, is the reason for the
// day. A fact that a later one has overruled is not. Of two holidays, the first
// is.
func (day *Day) decides(f *fact) bool {
	switch effect := f.reason.effect(); {
	case effect > 0:
		return day.Working
	case effect < 0:
		return !day.Working && (f.reason != OnHoliday || day.Reason != OnHoliday)
	default:
		return day.Reason == Ordinary || f.reason == Suspended && day.Reason == Shortened
	}
}

// String returns the day in English: "Thursday 24 December 2026: Christmas Eve".
func (day Day) String() string { return day.In(English) }

// In returns the day in a language. What the tables and the host say about it
// stays in their words.
func (day Day) In(l Language) string {
	if day.Date.IsZero() {
		return day.Date.In(l)
	}
	return say(l, "day", map[string]any{
		"date": day.Date, "reason": day.reason(l), "disputed": day.Disputed, "projected": day.Projected})
}

// reason returns the reason with what the day knows about it.
func (day Day) reason(l Language) string {
	var names []string
	for _, h := range day.Holidays {
		names = append(names, h.Names.anyIn(l))
	}
	sentence := cmp.Or(sentences.Find(l, "reason."+day.Reason.String()), day.Reason.String())
	return fill(l, sentence, map[string]any{
		"holidays": strings.Join(names, ", "), "holiday": day.For.anyIn(l), "other": day.Other, "note": day.Note}, nil)
}

// Disputed lists the days from first to last, both included, for which it is
// disputed whether they are working days. The errors are those of
// [Calendar.Holidays].
func (c *Calendar) Disputed(first, last Date) ([]Day, error) {
	return c.days(first, last, func(day Day) bool { return day.Disputed != "" })
}

// ShortenedDays lists the working days from first to last, both included, on
// which labour law shortens the hours: in Estonia the days before four holidays.
// They count as working days, but an office may close earlier. The errors are
// those of [Calendar.Holidays].
func (c *Calendar) ShortenedDays(first, last Date) ([]Day, error) {
	return c.days(first, last, func(day Day) bool { return day.Reason == Shortened })
}

// days lists the days with marks that meet a condition.
func (c *Calendar) days(first, last Date, meets func(Day) bool) ([]Day, error) {
	i, j, err := c.positions(first, last)
	if err != nil {
		return nil, err
	}
	var list []Day
	marks := c.between(i, j)
	for n, m := range marks {
		if n > 0 && marks[n-1].day() == m.day() {
			continue
		}
		if day := c.day(uint(m.day())); meets(day) {
			list = append(list, day)
		}
	}
	return list, nil
}
