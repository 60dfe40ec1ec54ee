package retention

import (
	"fmt"
	"slices"
)

// checkStandIns reports rules that stand in for what is no other rule of their class, or
// for each other in a circle.
func (b *Rulebook) checkStandIns(p *problems) {
	rules := b.known().definition.Rules
	classOf, ids := make(map[string]Class, len(rules)), vocabulary{kind: twinRules}
	for i := range rules {
		classOf[rules[i].ID] = rules[i].Class
		ids.names.add(rules[i].ID)
	}
	for i := range rules {
		r := &rules[i]
		class, known := classOf[r.InsteadOf]
		p.key = "instead_of"
		switch {
		case r.InsteadOf == "":
		case !known:
			p.report("rules", i, r.ID, fmt.Sprintf("stands in for %q, and no rule has that ID", r.InsteadOf), ids.correction(r.InsteadOf, r.ID))
		case r.InsteadOf == r.ID:
			p.report("rules", i, r.ID, "stands in for itself", "name another rule")
		case class != r.Class:
			p.report("rules", i, r.ID, fmt.Sprintf("stands in for %q, which binds another class", r.InsteadOf), "name a rule of its class")
		case b.known().classes[class].standsInCircle(r):
			p.report("rules", i, r.ID, fmt.Sprintf("stands in for %q, which leads back to it", r.InsteadOf), "leave out one InsteadOf of the circle")
		}
	}
	p.key = ""
}

// standsInCircle reports whether the rule for which one stands in leads back to it.
func (c *class) standsInCircle(r *Rule) bool {
	return slices.ContainsFunc(c.standInCircle, func(y yielding) bool {
		return y.relation.Yields == r.ID && y.relation.To == r.InsteadOf
	})
}
