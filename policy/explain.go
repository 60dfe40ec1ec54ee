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
// As JSON it has the schema "keepuntil.decision/1", of which it gives the
// outcome and the steps; [Decision.MarshalJSON] gives the rest. Fields are only
// added.
//
// The zero Explanation explains nothing.
type Explanation struct {
	Outcome Outcome `json:"outcome"`
	Steps   []Step  `json:"steps"`
}

// Step is one step of an [Explanation]: a code and its arguments, and the
// sentence that they make in English. The zero Step says nothing.
type Step struct {
	Code   string            `json:"code"`           // for programs; a code never changes its meaning
	Rule   string            `json:"rule,omitempty"` // the ID of the rule that speaks
	Args   map[string]string `json:"args,omitempty"` // what stands in the sentence: days, triggers, IDs, codes
	Text   string            `json:"text"`           // for people
	Source calendar.Source   `json:"source,omitzero"`
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

// MarshalJSON writes the schema's name beside the fields.
func (e Explanation) MarshalJSON() ([]byte, error) {
	type fields Explanation // without this method
	e.Steps = emptyNotNull(e.Steps)
	return json.Marshal(struct {
		Schema string `json:"schema"`
		fields
	}{schema, fields(e)})
}

const schema = "keepuntil.decision/1"

// Explain gives the steps of the decision.
func (d Decision) Explain() Explanation {
	e := Explanation{Outcome: d.outcome}
	add := func(code string, source calendar.Source, args ...string) {
		e.Steps = append(e.Steps, say(code, "", source, args...))
	}
	e.Steps = append(e.Steps, d.holdSteps()...)
	e.Steps = append(e.Steps, d.demandSteps()...)
	e.Steps = append(e.Steps, d.ruleSteps()...)
	for _, t := range d.Unrecognised() {
		add("unrecognised-event", calendar.Source{}, "trigger", string(t))
	}
	if d.assessed.AppraisedToKeep {
		add("appraised-to-keep", calendar.Source{})
	}
	add("retain-until", calendar.Source{}, "end", d.RetainUntil().String())
	if bound, ok := d.IfToday().AtLeast(); ok {
		add("if-today", calendar.Source{}, "day", bound.String())
	}
	by := []string{"end", d.DisposeBy().String(), "overdue", retention.Days(d.Overdue()).String()}
	if d.Overdue() > 0 {
		add("dispose-by-overdue", calendar.Source{}, by...)
	} else {
		add("dispose-by", calendar.Source{}, by[:2]...)
	}
	for _, guard := range d.said().objections {
		objection := say("objection", "", calendar.Source{}, "reason", sentenceCase(guard.Reason()))
		objection.Code = guard.Code()
		e.Steps = append(e.Steps, objection)
	}
	last := say("outcome", "", calendar.Source{}, "day", d.request.On.String(), "outcome", d.outcome.String(), "reason", d.Reason(), "allowed", d.allowed.String())
	last.Code = d.Code()
	e.Steps = append(e.Steps, last)
	return e
}

// ruleSteps says what the rules make of the record, and after them those of the
// guards that object.
func (d *Decision) ruleSteps() []Step {
	var steps []Step
	for _, s := range d.spans() {
		steps = append(steps, ruleStep(s))
		if s.Rule.Retroactive.Citation != "" {
			steps = append(steps, say("retroactive", s.Rule.ID, s.Rule.Retroactive, "rule", s.Rule.ID))
		}
		for _, r := range s.Yielded {
			steps = append(steps, say("yields", s.Rule.ID, r.Basis, "rule", r.Yields, "to", r.To))
		}
		if d.request.On.After(s.CheckedThrough) {
			steps = append(steps, say("checked-through", s.Rule.ID, calendar.Source{}, "book", s.Book, "day", s.CheckedThrough.String()))
		}
		if s.Trigger.After(d.request.On) {
			steps = append(steps, say("event-to-come", s.Rule.ID, calendar.Source{}, "trigger", string(s.Rule.Trigger), "day", s.Trigger.String()))
		}
	}
	for _, guard := range d.said().objections {
		steps = append(steps, guard.ruleSteps()...)
	}
	return steps
}

// ruleStep says what a rule makes of the record.
func ruleStep(s retention.Effect) Step {
	r := s.Rule
	code := "rule"
	switch {
	case s.Start == retention.StartUnknown:
		code = "rule-unknown"
	case s.Start == retention.StartAwaited:
		code = "rule-awaited"
	case s.RetainUntil.IsNone() && s.DisposeBy.IsZero():
		code = "rule-without-end"
	case s.RetainUntil.IsNone():
		code = "rule-ceiling"
	case s.DisposeBy.IsZero():
		code = "rule-floor"
	}
	sets := fmt.Sprintf("%v %v from %s", r.Bound, r.Period, r.Trigger)
	if r.Period == retention.Immediately() {
		sets = fmt.Sprintf("%v until %s", r.Bound, r.Trigger)
	}
	if r.Cutoff != retention.AtEvent() {
		sets += fmt.Sprintf(" (%v)", r.Cutoff)
	}
	// Its life is told where it counts: an end, or a ceiling that waits for its
	// first day.
	if counts := !r.Until.IsZero() || !r.From.IsZero() && r.From == s.DueFrom; counts {
		sets += " (law" + lifeOf(r) + ")"
	}
	return say(code, r.ID, r.Basis, "rule", r.ID, "sets", sets, "trigger", string(r.Trigger), "event", s.Trigger.String(),
		"keep", s.RetainUntil.String(), "due", s.DueFrom.String(), "last", s.DisposeBy.String(), "then", r.Then.String())
}

// lifeOf says from when until when a rule is law.
func lifeOf(r retention.Rule) string {
	text := ""
	if !r.From.IsZero() {
		text += fmt.Sprintf(" from %v", r.From)
	}
	if !r.Until.IsZero() {
		text += fmt.Sprintf(" before %v", r.Until)
	}
	return text
}

// sentences is the one table of the steps' codes and of what they say in
// English. The arguments stand in braces. Three sentences have the code of a reason
// instead, in reasons: "objection", of a guard, and "outcome", the last; so has
// "part", of a container.
var sentences = map[string]string{
	"hold":               "Hold {hold} ({reason}), placed on {placed}, is in force.",
	"hold-released":      "Hold {hold} ({reason}), placed on {placed}, is released from {released}.",
	"hold-release":       "Hold {hold} is to be released on {released}.",
	"hold-scope":         "Hold {hold} covers: {scope}.",
	"demand":             "Demand {demand} ({kind}), received on {received}: not assessed yet.",
	"demand-unclear":     "Demand {demand} ({kind}, {state}), received on {received}, says too little.",
	"demand-accepted":    "Demand {demand} ({kind}), received on {received}, is accepted: disposal is due once nothing bars it.",
	"demand-blocks":      "Demand {demand} ({kind}), received on {received}, bars disposal until it is closed.",
	"demand-exempt":      "Demand {demand} ({kind}), received on {received}: the class is exempt from erasure on demand.",
	"demand-closed":      "Demand {demand} ({kind}), received on {received}, is closed.",
	"reply-by":           "Reply by: {safe}, at the latest {latest}.",
	"rule":               "{rule}: {sets} on {event}; keep through {keep}; due from {due}, last lawful day {last}; then {then}.",
	"rule-floor":         "{rule}: {sets} on {event}; keep through {keep}; then {then}.",
	"rule-ceiling":       "{rule}: {sets} on {event}; due from {due}, last lawful day {last}; then {then}.",
	"rule-without-end":   "{rule}: {sets} on {event}; then {then}.",
	"rule-unknown":       "{rule}: {sets}: its day is not known.",
	"rule-awaited":       "{rule}: {sets}: it has not happened yet.",
	"retroactive":        "{rule}: this version holds for older records too.",
	"yields":             "{rule} yields to {to}.",
	"checked-through":    "The law of {book} was read through {day}, not later.",
	"event-to-come":      "{trigger} on {day} is a day to come: it is computed, and is no ground for disposal.",
	"unrecognised-event": "No rule of the class knows the event {trigger}.",
	"appraised-to-keep":  "A body has decided to keep the record for ever.",
	"retain-until":       "Retain until: {end}.",
	"if-today":           "If what is awaited happened today, not before {day}.",
	"dispose-by":         "Dispose by: {end}.",
	"dispose-by-overdue": "Dispose by: {end}; overdue by {overdue}.",
	"objection":          "{reason}.",
	"part":               "{record}: {outcome}: {reason}. Keep through: {end}. Days overdue: {overdue}.",
	"container":          "All parts: {outcome}: {reason}. Keep through: {end}. Allowed: {allowed}.",
	"outcome":            "On {day}: {outcome}: {reason}. Allowed: {allowed}.",
}

// say makes a step of a code and its arguments, names and values in turn.
func say(code, rule string, source calendar.Source, args ...string) Step {
	s := Step{Code: code, Rule: rule, Source: source}
	var pairs []string
	for i := 0; i < len(args); i += 2 {
		if s.Args == nil {
			s.Args = map[string]string{}
		}
		s.Args[args[i]] = args[i+1]
		pairs = append(pairs, "{"+args[i]+"}", args[i+1])
	}
	s.Text = strings.NewReplacer(pairs...).Replace(sentences[code])
	return s
}

func sentenceCase(s string) string {
	return strings.ToUpper(s[:1]) + s[1:]
}

// MarshalJSON gives the decision for a screen or an audit trail. It holds
// days; see [Decision.LogValue] for logs.
func (d Decision) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Schema      string              `json:"schema"`
		Outcome     Outcome             `json:"outcome"`
		Reason      string              `json:"reason"`
		Allowed     []string            `json:"allowed"`
		RetainUntil retention.End       `json:"retain_until"`
		DisposeBy   retention.End       `json:"dispose_by"`
		Overdue     int                 `json:"overdue_days"`
		ReplyBy     calendar.Date       `json:"reply_by,omitzero"`
		ReplyLatest calendar.Date       `json:"reply_latest,omitzero"`
		Missing     []retention.Trigger `json:"missing"`
		Awaiting    []retention.Trigger `json:"awaiting"`
		Rules       []string            `json:"rules"`
		Doubts      []string            `json:"doubts"`
		Flags       []string            `json:"flags"`
	}{
		schema, d.outcome, d.Code(), actions(d.allowed),
		d.RetainUntil(), d.DisposeBy(), d.Overdue(), d.ReplyBy().Safe, d.ReplyBy().Latest,
		emptyNotNull(d.Missing()), emptyNotNull(d.Awaiting()), emptyNotNull(ruleIDs(d.allOperative())), emptyNotNull(d.Doubts()), emptyNotNull(d.Flags()),
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
