package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A plan that loses something anywhere must not look like a plan.
func TestWhatDoesNotAddUpIsAnError(t *testing.T) {
	whole := []Tally{
		{Kind: filesFound, Records: 2, Bytes: 700},
		{Kind: linesRead, Records: 6, Bytes: 700},
		{Kind: byClass, Class: "a", Outcome: "may_dispose", Records: 1},
		{Kind: byClass, Class: "a", Outcome: "must_dispose", Records: 1},
		{Kind: byClass, Class: "a", Outcome: "undetermined", Records: 3},
		{Kind: byRule, Rule: "a.1", Outcome: "must_dispose", Records: 9},
		{Kind: badLines, Reason: string(sample.Empty), Records: 1},
		{Kind: written, File: candidatesFile, Records: 2},
		{Kind: written, File: badFile, Records: 1},
	}
	require.NoError(t, balanceOf(whole).check())
	kept := append([]Tally{{Kind: written, File: keptFile, Records: 3}}, whole...)
	require.NoError(t, balanceOf(kept).check())

	for _, c := range []struct {
		name   string
		counts []Tally
		place  int
		change Tally // added
		says   string
	}{
		{"a line was lost before it was decided", whole, 1, Tally{Records: 1}, "of the lines read: 6 of 7"},
		{"a line was decided twice", whole, 4, Tally{Records: 1}, "of the lines read: 7 of 6"},
		{"a bad line was lost", whole, 6, Tally{Records: -1}, "of the lines read: 5 of 6"},
		{"the reader passed over a line", whole, 1, Tally{Bytes: -100}, "of the sizes of the files: 600 of 700"},
		{"a file grew", whole, 0, Tally{Bytes: 1}, "of the sizes of the files: 700 of 701"},
		{"a candidate was not written", whole, 7, Tally{Records: -1}, "of those decided: 1 of 2"},
		{"a bad line was not written", whole, 8, Tally{Records: -1}, "of those found: 0 of 1"},
		{"a kept record was not listed", kept, 0, Tally{Records: -1}, "kept records written: 2 of 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			counts := append([]Tally{}, c.counts...)
			counts[c.place] = counts[c.place].add(c.change)
			assert.ErrorContains(t, balanceOf(counts).check(), c.says)
		})
	}
}

func TestTalliesAddUp(t *testing.T) {
	a := Tally{Kind: byClass, Class: "a"}
	sum := Tally{}.add(a.one(0)).add(a.one(7)).add(a.one(3))
	assert.Equal(t, Tally{Kind: byClass, Class: "a", Records: 3, Overdue: 2, OverdueDays: 10, MostOverdue: 7}, sum)
	assert.Equal(t, sum, (&addFn{}).MergeAccumulators(sum, Tally{Kind: byClass, Class: "a"}), "no records change nothing")

	all := tallies{}
	for _, different := range []Tally{{Kind: "k"}, {Class: "k"}, {Rule: "k"}, {Outcome: "k"}, {Reason: "k"}, {File: "k"}} {
		all.count(different)
	}
	assert.Len(t, all, 6, "they are not of one kind")
}

// The program as a whole, with what it prints.
func TestTheProgramPrintsThePlan(t *testing.T) {
	file := fileOf(t, strings.Join([]string{dueRecord, protectedRecord, "", strings.Replace(dueRecord, "2025-11-21", "2025-11-11", 1)}, "\n"))
	folder := filepath.Join(t.TempDir(), "plan")
	o := options{on: today, input: file, output: folder, block: blockSize}
	var out, complaints bytes.Buffer
	require.Equal(t, planned, run(t.Context(), o, &out, &complaints), complaints.String())
	assert.Equal(t, `Plan for 2026-11-22

class                   outcome       reason    records  overdue  days  most
fi.kela.call-recording  keep          retained  1        0        0     0
fi.kela.call-recording  must_dispose  due       2        1        10    10

rule             outcome       records  overdue
fi.kela.calls.9  must_dispose  2        1

bad lines  lines
empty      1

1 overdue by 10 days together, one by 10
4 lines in 1 files = 2 candidates + 1 kept + 1 bad
`, out.String())

	out.Reset()
	assert.Equal(t, failed, run(t.Context(), o, &out, &complaints))
	assert.Contains(t, complaints.String(), "the folder is not empty", "no plan is mixed with another")
	assert.Empty(t, out.String())
}

func TestTheProgramSaysWhatItLacks(t *testing.T) {
	whole := options{on: today, input: "in", output: "out"}
	for _, c := range []struct {
		name   string
		change func(*options)
		code   int
		says   string
	}{
		{"no day", func(o *options) { o.on = whole.on.AddDays(1 << 30) }, cannotStart, "-on:"},
		{"no files", func(o *options) { o.input = "" }, cannotStart, "-input:"},
		{"no folder", func(o *options) { o.output = "" }, cannotStart, "-output:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := whole
			c.change(&o)
			var out, complaints bytes.Buffer
			assert.Equal(t, c.code, run(t.Context(), o, &out, &complaints))
			assert.Contains(t, complaints.String(), c.says)
			assert.Empty(t, out.String())
		})
	}
}

// The names of the runners' flags in the README.
func TestTheFlagsOfTheREADMEExist(t *testing.T) {
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, name := range []string{"runner", "endpoint", "environment_type", "environment_config", "worker_binary", "project", "region", "staging_location", "temp_location", "async"} {
		assert.Contains(t, string(text), "-"+name)
		assert.NotNil(t, flag.Lookup(name), name)
	}
}
