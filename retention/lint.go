package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Lint looks for what loads and should be looked at, as of a day: a floor and a
// ceiling that conflict for some record without a relation to settle it, rules
// that allow nothing in common, a rule that never makes a difference, law that
// was not read up to the day, and doubts. Without a day, unread law is not looked
// for. A nil book has no findings.
func (b *Rulebook) Lint(on calendar.Date) []Finding {
	if b == nil {
		return nil
	}
	var findings []Finding
	for _, name := range b.classNames() {
		c := b.classes[name]
		for i := range c.norms {
			for j := range c.norms {
				if i != j {
					findings = append(findings, c.lintPair(i, j)...)
				}
			}
		}
		for i := range c.rules {
			findings = append(findings, c.rules[i].lint(on)...)
		}
	}
	for _, r := range b.definition.Relations {
		if r.Basis.Doubt != "" {
			findings = append(findings, Finding{Code: FindingDoubt, Rules: []string{r.Yields, r.To},
				Args: map[string]any{"rule": r.Yields, "other": r.To, "doubt": r.Basis.Doubt}})
		}
	}
	return findings
}

// lint looks at a rule by itself.
func (r *bookRule) lint(on calendar.Date) (found []Finding) {
	if on.After(r.checkedThrough) {
		found = append(found, Finding{Code: FindingUnchecked, Rules: []string{r.ID}, On: on,
			Args: map[string]any{"rule": r.ID, "book": r.book, "through": r.checkedThrough}})
	}
	if r.Basis.Doubt != "" {
		found = append(found, Finding{Code: FindingDoubt, Rules: []string{r.ID},
			Args: map[string]any{"rule": r.ID, "doubt": r.Basis.Doubt}})
	}
	if r.Retroactive.Doubt != "" {
		found = append(found, Finding{Code: FindingDoubt, Rules: []string{r.ID},
			Args: map[string]any{"rule": r.ID, "retroactive": true, "doubt": r.Retroactive.Doubt}})
	}
	return found
}

// lintPair looks at two norms of the class. What does not depend on their order
// is reported once.
func (c *class) lintPair(i, j int) (found []Finding) {
	one, other := c.norms[i].versions[0].ID, c.norms[j].versions[0].ID
	if record, on, ok := c.conflict(i, j); ok {
		found = append(found, Finding{Code: FindingConflict, Rules: []string{one, other}, Record: record, On: on,
			Args: map[string]any{"rule": one, "other": other}})
	}
	if i < j {
		found = append(found, c.nothingInCommon(i, j)...)
	}
	if c.covers(i, j) {
		found = append(found, Finding{Code: FindingUnreachable, Rules: []string{other},
			Args: map[string]any{"rule": other, "other": one}})
	}
	return found
}

// nothingInCommon looks for two versions of which one allows nothing that the
// other one does, and for the first day on which a record waits because of it.
func (c *class) nothingInCommon(i, j int) []Finding {
	book := c.only(i, j)
	for _, r := range c.norms[i].versions {
		for _, other := range c.norms[j].versions {
			if r.Appraise || other.Appraise || r.Then&other.Then != 0 || r.Period == Permanently() || other.Period == Permanently() {
				continue
			}
			day := sampleDay(&r, &other)
			day = calendar.Earliest(day, r.Until.AddDays(-1), other.Until.AddDays(-1))
			record := book.recordOf(&r, &other, day, day)
			for _, on := range book.TurningDays(record) {
				a := book.Assess(record, on)
				last, dated := a.RetainUntil.Date()
				if free := a.RetainUntil.IsNone() || dated && on.After(last); free && a.Ground && a.Allowed == 0 {
					return []Finding{{Code: FindingNothingInCommon, Rules: []string{r.ID, other.ID}, Record: record, On: on,
						Args: map[string]any{"rule": r.ID, "then": r.Then, "other": other.ID, "other_then": other.Then}}}
				}
			}
		}
	}
	return nil
}

// covers says whether the second of two norms never makes a difference beside the
// first: it starts alike, is law only when the first is, bounds less and allows
// no less. Of versions and relations it does not know.
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
	alike := r.Trigger == other.Trigger && r.Absent == other.Absent && r.Pick == other.Pick && r.Cutoff == other.Cutoff &&
		r.Bound == other.Bound && r.Bound.HasFloor() != r.Bound.HasCeiling() && !other.Appraise && other.Then&allowed == allowed
	contains := (r.From.IsZero() || r.From == other.From || r.From.Before(other.From)) && (r.Until.IsZero() || r.Until == other.Until || r.Until.After(other.Until))
	if !alike || !contains || !r.Period.comparesAlike(other.Period) {
		return false
	}
	longer, shorter := r.Period, other.Period
	if r.Bound.HasCeiling() {
		longer, shorter = shorter, longer
	}
	long, short := longer.EndFrom(cycleStart), shorter.EndFrom(cycleStart)
	last, dated := short.Date()
	return dated && endsBefore(last, long)
}
