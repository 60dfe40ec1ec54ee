package retention

// otherTriggers looks for versions of a norm that count from two events: a record that has
// only one of them has a gap. Where the two names are almost alike, that is said already.
func (p *lintPart) otherTriggers(told map[string]bool) (findings []Finding) {
	for _, versions := range p.norms {
		for i, r := range versions[1:] {
			before := versions[i]
			if r.Trigger != before.Trigger && !told[string(r.Trigger)] && !told[string(before.Trigger)] {
				findings = append(findings, r.about(FindingOtherTrigger, map[string]any{"trigger": r.Trigger, "before": before.Trigger, "from": r.From}))
				break
			}
		}
	}
	return findings
}
