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
			if !disjoint(r, other) {
				continue
			}
			if law == nil {
				law = s.lawDays(nil, nil)
			}
			day := calendar.Earliest(sampleDay(r, other), r.Until.AddDays(-1), other.Until.AddDays(-1))
			p := lintPair{lintSearch: s, keeps: i, allows: j, closure: []int{i, j}, floor: other, ceiling: r}
			for _, record := range s.decided(p.recordOf(starts{day, day}, together), p.recordOf(starts{day, day}, early), day) {
				on, ok := s.waits(&record, i, j, day, law)
				if !ok {
					continue
				}
				small := p.without(record, on)
				if first, ok := s.waits(&small, i, j, day, law); ok {
					record, on = small, first
				}
				return []Finding{{Code: FindingNothingInCommon, Rules: []string{r.ID, other.ID}, Record: record, On: on,
					Args: map[string]any{"rule": r.ID, "then": r.Then, "other": other.ID, "other_then": other.Then}}}
			}
		}
	}
	return nil
}

// decided returns two records, each with what a body can have decided about it on a day
// if another rule of the class asks one.
func (s *lintSearch) decided(one, other Record, on calendar.Date) (list []Record) {
	if !slices.ContainsFunc(s.rules, func(r bookRule) bool { return r.Appraise }) {
		return []Record{one, other}
	}
	for _, r := range [...]Record{one, other} {
		for _, answer := range [...]Trigger{AppraisedDelete, AppraisedTransfer} {
			list = append(list, Record{Class: r.Class, Events: EventsOf(append(slices.Collect(r.Events.All()), Event{answer, on})...)})
		}
	}
	return list
}

// disjoint reports whether two rules allow nothing in common, and no body decides.
func disjoint(r, other *bookRule) bool {
	return !r.Appraise && !other.Appraise && r.Then&other.Then == 0 && r.Period != Permanently() && other.Period != Permanently()
}

// waits returns the first day on which a person must say what may be done with a record,
// because two norms that bind it allow nothing in common. Between two days of the law it
// is the day of its events or the first one after the floors have ended.
func (s *lintSearch) waits(r *Record, i, j int, event calendar.Date, law []calendar.Date) (calendar.Date, bool) {
	for k, day := range law {
		f := factsOf(&r.Events, day)
		one, other := s.norms[i].effect(&f), s.norms[j].effect(&f)
		if s.steps++; !one.binds() || !other.binds() || !disjoint(one.rule, other.rule) {
			continue
		}
		until, _ := s.assess(r, day).RetainUntil.Date()
		for _, on := range [...]calendar.Date{day, calendar.Latest(day, event), calendar.Latest(day, until.AddDays(1)), calendar.Latest(day, event, until.AddDays(1))} {
			if k+1 < len(law) && on.OnOrAfter(law[k+1]) {
				break
			}
			if s.assess(r, on).State == NothingInCommon {
				return on, true
			}
		}
	}
	return calendar.Date{}, false
}

// binds reports whether the rule of an effect has a say in what is allowed.
func (e *effect) binds() bool { return (e.floor || e.ceiling) && e.start == StartKnown }
