package main

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// samples says on how many inputs the contestants of an operation are compared
// if it is too slow for all: some of them go day by day.
var samples = map[string]int{
	"add 10 working days":   2000,
	"add 30 working days":   1000,
	"add 250 working days":  100,
	"add 2500 working days": 30,
	"count over a month":    1000,
	"count over ten years":  30,
}

func TestAllContestantsGiveTheSameResults(t *testing.T) {
	for _, op := range operations(sharedInputs(), installed(t, sharedInputs())) {
		n, few := samples[op.name]
		if !few {
			n = manyDays
		}
		ours, err := op.ours.answers(n)
		require.NoError(t, err, op.name)
		require.NotEmpty(t, ours, op.name)
		for _, r := range op.rivals {
			theirs, err := r.answers(n)
			require.NoError(t, err, "%s: %s", op.name, r.peer)
			assertSame(t, ours, theirs, op.name+": "+r.peer)
		}
	}
}

func TestAllContestantsHaveTheSameDaysOff(t *testing.T) {
	all := everyDay(calendar.Finland())
	in := inputs{starts: all, holidays: sharedInputs().holidays}
	ours, err := oursIs(all).answers(len(all))
	require.NoError(t, err)

	contestants := map[string]contestant{
		rickarName: newRickar().is(all),
		cachedName: newCachedRickar(all).is(all),
		handName:   newByHand(in).is(all),
	}
	if np := installed(t, in); np != nil {
		contestants[numpyName] = np.does("is", 0)
	}
	for name, c := range contestants {
		theirs, err := c.answers(len(all))
		require.NoError(t, err, name)
		assertSame(t, ours, theirs, name)
	}
}

// assertSame names the first difference only: there may be many.
func assertSame(t *testing.T, ours, theirs []int, who string) {
	t.Helper()
	if !assert.Len(t, theirs, len(ours), who) {
		return
	}
	for i := range ours {
		if !assert.Equal(t, ours[i], theirs[i], "%s: day %d", who, i) {
			return
		}
	}
}

func TestAMonthIsClamped(t *testing.T) {
	in := inputs{starts: []calendar.Date{
		calendar.MustParseDate("2026-01-31"), calendar.MustParseDate("2028-01-30"), calendar.MustParseDate("2026-12-31"),
	}}
	want := []int{ // the last of February, in a leap year too, and no clamp
		dayNumber(calendar.MustParseDate("2026-02-28")), dayNumber(calendar.MustParseDate("2028-02-29")), dayNumber(calendar.MustParseDate("2027-01-31")),
	}
	for _, c := range []contestant{oursAddMonth(in), timeAddMonth(in), civilAddMonth(in)} {
		got, err := c.answers(len(in.starts))
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
}

func TestTheDaysAreAlwaysTheSame(t *testing.T) {
	again := newInputs()
	again.columns = newColumns(2 * manyDays)
	assert.Equal(t, sharedInputs(), again)
	assert.Len(t, again.starts, manyDays)
	for _, day := range again.starts {
		year, _, _ := day.Date()
		if year < 1990 || year > 2060 {
			t.Fatalf("%v lies outside 1990 to 2060", day)
		}
	}
}

// fixed is a contestant that takes as long as it is set to, in steps of an
// operation, and returns fixed answers.
type fixed struct {
	took  time.Duration
	plain []int
	err   error
	runs  *[]string // who ran
	name  string
}

func (f fixed) run(n int) (time.Duration, error) {
	if f.runs != nil {
		*f.runs = append(*f.runs, f.name)
	}
	return f.took * time.Duration(n), f.err
}

func (f fixed) answers(int) ([]int, error) { return f.plain, f.err }

func TestAnotherResultIsFound(t *testing.T) {
	op := operation{name: "count", ours: fixed{plain: []int{1, 2}}, rivals: []rival{{"peer", fixed{plain: []int{1, 2}}, 0}}}
	assert.NoError(t, agree([]operation{op}, 2))

	op.rivals[0].contestant = fixed{plain: []int{1, 3}}
	assert.EqualError(t, agree([]operation{op}, 2), "count: of input 1 keepuntil returns 2 and peer 3")

	op.rivals[0].contestant = fixed{plain: []int{1}}
	assert.EqualError(t, agree([]operation{op}, 2), "count: keepuntil returns 2 results and peer 1")

	broken := errors.New("broken")
	op.rivals[0].contestant = fixed{err: broken}
	assert.ErrorIs(t, agree([]operation{op}, 2), broken)
}
