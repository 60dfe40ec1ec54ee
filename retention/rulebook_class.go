package retention

import (
	"cmp"
	"slices"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
)

// class is what a book knows of one class of records.
type class struct {
	info       ClassInfo
	complaints []calendar.Source
	rules      []bookRule // those of one ID, its versions, stand together in the order of their lives
	norms      []norm
	cited      []Relation // in the order of the book
	standIns   []int      // the rules that stand in for others
	relations  []yielding // in the order in which they are settled
	circle     []yielding // those that cannot be brought into an order

	standInCircle []yielding // stand-ins that lead back to themselves; a book with some does not load

	triggers     []Trigger         // those of the rules, in order
	nearTriggers func() []nearName // the same, to be compared
	declared     map[Trigger]bool  // those of the book; nil: no book that has rules of the class declares any

	plain     bool        // each norm has one version, and there are no relations
	elsewhere set[string] // where the books say that its rules are
}

// bookRule is a rule with what the book that it came from says of all its rules; the
// parts of a merged book differ in that.
type bookRule struct {
	Rule
	allowance      Period
	checkedThrough calendar.Date
	book           string     // its ID
	bit            uint64     // 1 << its place among the rules of the class
	firstOf        int        // all bits in the first rule of each trigger, none in the others
	condition      *condition // nil: it binds every record of the class
}

// How many rules and relations a class can have: one in each direction for each pair of rules.
const (
	rulesPerClass     = 64
	relationsPerClass = rulesPerClass * (rulesPerClass - 1)
)

// relationsByClass returns the relations of each class: that of the rule that yields.
func (b *Rulebook) relationsByClass() map[Class][]Relation {
	classOf := make(map[string]Class, len(b.known().definition.Rules))
	for i := range b.known().definition.Rules {
		classOf[b.known().definition.Rules[i].ID] = b.known().definition.Rules[i].Class
	}
	relations := map[Class][]Relation{}
	for _, r := range b.known().definition.Relations {
		if name, known := classOf[r.Yields]; known {
			relations[name] = append(relations[name], r)
		}
	}
	return relations
}

// tooLarge reports whether a class does not load because of its size. What takes long
// for many rules is not begun then.
func (c *class) tooLarge(relations []Relation) bool {
	return len(c.rules) > rulesPerClass || len(relations) > relationsPerClass
}

// compile puts the versions of each norm together and the relations in order.
func (c *class) compile(relations []Relation) {
	number := map[string]int{} // of the norms, in the order in which they are first named
	for _, r := range c.rules {
		if _, seen := number[r.ID]; !seen {
			number[r.ID] = len(number)
		}
	}
	slices.SortStableFunc(c.rules, func(a, b bookRule) int {
		return cmp.Or(cmp.Compare(number[a.ID], number[b.ID]), a.From.Compare(b.From))
	})
	c.norms, c.cited = make([]norm, len(number)), relations
	c.triggers = nil
	for i := range c.rules {
		r := &c.rules[i]
		r.bit, r.firstOf = 1<<i, 0
		if !slices.Contains(c.triggers, r.Trigger) {
			r.firstOf = -1
		}
		c.triggers = append(c.triggers, r.Trigger)
		n := &c.norms[number[r.ID]]
		n.versions = c.rules[i-len(n.versions) : i+1 : i+1]
	}
	slices.Sort(c.triggers)
	c.triggers = slices.Compact(c.triggers)
	c.nearTriggers = sync.OnceValue(func() []nearName { return nearNames(c.triggers...) }) // few records need them
	c.compileConditions(number)
	for _, r := range relations {
		yields, one := number[r.Yields]
		to, other := number[r.To]
		if one && other {
			c.relations = append(c.relations, yielding{yields, to, r})
		}
	}
	c.relations, c.circle = inOrder(c.relations, len(c.norms))
	c.plain = len(c.norms) == len(c.rules) && len(c.relations) == 0
}

// set is values, each once, in the order in which they were added. The zero set is empty.
type set[T comparable] struct {
	list  []T
	known map[T]bool
}

func (s *set[T]) add(values ...T) {
	for _, value := range values {
		if s.known == nil {
			s.known = map[T]bool{}
		}
		if !s.known[value] {
			s.known[value] = true
			s.list = append(s.list, value)
		}
	}
}
