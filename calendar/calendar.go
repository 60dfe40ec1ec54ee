package calendar

import (
	"slices"
	"time"
)

// Calendar knows the working days of one country over a coverage. It is
// immutable and safe for concurrent use.
//
// The zero Calendar and a nil one cover no day: every question to them is
// answered with [ErrCoverage]. One whose option could not be followed answers
// every question with that error; see [HolidaysRestoredFrom].
type Calendar struct {
	country       string
	from, through Date // both included
	working       []uint64
	sources       []Source
	err           error // an option that could not be followed; every answer is this error
}

// Country gives the country's code of ISO 3166-1 in small letters: "fi", "ee",
// "ua". It is empty for the zero Calendar.
func (c *Calendar) Country() string {
	if c == nil {
		return ""
	}
	return c.country
}

// Coverage gives the first and the last day that the calendar knows, or two
// zero dates if it knows none.
func (c *Calendar) Coverage() (from, through Date) {
	if c == nil {
		return Date{}, Date{}
	}
	return c.from, c.through
}

// Sources gives the norms by which the calendar was made, with what about them
// is not confirmed, in the order of its table.
func (c *Calendar) Sources() []Source {
	if c == nil {
		return nil
	}
	return slices.Clone(c.sources)
}

// cite adds to the sources those that are not among them.
func (c *Calendar) cite(sources ...Source) {
	for _, s := range sources {
		if !slices.Contains(c.sources, s) {
			c.sources = append(c.sources, s)
		}
	}
}

// IsWorkingDay says whether d is a working day. A day outside the coverage is
// an error, [ErrCoverage].
func (c *Calendar) IsWorkingDay(d Date) (bool, error) {
	if err := c.covers(d, 0); err != nil {
		return false, err
	}
	return c.isWorking(d), nil
}

// AddWorkingDays gives the n-th working day strictly after d, or before d if n
// is negative; 0 gives d itself, working day or not. If d or the result lies
// outside the coverage, the error is [ErrCoverage].
func (c *Calendar) AddWorkingDays(d Date, n int) (Date, error) {
	if err := c.covers(d, n); err != nil {
		return Date{}, err
	}
	step := 1
	if n < 0 {
		step = -1
	}
	for left, day := n, d; ; {
		if left == 0 {
			return day, nil
		}
		day = day.AddDays(step)
		if err := c.covers(day, n); err != nil {
			return Date{}, c.outside(d, n)
		}
		if c.isWorking(day) {
			left -= step
		}
	}
}

// WorkingDaysBetween gives the number of working days after a up to and
// including b. For b before a it is -WorkingDaysBetween(b, a). If a or b lies
// outside the coverage, the error is [ErrCoverage].
func (c *Calendar) WorkingDaysBetween(a, b Date) (int, error) {
	if err := c.covers(a, 0); err != nil {
		return 0, err
	}
	if err := c.covers(b, 0); err != nil {
		return 0, err
	}
	if b.Before(a) {
		n, err := c.WorkingDaysBetween(b, a)
		return -n, err
	}
	n := 0
	for day := a.AddDays(1); day.Before(b) || day == b; day = day.AddDays(1) {
		if c.isWorking(day) {
			n++
		}
	}
	return n, nil
}

func (c *Calendar) covers(d Date, n int) error {
	if c == nil {
		return c.outside(d, n)
	}
	if c.err != nil {
		return c.err
	}
	// Without the first test the zero Calendar would cover the zero Date.
	if !d.IsZero() && (d == c.from || d.After(c.from)) && (d == c.through || d.Before(c.through)) {
		return nil
	}
	return c.outside(d, n)
}

func (c *Calendar) outside(d Date, n int) error {
	if c == nil {
		return &CoverageError{Date: d, WorkingDays: n}
	}
	return &CoverageError{Calendar: c.country, Date: d, WorkingDays: n, From: c.from, Through: c.through}
}

// isWorking answers for a covered day.
func (c *Calendar) isWorking(d Date) bool {
	i := uint(d.Sub(c.from))
	return c.working[i/64]>>(i%64)&1 == 1
}

func (c *Calendar) set(d Date, working bool) {
	i := uint(d.Sub(c.from))
	c.working[i/64] &^= 1 << (i % 64)
	if working {
		c.working[i/64] |= 1 << (i % 64)
	}
}

// days calls f for every covered day, in order.
func (c *Calendar) days(f func(Date)) {
	for d := c.from; d.Before(c.through) || d == c.through; d = d.AddDays(1) {
		f(d)
	}
}

// newCalendar lays the working week out over the coverage and takes out the
// holidays of the table that are in force and, if observed is given, observed.
func newCalendar(country string, from, through Date, table []holiday, observed func(Date) bool) (c *Calendar, holidays map[Date]bool) {
	c = &Calendar{country: country, from: from, through: through, working: make([]uint64, through.Sub(from)/64+1)}
	c.days(func(d Date) { c.set(d, !isWeekend(d)) })

	holidays = map[Date]bool{}
	firstYear, _, _ := from.Date()
	lastYear, _, _ := through.Date()
	for _, h := range table {
		c.cite(h.source)
		for year := firstYear; year <= lastYear; year++ {
			d := h.on(year)
			if c.covers(d, 0) == nil && h.inForceOn(d) && (observed == nil || observed(d)) {
				c.set(d, false)
				holidays[d] = true
			}
		}
	}
	return c, holidays
}

func isWeekend(d Date) bool {
	weekday := d.Weekday()
	return weekday == time.Saturday || weekday == time.Sunday
}
