package retention

import (
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Text returns the whole book as text for people, in a language: for review, and to see in
// a diff what was changed. It has everything that the book says, a line a field, so that a
// changed field is a changed line. The book itself comes first, with the words that it
// declares; then class by class, in the order in which they are first named, the rules in
// the words of [Rule.In], the versions of one norm together, and the relations between
// them; then the sources and notes that are not rules.
//
// Two books with the same digest, titles, starts, notes and order have the same text. Nothing
// reads it back: a book is kept as a file that [ReadRulebook] reads. A name with blanks or
// signs in it stands in quotation marks. In a merged book each rule names the book that it
// came from. A nil book and the zero Rulebook are "no rulebook".
func (b *Rulebook) Text(l calendar.Language) string {
	t := bookText{book: b.known(), language: l}
	if len(t.book.classes) == 0 && t.book.definition.ID == "" {
		t.line(0, "text.no-rulebook")
		return t.out.String()
	}
	t.head()
	for _, name := range t.classes() {
		t.class(name)
	}
	if sources := t.book.definition.Sources; len(sources) > 0 {
		t.heading(0, "text.sources")
		for _, s := range sources {
			t.source(1, "text.source", s)
		}
	}
	return t.out.String()
}

// bookText writes a book, a line a field.
type bookText struct {
	book     *bookContent
	language calendar.Language
	out      strings.Builder
}

// head writes what the book says of itself, and the words that it declares.
func (t *bookText) head() {
	d := &t.book.definition
	t.line(0, "text.book", "book", named(d.ID))
	t.given(1, "text.version", "version", d.Version)
	t.line(1, "text.through", "through", d.CheckedThrough)
	if d.Allowance != (Period{}) {
		t.line(1, "text.allowance", "allowance", d.Allowance)
	}
	t.source(1, "text.complaints", d.Complaints)
	t.given(1, "text.note", "note", d.Note)
	if len(d.Triggers) > 0 {
		t.heading(0, "text.triggers")
		for _, info := range d.Triggers {
			t.word(string(info.Trigger), info.Title, info.Start, info.Note)
		}
	}
	if len(d.Traits) > 0 {
		t.heading(0, "text.traits")
		for _, info := range d.Traits {
			t.word(string(info.Trait), info.Title, calendar.Names{}, info.Note)
		}
	}
}

// word writes a trigger or a trait as the book declares it.
func (t *bookText) word(name string, title, start calendar.Names, note string) {
	t.line(1, "text.name", "name", named(name))
	t.title(2, "text.title", title)
	t.title(2, "text.start", start)
	t.given(2, "text.note", "note", note)
}

func (t *bookText) title(depth int, key string, title calendar.Names) {
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		if in := title.In(l); in != "" {
			t.line(depth, key, "language", l, "title", in)
		}
	}
}

// classes returns the names of the classes in the order in which they are first named.
func (t *bookText) classes() []Class {
	var names set[Class]
	for _, info := range t.book.definition.Classes {
		names.add(info.Class)
	}
	for i := range t.book.definition.Rules {
		names.add(t.book.definition.Rules[i].Class)
	}
	return names.list
}

func (t *bookText) class(name Class) {
	d, c := &t.book.definition, t.book.classes[name]
	t.heading(0, "text.class", "class", named(name))
	for _, info := range d.Classes {
		if info.Class == name {
			t.title(1, "text.title", info.Title)
			t.given(1, "text.note", "note", info.Note)
		}
	}
	t.given(1, "text.rules-from", "where", c.info.RulesFrom)
	t.source(1, "text.no-erasure", c.info.NoErasure)
	if !slices.Equal(c.complaints, []calendar.Source{d.Complaints}) { // the parts of a merged book differ
		for _, s := range c.complaints {
			t.source(1, "text.complaints", s)
		}
	}
	ids := map[string]bool{}
	for i := range c.rules {
		t.rule(&c.rules[i])
		ids[c.rules[i].ID] = true
	}
	for _, r := range d.Relations {
		if ids[r.Yields] {
			t.heading(1, "text.relation", "yields", named(r.Yields), "to", named(r.To))
			t.source(2, "text.relation-basis", r.Basis)
			t.given(2, "text.note", "note", r.Note)
		}
	}
}

// rule writes a rule in the words of its String. Those of a merged book say what else
// their books say of them.
func (t *bookText) rule(r *bookRule) {
	args := r.words()
	for key, name := range map[string]string{"rule": r.ID, "trigger": string(r.Trigger), "when": string(r.When), "unless": string(r.Unless), "instead_of": r.InsteadOf} {
		args[key] = named(name)
	}
	t.out.WriteString("\n")
	t.write(1, "text.rule-id", args)
	d := &t.book.definition
	for _, part := range []struct {
		said bool
		key  string
	}{
		{r.When != "", "text.when"}, {r.Unless != "", "text.unless"}, {r.InsteadOf != "", "text.instead-of"}, {true, "text.counts"},
		{r.Appraise, "text.appraise"}, {r.Then != 0, "text.then"}, {!r.alwaysInForce(), "text.life"},
	} {
		if part.said {
			t.write(2, part.key, args)
		}
	}
	if r.book != d.ID {
		t.line(2, "text.of-book", "book", named(r.book))
	}
	if r.checkedThrough != d.CheckedThrough {
		t.line(2, "text.through", "through", r.checkedThrough)
	}
	if a := r.Bound.allowance(r.allowance); a != r.Bound.allowance(d.Allowance) {
		t.line(2, "text.allowance", "allowance", a)
	}
	t.source(2, "text.basis", r.Basis)
	t.source(2, "text.retroactive", r.Retroactive)
	t.given(2, "text.note", "note", r.Note)
}

// source writes a citation under what it is cited for; nothing for the zero Source.
func (t *bookText) source(depth int, key string, s calendar.Source) {
	if s == (calendar.Source{}) {
		return
	}
	t.line(depth, key, "citation", s.Citation)
	t.given(depth+1, "text.article", "article", s.Article)
	t.given(depth+1, "text.url", "url", s.URL)
	if !s.Checked.IsZero() {
		t.line(depth+1, "text.checked", "checked", s.Checked)
	}
	t.given(depth+1, "text.doubt", "doubt", s.Doubt)
}

// heading writes a line after an empty one.
func (t *bookText) heading(depth int, key string, args ...any) {
	t.out.WriteString("\n")
	t.line(depth, key, args...)
}

// given writes a text of the author's, if there is one.
func (t *bookText) given(depth int, key string, name, text string) {
	if text != "" {
		t.line(depth, key, name, text)
	}
}

// line writes a sentence; names and values of its arguments take turns.
func (t *bookText) line(depth int, key string, args ...any) {
	filled := make(map[string]any, len(args)/2)
	for i := 0; i < len(args); i += 2 {
		filled[args[i].(string)] = args[i+1]
	}
	t.write(depth, key, filled)
}

func (t *bookText) write(depth int, key string, args map[string]any) {
	t.out.WriteString(strings.Repeat("  ", depth) + calendar.Step{Code: sentences.Code(key), Args: args}.In(t.language) + "\n")
}

// named returns a name as it stands in a line: in quotation marks if what it holds could
// be taken for the words around it.
func named[T ~string](name T) string {
	if strings.ContainsAny(string(name), ` ,;:()"\`) {
		return strconv.Quote(string(name))
	}
	return string(name)
}
