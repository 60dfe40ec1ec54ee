package calendar

// Holiday is a holiday on one day, with its names and with the norm by which it
// is one. The zero Holiday is none.
type Holiday struct {
	Date      Date   `json:"date"`
	Country   string `json:"country"` // as [Calendar.Country] gives it
	Names     Names  `json:"names"`
	Since     Date   `json:"since,omitzero"` // the first day on which the norm is in force; the calendar's first day if it is older
	Until     Date   `json:"until,omitzero"` // the first day on which it no longer is; zero: no end is known
	Source    Source `json:"source"`
	Suspended bool   `json:"suspended,omitempty"` // the norm is not applied on that day, so that the holiday gives no day off
}

// Names of a holiday in the languages of its country, as its law writes them,
// and in English. A language that is none of the country's is empty. The zero
// Names name nothing.
type Names struct {
	English   string `json:"en,omitempty"`
	Finnish   string `json:"fi,omitempty"`
	Swedish   string `json:"sv,omitempty"`
	Estonian  string `json:"et,omitempty"`
	Ukrainian string `json:"uk,omitempty"`
}

// Holidays lists the holidays of the days from first to last, both included, in
// order; also those on a weekend. A day with two holidays is there twice. What
// is suspended is no holiday and is left out; [Calendar.Day] shows it. So are
// days off that are no holidays; [Calendar.Count] lists those as well.
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
		if f := &c.facts[m.fact()]; f.reason == OnHoliday {
			list = append(list, f.holiday(c.at(uint(m.day()))))
		}
	}
	return list, nil
}

// HolidayOn gives the holiday of a day, and whether there is one. Of two it is
// the first of the table; [Calendar.Holidays] gives both. A suspended one is
// none. A day outside the coverage is [ErrCoverage].
func (c *Calendar) HolidayOn(d Date) (h Holiday, found bool, err error) {
	i, covered := c.position(d)
	if !covered {
		return Holiday{}, false, c.outside(d, 0)
	}
	for _, m := range c.between(i, i) {
		if f := &c.facts[m.fact()]; f.reason == OnHoliday {
			return f.holiday(d), true, nil
		}
	}
	return Holiday{}, false, nil
}
