package retention

// absences looks for a trigger that one rule awaits and that, for another one, must have
// happened, though both look at the same record; for one that a single rule takes otherwise
// than several others of the book do; and for a rule that asks of every record that its need
// has ended.
func (p *lintPart) absences() (findings []Finding) {
	var triggers set[Trigger]
	takes := map[Trigger]*[2][]*bookRule{} // by Absent, the first version of each norm that takes it so
	for _, versions := range p.norms {
		var told [2]set[Trigger]
		for _, r := range versions {
			if r.Absent == NotBinding || told[r.Absent].known[r.Trigger] {
				continue
			}
			told[r.Absent].add(r.Trigger)
			if triggers.add(r.Trigger); takes[r.Trigger] == nil {
				takes[r.Trigger] = &[2][]*bookRule{}
			}
			list := &takes[r.Trigger][r.Absent]
			*list = append(*list, r)
		}
	}
	for _, trigger := range triggers.list {
		gap, awaited := takes[trigger][Gap], takes[trigger][Awaited]
		if trigger == NeedEnded {
			for _, r := range gap {
				findings = append(findings, r.about(FindingAbsentDiffers, map[string]any{"trigger": trigger, "needed": true}))
			}
			continue
		}
		if found := differInClass(gap, awaited); found != nil {
			findings = append(findings, found...)
			continue
		}
		switch few := 3; {
		case len(gap) == 1 && len(awaited) >= few:
			findings = append(findings, gap[0].absentUnlike(awaited[0], len(awaited)))
		case len(awaited) == 1 && len(gap) >= few:
			findings = append(findings, awaited[0].absentUnlike(gap[0], len(gap)))
		}
	}
	return findings
}

// differInClass looks for rules of one class that take the trigger in both ways, each rule
// once.
func differInClass(gap, awaited []*bookRule) (findings []Finding) {
	byClass := map[Class][]*bookRule{}
	for _, r := range awaited {
		byClass[r.Class] = append(byClass[r.Class], r)
	}
	for _, r := range gap {
		for _, other := range byClass[r.Class] {
			if r.bindsAlike(&other.Rule) {
				findings = append(findings, r.absentUnlike(other, 1))
				break
			}
		}
	}
	return findings
}

func (r *bookRule) absentUnlike(other *bookRule, others int) Finding {
	args := map[string]any{"trigger": r.Trigger, "other": other.ID, "awaited": r.Absent == Awaited}
	f := r.about(FindingAbsentDiffers, args)
	switch {
	case r.ID == other.ID:
		delete(args, "other")
	case others > 1:
		args["others"] = others
		fallthrough
	default:
		f.Rules = append(f.Rules, other.ID)
	}
	return f
}

// bindsFew looks for a class of which every rule binds only records that have its event:
// the others have no rule at all.
func (s *lintSearch) bindsFew() []Finding {
	var ids []string
	for i := range s.norms {
		for j := range s.norms[i].versions {
			if s.norms[i].versions[j].Absent != NotBinding {
				return nil
			}
		}
		ids = append(ids, s.norms[i].versions[0].ID)
	}
	if len(ids) == 0 {
		return nil
	}
	first := &s.norms[0].versions[0]
	return []Finding{{Code: FindingBindsFew, Rules: ids, Args: map[string]any{"class": first.Class, "rule": first.ID, "trigger": first.Trigger, "more": len(ids) > 1}}}
}
