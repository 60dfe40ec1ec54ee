package law_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

const casesDir = "testdata/cases"

// Every rulebook of this library stands beside a text in which the days were
// computed by hand from the law. The cases hold, they exercise every rule and
// every side of its boundaries, and no slip in a rule escapes them.
func TestLawCases(t *testing.T) {
	if *lawtest.CasesFile != "" {
		t.Run("handed in", func(t *testing.T) { handedIn(t, *lawtest.CasesFile) })
	}
	books := ownBooks(t)
	if testing.Short() {
		books = books[:2]
	}
	for _, own := range books {
		t.Run(own.name, func(t *testing.T) {
			t.Parallel()
			cases := casesOf(t, own.name)
			p := policy.FromRulebook(own.book)
			t.Run("cases", func(t *testing.T) { policytest.CheckCases(t, p, cases...) })
			t.Run("coverage", func(t *testing.T) { checkWholeCoverage(t, own.book, cases) })
			t.Run("mutants", func(t *testing.T) { policytest.CheckMutants(t, own.book, cases...) })
			t.Run("contract", func(t *testing.T) { require.NoError(t, policytest.Contract(p, own.book)) })
			checked := policy.All(p, policy.CheckedLaw())
			t.Run("contract of the policy that wants checked law", func(t *testing.T) {
				require.NoError(t, policytest.Contract(checked, own.book))
			})
			t.Run("cases by checked law", func(t *testing.T) { policytest.CheckCases(t, checked, byCheckedLaw(t, own, cases)...) })
			for _, class := range classesOf(own.book) {
				t.Run(string(class), func(t *testing.T) {
					policytest.CheckBoundaries(t, p, own.book, class)
					policytest.CheckBoundaries(t, checked, own.book, class)
				})
			}
		})
	}
}

// casesOf reads the text of a book.
func casesOf(t *testing.T, name string) []policytest.Case {
	t.Helper()
	return parse(t, filepath.Join(casesDir, name+".txt"))
}

// handedIn checks the cases of a file that a lawyer has written, by the rules of all books
// together. A relative path counts from the module's root.
func handedIn(t *testing.T, file string) {
	t.Helper()
	if !filepath.IsAbs(file) {
		file = filepath.Join("..", "..", file)
	}
	cases := parse(t, file)
	require.NotEmpty(t, cases, "%s: no case", file)
	policytest.CheckCases(t, policy.FromRulebook(everyBook(t)), cases...)
}

// parse reads the cases of a file.
func parse(t *testing.T, file string) []policytest.Case {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	cases, err := policytest.Parse(file, string(text))
	require.NoError(t, err)
	return cases
}

// checkWholeCoverage wants every class looked at and every point exercised. A book
// that only says where its rules are has no points, and no class of it may be silent.
func checkWholeCoverage(t *testing.T, b *retention.Rulebook, cases []policytest.Case) {
	t.Helper()
	for _, class := range classesOf(b) {
		assert.True(t, slices.ContainsFunc(cases, func(c policytest.Case) bool { return c.Class == class }), "no case is about %s", class)
	}
	if len(b.Definition().Rules) > 0 {
		policytest.CheckCoverage(t, b, 100, cases...)
		return
	}
	c := policytest.Cover(b, cases...)
	assert.Empty(t, c.Seen)
	assert.Empty(t, c.Missing)
	assert.Empty(t, c.Silent)
	assert.Empty(t, policytest.Mutants(b))
}

// byCheckedLaw returns what the cases must say where a host takes only law that was
// looked up: what would be disposed of by law that was not read is undetermined,
// and everything else is as it was.
func byCheckedLaw(t *testing.T, own ownBook, cases []policytest.Case) []policytest.Case {
	t.Helper()
	through := own.book.Definition().CheckedThrough
	refused := 0
	changed := slices.Clone(cases)
	for i := range changed {
		w := &changed[i].Want
		w.Next = "" // it can be the day after the last one that was read
		if disposes := strings.HasSuffix(w.Outcome, "_dispose"); disposes && changed[i].On.After(through) {
			by := w.By
			if len(changed[i].Demands) > 0 { // a demand is due on the first free day, which nobody knows then
				by = ""
			}
			*w = policytest.Want{Outcome: "undetermined", Because: "law_unchecked", Allowed: "nothing", Until: endBefore(w.Until), By: by, Overdue: w.Overdue}
			refused++
		}
	}
	assert.Equal(t, len(own.book.Definition().Rules) > 0, refused > 0, "a case lies after the law that was read")
	return changed
}

// endBefore returns what is left of an end if a later law may have prolonged it.
func endBefore(until string) string {
	switch until {
	case "":
		return ""
	case "none":
		return "unknown"
	default:
		return "unknown, not before " + until
	}
}
