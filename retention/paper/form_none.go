package paper

import "github.com/keepuntil/keepuntil/calendar"

// A sheet is how a program asks for a table; what is written is the table.

// MarshalJSON returns [calendar.ErrForm].
func (Sheet) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("paper.Sheet", "JSON", "keep the separator and whether there is a mark")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Sheet) UnmarshalJSON([]byte) error {
	return calendar.NoForm("paper.Sheet", "JSON", "make one with the separator and whether there is a mark")
}
