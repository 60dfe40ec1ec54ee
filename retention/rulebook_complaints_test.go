package retention_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

const (
	memo     retention.Class = "test.memo"
	unlisted retention.Class = "test.unlisted"
)

// complaining returns a book with a rule for letters, and memos whose rules are
// elsewhere.
func complaining(t *testing.T, id string, to calendar.Source) *retention.Rulebook {
	t.Helper()
	d := definition(floor(retention.Years(1)))
	d.ID, d.Rules[0].ID, d.Complaints = id, id+".1", to
	d.Classes = []retention.ClassInfo{{Class: memo, RulesFrom: "the plan"}}
	return load(t, d)
}

func TestComplaintsOfAClass(t *testing.T) {
	authority := fullSource("authority")
	b := complaining(t, "b", authority)
	assert.Equal(t, []calendar.Source{authority}, b.Complaints(letter), "a class with rules")
	assert.Equal(t, []calendar.Source{authority}, b.Complaints(memo), "a class whose rules are elsewhere")
	assert.Nil(t, b.Complaints(unlisted))
	assert.Nil(t, b.Complaints(""))
	silent := complaining(t, "s", calendar.Source{})
	assert.Empty(t, silent.Complaints(letter), "the book does not say")

	b.Complaints(letter)[0].Citation = "changed"
	assert.Equal(t, []calendar.Source{authority}, b.Complaints(letter), "it is a copy")
}

func TestNoBookKnowsNoComplaints(t *testing.T) {
	var none *retention.Rulebook
	assert.Nil(t, none.Complaints(letter))
	assert.Nil(t, new(retention.Rulebook).Complaints(letter))
}

func TestComplaintsOfMergedBooks(t *testing.T) {
	one, other := fullSource("one"), fullSource("other")
	doubtful := one
	doubtful.Doubt = "read in part"
	only := definition(floor(retention.Years(1)))
	only.ID, only.Complaints = "only", other
	only.Rules[0].Class, only.Rules[0].ID = unlisted, "only.1"
	for name, row := range map[string]struct {
		books []*retention.Rulebook
		want  map[retention.Class][]calendar.Source
	}{
		"each book's own classes":       {[]*retention.Rulebook{complaining(t, "a", one), load(t, only)}, map[retention.Class][]calendar.Source{letter: {one}, memo: {one}, unlisted: {other}}},
		"a class of both, in order":     {[]*retention.Rulebook{complaining(t, "a", other), complaining(t, "b", one)}, map[retention.Class][]calendar.Source{letter: {other, one}, memo: {other, one}, unlisted: nil}},
		"the same way counts once":      {[]*retention.Rulebook{complaining(t, "a", one), complaining(t, "b", one)}, map[retention.Class][]calendar.Source{letter: {one}, memo: {one}}},
		"another doubt is another way":  {[]*retention.Rulebook{complaining(t, "a", one), complaining(t, "b", doubtful)}, map[retention.Class][]calendar.Source{letter: {one, doubtful}}},
		"a book that does not say":      {[]*retention.Rulebook{complaining(t, "a", calendar.Source{}), complaining(t, "b", one)}, map[retention.Class][]calendar.Source{letter: {one}, memo: {one}}},
		"no book says":                  {[]*retention.Rulebook{complaining(t, "a", calendar.Source{}), complaining(t, "b", calendar.Source{})}, map[retention.Class][]calendar.Source{letter: nil, memo: nil}},
		"one book and itself":           {[]*retention.Rulebook{complaining(t, "a", one), complaining(t, "a", one)}, map[retention.Class][]calendar.Source{letter: {one}}},
		"a merged book keeps its parts": {[]*retention.Rulebook{mergedBook(t, complaining(t, "a", one), complaining(t, "b", other)), load(t, only)}, map[retention.Class][]calendar.Source{letter: {one, other}, unlisted: {other}}},
	} {
		t.Run(name, func(t *testing.T) {
			merged := mergedBook(t, row.books...)
			for class, want := range row.want {
				assert.Equal(t, want, merged.Complaints(class), class)
			}
			assert.Zero(t, merged.Definition().Complaints, "it has none of its own")
		})
	}
}

func mergedBook(t *testing.T, books ...*retention.Rulebook) *retention.Rulebook {
	t.Helper()
	merged, err := retention.Merge("merged", books...)
	require.NoError(t, err)
	return merged
}

// Each country's books say how to complain for all of their classes.
func TestTheCountriesBooksSayHowToComplain(t *testing.T) {
	for _, b := range slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()) {
		d := b.Definition()
		require.NotEmpty(t, d.Complaints.Citation, d.ID)
		for _, r := range d.Rules {
			assert.Equal(t, []calendar.Source{d.Complaints}, b.Complaints(r.Class), r.ID)
		}
		for _, info := range d.Classes {
			assert.Equal(t, []calendar.Source{d.Complaints}, b.Complaints(info.Class), info.Class)
		}
	}
}
