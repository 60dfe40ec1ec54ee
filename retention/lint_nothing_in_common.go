package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// nothingInCommon looks for two versions of which one allows nothing that the other
// one does, and for the first day on which a record waits because of it.
func (s *lintSearch) nothingInCommon(i, j int) []Finding {
	var law []calendar.Date
	for k := range s.norms[i].versions {
		for l := range s.norms[j].versions {
			r, other := &s.norms[i].versions[k], &s.norms[j].versions[l]
			if !disjoint(r, other) || !s.ends(i, r) || !s.ends(j, other) {
				continue
			}
			if law == nil {
				law = s.lawDays(nil, nil)
			}
			p := lintPair{lintSearch: s, keeps: i, allows: j, closure: []int{i, j}, floor: other, ceiling: r}
			if !p.bindTogether() {
				continue
			}
			day := calendar.Earliest(sampleDay(r, other), r.Until.AddDays(-1), other.Until.AddDays(-1))
			first := func(r Record) (calendar.Date, bool) { return s.waits(&r, i, j, day, law) }
			for _, record := range p.allowing(day) {
				on, ok := first(record)
				if !ok {
					continue
				}
				record, on = p.shrink(record, on, NothingInCommon, first)
				return []Finding{{Code: FindingNothingInCommon, Rules: []string{r.ID, other.ID}, Record: record, On: on,
					Args: map[string]any{"rule": r.ID, "then": r.Then, "other": other.ID, "other_then": other.Then}}}
			}
		}
	}
	return nil
}

// allowing returns records with the events of the two on a day and those of the other
// floors then or long before. If another rule of the class asks a body, each has what that
// can have decided.
func (p *lintPair) allowing(on calendar.Date) (list []Record) {
	others := []who{nobody, everybody}
	if !p.conditional {
		others = others[:1]
	}
	for _, o := range others {
		for _, w := range [...]when{together, early} {
			list = append(list, p.recordOf(starts{on, on}, place{w, o}))
		}
	}
	if !slices.ContainsFunc(p.rules, func(r bookRule) bool { return r.Appraise }) {
		return list
	}
	var decided []Record
	for _, r := range list {
		for _, answer := range [...]Trigger{AppraisedDelete, AppraisedTransfer} {
			r.Events = EventsOf(append(slices.Collect(r.Events.All()), Event{answer, on})...)
			decided = append(decided, r)
		}
	}
	return decided
}

// disjoint reports whether two rules allow nothing in common, and no body decides.
func disjoint(r, other *bookRule) bool {
	return !r.Appraise && !other.Appraise && r.Then&other.Then == 0
}

// ends reports whether what a rule of a norm allows afterwards can count.
func (s *lintSearch) ends(norm int, r *bookRule) bool {
	return r.Period != Permanently() || s.yields[norm]
}

// waits returns the first day on which a person must say what may be done with a record,
// because two norms that bind it allow nothing in common. Between two days of the law it
// is the day of its events or the first one after the floors have ended.
func (s *lintSearch) waits(r *Record, i, j int, event calendar.Date, law []calendar.Date) (calendar.Date, bool) {
	for k, day := range law {
		for last := false; !last; {
			l := s.effects(r, day, i, j)
			one, other, next := &l.one, &l.other, l.turns
			if last = next.IsZero() || k+1 < len(law) && next.OnOrAfter(law[k+1]); last {
				next = calendar.Date{}
				if k+1 < len(law) {
					next = law[k+1]
				}
			}
			if one.binds() && other.binds() && disjoint(one.rule, other.rule) {
				until, _ := s.assess(r, day).RetainUntil.Date()
				for _, on := range [...]calendar.Date{day, calendar.Latest(day, event), calendar.Latest(day, until.AddDays(1)), calendar.Latest(day, event, until.AddDays(1))} {
					if on.OnOrAfter(next) {
						break
					}
					if s.assess(r, on).State == NothingInCommon {
						return on, true
					}
				}
			}
			day = next
		}
	}
	return calendar.Date{}, false
}

// binds reports whether the rule of an effect has a say in what is allowed.
func (e *effect) binds() bool { return (e.floor || e.ceiling) && (e.start == StartKnown || e.cut) }
