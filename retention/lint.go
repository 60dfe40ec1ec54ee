package retention

import (
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Lint looks for what loads and should be looked at, as of a day: a floor and a
// ceiling that conflict for some record without a relation to settle it, rules that
// allow nothing in common, a rule that never makes a difference, law that was not
// read up to the day, doubts, and names of one kind that look alike: that differ only in
// the case of letters, in their alphabet or their form in Unicode, in digits for letters,
// or in what stands between words. Without a day, unread law is not looked for. A nil
// book has no findings.
//
// Every finding is true and is reported once, in the order of the book. Lint decides a
// few records for each pair of rules of a class. It may miss a conflict that arises
// through third rules and shows only on days far from those of the law and from the ends
// of months.
func (b *Rulebook) Lint(on calendar.Date) (findings []Finding) {
	for _, name := range b.classNames() {
		findings = append(findings, newLintSearch(b.known().classes[name]).lint(on)...)
	}
	var doubts set[doubtOf]
	for _, r := range b.known().definition.Relations {
		if r.Basis.Doubt != "" {
			doubts.add(doubtOf{r.Yields, r.To, r.Basis.Doubt})
		}
	}
	for _, d := range doubts.list {
		findings = append(findings, Finding{Code: FindingDoubt, Rules: []string{d.yields, d.to},
			Args: map[string]any{"rule": d.yields, "other": d.to, "doubt": d.doubt}})
	}
	return append(findings, b.twins()...)
}

// doubtOf is a doubt about a relation: two of the same rules can have the same one.
type doubtOf struct{ yields, to, doubt string }

// lint looks at the pairs of norms of a class and at each rule.
func (s *lintSearch) lint(on calendar.Date) (findings []Finding) {
	covered := make([]bool, len(s.norms))
	for i := range s.norms {
		for j := range s.norms {
			if i != j {
				findings = append(findings, s.lintPair(i, j, covered)...)
			}
		}
	}
	for i := range s.norms {
		var told []Finding
		for j := range s.norms[i].versions {
			for _, f := range s.norms[i].versions[j].lint(on) {
				same := func(other Finding) bool { return f.Code == other.Code && maps.Equal(f.Args, other.Args) }
				if !slices.ContainsFunc(told, same) {
					told = append(told, f)
				}
			}
		}
		findings = append(findings, told...)
	}
	return findings
}

// lint looks at a rule by itself.
func (r *bookRule) lint(on calendar.Date) (found []Finding) {
	add := func(code FindingCode, on calendar.Date, args map[string]any) {
		args["rule"] = r.ID
		found = append(found, Finding{Code: code, Rules: []string{r.ID}, On: on, Args: args})
	}
	if on.After(r.checkedThrough) {
		add(FindingUnchecked, on, map[string]any{"book": r.book, "through": r.checkedThrough})
	}
	if doubt := r.Basis.Doubt; doubt != "" {
		add(FindingDoubt, calendar.Date{}, map[string]any{"doubt": doubt})
	}
	if doubt := r.Retroactive.Doubt; doubt != "" {
		add(FindingDoubt, calendar.Date{}, map[string]any{"doubt": doubt, "retroactive": true})
	}
	return found
}

// lintPair looks at two norms of the class. What does not depend on their order is
// reported once, and so is a norm that makes no difference beside several others.
func (s *lintSearch) lintPair(i, j int, covered []bool) (found []Finding) {
	one, other := s.norms[i].versions[0].ID, s.norms[j].versions[0].ID
	if record, on, ok := s.conflict(i, j); ok {
		found = append(found, Finding{Code: FindingConflict, Rules: []string{one, other}, Record: record, On: on,
			Args: map[string]any{"rule": one, "other": other}})
	}
	if i < j {
		found = append(found, s.nothingInCommon(i, j)...)
	}
	if !covered[j] && s.covers(i, j) {
		covered[j] = true
		found = append(found, Finding{Code: FindingUnreachable, Rules: []string{other},
			Args: map[string]any{"rule": other, "other": one}})
	}
	return found
}

// covers reports whether the second of two norms never makes a difference beside the
// first: it starts alike, is law only when the first is, bounds less and allows no
// less. Norms with versions or relations are never covered.
func (c *class) covers(i, j int) bool {
	related := func(y yielding) bool { return y.yields == i || y.to == i || y.yields == j || y.to == j }
	if len(c.norms[i].versions) > 1 || len(c.norms[j].versions) > 1 || slices.ContainsFunc(c.relations, related) {
		return false
	}
	r, other := &c.norms[i].versions[0], &c.norms[j].versions[0]
	allowed := r.Then
	if r.Appraise && allowed == 0 {
		allowed = Delete | Transfer // whatever the body decides
	}
	alike := r.Trigger == other.Trigger && r.Absent == other.Absent && r.Pick == other.Pick && r.Cutoff == other.Cutoff && r.Bound == other.Bound
	contains := (r.From.IsZero() || r.From.OnOrBefore(other.From)) && (r.Until.IsZero() || r.Until.OnOrAfter(other.Until))
	if !alike || !contains || other.Appraise || other.Then&allowed != allowed || !r.Period.comparesAlike(other.Period) {
		return false
	}
	if r.Bound.HasFloor() && r.Bound.HasCeiling() {
		return false
	}
	longer, shorter := r.Period, other.Period
	if r.Bound.HasCeiling() {
		longer, shorter = shorter, longer
	}
	last, dated := shorter.EndFrom(sampleStart).Date()
	return dated && endsBefore(last, longer.EndFrom(sampleStart))
}
