package retention

import "github.com/keepuntil/keepuntil/calendar"

// Lint looks for what loads and should be looked at, as of a day: a floor and a
// ceiling that conflict for some record without a relation to settle it, rules that
// allow nothing in common, a rule that never makes a difference, law that was not
// read up to the day, and doubts. Without a day, unread law is not looked for.
//
// It looks for slips of the author too, each kind of which is a [FindingCode]: in lives, such
// as days between two versions of a norm on which none is law, or a version under another ID;
// in periods, such as a floor past the ceiling beside it, or months among years; in what is
// said in vain; in sources, such as a citation that is still to come; and in names, such as
// two that look alike, a class that does not begin as the others of the book do, and a name
// that one norm at the most has and that is another one with a slip of the pen. Of two names
// that are both declared and both used, neither is a slip. About what may be meant a finding
// asks. In a merged book a rule is compared with the others of the book that it came from.
//
// The day is the one on which the author looks. Where law is said to have been read more than
// a week after it, the year is wrong. A nil book has no findings. Every finding is true and is
// reported once, in the order of the book. Lint decides a few records for each pair of rules
// of a class. It may miss a conflict that arises through third rules and shows only on days
// far from those of the law and from the ends of months, or only where some of the others
// bind the record.
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
	findings = append(findings, b.citations()...)
	findings = append(findings, b.rulesHere()...)
	findings = append(findings, b.unfinished()...)
	names, told := b.nameFindings()
	parts, read := b.parts(), b.readSources()
	for _, p := range parts {
		for _, f := range p.lint(on, read) {
			if f.Code == FindingClassPrefix {
				told[twinClasses][string(f.Args["class"].(Class))] = true
			}
			findings = append(findings, f)
		}
	}
	findings = append(findings, names...)
	for _, p := range parts {
		findings = append(findings, p.otherTriggers(told[twinTriggers])...)
		findings = append(findings, p.otherClasses(told[twinClasses])...)
	}
	return append(findings, b.sameTitles()...)
}

// doubtOf is a doubt about a relation: two of the same rules can have the same one.
type doubtOf struct{ yields, to, doubt string }

// lint looks at the pairs of norms of a class and at each norm.
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
		findings = append(findings, s.lintNorm(i, on)...)
	}
	return append(findings, s.bindsFew()...)
}

// lintPair looks at two norms of the class. What does not depend on their order is
// reported once, and so is a norm that makes no difference beside several others.
func (s *lintSearch) lintPair(i, j int, covered []bool) (found []Finding) {
	one, other := s.norms[i].versions[0].ID, s.norms[j].versions[0].ID
	if record, on, ok := s.conflict(i, j); ok {
		found = append(found, Finding{Code: FindingConflict, Rules: []string{one, other}, Record: record, On: on,
			Args: map[string]any{"rule": one, "other": other}})
	}
	found = append(found, s.swapped(i, j)...)
	found = append(found, s.unusedRelation(i, j)...)
	if i < j {
		found = append(found, s.nothingInCommon(i, j)...)
		found = append(found, s.split(i, j)...)
	}
	if !covered[j] && s.covers(i, j) {
		covered[j] = true
		args := map[string]any{"rule": other, "other": one}
		if r, by := &s.norms[j].versions[0], &s.norms[i].versions[0]; r.When != by.When || r.Unless != by.Unless {
			args["trait"] = r.When + r.Unless
		}
		found = append(found, Finding{Code: FindingUnreachable, Rules: []string{other}, Args: args})
	}
	return found
}
