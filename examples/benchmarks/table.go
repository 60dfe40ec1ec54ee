package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/examples/sample"
)

func (r report) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "machine  %v\n", r.Machine)
	fmt.Fprintf(&b, "peers    %s\n", strings.Join(r.Peers, ", "))
	for _, missing := range r.Missing {
		fmt.Fprintf(&b, "missing  %s\n", missing)
	}
	fmt.Fprintf(&b, "runs     medians of %d interleaved rounds, %s each; nanoseconds of one operation\n", r.Rounds, r.Each)
	if c := r.Columns; c != nil {
		fmt.Fprintf(&b, "columns  %s records of %d classes; a plan for them is compiled in %s nanoseconds\n", group(float64(c.Records)), c.Classes, group(c.Compile))
	}
	b.WriteString("ratios   theirs by ours: so many times is ours faster; where the goal is ≤, ours by theirs\n")
	b.WriteString("allocs   of the peer, in one operation\n\n")

	cells := [][]string{{"operation", "beside", "ours", "theirs", "allocs", "ratio", "from", "to", "goal", ""}}
	previous := ""
	for _, row := range r.Rows {
		operation := row.Operation
		if operation == previous {
			operation = ""
		}
		previous = row.Operation
		cells = append(cells, append([]string{operation, row.Peer, number(row.Ours), number(row.Theirs), ofOne(row.PeerAllocations),
			times(row.Ratio), times(row.From), times(row.To)}, verdict(row)...))
	}
	b.WriteString(sample.Align(cells, 2, 3, 4, 5, 6, 7, 8))
	fmt.Fprintf(&b, "\n%s%s", r.allocations(), r.goals())
	return b.String()
}

func verdict(r row) []string {
	sign := "≥ "
	if r.Quicker {
		sign = "≤ "
	}
	switch {
	case r.Goal == 0:
		return []string{"", ""}
	case r.reached():
		return []string{sign + goal(r.Goal), "reached"}
	default:
		return []string{sign + goal(r.Goal), "not reached"}
	}
}

// ofOne returns the allocations of one operation, if they are known in a thousand.
func ofOne(thousand *float64) string {
	if thousand == nil {
		return ""
	}
	return strconv.FormatFloat(math.Round(*thousand/100)/10, 'f', -1, 64)
}

// allocations sums up those of ours; the goal is none.
func (r report) allocations() string {
	var some []string
	for _, row := range r.Rows {
		if text := fmt.Sprintf("%s: %.0f", row.Operation, row.Allocations); row.Allocations != 0 && !slices.Contains(some, text) {
			some = append(some, text)
		}
	}
	if len(some) == 0 {
		return "allocations of ours: 0 in a thousand of each operation; goal 0: reached\n"
	}
	return "allocations of ours in a thousand operations: " + strings.Join(some, ", ") + "; goal 0: not reached\n"
}

func (r report) goals() string {
	goals, reached := 0, 0
	for _, row := range r.Rows {
		if row.Goal != 0 {
			goals++
			reached += oneIfTrue(row.reached())
		}
	}
	return fmt.Sprintf("ratios that have a goal: %d, reached: %d\n", goals, reached)
}

func times(ratio float64) string { return number(ratio) + "×" }

func goal(ratio float64) string {
	if ratio == math.Trunc(ratio) {
		return group(ratio) + "×"
	}
	return fmt.Sprintf("%g×", ratio)
}

// number writes three digits, and of a larger number all in groups of three.
// Up to 1000 it has a decimal, so that 199.7 does not look like 200.
func number(x float64) string {
	switch {
	case x < 9.995:
		return fmt.Sprintf("%.2f", x)
	case x < 999.95:
		return fmt.Sprintf("%.1f", x)
	}
	return group(x)
}

func group(x float64) string {
	digits := fmt.Sprintf("%.0f", math.Round(x))
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
