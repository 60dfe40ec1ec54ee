package reply

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Reminders gives the working days on which a host should remind, so many
// working days before the safe day: Reminders(c, 5, 1, 0). Nought is the safe
// day itself, or the last working day before it if it is none. They come in
// order, each once; a reminder may lie before the start of the period.
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
			return nil, fmt.Errorf("reply: reminders: %d working days before: %w; give nought or more", n, retention.ErrPeriod)
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
