package retention

// unusual looks for a norm that counts from an event otherwise than all the others of its
// book that count from it, three at least: from the event, where they have a cut-off, or
// from the only one, where they take the first or the last. And it looks for a trigger that one rule of a class takes for the only
// one of its kind and another one does not, and for two fiscal years, where a body has one.
func (p *lintPart) unusual() (findings []Finding) {
	var triggers set[Trigger]
	by := map[Trigger][]*bookRule{} // the first version of each norm that counts from it
	for _, versions := range p.norms {
		var seen set[Trigger]
		for _, r := range versions {
			if !seen.known[r.Trigger] {
				seen.add(r.Trigger)
				triggers.add(r.Trigger)
				by[r.Trigger] = append(by[r.Trigger], r)
			}
		}
	}
	findings = p.fiscalYears()
	for _, trigger := range triggers.list {
		rules := by[trigger]
		if r, usual := theOneUnlike(rules, func(r *bookRule) any { return r.Cutoff == AtEvent() }); r != nil && r.Cutoff == AtEvent() {
			findings = append(findings, r.unlike(FindingCutoffDiffers, usual, len(rules)-1, map[string]any{"cutoff": r.Cutoff, "other_cutoff": usual.Cutoff, "trigger": trigger}))
		}
		if r, usual := theOneUnlike(rules, func(r *bookRule) any { return r.Pick }); r != nil && r.Pick == Only {
			findings = append(findings, r.unlike(FindingPickDiffers, usual, len(rules)-1, map[string]any{"pick": r.Pick, "other_pick": usual.Pick, "trigger": trigger}))
			continue
		}
		findings = append(findings, pickedInClass(rules)...)
	}
	return findings
}

// fiscalYears looks for a fiscal year that ends on another day than that of a norm before.
func (p *lintPart) fiscalYears() []Finding {
	var first *bookRule
	for _, versions := range p.norms {
		r := versions[0]
		month, day, ok := r.Cutoff.FiscalYear()
		if !ok {
			continue
		}
		if first == nil {
			first = r
		}
		if one, on, _ := first.Cutoff.FiscalYear(); one != month || on != day {
			return []Finding{r.unlike(FindingCutoffDiffers, first, 1, map[string]any{"cutoff": r.Cutoff, "other_cutoff": first.Cutoff})}
		}
	}
	return nil
}

// theOneUnlike returns the one of four rules or more that differs from all others, which are
// alike, and one of these.
func theOneUnlike(rules []*bookRule, of func(*bookRule) any) (one, usual *bookRule) {
	if len(rules) < 4 {
		return nil, nil
	}
	times := map[any]int{}
	for _, r := range rules {
		times[of(r)]++
	}
	for _, r := range rules {
		switch n := times[of(r)]; {
		case n == 1:
			one = r
		case n == len(rules)-1 && usual == nil:
			usual = r
		}
	}
	if one == nil || usual == nil {
		return nil, nil
	}
	return one, usual
}

// pickedInClass looks for two rules of a class that bind the same records, of which one
// takes the only event and the other one the first or the last of several.
func pickedInClass(rules []*bookRule) (findings []Finding) {
	only := map[Class]*bookRule{}
	for _, r := range rules {
		if r.Pick == Only && only[r.Class] == nil {
			only[r.Class] = r
		}
	}
	for _, r := range rules {
		if other := only[r.Class]; other != nil && r.Pick != Only && r.bindsAlike(&other.Rule) {
			only[r.Class] = nil // once for each class
			findings = append(findings, other.unlike(FindingPickDiffers, r, 1, map[string]any{"pick": other.Pick, "other_pick": r.Pick, "trigger": r.Trigger}))
		}
	}
	return findings
}

// unlike returns a finding about a rule that differs from so many others, such as one.
func (r *bookRule) unlike(code FindingCode, usual *bookRule, others int, args map[string]any) Finding {
	args["other"] = usual.ID
	if others > 1 {
		args["others"] = others
	}
	f := r.about(code, args)
	if usual.ID != r.ID {
		f.Rules = append(f.Rules, usual.ID)
	}
	return f
}
