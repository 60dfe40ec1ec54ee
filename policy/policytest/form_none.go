package policytest

import "github.com/keepuntil/keepuntil/calendar"

// What a test finds is found anew in each run. Cases are kept as text.

// MarshalJSON returns [calendar.ErrForm].
func (Case) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Case", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Case) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Case", "JSON", "call Parse")
}

// MarshalJSON returns [calendar.ErrForm].
func (Want) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Want", "JSON", "write the String of its Case")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Want) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Want", "JSON", "call Parse")
}

// MarshalJSON returns [calendar.ErrForm].
func (Change) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Change", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Change) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Change", "JSON", "compare again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Coverage) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Coverage", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Coverage) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Coverage", "JSON", "measure again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Life) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Life", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Life) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Life", "JSON", "ask again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Mutant) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Mutant", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Mutant) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Mutant", "JSON", "look for mutants again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Point) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("policytest.Point", "JSON", "write its String")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Point) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policytest.Point", "JSON", "measure again")
}
