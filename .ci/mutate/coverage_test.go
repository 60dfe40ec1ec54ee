package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCoverage(t *testing.T) {
	covered, err := parseProfile("mode: set\nexample.org/p/f.go:3.14,5.2 1 1\nexample.org/p/f.go:5.2,9.1 1 0\nexample.org/p/g.go:1.1,2.9 4 20\n")
	require.NoError(t, err)
	for at, want := range map[place]bool{
		{3, 13}: false, {3, 14}: true, {4, 1}: true, {4, 99}: true, {5, 1}: true, {5, 2}: false, {6, 1}: false,
	} {
		assert.Equal(t, want, covered.has("f.go", at), at)
	}
	assert.True(t, covered.has("g.go", place{1, 1}))
	assert.False(t, covered.has("h.go", place{1, 1}))
}

func TestProfileThatIsNone(t *testing.T) {
	_, err := parseProfile("mode: set\nexample.org/p/f.go:3,5\n")
	assert.ErrorContains(t, err, `f.go:3,5`)
}
