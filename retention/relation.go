package retention

import "github.com/keepuntil/keepuntil/calendar"

// Relation says that one rule yields to another where they conflict, and by
// which norm: a ceiling to a floor, which then protects the record through its
// end, or a floor to a ceiling, which then ends it. Where both can be obeyed,
// because the ceiling's last lawful day is not before the last protected one,
// nothing yields. The rules are of one class.
//
// A floor whose start is unknown, or whose event is awaited, keeps the record until the
// ceiling to which it yields asks for disposal. From that day on it has ended: the ceiling
// that prevails does not wait for a day that nobody knows. A floor whose start is known can
// last longer than that, through the last lawful day, for then both can be obeyed. A
// relation joins nothing for a record that one of the two rules does not bind. The zero
// Relation joins nothing and does not load.
type Relation struct {
	Yields string          `json:"yields"` // rule IDs
	To     string          `json:"to"`
	Basis  calendar.Source `json:"basis"`
	Note   string          `json:"note,omitempty"` // a remark of the author
}
