package retention_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func fullSource(name string) calendar.Source {
	return calendar.Source{Citation: name, Article: "1", URL: "https://example.org/" + name, Checked: day("2025-01-01"), Doubt: "not read"}
}

// saysEverything says something in every field. The rule that the test changes
// comes first and is in no relation.
func saysEverything() retention.Definition {
	const related retention.Class = "test.related"
	return retention.Definition{
		ID: "test", Version: "1", Note: "to be read by two", Allowance: retention.Weeks(1), CheckedThrough: day("2026-01-01"),
		Sources: []calendar.Source{fullSource("code")}, Complaints: fullSource("authority"),
		Classes: []retention.ClassInfo{
			{Class: "test.elsewhere", Title: names("elsewhere"), RulesFrom: "the plan", NoErasure: fullSource("act"), Note: "not ours"},
			{Class: letter}, {Class: related},
		},
		Triggers: []retention.TriggerInfo{
			{Trigger: "kept", Title: names("kept"), Start: names("from kept"), Note: "no rule counts from it"},
			{Trigger: sent}, {Trigger: sent + "x"}, {Trigger: sent + " x"}, {Trigger: closed}, {Trigger: read},
		},
		Traits: []retention.TraitInfo{{Trait: "alone", Title: names("alone"), Note: "no rule asks for it"}, {Trait: "child"}, {Trait: "childx"}, {Trait: "child x"}},
		Rules: []retention.Rule{
			{ID: "one", Class: letter, When: "child", Trigger: sent, Absent: retention.Awaited, InsteadOf: "three", Pick: retention.Earliest, Cutoff: retention.EndOfYear(), Period: retention.Years(3),
				Bound: retention.AtLeast, Then: retention.Delete, Appraise: true, Basis: fullSource("basis"), From: day("2020-01-01"), Until: day("2030-01-01"), Retroactive: fullSource("retroactive"), Note: "doubted"},
			complete(retention.Rule{Class: letter, Trigger: closed, Bound: retention.AtLeast, Period: retention.Years(2)}, "three"),
			complete(retention.Rule{Class: letter, Trigger: read, Bound: retention.AtLeast, Period: retention.Years(2)}, "four"),
			complete(retention.Rule{Class: related, Bound: retention.AtLeast, Period: retention.Years(2)}, "floor"),
			complete(retention.Rule{Class: related, Bound: retention.AtLeast, Period: retention.Years(3)}, "floor-2"),
			complete(retention.Rule{Class: related, Bound: retention.AtMost, Period: retention.Years(4)}, "ceiling"),
			complete(retention.Rule{Class: related, Bound: retention.AtMost, Period: retention.Years(5)}, "ceiling-2"),
		},
		Relations: []retention.Relation{{Yields: "ceiling", To: "floor", Basis: fullSource("relation"), Note: "settled"}},
	}
}

// names are one name in every language.
func names(name string) calendar.Names {
	return calendar.Names{English: name, Finnish: name + " fi", Swedish: name + " sv", Estonian: name + " et", Ukrainian: name + " uk"}
}

// changeEachField changes one field after the other, in structs and in the first
// elements of lists, and puts it back. It fails on a field that it cannot change,
// and on one that is empty before.
func changeEachField(t *testing.T, v reflect.Value, name string, changed func(name string)) {
	t.Helper()
	before := reflect.New(v.Type()).Elem()
	before.Set(v)
	set := func(value any) {
		v.Set(reflect.ValueOf(value).Convert(v.Type()))
		changed(name)
		v.Set(before)
	}
	require.False(t, v.IsZero(), "%s: give it a value in saysEverything and, if it decides, write it into the digest", name)
	if name == "Rules[0].Class" { // one of three that go together
		return
	}
	related := map[string]string{"Rules[0].InsteadOf": "four", "Relations[0].Yields": "ceiling-2", "Relations[0].To": "floor-2"}
	switch value := v.Interface().(type) {
	case calendar.Date:
		set(value.AddDays(1))
		set(value.AddDays(-1))
	case retention.Period:
		set(retention.Years(2))
		set(retention.Days(21))
	case retention.Cutoff:
		set(retention.AtEvent())
		set(retention.EndOfFiscalYear(6, 30))
		set(retention.EndOfYearOfFiscalYear(6, 30))
		set(retention.EndOfFiscalYear(6, 29))
	case retention.Absent:
		set(retention.Awaited - value) // of which one says something
	default:
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).Name == "Unless" { // a rule has it or When
					require.True(t, v.Field(i).IsZero())
					v.Field(i).Set(v.FieldByName("When"))
					v.FieldByName("When").SetZero()
					changed(name + ".Unless")
					v.FieldByName("When").Set(v.Field(i))
					v.Field(i).SetZero()
					continue
				}
				changeEachField(t, v.Field(i), strings.TrimPrefix(name+"."+v.Type().Field(i).Name, "."), changed)
			}
		case reflect.Slice:
			changeEachField(t, v.Index(0), name+"[0]", changed)
		case reflect.Bool:
			set(!v.Bool())
		case reflect.Uint8:
			set(v.Uint() + 1)
		case reflect.String:
			if other, fixed := related[name]; fixed {
				set(other)
				return
			}
			set(v.String() + "x")
			set(v.String() + " x")
		default:
			require.Fail(t, "no way to change "+name)
		}
	}
}

func TestEachFieldChangesTheDigest(t *testing.T) {
	d := saysEverything()
	was := load(t, d).Digest()
	assert.Regexp(t, "^[0-9a-f]{64}$", was)
	seen, names := map[string]string{was: "unchanged"}, []string{}
	changeEachField(t, reflect.ValueOf(&d).Elem(), "", func(name string) {
		digest := load(t, d).Digest()
		names = append(names, name)
		if strings.HasSuffix(name, ".Note") || name == "Note" || strings.Contains(name, ".Title.") || strings.Contains(name, ".Start.") {
			assert.Equal(t, was, digest, "%s: a remark or a title is part of the digest", name)
			return
		}
		assert.Empty(t, seen[digest], "%s: the digest is as before", name)
		seen[digest] = name
	})
	assert.Equal(t, was, load(t, d).Digest(), "all is put back")
	for i := range 3 {
		d.Rules[i].Class = "test.other"
	}
	d.Classes[1].Class = "test.other"
	assert.Empty(t, seen[load(t, d).Digest()])
	names = append(names, "Rules[0].Class")
	for of, prefix := range map[reflect.Type]string{
		reflect.TypeFor[retention.Definition](): "", reflect.TypeFor[retention.Rule](): "Rules[0].", reflect.TypeFor[calendar.Source](): "Rules[0].Basis.",
		reflect.TypeFor[retention.Relation](): "Relations[0].", reflect.TypeFor[retention.ClassInfo](): "Classes[0].",
		reflect.TypeFor[retention.TriggerInfo](): "Triggers[0].", reflect.TypeFor[retention.TraitInfo](): "Traits[0].", reflect.TypeFor[calendar.Names](): "Triggers[0].Start.",
	} {
		for _, field := range reflect.VisibleFields(of) {
			assert.True(t, slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, prefix+field.Name) }), "%s%s was not changed", prefix, field.Name)
		}
	}
}

// Two books of one ID and version that differ in a rule are two books.
func TestABookIsNotItsName(t *testing.T) {
	one, other := definition(floor(retention.Years(6))), definition(floor(retention.Years(7)))
	one.Version, other.Version = "2026", "2026"
	assert.NotEqual(t, load(t, one).Digest(), load(t, other).Digest())
	other.Rules[0].Period = retention.Years(6)
	assert.Equal(t, load(t, one).Digest(), load(t, other).Digest(), "two books that say the same")
}

func TestOrderDoesNotChangeTheDigest(t *testing.T) {
	d := saysEverything()
	d.Sources = append(d.Sources, fullSource("another"))
	d.Classes = append(d.Classes, retention.ClassInfo{Class: "test.other", RulesFrom: "the plan"})
	d.Relations = append(d.Relations, retention.Relation{Yields: "ceiling-2", To: "floor-2", Basis: fullSource("relation")})
	was := load(t, d).Digest()
	for range 3 { // also between runs of the loop over the classes
		slices.Reverse(d.Sources)
		slices.Reverse(d.Classes)
		slices.Reverse(d.Rules)
		slices.Reverse(d.Relations)
		assert.Equal(t, was, load(t, d).Digest())
	}
}

// What stands in one field cannot be read as if it stood in another.
func TestDigestFieldsCannotBeShifted(t *testing.T) {
	seen := map[string]string{}
	for _, row := range [][2]string{{"ab", "c"}, {"a", "bc"}, {"abc", ""}, {`a" "bc`, ""}, {`a" "b`, "c"}, {`a\nb`, "c"}, {`a" book "b`, "c"}, {`a\xff`, ""}, {`a\\xff`, ""}, {"aÿ", ""}} {
		d := definition(floor(retention.Years(6)))
		d.ID, d.Version = row[0], row[1]
		digest := load(t, d).Digest()
		assert.Empty(t, seen[digest], "%q", row)
		seen[digest] = fmt.Sprint(row)

		d = definition(floor(retention.Years(6)))
		d.Rules[0].Basis.Citation, d.Rules[0].Basis.URL = row[0], row[1]
		digest = load(t, d).Digest()
		assert.Empty(t, seen[digest], "a source, %q", row)
		seen[digest] = fmt.Sprint(row)
	}
}

func TestNoBookHasNoDigest(t *testing.T) {
	var none *retention.Rulebook
	assert.Empty(t, none.Digest())
	assert.Empty(t, new(retention.Rulebook).Digest())
	assert.NotEmpty(t, load(t, retention.Definition{ID: "empty"}).Digest())
}

func TestDigestOfAMergedBook(t *testing.T) {
	part := func(id, authority string, p, allowance retention.Period) *retention.Rulebook {
		d := definition(exactly(p))
		d.ID, d.Version, d.Allowance, d.Complaints = id, "1", allowance, calendar.Source{Citation: authority}
		d.Rules[0].ID, d.Rules[0].Class = id+".1", retention.Class(id)
		return load(t, d)
	}
	merge := func(id string, books ...*retention.Rulebook) string {
		b, err := retention.Merge(id, books...)
		require.NoError(t, err)
		return b.Digest()
	}
	year, none := retention.Years(1), retention.Period{}
	a, b := part("a", "ombudsman", year, none), part("b", "ombudsman", year, none)
	was := merge("ab", a, b)
	assert.Regexp(t, "^[0-9a-f]{64}$", was)
	assert.Equal(t, was, merge("ab", a, b), "it is the same every time")
	digests := []string{was, a.Digest(), b.Digest(), merge("ab", a), merge("ba", a, b),
		merge("ab", a, part("b", "ombudsman", retention.Years(2), none)),
		merge("ab", a, part("b", "court", year, none)),
		// What a merged definition no longer shows counts all the same.
		merge("ab", a, part("b", "ombudsman", year, retention.Days(1))),
	}
	slices.Sort(digests)
	assert.Len(t, slices.Compact(digests), 8)
}

// A class with a title is declared, and then others are not known; an event or a trait is
// declared without one.
func TestATitleIsInTheDigestIfItDeclares(t *testing.T) {
	was := load(t, saysEverything()).Digest()
	for name, row := range map[string]struct {
		change func(*retention.Definition)
		same   bool
	}{
		"no title of a class":         {func(d *retention.Definition) { d.Classes[0].Title = calendar.Names{} }, false},
		"a title of another class":    {func(d *retention.Definition) { d.Classes[1].Title = names("letter") }, false},
		"a class in one language":     {func(d *retention.Definition) { d.Classes[0].Title = calendar.Names{Estonian: "mujal"} }, true},
		"no title of an event":        {func(d *retention.Definition) { d.Triggers[0].Title = calendar.Names{} }, true},
		"no start of an event":        {func(d *retention.Definition) { d.Triggers[0].Start = calendar.Names{} }, true},
		"a title of another event":    {func(d *retention.Definition) { d.Triggers[1].Title = names("sent") }, true},
		"no title of a trait":         {func(d *retention.Definition) { d.Traits[0].Title = calendar.Names{} }, true},
		"an event that is no longer":  {func(d *retention.Definition) { d.Triggers = d.Triggers[1:] }, false},
		"a trait that is no longer":   {func(d *retention.Definition) { d.Traits = d.Traits[1:] }, false},
		"an event that is of no rule": {func(d *retention.Definition) { d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: "lost"}) }, false},
	} {
		d := saysEverything()
		row.change(&d)
		assert.Equal(t, row.same, was == load(t, d).Digest(), name)
	}
}
