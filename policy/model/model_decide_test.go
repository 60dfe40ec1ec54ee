package model_test

import (
	"cmp"
	"slices"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// model is the norms and the events of one record.
type model struct {
	written   []modelRule
	norms     []modelNorm // with the versions that what is known of the record does not take out
	relations []modelRelation
	events    []modelEvent
	traits    map[string]bool
	allowance int  // in days
	standIns  bool // there are some
	declared  []string
	strange   bool // an event could be meant for rules that do not know it

	order  []int        // the norms in the order of the relations
	states []modelState // room for one day
}

func newModel(s scene) model {
	m := model{written: s.rules, relations: s.relations, events: s.events, traits: s.traits, allowance: s.allowance, declared: s.declared}
	for _, r := range s.rules {
		i := slices.IndexFunc(m.norms, func(n modelNorm) bool { return n.id == r.id })
		if i < 0 {
			i, m.norms = len(m.norms), append(m.norms, modelNorm{id: r.id})
		}
		if m.out(&r) {
			continue
		}
		m.standIns = m.standIns || r.insteadOf != ""
		m.norms[i].versions = append(m.norms[i].versions, r.span(s.events, s.traits))
	}
	m.strange = slices.ContainsFunc(s.rules, func(r modelRule) bool { return m.meant(r.trigger) })
	for _, n := range m.norms {
		slices.SortFunc(n.versions, func(a, b modelSpan) int { return cmp.Compare(a.from, b.from) })
	}
	m.order, m.states = m.inOrder(), make([]modelState, len(m.norms))
	return m
}

// has reports whether there is an event of a trigger on a known day from a day
// through another one.
func (m model) has(trigger retention.Trigger, from, by int) bool {
	for _, e := range m.events {
		if e.day != noDay && e.day >= from && e.day <= by && e.trigger == string(trigger) {
			return true
		}
	}
	return false
}

func (m model) undated(trigger retention.Trigger) bool {
	return slices.Contains(m.events, modelEvent{string(trigger), noDay})
}

// modelAppraisal is what bodies have decided by a day.
type modelAppraisal struct {
	decision policy.Action
	keep     bool
	twice    bool // in two different ways
	again    int  // the day on which it must look again; noDay: none is known
	open     bool // a body must look again, whatever the rules ask
}

// appraisal takes two different decisions for a contradiction. One on an unknown
// day may have been made, so it contradicts, but it decides nothing by itself. A
// decision to keep counts on any day, another one only from the day on which the body
// must look again; where that is not known, it must look on every day.
func (m model) appraisal(on int) modelAppraisal {
	a := modelAppraisal{again: noDay}
	for _, e := range m.events {
		if e.trigger == string(retention.AppraisedAgain) {
			a.again = max(a.again, e.day)
		}
	}
	remove, transfer := m.has(retention.AppraisedDelete, a.again, on), m.has(retention.AppraisedTransfer, a.again, on)
	keep := m.happened(string(retention.AppraisedKeep))
	mayRemove, mayTransfer := remove || m.undated(retention.AppraisedDelete), transfer || m.undated(retention.AppraisedTransfer)
	switch {
	case keep && mayRemove || keep && mayTransfer || mayRemove && mayTransfer:
		a.twice = true
	case keep:
		a.keep = true
	case remove:
		a.decision = policy.Delete
	case transfer:
		a.decision = policy.Transfer
	}
	a.open = a.twice || m.undated(retention.AppraisedAgain) || a.again != noDay && on >= a.again && a.decision == 0 && !a.keep
	return a
}

// holdState is what is known of the holds in the model.
type holdState struct {
	notLookedUp bool
	releases    []int // of the listed holds; noDay: not released
	odd         bool  // the last of them was placed after its release
}

// modelFold is the fold of the norms on a day.
type modelFold struct {
	law            bool // a rule that binds the record is in force
	none           bool // rules are in force, and none of them binds it
	unknown        bool // a floor's start is
	awaited        bool // a floor's event is
	ceilingUnknown bool // a ceiling's end is
	atMostUnknown  bool // an AtMost's start is
	ground         bool
	open           bool // a body must decide
	putOff         bool // it has put that off, and no floor keeps the record
	conflict       bool
	allowed        policy.Action
	keep           int // R
	due            int // F
	last           int // C
	review         int
}

func (m model) fold(on int) modelFold {
	decided := m.appraisal(on)
	f := modelFold{allowed: policy.Delete | policy.Anonymise | policy.Transfer, open: decided.open, keep: noDay, due: noDay, last: noDay, review: noDay}
	states := m.settled(on)
	transferred := m.has(retention.Transferred, noDay, on)
	for i := range states {
		s, v := &states[i], states[i].ruling
		if v == nil {
			continue
		}
		f.law = f.law || s.law
		if s.floor {
			f.unknown, f.awaited = f.unknown || s.unknown, f.awaited || s.awaited
			f.keep = max(f.keep, s.keep)
			f.ground = f.ground || s.keep != noDay && s.keep < on
		}
		if s.ceiling {
			f.ceilingUnknown = f.ceilingUnknown || v.start == "unknown" || s.deferred
			f.atMostUnknown = f.atMostUnknown || v.start == "unknown" && !v.floor
			f.ground = f.ground || v.start == "known" && !v.floor && v.event <= on
			f.due, f.last = first(f.due, s.due), first(f.last, s.last)
		}
		if s.binds() && (v.start != "awaited" || s.ended) {
			f.open = f.open || v.appraise && decided.decision == 0 && !decided.keep
		}
		// That a body has decided to transfer binds even while the start is not known, and
		// so does a rule for which an event could be meant.
		if s.binds() && (v.start == "known" || s.ended || v.appraise && decided.decision == policy.Transfer || m.mistaken(&v.modelRule, on)) {
			f.allowed &= v.after(decided.decision, transferred)
		}
	}
	f.none = !f.law && slices.ContainsFunc(m.written, func(r modelRule) bool { return r.live(on) })
	if decided.again != noDay {
		f.putOff = on < decided.again && on > f.keep
		f.keep = max(f.keep, decided.again-1)
	}
	if decided.keep {
		f.keep = forever
	}
	f.conflict = f.last != noDay && f.last < f.keep
	if !f.conflict {
		if f.last != noDay && f.keep != noDay {
			f.due, f.last = max(f.due, f.keep+1), max(f.last, f.keep+1)
		}
		return f
	}
	for _, s := range states {
		if s.ceiling && s.last != noDay && s.last < f.keep {
			f.review = first(f.review, s.due)
		}
	}
	return f
}

// first returns the earlier of two days, of which each may be none.
func first(a, b int) int {
	if a == noDay || b == noDay {
		return max(a, b)
	}
	return min(a, b)
}

// after returns what may be done after the rule's period.
func (v *modelSpan) after(appraised policy.Action, transferred bool) policy.Action {
	a := v.then
	if v.appraise {
		if a == 0 {
			a = appraised
		}
		a &= appraised
	}
	if a&policy.Transfer != 0 && transferred {
		a |= policy.Delete
	}
	return a
}

// modelDecision is a verdict with the code of its reason.
type modelDecision struct {
	verdict
	code string
}

func (m model) decide(on int, holds holdState, demands modelDemands) modelDecision {
	f := m.fold(on)
	demanded := f.takeDemands(demands)
	v := modelDecision{verdict: verdict{keep: modelEnd{kind: "none", day: noDay}, dispose: modelEnd{kind: "none", day: noDay}}}
	switch {
	case f.keep == forever:
		v.keep.kind = "never"
	case f.unknown || f.awaited:
		v.keep = modelEnd{"unknown", f.keep}
	case f.keep != noDay:
		v.keep = modelEnd{"day", f.keep}
	case !f.law:
		v.keep.kind = "unknown"
	}
	switch {
	case !f.law:
		v.dispose.kind = "unknown"
	case f.last != noDay:
		v.dispose = modelEnd{"day", f.last}
		v.overdue = max(0, on-f.last)
	case f.ceilingUnknown:
		v.dispose.kind = "unknown"
	}
	if v.outcome, v.code = modelBars(on, holds, demands, f); v.code == "" {
		v.outcome, v.code = f.step(on, m.appraisal(on).keep, demanded)
	}
	if v.outcome == policy.MayDispose || v.outcome == policy.MustDispose {
		v.allowed = f.allowed
	}
	return v
}
