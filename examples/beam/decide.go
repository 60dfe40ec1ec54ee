package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

func init() {
	register.DoFn6x1[context.Context, Line, func(string), func(string), func(string), func(string, Tally), error](&decideFn{})
	register.Emitter1[string]()
}

type verdict struct {
	ID      string          `json:"id"`
	Class   retention.Class `json:"class"`
	Outcome policy.Outcome  `json:"outcome"`
	Reason  string          `json:"reason"`
	Allowed string          `json:"allowed,omitempty"`
	Rules   []string        `json:"rules,omitempty"`   // the operative ones, unless the record is simply kept
	Overdue int             `json:"overdue,omitempty"` // days
}

// badRecord is a line of the file of bad lines. It keeps the line itself, because
// a line that cannot be read may be the only trace of a record.
type badRecord struct {
	File    string         `json:"file"`
	Offset  int64          `json:"offset"`
	Length  int64          `json:"length"`
	Problem sample.Problem `json:"problem"`
	Details string         `json:"details,omitempty"`
	Line    string         `json:"line,omitempty"`
	Bytes   []byte         `json:"line_base64,omitempty"` // if it is not UTF-8
}

// decideFn decides the record of each line. Its exported fields travel to the
// workers as JSON, a day as its text; the rest is made there.
type decideFn struct {
	On          calendar.Date
	EveryRecord bool // decide even what the plan passes over
	ListKept    bool

	rules   policy.Policy
	plan    *plan.Plan
	known   map[retention.Class]bool
	classes map[retention.Class]plan.Class
	tallies tallies // of a bundle
}

// Setup compiles the rules, once on each worker.
func (d *decideFn) Setup() error {
	book, err := sample.Rulebook()
	if err != nil {
		return err
	}
	d.rules, d.plan = policy.FromRulebook(book), plan.For(book, d.On)
	d.known, d.classes = map[retention.Class]bool{}, map[retention.Class]plan.Class{}
	for _, c := range d.plan.Classes() {
		d.known[c.Class], d.classes[c.Class] = true, c
	}
	for _, class := range d.plan.Unplanned() {
		d.known[class] = true
	}
	return nil
}

// StartBundle begins to count. What a bundle has counted is one of its outputs: if
// it fails, the runner throws both away and repeats it.
func (d *decideFn) StartBundle(_ context.Context, _, _, _ func(string), _ func(string, Tally)) {
	d.tallies = tallies{}
}

// ProcessElement sends a line one of three ways.
func (d *decideFn) ProcessElement(_ context.Context, line Line, candidate, kept, bad func(string), _ func(string, Tally)) error {
	v, problem := d.verdict(&line)
	if problem != nil {
		d.tallies.count(Tally{Kind: badLines, Reason: string(problem.Problem), Records: 1})
		return emitJSON(bad, asBad(&line, problem))
	}
	class := v.Class
	if !d.known[class] { // any text at all may stand there
		class = unknownClass
	}
	outcome := v.Outcome.String()
	d.tallies.count(Tally{Kind: byClass, Class: string(class), Outcome: outcome, Reason: v.Reason}.one(v.Overdue))
	for _, rule := range v.Rules {
		d.tallies.count(Tally{Kind: byRule, Rule: rule, Outcome: outcome}.one(v.Overdue))
	}
	switch {
	case v.Outcome.Disposes():
		return emitJSON(candidate, v)
	case d.ListKept:
		return emitJSON(kept, v)
	default:
		return nil
	}
}

func (d *decideFn) FinishBundle(ctx context.Context, _, _, _ func(string), count func(string, Tally)) {
	for _, t := range d.tallies {
		count(t.key(), t)
		switch {
		case t.Kind == badLines:
			badCounter.Inc(ctx, t.Records)
		case t.isCandidates():
			candidateCounter.Inc(ctx, t.Records)
		case t.Kind == byClass:
			keptCounter.Inc(ctx, t.Records)
		}
	}
}

func (d *decideFn) verdict(line *Line) (verdict, *sample.LineError) {
	r, bad := parse(line)
	switch {
	case bad != nil:
		return verdict{}, bad
	case !d.EveryRecord && d.isProtected(&r):
		return verdict{ID: r.ID, Class: r.Class, Outcome: policy.Keep, Reason: policy.ReasonRetained.String()}, nil
	default:
		return verdictOf(d.rules.Decide(r.Request(cmp.Or(r.Ask, policy.Delete), d.On))), nil
	}
}

// parse reads the record of a line. What is asked for does not change how the record
// stands, so that it may be left out.
func parse(line *Line) (sample.Record, *sample.LineError) {
	if line.tooLong() {
		return sample.Record{}, &sample.LineError{Problem: sample.TooLong, Details: fmt.Sprintf("%d bytes; write one record a line", line.Length)}
	}
	r, err := sample.Parse(line.Text)
	var bad *sample.LineError
	errors.As(err, &bad)
	return r, bad
}

// isProtected reports whether a record is kept by the days of the plan alone: its
// only event is one that counts, that day is protected and not overdue, holds were
// looked up, and neither a hold nor a demand could give it another outcome. Of the
// records of a register these are the most.
func (d *decideFn) isProtected(r *sample.Record) bool {
	if r.Holds == nil || len(r.Holds) > 0 || len(r.Demands) > 0 || len(r.Events) != 1 {
		return false
	}
	class := d.classes[r.Class]
	if _, counts := class.Events[r.Events[0].Trigger]; !counts {
		return false
	}
	stands := class.At(retention.Record{Class: r.Class, Events: retention.EventsOf(r.Events...)})
	return stands.State == retention.Protected && len(stands.Others) == 0 && !stands.Overdue
}

func verdictOf(d policy.Decision) verdict {
	record := d.Request().Record
	v := verdict{ID: record.ID, Class: record.Class, Outcome: d.Outcome(), Reason: d.Reason().String(), Overdue: d.Overdue()}
	if v.Outcome.Disposes() {
		v.Allowed = d.Allowed().String()
	}
	if v.Outcome != policy.Keep {
		for _, rule := range d.Operative() {
			v.Rules = append(v.Rules, rule.ID)
		}
	}
	return v
}

func asBad(line *Line, problem *sample.LineError) badRecord {
	b := badRecord{File: line.File, Offset: line.Offset, Length: line.Length, Problem: problem.Problem, Details: problem.Details}
	if utf8.Valid(line.Text) {
		b.Line = string(line.Text)
	} else {
		b.Bytes = line.Text
	}
	return b
}

func emitJSON(emit func(string), v any) error {
	text, err := json.Marshal(v)
	if err == nil {
		emit(string(text))
	}
	return err
}
