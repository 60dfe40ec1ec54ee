package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMedian(t *testing.T) {
	tests := []struct {
		numbers []float64
		want    float64
	}{
		{[]float64{7}, 7},
		{[]float64{9, 1, 5}, 5},
		{[]float64{4, 1, 3, 2}, 2.5},
		{[]float64{10, 2, 3, 4, 5, 6, 7, 8, 9, 1000}, 6.5}, // ten rounds, one of them disturbed
	}
	for _, test := range tests {
		given := append([]float64{}, test.numbers...)
		assert.Equal(t, test.want, median(given))
		assert.Equal(t, test.numbers, given, "the rounds stay in order")
	}
}

func TestCompare(t *testing.T) {
	c := compare([]float64{2, 4, 2, 100}, []float64{300, 500, 400, 300})
	assert.Equal(t, comparison{
		Ours:   3,
		Theirs: 350,
		Ratio:  350.0 / 3,
		From:   3,   // the round in which ours was disturbed
		To:     200, // 400 beside 2
	}, c)
}

func TestTurnedRatios(t *testing.T) {
	c := compare([]float64{4, 8}, []float64{2, 2}).turned()
	assert.Equal(t, comparison{Ours: 6, Theirs: 2, Ratio: 3, From: 2, To: 4}, c)
}

func TestGoals(t *testing.T) {
	r := row{comparison: comparison{Ratio: 12}, Goal: 12}
	assert.True(t, r.reached())
	r.Ratio = 11.99
	assert.False(t, r.reached())

	r = row{comparison: comparison{Ratio: 4}, Goal: 4, Quicker: true}
	assert.True(t, r.reached())
	r.Ratio = 4.01
	assert.False(t, r.reached())
}
