package calendar

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// patterns report for each of so many days whether it is a working day.
var patterns = map[string]func(i, days int) bool{
	"all on":              func(int, int) bool { return true },
	"all off":             func(int, int) bool { return false },
	"weeks":               func(i, _ int) bool { return i%7 < 5 },
	"every other":         func(i, _ int) bool { return i%2 == 0 },
	"only the first":      func(i, _ int) bool { return i == 0 },
	"only the last":       func(i, days int) bool { return i == days-1 },
	"all but the first":   func(i, _ int) bool { return i > 0 },
	"all but the last":    func(i, days int) bool { return i < days-1 },
	"one word of three":   func(i, _ int) bool { return i/64%3 == 1 },
	"by chance":           func(i, _ int) bool { return chance(i, 2) },
	"seldom, by chance":   func(i, _ int) bool { return chance(i, 50) },
	"the edges of a word": func(i, _ int) bool { return i%64 == 0 || i%64 == 63 },
}

// chance falls on one day in n, on the same ones each time.
func chance(i, n int) bool { return rand.New(rand.NewPCG(uint64(i), 300)).IntN(n) == 0 }

func TestIndexAgreesWithANaiveCount(t *testing.T) {
	for name, pattern := range patterns {
		for _, days := range []int{1, 2, 3, 62, 63, 64, 65, 66, 127, 128, 129, 191, 192, 193, 4095, 4096, 4097} {
			t.Run(fmt.Sprintf("%s/%d", name, days), func(t *testing.T) {
				checkIndex(t, layOut(days, pattern))
			})
		}
	}
}

// No country's law of today is 300 years old.
func TestIndexOf300Years(t *testing.T) {
	days := MustParseDate("2100-12-31").Sub(MustParseDate("1801-01-01")) + 1
	week := func(i, _ int) bool { return i%7 < 5 && !chance(i, 30) }
	x := checkIndex(t, layOut(days, week))
	assert.LessOrEqual(t, bytesOf(x), 200_000)

	// With no holiday at all there are most working days.
	x = checkIndex(t, layOut(days, patterns["weeks"]))
	assert.LessOrEqual(t, bytesOf(x), 200_000)
}

func TestIndexOfNoDays(t *testing.T) {
	x := newIndex(nil, nil)
	assert.Equal(t, uint(0), x.days)
	_, ok := x.nth(0)
	assert.False(t, ok)
}

// Whatever days are off, maxDays of them can be counted.
func TestIndexOfTheLongestSpan(t *testing.T) {
	for _, name := range []string{"only the last", "only the first", "all on", "all off"} {
		checkIndex(t, layOut(maxDays, patterns[name]))
	}
}

func TestEveryCoverageIsShorterThanTheLongestSpan(t *testing.T) {
	for name, p := range pairs() {
		assert.Less(t, p.fast.known().index.days, uint(maxDays), name)
		assert.LessOrEqual(t, bytesOf(p.fast.known().index)+4*len(p.fast.known().marks), 200_000, name)
	}
	assert.Less(t, maxDays, 1<<(32-factBits), "the day of a mark has room")
}

// The words say where the marks of their days begin.
func TestIndexCountsMarks(t *testing.T) {
	marks := []mark{newMark(0, 0), newMark(0, 7), newMark(63, 1), newMark(64, 2), newMark(200, 3), newMark(255, 0), newMark(256, 4)}
	x := newIndex(make([]bool, 400), marks)
	var got []uint32
	for _, w := range x.words {
		got = append(got, w.marks)
	}
	assert.Equal(t, []uint32{0, 3, 4, 4, 6, 7, 7}, got)

	known := &content{index: x, marks: marks}
	c := &Calendar{hidden: &known}
	for i := range uint(400) {
		for _, j := range []uint{i, i + 1, i + 64, 399} {
			var want []mark
			for _, m := range marks {
				if m.day() >= int(i) && m.day() <= int(min(j, 399)) {
					want = append(want, m)
				}
			}
			require.ElementsMatch(t, want, c.between(i, max(i, min(j, 399))), "days %d to %d", i, j)
		}
	}
}

func layOut(days int, pattern func(i, days int) bool) []bool {
	working := make([]bool, days)
	for i := range working {
		working[i] = pattern(i, days)
	}
	return working
}

// checkIndex compares every answer with a loop that counts.
func checkIndex(t *testing.T, working []bool) index {
	t.Helper()
	x := newIndex(working, nil)
	require.Equal(t, uint(len(working)), x.days)
	require.Equal(t, (len(working)+63)/64, len(x.words), "64 days a word")
	k := uint(0) // the working days before i
	for i, works := range working {
		n := k
		if works {
			n++
		}
		if x.works(uint(i)) != works || x.before(uint(i)) != k || x.through(uint(i)) != n {
			t.Fatalf("day %d: works %v, %d before, %d through; want %v, %d, %d",
				i, x.works(uint(i)), x.before(uint(i)), x.through(uint(i)), works, k, n)
		}
		if works {
			if day, ok := x.nth(k); !ok || day != uint(i) {
				t.Fatalf("working day %d is day %d, %v; want %d", k, day, ok, i)
			}
		}
		k = n
	}
	for _, beyond := range []uint{k, k + 1, math.MaxInt, math.MaxInt + 1, math.MaxUint - 1, math.MaxUint} {
		if day, ok := x.nth(beyond); ok {
			t.Fatalf("working day %d is day %d; there are %d", beyond, day, k)
		}
	}
	return x
}

// bytesOf returns the size of an index without what the runtime rounds up.
func bytesOf(x index) int {
	return len(x.words)*int(unsafe.Sizeof(word{})) + len(x.off)*int(unsafe.Sizeof(x.off[0]))
}
