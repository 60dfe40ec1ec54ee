package calendar

import (
	"errors"
	"fmt"
	"strings"
)

// Close returns a calendar in which the days are off, for a reason that is shown
// with them: the host's office is closed, or a government has made them days off
// and this version does not know it yet. The calendar itself stays as it is. A
// day that is off anyway may be closed; if a day is closed and opened, the later
// call counts.
//
// A closed office does not by itself move a time limit of the law: use such a
// calendar for one only if the law makes those days off.
//
// All problems are reported at once, with a nil calendar: [ErrReason] if there is
// no reason, or one that is not [Plain] or has a blank at an end, and [ErrCoverage] for
// each day outside the coverage. For a nil or zero calendar it is [ErrCoverage] alone.
func (c *Calendar) Close(reason string, days ...Date) (*Calendar, error) {
	return c.own(Closed, reason, days)
}

// Open returns a calendar in which the days are working days, for a reason that
// is shown with them: a Saturday that is worked. It is otherwise like
// [Calendar.Close].
func (c *Calendar) Open(reason string, days ...Date) (*Calendar, error) {
	return c.own(Opened, reason, days)
}

func (c *Calendar) own(do Reason, reason string, days []Date) (*Calendar, error) {
	if c.empty() {
		return nil, c.outside(Date{}, 0)
	}
	b := c.draft()
	problems := []error{b.room(1)}
	switch {
	case strings.TrimSpace(reason) == "":
		problems = append(problems, fmt.Errorf("calendar: %s: %w; say why the days are %v", c.Country(), ErrReason, do))
	case Plain(reason) != reason || strings.TrimSpace(reason) != reason:
		problems = append(problems, fmt.Errorf("calendar: %s: %w in \"%s\"; write one line with ordinary blanks, none at an end, and nothing invisible", c.Country(), ErrReason, Plain(reason)))
	}
	for _, d := range days {
		problems = append(problems, c.Covers(d))
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	number := b.state(fact{reason: do, note: reason})
	for _, d := range days {
		b.mark(d, number)
	}
	return b.calendar(), nil
}
