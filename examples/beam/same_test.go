package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A million records, and the counts and candidates are those of single decisions.
func TestAMillionRecordsStandAsSingleDecisionsSay(t *testing.T) {
	lines := sized(1_000_000, 100_000, 20_000)
	glob, counted := someRecords(t, lines, 4, 0.01)
	p := makePlan(t, options{input: glob})
	want := decideDirectly(t, glob)

	b := balanceOf(p.counts)
	assert.EqualValues(t, 4, b.files)
	assert.EqualValues(t, lines, b.lines)
	assert.EqualValues(t, lines, want.lines)
	assert.EqualValues(t, counted[""], b.candidates+b.kept, "every line that the generator left whole is a record")
	assertCounts(t, want, p.counts)
	for problem, n := range counted {
		if problem != "" {
			assert.Equal(t, n, want.bad[string(problem)], problem)
		}
	}
	requireSameLines(t, want.candidates, byID(t, decoded[planLine](t, p, candidatesFile)))

	counters := map[string]int64{}
	for _, c := range p.result.Metrics().AllMetrics().Counters() {
		counters[c.Name()] += c.Committed
	}
	assert.Equal(t, map[string]int64{"lines": b.lines, "candidates": b.candidates, "kept": b.kept, "bad": b.bad}, counters)
}

// The plan says of every record what the single decision says.
func TestEveryRecordStandsAsItsDecisionSays(t *testing.T) {
	glob, _ := someRecords(t, sized(100_000, 50_000, 5_000), 3, 0.02)
	p := makePlan(t, options{input: glob, kept: true})
	want := decideDirectly(t, glob)
	requireSameLines(t, want.candidates, byID(t, decoded[planLine](t, p, candidatesFile)))
	requireSameLines(t, want.kept, byID(t, decoded[planLine](t, p, keptFile)))
}

// Passing over what the plan of the rules knows to be protected is only faster.
func TestThePlanOfTheRulesChangesNothing(t *testing.T) {
	glob, _ := someRecords(t, sized(30_000, 20_000, 5_000), 2, 0.02)
	with := makePlan(t, options{input: glob, kept: true})
	without := makePlan(t, options{input: glob, kept: true, everyRecord: true})
	requireSamePlan(t, without, with)

	protected := 0
	d := decideFn{On: today}
	require.NoError(t, d.Setup())
	eachLine(t, glob, func(line *Line) {
		if r, bad := parse(line); bad == nil && d.isProtected(&r) {
			protected++
		}
	})
	assert.Greater(t, protected, 500, "the plan must pass over something, or this test says nothing")
}

// Wherever a runner cuts the files, each line is read once.
func TestCutFilesGiveTheSamePlan(t *testing.T) {
	glob, _ := someRecords(t, 2000, 2, 0.2)
	whole := makePlan(t, options{input: glob, kept: true})
	cut := makePlan(t, options{input: glob, kept: true, block: 7777})
	requireSamePlan(t, whole, cut)
}

func TestTwoRunsGiveTheSamePlan(t *testing.T) {
	glob, _ := someRecords(t, 20_000, 3, 0.02)
	requireSamePlan(t, makePlan(t, options{input: glob, kept: true}), makePlan(t, options{input: glob, kept: true}))
}

// requireSamePlan compares all files of two plans, apart from the order of lines.
func requireSamePlan(t *testing.T, want, got plannedRun) {
	t.Helper()
	for _, name := range []string{candidatesFile, keptFile, badFile, countsFile} {
		wanted := want.lines(t, name)
		require.NotEmpty(t, wanted, name)
		require.Equal(t, wanted, got.lines(t, name), name)
	}
}

// requireSameLines compares lines of plans, and shows the first that differs
// instead of all of them.
func requireSameLines(t *testing.T, want, got map[string]planLine) {
	t.Helper()
	require.NotEmpty(t, want)
	require.Len(t, got, len(want))
	for id, line := range want {
		require.Equal(t, line, got[id])
	}
}

// assertCounts compares the counts of a plan with those of single decisions.
func assertCounts(t *testing.T, want direct, counts []Tally) {
	t.Helper()
	byClassGot, byRuleGot, badGot := map[stand]sums{}, map[[2]string]sums{}, map[string]int{}
	for _, c := range counts {
		s := sums{c.Records, c.Overdue, c.OverdueDays, c.MostOverdue}
		switch c.Kind {
		case byClass:
			byClassGot[stand{c.Class, c.Outcome, c.Reason}] = s
		case byRule:
			byRuleGot[[2]string{c.Rule, c.Outcome}] = s
		case badLines:
			badGot[c.Reason] = int(c.Records)
		}
	}
	assert.Equal(t, want.byClass, byClassGot)
	assert.Equal(t, want.byRule, byRuleGot)
	assert.Equal(t, want.bad, badGot)
}
