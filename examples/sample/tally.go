package sample

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Count is where a record is counted: what became of it, and, where a person may ask,
// why. The zero Count is of nothing.
type Count struct {
	Class retention.Class
	Rules string
	What  string
	Why   string
}

// Tally counts what becomes of records. The nil Tally is empty and cannot be written.
type Tally map[Count]int

// Add adds another tally.
func (t Tally) Add(other Tally) {
	for count, n := range other {
		t[count] += n
	}
}

// Of returns how many records became any of these.
func (t Tally) Of(what ...string) (n int) {
	for count, records := range t {
		if slices.Contains(what, count.What) {
			n += records
		}
	}
	return n
}

// Print writes a table by class and rules, with a column for each of what became of
// them, and below it the reasons.
func (t Tally) Print(w io.Writer, columns ...string) error {
	sums, groups, reasons := Tally{}, map[Count]bool{}, Tally{}
	for c, n := range t {
		groups[Count{Class: c.Class, Rules: c.Rules}] = true
		sums[Count{Class: c.Class, Rules: c.Rules, What: c.What}] += n
		if c.Why != "" {
			reasons[Count{Class: c.Class, What: c.What, Why: c.Why}] += n
		}
	}
	rows, numbers := [][]string{append(slices.Clone(columns), "class: rules")}, []int{}
	for _, group := range slices.SortedFunc(maps.Keys(groups), compare) {
		var row []string
		for _, group.What = range columns {
			row = append(row, strconv.Itoa(sums[group]))
		}
		rows = append(rows, append(row, fmt.Sprintf("%s: %s", group.Class, cmp.Or(group.Rules, "no rule decided"))))
	}
	var all []string
	for i, what := range columns {
		all, numbers = append(all, strconv.Itoa(t.Of(what))), append(numbers, i)
	}
	text := Align(append(rows, append(all, "all")), numbers...)
	for _, reason := range slices.SortedFunc(maps.Keys(reasons), compare) {
		text += calendar.Plain(fmt.Sprintf("%s: %d of %s: %s", reason.What, reasons[reason], reason.Class, reason.Why)) + "\n"
	}
	_, err := io.WriteString(w, text)
	return err
}

func compare(a, b Count) int {
	return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Rules, b.Rules), cmp.Compare(a.Why, b.Why))
}
