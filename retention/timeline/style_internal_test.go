package timeline

import (
	"math"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// luminance is that of WCAG 2.
func luminance(t *testing.T, colour string) (l float64) {
	t.Helper()
	require.Regexp(t, "^#[0-9a-f]{6}$", colour)
	for i, share := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		require.NoError(t, err)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += share * c
	}
	return l
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a)+0.05, luminance(t, b)+0.05
	return max(x, y) / min(x, y)
}

func TestColoursAreToldApart(t *testing.T) {
	for _, text := range []string{ink, soft} {
		assert.GreaterOrEqual(t, contrast(t, text, "#ffffff"), 4.5)
	}
	tiles := map[string]Kind{}
	for k := Unknown; k <= Requested; k++ {
		s := styles[k]
		assert.GreaterOrEqual(t, contrast(t, s.edge, "#ffffff"), 3.0, "%v: its edge on white", k)
		for _, colour := range regexp.MustCompile("#[0-9a-f]{6}").FindAllString(s.tile, -1) {
			assert.GreaterOrEqual(t, contrast(t, colour, s.ground), 3.0, "%v: its pattern", k)
		}
		pattern := regexp.MustCompile("#[0-9a-f]{6}").ReplaceAllString(s.tile, "")
		if pattern == "" && s.ground == "#ffffff" {
			pattern = "dashed"
		}
		other, known := tiles[pattern]
		assert.False(t, known, "%v and %v have one pattern", k, other)
		tiles[pattern] = k
	}
}
