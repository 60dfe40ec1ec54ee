package retention

import (
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// lintNorm looks at a norm by itself, in its versions. What is true of several of them is
// reported once.
func (s *lintSearch) lintNorm(i int, on calendar.Date) (findings []Finding) {
	versions := s.norms[i].versions
	for j := range versions {
		found := versions[j].lint(on)
		if j > 0 {
			found = append(found, gapBetween(&versions[j-1], &versions[j])...)
			found = append(found, farVersions(&versions[j-1], &versions[j])...)
		}
		found = append(found, s.unused(i, j)...)
		found = append(found, s.unstarted(i, j)...)
		found = append(found, versions[j].endless()...)
		found = append(found, versions[j].farLife(on)...)
		found = append(found, versions[j].citations()...)
		for _, f := range found {
			same := func(other Finding) bool { return f.Code == other.Code && maps.Equal(f.Args, other.Args) }
			if !slices.ContainsFunc(findings, same) {
				findings = append(findings, f)
			}
		}
	}
	return findings
}

// about returns a finding about a rule.
func (r *bookRule) about(code FindingCode, args map[string]any) Finding {
	args["rule"] = r.ID
	return Finding{Code: code, Rules: []string{r.ID}, Args: args}
}

// lint looks for law that was not read up to a day, and for doubts.
func (r *bookRule) lint(on calendar.Date) (found []Finding) {
	if on.After(r.checkedThrough) {
		f := r.about(FindingUnchecked, map[string]any{"book": r.book, "through": r.checkedThrough})
		f.On = on
		found = append(found, f)
	}
	if doubt := r.Basis.Doubt; doubt != "" {
		found = append(found, r.about(FindingDoubt, map[string]any{"doubt": doubt}))
	}
	if doubt := r.Retroactive.Doubt; doubt != "" {
		found = append(found, r.about(FindingDoubt, map[string]any{"doubt": doubt, "retroactive": true}))
	}
	return found
}

// gapBetween looks for days between the lives of two versions on which none is law. It
// can be law, and it is what is left if Until is taken for the last day of a life.
func gapBetween(before, after *bookRule) []Finding {
	days := after.From.Sub(before.Until)
	if days == 0 {
		return nil
	}
	return []Finding{after.about(FindingVersionGap, map[string]any{"from": before.Until, "through": after.From.AddDays(-1), "days": days})}
}

// unused looks for what a version says in vain.
func (s *lintSearch) unused(i, j int) (found []Finding) {
	r := &s.norms[i].versions[j]
	if r.Then != 0 && r.Bound.HasFloor() && r.Period == Permanently() && !s.yields[i] {
		found = append(found, r.about(FindingThenUnused, map[string]any{"then": r.Then}))
	}
	if r.Retroactive.Citation != "" && (j == 0 || !r.Bound.HasFloor()) {
		found = append(found, r.about(FindingRetroactiveUnused, map[string]any{"alone": j == 0}))
	} else if r.Retroactive.Citation != "" && s.norms[i].noneOutlasts(j) {
		found = append(found, r.about(FindingRetroactiveUnused, map[string]any{"before": s.norms[i].versions[j-1].Period, "period": r.Period}))
	}
	if r.Absent == Awaited && r.Pick == Latest {
		found = append(found, r.about(FindingAwaitedLatest, map[string]any{"trigger": r.Trigger}))
	}
	return found
}

// noneOutlasts reports whether no version before one keeps a record longer than it does, so
// that there is nothing to end.
func (n *norm) noneOutlasts(j int) bool {
	r := &n.versions[j]
	for k := j - 1; k >= 0; k-- {
		before := &n.versions[k]
		last, dated := before.Period.EndFrom(sampleStart).Date()
		longer := dated && before.Period.comparesAlike(r.Period) && endsBefore(last, r.Period.EndFrom(sampleStart))
		if !r.startsWith(before) || before.Period != r.Period && !longer {
			return false
		}
		if before.Retroactive.Citation != "" {
			break
		}
	}
	return true
}

// unstarted looks for a stand-in that counts from an event of the rule for which it
// stands: with the event it does not bind, and without it it does not start. It says since
// when, if that rule is law later, and which version, if others start.
func (s *lintSearch) unstarted(i, j int) []Finding {
	r := &s.norms[i].versions[j]
	from, never := s.neverStarts(r)
	if !never {
		return nil
	}
	args := map[string]any{"other": r.InsteadOf, "trigger": r.Trigger}
	starts := func(v bookRule) bool {
		from, never := s.neverStarts(&v)
		return !never || from != v.From
	}
	if slices.ContainsFunc(s.norms[i].versions, starts) {
		args["from"], args["until"] = from, r.Until
	}
	return []Finding{r.about(FindingNeverStarts, args)}
}

// neverStarts reports whether a rule never starts, and from which day in its life on.
func (s *lintSearch) neverStarts(r *bookRule) (from calendar.Date, never bool) {
	for i := range s.norms {
		for j := range s.norms[i].versions {
			other := &s.norms[i].versions[j]
			if r.InsteadOf == other.ID && r.Trigger == other.Trigger && !r.endsBy(other.From) {
				return calendar.Latest(r.From, other.From), true
			}
		}
	}
	return from, false
}

// endless looks for a floor that keeps for ever without saying so: one that ends past
// the year 9999, or that counts from a decision to keep.
func (r *bookRule) endless() []Finding {
	if !r.Bound.HasFloor() || r.Period == Permanently() {
		return nil
	}
	if r.Trigger == AppraisedKeep {
		return []Finding{r.about(FindingEndless, map[string]any{"trigger": r.Trigger})}
	}
	law := r.From
	if law.IsZero() {
		law = sampleStart
	}
	if _, end := r.run(law); end.IsNever() {
		return []Finding{r.about(FindingEndless, map[string]any{"period": r.Period, "event": law})}
	}
	return nil
}
