package retention_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
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

// reviewedBook says something in each field, and each thing differently.
func reviewedBook() retention.Definition {
	source := func(name string) calendar.Source {
		return calendar.Source{Citation: name + " Act s. 1", Article: "s. 1 of " + name, URL: "https://example.org/" + name, Checked: day("2026-11-01"), Doubt: name + " was read in part"}
	}
	title := func(name string) calendar.Names {
		return calendar.Names{English: name, Finnish: name + " (fi)", Swedish: name + " (sv)", Estonian: name + " (et)", Ukrainian: name + " (uk)"}
	}
	const related, plan retention.Class = "00 00 01 02", "test.plan"
	return retention.Definition{
		ID: "test", Version: "2026-1", Note: "of the book", Allowance: retention.Weeks(1), CheckedThrough: day("2026-01-01"), Complaints: source("Complaints"),
		Sources: []calendar.Source{source("Sources"), {Citation: "a note that is no rule"}},
		Classes: []retention.ClassInfo{
			{Class: letter, Title: title("letters"), Note: "of a class"},
			{Class: plan, Title: title("plans"), RulesFrom: "the plan of the host", NoErasure: source("NoErasure")},
			{Class: related, Title: title("related files")},
		},
		Triggers: []retention.TriggerInfo{{Trigger: sent, Title: title("was sent"), Start: title("from the sending"), Note: "of a trigger"}, {Trigger: closed, Title: title("was closed")}, {Trigger: read, Title: title("was read")}},
		Traits:   []retention.TraitInfo{{Trait: "of a child", Title: title("of a child"), Note: "of a trait"}},
		Rules: []retention.Rule{
			{ID: "one", Class: letter, When: "of a child", Trigger: sent, Absent: retention.Awaited, InsteadOf: "three", Pick: retention.Earliest, Cutoff: retention.EndOfYear(), Period: retention.Years(10),
				Bound: retention.AtLeast, Then: retention.Delete, Appraise: true, Basis: source("Basis"), From: day("2020-01-01"), Until: day("2030-01-01"), Note: "of the first version"},
			{ID: "three", Class: letter, Unless: "of a child", Trigger: closed, Pick: retention.Latest, Period: retention.Years(2), Bound: retention.AtLeast, Then: retention.Delete, Basis: source("Three")},
			{ID: "one", Class: letter, When: "of a child", Trigger: sent, Absent: retention.Awaited, InsteadOf: "three", Period: retention.Years(3),
				Bound: retention.AtLeast, Then: retention.Delete | retention.Transfer, Basis: source("Basis2"), From: day("2030-01-01"), Retroactive: source("Retroactive")},
			{ID: "floor", Class: related, Trigger: sent, Period: retention.Years(5), Bound: retention.AtLeast, Then: retention.Delete, Basis: source("Floor"), Until: day("2040-01-01")},
			{ID: "until read", Class: related, Trigger: read, Period: retention.Immediately(), Bound: retention.AtMost, Absent: retention.NotBinding, Then: retention.Delete | retention.Anonymise, Basis: source("Ceiling")},
		},
		Relations: []retention.Relation{{Yields: "until read", To: "floor", Basis: source("Relation"), Note: "of a relation"}},
	}
}

func TestTheTextOfABook(t *testing.T) {
	got := load(t, reviewedBook()).Text(calendar.English)
	if *update {
		require.NoError(t, os.WriteFile("testdata/text.txt", []byte(got), 0o644))
	}
	want, err := os.ReadFile("testdata/text.txt")
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "if it is right, run the test with -update")
}

// leaf is a field of a definition that is no struct and no list. A name such as
// Rules[0].Basis.Doubt leads to it.
type leaf struct {
	name  string
	value reflect.Value
}

func leavesOf(d *retention.Definition) []leaf { return leaves(reflect.ValueOf(d).Elem(), "") }

func leaves(v reflect.Value, name string) (all []leaf) {
	switch v.Interface().(type) {
	case calendar.Date, retention.Period, retention.Cutoff:
		return []leaf{{name, v}}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			all = append(all, leaves(v.Field(i), strings.TrimPrefix(name+"."+v.Type().Field(i).Name, "."))...)
		}
		return all
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, leaves(v.Index(i), fmt.Sprintf("%s[%d]", name, i))...)
		}
		return all
	default:
		return []leaf{{name, v}}
	}
}

// others returns other values of a leaf; one of them makes a book that loads.
func others(leaf reflect.Value) (all []any) {
	switch value := leaf.Interface().(type) {
	case calendar.Date:
		return []any{value.AddDays(1), value.AddDays(-1)}
	case retention.Period:
		return []any{retention.Years(7), retention.Days(9)}
	case retention.Cutoff:
		return []any{retention.AtEvent(), retention.EndOfFiscalYear(6, 30), retention.EndOfYearOfFiscalYear(6, 30)}
	}
	switch leaf.Kind() {
	case reflect.Bool:
		return []any{!leaf.Bool()}
	case reflect.Uint8:
		for n := range uint8(4) {
			all = append(all, n)
		}
		return all
	default:
		return []any{leaf.String() + "x"}
	}
}

// rename puts a name in the place of another one wherever a definition has it.
func rename(d *retention.Definition, was, is string) {
	for _, l := range leavesOf(d) {
		if l.value.Kind() == reflect.String && l.value.String() == was {
			l.value.SetString(is)
		}
	}
}

// Who changes a field changes the text, and, but for names, which stand in several
// places, one line of it.
func TestEachFieldIsALineOfTheText(t *testing.T) {
	names := []string{"ID", "Class", "Trigger", "Trait", "When", "Unless", "InsteadOf", "Yields", "To"}
	was := load(t, reviewedBook()).Text(calendar.English)
	seen, changed := map[string]string{was: "nothing"}, map[string]bool{}
	unchanged := reviewedBook()
	for n, l := range leavesOf(&unchanged) {
		if l.value.IsZero() {
			continue
		}
		name, field, loads := l.name, l.name[strings.LastIndex(l.name, ".")+1:], false
		isName := slices.Contains(names, field)
		for _, other := range others(l.value) {
			d := reviewedBook()
			leaf, to := leavesOf(&d)[n].value, reflect.ValueOf(other).Convert(l.value.Type())
			if isName {
				rename(&d, leaf.String(), to.String())
			} else {
				leaf.Set(to)
			}
			b, err := retention.NewRulebook(d)
			if err != nil || to.Interface() == l.value.Interface() {
				continue
			}
			loads, changed[field] = true, true
			text := b.Text(calendar.English)
			assert.NotEqual(t, was, text, name)
			if isName { // which stands in several places
				continue
			}
			assert.Empty(t, seen[text], "%s: the text is that after another change", name)
			seen[text] = name
			assert.LessOrEqual(t, len(lost(was, text)), 1, "%s: %q", name, lost(was, text))
			assert.LessOrEqual(t, len(lost(text, was)), 1, "%s: %q", name, lost(text, was))
		}
		shared := name == "Rules[0].Bound" || name == "Rules[2].Bound" // by the versions of a norm
		assert.True(t, loads || shared, "%s: no change of it loads", name)
	}
	for _, of := range []reflect.Type{reflect.TypeFor[retention.Rule](), reflect.TypeFor[retention.Relation](), reflect.TypeFor[retention.ClassInfo](),
		reflect.TypeFor[retention.TriggerInfo](), reflect.TypeFor[retention.TraitInfo](), reflect.TypeFor[calendar.Source](), reflect.TypeFor[calendar.Names]()} {
		for _, field := range reflect.VisibleFields(of) {
			isLeaf := field.Type.Kind() != reflect.Struct || slices.Contains([]reflect.Type{reflect.TypeFor[calendar.Date](), reflect.TypeFor[retention.Period](), reflect.TypeFor[retention.Cutoff]()}, field.Type)
			assert.True(t, !isLeaf || changed[field.Name], "%v.%s was not changed; say something in reviewedBook", of, field.Name)
		}
	}
	for _, field := range []string{"ID", "Version", "Note", "Allowance", "CheckedThrough"} {
		assert.True(t, changed[field], field)
	}
}

// lost returns the lines that one text has and another one has not.
func lost(was, is string) []string {
	left := map[string]int{}
	for line := range strings.SplitSeq(is, "\n") {
		left[line]++
	}
	var gone []string
	for line := range strings.SplitSeq(was, "\n") {
		if left[line]--; left[line] < 0 && line != "" {
			gone = append(gone, line)
		}
	}
	return gone
}

// What follows from a part of a merged book stands with the rule and the class.
func TestTheTextOfAMergedBook(t *testing.T) {
	one := reviewedBook()
	other := definition(exactly(retention.Years(1)), floor(retention.Years(1)))
	other.ID, other.Rules[0].Class, other.Rules[1].Class, other.Complaints = "other", "other.file", "other.file", fullSource("elsewhere")
	one.Classes, one.Triggers, one.Traits = one.Classes[1:2], nil, nil
	one.Classes[0].Title = calendar.Names{}
	merged, err := retention.Merge("all", load(t, one), load(t, other))
	require.NoError(t, err)
	text := merged.Text(calendar.English)
	for _, want := range []string{
		"  rule one\n    for records with \"of a child\"\n    instead of three\n",
		"    of the book test\n    basis: Three Act s. 1\n",
		"    of the book other\n    how far the law was checked is not said\n    basis: Act 1/2000 s. 1\n",
		"class other.file\n  complaints to: elsewhere\n",
		"class test.letter\n  complaints to: Complaints Act s. 1\n",
	} {
		assert.Contains(t, text, want)
	}
	one.Allowance = retention.Period{}
	other.Allowance = retention.Months(1)
	merged, err = retention.Merge("all", load(t, one), load(t, other))
	require.NoError(t, err)
	assert.Equal(t, 1, strings.Count(merged.Text(calendar.English), "    disposal may take 1 month after an exact period\n"), "of the one rule that is exact")
	assert.NotContains(t, text, "disposal may take")
}

// In each language everything that the author wrote is there, in the same lines, and the
// words and days are those of the language.
func TestTheTextInLanguages(t *testing.T) {
	for _, b := range append(ourBooks(t), load(t, reviewedBook())) {
		d := b.Definition()
		lines := strings.Count(b.Text(calendar.English), "\n")
		assert.Equal(t, b.Text(calendar.English), b.Text(99), "an unknown language is English")
		for l := calendar.English; l <= calendar.Ukrainian; l++ {
			text := b.Text(l)
			assert.Equal(t, lines, strings.Count(text, "\n"), "%s in %v", d.ID, l)
			assert.NotContains(t, text, "{", "an argument is missing")
			for _, r := range d.Rules {
				for _, own := range []string{r.ID, string(r.Class), string(r.Trigger), r.Basis.Citation, r.Basis.Doubt, r.Note, r.Bound.In(l)} {
					assert.Contains(t, text, own)
				}
				if r.Then != 0 {
					assert.Contains(t, text, r.Then.In(l))
				}
				if !r.From.IsZero() {
					assert.Contains(t, text, r.From.In(l))
				}
			}
			for _, info := range d.Triggers {
				for other := calendar.English; other <= calendar.Ukrainian; other++ {
					assert.Contains(t, text, info.Title.In(other))
					assert.Contains(t, text, info.Start.In(other))
				}
			}
		}
	}
}

// What people call an event and the phrase of its start are told apart, also where there is
// only one of them.
func TestTheTextTellsTitleFromStart(t *testing.T) {
	text := func(info retention.TriggerInfo) string {
		d := definition(floor(retention.Years(1)))
		info.Trigger = sent
		d.Triggers = []retention.TriggerInfo{info}
		return load(t, d).Text(calendar.English)
	}
	said := calendar.Names{English: "from the end"}
	assert.NotEqual(t, text(retention.TriggerInfo{Title: said}), text(retention.TriggerInfo{Start: said}))
	assert.Contains(t, text(retention.TriggerInfo{Start: said}), "triggers\n  sent\n    en: … from the end\n")
}

// The text depends on the definition alone, also where books keep what they say in maps.
func TestTheTextIsStable(t *testing.T) {
	for _, b := range append(slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()), load(t, reviewedBook())) {
		text := b.Text(calendar.English)
		for range 5 {
			assert.Equal(t, text, load(t, b.Definition()).Text(calendar.English))
		}
		file, err := b.Definition().MarshalJSON()
		require.NoError(t, err)
		read, err := retention.ReadRulebook(file)
		require.NoError(t, err)
		assert.Equal(t, text, read.Text(calendar.English), "from a file")
		assert.NotContains(t, text, "{", "an argument is missing")
		assert.True(t, strings.HasSuffix(text, "\n"))
		for line := range strings.SplitSeq(text, "\n") {
			assert.Equal(t, strings.TrimRight(line, " "), line, "blanks at the end of a line show in no diff")
		}
		for _, r := range b.Definition().Rules {
			assert.Contains(t, text, r.Basis.Citation)
			assert.Contains(t, text, r.Basis.Doubt)
		}
	}
}

func TestTheTextOfNoBook(t *testing.T) {
	var none *retention.Rulebook
	assert.Equal(t, "no rulebook\n", none.Text(calendar.English))
	assert.Equal(t, "no rulebook\n", new(retention.Rulebook).Text(calendar.English))
	assert.Equal(t, "rulebook \"a (b)\"\n  how far the law was checked is not said\n", load(t, retention.Definition{ID: "a (b)"}).Text(calendar.English))
}
