package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// According to the press, law 3258-IX was in force only from 2023-09-01. It does
// not matter: no day that it added or removed lies between.
func TestTheTwoDaysOfLaw3258MakeNoDifference(t *testing.T) {
	inForce, byThePress := MustParseDate("2023-07-30"), MustParseDate("2023-09-01")
	touched := 0
	for _, row := range ukrainianHolidays() {
		if row.since != inForce && row.until != inForce {
			continue
		}
		touched++
		d := row.on(2023)
		assert.True(t, d.Before(inForce) || d == byThePress || d.After(byThePress), "%s on %v", row.names().English, d)
	}
	assert.Equal(t, 5, touched)
}
