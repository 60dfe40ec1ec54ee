package retention_test

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMergedRulebookDoesNotAlias(t *testing.T) {
	merged, err := retention.Merge("merged", load(t, fullDefinition()))
	require.NoError(t, err)
	d := merged.Definition()
	d.Rules[0].Period = retention.Days(1)
	d.Sources[0].Citation = "spoilt"
	assert.Equal(t, retention.Years(5), merged.Definition().Rules[0].Period)
	assert.Equal(t, "Act 1/2000", merged.Definition().Sources[0].Citation)
}

func TestMerge(t *testing.T) {
	plan := retention.Definition{
		ID: "plan", Version: "7", CheckedThrough: day("2025-06-30"),
		Sources: []calendar.Source{{Citation: "the plan"}},
		Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the law"}},
		Rules: []retention.Rule{
			complete(retention.Rule{Class: "test.other", Bound: retention.AtLeast, Period: retention.Years(3)}, "plan.1"),
			complete(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(8)}, "plan.2"),
		},
	}
	law, host := load(t, fullDefinition()), load(t, plan)
	merged, err := retention.Merge("merged", law, host)
	require.NoError(t, err)

	d := merged.Definition()
	assert.Equal(t, "merged", d.ID)
	assert.Equal(t, "test 1; plan 7", d.Version)
	assert.Equal(t, append(fullDefinition().Sources, plan.Sources...), d.Sources)
	assert.Equal(t, append(fullDefinition().Rules, plan.Rules...), d.Rules)
	assert.Equal(t, append(fullDefinition().Classes, plan.Classes...), d.Classes)
	assert.Equal(t, retention.Period{}, d.Allowance)
	assert.Equal(t, day("2025-06-30"), d.CheckedThrough)

	// Rules of both books bind a record.
	r := record(at(sent, "2020-01-01"), at(closed, "2027-01-01"))
	a := merged.Assess(r, day("2021-01-01"))
	assert.Equal(t, "in force; until 2028-01-01; due 2028-12-31; by 2029-01-01; delete", tell(a))

	// What the law's book left open, the plan has brought.
	info, known := merged.Info("test.other")
	assert.True(t, known)
	assert.Empty(t, info.RulesFrom)
	other := retention.Record{Class: "test.other", Events: r.Events}
	assert.True(t, merged.Assess(other, day("2021-01-01")).State.RulesInForce())
	assert.Equal(t, retention.RulesElsewhere, law.Assess(other, day("2021-01-01")).State)

	// NoErasure stays.
	info, _ = merged.Info(letter)
	assert.Equal(t, "Act 1/2000 s. 9", info.NoErasure.Citation)
}

func TestMergeKeepsRulesFromThatNobodyBrings(t *testing.T) {
	merged, err := retention.Merge("merged", load(t, fullDefinition()), book(t))
	require.NoError(t, err)
	info, known := merged.Info("test.other")
	assert.True(t, known)
	assert.Equal(t, "the plan", info.RulesFrom)
}

// Each rule keeps the allowance and the reading day of its own book, even when
// books are merged again.
func TestMergeKeepsEachBooksAllowance(t *testing.T) {
	lasting := func(id string, class retention.Class, allowance retention.Period, checked string) *retention.Rulebook {
		r := complete(exactly(retention.Years(1)), id+".1")
		r.Class = class
		return load(t, retention.Definition{ID: id, Rules: []retention.Rule{r}, Allowance: allowance, CheckedThrough: day(checked)})
	}
	a := lasting("a", "a", retention.Days(30), "2022-03-31")
	b := lasting("b", "b", retention.Months(3), "2021-06-30")
	c := lasting("c", "c", retention.Period{}, "")
	ab, err := retention.Merge("ab", a, b)
	require.NoError(t, err)
	abc, err := retention.Merge("abc", c, ab)
	require.NoError(t, err)
	assert.Equal(t, "c; ab a; b", abc.Definition().Version)
	assert.Equal(t, day("2021-06-30"), abc.Definition().CheckedThrough, "the earliest; a book that says none does not count")
	for _, row := range []struct {
		class   retention.Class
		by      string
		checked string
	}{
		{"a", "2021-02-01", "2022-03-31"}, {"b", "2021-04-02", "2021-06-30"}, {"c", "2021-01-02", ""},
	} {
		r := retention.Record{Class: row.class, Events: retention.EventsOf(at(sent, "2020-01-01"))}
		assert.Equal(t, retention.EndOn(day(row.by)), abc.Assess(r, day("2020-06-30")).DisposeBy, row.class)
		effects := abc.Effects(r, day("2020-06-30"))
		require.Len(t, effects, 1)
		assert.Equal(t, day(row.checked), effects[0].CheckedThrough, row.class)
	}
}

func TestMergeCountsIdenticalRulesOnce(t *testing.T) {
	one, two := load(t, fullDefinition()), load(t, fullDefinition())
	merged, err := retention.Merge("merged", one, two, one)
	require.NoError(t, err)
	assert.Equal(t, fullDefinition().Rules, merged.Definition().Rules)
	assert.Len(t, merged.Effects(record(at(sent, "2020-01-01"), at(closed, "2020-01-01")), day("2021-01-01")), 2)
}

func TestMergeRefuses(t *testing.T) {
	longer := fullDefinition()
	longer.Rules[0].Period = retention.Years(6)
	patient := fullDefinition()
	patient.Allowance = retention.Days(31)
	otherNorm := fullDefinition()
	otherNorm.Rules = nil
	otherNorm.Classes[0] = retention.ClassInfo{Class: letter, RulesFrom: "elsewhere", NoErasure: calendar.Source{Citation: "Act 2/2000"}}
	short := definition(ceiling(retention.Years(1)))
	short.Rules[0].ID = "short"

	full := load(t, fullDefinition())
	for _, row := range []struct {
		why   string
		id    string
		books []*retention.Rulebook
		want  []string
	}{
		{"no books", "merged", nil, []string{"retention: merged: no books to merge; pass at least one"}},
		{"a nil book", "merged", []*retention.Rulebook{full, nil}, []string{"retention: merged: books[1]: a book is nil; check the error of its constructor"}},
		{"only nil books, and no ID", "", []*retention.Rulebook{nil, nil}, []string{
			"retention: books[0]: a book is nil; check the error of its constructor",
			"retention: books[1]: a book is nil; check the error of its constructor",
			"retention: the book has no ID; give it a stable name",
		}},
		{"another rule under the same ID", "merged", []*retention.Rulebook{full, load(t, longer)}, []string{twice("merged: rules[2] rule-1", "every day")}},
		{"the same rules with another allowance", "merged", []*retention.Rulebook{full, load(t, patient)}, []string{
			twice("merged: rules[2] rule-1", "every day"), twice("merged: rules[3] rule-2", "every day"),
		}},
		{"two norms against erasure", "merged", []*retention.Rulebook{full, load(t, otherNorm)}, []string{
			`retention: merged: classes[2]: class "test.letter" refuses erasure by two norms; cite both in one source`,
		}},
		{"a conflict between the books", "merged", []*retention.Rulebook{full, load(t, short)}, []string{
			"retention: merged: rules[0] rule-1: keeps every record longer than short allows; correct one of the two periods",
		}},
	} {
		t.Run(row.why, func(t *testing.T) {
			merged, err := retention.Merge(row.id, row.books...)
			assert.Equal(t, row.want, problemsOf(t, err))
			assert.Nil(t, merged)
		})
	}
}

func TestMergeInAnyOrder(t *testing.T) {
	a := book(t, floor(retention.Years(5)))
	r := complete(retention.Rule{Bound: retention.AtMost, Period: retention.Years(2), Trigger: closed, Then: del | anonymise}, "b.1")
	b := load(t, retention.Definition{ID: "b", Rules: []retention.Rule{r}})
	r = complete(retention.Rule{Bound: retention.Exactly, Period: retention.Years(6)}, "c.1")
	c := load(t, retention.Definition{ID: "c", Rules: []retention.Rule{r}, Allowance: retention.Days(30)})

	rec := record(at(sent, "2020-01-01"), at(closed, "2022-01-01"))
	var want []retention.Assessment
	for i, books := range [][]*retention.Rulebook{{a, b, c}, {a, c, b}, {b, a, c}, {b, c, a}, {c, a, b}, {c, b, a}} {
		merged, err := retention.Merge("merged", books...)
		require.NoError(t, err)
		var got []retention.Assessment
		for on := day("2019-12-01"); on.Before(day("2027-01-01")); on = on.AddDays(1) {
			got = append(got, merged.Assess(rec, on))
		}
		if i == 0 {
			want = got
		}
		assert.Equal(t, want, got)
	}
}

// What two books say differently under one ID is told with the books.
func TestMergeNamesTheBooks(t *testing.T) {
	norm := func(book string, change func(r *retention.Rule)) *retention.Rulebook {
		r := complete(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(3)}, "norm")
		if change != nil {
			change(&r)
		}
		return load(t, retention.Definition{ID: book, Rules: []retention.Rule{r}})
	}
	const help = ", in the books \"law\" and \"plan\"; say the norm in one of the books, or in both alike; two norms have two IDs"
	for _, row := range []struct {
		why    string
		change func(r *retention.Rule)
		want   []string
	}{
		{"alike", nil, nil},
		{"alike, with another remark", func(r *retention.Rule) { r.Note = "read twice" }, nil},
		{"another period", func(r *retention.Rule) { r.Period = retention.Years(4) }, []string{"retention: union: rules[1] norm: two versions are law on every day" + help}},
		{"another class", func(r *retention.Rule) { r.Class = "test.other" }, []string{`retention: union: rules[1] norm: its versions are of the classes "test.letter" and "test.other"` + help}},
		{"another bound", func(r *retention.Rule) { r.Bound = retention.AtMost }, []string{`retention: union: rules[1] norm: its versions are "at least" and "at most"` + help}},
	} {
		merged, err := retention.Merge("union", norm("law", nil), norm("plan", row.change))
		if row.want == nil {
			require.NoError(t, err, row.why)
			assert.Len(t, merged.Definition().Rules, 1, row.why)
			assert.Empty(t, merged.Definition().Rules[0].Note, row.why)
			continue
		}
		assert.Equal(t, row.want, problemsOf(t, err), row.why)
	}
}

// The union declares what its parts declare, each word once and with its first title, and
// what the rules of the others use, so that its definition loads.
func TestMergeUnitesWords(t *testing.T) {
	title := func(english string) calendar.Names { return calendar.Names{English: english} }
	one := definition(changed(floor(retention.Years(3)), onClosed))
	one.Classes = []retention.ClassInfo{{Class: letter, Title: title("letters")}}
	one.Triggers = []retention.TriggerInfo{{Trigger: closed}, {Trigger: "boxed", Title: title("the boxing")}}
	one.Traits = []retention.TraitInfo{{Trait: "minor", Title: title("of a minor")}}
	other := definition(changed(floor(retention.Years(4)), func(r *retention.Rule) { r.Class, r.Trigger, r.When = "test.other", "read", "copy" }))
	other.ID, other.Rules[0].ID = "other", "other.1"
	titled := one
	titled.ID, titled.Rules = "titled", nil
	titled.Classes = []retention.ClassInfo{{Class: letter, Title: title("all letters"), RulesFrom: "the law"}, {Class: "test.elsewhere", Title: title("elsewhere"), RulesFrom: "the plan"}}
	titled.Triggers = []retention.TriggerInfo{{Trigger: closed, Title: title("the closing")}, {Trigger: "boxed", Title: title("boxing")}}

	merged, err := retention.Merge("union", load(t, one), load(t, other), load(t, titled))
	require.NoError(t, err)
	d := merged.Definition()
	assert.Equal(t, []retention.ClassInfo{{Class: letter, Title: title("letters")}, {Class: letter, RulesFrom: "the law"}, {Class: "test.elsewhere", Title: title("elsewhere"), RulesFrom: "the plan"}, {Class: "test.other"}}, d.Classes)
	assert.Equal(t, []retention.TriggerInfo{{Trigger: closed, Title: title("the closing")}, {Trigger: "boxed", Title: title("the boxing")}, {Trigger: "read"}}, d.Triggers)
	assert.Equal(t, []retention.TraitInfo{{Trait: "minor", Title: title("of a minor")}, {Trait: "copy"}}, d.Traits)
	load(t, d)
	info, _ := merged.Info(letter)
	assert.Equal(t, title("letters"), info.Title)

	// Nothing is declared where no book does.
	plain, err := retention.Merge("union", load(t, other))
	require.NoError(t, err)
	assert.Empty(t, plain.Definition().Triggers)
	assert.Empty(t, plain.Definition().Traits)
}

// Of several declarations of an event the first with a title counts, with its own phrase or
// without one; of those without a title the first with a phrase.
func TestMergeTakesTheTitleWithItsStart(t *testing.T) {
	title := func(name string) calendar.Names { return calendar.Names{English: name} }
	bare := retention.TriggerInfo{Trigger: sent}
	noted := retention.TriggerInfo{Trigger: sent, Note: "seen"}
	starts := retention.TriggerInfo{Trigger: sent, Start: title("since the sending")}
	titled := retention.TriggerInfo{Trigger: sent, Title: title("the sending")}
	full := retention.TriggerInfo{Trigger: sent, Title: title("the dispatch"), Start: title("from the dispatch")}
	finnish := retention.TriggerInfo{Trigger: sent, Title: calendar.Names{Finnish: "lähetys"}}
	for _, row := range []struct {
		declared []retention.TriggerInfo
		want     retention.TriggerInfo
	}{
		{[]retention.TriggerInfo{bare, noted}, bare}, {[]retention.TriggerInfo{noted, bare}, noted},
		{[]retention.TriggerInfo{bare, starts}, starts}, {[]retention.TriggerInfo{starts, bare}, starts},
		{[]retention.TriggerInfo{bare, titled}, titled}, {[]retention.TriggerInfo{titled, starts}, titled},
		{[]retention.TriggerInfo{starts, titled}, titled}, {[]retention.TriggerInfo{starts, full}, full},
		{[]retention.TriggerInfo{titled, full}, titled}, {[]retention.TriggerInfo{full, titled}, full},
		{[]retention.TriggerInfo{bare, starts, full, titled}, full}, {[]retention.TriggerInfo{finnish, full}, finnish},
	} {
		var books []*retention.Rulebook
		for i, info := range row.declared {
			d := definition()
			d.ID, d.Triggers = fmt.Sprint("book ", i), []retention.TriggerInfo{info}
			books = append(books, load(t, d))
		}
		merged, err := retention.Merge("union", books...)
		require.NoError(t, err)
		assert.Equal(t, []retention.TriggerInfo{row.want}, merged.Definition().Triggers)
		assert.Equal(t, row.want.Title, merged.Names(sent))
	}
}

// An event that one of the books does not declare leaves open only the classes for which it
// has rules; a word of any of them is known in all.
func TestMergeKeepsOpenWhoDeclares(t *testing.T) {
	declares := declaring(definition(changed(floor(retention.Years(3)), onClosed)), closed)
	plain := definition(changed(floor(retention.Years(3)), func(r *retention.Rule) { r.Class, r.Trigger = "test.other", closed }))
	plain.ID, plain.Rules[0].ID = "plain", "plain.1"
	merged, err := retention.Merge("union", load(t, declares), load(t, plain))
	require.NoError(t, err)
	sealed := record(at(closed, "2020-01-31"), at("sealed", "2020-02-01"))
	on := day("2026-01-01")
	assert.True(t, merged.Assess(sealed, on).FloorUnknown)
	sealed.Class = "test.other"
	assert.False(t, merged.Assess(sealed, on).FloorUnknown)
}
