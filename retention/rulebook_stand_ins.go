package retention

import "fmt"

// checkStandIns reports rules that stand in for what is no other rule of their class, or
// for each other in a circle.
func (b *Rulebook) checkStandIns(p *problems) {
	rules := b.known().definition.Rules
	classOf := make(map[string]Class, len(rules))
	for i := range rules {
		classOf[rules[i].ID] = rules[i].Class
	}
	for i := range rules {
		r := &rules[i]
		class, known := classOf[r.InsteadOf]
		switch {
		case r.InsteadOf == "":
		case !known:
			p.report("rules", i, r.ID, fmt.Sprintf("stands in for %q, which is not in the book", r.InsteadOf), "correct the ID; the two rules are of one book")
		case r.InsteadOf == r.ID:
			p.report("rules", i, r.ID, "stands in for itself", "name another rule")
		case class != r.Class:
			p.report("rules", i, r.ID, fmt.Sprintf("stands in for %q, which binds another class", r.InsteadOf), "name a rule of its class")
		}
	}
	circles := standInCircles(rules)
	for i := range rules {
		if r := &rules[i]; circles[r.ID] != 0 && circles[r.ID] == circles[r.InsteadOf] && r.InsteadOf != r.ID {
			p.report("rules", i, r.ID, fmt.Sprintf("stands in for %q, which leads back to it", r.InsteadOf), "leave out one InsteadOf of the circle")
		}
	}
}

// standInCircles returns by the IDs of the rules the circle in which each stands in for
// itself through others; those of one circle have the same number, and 0 is none. It is the
// search of Tarjan: a rule from which one before it is reached that is still on the way
// belongs together with it. It takes as long as there are rules.
func standInCircles(rules []Rule) map[string]int {
	next := make(map[string][]string, len(rules))
	for i := range rules {
		if to := rules[i].InsteadOf; to != "" && to != rules[i].ID {
			next[rules[i].ID] = append(next[rules[i].ID], to)
		}
	}
	circles, count := map[string]int{}, 0
	met := make(map[string]int, len(next)) // when a rule was first met, from 1 on
	settled := map[string]bool{}
	var way []string
	var reach func(id string) (first int)
	reach = func(id string) (first int) {
		at, from := len(met)+1, len(way)
		met[id], first = at, at
		way = append(way, id)
		for _, to := range next[id] {
			switch {
			case met[to] == 0:
				first = min(first, reach(to))
			case !settled[to]:
				first = min(first, met[to])
			}
		}
		if first == at {
			if together := way[from:]; len(together) > 1 {
				count++
				for _, one := range together {
					circles[one] = count
				}
			}
			for _, one := range way[from:] {
				settled[one] = true
			}
			way = way[:from]
		}
		return first
	}
	for i := range rules {
		if id := rules[i].ID; met[id] == 0 {
			reach(id)
		}
	}
	return circles
}
