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
	book  *retention.Rulebook
	words *words
	class retention.Class
	info  retention.ClassInfo // what the book says of the class
	rule  retention.Rule      // zero: the class has none here
}

// words is what a book calls its classes, triggers and traits, and which rule yields.
type words struct {
	classes  map[retention.Class]calendar.Names
	triggers map[retention.Trigger]calendar.Names
	traits   map[retention.Trait]calendar.Names
	yields   map[string][]string
	through  calendar.Date // as the book says of itself
}

func wordsOf(d *retention.Definition) *words {
	w := &words{map[retention.Class]calendar.Names{}, map[retention.Trigger]calendar.Names{}, map[retention.Trait]calendar.Names{}, map[string][]string{}, d.CheckedThrough}
	for _, info := range d.Classes {
		if w.classes[info.Class] == (calendar.Names{}) {
			w.classes[info.Class] = info.Title
		}
	}
	for _, info := range d.Triggers {
		w.triggers[info.Trigger] = info.Title
	}
	for _, info := range d.Traits {
		w.traits[info.Trait] = info.Title
	}
	for _, r := range d.Relations {
		w.yields[r.Yields] = append(w.yields[r.Yields], r.To)
	}
	return w
}

// rowsOf returns the rows of a book: the classes in the order in which they are first
// named, of each the norms likewise, and of a norm the versions in the order of their lives.
func rowsOf(b *retention.Rulebook) (rows []row) {
	d := b.Definition()
	words := wordsOf(&d)
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
			rows = append(rows, row{b, words, name, info, r})
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

// columnsIn returns the columns in a language: titles are in that language, or in the
// first in which there is one.
func columnsIn(l calendar.Language) []column {
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
		{"class_title", func(r *row) string { return title(r.words.classes[r.class], l) }},
		{"rule", func(r *row) string { return r.rule.ID }},
		{"when", func(r *row) string { return string(r.rule.When) }},
		{"when_title", func(r *row) string { return title(r.words.traits[r.rule.When], l) }},
		{"unless", func(r *row) string { return string(r.rule.Unless) }},
		{"unless_title", func(r *row) string { return title(r.words.traits[r.rule.Unless], l) }},
		{"instead_of", func(r *row) string { return r.rule.InsteadOf }},
		{"bound", ofRule(func(r *row) string { return r.rule.Bound.String() })},
		{"period", ofRule(func(r *row) string { return r.rule.Period.String() })},
		{"pick", ofRule(func(r *row) string { return r.rule.Pick.String() })},
		{"trigger", func(r *row) string { return string(r.rule.Trigger) }},
		{"trigger_title", func(r *row) string { return title(r.words.triggers[r.rule.Trigger], l) }},
		{"absent", ofRule(func(r *row) string { return r.rule.Absent.String() })},
		{"cutoff", ofRule(func(r *row) string { return r.rule.Cutoff.String() })},
		{"appraise", ofRule(func(r *row) string { return yes(l, r.rule.Appraise) })},
		{"then", ofRule(func(r *row) string { return r.rule.Then.String() })},
		{"allowance", func(r *row) string { return orNothing(r.book.Allowance(r.rule)) }},
		{"yields_to", func(r *row) string { return strings.Join(r.words.yields[r.rule.ID], "; ") }},
		{"from", func(r *row) string { return orNothing(r.rule.From) }},
		{"until", func(r *row) string { return orNothing(r.rule.Until) }},
		{"retroactive", func(r *row) string { return r.rule.Retroactive.Citation }},
		{"citation", func(r *row) string { return r.rule.Basis.Citation }},
		{"url", func(r *row) string { return r.rule.Basis.URL }},
		{"checked", func(r *row) string { return orNothing(r.rule.Basis.Checked) }},
		{"doubt", func(r *row) string { return r.rule.Basis.Doubt }},
		{"note", func(r *row) string { return r.rule.Note }},
		{"rules_from", func(r *row) string { return r.info.RulesFrom }},
		{"no_erasure", func(r *row) string { return r.info.NoErasure.Citation }},
		{"through", func(r *row) string {
			return orNothing(cmp.Or(r.book.CheckedThrough(r.class), r.words.through))
		}},
	}
}

// title returns a title in a language, or in the first in which there is one.
func title(names calendar.Names, l calendar.Language) string {
	text := names.In(l)
	for other := calendar.English; text == "" && other <= calendar.Ukrainian; other++ {
		text = names.In(other)
	}
	return text
}

func yes(l calendar.Language, sure bool) string {
	if !sure {
		return ""
	}
	return sentences.Find(l, "yes")
}

// orNothing returns a day or a period in words, and nothing for the zero one.
func orNothing[T interface {
	comparable
	String() string
}](value T) string {
	if value == *new(T) {
		return ""
	}
	return value.String()
}
