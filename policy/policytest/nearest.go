package policytest

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// instead says what would help where a word is none of a list.
func instead[T ~string](word T, words []T) string {
	if near := calendar.Nearest(word, words); near != "" {
		return "write " + string(near)
	}
	return "write one of: " + list(words)
}

// slips counts the letters in which two words differ, whatever their case: one that is
// left out or too many, two that changed places, and one for another, which weighs more
// where names of a few letters are compared.
func slips(one, other string, replaced int) int {
	a, b := []rune(strings.ToLower(one)), []rune(strings.ToLower(other))
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	before, last, row := rows[0], rows[1], rows[2]
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			row[j+1] = min(last[j+1], row[j]) + 1
			if cost := last[j] + replaced; a[i] != b[j] {
				row[j+1] = min(row[j+1], cost)
			} else {
				row[j+1] = min(row[j+1], last[j])
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
