package policy

import (
	"cmp"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Operative returns the rules that decided, in the order of their IDs: those of
// this policy, unless only guards refuse, and those of guards that object and are
// made of a rulebook. Under a hold, or if holds were not looked up, they are
// those that would decide without holds.
func (d Decision) Operative() []retention.Rule { return rulesOf(d.allOperative()) }

// Binding returns the rules that bind the record on the day, in the order of the
// book: those in force, and floors that were in force since their own event; and
// after them those of guards that object. The operative ones are among them.
func (d Decision) Binding() []retention.Rule { return rulesOf(d.allEffects()) }

// rulesOf returns the rules of effects, each once.
func rulesOf(effects []retention.Effect) []retention.Rule {
	var rules []retention.Rule
	for _, e := range effects {
		rules = append(rules, e.Rule)
	}
	return once(rules)
}

// once returns the list with each value once, where it first stands. It changes the list.
func once[T comparable](list []T) []T {
	known := make(map[T]bool, len(list))
	return slices.DeleteFunc(list, func(value T) bool {
		again := known[value]
		known[value] = true
		return again
	})
}

func (d *Decision) allOperative() []retention.Effect {
	var effects []retention.Effect
	for _, one := range d.all() {
		if !one.onlyGuardsObject() {
			effects = append(effects, one.operative()...)
		}
	}
	slices.SortFunc(effects, byRule)
	return effects
}

// byRule sorts by the IDs, and the versions of a norm by their lives.
func byRule(a, b retention.Effect) int {
	return cmp.Or(cmp.Compare(a.Rule.ID, b.Rule.ID), a.Rule.From.Compare(b.Rule.From))
}

// ruleIDs names the rules of sorted effects, the versions of a norm once.
func ruleIDs(effects []retention.Effect) []string {
	var ids []string
	for _, s := range effects {
		ids = append(ids, s.Rule.ID)
	}
	return slices.Compact(ids)
}

// operative returns what the rules of this policy made of the record that decided.
func (d *Decision) operative() []retention.Effect {
	switch d.why {
	case ReasonHeld, ReasonHeldByDemand, ReasonHoldsNotLookedUp, ReasonHoldsLookUpFailed, ReasonHoldContradictory:
		forecast := d.rules.Decide(d.asked.request().released())
		return forecast.operative()
	}
	a := d.assessed()
	var decided []retention.Effect
	for _, s := range d.effects() {
		if d.decidedBy(&a, s) {
			decided = append(decided, s)
		}
	}
	slices.SortFunc(decided, byRule)
	return decided
}

// decidedBy reports whether a rule is among those that made the decision.
func (d *Decision) decidedBy(a *retention.Assessment, s retention.Effect) bool {
	lastFloor := !s.RetainUntil.IsNone() && s.RetainUntil == a.RetainUntil
	// Where a body has put its decision off beyond all floors, none is the last.
	putOff := !a.AppraiseAgain.IsZero() && a.RetainUntil == retention.EndOn(a.AppraiseAgain.AddDays(-1))
	switch d.why {
	case ReasonStartUnknown:
		return s.Start == retention.StartUnknown && s.RetainUntil.IsUnknown()
	case ReasonAwaited:
		return s.Start == retention.StartAwaited && s.RetainUntil.IsUnknown()
	case ReasonRetained:
		return lastFloor || putOff && s.RetainUntil.Protects(d.asked.on)
	case ReasonConflict:
		until, _ := a.RetainUntil.Date()
		endsBefore := a.RetainUntil.IsNever() || s.DisposeBy.Before(until)
		return lastFloor || endsBefore && d.asked.on.OnOrAfter(s.DueFrom)
	case ReasonCeilingUnknown:
		return s.Start == retention.StartUnknown
	case ReasonAppraisalOpen:
		return s.Rule.Appraise
	case ReasonDue:
		return d.asked.on.OnOrAfter(s.DueFrom) || lastFloor && a.DueFrom == nextDay(a.RetainUntil)
	case ReasonFree, ReasonDemanded:
		return lastFloor || (putOff || a.RetainUntil.IsNone()) && s.Start == retention.StartKnown
	case ReasonNoGround, ReasonNothingInCommon, ReasonAppraisedToKeep, ReasonAppraisalPutOff: // all of them
		return s.Start != retention.StartUnknown
	default: // no rule was asked, or none is in force
		return false
	}
}

func nextDay(e retention.End) calendar.Date {
	day, _ := e.Date()
	return day.AddDays(1)
}

// Doubts lists in English what is not confirmed about the operative rules and about the
// relations by which they yield, and which of their books were read only up to an earlier
// day than that of the request.
func (d Decision) Doubts() []string { return d.DoubtsIn(calendar.English) }

// DoubtsIn lists in a language what [Decision.Doubts] does in English. What a table of the
// law says of its sources stays in its words.
func (d Decision) DoubtsIn(l calendar.Language) []string {
	doubts := d.unconfirmed()
	for _, s := range d.allOperative() {
		if d.asked.on.After(s.CheckedThrough) {
			doubts = append(doubts, calendar.Step{Code: sentences.Code("doubt.checked_through"), Args: args{"book": s.Book, "day": s.CheckedThrough}}.In(l))
		}
	}
	slices.Sort(doubts)
	return slices.Compact(doubts)
}

// unconfirmed returns the doubts about the sources of the operative rules.
func (d *Decision) unconfirmed() []string {
	var doubts []string
	for _, s := range d.allOperative() {
		doubts = append(doubts, s.Rule.Basis.Doubt, s.Rule.Retroactive.Doubt)
		for _, r := range s.Yielded {
			doubts = append(doubts, r.Basis.Doubt)
		}
	}
	return slices.DeleteFunc(doubts, func(doubt string) bool { return doubt == "" })
}
