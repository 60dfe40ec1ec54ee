package policytest_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// stopping is a test that ends where it stops.
type stopping struct {
	recorder
}

func (s *stopping) Fatalf(format string, args ...any) {
	panic(fmt.Sprintf(format, args...))
}

// TestReadBook: a file that loads is the book; one that does not stops the test, and each
// problem has its line.
func TestReadBook(t *testing.T) {
	d := retention.Definition{ID: "test", Rules: []retention.Rule{keep("r", retention.Years(4)), limit("s", retention.Years(9))}}
	b := policytest.ReadBook(t, "rules.json", written(t, d))
	assert.Equal(t, defined(t, d).Digest(), b.Digest())

	broken := d
	broken.Rules = []retention.Rule{keep("r", retention.Years(4)), limit("s", retention.Years(9))}
	broken.Rules[0].Basis, broken.Rules[1].Then = norm(""), 0
	for name, file := range map[string][]byte{"no file": nil, "no JSON": []byte("rules: none\n"), "two problems": written(t, broken)} {
		t.Run(name, func(t *testing.T) {
			message := fmt.Sprint(stopped(func(t testing.TB) { policytest.ReadBook(t, "rules.json", file) }))
			head, lines, _ := strings.Cut(message, "\n")
			assert.Equal(t, "policytest: the rulebook does not load; correct the file:", head)
			for line := range strings.Lines(lines) {
				assert.Regexp(t, `^rules\.json:.+; .+`, line)
			}
			if name == "two problems" {
				require.Len(t, strings.Split(lines, "\n"), 2)
				assert.Contains(t, lines, "rules[0] r: ")
				assert.Contains(t, lines, "rules[1] s: ")
			}
		})
	}
}

// TestFilesAreComparedByMeaning: the order, the remarks and the layout of a file mean
// nothing.
func TestFilesAreComparedByMeaning(t *testing.T) {
	was := retention.Definition{ID: "test", Rules: []retention.Rule{keep("r", retention.Years(4)), limit("s", retention.Years(9))}}
	same := retention.Definition{ID: "test", Version: "2", Rules: []retention.Rule{was.Rules[1], was.Rules[0]}}
	same.Rules[0].Note = "looked up again"
	var laidOut strings.Builder
	encoder := json.NewEncoder(&laidOut)
	encoder.SetIndent("", "\t")
	require.NoError(t, encoder.Encode(same))
	other := retention.Definition{ID: "test", Rules: []retention.Rule{keep("r", retention.Years(4)), awaiting(limit("s", retention.Years(9)), closed)}}

	check := func(t testing.TB, old, new []byte, acknowledged ...string) {
		was, is := policytest.ReadBook(t, "old.json", old), policytest.ReadBook(t, "rules.json", new)
		policytest.CheckChanges(t, was, is, policytest.Samples(was, is), acknowledged...)
	}
	check(t, written(t, was), []byte(laidOut.String()))
	got := failures(func(r testing.TB) { check(r, written(t, was), written(t, other)) })
	require.Len(t, got, 1)
	assert.Contains(t, got[0], "s (")
	assert.Contains(t, got[0], "absent awaited instead of gap")
}

func written(t testing.TB, d retention.Definition) []byte {
	t.Helper()
	file, err := d.MarshalJSON()
	require.NoError(t, err)
	return file
}

func stopped(test func(testing.TB)) (message any) {
	defer func() { message = recover() }()
	test(&stopping{})
	return nil
}
