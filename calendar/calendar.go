package calendar

import "slices"

// Calendar knows the working days of one country over a coverage, and of each
// day why it is one or not. It is immutable and safe for concurrent use. Every
// question is answered in constant time, whatever the distance; those that
// give lists take as long as the list.
//
// The zero Calendar and a nil one cover no day: every question to them is
// answered with [ErrCoverage]. One whose option could not be followed answers
// every question with that error; see [HolidaysRestoredFrom].
type Calendar struct {
	country       string
	from, through Date // both included
	verified      Date
	index         index
	marks         []mark // in order of their days
	facts         []fact
	sources       []Source
	err           error // an option that could not be followed; every answer is this error
}

// Country gives the country's code of ISO 3166-1 in small letters: "fi", "ee",
// "ua". For the [Common] days of two countries it is both, "fi+ee", which no
// law on time limits takes for its own. It is empty for the zero Calendar.
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

// Covers returns nil if the calendar knows the day, and otherwise the error with
// which every question about that day is answered.
func (c *Calendar) Covers(d Date) error {
	if _, covered := c.position(d); !covered {
		return c.outside(d, 0)
	}
	return nil
}

// VerifiedThrough gives the last day for which the law was looked up. Later
// days are a projection: they are laid out by the law of that day, and nobody
// knows whether it will still be law. Each [Day] and [Count] says whether it
// rests on one. It is zero for the zero Calendar.
func (c *Calendar) VerifiedThrough() Date {
	if c == nil {
		return Date{}
	}
	return c.verified
}

// Sources gives the norms by which the calendar was made, with what about them
// is not confirmed, in the order of its table.
func (c *Calendar) Sources() []Source {
	if c == nil {
		return nil
	}
	return slices.Clone(c.sources)
}

// empty says whether the calendar covers no day.
func (c *Calendar) empty() bool { return c == nil || c.index.days == 0 }

// position numbers a covered day, from 0 on.
func (c *Calendar) position(d Date) (i uint, covered bool) {
	if c == nil {
		return 0, false
	}
	i = uint(d.number - c.from.number) // a day before the coverage becomes a number beyond it
	return i, i < c.index.days
}

// at is the inverse of position.
func (c *Calendar) at(i uint) Date { return Date{c.from.number + int32(i)} }

// positions numbers the first and the last of a span of covered days.
func (c *Calendar) positions(from, through Date) (i, j uint, err error) {
	i, covered := c.position(from)
	if !covered {
		return 0, 0, c.outside(from, 0)
	}
	j, covered = c.position(through)
	if !covered {
		return 0, 0, c.outside(through, 0)
	}
	if j < i {
		return 0, 0, &DateError{Input: from.String() + " to " + through.String(), Err: ErrOrder,
			Help: "give the first day first"}
	}
	return i, j, nil
}

// outside is the error of a question that leads out of the coverage. Kept out of
// line it does not slow down the questions that stay inside.
//
//go:noinline
func (c *Calendar) outside(d Date, workingDays int) error {
	if c == nil {
		return &CoverageError{Date: d, WorkingDays: workingDays}
	}
	if c.err != nil {
		return c.err
	}
	return &CoverageError{Calendar: c.country, Date: d, WorkingDays: workingDays, From: c.from, Through: c.through}
}
