package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// Two norms that are likely to be versions of one, and two that are not.
func TestLintFindsVersionsUnderTwoIDs(t *testing.T) {
	years := retention.Years
	old := func(changes ...func(*retention.Rule)) retention.Rule {
		return changed(floor(years(10)), each(append(changes, alive("", "2024-01-01"), named("act.keep"))...))
	}
	young := func(id string, changes ...func(*retention.Rule)) retention.Rule {
		return changed(floor(years(6)), each(append([]func(*retention.Rule){alive("2024-01-01", ""), named(id)}, changes...)...))
	}
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		told  bool
	}{
		{"one after the other", rules(old(), young("order.2")), true},
		{"given the other way round", rules(young("order.2"), old()), true},
		{"a day's gap", rules(old(), young("order.2", alive("2024-01-02", ""))), true},
		{"two days' gap", rules(old(), young("order.2", alive("2024-01-03", ""))), false},
		{"on one day both", rules(old(), young("order.2", alive("2023-12-31", ""))), false},
		{"another event", rules(old(), young("order.2", onClosed)), false},
		{"another bound", rules(old(), changed(ceiling(years(12)), each(alive("2024-01-01", ""), named("order.2")))), false},
		{"other records", rules(old(when("child")), young("order.2", unless("child"))), false},
		{"the same records", rules(old(when("child")), young("order.2", when("child"))), true},
		{"another class", rules(old(), young("order.2", func(r *retention.Rule) { r.Class = "test.other" })), false},
		{"one ID", rules(old(), young("act.keep")), false},
		{"a slip in the ID", rules(changed(floor(years(10)), named("act.keeping")), changed(floor(years(6)), each(onClosed, named("act.keping")))), true},
		{"the same in another class", rules(changed(floor(years(10)), named("act.keeping")), changed(floor(years(6)), each(onClosed, named("act.keping"), func(r *retention.Rule) { r.Class = "test.other" }))), false},
		{"and of another bound", rules(changed(floor(years(10)), named("act.keeping")), changed(ceiling(years(16)), each(onClosed, named("act.keping")))), false},
		{"an ID with a year, and a forgotten Until", rules(changed(floor(years(10)), named("act.keep")), young("act.keep-2024")), true},
		{"with the number of a version", rules(changed(floor(years(10)), named("act.keep")), young("act.keep.v2")), true},
		{"with a word", rules(changed(floor(years(10)), named("act.keep")), young("act.keep.new")), true},
		{"with the number of an article", rules(changed(floor(years(10)), named("act.20")), young("act.20.2")), false},
		{"with a year, and law from the same day", rules(changed(floor(years(10)), each(named("act.keep"), alive("2024-01-01", ""))), young("act.keep-2024")), false},
		{"numbered rules", rules(floor(years(10)), changed(floor(years(6)), onClosed)), false},
	} {
		got := found(book(t, row.rules...), retention.FindingSplitNorm)
		assert.Len(t, got, map[bool]int{true: 1}[row.told], row.why)
		for _, f := range got {
			assert.Len(t, f.Rules, 2, row.why)
		}
	}
	most := changed(ceiling(years(10)), each(alive("", "2024-01-01"), named("act.limit")))
	next := changed(ceiling(years(6)), each(alive("2024-01-01", ""), named("order.3")))
	assert.Equal(t, []string{"on 1 January 2024 the life of order.3 follows that of act.limit; if order.3 is a version of that norm, give it the same ID: under two IDs, what was overdue by the older one falls due anew"},
		says(book(t, most, next), retention.FindingSplitNorm))
	assert.Equal(t, []string{"the IDs act.keeping and act.keping are almost alike; if act.keping is a version of that norm, give it the same ID: under two IDs, the older one keeps binding older records, even if the new one is retroactive"},
		says(book(t, changed(floor(years(10)), named("act.keeping")), changed(floor(years(6)), each(onClosed, named("act.keping")))), retention.FindingSplitNorm))
}

// What the sentence says is so.
func TestTheCostOfTwoIDs(t *testing.T) {
	years := retention.Years
	one, two := func(r *retention.Rule) { r.ID = "norm" }, func(r *retention.Rule) { r.ID = "other" }
	twice := func(a, b retention.Rule) (together, apart *retention.Rulebook) {
		a = changed(a, each(one, alive("", "2024-01-01")))
		b = changed(b, alive("2024-01-01", ""))
		return book(t, a, changed(b, one)), book(t, a, changed(b, two))
	}
	together, apart := twice(floor(years(10)), changed(floor(years(6)), retroactively))
	r := record(at(sent, "2018-01-01"))
	assert.Equal(t, retention.EndOn(day("2024-01-01")), together.Assess(r, day("2026-11-29")).RetainUntil)
	assert.Equal(t, retention.EndOn(day("2028-01-01")), apart.Assess(r, day("2026-11-29")).RetainUntil, "the older one keeps binding older records")
	together, apart = twice(ceiling(years(2)), ceiling(years(1)))
	r = record(at(sent, "2018-01-01"))
	assert.Equal(t, retention.EndOn(day("2020-01-01")), together.Assess(r, day("2026-11-29")).DisposeBy)
	assert.Equal(t, retention.EndOn(day("2024-01-01")), apart.Assess(r, day("2026-11-29")).DisposeBy, "what was overdue falls due anew")
}
