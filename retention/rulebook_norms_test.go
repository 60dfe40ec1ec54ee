package retention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// versioned is a class with a norm in two versions, which stand in the wrong order, another
// norm between them that yields to it, and a class without rules.
func versioned(t testing.TB) *retention.Rulebook {
	t.Helper()
	act := calendar.Source{Citation: "Act 1/2000 s. 1"}
	rule := func(id string, bound retention.Bound, years int) retention.Rule {
		return retention.Rule{ID: id, Class: "letter", Trigger: "closed", Bound: bound, Period: retention.Years(years), Then: retention.Delete, Basis: act}
	}
	old, young := rule("letter.keep", retention.AtLeast, 10), rule("letter.keep", retention.AtLeast, 6)
	old.Until, young.From = calendar.MustParseDate("2027-01-01"), calendar.MustParseDate("2027-01-01")
	other := rule("map.keep", retention.AtLeast, 3)
	other.Class = "map"
	b, err := retention.NewRulebook(retention.Definition{ID: "test", Classes: []retention.ClassInfo{{Class: "film", RulesFrom: "the host"}},
		Rules:     []retention.Rule{young, rule("letter.limit", retention.AtMost, 8), old, other},
		Relations: []retention.Relation{{Yields: "letter.limit", To: "letter.keep", Basis: act}}})
	require.NoError(t, err)
	return b
}

func TestNormsOfAClass(t *testing.T) {
	b := versioned(t)
	said := func(c retention.Class) (ids [][]string) {
		for _, versions := range b.Norms(c) {
			var norm []string
			for _, r := range versions {
				norm = append(norm, fmt.Sprint(r.ID, " ", r.Period))
			}
			ids = append(ids, norm)
		}
		return ids
	}
	assert.Equal(t, [][]string{{"letter.keep 10 years", "letter.keep 6 years"}, {"letter.limit 8 years"}}, said("letter"))
	assert.Equal(t, [][]string{{"map.keep 3 years"}}, said("map"))
	assert.Empty(t, b.Norms("film"))
	assert.Empty(t, b.Norms("nobody's"))
	assert.Empty(t, (*retention.Rulebook)(nil).Norms("letter"))

	// What is returned is the caller's own.
	b.Norms("letter")[0][0].ID = "changed"
	assert.Equal(t, "letter.keep", b.Norms("letter")[0][0].ID)
	merged, err := retention.Merge("all", b)
	require.NoError(t, err)
	assert.Equal(t, b.Norms("letter"), merged.Norms("letter"))
}

func TestRelationsOfAClass(t *testing.T) {
	b := versioned(t)
	assert.Equal(t, b.Definition().Relations, b.Relations("letter"))
	assert.Empty(t, b.Relations("map"))
	assert.Empty(t, b.Relations("nobody's"))
	assert.Empty(t, (*retention.Rulebook)(nil).Relations("letter"))
	b.Relations("letter")[0].To = "changed"
	assert.Equal(t, "letter.keep", b.Relations("letter")[0].To)
}
