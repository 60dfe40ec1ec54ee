package plan

import (
	"fmt"
	"strings"
)

// alike writes what the plan of a class follows from, without the names of the class and of
// its rules: a municipality has thousands of classes, and of most it is the same.
func (b *builder) alike() string {
	number := map[string]int{"": -1} // of the IDs
	for _, r := range b.rules {
		if _, known := number[r.ID]; !known {
			number[r.ID] = len(number)
		}
	}
	var text strings.Builder
	for _, r := range b.rules {
		fmt.Fprintf(&text, "%d %d %q %q %q %d %d %v, %v, %d %d %t %v %v %t %v; ", number[r.ID], number[r.InsteadOf], r.When, r.Unless, r.Trigger,
			r.Absent, r.Pick, r.Cutoff, r.Period, r.Bound, r.Then, r.Appraise, r.From, r.Until, r.Retroactive.Citation != "", b.book.Allowance(r))
	}
	for _, r := range b.relations {
		fmt.Fprintf(&text, "%d yields to %d; ", number[r.Yields], number[r.To])
	}
	return text.String()
}

// share returns the plan that was made of a class that is alike, or makes it.
func (b *builder) share(made map[string]Class) Class {
	key := b.alike()
	c, known := made[key]
	if !known {
		c = b.together()
		made[key] = c
	}
	return c
}
