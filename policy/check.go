package policy

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// The two ways of not permitting; they exclude each other.
var (
	// ErrDenied: the answer is no. Wait, lift the hold, choose another action,
	// or let a person decide.
	ErrDenied = errors.New("denied")
	// ErrUndetermined: there is no answer. Fix the data or the rules; this
	// is worth an alert.
	ErrUndetermined = errors.New("undetermined")
)

// Check is what a host calls just before it acts, in the same transaction. It
// is nil only if the policy permits the whole action on that day; otherwise it
// is a *[DeniedError]. A decision about another request, such as one that was
// kept or a forecast, permits nothing here.
func Check(p Policy, r Request) error { return check(p, &r, MayDispose) }

// CheckDue is [Check] for a sweep, which disposes of what must go and of nothing
// else: it is nil only if the action is permitted and the disposal is due, so that
// the outcome is [MustDispose]. What is permitted and not due is [ErrDenied].
func CheckDue(p Policy, r Request) error { return check(p, &r, MustDispose) }

// check is nil only if the action is permitted and the outcome at least that.
func check(p Policy, r *Request, least Outcome) error {
	var d Decision
	if rules, ours := p.(rulebook); ours {
		rules.decideInto(&d, r) // it is about this request for certain
	} else {
		d = decideBy(p, *r)
	}
	if !d.permits(r.Action) || d.outcome < least {
		return &DeniedError{Action: r.Action, Decision: d}
	}
	return nil
}

// DeniedError says why a request is not permitted. It is [ErrUndetermined] if
// the decision is undetermined and [ErrDenied] otherwise; an error that a
// guard gave to [Unknown] is found in it too. The zero DeniedError is
// undetermined.
type DeniedError struct {
	Action   Action
	Decision Decision
	Part     int // which of the parts that [CheckAll] was given, counted from 1; zero: there are no parts
	of       int // how many parts there were
}

// Error returns one line to read aloud, without days and without anything about
// the person: "policy: delete: keep: the retention period has not ended
// (fi.kela.calls.9); wait for its end".
func (e *DeniedError) Error() string {
	part := ""
	if e.Part > 0 {
		part = fmt.Sprintf("part %d of %d: ", e.Part, max(e.Part, e.of))
	}
	return fmt.Sprintf("policy: %s%v: %v; %s", part, e.Action, e.Decision, e.help(calendar.English))
}

// In returns for a clerk, in a language, what was refused, why, and what would help. It has
// no days either; traits and events have the names of the rulebook.
func (e *DeniedError) In(l calendar.Language) string {
	values := args{"part": e.Part, "of": max(e.Part, e.of), "action": e.Action, "outcome": e.Decision.outcome, "because": because(e.Decision.grounds()), "help": e.help(l)}
	return calendar.Step{Code: sentences.Code("denied"), Args: values}.In(l)
}

// help returns in a language what would help.
func (e *DeniedError) help(l calendar.Language) string {
	switch d := e.Decision; {
	case len(d.decider().ground().Events) > 0:
		return sentences.Find(l, "help.unrecognised")
	case d.permits(e.Action):
		return sentences.Find(l, "help.not_due")
	case d.outcome.Disposes():
		return calendar.Step{Code: sentences.Code("help.only"), Args: args{"allowed": d.allowed}}.In(l)
	default:
		return d.Reason().Help(l)
	}
}

// MarshalJSON returns what [DeniedError.Error] says, the reason and the part, so that an
// error in a log of JSON has no days either.
func (e *DeniedError) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Error  string `json:"error"`
		Reason Reason `json:"reason"`
		Part   int    `json:"part,omitempty"`
	}{e.Error(), e.Decision.Reason(), e.Part})
}

// Unwrap returns the sentinel and the causes.
func (e *DeniedError) Unwrap() []error {
	if e.Decision.outcome != Undetermined {
		return []error{ErrDenied}
	}
	return append([]error{ErrUndetermined}, e.Causes()...)
}

// Causes returns the errors by which something could not be found out: of guards,
// and of the look-ups of holds and demands. One that comes from another check and
// says denied is left out: this decision is undetermined and nothing else.
func (e *DeniedError) Causes() []error {
	var errs []error
	for _, d := range e.Decision.all() {
		causes := []error{d.said().cause}
		if holds := d.asked.holds.shown(); holds != nil {
			causes = append(causes, holds.err)
		}
		if demands := d.asked.demands.shown(); demands != nil {
			causes = append(causes, demands.err)
		}
		for _, cause := range causes {
			if cause != nil && !errors.Is(cause, ErrDenied) {
				errs = append(errs, cause)
			}
		}
	}
	return errs
}
