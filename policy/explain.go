package policy

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Explanation is how a decision came about, for people: steps that can be
// checked by hand, with the days and the citations; each has a [StepCode]. It names
// days, so it is not for logs; those take [Decision.LogValue].
//
// As JSON it has the schema "keepuntil.decision/1", of which it has the
// outcome and the steps; [Decision.MarshalJSON] has the rest. Fields are only
// added.
//
// The zero Explanation explains nothing.
type Explanation struct {
	Outcome Outcome         `json:"outcome"`
	Steps   []calendar.Step `json:"steps"`
}

// In returns the steps as numbered lines in a language.
func (e Explanation) In(l calendar.Language) string {
	var b strings.Builder
	for i, s := range e.Steps {
		b.WriteString(strconv.Itoa(i + 1))
		b.WriteString(". ")
		b.WriteString(s.Cited(l))
		b.WriteByte('\n')
	}
	return b.String()
}

// String returns the steps as numbered lines in English.
func (e Explanation) String() string { return e.In(calendar.English) }

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

// Explain returns the steps of the decision.
func (d Decision) Explain() Explanation {
	steps := slices.Concat(d.holdSteps(), d.demandSteps(), d.ruleSteps())
	book := d.rules.shown()
	add := func(code StepCode, values args) {
		steps = append(steps, calendar.Step{Code: code, Args: values, Names: book})
	}
	for _, t := range d.Unrecognised() {
		add(StepUnrecognisedEvent, args{"trigger": t})
	}
	for _, e := range d.sentinels() {
		add(StepSentinelDay, args{"trigger": e.Trigger, "day": e.On})
	}
	if d.assessed().AppraisedToKeep {
		add(StepAppraisedToKeep, nil)
	}
	if again := d.assessed().AppraiseAgain; !again.IsZero() {
		add(StepAppraisalPutOff, args{"day": again})
	}
	add(StepRetainUntil, args{"end": d.RetainUntil()})
	if bound, ok := d.IfToday().AtLeast(); ok {
		add(StepIfToday, args{"day": bound})
	}
	add(StepDisposeBy, args{"end": d.DisposeBy(), "overdue": d.Overdue()})
	for _, guard := range d.objections() {
		add(StepObjection, args{"reason": guard.Reason(), "because": opening(guard.grounds())})
	}
	add(StepOutcome, args{"day": d.asked.on, "outcome": d.outcome, "reason": d.Reason(), "because": because(d.grounds()), "allowed": d.allowed})
	return Explanation{d.outcome, steps}
}

// ruleSteps returns what the rules make of the record, then those of the guards
// that object.
func (d *Decision) ruleSteps() []calendar.Step {
	var steps []calendar.Step
	for _, one := range d.all() {
		steps = append(steps, one.boundSteps()...)
	}
	for _, one := range d.all() {
		steps = append(steps, one.unboundSteps()...)
	}
	return steps
}

// boundSteps returns what the rules of this policy that bind the record make of it.
func (d *Decision) boundSteps() []calendar.Step {
	var steps []calendar.Step
	book := d.rules.shown()
	add := func(code StepCode, source calendar.Source, values args) {
		steps = append(steps, calendar.Step{Code: code, Source: source, Args: values, Names: book})
	}
	effects := d.effects()
	for i := range effects {
		e := &effects[i]
		steps = append(steps, ruleStep(book, e))
		if e.Rule.Retroactive.Citation != "" {
			add(StepRetroactive, e.Rule.Retroactive, args{"rule": e.Rule.ID})
		}
		for _, r := range e.Yielded {
			add(StepYields, r.Basis, args{"rule": r.Yields, "to": r.To})
		}
		if d.asked.on.After(e.CheckedThrough) {
			add(StepCheckedThrough, calendar.Source{}, args{"rule": e.Rule.ID, "book": e.Book, "day": e.CheckedThrough})
		}
		if e.Trigger.After(d.asked.on) {
			add(StepEventToCome, calendar.Source{}, args{"rule": e.Rule.ID, "trigger": e.Rule.Trigger, "day": e.Trigger})
		}
	}
	return steps
}

// ruleStep returns what a rule of a book makes of the record.
func ruleStep(book *retention.Rulebook, e *retention.Effect) calendar.Step {
	r := &e.Rule
	values := args{"rule": r.ID, "terms": terms{book, r}, "bound": r.Bound, "period": r.Period, "trigger": r.Trigger, "cutoff": r.Cutoff}
	values["when"], values["unless"], values["instead_of"] = r.When, r.Unless, r.InsteadOf
	// Its life is shown where it counts: at an end, or a ceiling that waits for
	// its first day.
	if !r.Until.IsZero() || r.From == e.DueFrom {
		values["from"], values["until"] = r.From, r.Until
	}
	code := StepRule
	switch e.Start {
	case retention.StartUnknown:
		code = StepRuleUnknown
		values["missing_trait"], values["unrecognised"] = e.MissingTrait, e.Unrecognised
	case retention.StartAwaited:
		code = StepRuleAwaited
	default:
		values["event"], values["then"] = e.Trigger, r.Then
		values["keep"], values["due"], values["last"] = e.RetainUntil, e.DueFrom, e.DisposeBy
	}
	return calendar.Step{Code: code, Source: r.Basis, Args: values, Names: book}
}

// terms is what a rule says of time, in words that are put together when they are asked for.
type terms struct {
	book *retention.Rulebook
	rule *retention.Rule
}

// In returns the words in a language.
func (t terms) In(l calendar.Language) string { return t.book.Terms(*t.rule).In(l) }

// MarshalText returns the words in English.
func (t terms) MarshalText() ([]byte, error) { return []byte(t.In(calendar.English)), nil }

// MarshalJSON returns the decision for a screen or an audit trail. It holds
// days; see [Decision.LogValue] for logs.
func (d Decision) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Schema      string              `json:"schema"`
		Outcome     Outcome             `json:"outcome"`
		Reason      Reason              `json:"reason"`
		Allowed     []string            `json:"allowed"`
		RetainUntil retention.End       `json:"retain_until"`
		DisposeBy   retention.End       `json:"dispose_by"`
		Overdue     int                 `json:"overdue_days"`
		ReplyBy     calendar.Date       `json:"reply_by,omitzero"`
		ReplyLatest calendar.Date       `json:"reply_latest,omitzero"`
		Unchecked   bool                `json:"reply_unchecked,omitempty"` // of these two days
		Missing     []retention.Trigger `json:"missing"`
		NoTrait     []retention.Trait   `json:"missing_traits,omitempty"`
		Strange     []retention.Trigger `json:"unrecognised,omitempty"`
		Awaiting    []retention.Trigger `json:"awaiting"`
		HeldBy      []barring           `json:"held_by,omitempty"`
		Rules       []string            `json:"rules"`
		Doubts      []string            `json:"doubts"`
		Flags       []Flag              `json:"flags"`
	}{
		schema, d.outcome, d.Reason(), actions(d.allowed),
		d.RetainUntil(), d.DisposeBy(), d.Overdue(), d.ReplyBy().Safe, d.ReplyBy().Latest, d.ReplyBy().Unchecked,
		emptyNotNull(d.Missing()), d.MissingTraits(), d.Unrecognised(), emptyNotNull(d.Awaiting()), d.decider().ground().HeldBy, emptyNotNull(ruleIDs(d.allOperative())), emptyNotNull(d.Doubts()), emptyNotNull(d.Flags()),
	})
}

func actions(a Action) []string {
	if a == 0 {
		return []string{}
	}
	return strings.Split(a.String(), ", ")
}

func emptyNotNull[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
