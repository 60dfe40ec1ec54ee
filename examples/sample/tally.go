package sample

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

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
	groups, reasons := map[Count][]int{}, map[Count]int{}
	all := make([]int, len(columns))
	for count, n := range t {
		group := Count{Class: count.Class, Rules: cmp.Or(count.Rules, "no rule decided")}
		if groups[group] == nil {
			groups[group] = make([]int, len(columns))
		}
		at := slices.Index(columns, count.What)
		groups[group][at] += n
		all[at] += n
		if count.Why != "" {
			reasons[Count{count.Class, "", count.What, count.Why}] += n
		}
	}
	rows := [][]string{append(slices.Clone(columns), "class: rules")}
	row := func(numbers []int, name string) {
		rows = append(rows, append(strings.Fields(strings.Trim(fmt.Sprint(numbers), "[]")), name))
	}
	for _, group := range slices.SortedFunc(maps.Keys(groups), compare) {
		row(groups[group], fmt.Sprintf("%s: %s", group.Class, group.Rules))
	}
	row(all, "all")
	var numbered []int
	for i := range columns {
		numbered = append(numbered, i)
	}
	text := Align(rows, numbered...)
	for _, reason := range slices.SortedFunc(maps.Keys(reasons), compare) {
		text += fmt.Sprintf("%s: %d of %s: %s\n", reason.What, reasons[reason], reason.Class, reason.Why)
	}
	_, err := io.WriteString(w, text)
	return err
}

func compare(a, b Count) int {
	return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Rules, b.Rules), cmp.Compare(a.Why, b.Why))
}
