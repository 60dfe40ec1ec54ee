package sweep

import "github.com/keepuntil/keepuntil/calendar"

// A schedule is its line, with the zone and the calendar, and these are the host's.

// MarshalJSON returns [calendar.ErrForm].
func (Schedule) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("sweep.Schedule", "JSON", "keep the line and the name of the zone")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Schedule) UnmarshalJSON([]byte) error {
	return calendar.NoForm("sweep.Schedule", "JSON", "call Parse")
}

// MarshalJSON returns [calendar.ErrForm].
func (Late) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("sweep.Late", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Late) UnmarshalJSON([]byte) error {
	return calendar.NoForm("sweep.Late", "JSON", "ask the schedule again")
}
