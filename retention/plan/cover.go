package plan

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// box is a combination of cells: for each axis those with these numbers.
type box []stretch

// stretch is some cells of an axis: of days those from one before another one, and of the
// others some.
type stretch struct {
	from, to int
	others   uint8
}

func (a *axis) one(n int) stretch {
	if n < a.days {
		return stretch{from: n, to: n + 1}
	}
	return stretch{others: 1 << (n - a.days)}
}

func (s stretch) has(a *axis, n int) bool {
	if n < a.days {
		return s.from <= n && n < s.to
	}
	return s.others>>(n-a.days)&1 == 1
}

func (a *axis) whole() stretch {
	return stretch{to: a.days, others: 1<<(len(a.cells)-a.days) - 1}
}

// with returns the stretch with one more cell; days must lie side by side.
func (s stretch) with(a *axis, n int) (stretch, bool) {
	switch {
	case n >= a.days:
		s.others |= 1 << (n - a.days)
	case s.from == s.to:
		s.from, s.to = n, n+1
	case n == s.to:
		s.to++
	case n == s.from-1:
		s.from--
	default:
		return s, false
	}
	return s, true
}

// all reports whether something holds for each combination of a box.
func (c Class) all(b box, holds func(i int) bool) bool { return c.allFrom(b, 0, 0, holds) }

func (c Class) allFrom(b box, axis, before int, holds func(i int) bool) bool {
	if axis == len(b) {
		return holds(before)
	}
	a := &c.axes[axis]
	for n := range a.cells {
		if b[axis].has(a, n) && !c.allFrom(b, axis+1, before*len(a.cells)+n, holds) {
			return false
		}
	}
	return true
}

// grow covers the combinations that are wanted with boxes, each as large as it gets.
func (c Class) grow(wanted func(i int) bool, apart, backwards bool) []box {
	var boxes []box
	covered := make([]bool, len(c.verdicts))
	free := wanted
	if apart { // no two boxes have a combination in common
		free = func(i int) bool { return wanted(i) && !covered[i] }
	}
	for i := range c.verdicts {
		if covered[i] || !wanted(i) {
			continue
		}
		b := c.boxAt(i)
		for k := range c.axes {
			if backwards {
				k = len(c.axes) - 1 - k
			}
			c.growAlong(b, k, free)
		}
		c.all(b, func(i int) bool { covered[i] = true; return true })
		boxes = append(boxes, b)
	}
	return boxes
}

// boxAt returns the box of one combination.
func (c Class) boxAt(i int) box {
	b := make(box, len(c.axes))
	for k := len(b) - 1; k >= 0; k-- {
		cells := len(c.axes[k].cells)
		b[k] = c.axes[k].one(i % cells)
		i /= cells
	}
	return b
}

func (c Class) growAlong(b box, k int, free func(i int) bool) {
	a := &c.axes[k]
	fits := func(n int) bool {
		before := b[k]
		b[k] = a.one(n) // only what would be new
		fit := c.all(b, free)
		b[k] = before
		return fit
	}
	try := func(n int) bool {
		if b[k].has(a, n) {
			return true
		}
		wider, beside := b[k].with(a, n)
		if !beside || !fits(n) {
			return false
		}
		b[k] = wider
		return true
	}
	for n := a.days; n < len(a.cells); n++ {
		try(n)
	}
	if b[k].from == b[k].to { // no days yet: from the first that fits
		for n := 0; n < a.days && b[k].from == b[k].to; n++ {
			try(n)
		}
	}
	if b[k].from < b[k].to {
		for n := b[k].to; n < a.days && try(n); n++ {
		}
		for n := b[k].from - 1; n >= 0 && try(n); n-- {
		}
	}
}

// mostCases is how many cases of a class are selected one by one: more would make
// statements too long. They are then covered by one that has them all.
const mostCases = 32

// selected returns the cases of records that may be in one of some states.
func (c Class) selected(set states) []Case {
	wanted := func(i int) bool { return c.verdicts[i].states.meets(set) }
	if len(c.axes) == 1 {
		return c.casesOf(c.grow(wanted, false, false))
	}
	var best []box
	least := 0
	for _, apart := range [...]bool{true, false} {
		for _, backwards := range [...]bool{false, true} {
			boxes := c.grow(wanted, apart, backwards)
			if n := c.weight(boxes); best == nil || n < least {
				best, least = boxes, n
			}
		}
	}
	return c.casesOf(best)
}

// weight returns how much there is to be compared.
func (c Class) weight(boxes []box) (n int) {
	for _, k := range c.casesOf(boxes) {
		n++
		for _, f := range k.Facts {
			for _, part := range [...]bool{f.hasDays() || f.Has, f.Absent, f.Unknown} {
				if part {
					n++
				}
			}
		}
	}
	return n
}

// hull returns one box around some.
func (c Class) hull(boxes []box) []box {
	around := slices.Clone(boxes[0])
	for _, b := range boxes[1:] {
		for k := range around {
			s := &around[k]
			s.others |= b[k].others
			switch {
			case b[k].from == b[k].to:
			case s.from == s.to:
				s.from, s.to = b[k].from, b[k].to
			default:
				s.from, s.to = min(s.from, b[k].from), max(s.to, b[k].to)
			}
		}
	}
	return []box{around}
}

func (c Class) casesOf(boxes []box) []Case {
	list := make([]Case, 0, len(boxes))
	for _, b := range boxes {
		list = append(list, Case{Facts: c.facts(b)})
	}
	return list
}

func (c Class) stating(b box, v verdict) Case {
	k := v.asCase()
	k.Facts = c.facts(b)
	return k
}

// facts says of a box what the records have in common.
func (c Class) facts(b box) []Fact {
	var list []Fact
	for k := range b {
		a := &c.axes[k]
		if b[k] == a.whole() {
			continue
		}
		f := Fact{Trigger: a.trigger, Trait: a.trait}
		for n, cell := range a.cells {
			if !b[k].has(a, n) {
				continue
			}
			f.Absent, f.Unknown = f.Absent || cell.absent, f.Unknown || cell.unknown
			switch {
			case n >= a.days:
			case a.trait != "":
				f.Has = true
			default:
				f.From, f.Through = calendar.Earliest(f.From, cell.from), calendar.Latest(f.Through, cell.through)
			}
		}
		list = append(list, f)
	}
	return list
}

// makeLists makes the cases that are selected. It reports whether they are too many, so
// that some are covered by one that has more.
func (c *Class) makeLists() (tooMany bool) {
	list := func(set states) []Case {
		cases := c.selected(set)
		if len(cases) <= mostCases {
			return cases
		}
		tooMany = true
		wanted := func(i int) bool { return c.verdicts[i].states.meets(set) }
		return c.casesOf(c.hull(c.grow(wanted, false, false)))
	}
	c.lists = &lists{due: list(dueStates), review: list(reviewStates), undecided: list(undecidedStates)}
	if c.lists.disposable = c.lists.due; slices.ContainsFunc(c.verdicts, func(v verdict) bool { return v.states.meets(disposableStates) && !v.states.meets(dueStates) }) {
		c.lists.disposable = list(disposableStates)
	}
	return tooMany
}

// axisOf returns the axis of an event, without cells.
func axisOf(t retention.Trigger, p retention.Pick) axis { return axis{trigger: t, pick: p} }
