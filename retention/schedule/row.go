package schedule

import (
	"cmp"
	"embed"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

// row is a version of a rule with what its book says of its words, or a class whose
// rules are elsewhere.
type row struct {
	book     *retention.Rulebook
	language calendar.Language
	class    retention.Class
	info     retention.ClassInfo // what the book says of the class
	rule     retention.Rule      // zero: the class has none here
	yields   []string            // the rules to which it yields
	through  calendar.Date       // up to which the law was checked, as the book says of itself
}

// rowsOf returns the rows of a book: the classes in the order in which they are first
// named, of each the norms likewise, and of a norm the versions in the order of their lives.
func rowsOf(b *retention.Rulebook, l calendar.Language) (rows []row) {
	d := b.Definition()
	yields := map[string][]string{}
	for _, r := range d.Relations {
		yields[r.Yields] = append(yields[r.Yields], r.To)
	}
	rules := map[retention.Class][]retention.Rule{}
	var classes []retention.Class
	for _, info := range d.Classes {
		classes = append(classes, info.Class)
	}
	norms := map[string]int{}
	for i, r := range d.Rules {
		classes = append(classes, r.Class)
		rules[r.Class] = append(rules[r.Class], r)
		if _, seen := norms[r.ID]; !seen {
			norms[r.ID] = i
		}
	}
	seen := map[retention.Class]bool{}
	for _, name := range classes {
		if seen[name] {
			continue
		}
		seen[name] = true
		versions := rules[name]
		slices.SortStableFunc(versions, func(a, b retention.Rule) int {
			return cmp.Or(cmp.Compare(norms[a.ID], norms[b.ID]), a.From.Compare(b.From))
		})
		if len(versions) == 0 {
			versions = []retention.Rule{{}}
		}
		info, _ := b.Info(name)
		for _, r := range versions {
			rows = append(rows, row{b, l, name, info, r, yields[r.ID], d.CheckedThrough})
		}
	}
	return rows
}

// column is what the rows say of one thing. Its key is that of its heading.
type column struct {
	key string
	of  func(*row) string
}

// heading returns what stands above a column.
func (c column) heading(l calendar.Language) string { return sentences.Find(l, "column."+c.key) }

// columns returns the columns.
func columns() []column {
	// ofRule leaves a column empty where the class has no rule: the zero value of a word
	// would read as if there were one.
	ofRule := func(of func(*row) string) func(*row) string {
		return func(r *row) string {
			if r.rule == (retention.Rule{}) {
				return ""
			}
			return of(r)
		}
	}
	return []column{
		{"class", func(r *row) string { return string(r.class) }},
		{"class_title", func(r *row) string { return r.title(r.class) }},
		{"rule", func(r *row) string { return r.rule.ID }},
		{"when", func(r *row) string { return string(r.rule.When) }},
		{"when_title", func(r *row) string { return r.title(r.rule.When) }},
		{"unless", func(r *row) string { return string(r.rule.Unless) }},
		{"unless_title", func(r *row) string { return r.title(r.rule.Unless) }},
		{"instead_of", func(r *row) string { return r.rule.InsteadOf }},
		{"bound", ofRule(func(r *row) string { return r.rule.Bound.In(r.language) })},
		{"period", ofRule(func(r *row) string { return r.rule.Period.In(r.language) })},
		{"pick", ofRule(func(r *row) string { return r.rule.Pick.In(r.language) })},
		{"trigger", func(r *row) string { return string(r.rule.Trigger) }},
		{"trigger_title", func(r *row) string { return r.title(r.rule.Trigger) }},
		{"absent", ofRule(func(r *row) string { return r.rule.Absent.In(r.language) })},
		{"cutoff", ofRule(func(r *row) string { return r.rule.Cutoff.In(r.language) })},
		{"appraise", ofRule(func(r *row) string { return r.yes(r.rule.Appraise) })},
		{"then", ofRule(func(r *row) string { return r.rule.Then.In(r.language) })},
		{"allowance", func(r *row) string { return orNothing(r.language, r.book.Allowance(r.rule)) }},
		{"yields_to", func(r *row) string { return strings.Join(r.yields, "; ") }},
		{"from", func(r *row) string { return orNothing(r.language, r.rule.From) }},
		{"until", func(r *row) string { return orNothing(r.language, r.rule.Until) }},
		{"retroactive", func(r *row) string { return r.rule.Retroactive.Citation }},
		{"citation", func(r *row) string { return r.rule.Basis.Citation }},
		{"url", func(r *row) string { return r.rule.Basis.URL }},
		{"checked", func(r *row) string { return orNothing(r.language, r.rule.Basis.Checked) }},
		{"doubt", func(r *row) string { return r.rule.Basis.Doubt }},
		{"note", func(r *row) string { return r.rule.Note }},
		{"rules_from", func(r *row) string { return r.info.RulesFrom }},
		{"no_erasure", func(r *row) string { return r.info.NoErasure.Citation }},
		{"through", func(r *row) string {
			return orNothing(r.language, cmp.Or(r.book.CheckedThrough(r.class), r.through))
		}},
	}
}

// title returns what people call a class, a trigger or a trait in the language, or in the
// first in which it has a title.
func (r *row) title(id any) string {
	names := r.book.Names(id)
	text := names.In(r.language)
	for other := calendar.English; text == "" && other <= calendar.Ukrainian; other++ {
		text = names.In(other)
	}
	return text
}

func (r *row) yes(sure bool) string {
	if !sure {
		return ""
	}
	return sentences.Find(r.language, "yes")
}

// orNothing returns a day or a period in words, and nothing for the zero one.
func orNothing[T interface {
	comparable
	In(calendar.Language) string
}](l calendar.Language, value T) string {
	if value == *new(T) {
		return ""
	}
	return value.In(l)
}
