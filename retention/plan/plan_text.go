package plan

import (
	"fmt"
	"io"
	"log/slog"
)

// String returns the day and how many classes the plan has, in one line. A nil plan and
// the zero Plan are "no plan".
func (p *Plan) String() string {
	if p == nil || p.day.IsZero() {
		return "no plan"
	}
	planned, exact := 0, 0
	for _, c := range p.classes {
		if c.err == nil {
			planned++
			if c.class.Wider == "" {
				exact++
			}
		}
	}
	return fmt.Sprintf("plan for %v: classes: %d, planned: %d, exact: %d", p.day, len(p.classes), planned, exact)
}

// Format writes what [Plan.String] returns, whatever the verb, also of a Plan that is no
// pointer: its ranges would fill pages.
func (p Plan) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, p.String()) }

// LogValue returns for the log what [Plan.String] does.
func (p *Plan) LogValue() slog.Value { return slog.StringValue(p.String()) }

// String returns how many classes the columns know.
func (c *Columns) String() string {
	if c == nil {
		return "columns: classes: 0"
	}
	return fmt.Sprintf("columns: classes: %d", len(c.classes))
}

// Format writes what [Columns.String] returns, whatever the verb.
func (c Columns) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, c.String()) }

// LogValue returns for the log what [Columns.String] does.
func (c *Columns) LogValue() slog.Value { return slog.StringValue(c.String()) }
