package policy

import (
	"encoding/json"
	"fmt"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// What a log may have of a request and its facts: words of ours, classes and numbers.
// The handler of package slog for JSON asks LogValue only of an attribute itself; in a
// slice or a struct it writes the JSON form.

// Format writes what [Request.LogValue] has, whatever the verb.
func (r Request) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "request: %v, %v, %v, %v", r.Action, r.Record, r.Holds, r.Demands)
}

// LogValue returns the action, the class, and how many events, holds and demands there
// are; no day, and no ID.
func (r Request) LogValue() slog.Value {
	return slog.GroupValue(slog.String("action", r.Action.String()), slog.Any("record", r.Record),
		slog.Any("holds", r.Holds), slog.Any("demands", r.Demands))
}

// Format writes that it is a hold, and of which kind, whatever the verb.
func (h Hold) Format(s fmt.State, _ rune) {
	if isCode(h.Kind) {
		fmt.Fprintf(s, "hold: %s", h.Kind)
		return
	}
	fmt.Fprint(s, "hold")
}

// LogValue returns what Format writes.
func (h Hold) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(h)) }

// LogValue returns how many holds there are.
func (h Holds) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(h)) }

// LogValue returns the kind and the state of the demand.
func (d Demand) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(d)) }

// LogValue returns how many demands there are.
func (d Demands) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(d)) }

// LogValue returns the kind of the demand and the reason.
func (r Refusal) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(r)) }

// Format writes the decision, whatever the verb, without the day.
func (d Task) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "task: %v", d.Decision) }

// LogValue returns that of the decision.
func (d Task) LogValue() slog.Value { return d.Decision.LogValue() }

// Format writes what was permitted, whatever the verb, without the day and the digests;
// [Permit.String] has them.
func (p Permit) Format(s fmt.State, _ rune) {
	if p == (Permit{}) {
		fmt.Fprint(s, p.String())
		return
	}
	fmt.Fprintf(s, "permit: %v", p.action)
}

// LogValue returns what Format writes.
func (p Permit) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(p)) }

// Format writes the text of the error, whatever the verb.
func (e *DeniedError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error, as a log has it of an error that wraps this
// one.
func (e *DeniedError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// UnmarshalJSON returns [calendar.ErrForm].
func (*DeniedError) UnmarshalJSON([]byte) error { return decideAgain("DeniedError") }

// Format writes the text of the error, whatever the verb.
func (e *StaleError) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.Error()) }

// LogValue returns the text of the error.
func (e *StaleError) LogValue() slog.Value { return slog.StringValue(e.Error()) }

// MarshalJSON returns an object with the text of the error.
func (e *StaleError) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"error": e.Error()})
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*StaleError) UnmarshalJSON([]byte) error {
	return calendar.NoForm("policy.StaleError", "JSON that is read", "verify again")
}
