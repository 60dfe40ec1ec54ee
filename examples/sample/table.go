package sample

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
)

// Align writes rows as a table: it pads the cells of each column to the same number of
// letters.
func Align(rows [][]string) string {
	var b strings.Builder
	table := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(table, strings.Join(row, "\t"))
	}
	table.Flush()
	return trailingBlanks.ReplaceAllString(b.String(), "")
}

var trailingBlanks = regexp.MustCompile(`(?m) +$`)

// List puts commas between values.
func List[T any](values []T) string {
	var words []string
	for _, value := range values {
		words = append(words, fmt.Sprint(value))
	}
	return strings.Join(words, ", ")
}

// Notes stand below a table, numbered in the order in which it refers to them.
type Notes []string

// Refer returns the numbers of some notes: "1, 4".
func (n *Notes) Refer(notes []string) string {
	var numbers []int
	for _, note := range notes {
		at := slices.Index(*n, note)
		if at < 0 {
			at = len(*n)
			*n = append(*n, note)
		}
		numbers = append(numbers, at+1)
	}
	slices.Sort(numbers)
	return List(slices.Compact(numbers))
}

// String returns a line for each note.
func (n Notes) String() string {
	var b strings.Builder
	for i, note := range n {
		fmt.Fprintf(&b, "%4d  %s\n", i+1, note)
	}
	return b.String()
}
