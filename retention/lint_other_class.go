package retention

import "strings"

// otherClasses looks for a rule whose ID begins with a class of the book that it does not
// bind, or for the only one whose ID does not begin with the class that it and others bind: a
// rule was pasted, and its ID or its class not changed. What is odd about the name of the
// class is said elsewhere.
func (p *lintPart) otherClasses(told map[string]bool) (findings []Finding) {
	custom, strays := map[Class]int{}, 0
	follow := func(r *bookRule) bool { return beginsWith(strings.ReplaceAll(r.ID, ":", "."), string(r.Class)) }
	total := 0
	for _, versions := range p.norms {
		if r := versions[0]; follow(r) {
			custom[r.Class]++
			total++
		} else {
			strays++
		}
	}
	for _, versions := range p.norms {
		r := versions[0]
		named := p.classIn(r.ID)
		if follow(r) || told[string(r.Class)] || beginsWith(string(r.Class), string(named)) {
			continue
		}
		args := map[string]any{"class": r.Class}
		switch {
		case named != "" && total > 2 && strays <= max(1, total/3):
			args["named"] = named
		case named == "" && total > 5 && strays == 1 && custom[r.Class] > 0:
		default:
			continue
		}
		findings = append(findings, r.about(FindingOtherClass, args))
	}
	return findings
}

// classIn returns the longest class of the book with which an ID begins; empty: none.
func (p *lintPart) classIn(id string) Class {
	for end := len(id); end > 0; end = strings.LastIndexAny(id[:end], ".:/") {
		if class := Class(id[:end]); p.classes.known[class] {
			return class
		}
	}
	return ""
}
