package retention

import (
	"encoding/json"

	"github.com/keepuntil/keepuntil/calendar"
)

// MarshalJSON returns the events as an array, in order. It holds their days.
func (e Events) MarshalJSON() ([]byte, error) {
	if e.Len() == 0 {
		return []byte("[]"), nil
	}
	return json.Marshal(e.sorted())
}

// UnmarshalJSON reads an array of events, in any order; see [calendar.ReadJSON].
func (e *Events) UnmarshalJSON(data []byte) error {
	var list []Event
	if err := calendar.ReadJSON("retention.Events", data, &list); err != nil {
		return err
	}
	*e = EventsOf(list...)
	return nil
}

// MarshalText returns [calendar.ErrForm], so that no format that knows only texts writes
// events as nothing.
func (Events) MarshalText() ([]byte, error) {
	return nil, calendar.NoForm("retention.Events", "text", "write JSON, or each event by itself")
}

// UnmarshalText returns [calendar.ErrForm].
func (*Events) UnmarshalText([]byte) error {
	return calendar.NoForm("retention.Events", "text", "read JSON, or each event by itself")
}
