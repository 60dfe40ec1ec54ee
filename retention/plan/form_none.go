package plan

import "github.com/keepuntil/keepuntil/calendar"

// A plan is made anew for each day: what was compiled yesterday is wrong today.

// MarshalJSON returns [calendar.ErrForm].
func (Plan) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Plan", "JSON", "keep the definition of the book and the day")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Plan) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Plan", "JSON", "call For")
}

// MarshalJSON returns [calendar.ErrForm].
func (Columns) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Columns", "JSON", "keep the definition of the book and the day")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Columns) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Columns", "JSON", "call For")
}

// MarshalJSON returns [calendar.ErrForm].
func (Class) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Class", "JSON", "keep the definition of the book and the day")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Class) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Class", "JSON", "call For")
}

// MarshalJSON returns [calendar.ErrForm].
func (Case) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Case", "JSON", "keep the definition of the book and the day")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Case) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Case", "JSON", "call For")
}

// MarshalJSON returns [calendar.ErrForm].
func (Fact) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Fact", "JSON", "keep the definition of the book and the day")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Fact) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Fact", "JSON", "call For")
}

// MarshalJSON returns [calendar.ErrForm].
func (Condition) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Condition", "JSON", "keep the definition of the book and the day")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Condition) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Condition", "JSON", "ask the plan for it again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Table) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("plan.Table", "JSON", "write it where the statement is written")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Table) UnmarshalJSON([]byte) error {
	return calendar.NoForm("plan.Table", "JSON", "write it where the statement is written")
}
