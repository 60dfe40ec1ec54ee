package retention

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Lint looks for what loads and should be looked at, as of a day: a floor and a
// ceiling that conflict for some record without a relation to settle it, rules that
// allow nothing in common, a rule that never makes a difference, law that was not
// read up to the day, and doubts. Without a day, unread law is not looked for. A nil
// book has no findings.
func (b *Rulebook) Lint(on calendar.Date) (findings []Finding) {
	if b == nil {
		return nil
	}
	looks := 0
	for _, name := range b.classNames() {
		findings = append(findings, b.lintClass(b.classes[name], on, &looks)...)
	}
	for _, r := range b.definition.Relations {
		if r.Basis.Doubt != "" {
			findings = append(findings, Finding{Code: FindingDoubt, Rules: []string{r.Yields, r.To},
				Args: map[string]any{"rule": r.Yields, "other": r.To, "doubt": r.Basis.Doubt}})
		}
	}
	return findings
}

// lintClass looks at the pairs of norms and at the rules of a class. It counts how often
// it computes what norms make of a record.
func (b *Rulebook) lintClass(c *class, on calendar.Date, looks *int) (findings []Finding) {
	for i := range c.norms {
		for j := range c.norms {
			if i != j {
				findings = append(findings, b.lintPair(c, i, j, looks)...)
			}
		}
	}
	for i := range c.rules {
		findings = append(findings, c.rules[i].lint(on)...)
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
// reported once.
func (b *Rulebook) lintPair(c *class, i, j int, looks *int) (found []Finding) {
	one, other := c.norms[i].versions[0].ID, c.norms[j].versions[0].ID
	if c.norms[i].versions[0].Bound.HasFloor() && c.norms[j].versions[0].Bound.HasCeiling() {
		if record, on, ok := b.pairOf(c, i, j, looks).conflict(); ok {
			found = append(found, Finding{Code: FindingConflict, Rules: []string{one, other}, Record: record, On: on,
				Args: map[string]any{"rule": one, "other": other}})
		}
	}
	if i < j {
		found = append(found, b.nothingInCommon(c, i, j, looks)...)
	}
	if c.covers(i, j) {
		found = append(found, Finding{Code: FindingUnreachable, Rules: []string{other},
			Args: map[string]any{"rule": other, "other": one}})
	}
	return found
}

// nothingInCommon looks for two versions of which one allows nothing that the other
// one does, and for the first day on which a record waits because of it.
func (b *Rulebook) nothingInCommon(c *class, i, j int, looks *int) []Finding {
	for k := range c.norms[i].versions {
		r := &c.norms[i].versions[k]
		for l := range c.norms[j].versions {
			other := &c.norms[j].versions[l]
			if r.Appraise || other.Appraise || r.Then&other.Then != 0 || r.Period == Permanently() || other.Period == Permanently() {
				continue
			}
			day := calendar.Earliest(sampleDay(r, other), r.Until.AddDays(-1), other.Until.AddDays(-1))
			for _, decided := range c.appraisals(day) {
				record := c.recordOf(r, other, day, day, day)
				record.Events = EventsOf(slices.AppendSeq(decided, record.Events.All())...)
				for _, on := range b.freeDays(c, record, day, looks) {
					smallest := c.needed(record, r, other, on)
					*looks++
					if b.Assess(smallest, on).State == NothingInCommon {
						return []Finding{{Code: FindingNothingInCommon, Rules: []string{r.ID, other.ID}, Record: smallest, On: on,
							Args: map[string]any{"rule": r.ID, "then": r.Then, "other": other.ID, "other_then": other.Then}}}
					}
				}
			}
		}
	}
	return nil
}

// appraisals returns what a body may have decided on a day about a record of the class:
// nothing, where none is asked.
func (c *class) appraisals(on calendar.Date) [][]Event {
	if slices.ContainsFunc(c.rules, func(r bookRule) bool { return r.Appraise }) {
		return [][]Event{{{AppraisedDelete, on}}, {{AppraisedTransfer, on}}}
	}
	return [][]Event{nil}
}

// freeDays returns the days on which a record whose events were on a day can become
// free: that day, those on which the law changes, and those after which no floor
// protects it any more.
func (b *Rulebook) freeDays(c *class, r Record, day calendar.Date, looks *int) []calendar.Date {
	days := append(changesOf(c.rules), day)
	for _, on := range inOrderOnce(slices.Clone(days)) {
		*looks++
		if until, dated := b.Assess(r, on).RetainUntil.Date(); dated {
			days = append(days, until.AddDays(1))
		}
	}
	return inOrderOnce(days)
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
