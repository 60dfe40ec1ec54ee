package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Of bad lines the first are named and the others counted.
func TestManyBadLines(t *testing.T) {
	const lines = 50_000
	stdout, stderr := decideLines(t, func(n int) string {
		switch {
		case n > lines:
			return ""
		case n%1000 == 0:
			return `{"id":"x","class":"c","ask":"shred"}` + "\n"
		default:
			return `{"` + strings.Repeat("\u202e", 10) + `":1}` + "\n"
		}
	})
	assert.Equal(t, mostComplaints+1, strings.Count(stderr, "\n"))
	assert.Equal(t, "\nf: and 49900 more: no record (49850), an unknown word (50)\n", stderr[strings.LastIndex(stderr, "\nf: "):])
	assert.Contains(t, stdout.String(), "\nno records; not read: 50000 lines\n")
	assert.Less(t, len(stderr)+len(stdout.String()), 50_000)

	// A long line is not repeated whole.
	_, stderr = decideLines(t, func(n int) string {
		return strings.Repeat(strings.Replace(good, "2025-11-21", strings.Repeat("9", 100_000), 1)+"\n", max(0, 2-n))
	})
	assert.Less(t, len(stderr), 2*longestComplaint)
}
