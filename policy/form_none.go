package policy

import "github.com/keepuntil/keepuntil/calendar"

// What a policy says is for screens, letters and audit trails. It is not read back,
// because only a policy may say it: decide again.

// UnmarshalJSON returns [calendar.ErrForm].
func (*Decision) UnmarshalJSON([]byte) error { return decideAgain("Decision") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Container) UnmarshalJSON([]byte) error { return decideAgain("Container") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Explanation) UnmarshalJSON([]byte) error { return decideAgain("Explanation") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Disposal) UnmarshalJSON([]byte) error { return decideAgain("Disposal") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*DueCount) UnmarshalJSON([]byte) error { return decideAgain("DueCount") }

func decideAgain(typ string) error {
	return calendar.NoForm("policy."+typ, "JSON that is read", "decide again")
}
