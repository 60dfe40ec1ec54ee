package policy

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Operative gives the rules that decided, those of one ID before the next.
// Under a hold, or if holds were not looked up, they are those that would
// decide without.
func (d Decision) Operative() []retention.Rule {
	var rules []retention.Rule
	for _, s := range d.operative() {
		rules = append(rules, s.Rule)
	}
	return rules
}

func (d Decision) operative() []retention.Span {
	if d.why == held || d.why == holdsNotLookedUp || d.why == holdsLookUpFailed {
		released := d.request
		released.Holds = NoHolds()
		return rulebook{d.book}.Decide(released).operative()
	}
	var decided []retention.Span
	for _, s := range d.spans() {
		if d.decidedBy(s) {
			decided = append(decided, s)
		}
	}
	slices.SortFunc(decided, func(a, b retention.Span) int { return cmp.Compare(a.Rule.ID, b.Rule.ID) })
	return decided
}

// decidedBy says whether a rule is among those that made the decision.
func (d Decision) decidedBy(s retention.Span) bool {
	a := d.assessed
	lastFloor := !s.RetainUntil.IsNone() && s.RetainUntil == a.RetainUntil
	switch d.why {
	case startUnknown:
		return s.Progress == retention.StartUnknown && s.RetainUntil.IsUnknown()
	case awaited:
		return s.Progress == retention.EventAwaited && s.RetainUntil.IsUnknown()
	case retained:
		return lastFloor
	case conflict:
		return lastFloor || reached(s.DueFrom, d.request.On)
	case ceilingUnknown:
		return s.Progress == retention.StartUnknown
	case appraisalOpen:
		return s.Rule.Appraise
	case due:
		return reached(s.DueFrom, d.request.On) || lastFloor && a.DueFrom == nextDay(a.RetainUntil)
	case free:
		return lastFloor || a.RetainUntil.IsNone() && s.Progress == retention.Running
	case noGround, nothingInCommon, appraisedToKeep: // all of them
		return s.Progress != retention.StartUnknown
	default: // no rule was asked, or none is in force
		return false
	}
}

func nextDay(e retention.End) calendar.Date {
	day, _ := e.Date()
	return day.AddDays(1)
}

// Doubts lists what is not confirmed about the operative rules, and which of
// them were read only through an earlier day than that of the request.
func (d Decision) Doubts() []string {
	var doubts []string
	for _, s := range d.operative() {
		if s.Rule.Basis.Doubt != "" {
			doubts = append(doubts, s.Rule.Basis.Doubt)
		}
		if d.request.On.After(s.CheckedThrough) {
			doubts = append(doubts, fmt.Sprintf("%s: law checked through %v", s.Book, s.CheckedThrough))
		}
	}
	slices.Sort(doubts)
	return slices.Compact(doubts)
}
