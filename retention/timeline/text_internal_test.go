package timeline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWrap(t *testing.T) {
	lines := wrap([]run{{"31 December 2026:", true}, {"the last day on which  it is protected", false}}, 10, 150)
	var said []string
	for _, line := range lines {
		require.LessOrEqual(t, line.width, 150.0)
		text := ""
		for _, r := range line.runs {
			text += r.text
		}
		said = append(said, text)
	}
	assert.Equal(t, []string{"31 December 2026: the", "last day on which it is", "protected"}, said)
	assert.Equal(t, []run{{"31 December 2026: ", true}, {"the", false}}, lines[0].runs)
	assert.Empty(t, wrap([]run{{"", true}, {"  ", false}}, 10, 150))
}

// A word that is longer than a line is broken, and nothing of it is lost, however narrow the
// line is.
func TestWrapBreaksLongWords(t *testing.T) {
	word := strings.Repeat("säilytysaika漢", 9)
	for _, width := range []float64{0, 1, 10, 40, 200, 5000} {
		said := ""
		for _, line := range wrap([]run{{word, false}}, 10, width) {
			require.Len(t, line.runs, 1)
			if width >= 20 {
				require.LessOrEqual(t, line.width, width)
			}
			said += line.runs[0].text
		}
		assert.Equal(t, word, said, width)
	}
}

// What is wide is taken for wide.
func TestWidthOf(t *testing.T) {
	assert.Less(t, widthOf("il.", false), widthOf("ab ", false))
	assert.Less(t, widthOf("abc", false), widthOf("WMШ", false))
	assert.Less(t, widthOf("WM", false), widthOf("漢字", false))
	assert.Less(t, widthOf("day", false), widthOf("day", true))
	assert.Less(t, widthOf("rst", false), widthOf("abc", false))
	assert.Less(t, widthOf("abc", false), widthOf("ABC", false))
	assert.Less(t, widthOf("abc", false), widthOf("wжш", false))
}
