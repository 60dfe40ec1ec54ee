package sample

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// widest is how wide a column is at most: a longer cell sticks out. One of a megabyte
// would otherwise take a megabyte in every row.
const widest = 100

// Align writes rows as a table: it pads the cells of each column to the same number of
// letters, on the left in the columns that are named, as for numbers. Cells go through
// [calendar.Plain].
func Align(rows [][]string, right ...int) string {
	var widths []int
	shown := make([][]string, len(rows))
	for i, row := range rows {
		widths = append(widths, make([]int, max(0, len(row)-len(widths)))...)
		for j, cell := range row {
			cell = calendar.Plain(cell)
			shown[i] = append(shown[i], cell)
			if width := utf8.RuneCountInString(cell); width <= widest {
				widths[j] = max(widths[j], width)
			}
		}
	}
	var b strings.Builder
	for _, row := range shown {
		var line strings.Builder
		for i, cell := range row {
			width := widths[i]
			if !slices.Contains(right, i) {
				width = -width
			}
			fmt.Fprintf(&line, "%*s  ", width, cell)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// List puts commas between values.
func List[T any](values []T) string {
	var words []string
	for _, value := range values {
		words = append(words, fmt.Sprint(value))
	}
	return strings.Join(words, ", ")
}

// Notes stand below a table, numbered in the order in which it refers to them. The zero
// Notes are none.
type Notes struct {
	lines   []string
	numbers map[string]int
}

// Refer returns the numbers of some notes: "1, 4".
func (n *Notes) Refer(notes []string) string {
	if n.numbers == nil {
		n.numbers = map[string]int{}
	}
	var numbers []int
	for _, note := range notes {
		number, known := n.numbers[note]
		if !known {
			number = len(n.lines) + 1
			n.lines, n.numbers[note] = append(n.lines, note), number
		}
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	return List(slices.Compact(numbers))
}

// String returns a line for each note, through [calendar.Plain].
func (n Notes) String() string {
	var b strings.Builder
	for i, note := range n.lines {
		fmt.Fprintf(&b, "%4d  %s\n", i+1, calendar.Plain(note))
	}
	return b.String()
}
