package main

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// planLine is a line of the plan as another program reads it.
type planLine struct {
	ID, Class, Outcome, Reason, Allowed string
	Rules                               []string
	Overdue                             int
}

// stand is how records stand that are counted together.
type stand struct{ class, outcome, reason string }

// sums are the numbers of those that stand alike.
type sums struct{ records, overdue, days, most int64 }

func (s *sums) add(overdue int) {
	s.records++
	if overdue > 0 {
		s.overdue++
		s.days += int64(overdue)
		s.most = max(s.most, int64(overdue))
	}
}

// direct is what single decisions make of the lines of some files: without Beam,
// without the plan of the rules, one after the other.
type direct struct {
	lines            int64
	bad              map[string]int
	byClass          map[stand]sums
	byRule           map[[2]string]sums
	candidates, kept map[string]planLine // by ID
}

func decideDirectly(t *testing.T, glob string) direct {
	t.Helper()
	book, err := sample.Rulebook()
	require.NoError(t, err)
	rules := policy.FromRulebook(book)
	names, err := filepath.Glob(glob)
	require.NoError(t, err)
	require.NotEmpty(t, names)

	d := direct{bad: map[string]int{}, byClass: map[stand]sums{}, byRule: map[[2]string]sums{},
		candidates: map[string]planLine{}, kept: map[string]planLine{}}
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range bytes.SplitSeq(bytes.TrimSuffix(text, []byte("\n")), []byte("\n")) {
			d.lines++
			d.decide(rules, book, line)
		}
	}
	return d
}

func (d *direct) decide(rules policy.Policy, book *retention.Rulebook, text []byte) {
	r, bad := parse(&Line{Text: text[:min(len(text), longestLine)], Length: int64(len(text))})
	if bad != nil {
		d.bad[string(bad.Problem)]++
		return
	}
	request := r.Request(cmp.Or(r.Ask, policy.Delete), today)
	decision := rules.Decide(request)
	one := planLine{ID: r.ID, Class: string(r.Class), Outcome: decision.Outcome().String(), Reason: decision.Reason().String(), Overdue: decision.Overdue()}
	if one.Outcome != "keep" {
		for _, rule := range decision.Operative() {
			one.Rules = append(one.Rules, rule.ID)
			addTo(d.byRule, [2]string{rule.ID, one.Outcome}, one.Overdue)
		}
	}
	if decision.Permits(policy.Delete) || decision.Permits(policy.Anonymise) || decision.Permits(policy.Transfer) {
		one.Allowed = decision.Allowed().String()
		d.candidates[r.ID] = one
	} else {
		d.kept[r.ID] = one
	}
	class := one.Class
	if len(book.Effects(request.Record, today)) == 0 {
		if _, known := book.Info(request.Record.Class); !known {
			class = "(unknown)"
		}
	}
	addTo(d.byClass, stand{class, one.Outcome, one.Reason}, one.Overdue)
}

func addTo[K comparable](all map[K]sums, key K, overdue int) {
	s := all[key]
	s.add(overdue)
	all[key] = s
}

// byID returns lines of a plan by the ID of the record, which must stand only once.
func byID(t *testing.T, lines []planLine) map[string]planLine {
	t.Helper()
	all := map[string]planLine{}
	for _, line := range lines {
		all[line.ID] = line
	}
	require.Len(t, all, len(lines), "a record stands twice")
	return all
}
