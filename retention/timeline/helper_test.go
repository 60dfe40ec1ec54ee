package timeline_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

var update = lawtest.Update

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func languages(yield func(calendar.Language) bool) {
	for l := calendar.English; l <= calendar.Ukrainian && yield(l); l++ {
	}
}

// rule returns a rule on closed files.
func rule(id string, c retention.Class, b retention.Bound, p retention.Period, changes ...func(*retention.Rule)) retention.Rule {
	r := retention.Rule{ID: id, Class: c, Trigger: "closed", Bound: b, Period: p, Then: retention.Delete,
		Basis: calendar.Source{Citation: "Archives Act 1/2020, section 5"}}
	for _, change := range changes {
		change(&r)
	}
	return r
}

func yearEnd(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }

func from(t retention.Trigger, a retention.Absent) func(*retention.Rule) {
	return func(r *retention.Rule) { r.Trigger, r.Absent = t, a }
}

func law(from, until string) func(*retention.Rule) {
	return func(r *retention.Rule) {
		if from != "" {
			r.From = day(from)
		}
		if until != "" {
			r.Until = day(until)
		}
	}
}

// city has classes whose rules stand to each other in each way.
func city(t testing.TB) *retention.Rulebook {
	t.Helper()
	title := func(en, fi, sv, et, uk string) calendar.Names {
		return calendar.Names{English: en, Finnish: fi, Swedish: sv, Estonian: et, Ukrainian: uk}
	}
	classes := []retention.ClassInfo{{Class: "city.file", Title: title("files of the city", "kaupungin asiakirjat", "stadens handlingar", "linna dokumendid", "документи міста")},
		{Class: "city.map", RulesFrom: "the plan of the survey"}}
	for _, c := range []retention.Class{"alone", "needed", "conflict", "ever", "events", "traits", "older", "near", "yields", "future"} {
		classes = append(classes, retention.ClassInfo{Class: c})
	}
	doubted := func(r *retention.Rule) { r.Basis.Doubt = "inferred" }
	b, err := retention.NewRulebook(retention.Definition{ID: "city", Allowance: retention.Months(1), Classes: classes,
		Triggers: []retention.TriggerInfo{
			{Trigger: "closed", Title: title("the closing of the file", "asian päättäminen", "avslutandet av ärendet", "asja lõpetamine", "закриття справи"),
				Start: title("from the closing of the file", "asian päättämisestä", "från avslutandet av ärendet", "asja lõpetamisest", "з дня закриття справи")},
			{Trigger: "death", Title: title("the person’s death", "henkilön kuolema", "personens död", "isiku surm", "смерть особи")}, {Trigger: "complaint"}},
		Traits: []retention.TraitInfo{{Trait: "child", Title: title("a client under 18", "alle 18-vuotias asiakas", "en klient under 18 år", "alla 18-aastane klient", "клієнт до 18 років")}},
		Rules: []retention.Rule{
			rule("file.keep", "city.file", retention.AtLeast, retention.Years(5), yearEnd, doubted, law("", "2028-01-01")),
			rule("file.keep", "city.file", retention.AtLeast, retention.Years(3), yearEnd, law("2028-01-01", "")),
			rule("file.limit", "city.file", retention.AtMost, retention.Years(10), yearEnd),
			rule("file.exactly", "city.file", retention.Exactly, retention.Years(6), yearEnd, func(r *retention.Rule) { r.Appraise = true }),
			rule("alone.1", "alone", retention.Exactly, retention.Years(75), from("death", retention.Awaited), func(r *retention.Rule) { r.Then, r.Pick = retention.Anonymise, retention.Latest }),
			rule("needed.1", "needed", retention.AtMost, retention.Immediately(), from("death", retention.Awaited)),
			rule("needed.2", "needed", retention.AtMost, retention.Weeks(2), from("death", retention.Awaited)),
			rule("conflict.keep", "conflict", retention.AtLeast, retention.Years(5)),
			rule("conflict.limit", "conflict", retention.AtMost, retention.Months(18), law("2020-01-01", "")),
			rule("ever.1", "ever", retention.AtLeast, retention.Permanently(), func(r *retention.Rule) { r.Then = 0 }),
			rule("ever.2", "ever", retention.AtMost, retention.Years(2), law("2020-01-01", ""), func(r *retention.Rule) { r.Appraise = true }),
			rule("events.1", "events", retention.AtLeast, retention.Years(5)),
			rule("events.2", "events", retention.AtLeast, retention.Years(5), from("complaint", retention.NotBinding)),
			rule("traits.child", "traits", retention.AtLeast, retention.Years(120), func(r *retention.Rule) { r.When = "child" }),
			rule("traits.other", "traits", retention.AtLeast, retention.Years(10), func(r *retention.Rule) { r.Unless = "child" }),
			rule("traits.instead", "traits", retention.AtLeast, retention.Years(20), func(r *retention.Rule) { r.InsteadOf = "traits.death" }),
			rule("traits.death", "traits", retention.AtLeast, retention.Years(12), from("death", retention.Awaited)),
			rule("older.1", "older", retention.AtLeast, retention.Years(10), law("", "2020-01-01")),
			rule("older.1", "older", retention.AtLeast, retention.Years(6), law("2020-01-01", "")),
			rule("older.2", "older", retention.AtMost, retention.Years(20), law("", "2030-01-01")),
			rule("near.months", "near", retention.AtLeast, retention.Months(1)),
			rule("near.days", "near", retention.AtMost, retention.Days(40)),
			rule("yields.keep", "yields", retention.AtLeast, retention.Years(5)),
			rule("yields.limit", "yields", retention.AtMost, retention.Years(2)),
			rule("future.1", "future", retention.AtLeast, retention.Years(5), law("2030-01-01", "")),
			rule("future.2", "future", retention.AtLeast, retention.Years(5), law("", "2010-01-01")),
		},
		Relations: []retention.Relation{{Yields: "yields.limit", To: "yields.keep", Basis: calendar.Source{Citation: "Archives Act 1/2020, section 6"}}},
	})
	require.NoError(t, err)
	return b
}

var today = day("2026-11-28")

// ruleOf returns a rule of the city by its ID.
func ruleOf(t testing.TB, b *retention.Rulebook, id string) retention.Rule {
	t.Helper()
	rules := b.Definition().Rules
	i := slices.IndexFunc(rules, func(r retention.Rule) bool { return r.ID == id })
	require.GreaterOrEqual(t, i, 0, id)
	return rules[i]
}

// seen is what is in an SVG.
type seen struct {
	title, desc string
	texts       []string
	ids         map[string]bool
	elements    map[string]int
}

// read reads an SVG, which must be well-formed.
func read(t testing.TB, svg []byte) seen {
	t.Helper()
	s := seen{ids: map[string]bool{}, elements: map[string]int{}}
	var within []string
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err, "%s", svg)
		switch token := token.(type) {
		case xml.StartElement:
			within = append(within, token.Name.Local)
			s.elements[token.Name.Local]++
			for _, a := range token.Attr {
				if a.Name.Local == "id" {
					require.False(t, s.ids[a.Value], "%s stands there twice", a.Value)
					s.ids[a.Value] = true
				}
			}
			if token.Name.Local == "text" {
				s.texts = append(s.texts, "")
			}
		case xml.EndElement:
			within = within[:len(within)-1]
		case xml.CharData:
			switch {
			case slices.Contains(within, "text"):
				s.texts[len(s.texts)-1] += string(token)
			case slices.Contains(within, "title"):
				s.title += string(token)
			case slices.Contains(within, "desc"):
				s.desc += string(token)
			}
		}
	}
	return s
}

// said returns what the lines of an SVG say, a blank apart.
func (s seen) said() string { return strings.Join(strings.Fields(strings.Join(s.texts, " ")), " ") }

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update once, and look at it")
	assert.Equal(t, string(want), string(got), name)
}

// pictures has pictures of each sort.
func pictures(t testing.TB) map[string]timeline.Picture {
	b := city(t)
	all := map[string]timeline.Picture{"zero": {}, "record": drawn(b), "record-unknown": undrawn(b)}
	for _, r := range b.Definition().Rules {
		all["rule-"+r.ID+r.From.String()] = timeline.Rule(b, r)
		all["class-"+string(r.Class)] = timeline.Class(b, r.Class, today)
	}
	all["class-city.map"] = timeline.Class(b, "city.map", today)
	return all
}

// normal returns a text with single blanks.
func normal(text string) string { return strings.Join(strings.Fields(text), " ") }

func contains(texts []string, text string) bool { return slices.Contains(texts, text) }
