package main

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRoundsAreInterleaved(t *testing.T) {
	var runs []string
	take := func(name string, took time.Duration) fixed { return fixed{took: took, runs: &runs, name: name} }
	ops := []operation{
		{name: "first", ours: take("ours 1", 2), rivals: []rival{{"a", take("a", 20), 0}, {"b", take("b", 50), 0}}},
		{name: "second", ours: take("ours 2", 3), rivals: []rival{{"a", take("a 2", 30), 0}}},
	}
	results, err := measure(ops, 3, time.Microsecond)
	require.NoError(t, err)

	round := []string{"ours 1", "a", "b", "ours 2", "a 2"}
	rounds := append(append(append([]string{}, round...), round...), round...)
	assert.Equal(t, rounds, runs[len(runs)-len(rounds):])
	assert.Equal(t, []float64{2, 2, 2}, results[0].ours)
	assert.Equal(t, []float64{20, 20, 20}, results[0].rivals[0].times)
	assert.Equal(t, []float64{50, 50, 50}, results[0].rivals[1].times)
	assert.Equal(t, []float64{30, 30, 30}, results[1].rivals[0].times)
	assert.Zero(t, *results[1].rivals[0].allocations)
}

func TestOperationsFillTheTime(t *testing.T) {
	for took, want := range map[time.Duration]int{time.Nanosecond: 1_000_000, time.Microsecond: 1000, time.Second: 1} {
		n, err := iterations(fixed{took: took}, time.Millisecond)
		require.NoError(t, err)
		assert.Equal(t, want, n, took)
	}
	broken := errors.New("broken")
	_, err := iterations(fixed{err: broken}, time.Millisecond)
	assert.ErrorIs(t, err, broken)
}

func TestALoopGoesOnFromTheFirstDay(t *testing.T) {
	var seen []int
	l := newLoop([]int{1, 2, 3}, itself, func(in, out []int) error {
		seen = append(seen, in...)
		copy(out, in)
		return nil
	})
	_, err := l.run(7)
	require.NoError(t, err)
	assert.Equal(t, []int{1, 2, 3, 1, 2, 3, 1}, seen)

	answers, err := l.answers(2)
	require.NoError(t, err)
	assert.Equal(t, []int{1, 2}, answers)
}

func TestOursAllocatesNothing(t *testing.T) {
	for _, op := range operations(sharedInputs(), nil) {
		assert.Zero(t, allocations(op.ours, 1000), op.name)
	}
}

func TestAllocationsAreCounted(t *testing.T) {
	var kept []*int
	l := newLoop([]int{1, 2}, itself, func(in, out []int) error {
		kept = kept[:0]
		for _, n := range in {
			kept = append(kept, &n)
		}
		return nil
	})
	assert.InDelta(t, 1000, allocations(l, 1000), 10)
}
