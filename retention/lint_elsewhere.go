package retention

// rulesHere looks for classes of which the book says that their rules come from elsewhere,
// though it has some. In a merged book the others have brought them.
func (b *Rulebook) rulesHere() (findings []Finding) {
	d := &b.known().definition
	for _, info := range d.Classes {
		known := b.find(info.Class)
		if info.RulesFrom == "" || known == nil || len(known.rules) == 0 || known.rules[0].book != d.ID {
			continue
		}
		r := &known.rules[0]
		findings = append(findings, r.about(FindingRulesHere, map[string]any{"class": info.Class, "elsewhere": info.RulesFrom}))
	}
	return findings
}
