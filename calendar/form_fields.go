package calendar

// Plain data comes back as JSON, all of it or not at all.

type sourceFields Source // without its methods

// MarshalJSON returns an object with the fields; see [WriteJSON].
func (s Source) MarshalJSON() ([]byte, error) {
	return WriteJSON("calendar.Source", sourceFields(s))
}

// UnmarshalJSON reads what MarshalJSON writes; see [ReadJSON].
func (s *Source) UnmarshalJSON(data []byte) error {
	return ReadJSON("calendar.Source", data, (*sourceFields)(s))
}

type dayFields Day // without its methods

// MarshalJSON returns an object with the fields; see [WriteJSON].
func (day Day) MarshalJSON() ([]byte, error) {
	return WriteJSON("calendar.Day", dayFields(day))
}

// UnmarshalJSON reads what MarshalJSON writes; see [ReadJSON].
func (day *Day) UnmarshalJSON(data []byte) error {
	return ReadJSON("calendar.Day", data, (*dayFields)(day))
}

type holidayFields Holiday // without its methods

// MarshalJSON returns an object with the fields; see [WriteJSON].
func (h Holiday) MarshalJSON() ([]byte, error) {
	return WriteJSON("calendar.Holiday", holidayFields(h))
}

// UnmarshalJSON reads what MarshalJSON writes; see [ReadJSON].
func (h *Holiday) UnmarshalJSON(data []byte) error {
	return ReadJSON("calendar.Holiday", data, (*holidayFields)(h))
}

type namesFields Names // without its methods

// MarshalJSON returns an object with the fields; see [WriteJSON].
func (n Names) MarshalJSON() ([]byte, error) {
	return WriteJSON("calendar.Names", namesFields(n))
}

// UnmarshalJSON reads what MarshalJSON writes; see [ReadJSON].
func (n *Names) UnmarshalJSON(data []byte) error {
	return ReadJSON("calendar.Names", data, (*namesFields)(n))
}

type countFields Count // without its methods

// MarshalJSON returns an object with the fields; see [WriteJSON].
func (c Count) MarshalJSON() ([]byte, error) {
	return WriteJSON("calendar.Count", countFields(c))
}

// UnmarshalJSON reads what MarshalJSON writes; see [ReadJSON].
func (c *Count) UnmarshalJSON(data []byte) error {
	return ReadJSON("calendar.Count", data, (*countFields)(c))
}
