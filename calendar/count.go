package calendar

import "strings"

// Count is a count of working days that a person can check: it says which days
// were not counted and why, and which are not certain. The zero Count counts no
// days.
type Count struct {
	After       Date  `json:"after"`   // the day counted from, which is not counted itself
	Through     Date  `json:"through"` // the last day counted
	WorkingDays int   `json:"working_days"`
	Weekends    int   `json:"weekends"`                // the Saturdays and Sundays that are off and are not among Days
	Days        []Day `json:"days,omitempty"`          // each day about which there is more to say than its weekday, in order
	Projected   Date  `json:"projected_from,omitzero"` // the first day counted that lies after [Calendar.VerifiedThrough]; zero: none
}

// Count counts the working days after a, up to and including b, as
// [Calendar.WorkingDaysBetween] does, with its reasons. With b before a it counts
// the days after b, up to and including a.
//
// It accounts for [Calendar.AddWorkingDays] too: counting forwards from d to e
// rests on the days of Count(d, e), counting backwards on those of
// Count(e.AddDays(-1), d.AddDays(-1)).
//
// A day outside the coverage is [ErrCoverage].
func (c *Calendar) Count(a, b Date) (Count, error) {
	if b.Before(a) {
		a, b = b, a
	}
	n, err := c.WorkingDaysBetween(a, b)
	if err != nil {
		return Count{}, err
	}
	if a == b {
		return Count{After: a, Through: b}, nil
	}
	days, err := c.days(a.AddDays(1), b, Day.special)
	count := Count{After: a, Through: b, WorkingDays: n, Weekends: b.Sub(a) - n, Days: days}
	for _, day := range days {
		if !day.Working {
			count.Weekends--
		}
	}
	if b.After(c.verified) {
		count.Projected = Latest(a, c.verified).AddDays(1)
	}
	return count, err
}

// special reports whether there is more to say about a day than its weekday.
func (day Day) special() bool {
	return day.Reason != Ordinary && day.Reason != Weekend || len(day.Holidays) > 0
}

// Disputed returns the days of the count for which it is disputed whether they are
// working days.
func (n Count) Disputed() []Day {
	var list []Day
	for _, day := range n.Days {
		if day.Disputed != "" {
			list = append(list, day)
		}
	}
	return list
}

// String returns the count in English, with a line for each of its Days.
func (n Count) String() string { return n.In(English) }

// In returns the count in a language, as [Count.String] does in English.
func (n Count) In(l Language) string {
	lines := []string{say(l, "count", map[string]any{
		"working": n.WorkingDays, "after": n.After, "through": n.Through, "weekends": n.Weekends})}
	for _, day := range n.Days {
		key := "count.not-counted"
		if day.Working {
			key = "count.counted"
		}
		lines = append(lines, say(l, key, map[string]any{"day": day}))
	}
	if !n.Projected.IsZero() {
		lines = append(lines, say(l, "count.projected", map[string]any{"from": n.Projected}))
	}
	return strings.Join(lines, "\n")
}
