package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarkHoldsItsDayAndItsFact(t *testing.T) {
	for _, day := range []int{0, 1, 63, 64, maxDays - 1} {
		for _, fact := range []int{0, 1, maxFacts - 1} {
			m := newMark(day, fact)
			assert.Equal(t, day, m.day())
			assert.Equal(t, fact, m.fact())
		}
	}
	assert.Less(t, newMark(5, maxFacts-1), newMark(6, 0), "marks in order are in order of their days")
	assert.Less(t, newMark(5, 0), newMark(5, 1), "and those of one day in order of their facts")
}
