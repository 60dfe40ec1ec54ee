package calendar_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

// TestNearest: a slip finds what was meant; another word finds nothing.
func TestNearest(t *testing.T) {
	words := []string{"a", "b2", "keep", "held", "review", "must_dispose", "hospital.file", "hospital.form", "§ 20(1)", "справа"}
	for word, want := range map[string]string{
		"Keep": "keep", "kep": "keep", "keeep": "keep", "kepe": "keep", "reviwe": "review", "must-dispose": "must_dispose", "must_dipsose": "must_dispose",
		"hospital.flie": "hospital.file", "Hospital.Form": "hospital.form", "§20(1)": "§ 20(1)", "спарва": "справа", "A": "a", "B2": "b2",
		"": "", "c": "", "b1": "", "ab": "", "kept": "", "hospital": "hospital.file", "справи міста": "", "disposed": "",
	} {
		assert.Equal(t, want, calendar.Nearest(word, words), word)
	}
	assert.Empty(t, calendar.Nearest("a", []string(nil)))
}

// A long word is compared no further than its slips go.
func TestNearestOfLongWords(t *testing.T) {
	long := make([]byte, 1<<16)
	for i := range long {
		long[i] = 'a' + byte(i%26)
	}
	other := append([]byte("xyz!"), long...)
	assert.Empty(t, calendar.Nearest(string(long), []string{string(other)}))
	assert.Equal(t, string(other[1:]), calendar.Nearest(string(long), []string{string(other), string(other[1:])}))
}

func ExampleNearest() {
	fmt.Printf("%q %q", calendar.Nearest("at laest", []string{"at most", "at least"}), calendar.Nearest("never", []string{"at most", "at least"}))
	// Output: "at least" ""
}

// The bounded count is that of all letters, compared with each other.
func TestNearestCountsLikeAFullTable(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 1))
	word := func() string {
		letters := make([]byte, random.IntN(9))
		for i := range letters {
			letters[i] = "ab."[random.IntN(3)]
		}
		return string(letters)
	}
	met := map[bool]int{}
	for range 20_000 {
		one, other := word(), word()
		near := fullTable(one, other) <= min(3, (len(one)+1)/4) || len(one) >= 4 && strings.HasPrefix(other, one)
		met[near]++
		assert.Equal(t, near, calendar.Nearest(one, []string{other}) == other && (other != "" || one == ""), "%q %q", one, other)
	}
	assert.Greater(t, met[true], 100)
}

// fullTable returns in how many letters two words differ.
func fullTable(one, other string) int {
	table := make([][]int, len(one)+1)
	for i := range table {
		table[i] = make([]int, len(other)+1)
		for j := range table[i] {
			switch {
			case i == 0 || j == 0:
				table[i][j] = i + j
				continue
			case one[i-1] == other[j-1]:
				table[i][j] = table[i-1][j-1]
			default:
				table[i][j] = table[i-1][j-1] + 1
			}
			table[i][j] = min(table[i][j], table[i-1][j]+1, table[i][j-1]+1)
			if i > 1 && j > 1 && one[i-1] == other[j-2] && one[i-2] == other[j-1] {
				table[i][j] = min(table[i][j], table[i-2][j-2]+1)
			}
		}
	}
	return table[len(one)][len(other)]
}
