package policy

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Container is what the decisions about its parts make of a whole: a case with
// its documents, a row with its sets of fields. It may go only if every part may
// go on the same day, and then only in the way that all of them allow. A part
// that belongs to two wholes, as an attachment does to two cases, is a part of
// each.
//
// The zero Container has no parts: it is undetermined and permits nothing.
type Container struct{ parts []Decision }

// Join decides a container from the decisions about all its parts. Of forecasts it
// makes a forecast: just before acting, [CheckAll] asks anew.
func Join(parts ...Decision) Container { return Container{slices.Clone(parts)} }

// Outcome is the earliest in the order of [Outcome] among those of the parts.
// Parts that allow nothing in common are [Review]; no parts, and parts that were
// decided for different days, are [Undetermined].
func (c Container) Outcome() Outcome {
	outcome, _, _ := c.decide()
	return outcome
}

// Allowed returns what may be done with the whole: what every part allows.
func (c Container) Allowed() Action {
	if !c.Outcome().Disposes() {
		return 0
	}
	return c.common()
}

// Permits reports whether the set is not empty and every action of it is allowed.
func (c Container) Permits(a Action) bool { return a != 0 && a.Within(c.Allowed()) }

// RetainUntil returns the latest of the last protected days of the parts. It is
// never if a part is kept for ever, and unknown if that of a part is.
func (c Container) RetainUntil() retention.End {
	if len(c.parts) == 0 {
		return retention.UnknownEnd(calendar.Date{})
	}
	var until retention.End
	for _, part := range c.parts {
		until = laterEnd(until, part.RetainUntil())
	}
	return until
}

// Blocking returns the parts that keep the whole from being disposed of now: those
// with its outcome. If the parts allow nothing in common, or were decided for
// different days, that is all of them; if the whole may go, none.
func (c Container) Blocking() []Decision {
	outcome, by, _ := c.decide()
	if outcome.Disposes() {
		return nil
	}
	return slices.Clone(by)
}

// Overdue returns the parts whose last lawful day of holding has passed. They do
// not wait for the whole.
func (c Container) Overdue() []Decision {
	return slices.DeleteFunc(slices.Clone(c.parts), func(part Decision) bool { return part.Overdue() == 0 })
}

// Reason returns why the outcome is what it is; if that is the outcome of several
// parts, the reason of the first of them.
func (c Container) Reason() Reason {
	_, by, own := c.decide()
	if own != ReasonNoDecision {
		return own
	}
	return by[0].Reason()
}

func (c Container) grounds() (all grounds) {
	_, by, own := c.decide()
	if own != ReasonNoDecision {
		return grounds{{Reason: own}}
	}
	for _, part := range by {
		all = append(all, part.grounds()...)
	}
	return all.distinct()
}

// String returns the outcome and, as sentences, the reasons, without days and
// without anything about a person.
func (c Container) String() string {
	return c.Outcome().String() + ": " + c.grounds().In(calendar.English)
}

// Format writes what [Container.String] returns, whatever the verb: the facts that
// its decisions keep must not get into a log.
func (c Container) Format(s fmt.State, _ rune) { fmt.Fprint(s, c.String()) }

// LogValue returns for the log what a program needs: codes, without days and without
// anything about a person.
func (c Container) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("outcome", c.Outcome().String()),
		slog.String("reason", c.Reason().String()),
		slog.Int("parts", len(c.parts)),
		slog.Int("blocking", len(c.Blocking())),
		slog.String("allowed", c.Allowed().String()),
		slog.Int("overdue_parts", len(c.Overdue())),
	)
}

// MarshalJSON returns the container for a screen or an audit trail, with its parts. It
// holds days; see [Container.LogValue] for logs.
func (c Container) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Schema      string        `json:"schema"`
		Outcome     Outcome       `json:"outcome"`
		Reason      Reason        `json:"reason"`
		Allowed     []string      `json:"allowed"`
		RetainUntil retention.End `json:"retain_until"`
		Parts       []Decision    `json:"parts"`
	}{"keepuntil.container/1", c.Outcome(), c.Reason(), actions(c.Allowed()), c.RetainUntil(), emptyNotNull(c.parts)})
}

// Explain returns a step for each part and one for the whole. It names records
// and days, so it is not for logs.
func (c Container) Explain() Explanation {
	e := Explanation{Outcome: c.Outcome()}
	for _, part := range c.parts {
		e.Steps = append(e.Steps, calendar.Step{Code: StepPart, Args: args{"record": part.asked.record().ID, "outcome": part.outcome,
			"reason": part.Reason(), "because": because(part.grounds()), "end": part.RetainUntil(), "overdue": part.Overdue()}})
	}
	e.Steps = append(e.Steps, calendar.Step{Code: StepContainer, Args: args{"outcome": e.Outcome,
		"reason": c.Reason(), "because": because(c.grounds()), "end": c.RetainUntil(), "allowed": c.Allowed()}})
	return e
}

// decide returns the outcome, the parts that make it, and a reason if that is not
// theirs.
func (c Container) decide() (outcome Outcome, by []Decision, own Reason) {
	if len(c.parts) == 0 {
		return Undetermined, nil, ReasonNoParts
	}
	outcome = MustDispose
	for _, part := range c.parts {
		if part.asked.on != c.parts[0].asked.on {
			return Undetermined, c.parts, ReasonDifferentDays
		}
		outcome = min(outcome, part.outcome)
	}
	if outcome.Disposes() && c.common() == 0 {
		return Review, c.parts, ReasonNothingInCommon
	}
	others := func(part Decision) bool { return part.outcome != outcome }
	return outcome, slices.DeleteFunc(slices.Clone(c.parts), others), ReasonNoDecision
}

// common returns what every part allows.
func (c Container) common() Action {
	allowed := Delete | Anonymise | Transfer
	for _, part := range c.parts {
		allowed &= part.allowed
	}
	return allowed
}

// CheckAll is [Check] for the parts of a whole: what a host calls just before it
// disposes of them, in the same transaction, with a request for each. The parts can
// be disposed of in different ways, as when one is deleted and another handed over;
// for one action on the whole, ask for it of every part. It is nil only if there are
// parts, all requests are for one day and each is permitted; otherwise it is the
// *[DeniedError] of the first part with the earliest outcome, and says which part.
func CheckAll(p Policy, parts ...Request) error {
	if len(parts) == 0 {
		return &DeniedError{Decision: Decision{why: ReasonNoParts}}
	}
	var worst *DeniedError
	for i, r := range parts {
		d := decideBy(p, r)
		if r.On != parts[0].On {
			d = Decision{why: ReasonDifferentDays, asked: keep(&r)}
		}
		if !d.permits(r.Action) && (worst == nil || d.outcome < worst.Decision.outcome) {
			worst = &DeniedError{Action: r.Action, Decision: d, Part: i + 1, of: len(parts)}
		}
	}
	if worst != nil {
		return worst
	}
	return nil
}
