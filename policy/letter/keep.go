package letter

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Keep returns the letter that says until when this very record is kept, and by which rules:
// the sentence of an answer to access by GDPR art. 15(1)(d), with the rights and the complaint
// of points (e) and (f). The host has the rest of the answer.
//
// A hold is not told: that data can be kept longer for a pending matter is said of every
// record. The decision is one for the day on which the letter is sent, or
// [reply.ErrSequence]. One that is undetermined is [policy.ErrUndetermined].
func Keep(demand policy.Demand, decision policy.Decision, f Facts) (Letter, error) {
	d := begin(Kept, demand, demand.Reply, f)
	if d.Demand != policy.Access {
		d.wrong("the demand", reply.ErrNotAllowed, "only access is answered so")
	}
	switch on := decision.Request().On; {
	case decision.Outcome() == policy.Undetermined:
		d.problems = append(d.problems, fmt.Errorf("letter: %v: the decision: %w; find what is missing and decide again", d.Kind, policy.ErrUndetermined))
	case on != d.Sent:
		d.wrong("the decision", reply.ErrSequence, "decide for the day on which the letter is sent")
	}
	rules := rulesOf(decision)
	if len(rules) > 0 {
		d.names = rules[0].Names
	}
	d.answer("kept", nil)
	d.ends(decision)
	for _, rule := range rules {
		d.cite(StepTerms, args{"terms": rule.Args["terms"], "basis": rule.Source.Citation}, rule.Source)
	}
	d.keeping("longer", nil)
	if d.Law.isGDPR() {
		d.tell(StepRights, "rights.access", nil, gdpr.At("art. 15(1)(e)"))
	} else {
		d.tell(StepRights, "rights.access_ukraine", nil, personal.At("art. 8(2)(5), (6) and (11)"))
	}
	d.remedy()
	return d.finish()
}

// rulesOf returns what the explanation of a decision says of the rules that bind the record.
func rulesOf(decision policy.Decision) []calendar.Step {
	return slices.DeleteFunc(decision.Explain().Steps, func(s calendar.Step) bool {
		return s.Code != policy.StepRule && s.Code != policy.StepRuleAwaited && s.Code != policy.StepRuleUnknown
	})
}

// keeping adds a sentence on until when the data are kept.
func (d *draft) keeping(key string, values args) {
	d.tell(StepKeeping, "keeping."+key, values, d.Law.norm(Kept, d.Demand))
}

// ends adds the last day that is protected and the last one that is lawful, as far as there
// are any.
func (d *draft) ends(decision policy.Decision) {
	protects, limits := decision.RetainUntil(), decision.DisposeBy()
	until, protected := protects.Date()
	by, limited := limits.Date()
	if limited && (protects.IsNever() || by.Before(until) && until.OnOrAfter(d.Sent)) {
		d.keeping("conflict", args{"by": by, "until": until})
		return
	}
	switch least, _ := protects.AtLeast(); {
	case protects.IsNever():
		d.keeping("permanently", nil)
	case protects.IsUnknown():
		d.keeping("waiting", args{"events": decision.Awaiting(), "day": least})
	case protected && until.OnOrAfter(d.Sent):
		d.keeping("until", args{"day": until})
	case protected:
		d.keeping("passed", args{"day": until})
	}
	switch {
	case limited && by.OnOrAfter(d.Sent):
		d.keeping("at_most", args{"day": by})
	case limited:
		d.keeping("over", args{"day": by})
	case slices.ContainsFunc(decision.Binding(), func(r retention.Rule) bool { return r.Bound.HasCeiling() }):
		d.keeping("limit_unknown", nil)
	case !protects.IsNever():
		d.keeping("needed", nil)
	}
	if mustAppraise(decision) {
		d.keeping("appraisal", nil)
	}
}

// mustAppraise reports whether a body has still to decide about the record.
func mustAppraise(decision policy.Decision) bool {
	for e := range decision.Request().Record.Events.All() {
		if e.Trigger == retention.AppraisedDelete || e.Trigger == retention.AppraisedTransfer || e.Trigger == retention.AppraisedKeep {
			return false
		}
	}
	return slices.ContainsFunc(decision.Binding(), func(r retention.Rule) bool { return r.Appraise })
}
