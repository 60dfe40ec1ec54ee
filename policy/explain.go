package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Explanation is how a decision came about, for people: steps that can be
// checked by hand, with the days and the citations. It names days, so it is
// not for logs; those take [Decision.LogValue].
//
// The zero Explanation explains nothing.
type Explanation struct {
	Outcome Outcome `json:"outcome"`
	Steps   []Step  `json:"steps"`
}

// Step is one step of an [Explanation]. The zero Step says nothing.
type Step struct {
	Code   string          `json:"code"`           // for programs; a code never changes its meaning
	Rule   string          `json:"rule,omitempty"` // the ID of the rule that speaks
	Text   string          `json:"text"`           // for people
	Source calendar.Source `json:"source,omitzero"`
}

// String gives the steps as numbered lines.
func (e Explanation) String() string {
	var b strings.Builder
	for i, s := range e.Steps {
		fmt.Fprintf(&b, "%d. %s", i+1, s.Text)
		if s.Source.Citation != "" {
			fmt.Fprintf(&b, " [%s]", s.Source.Citation)
		}
		if s.Source.Doubt != "" {
			fmt.Fprintf(&b, " (unconfirmed: %s)", s.Source.Doubt)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Explain gives the steps of the decision.
func (d Decision) Explain() Explanation {
	e := Explanation{Outcome: d.outcome}
	add := func(s Step) { e.Steps = append(e.Steps, s) }
	for _, h := range d.request.Holds.listed() {
		code, state := "hold-released", fmt.Sprintf("released from %v", h.Released)
		if h.blocks(d.request.On) {
			code, state = "hold", "in force"
		}
		add(Step{Code: code, Text: fmt.Sprintf("Hold %s (%s) is %s.", h.ID, h.Reason, state), Source: h.Basis})
	}
	e.Steps = append(e.Steps, d.ruleSteps()...)
	if d.assessed.AppraisedToKeep {
		add(Step{Code: "appraised-to-keep", Text: "A body has decided to keep the record for ever."})
	}
	add(Step{Code: "retain-until", Text: fmt.Sprintf("Retain until: %v.", d.RetainUntil())})
	by := Step{Code: "dispose-by", Text: fmt.Sprintf("Dispose by: %v.", d.DisposeBy())}
	if n := d.Overdue(); n > 0 {
		by.Text = fmt.Sprintf("Dispose by: %v; overdue by %v.", d.DisposeBy(), retention.Days(n))
	}
	add(by)
	for _, guard := range d.said().objections {
		add(Step{Code: guard.Code(), Text: sentenceCase(guard.reason()) + "."})
	}
	add(Step{Code: d.Code(), Text: fmt.Sprintf("On %v: %v. Allowed: %v.", d.request.On, d, d.allowed)})
	return e
}

// ruleSteps says what the rules make of the record, and after them those of the
// guards that object.
func (d *Decision) ruleSteps() []Step {
	var steps []Step
	for _, s := range d.spans() {
		steps = append(steps, Step{Code: "rule", Rule: s.Rule.ID, Text: sentence(s), Source: s.Rule.Basis})
		if d.request.On.After(s.CheckedThrough) {
			steps = append(steps, Step{Code: "checked-through", Rule: s.Rule.ID, Text: fmt.Sprintf("The law of %s was read through %v, not later.", s.Book, s.CheckedThrough)})
		}
		if s.Trigger.After(d.request.On) {
			steps = append(steps, Step{Code: "event-to-come", Rule: s.Rule.ID, Text: fmt.Sprintf("%s on %v is a day to come: it is computed, and is no ground for disposal.", s.Rule.Trigger, s.Trigger)})
		}
	}
	for _, guard := range d.said().objections {
		steps = append(steps, guard.ruleSteps()...)
	}
	return steps
}

// sentence says what a rule makes of the record.
func sentence(s retention.Span) string {
	r := s.Rule
	text := fmt.Sprintf("%s: %v %v from %s", r.ID, r.Bound, r.Period, r.Trigger)
	if r.Period == retention.Immediately() {
		text = fmt.Sprintf("%s: %v until %s", r.ID, r.Bound, r.Trigger)
	}
	if r.Cutoff != retention.AtEvent() {
		text += fmt.Sprintf(" (%v)", r.Cutoff)
	}
	switch s.Progress {
	case retention.StartUnknown:
		return text + ": its day is not known."
	case retention.EventAwaited:
		return text + ": it has not happened yet."
	}
	text += fmt.Sprintf(" on %v", s.Trigger)
	if !s.RetainUntil.IsNone() {
		text += fmt.Sprintf("; keep through %v", s.RetainUntil)
	}
	if !s.DisposeBy.IsZero() {
		text += fmt.Sprintf("; due from %v, last lawful day %v", s.DueFrom, s.DisposeBy)
	}
	return text + fmt.Sprintf("; then %v.", r.Then)
}

func sentenceCase(s string) string {
	return strings.ToUpper(s[:1]) + s[1:]
}

// MarshalJSON gives the decision for a screen or an audit trail. It holds
// days; see [Decision.LogValue] for logs.
func (d Decision) MarshalJSON() ([]byte, error) {
	var ids []string
	for _, r := range d.Operative() {
		ids = append(ids, r.ID)
	}
	return json.Marshal(struct {
		Schema      string              `json:"schema"`
		Outcome     Outcome             `json:"outcome"`
		Reason      string              `json:"reason"`
		Allowed     []string            `json:"allowed"`
		RetainUntil retention.End       `json:"retain_until"`
		DisposeBy   retention.End       `json:"dispose_by"`
		Overdue     int                 `json:"overdue_days"`
		Missing     []retention.Trigger `json:"missing"`
		Awaiting    []retention.Trigger `json:"awaiting"`
		Rules       []string            `json:"rules"`
		Doubts      []string            `json:"doubts"`
	}{
		"keepuntil.decision/1", d.outcome, d.Code(), actions(d.allowed),
		d.RetainUntil(), d.DisposeBy(), d.Overdue(),
		emptyNotNull(d.Missing()), emptyNotNull(d.Awaiting()), emptyNotNull(ids), emptyNotNull(d.Doubts()),
	})
}

// UnmarshalJSON refuses: a decision comes from a policy and never from outside.
func (d *Decision) UnmarshalJSON([]byte) error {
	return errors.New("policy: decision: it cannot be read back from JSON; decide again")
}

func actions(a Action) []string {
	words := []string{}
	for _, one := range [...]Action{Delete, Anonymise, Transfer} {
		if a&one != 0 {
			words = append(words, one.String())
		}
	}
	return words
}

func emptyNotNull[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
