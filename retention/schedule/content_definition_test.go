package schedule_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// leaf is a value of a definition that is not made of others.
type leaf struct {
	path  string
	value reflect.Value
}

// leaves returns those of a value that can be changed.
func leaves(path string, v reflect.Value) (list []leaf) {
	switch {
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[calendar.Date]() && v.Type() != reflect.TypeFor[retention.Period]() && v.Type() != reflect.TypeFor[retention.Cutoff]():
		for i := range v.NumField() {
			list = append(list, leaves(path+"."+v.Type().Field(i).Name, v.Field(i))...)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			list = append(list, leaves(fmt.Sprintf("%s[%d]", path, i), v.Index(i))...)
		}
	default:
		list = append(list, leaf{path, v})
	}
	return list
}

// full is a definition in which each field is set, and each text is another one: a new field
// of a definition is found here.
func full(t *testing.T) retention.Definition {
	t.Helper()
	day1 := day("2001-01-01")
	rule := retention.Rule{ID: "norm-a", Class: "class-a", When: "trait-a", Trigger: "event-a", Absent: retention.NotBinding, Pick: retention.Latest, Cutoff: retention.EndOfFiscalYear(4, 17),
		Period: retention.Days(4711), Bound: retention.Exactly, Then: retention.Anonymise, Appraise: true, From: day1, Until: day("2031-02-03")}
	other := rule
	other.ID, other.When, other.Unless, other.InsteadOf, other.Trigger, other.Bound = "norm-b", "", "trait-b", "norm-a", "event-b", retention.AtMost
	other.Absent, other.Period = retention.Awaited, retention.Days(15) // it yields to the other one
	d := retention.Definition{
		ID: "book-a", Allowance: retention.Days(77), CheckedThrough: day("2026-10-09"), Sources: make([]calendar.Source, 1),
		Classes:   []retention.ClassInfo{{Class: "class-a"}, {Class: "class-b", RulesFrom: "the host"}},
		Triggers:  []retention.TriggerInfo{{Trigger: "event-a"}, {Trigger: "event-b"}, {Trigger: "event-unused"}},
		Traits:    []retention.TraitInfo{{Trait: "trait-a"}, {Trait: "trait-b"}, {Trait: "trait-unused"}},
		Rules:     []retention.Rule{rule, other},
		Relations: []retention.Relation{{Yields: "norm-b", To: "norm-a"}},
	}
	v := reflect.ValueOf(&d).Elem()
	days := 0
	for i, l := range leaves("", v) {
		set := strings.HasSuffix(l.path, ".When") || strings.HasSuffix(l.path, ".Unless") || strings.HasSuffix(l.path, ".InsteadOf") || strings.HasSuffix(l.path, "Classes[0].RulesFrom")
		switch {
		case !l.value.IsZero() || set: // the one or the other
		case strings.HasSuffix(l.path, ".URL"):
			l.value.SetString(fmt.Sprint("https://example.org/", i))
		case l.value.Kind() == reflect.String:
			l.value.SetString(fmt.Sprint("Marker", i, "x"))
		case l.value.Type() == reflect.TypeFor[calendar.Date]():
			days++
			l.value.Set(reflect.ValueOf(day("2015-03-01").AddDays(days)))
		}
	}
	used := map[string]bool{}
	for _, l := range leaves("", v) {
		field := l.path[strings.LastIndex(l.path, ".")+1:]
		used[field] = used[field] || !l.value.IsZero()
	}
	for field, set := range used {
		assert.True(t, set, "the field %s is new: set it in this test, and say it in a schedule", field)
	}
	return d
}

// Every text, day and value of a definition is in every form of its schedule.
func TestNothingOfADefinitionIsLost(t *testing.T) {
	d := full(t)
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	for _, l := range allLanguages() {
		page := html.UnescapeString(string(withoutPictures(schedule.HTML(b, today, l))))
		text := strings.ReplaceAll(schedule.Markdown(b, today, l), `\`, "")
		all, err := csv.NewReader(bytes.NewReader(schedule.CSV(b, today, l, paper.Sheet{NoMark: true}))).ReadAll()
		require.NoError(t, err)
		sheet := fmt.Sprint(all)
		for _, leaf := range leaves("", reflect.ValueOf(&d).Elem()) {
			said, documents := wordsOf(leaf, l)
			if said == "" {
				continue
			}
			assert.True(t, strings.Contains(sheet, said), "%v: %s is not in CSV", l, leaf.path)
			if documents {
				assert.True(t, strings.Contains(strings.ToLower(page), strings.ToLower(said)), "%v: %s is not in HTML", l, leaf.path)
				assert.True(t, strings.Contains(strings.ToLower(text), strings.ToLower(said)), "%v: %s is not in Markdown", l, leaf.path)
			}
		}
	}
}

// wordsOf returns how a value is said in a language, and whether documents say it so too:
// some words of a rule are sentences there. It is empty for what is not said in the language.
func wordsOf(l leaf, in calendar.Language) (said string, documents bool) {
	for _, part := range []string{".Title.", ".Start."} {
		if _, language, is := strings.Cut(l.path, part); is && language != map[calendar.Language]string{calendar.English: "English", calendar.Finnish: "Finnish", calendar.Swedish: "Swedish", calendar.Estonian: "Estonian", calendar.Ukrainian: "Ukrainian"}[in] {
			return "", false
		}
	}
	switch value := l.value.Interface().(type) {
	case retention.Absent:
		return value.In(in), false
	case retention.Pick:
		return value.In(in), false
	case retention.Bound:
		return value.In(in), false
	case retention.Class, retention.Trigger, retention.Trait, string:
		return l.value.String(), true
	case calendar.Date:
		if strings.HasSuffix(l.path, ".Until") { // documents have the last day
			return value.In(in), false
		}
		return value.In(in), true
	case interface {
		In(calendar.Language) string
	}:
		return value.In(in), true
	default:
		return "", false // a body decides: there is a sentence, see the golden files
	}
}

// Each class, rule, citation, doubt and address of our books is in each form.
func TestNothingOfOurBooksIsLost(t *testing.T) {
	merged, err := retention.Merge("all", ours()...)
	require.NoError(t, err)
	for _, b := range append(ours(), merged, estonia.SocialProtection()) {
		for _, on := range []calendar.Date{today, {}} {
			d := b.Definition()
			page := html.UnescapeString(string(withoutPictures(schedule.HTML(b, on, calendar.English))))
			text := strings.ReplaceAll(schedule.Markdown(b, on, calendar.English), `\`, "")
			_, rows := table(t, b, on, calendar.English)
			sheet := fmt.Sprint(rows)
			for _, l := range leaves("", reflect.ValueOf(&d).Elem()) {
				if l.value.Kind() != reflect.String || strings.Contains(l.path, ".Title.") || strings.Contains(l.path, ".Start.") {
					continue
				}
				if strings.HasSuffix(l.path, "Version") && b == merged {
					continue
				}
				assert.True(t, strings.Contains(page, l.value.String()), "%s: %s is not in HTML", d.ID, l.path)
				assert.True(t, strings.Contains(text, l.value.String()), "%s: %s is not in Markdown", d.ID, l.path)
				assert.True(t, strings.Contains(sheet, l.value.String()), "%s: %s is not in CSV", d.ID, l.path)
			}
			assert.Len(t, of(rows, "rule"), len(d.Rules))
			for _, row := range rows {
				assert.Equal(t, b.Digest(), row["digest (SHA-256)"])
			}
		}
	}
}
