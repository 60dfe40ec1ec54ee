package policy

import "github.com/keepuntil/keepuntil/calendar"

// Plain data comes back as JSON, all of it or not at all.

type holdFields Hold // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (h Hold) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("policy.Hold", holdFields(h))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (h *Hold) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("policy.Hold", data, (*holdFields)(h))
}

type demandFields Demand // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (d Demand) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("policy.Demand", demandFields(d))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (d *Demand) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("policy.Demand", data, (*demandFields)(d))
}

// refusalFields is a Refusal as JSON.
type refusalFields struct {
	Demand     Demand            `json:"demand"`
	Reason     Reason            `json:"reason"`
	Words      string            `json:"words,omitzero"`
	Basis      []calendar.Source `json:"basis"`
	Beside     Reason            `json:"beside,omitzero"`
	Orders     []calendar.Source `json:"orders"`
	Possible   calendar.Date     `json:"possible,omitzero"`
	Complaints []calendar.Source `json:"complaints"`
	Ground     string            `json:"ground"`
}

// MarshalJSON returns the fields and the ground, which is the reason in English. Empty
// lists are written as such.
func (r Refusal) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("policy.Refusal", refusalFields{r.Demand, r.Reason, r.Words, emptyNotNull(r.Basis), r.Beside, emptyNotNull(r.Orders), r.Possible,
		emptyNotNull(r.Complaints), ground{Reason: r.Reason, Words: r.Words}.In(calendar.English)})
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON]. An empty list
// comes back as none, and the ground is made anew.
func (r *Refusal) UnmarshalJSON(data []byte) error {
	var f refusalFields
	if err := calendar.ReadJSON("policy.Refusal", data, &f); err != nil {
		return err
	}
	*r = Refusal{f.Demand, f.Reason, f.Words, noneNotEmpty(f.Basis), f.Beside, noneNotEmpty(f.Orders), f.Possible, noneNotEmpty(f.Complaints)}
	return nil
}

func noneNotEmpty[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
