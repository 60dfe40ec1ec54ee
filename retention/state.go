package retention

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// State says where a record stands on a day by the rules of its class, whatever
// holds and demands there are. They are in the order in which they are asked: the
// first that applies is the state.
//
// The zero State is [ClassUnknown].
type State uint8

const (
	// ClassUnknown: the book does not know the class, there is no book, or no day.
	ClassUnknown State = iota
	// RulesElsewhere: the class is known, but its rules must be brought by the
	// host; see [ClassInfo].
	RulesElsewhere
	// NotInForce: the class has rules, but none is in force on the day.
	NotInForce
	// NoRuleBinds: rules of the class are in force on the day, and none of them binds
	// the record.
	NoRuleBinds
	// FloorUnknown: the start of a floor is not known.
	FloorUnknown
	// FloorAwaited: the event of a floor has not happened yet.
	FloorAwaited
	// InConflict: a ceiling asks for disposal while a floor still protects.
	InConflict
	// KeptForEver: a body has decided to keep the record.
	KeptForEver
	// AppraisalPutOff: a body has put its decision off to a later day, and only that
	// keeps the record.
	AppraisalPutOff
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

var stateWords = calendar.Words{Type: "retention.State", All: []string{"class_unknown", "rules_elsewhere", "not_in_force", "no_rule_binds", "floor_unknown", "floor_awaited",
	"in_conflict", "kept_for_ever", "appraisal_put_off", "protected", "ceiling_unknown", "no_ground", "appraisal_open", "nothing_in_common", "due", "free"}}

// String returns the state's code, which does not change: "floor_unknown", "due",
// "free".
func (s State) String() string { return stateWords.Of(uint8(s)) }

// In returns the state in a language.
func (s State) In(l calendar.Language) string { return inWords(l, "state", s.String()) }

// MarshalText returns the code of [State.String]. An unknown value is [calendar.ErrSyntax].
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(uint8(s)) }

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (s *State) UnmarshalText(text []byte) error { return stateWords.Unmarshal(text, (*uint8)(s)) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (s *State) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.State", data, s)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (s State) Value() (driver.Value, error) { return calendar.WriteSQL(s) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (s *State) Scan(src any) error { return calendar.ReadSQL("retention.State", src, s) }

// RulesInForce reports whether a rule of the class that binds the record is in force on
// the day: the state is not one of the first four.
func (s State) RulesInForce() bool { return s > NoRuleBinds && s <= Free }

// Disposable reports whether the rules allow disposal in the state.
func (s State) Disposable() bool { return s == Due || s == Free }

// state returns where the record stands on the day that was assessed, if a rule is
// in force.
func (a *Assessment) state(on calendar.Date) State {
	switch {
	case a.FloorUnknown:
		return FloorUnknown
	case a.FloorAwaited:
		return FloorAwaited
	case a.RetainUntil.Protects(on):
		if on.OnOrAfter(a.ReviewFrom) {
			return InConflict
		}
		if a.AppraisedToKeep {
			return KeptForEver
		}
		if a.AppraisalPutOff {
			return AppraisalPutOff
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
	case on.OnOrAfter(a.DueFrom):
		return Due
	default:
		return Free
	}
}
