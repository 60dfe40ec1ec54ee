package retention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// withClasses returns a book with a rule for each of the classes.
func withClasses(t testing.TB, id string, classes string) *retention.Rulebook {
	t.Helper()
	d := retention.Definition{ID: id}
	for i, class := range strings.Fields(classes) {
		d.Rules = append(d.Rules, complete(retention.Rule{Class: retention.Class(class), Bound: retention.AtLeast, Period: retention.Years(1)}, fmt.Sprint(id, "/", i+1)))
	}
	return load(t, d)
}

// strays returns the classes that begin unlike the others.
func strays(b *retention.Rulebook) (classes []string) {
	for _, f := range b.Lint(calendar.Date{}) {
		if f.Code == retention.FindingClassPrefix {
			classes = append(classes, fmt.Sprint(f.Args["class"], " without ", f.Args["prefix"]))
		}
	}
	return classes
}

func TestLintFindsClassesWithAnotherPrefix(t *testing.T) {
	for _, row := range []struct{ why, id, classes, want string }{
		{"all begin with the ID", "fi.kunta", "fi.kunta.a fi.kunta.b fi.kunta", ""},
		{"one does not", "fi.kunta", "fi.kunta.a fi.kunta.b ee.kunta.c", "ee.kunta.c without fi.kunta"},
		{"one that only seems to", "fi.kunta", "fi.kunta.a fi.kunta.b fi.kuntala", "fi.kuntala without fi.kunta"},
		{"half of them", "fi.kunta", "fi.kunta.a fi.kunta.b c d", "c without fi.kunta d without fi.kunta"},
		{"less than half", "fi.kunta", "fi.kunta.a b c", ""},
		{"of two, the other one may be that of another book", "fi.kunta", "fi.kunta.a fi.accounting.book", ""},
		{"of two, the other one has no prefix", "fi.kunta", "fi.kunta.a b", "b without fi.kunta"},
		{"an ID without dots", "city", "city.a city.b town.c", "town.c without city"},
		{"an ID that none begins with", "plan-2026", "fi.kunta.a fi.kunta.b fi.kunta.c ee.kunta.d", "ee.kunta.d without fi.kunta"},
		{"no prefix at all", "plan-2026", "fi.kunta.a fi.kunta.b fi.kunta.c d", "d without fi.kunta"},
		{"only the country is shared", "plan-2026", "fi.a.a fi.b.b fi.c.c fi.d.d fi.e.e ee.f.f", "ee.f.f without fi"},
		{"two systems", "plan-2026", "fi.a.a fi.a.b fi.a.c fi.b.a fi.b.b fi.b.c", ""},
		{"nothing is shared", "plan-2026", "a b c d e", ""},
		{"names without dots", "plan", "letter file", ""},
	} {
		assert.Equal(t, row.want, strings.Join(strays(withClasses(t, row.id, row.classes)), " "), row.why)
	}
	f := found(withClasses(t, "fi.kunta", "fi.kunta.a fi.kunta.b c c"), retention.FindingClassPrefix)
	require.Len(t, f, 1)
	assert.Equal(t, []string{"fi.kunta/3", "fi.kunta/4"}, f[0].Rules, "the rules of the class")
}

// In a merged book each source has its own custom.
func TestPrefixesOfMergedBooks(t *testing.T) {
	all, err := retention.Merge("all", withClasses(t, "fi.kunta", "fi.kunta.a fi.kunta.b"), withClasses(t, "ee.linn", "ee.linn.a ee.linn.b ee.linn.c"), withClasses(t, "fi.host", "fi.host.a fi.host.b fihost.c"))
	require.NoError(t, err)
	assert.Equal(t, []string{"fihost.c without fi.host"}, strays(all))
}

// A class without rules is one too.
func TestPrefixOfAClassWithoutRules(t *testing.T) {
	d := withClasses(t, "fi.kunta", "fi.kunta.a fi.kunta.b").Definition()
	d.Classes = []retention.ClassInfo{{Class: "kunta.c", RulesFrom: "the plan"}}
	assert.Equal(t, []string{"kunta.c without fi.kunta"}, strays(load(t, d)))
	f := found(load(t, d), retention.FindingClassPrefix)
	assert.Empty(t, f[0].Rules)
}
