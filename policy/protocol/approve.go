package protocol

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Approval is who approved a protocol, and when. The zero Approval approves nothing.
type Approval struct {
	Day  calendar.Date `json:"day"`  // not before that of the protocol
	Name string        `json:"name"` // of the person who approved it; required
	Post string        `json:"post,omitzero"`
	// Digest is that of the protocol which the person had before them: see
	// [Protocol.Digest]. If an entry was changed, added or taken out since, it does not fit.
	Digest string `json:"digest"`
	// Commission is the number of the minutes in which the expert commission agreed, and
	// CommissionDay their day, from that of the protocol through that of the approval: both or
	// none. The Ukrainian form requires them.
	Commission    string        `json:"commission,omitzero"`
	CommissionDay calendar.Date `json:"commission_day,omitzero"`
	Except        []int         `json:"except,omitempty"` // the numbers of the entries that are not approved
}

// Approve returns the protocol with the approval. It is an error if it was approved before,
// and [ErrAltered] if the digest is not that of this protocol.
func (p Protocol) Approve(a Approval) (Protocol, error) {
	c, found := *p.said(), problems{}
	a.Except = append([]int(nil), a.Except...)
	switch {
	case len(c.Entries) == 0:
		found.add("approval", "there is no protocol", "propose one")
	case c.approved():
		found.add("approval", "it was approved before", "approve a protocol once")
	case a.Digest != c.Digest:
		found.wrap("approval", fmt.Errorf("%w: the digest is not that of the protocol; approve it as it is now, with Protocol.Digest", ErrAltered))
	}
	if later := a.Day.OnOrAfter(c.Head.Day); !later {
		found.add("approval", "it has no day, or one before the protocol was drawn up", "say on which day it was approved")
	}
	agreed := c.Head.Form == Ukrainian || a.Commission != "" || !a.CommissionDay.IsZero()
	if agreed && (blank(a.Commission) || a.CommissionDay.IsZero()) {
		found.add("approval", "that the expert commission agreed is not said, or not whole", "name the number and the day of its minutes")
	}
	between := a.CommissionDay.OnOrAfter(c.Head.Day) && a.CommissionDay.OnOrBefore(a.Day)
	if !a.CommissionDay.IsZero() && !between {
		found.add("approval", "the expert commission agreed before the protocol was drawn up, or after it was approved", "let it agree in between")
	}
	found.required("approval", "name of who approved it", a.Name)
	found.texts("approval", a.Name, a.Post, a.Digest, a.Commission)
	except := map[int]bool{}
	for _, number := range a.Except {
		if number < 1 || number > len(c.Entries) || except[number] {
			found.add("approval", "what is left out is not an entry, or stands there twice", "write the numbers of entries, each once")
			break
		}
		except[number] = true
	}
	if err := found.err(); err != nil {
		return p, err
	}
	c.Approval, c.Entries = a, slices.Clone(c.Entries)
	for i := range c.Entries {
		if c.Entries[i].State = Approved; except[i+1] {
			c.Entries[i].State = NotApproved
		}
	}
	return newProtocol(c), nil
}

// approved reports whether somebody has approved it.
func (c *content) approved() bool { return !c.Approval.Day.IsZero() }
