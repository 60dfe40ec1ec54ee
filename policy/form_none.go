package policy

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// What a policy says is for screens, letters and audit trails. It is not read back,
// because only a policy may say it: decide again.

// UnmarshalJSON returns [calendar.ErrForm].
func (*Decision) UnmarshalJSON([]byte) error { return decideAgain("Decision") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Container) UnmarshalJSON([]byte) error { return decideAgain("Container") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Explanation) UnmarshalJSON([]byte) error { return decideAgain("Explanation") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Task) UnmarshalJSON([]byte) error { return decideAgain("Task") }

// UnmarshalJSON returns [calendar.ErrForm].
func (*TaskCount) UnmarshalJSON([]byte) error { return decideAgain("TaskCount") }

func decideAgain(typ string) error {
	return calendar.NoForm("policy."+typ, "JSON that is read", "decide again")
}

// A policy is code and a rulebook. It prints as the book by which it decides.

func noPolicyForm() error {
	return calendar.NoForm("policy.Policy", "JSON", "write the definition of its rulebook")
}

// MarshalJSON returns [calendar.ErrForm].
func (rulebook) MarshalJSON() ([]byte, error) { return nil, noPolicyForm() }

// MarshalJSON returns [calendar.ErrForm].
func (joined) MarshalJSON() ([]byte, error) { return nil, noPolicyForm() }

// MarshalJSON returns [calendar.ErrForm].
func (demandsLookedUp) MarshalJSON() ([]byte, error) { return nil, noPolicyForm() }

// MarshalJSON returns [calendar.ErrForm].
func (checkedLaw) MarshalJSON() ([]byte, error) { return nil, noPolicyForm() }

// MarshalJSON returns [calendar.ErrForm].
func (realDays) MarshalJSON() ([]byte, error) { return nil, noPolicyForm() }

// Format writes the book in a line, whatever the verb.
func (p rulebook) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "policy of %v", p.shown()) }

// Format writes the policy that can permit, and how many guards there are.
func (p joined) Format(s fmt.State, _ rune) {
	j := p.shown()
	fmt.Fprintf(s, "%v, guards: %d", j.permits, len(j.guards))
}

// Format writes what the guard is called.
func (demandsLookedUp) Format(s fmt.State, _ rune) { fmt.Fprint(s, "guard DemandsLookedUp") }

// Format writes what the guard is called.
func (checkedLaw) Format(s fmt.State, _ rune) { fmt.Fprint(s, "guard CheckedLaw") }

// Format writes what the guard is called.
func (realDays) Format(s fmt.State, _ rune) { fmt.Fprint(s, "guard RealDays") }
