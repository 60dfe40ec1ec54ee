package retention

// Bound says what a period bounds. The zero Bound is not said; no rule loads
// with it.
type Bound uint8

const (
	// AtLeast is a floor: the record must be kept through the period's end.
	AtLeast Bound = iota + 1
	// AtMost is a ceiling: the record must be gone by the period's end, and
	// may go from the event's day on. Disposal is due one day before the end,
	// so that the stricter reading of "at most" is met too; the end itself is
	// the last lawful day.
	AtMost
	// Exactly is both: the record is kept through the period's end, and
	// disposed of on the next day or within the rulebook's allowance.
	Exactly
)

// String gives "at least", "at most" or "exactly".
func (b Bound) String() string {
	if int(b) >= len(boundWords) {
		return boundWords[0]
	}
	return boundWords[b]
}

var boundWords = [...]string{"no bound", "at least", "at most", "exactly"}

// hasFloor and hasCeiling say which of the two a bound has.
func (b Bound) hasFloor() bool { return b == AtLeast || b == Exactly }

func (b Bound) hasCeiling() bool { return b == AtMost || b == Exactly }
