package protocol

import (
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Count is how many files of a class are in each state. Proposed is Undecided + NotApproved
// + Approved, and Approved is Done + Exceptions + Open. The zero Count counts nothing.
type Count struct {
	Class       retention.Class `json:"class,omitzero"` // empty: of all classes
	Entries     int             `json:"entries"`        // how many entries the files stand in
	Proposed    int             `json:"proposed"`       // all of them
	Undecided   int             `json:"undecided"`      // while nobody has approved the protocol
	NotApproved int             `json:"not_approved"`
	Approved    int             `json:"approved"`
	Done        int             `json:"done"`
	Exceptions  int             `json:"exceptions"` // approved and, by what was last reported, not disposed of
	Open        int             `json:"open"`       // approved, and nothing was reported yet
}

// Counts returns the count of each class, in the order of their names, and after them that
// of all.
func (p Protocol) Counts() []Count { return slices.Clone(p.said().Counts) }

// count counts each entry in its class, and the classes together.
func count(entries []Entry) []Count {
	by := map[retention.Class]Count{}
	for i := range entries {
		e := &entries[i]
		c := by[e.Class]
		c.Class = e.Class
		c.Entries++
		switch {
		case e.State == NotApproved:
			c.NotApproved += e.Files
		case e.State == Approved:
			c.Open += e.Files
		case e.State == Done:
			c.Done += e.Files
		case e.State.IsException():
			c.Exceptions += e.Files
		default:
			c.Undecided += e.Files
		}
		by[e.Class] = c
	}
	var list []Count
	var all Count
	for _, name := range slices.Sorted(maps.Keys(by)) {
		c := by[name]
		all.Entries += c.Entries
		all.NotApproved += c.NotApproved
		all.Open += c.Open
		all.Done += c.Done
		all.Exceptions += c.Exceptions
		all.Undecided += c.Undecided
		list = append(list, c.sum())
	}
	return append(list, all.sum())
}

// sum fills in what follows from the rest.
func (c Count) sum() Count {
	c.Approved = c.Done + c.Exceptions + c.Open
	c.Proposed = c.Undecided + c.NotApproved + c.Approved
	return c
}

type countFields Count // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (c Count) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("protocol.Count", countFields(c))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (c *Count) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("protocol.Count", data, (*countFields)(c))
}
