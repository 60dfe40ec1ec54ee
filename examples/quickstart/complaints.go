package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

// complaints are about the lines that are no records. The first ones are written as
// they are found, and the others counted: of millions nobody reads each.
type complaints struct {
	out    io.Writer
	file   string
	number int
	others map[sample.Problem]int
}

const (
	mostComplaints   = 100
	longestComplaint = 1000 // bytes: what is wrong may repeat something of the line
)

func (c *complaints) add(line int, bad *sample.LineError) {
	c.number++
	if c.number > mostComplaints {
		c.others[bad.Problem]++
		return
	}
	text := bad.Error()
	if len(text) > longestComplaint {
		text = text[:longestComplaint] + " …"
	}
	fmt.Fprintln(c.out, calendar.Plain(fmt.Sprintf("%s:%d: %s", c.file, line, text)))
}

// finish writes the counts.
func (c *complaints) finish() {
	var counts []string
	for _, problem := range slices.SortedFunc(maps.Keys(c.others), func(a, b sample.Problem) int {
		return cmp.Or(cmp.Compare(c.others[b], c.others[a]), cmp.Compare(a, b))
	}) {
		counts = append(counts, fmt.Sprintf("%s (%d)", problem, c.others[problem]))
	}
	if len(counts) > 0 {
		fmt.Fprintln(c.out, calendar.Plain(fmt.Sprintf("%s: and %d more: %s", c.file, c.number-mostComplaints, strings.Join(counts, ", "))))
	}
}
