package calendar

import (
	"fmt"
	"io"
	"log/slog"
	"slices"
)

// Calendar knows which days of its coverage are working days in one country,
// and why. It is immutable and safe for concurrent use. A question takes
// constant time, whatever the distance; a list takes as long as it is.
//
// The zero Calendar and a nil one cover no day and answer every question with
// [ErrCoverage]. One whose option could not be followed answers every question
// with the error of that option; see [HolidaysRestoredFrom].
type Calendar struct {
	country       string
	from, through Date // both included
	verified      Date
	length        uint      // of the coverage, in days
	hidden        **content // nil only if it has no days; behind two pointers, as package fmt looks behind one
	err           error     // of an option that could not be followed; it is the answer to every question
}

// content is what a calendar knows about its days.
type content struct {
	index   index
	marks   []mark // in order of their days
	facts   []fact
	sources []Source
}

// known returns the content of a calendar that covers a day.
func (c *Calendar) known() *content { return *c.hidden }

// Country returns the country's code of ISO 3166-1 in small letters: "fi", "ee",
// "ua". The [Common] calendar of two countries has both, "fi+ee", which no law
// on time limits takes for its own. The zero Calendar has none.
func (c *Calendar) Country() string { return c.orZero().country }

// Coverage returns the first and the last day that the calendar knows, or no
// dates if it knows none.
func (c *Calendar) Coverage() (from, through Date) {
	c = c.orZero()
	return c.from, c.through
}

// String returns the country, the coverage and how far the law was looked up, in one
// line: "fi, 1966-07-01 to 2100-12-31, law looked up through 2026-11-22". Of one that
// knows no day it is "no calendar", and why not.
func (c *Calendar) String() string {
	switch c = c.orZero(); {
	case c.err != nil:
		return Plain("no calendar: " + c.err.Error())
	case c.empty():
		return "no calendar"
	default:
		return fmt.Sprintf("%s, %v to %v, law looked up through %v", c.country, c.from, c.through, c.verified)
	}
}

// Format writes what [Calendar.String] returns, whatever the verb, also of a Calendar
// that is no pointer: its days would fill pages.
func (c Calendar) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, c.String()) }

// LogValue returns for the log what [Calendar.String] does.
func (c *Calendar) LogValue() slog.Value { return slog.StringValue(c.String()) }

// Covers returns nil if the calendar knows the day, and otherwise the error with
// which every question about that day is answered.
func (c *Calendar) Covers(d Date) error {
	if _, covered := c.position(d); !covered {
		return c.outside(d, 0)
	}
	return nil
}

// VerifiedThrough returns the last day for which the law was looked up. Later
// days are a projection of the law of that day, which may change. Each [Day] and
// [Count] shows whether it rests on one. For the zero Calendar it is no date.
func (c *Calendar) VerifiedThrough() Date { return c.orZero().verified }

// Sources returns the norms behind the calendar, with what is not confirmed
// about them, in the order of its table.
func (c *Calendar) Sources() []Source {
	if c.empty() {
		return nil
	}
	return slices.Clone(c.known().sources)
}

// orZero returns the zero Calendar for a nil one.
func (c *Calendar) orZero() *Calendar {
	if c == nil {
		return &Calendar{}
	}
	return c
}

func (c *Calendar) empty() bool { return c.orZero().length == 0 }

// position returns the number of a covered day, counted from 0.
func (c *Calendar) position(d Date) (i uint, covered bool) {
	if c == nil {
		return 0, false
	}
	i = uint(d.number - c.from.number) // before the coverage it wraps around to beyond it
	return i, i < c.length
}

// at is the inverse of position.
func (c *Calendar) at(i uint) Date { return Date{c.from.number + int32(i)} }

// positions returns the numbers of the first and the last of a span of days.
func (c *Calendar) positions(from, through Date) (i, j uint, err error) {
	i, covered := c.position(from)
	if !covered {
		return 0, 0, c.outside(from, 0)
	}
	if j, covered = c.position(through); !covered {
		return 0, 0, c.outside(through, 0)
	}
	if j < i {
		return 0, 0, &DateError{Input: from.String() + " to " + through.String(), Err: ErrOrder, Help: "give the first day first"}
	}
	return i, j, nil
}

// outside returns the error of a question that leads out of the coverage. Out of
// line, it does not slow down the questions that stay inside.
//
//go:noinline
func (c *Calendar) outside(d Date, workingDays int) error {
	if c = c.orZero(); c.err != nil {
		return c.err
	}
	return &CoverageError{Calendar: c.country, Date: d, WorkingDays: workingDays, From: c.from, Through: c.through}
}
