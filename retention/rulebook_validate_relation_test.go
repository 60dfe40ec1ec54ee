package retention_test

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// placeless leaves out which relation it is: each is tried in two places.
func placeless(texts []string) []string {
	for i, text := range texts {
		texts[i] = regexp.MustCompile(`relations\[\d\]:? `).ReplaceAllString(text, "")
	}
	return texts
}

// A relation joins a floor and a ceiling of one class, by a norm, and relations
// do not run in circles.
func TestRelationProblems(t *testing.T) {
	years := retention.Years
	basis := calendar.Source{Citation: "Act 1/2000 s. 7"}
	book := rules(floor(years(5)), changed(ceiling(years(2)), onClosed), changed(exactly(years(1)), func(r *retention.Rule) { r.Trigger = "read" }),
		floor(years(3)), changed(ceiling(years(3)), onClosed), changed(floor(years(1)), func(r *retention.Rule) { r.Class = "test.other" }))
	const (
		nowhere = `; write "rule-2" if that is meant; to relate rules of two books, write both in one definition`
		alike   = "and they are not a floor and a ceiling; relate a floor and a ceiling; of two floors the later end counts, of two ceilings the earlier"
		circle  = "which yields back to it; leave out one relation of the circle"
	)
	for _, row := range []struct {
		why       string
		relations []retention.Relation
		want      []string
	}{
		{"a floor to a ceiling", related(yields("1", "2")), nil},
		{"a ceiling to a floor", related(yields("2", "1")), nil},
		{"exactly to a floor", related(yields("3", "1")), nil},
		{"exactly to a ceiling", related(yields("3", "2")), nil},
		{"a floor to exactly", related(yields("1", "3")), nil},
		{"a ceiling to exactly", related(yields("2", "3")), nil},
		{"a chain", related(yields("1", "2"), yields("2", "4"), yields("4", "5")), nil},
		{"a diamond", related(yields("1", "2"), yields("1", "5"), yields("2", "4"), yields("5", "4")), nil},
		{"the same twice", related(yields("1", "2"), yields("1", "2")), nil},

		{"to nowhere", related(yields("1", "9")), []string{`retention: test: rule-1: yields to "rule-9", and no rule has that ID` + nowhere}},
		{"from nowhere", related(yields("9", "1")), []string{`retention: test: rule-9: no rule has this ID, which yields to "rule-1"` + nowhere}},
		{"without names", []retention.Relation{{Basis: basis}}, []string{`retention: test: no rule has this ID, which yields to ""; correct the ID; to relate rules of two books, write both in one definition`}},
		{"to itself", related(yields("3", "3")), []string{"retention: test: rule-3: yields to itself; name two rules"}},
		{"to another class", related(yields("2", "6")), []string{`retention: test: rule-2: yields to "rule-6", which binds another class; relate rules of one class`}},
		{"two floors", related(yields("1", "4")), []string{`retention: test: rule-1: yields to "rule-4", ` + alike}},
		{"two ceilings", related(yields("5", "2")), []string{`retention: test: rule-5: yields to "rule-2", ` + alike}},
		{"by no norm", []retention.Relation{{Yields: "rule-1", To: "rule-2"}}, []string{`retention: test: rule-1: yields to "rule-2" by no norm; cite the norm in the relation's Basis`}},
		{"by a blank norm", []retention.Relation{{Yields: "rule-1", To: "rule-2", Basis: calendar.Source{Citation: " ", URL: "https://example.org"}}}, []string{`retention: test: rule-1: yields to "rule-2" by no norm; cite the norm in the relation's Basis`}},
		{"a circle of two", related(yields("1", "2"), yields("2", "1")), []string{
			`retention: test: rule-1: yields to "rule-2", ` + circle, `retention: test: rule-2: yields to "rule-1", ` + circle}},
		{"a circle of three", related(yields("1", "2"), yields("2", "3"), yields("3", "1")), []string{
			`retention: test: rule-1: yields to "rule-2", ` + circle, `retention: test: rule-2: yields to "rule-3", ` + circle, `retention: test: rule-3: yields to "rule-1", ` + circle}},
		{"one that leads into a circle is no part of it", related(yields("4", "2"), yields("1", "2"), yields("2", "1")), []string{
			`retention: test: rule-1: yields to "rule-2", ` + circle, `retention: test: rule-2: yields to "rule-1", ` + circle}},
		{"one that leads out of a circle is no part of it", related(yields("2", "4"), yields("1", "2"), yields("2", "1")), []string{
			`retention: test: rule-1: yields to "rule-2", ` + circle, `retention: test: rule-2: yields to "rule-1", ` + circle}},
		{"one from a circle into another is part of none", related(yields("1", "2"), yields("2", "1"), yields("1", "5"), yields("5", "4"), yields("4", "5")), []string{
			`retention: test: rule-1: yields to "rule-2", ` + circle, `retention: test: rule-2: yields to "rule-1", ` + circle,
			`retention: test: rule-4: yields to "rule-5", ` + circle, `retention: test: rule-5: yields to "rule-4", ` + circle}},
		{"all at once", append(related(yields("1", "9"), yields("2", "2"), yields("1", "4"), yields("1", "2"), yields("2", "1")), retention.Relation{Yields: "rule-2", To: "rule-6"}), []string{
			`retention: test: rule-1: yields to "rule-9", and no rule has that ID` + nowhere,
			"retention: test: rule-2: yields to itself; name two rules",
			`retention: test: rule-1: yields to "rule-4", ` + alike,
			`retention: test: rule-2: yields to "rule-6" by no norm; cite the norm in the relation's Basis`,
			`retention: test: rule-2: yields to "rule-6", which binds another class; relate rules of one class`,
			`retention: test: rule-1: yields to "rule-2", ` + circle, `retention: test: rule-2: yields to "rule-1", ` + circle}},
	} {
		t.Run(row.why, func(t *testing.T) {
			d := definition(book...)
			d.Relations = row.relations
			b, err := retention.NewRulebook(d)
			assert.ElementsMatch(t, row.want, placeless(problemsOf(t, err)))
			assert.Equal(t, err == nil, b != nil)
			d.Relations = slices.Clone(row.relations)
			slices.Reverse(d.Relations)
			_, err = retention.NewRulebook(d)
			assert.ElementsMatch(t, row.want, placeless(problemsOf(t, err)), "in reverse order")
		})
	}
}

// A circle through many rules, and one rule that leads into it: the answer does
// not take for ever.
func TestManyRelationsInCircles(t *testing.T) {
	var many []retention.Rule
	for i := range 40 {
		many = append(many, changed(exactly(retention.Years(1)), func(r *retention.Rule) { r.Trigger = retention.Trigger(fmt.Sprint(i)) }))
	}
	d := definition(many...)
	for i := 2; i <= 40; i++ {
		d.Relations = append(d.Relations, yields("1", fmt.Sprint(i)))
		for j := 2; j <= 40; j++ {
			if i != j {
				d.Relations = append(d.Relations, yields(fmt.Sprint(i), fmt.Sprint(j)))
			}
		}
	}
	_, err := retention.NewRulebook(d)
	assert.Len(t, problemsOf(t, err), 39*38)
}

// Both sides of the most relations of a class, which are two for each pair of its rules.
func TestTooManyRelations(t *testing.T) {
	d := definition(floor(retention.Years(2)), ceiling(retention.Years(1)))
	for range 64 * 63 {
		d.Relations = append(d.Relations, yields("1", "2"))
	}
	_, err := retention.NewRulebook(d)
	require.NoError(t, err)
	d.Relations = append(d.Relations, yields("1", "2"))
	_, err = retention.NewRulebook(d)
	assert.EqualError(t, err, `retention: test: class "test.letter" has 4033 relations; divide it; a class has at most 4032`)
}

// Two rules that conflict for every record load if one of them yields: then no
// record conflicts, or not every one.
func TestRelationsLiftTheConflictOfEveryRecord(t *testing.T) {
	years := retention.Years
	for _, row := range []struct {
		why       string
		rules     []retention.Rule
		relations []retention.Relation
		loads     bool
	}{
		{"none", rules(floor(years(5)), ceiling(years(1))), nil, false},
		{"the floor yields", rules(floor(years(5)), ceiling(years(1))), related(yields("1", "2")), true},
		{"the ceiling yields", rules(floor(years(5)), ceiling(years(1))), related(yields("2", "1")), true},
		{"exactly yields to exactly", rules(exactly(years(5)), exactly(years(1))), related(yields("1", "2")), true},
		{"exactly yields to a longer exactly", rules(exactly(years(5)), exactly(years(1))), related(yields("2", "1")), true},
		{"another ceiling yields", rules(floor(years(5)), ceiling(years(1)), changed(ceiling(years(1)), onClosed)), related(yields("3", "1")), false},
		{"another floor is yielded to", rules(floor(years(5)), ceiling(years(1)), changed(floor(years(9)), onClosed)), related(yields("2", "3")), true},
		{"in a chain", rules(ceiling(retention.Months(6)), floor(years(10)), ceiling(years(1)), floor(years(3))), related(yields("1", "2"), yields("2", "3"), yields("3", "4")), true},
	} {
		d := definition(row.rules...)
		d.Relations = row.relations
		_, err := retention.NewRulebook(d)
		assert.Equal(t, row.loads, err == nil, "%s: %v", row.why, err)
	}
}

// Books bring their relations with them; the same one counts once.
func TestMergeRelations(t *testing.T) {
	d := definition(floor(retention.Years(5)), ceiling(retention.Years(1)))
	d.Relations = related(yields("2", "1"))
	one, two := load(t, d), load(t, d)
	assert.Equal(t, d.Relations, one.Definition().Relations)
	merged, err := retention.Merge("merged", one, two)
	assert.NoError(t, err)
	assert.Equal(t, d.Relations, merged.Definition().Relations)
	r := record(at(sent, "2020-01-01"))
	assert.Equal(t, retention.EndOn(day("2025-01-02")), merged.Assess(r, day("2021-01-01")).DisposeBy)

	back := d
	back.Relations = related(yields("1", "2"))
	_, err = retention.Merge("merged", one, load(t, back))
	assert.Len(t, problemsOf(t, err), 2, "together they run in a circle")
}

func TestDefinitionRelationsDoNotAlias(t *testing.T) {
	d := definition(floor(retention.Years(5)), ceiling(retention.Years(1)))
	d.Relations = related(yields("2", "1"))
	b := load(t, d)
	d.Relations[0].To = "spoilt"
	b.Definition().Relations[0].To = "spoilt"
	assert.Equal(t, related(yields("2", "1")), b.Definition().Relations)
}
