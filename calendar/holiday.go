package calendar

import "cmp"

// Holiday is a holiday on one day, with its names and the norm that makes it one.
// The zero Holiday is none.
type Holiday struct {
	Date      Date   `json:"date"`
	Country   string `json:"country"` // as [Calendar.Country] returns it
	Names     Names  `json:"names"`
	Since     Date   `json:"since,omitzero"` // the norm's first day in force; the calendar's first day if it is older
	Until     Date   `json:"until,omitzero"` // its first day no longer in force; zero: no end is known
	Source    Source `json:"source"`
	Suspended bool   `json:"suspended,omitempty"` // the norm is not applied on that day, so that it is not a day off
}

// Names are what a thing is called in each language: a holiday, a class of records, an
// event, a duty. What this module names has a name in all five, in the languages of the
// law's country the one that the law uses; a host gives names in the languages that it
// speaks, and the others are empty. The zero Names name nothing.
type Names struct {
	English   string `json:"en,omitempty"`
	Finnish   string `json:"fi,omitempty"`
	Swedish   string `json:"sv,omitempty"`
	Estonian  string `json:"et,omitempty"`
	Ukrainian string `json:"uk,omitempty"`
}

// In returns the name in a language; it is empty if there is none.
func (n Names) In(l Language) string {
	names := [len(languages)]string{English: n.English, Finnish: n.Finnish, Swedish: n.Swedish, Estonian: n.Estonian, Ukrainian: n.Ukrainian}
	if int(l) >= len(names) {
		return ""
	}
	return names[l]
}

// anyIn returns the name in a language or, because a text of the host's in another one says
// more than none, in the first that has one.
func (n Names) anyIn(l Language) string {
	return cmp.Or(n.In(l), n.English, n.Finnish, n.Swedish, n.Estonian, n.Ukrainian)
}

// Holidays lists the holidays from first to last, both days included, in order,
// even those on a weekend. A day with two holidays is there twice. Suspended
// holidays are left out; [Calendar.Day] shows them. So are other days off;
// [Calendar.Count] lists those as well.
//
// A day outside the coverage is [ErrCoverage], a last day before the first is
// [ErrOrder].
func (c *Calendar) Holidays(first, last Date) ([]Holiday, error) {
	i, j, err := c.positions(first, last)
	if err != nil {
		return nil, err
	}
	var list []Holiday
	for _, m := range c.between(i, j) {
		if f := &c.known().facts[m.fact()]; f.reason == OnHoliday {
			list = append(list, f.holiday(c.at(uint(m.day()))))
		}
	}
	return list, nil
}

// HolidayOn returns the holiday of a day, and whether there is one. Of two it
// returns the first of the table, where [Calendar.Holidays] lists both. A
// suspended one does not count. A day outside the coverage is [ErrCoverage].
func (c *Calendar) HolidayOn(d Date) (h Holiday, found bool, err error) {
	i, covered := c.position(d)
	if !covered {
		return Holiday{}, false, c.outside(d, 0)
	}
	for _, m := range c.between(i, i) {
		if f := &c.known().facts[m.fact()]; f.reason == OnHoliday {
			return f.holiday(d), true, nil
		}
	}
	return Holiday{}, false, nil
}
