package policy

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A request can wait in a queue, and what must be looked up on the day cannot: neither
// holds nor demands are written with it.

// requestFields is a Request as JSON.
type requestFields struct {
	Action  Action           `json:"action"`
	Record  retention.Record `json:"record"`
	On      calendar.Date    `json:"on"`
	Holds   Holds            `json:"holds,omitzero"` // never written, and refused where it is read
	Demands demandsToLookUp  `json:"demands,omitzero"`
}

// MarshalJSON returns the action, the record with its events, and the day. It leaves out
// holds and demands, and says whether demands had been passed.
func (r Request) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("policy.Request", requestFields{Action: r.Action, Record: r.Record, On: r.On,
		Demands: demandsToLookUp(r.Demands != Demands{})})
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON]. What was read is
// undetermined until the host has looked up holds, and demands if the request had some.
func (r *Request) UnmarshalJSON(data []byte) error {
	var f requestFields
	if err := calendar.ReadJSON("policy.Request", data, &f); err != nil {
		return err
	}
	*r = Request{Action: f.Action, Record: f.Record, On: f.On}
	if f.Demands {
		r.Demands = Demands{hide(&demandsFound{lookUp: lookUp[Demand]{err: noDemandsForm()}, problem: ReasonDemandsNotLookedUp})}
	}
	return nil
}

// demandsToLookUp says that a request had demands.
type demandsToLookUp bool

const lookUpDemands = `"look_up"`

func (demandsToLookUp) MarshalJSON() ([]byte, error) { return []byte(lookUpDemands), nil }

func (d *demandsToLookUp) UnmarshalJSON(data []byte) error {
	if string(data) != lookUpDemands {
		return noDemandsForm()
	}
	*d = true
	return nil
}

func noHoldsForm() error {
	return calendar.NoForm("policy.Holds", "JSON or text", "look them up anew and pass HoldsFrom; a Hold by itself has one")
}

func noDemandsForm() error {
	return calendar.NoForm("policy.Demands", "JSON or text", "look them up anew and pass DemandsFrom; a Demand by itself has one")
}

// MarshalJSON returns [calendar.ErrForm]: holds are looked up anew.
func (Holds) MarshalJSON() ([]byte, error) { return nil, noHoldsForm() }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Holds) UnmarshalJSON([]byte) error { return noHoldsForm() }

// MarshalText returns [calendar.ErrForm].
func (Holds) MarshalText() ([]byte, error) { return nil, noHoldsForm() }

// UnmarshalText returns [calendar.ErrForm].
func (*Holds) UnmarshalText([]byte) error { return noHoldsForm() }

// MarshalJSON returns [calendar.ErrForm]: demands are looked up anew.
func (Demands) MarshalJSON() ([]byte, error) { return nil, noDemandsForm() }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Demands) UnmarshalJSON([]byte) error { return noDemandsForm() }

// MarshalText returns [calendar.ErrForm].
func (Demands) MarshalText() ([]byte, error) { return nil, noDemandsForm() }

// UnmarshalText returns [calendar.ErrForm].
func (*Demands) UnmarshalText([]byte) error { return noDemandsForm() }
