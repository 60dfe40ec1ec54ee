package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// A plan of one class of the columns must have one cut-off day, or the bare loop
// answers another question.
func TestTheColumnsAreOfEveryKind(t *testing.T) {
	c := sharedInputs().columns
	p := plan.For(realBook(), columnsDay)
	assert.Len(t, c.names, len(inColumns(p)))
	yes, noDay, classes := 0, 0, map[uint16]int{}
	answers, err := oursDisposable(c).answers(len(c.class))
	require.NoError(t, err)
	for i, number := range c.class {
		yes += answers[i]
		noDay += oneIfTrue(c.day[i].IsZero())
		classes[number]++
	}
	records := len(c.class)
	assert.Len(t, classes, len(c.names))
	assert.Greater(t, yes, records/4)
	assert.Less(t, yes, records*3/4)
	assert.InDelta(t, records/50, noDay, float64(records/500))
}

func TestFewerColumnsAreTheFirstOfMore(t *testing.T) {
	more := sharedInputs().columns
	assert.Equal(t, newColumns(1000), more.first(1000))
	assert.Equal(t, more, more.first(len(more.class)+1))
}

func TestACutoffIsTheOnlyOne(t *testing.T) {
	two := []plan.Case{
		{Facts: []plan.Fact{{From: calendar.MustParseDate("0001-01-01"), Through: unixEpoch}}},
		{Facts: []plan.Fact{{From: unixEpoch.AddDays(2), Through: unixEpoch.AddDays(3)}}},
	}
	for name, cases := range map[retention.Class][]plan.Case{"two": two, "none": nil, "late": two[1:]} {
		assert.PanicsWithValue(t, string(name)+" has no single cut-off day", func() { cutoff(name, cases) })
	}
	assert.Equal(t, unixEpoch.Ordinal(), cutoff("one", two[:1]))
}

func TestSizes(t *testing.T) {
	assert.Equal(t, []int{10_000, 100_000, 1_000_000}, sizes(10_000_000))
	assert.Equal(t, []int{10_000}, sizes(10_001))
	assert.Empty(t, sizes(10_000))
}

func TestALargerColumnIsMeasuredToo(t *testing.T) {
	whole := sharedInputs().columns
	var names []string
	for _, op := range columnOperations(whole.first(50_000), whole, nil) {
		names = append(names, op.name)
		for _, r := range op.rivals {
			assert.NotEqual(t, numpyName, r.peer)
		}
	}
	assert.Equal(t, []string{"column disposable", "column bitmap", "column states", "column disposable, 10,000", "column disposable, 200,000"}, names)
}

func TestAPassGoesOverTheWholeColumn(t *testing.T) {
	var lengths []int
	p := newBitPass(sharedInputs().columns.first(100), func(out []uint64, n int) error {
		lengths = append(lengths, n)
		assert.Len(t, out, 2)
		out[0], out[1] = 1<<63, 1
		return nil
	})
	_, err := p.run(250)
	require.NoError(t, err)
	assert.Equal(t, []int{100, 100, 50}, lengths)

	answers, err := p.answers(1000)
	require.NoError(t, err)
	want := make([]int, 100)
	want[63], want[64] = 1, 1
	assert.Equal(t, want, answers)
}

// The last word of a bitmap is not full.
func TestBitmapsOfAnyLength(t *testing.T) {
	for _, n := range []int{1, 63, 64, 65, 1000} {
		c := sharedInputs().columns.first(n)
		want, err := bareLoop(c).answers(n)
		require.NoError(t, err)
		for _, bits := range []contestant{oursBitmap(c), bareBits(c)} {
			got, err := bits.answers(n)
			require.NoError(t, err)
			assert.Equal(t, want, got, n)
		}
	}
}
