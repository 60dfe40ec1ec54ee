package policytest

import (
	"slices"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// cover chooses the lines of a class.
type cover struct {
	book     *retention.Rulebook
	policy   policy.Policy
	seen     map[Point]bool // by the cases that there are
	covered  map[Point]bool // by the lines
	passing  map[retention.Class][]*passing
	lines    []*line
	elements []*element
}

// element is a point or a mutant, and the lines that show it, each by which words.
type element struct {
	point Point
	slip  [2]string // the rule, and what of it; empty: a point
	by    map[*line]words
}

// add looks at a kin, and chooses lines for what no case shows of it. It returns the
// mutants that none notices.
func (c *cover) add(s *sameKin) (missed []Mutant) {
	points, pool := c.missingPoints(s)
	var left []*missing
	mutantsOf(s, func(m Mutant) {
		heard := m.heardBy(c.passing[s.class])
		if heard != nil && heard.line == nil {
			return
		}
		if heard != nil { // by a line that is proposed already
			if m.loads() {
				c.elements = append(c.elements, &element{slip: m.about(), by: map[*line]words{heard.line: m.shownIn(heard.line, true)}})
				missed = append(missed, m.named())
			}
			return
		}
		left = append(left, &missing{m: m, element: element{slip: m.about(), by: map[*line]words{}}})
	})
	if twice := c.twice(s); twice != nil && len(left) > 0 {
		pool = append(pool, twice)
	}
	for _, slow := range [...]bool{false, true} { // what takes long only for what shows in no other way
		for _, one := range left {
			for _, l := range pool {
				if slow && len(one.by) > 0 {
					break
				}
				one.in(l, slow)
			}
		}
	}
	for _, one := range left {
		if len(one.by) > 0 {
			continue
		}
		example, shows := one.m.shownBy(c.book)
		if !shows {
			continue
		}
		l := newLine(c.book, c.policy, example, false)
		pool = append(pool, l)
		for _, other := range left {
			other.in(l, other == one || len(other.by) == 0)
		}
	}
	elements := points
	for _, one := range left {
		if len(one.by) > 0 && one.m.loads() {
			elements = append(elements, &one.element)
			missed = append(missed, one.m.named())
		}
	}
	for _, p := range points {
		for _, l := range pool {
			if w := l.points[p.point]; w != 0 {
				p.by[l] = w
			}
		}
	}
	for _, l := range c.chosen(pool, elements) {
		c.lines = append(c.lines, l)
		quick := *l.passing // which rules decide is compared only where nothing else shows a slip
		quick.Want.Rules = ""
		c.passing[s.class] = append(slices.Clip(c.passing[s.class]), &quick)
	}
	c.elements = append(c.elements, elements...)
	return missed
}

// mostTwice is how many events of a class can all happen twice in a line that somebody is
// to read.
const mostTwice = 4

// twice returns a line in which every event of the class has happened twice, so that each
// rule picks one, or cannot.
func (c *cover) twice(s *sameKin) *line {
	triggers := triggersOf(s.part.Rules)
	if len(triggers) < 2 || len(triggers) > mostTwice {
		return nil
	}
	base := sampleDays(s.part.Rules)[0]
	events := append(ordinaryEvents(triggers, base), ordinaryEvents(triggers, base.AddDays(400))...)
	return newLine(c.book, c.policy, request(retention.Record{Class: s.class, Events: retention.EventsOf(events...), Traits: retention.TraitsOf(outOfTheWay(s.part.Rules))}, base.AddDays(401)), false)
}

// missing is a mutant that no case notices.
type missing struct {
	m Mutant
	element
}

// in notes by which words a line notices the mutant.
func (one *missing) in(l *line, slow bool) {
	if w := one.m.shownIn(l, slow); w != 0 {
		one.by[l] = w
	}
}

// missingPoints returns the points of a kin that nothing exercises, and a pool of lines
// that do: for each point the first request about the kin alone, and the same beside
// ordinary events of the other rules.
func (c *cover) missingPoints(s *sameKin) (points []*element, pool []*line) {
	known := map[Point]bool{}
	ceiling := slices.ContainsFunc(s.rules, func(r retention.Rule) bool { return r.Bound.HasCeiling() })
	for r := range s.everyRequest() {
		for _, p := range pointsOf(s.kin.book, r) {
			if known[p] || !s.concerns(p.Rule) {
				continue
			}
			known[p] = true
			if c.seen[p] {
				continue
			}
			one := &element{point: p, by: map[*line]words{}}
			for _, l := range c.lines {
				if w := l.points[p]; w != 0 {
					one.by[l] = w
				}
			}
			if len(one.by) > 0 {
				c.elements = append(c.elements, one)
				continue
			}
			points = append(points, one)
			for i := range s.beside[:min(len(s.beside), 3)] {
				l := newLine(c.book, c.policy, with(r, s.beside[i]), ceiling)
				if l.points[p] != 0 && !slices.ContainsFunc(pool, func(other *line) bool { return other.facts() == l.facts() }) {
					pool = append(pool, l)
				}
			}
		}
	}
	return points, pool
}

// chosen returns lines that show all elements together: each time the one that shows most
// of what is left, and of other rules of the class; of these the one of the fewest events,
// that stands first.
func (c *cover) chosen(pool []*line, elements []*element) (lines []*line) {
	left := slices.Clone(elements)
	for {
		var best *line
		var most [2]int
		for _, l := range pool {
			var n [2]int
			for _, e := range left {
				if e.by[l] != 0 {
					n[0]++
				}
			}
			if n[0] > 0 {
				n[1] = n[0] + c.more(l)
			}
			if n[1] > most[1] || n[1] == most[1] && n[0] > 0 && len(l.Events) < len(best.Events) {
				best, most = l, n
			}
		}
		if best == nil {
			return lines
		}
		lines = append(lines, best)
		left = slices.DeleteFunc(left, func(e *element) bool { return e.by[best] != 0 })
		for p := range best.points {
			c.covered[p] = true
		}
	}
}

// more returns how many points a line exercises that no other one does.
func (c *cover) more(l *line) (n int) {
	for p := range l.points {
		if !c.seen[p] && !c.covered[p] {
			n++
		}
	}
	return n
}

// finish leaves out the lines, and of each the words, without which everything is shown
// too, and says what each of the others is for.
func (c *cover) finish() []*line {
	for i := len(c.lines) - 1; i >= 0; i-- {
		if l := c.lines[i]; c.allShown(l, 0) {
			c.lines = slices.Delete(c.lines, i, i+1)
			l.words = 0
		}
	}
	for _, word := range wordsDropped {
		for i := len(c.lines) - 1; i >= 0; i-- {
			if l := c.lines[i]; l.words&word != 0 && c.allShown(l, l.words&^word) {
				l.words &^= word
			}
		}
	}
	for _, e := range c.elements {
		for _, l := range c.lines {
			if e.by[l]&l.words == 0 {
				continue
			}
			if e.slip[0] != "" {
				l.slips = append(l.slips, e.slip)
			} else {
				l.shown = append(l.shown, e.point)
			}
			break
		}
	}
	return c.lines
}

// allShown reports whether everything is shown that was, if a line expects only some words.
func (c *cover) allShown(changed *line, only words) bool {
	return !slices.ContainsFunc(c.elements, func(e *element) bool {
		if e.by[changed]&changed.words == 0 || e.by[changed]&only != 0 {
			return false
		}
		for _, l := range c.lines {
			if l != changed && e.by[l]&l.words != 0 {
				return false
			}
		}
		return true
	})
}
