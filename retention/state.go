package retention

import "github.com/keepuntil/keepuntil/calendar"

// State says where a record stands on a day by the rules of its class, whatever
// holds and demands there are. They are in the order in which they are asked: the
// first that applies is the state.
//
// The zero State is [NoRule].
type State uint8

const (
	// NoRule: no rule of the class is known here, or none is in force.
	NoRule State = iota
	// FloorUnknown: the start of a floor is not known.
	FloorUnknown
	// FloorAwaited: the event of a floor has not happened yet.
	FloorAwaited
	// InConflict: a ceiling asks for disposal while a floor still protects.
	InConflict
	// KeptForEver: a body has decided to keep the record.
	KeptForEver
	// Protected: the day is not after the last protected one.
	Protected
	// CeilingUnknown: there is no ground for disposal yet, and the start of a
	// ceiling is not known.
	CeilingUnknown
	// NoGround: nothing has happened that would permit disposal.
	NoGround
	// AppraisalOpen: a body must decide first.
	AppraisalOpen
	// NothingInCommon: the rules allow nothing in common.
	NothingInCommon
	// Due: a ceiling asks for disposal.
	Due
	// Free: disposal is possible, and nothing asks for it.
	Free
)

var stateWords = [...]string{"no rule", "floor unknown", "floor awaited", "in conflict", "kept for ever", "protected",
	"ceiling unknown", "no ground", "appraisal open", "nothing in common", "due", "free"}

// String gives the constant's name in words: "floor unknown", "due", "free".
func (s State) String() string {
	if int(s) >= len(stateWords) {
		return stateWords[NoRule]
	}
	return stateWords[s]
}

// Disposable says whether the rules allow disposal in the state.
func (s State) Disposable() bool { return s == Due || s == Free }

// State gives where the record stands on the day that was assessed.
func (a *Assessment) State(on calendar.Date) State {
	switch {
	case a.Standing != InForce || on.IsZero():
		return NoRule
	case a.FloorUnknown:
		return FloorUnknown
	case a.FloorAwaited:
		return FloorAwaited
	case a.RetainUntil.Protects(on):
		if reached(a.ReviewFrom, on) {
			return InConflict
		}
		if a.AppraisedToKeep {
			return KeptForEver
		}
		return Protected
	case !a.Ground && a.CeilingUnknown:
		return CeilingUnknown
	case !a.Ground:
		return NoGround
	case a.AppraisalOpen:
		return AppraisalOpen
	case a.Allowed == 0:
		return NothingInCommon
	case reached(a.DueFrom, on):
		return Due
	default:
		return Free
	}
}

// reached says whether a day has come; a day that is no date never does.
func reached(day, on calendar.Date) bool { return on == day || on.After(day) }
