package schedules_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
)

// reading is the fold.
type reading struct {
	unknown, awaited, ceilingUnknown, ground, open bool
	r, f, c, review                                int
	cUnknown                                       bool
	allowed                                        retention.Action
	state                                          retention.State
	owed                                           map[notice.StepCode]bool // what must have been said
}

// read works out what the sentences make of a record.
func (all *told) read(f facts) (a reading) {
	a = reading{r: nothing, f: noEnd, c: noEnd, review: noEnd, allowed: retention.Delete | retention.Anonymise | retention.Transfer}
	spans := map[string]*span{}
	var ids []string
	for _, r := range all.rules {
		if spans[r.id] == nil {
			s := all.span(r.id, f)
			spans[r.id], ids = &s, append(ids, r.id)
		}
	}
	for _, id := range ids {
		all.settle(spans[id], spans, f)
	}
	a.owed = all.owes(spans, f)
	decision := retention.Action(0)
	deleted, transferred := f.by(retention.AppraisedDelete), f.by(retention.AppraisedTransfer)
	if deleted != transferred {
		decision = retention.Delete
		if transferred {
			decision = retention.Transfer
		}
	}
	law, fell := false, false
	for _, id := range ids {
		s := spans[id]
		fell = fell || s.fell
		if !s.floor && !s.ceiling {
			continue
		}
		law = law || s.law
		if s.floor {
			a.unknown, a.awaited = a.unknown || s.unknown, a.awaited || s.awaited
			a.r = max(a.r, s.r)
			a.ground = a.ground || s.r != nothing && s.r < f.on
		}
		if s.ceiling {
			a.cUnknown = a.cUnknown || s.ceilingStart == unknown || s.waits
			a.ceilingUnknown = a.ceilingUnknown || s.ceilingStart == unknown && !s.floor
			a.f, a.c = min(a.f, s.f), min(a.c, s.c)
			a.ground = a.ground || !s.rule.floor && s.ceilingStart == known && s.event <= f.on
		}
		if s.rule.decides && (s.start != awaiting || s.cut) && decision == 0 {
			a.open = true
		}
		if s.start == known || s.cut || s.rule.decides && decision == retention.Transfer {
			then := s.rule.then
			if s.rule.decides {
				then &= decision
			}
			if s.rule.passes && then&retention.Transfer != 0 && f.by(retention.Transferred) {
				then |= retention.Delete
			}
			a.allowed &= then
		}
	}
	if deleted && transferred {
		a.open = true
	}
	if a.c != noEnd && a.c < a.r {
		for _, id := range ids {
			if s := spans[id]; s.ceiling && s.c < a.r {
				a.review = min(a.review, s.f)
			}
		}
	} else {
		a.f, a.c = later(a.f, a.r), later(a.c, a.r)
	}
	switch {
	case !law && fell:
		a.state = retention.NoRuleBinds
	case !law:
		a.state = retention.NotInForce
	case a.unknown:
		a.state = retention.FloorUnknown
	case a.awaited:
		a.state = retention.FloorAwaited
	case f.on <= a.r && f.on >= a.review:
		a.state = retention.InConflict
	case f.on <= a.r:
		a.state = retention.Protected
	case !a.ground && a.ceilingUnknown:
		a.state = retention.CeilingUnknown
	case !a.ground:
		a.state = retention.NoGround
	case a.open:
		a.state = retention.AppraisalOpen
	case a.allowed == 0:
		a.state = retention.NothingInCommon
	case f.on >= a.f:
		a.state = retention.Due
	default:
		a.state = retention.Free
	}
	return a
}

// owes returns the sentences about several rules that must be among those that were read,
// because more than one of them binds the record.
func (all *told) owes(spans map[string]*span, f facts) map[notice.StepCode]bool {
	owed := map[notice.StepCode]bool{}
	bind := func(s *span) bool { return (s.floor || s.ceiling) && !s.rule.traitUnknown(f) }
	for _, a := range spans {
		for _, b := range spans {
			if a == b || !bind(a) || !bind(b) {
				continue
			}
			atOnce := b.rule.period == retention.Immediately() && b.rule.cutoff == retention.AtEvent()
			permits := b.floor || !atOnce && b.ceilingStart == known && b.event <= a.r // before it is due
			owed[notice.StepFloorFirst] = owed[notice.StepFloorFirst] || a.floor && permits
			owed[notice.StepSeveralCeilings] = owed[notice.StepSeveralCeilings] || a.ceiling && b.ceiling
			related := slices.ContainsFunc(all.relations, func(y saidYields) bool { return y.yields == a.id && y.to == b.id || y.yields == b.id && y.to == a.id })
			if a.floor && b.ceiling && b.f <= a.r && !related {
				owed[notice.StepConflict] = true
			}
			ever := retention.Permanently() // then nothing follows
			if a.rule.period != ever && b.rule.period != ever && (a.rule.then != b.rule.then || a.rule.decides != b.rule.decides) {
				owed[notice.StepInCommon] = true
			}
		}
	}
	return owed
}

func later(ceiling, kept int) int {
	switch {
	case ceiling == noEnd || kept == nothing:
		return ceiling
	case kept == noEnd:
		return noEnd
	default:
		return max(ceiling, kept+1)
	}
}

// settle moves the days of a norm for those to which it yields, which are settled first.
func (all *told) settle(s *span, spans map[string]*span, f facts) {
	if s.settled {
		return
	}
	s.settled = true
	waited, hadCeiling := s.unknown || s.awaited, s.ceiling && s.f != noEnd
	for _, y := range all.relations {
		if y.yields != s.id || spans[y.to] == nil {
			continue
		}
		to := spans[y.to]
		all.settle(to, spans, f)
		switch {
		case !y.ceiling && s.floor && to.ceiling && to.c != noEnd:
			if s.ownR > to.c {
				s.r = min(s.r, to.f-1)
			}
			if waited && f.on >= to.f {
				s.cutOn = min(s.cutOn, to.f)
			}
		case y.ceiling && (hadCeiling || s.waits) && to.floor:
			switch {
			case to.r == noEnd:
				s.f, s.c, s.waits, hadCeiling = noEnd, noEnd, false, false
			case to.unknown || to.awaited:
				s.waits = true
			case s.ownC >= to.r:
			default:
				s.f = max(s.f, to.r+1)
				last := to.r + 1
				if s.rule.floor && s.rule.allowance != (retention.Period{}) {
					last = after(last, s.rule.allowance)
				}
				s.c = max(s.c, last)
			}
		}
	}
	if s.waits {
		s.f, s.c = noEnd, noEnd
	}
	if s.cutOn != noEnd {
		s.cut, s.unknown, s.awaited = true, false, false
		s.r = max(s.r, s.cutOn-1)
	}
}
