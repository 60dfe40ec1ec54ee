package policytest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// saidBook is a book with everything that can be said otherwise: versions, a rule that
// stands in for another one, one that yields, and a class that refuses erasure.
func saidBook() retention.Definition {
	return retention.Definition{ID: "test", Allowance: retention.Days(30), Rules: []retention.Rule{
		exactly("e", retention.Years(1)),
		version(keep("v", retention.Years(4)), "", "2020-01-01"),
		version(keep("v", retention.Years(2)), "2020-01-01", "2022-01-01"),
		version(keep("v", retention.Years(3)), "2022-01-01", ""),
		from(keep("f", retention.Years(9)), "died"),
		with(from(keep("i", retention.Years(8)), "born"), func(r *retention.Rule) { r.InsteadOf = "f" }),
		with(awaiting(limit("c", retention.Years(5)), opened), func(r *retention.Rule) { r.When = "minor" }),
	}, Relations: []retention.Relation{{Yields: "c", To: "f", Basis: norm("Test Act s. 5")}},
		Classes: []retention.ClassInfo{{Class: file, NoErasure: norm("Test Act s. 7")}, {Class: "test.plan", RulesFrom: "the host's plan"}}}
}

// TestSaidOtherwise: whatever can decide something is told though no record is looked at
// that shows it, once and by a name that another change does not have; what decides nothing
// is not.
func TestSaidOtherwise(t *testing.T) {
	rule := func(i int, change func(*retention.Rule)) func(*retention.Definition) {
		return func(d *retention.Definition) { change(&d.Rules[i]) }
	}
	yields := func(words string) string { return "test.file: said otherwise: c (" + words + ")" }
	for name, row := range map[string]struct {
		change func(*retention.Definition)
		want   []string
	}{
		"period":             {rule(0, func(r *retention.Rule) { r.Period = retention.Months(12) }), []string{"e (period 12 months instead of 1 year)"}},
		"cut-off":            {rule(0, func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), []string{"e (cut-off end of the calendar year instead of event)"}},
		"trigger":            {rule(0, func(r *retention.Rule) { r.Trigger = opened }), []string{"e (trigger opened instead of closed)"}},
		"absent":             {rule(0, func(r *retention.Rule) { r.Absent = retention.Awaited }), []string{"e (absent awaited instead of gap)"}},
		"when":               {rule(0, func(r *retention.Rule) { r.When = "minor" }), []string{"e (trait when minor instead of none)"}},
		"unless":             {rule(6, func(r *retention.Rule) { r.When, r.Unless = "", "minor" }), []string{"c (trait unless minor instead of when minor)"}},
		"instead of another": {rule(5, func(r *retention.Rule) { r.InsteadOf = "e" }), []string{"i (instead of e instead of f)"}},
		"instead of none":    {rule(5, func(r *retention.Rule) { r.InsteadOf = "" }), []string{"i (instead of none instead of f)"}},
		"pick":               {rule(0, func(r *retention.Rule) { r.Pick = retention.Latest }), []string{"e (pick latest instead of only)"}},
		"bound":              {rule(0, func(r *retention.Rule) { r.Bound = retention.AtMost }), []string{"e (allowance none instead of 30 days, bound at most instead of exactly)"}},
		"then":               {rule(0, func(r *retention.Rule) { r.Then = retention.Anonymise }), []string{"e (then anonymise instead of delete)"}},
		"appraisal":          {rule(0, func(r *retention.Rule) { r.Appraise = true }), []string{"e (appraisal true instead of false)"}},
		"from":               {rule(0, func(r *retention.Rule) { r.From = day("1990-01-01") }), []string{"e (law from 1 January 1990 instead of open)"}},
		"until":              {rule(0, func(r *retention.Rule) { r.Until = day("2090-01-01") }), []string{"e (law until 1 January 2090 instead of open)"}},
		"retroactive":        {rule(3, func(r *retention.Rule) { *r = retroactive(*r) }), []string{"v (law from 1 January 2022, retroactive true instead of false)"}},
		"a period of a version": {rule(1, func(r *retention.Rule) { r.Period = retention.Years(5) }),
			[]string{"v (period 5 years instead of 4 years)"}},
		"the same period of two versions": {func(d *retention.Definition) {
			d.Rules[1].Period, d.Rules[3].Period = retention.Years(9), retention.Years(9)
		},
			[]string{"v (law from 1 January 2022, period 9 years instead of 3 years)", "v (period 9 years instead of 4 years)"}},
		"the day between two versions": {func(d *retention.Definition) {
			d.Rules[2].Until, d.Rules[3].From = day("2023-01-01"), day("2023-01-01")
		}, []string{"v (law from 1 January 2023 instead of 1 January 2022)"}},
		"a gap between two versions": {rule(2, func(r *retention.Rule) { r.Until = day("2021-12-31") }),
			[]string{"v (law from 1 January 2020, law until 31 December 2021 instead of 1 January 2022)"}},
		"a version left out": {func(d *retention.Definition) {
			d.Rules[1].Until = day("2022-01-01")
			d.Rules = slices.Delete(d.Rules, 2, 3)
		}, []string{"v (law from 1 January 2020, left out)"}},
		"a version added": {func(d *retention.Definition) {
			d.Rules[3].Until = day("2030-01-01")
			d.Rules = append(d.Rules, version(keep("v", retention.Years(1)), "2030-01-01", ""))
		}, []string{"v (added: at least 1 year from closed; then delete; law from 1 January 2030)"}},
		"a rule left out": {func(d *retention.Definition) { d.Rules = d.Rules[1:] }, []string{"e (left out)"}},
		"a rule added": {func(d *retention.Definition) {
			d.Rules = append(d.Rules, appraise(from(limit("n", retention.Weeks(2)), "shown")))
		}, []string{"n (added: at most 2 weeks from shown; a body decides; then delete)"}},
		"another ID":        {rule(0, func(r *retention.Rule) { r.ID = "e.1" }), []string{"e (left out)", "e.1 (added: exactly 1 year from closed; then delete)"}},
		"allowance":         {func(d *retention.Definition) { d.Allowance = retention.Days(31) }, []string{"e (allowance 31 days instead of 30 days)"}},
		"relation left out": {func(d *retention.Definition) { d.Relations = nil }, []string{"c (yields no longer to f)"}},
		"relation added": {func(d *retention.Definition) {
			d.Relations = append(d.Relations, retention.Relation{Yields: "c", To: "v", Basis: norm("s. 5")})
		}, []string{"c (yields to v)"}},
		"relation the other way": {func(d *retention.Definition) { d.Relations[0].Yields, d.Relations[0].To = "f", "c" },
			[]string{"c (yields no longer to f)", "f (yields to c)"}},
		"erasure granted": {func(d *retention.Definition) { d.Classes[0].NoErasure = calendar.Source{} }, []string{"the class (erasure on demand granted instead of refused)"}},
		"two of a rule": {rule(0, func(r *retention.Rule) { r.Period, r.Absent = retention.Years(2), retention.Awaited }),
			[]string{"e (period 2 years instead of 1 year, absent awaited instead of gap)"}},

		"nothing":       {func(*retention.Definition) {}, nil},
		"another order": {func(d *retention.Definition) { slices.Reverse(d.Rules) }, nil},
		"citations": {func(d *retention.Definition) {
			d.Rules[0].Basis = calendar.Source{Citation: "Test Act s. 99", Article: "2", URL: "https://example.org", Doubt: "not read", Checked: day("2026-01-01")}
			d.Relations[0].Basis, d.Classes[0].NoErasure = norm("s. 98"), norm("s. 97")
			d.Sources, d.Complaints, d.CheckedThrough, d.Version = []calendar.Source{norm("Test Act")}, norm("s. 96"), day("2026-01-01"), "2"
		}, nil},
		"titles and remarks": {func(d *retention.Definition) {
			d.Note, d.Rules[0].Note, d.Relations[0].Note, d.Classes[0].Note = "a", "b", "c", "d"
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			was, changed := saidBook(), saidBook()
			row.change(&changed)
			is := defined(t, changed)
			records := slices.Values(recordsOf(t, "test.plan"))
			var got, want []string
			for _, c := range policytest.Changes(defined(t, was), is, records) {
				assert.Equal(t, "said otherwise", c.Way)
				assert.Zero(t, c.Records)
				got = append(got, c.Name())
			}
			for _, words := range row.want {
				want = append(want, strings.Replace(yields(""), "c ()", words, 1))
			}
			assert.Equal(t, want, got)
			assert.Empty(t, failures(func(t testing.TB) { policytest.CheckChanges(t, defined(t, was), is, records, got...) }))

			// Where a record shows it, no other change says it again.
			var names []string
			shows := recordsOf(t, "test.file closed=2021-05-12 died=2015-01-01 minor=false", "test.file closed=2021-05-12 born=2019-01-01 opened=2021-05-12 minor=true",
				"test.file closed=2017-05-12 died=2020-01-01 minor=true opened=2020-01-01", "test.file closed=2020-05-12 died=2010-01-01", "test.file died=2010-01-01", "test.file")
			for _, c := range policytest.Changes(defined(t, was), is, slices.Values(shows)) {
				names = append(names, c.Name())
			}
			assert.Equal(t, len(row.want) == 0, len(names) == 0)
			for _, words := range row.want {
				told, otherwise := 0, 0
				_, words, _ = strings.Cut(strings.TrimSuffix(words, ")"), "(")
				for _, name := range names {
					switch {
					case strings.Contains(name, "said otherwise") && strings.Contains(name, words):
						otherwise++
					case strings.Contains(name, words):
						told++
					}
				}
				assert.False(t, otherwise > 0 && told > 0, "%q is told twice: %q", words, names)
			}
		})
	}
}

func TestMessageOfSaidOtherwise(t *testing.T) {
	was, changed := saidBook(), saidBook()
	changed.Rules[0].Absent, changed.Rules[3].Period, changed.Relations = retention.Awaited, retention.Years(1), nil
	records := slices.Values(recordsOf(t, "test.file closed=2023-05-12 died=2000-01-01 minor=false"))
	reviewed(t, "changes-said-otherwise", failures(func(r testing.TB) {
		policytest.CheckChanges(r, defined(t, was), defined(t, changed), records)
	})...)
}

// TestSaidOfABook: which events it declares decides about records that have others. What a
// rule counts from is told with the rule.
func TestSaidOfABook(t *testing.T) {
	declaring := func(rules []retention.Rule, events ...retention.Trigger) *retention.Rulebook {
		d := retention.Definition{ID: "test", Rules: rules}
		for _, event := range events {
			d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: event})
		}
		return defined(t, d)
	}
	one := []retention.Rule{keep("r", retention.Years(2))}
	two := append(one, from(keep("s", retention.Years(3)), opened))
	for name, row := range map[string]struct {
		was, is *retention.Rulebook
		want    []string
	}{
		"declared now":       {declaring(one), declaring(one, closed, "moved"), []string{"every class: said otherwise: the book (declares its events)"}},
		"declared no longer": {declaring(one, closed, "moved"), declaring(one), []string{"every class: said otherwise: the book (declares its events no longer)"}},
		"one more":           {declaring(one, closed), declaring(one, closed, "moved"), []string{"every class: said otherwise: the book (declares the event moved)"}},
		"one less":           {declaring(one, closed, "moved"), declaring(one, closed), []string{"every class: said otherwise: the book (declares the event moved no longer)"}},
		"with its rule":      {declaring(one, closed), declaring(two, closed, opened), []string{"test.file: said otherwise: s (added: at least 3 years from opened; then delete)"}},
		"the same":           {declaring(one, closed, "moved"), declaring(one, "moved", closed), nil},
	} {
		var got []string
		for _, c := range policytest.Changes(row.was, row.is, nil) {
			got = append(got, c.Name())
		}
		assert.Equal(t, row.want, got, name)
	}
}

// TestSaidOfAClass: a class that comes, goes or has its rules elsewhere.
func TestSaidOfAClass(t *testing.T) {
	was, is := saidBook(), saidBook()
	is.Classes[1].RulesFrom = "the host's other plan"
	name := func(was, is retention.Definition) (names []string) {
		for _, c := range policytest.Changes(defined(t, was), defined(t, is), nil) {
			names = append(names, c.Name())
		}
		return names
	}
	assert.Equal(t, []string{"test.plan: said otherwise: the class (rules from the host's other plan instead of the host's plan)"}, name(was, is))
	is.Classes = is.Classes[:1]
	assert.Equal(t, []string{"test.plan: said otherwise: the class (left out)"}, name(was, is))
	is.Classes = append(is.Classes, retention.ClassInfo{Class: "test.mail", RulesFrom: "the host's plan", NoErasure: norm("Test Act s. 8")})
	was.Classes = append(was.Classes, is.Classes[1])
	was.Classes = slices.Delete(was.Classes, 1, 2)
	assert.Empty(t, name(is, was))
	was = saidBook()
	assert.Equal(t, []string{"test.mail: said otherwise: the class (added: rules from the host's plan)",
		"test.mail: said otherwise: the class (erasure on demand refused instead of granted)", "test.plan: said otherwise: the class (left out)"}, name(was, is))
	is = saidBook()
	is.Classes = is.Classes[:1]
	assert.Equal(t, []string{"test.plan: said otherwise: the class (added: rules from the host's plan)"}, name(is, was))
}
