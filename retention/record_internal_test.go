package retention

import (
	"cmp"
	"math/bits"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Among a million events those of a trigger are found in some forty steps.
func TestStretchIsSearched(t *testing.T) {
	for _, n := range []int{0, 1, 2, 9, 1000, 1_000_000} {
		for _, at := range []int{0, n / 3, max(0, n-1), n} {
			for length := range min(3, n-at+1) {
				steps := 0
				from, to := stretch(n, func(i int) int {
					steps++
					if i < at {
						return -1
					}
					return max(0, cmp.Compare(i+1, at+length))
				})
				assert.Equal(t, []int{at, at + length}, []int{from, to}, "%d of %d at %d", length, n, at)
				assert.LessOrEqual(t, steps, 2*bits.Len(uint(n)))
			}
		}
	}
}
