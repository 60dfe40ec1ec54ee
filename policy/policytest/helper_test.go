package policytest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

const (
	file   retention.Class   = "test.file"
	closed retention.Trigger = "closed"
	opened retention.Trigger = "opened"
)

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func norm(citation string) calendar.Source { return calendar.Source{Citation: citation} }

// keep, limit and exactly return a rule on closed files, with deletion after it.
func keep(id string, p retention.Period) retention.Rule { return rule(id, retention.AtLeast, p) }

func limit(id string, p retention.Period) retention.Rule { return rule(id, retention.AtMost, p) }

func exactly(id string, p retention.Period) retention.Rule { return rule(id, retention.Exactly, p) }

func rule(id string, b retention.Bound, p retention.Period) retention.Rule {
	return retention.Rule{ID: id, Class: file, Trigger: closed, Bound: b, Period: p, Then: policy.Delete, Basis: norm("Test Act s. 1")}
}

// everyBound returns all bounds, so that the tests know of another one too.
func everyBound() []retention.Bound {
	var all []retention.Bound
	for b := retention.Bound(1); b.IsValid(); b++ {
		all = append(all, b)
	}
	return all
}

// with changes a copy of a rule.
func with(r retention.Rule, change func(*retention.Rule)) retention.Rule {
	change(&r)
	return r
}

func from(r retention.Rule, t retention.Trigger) retention.Rule {
	r.Trigger = t
	return r
}

func awaiting(r retention.Rule, t retention.Trigger) retention.Rule {
	r.Trigger, r.Absent = t, retention.Awaited
	return r
}

func appraise(r retention.Rule) retention.Rule {
	r.Appraise = true
	return r
}

// version returns a rule a life; an empty day is open.
func version(r retention.Rule, from, until string) retention.Rule {
	if from != "" {
		r.From = day(from)
	}
	if until != "" {
		r.Until = day(until)
	}
	return r
}

func retroactive(r retention.Rule) retention.Rule {
	r.Retroactive = norm("Test Act s. 9")
	return r
}

func book(t testing.TB, rules ...retention.Rule) *retention.Rulebook {
	t.Helper()
	return defined(t, retention.Definition{ID: "test", Rules: rules})
}

func defined(t testing.TB, d retention.Definition) *retention.Rulebook {
	t.Helper()
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return b
}

// parsed reads cases that are known to be readable.
func parsed(t testing.TB, text string) []policytest.Case {
	t.Helper()
	cases, err := policytest.Parse("cases.txt", text)
	require.NoError(t, err)
	return cases
}

// afterReview takes away what a person deletes from cases that the kit proposes.
func afterReview(text string) string {
	return strings.NewReplacer("review what is expected: ", "", "review what is expected", "").Replace(text)
}

// asked returns the request of a line of facts, as the kit writes it.
func asked(t testing.TB, facts string) policy.Request {
	t.Helper()
	return parsed(t, facts+" -> keep")[0].Request()
}

// recorder is a test that only notes how it fails.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

// failures returns what a check says.
func failures(check func(testing.TB)) []string {
	var r recorder
	check(&r)
	return r.failures
}

// reviewed compares messages with the file that a person has read.
func reviewed(t *testing.T, name string, messages ...string) {
	t.Helper()
	golden(t, filepath.Join("testdata", "messages", name+".txt"), strings.Join(messages, "\n\n")+"\n")
}

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "run go test -update once, and review what it wrote")
	require.Equal(t, string(want), got, file)
}

// withoutReview returns proposed cases as somebody leaves them who has reviewed them.
func withoutReview(cases []policytest.Case) []policytest.Case {
	cases = slices.Clone(cases)
	for i := range cases {
		cases[i].Note = ""
	}
	return cases
}
