package schedules_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// given returns the lines of the list.
func given() []entry {
	return slices.Concat(estonia(), europe(), america(), finland(), finlandMunicipal(), finlandPolice(), finlandHealth(), finlandDrawn(),
		netherlands(), ukraine(), ukraineDrawn())
}

// The whole list is here, and nearly all of it can be said.
func TestEveryLineIsSaid(t *testing.T) {
	t.Parallel()
	ids, count := map[string]bool{}, map[said]int{}
	for _, e := range given() {
		assert.False(t, ids[e.id], "%s stands twice", e.id)
		ids[e.id] = true
		assert.NotEmpty(t, e.source, e.id)
		assert.NotEmpty(t, e.meaning, e.id)
		assert.NotEmpty(t, e.lives, e.id)
		assert.Equal(t, e.said != byTheBook, e.why != "", "%s: what the book alone does not say has a reason", e.id)
		count[e.said]++
	}
	assert.Len(t, ids, 221)
	assert.LessOrEqual(t, count[inexact], 221*5/100, "at most 5 of 100 lines cannot be said exactly")
	assert.Equal(t, map[said]int{byTheBook: 202, computed: 16, inexact: 3}, count)
}
