package schedule

import (
	"cmp"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// book is a rulebook as a schedule shows it: on a day, in a language.
type book struct {
	*retention.Rulebook
	definition retention.Definition
	on         calendar.Date // no date: all versions, and none of them is marked
	language   calendar.Language
	classes    []class
	standIns   map[string][]string // by the rule for which they stand in
	triggers   map[string][]retention.Trigger
	anchors    map[string]string // the places of the rules in a page: IDs can hold what an address cannot
	merged     bool
}

// class is a class of the book with its norms, each with its versions.
type class struct {
	retention.ClassInfo
	notes     []string
	norms     [][]retention.Rule
	relations []retention.Relation
}

// bookOf looks through a book: the classes are in the order in which they are first named,
// the norms of each likewise, and the versions of a norm in the order of their lives.
func bookOf(of *retention.Rulebook, on calendar.Date, l calendar.Language) *book {
	b := &book{Rulebook: of, definition: of.Definition(), on: on, language: calendar.LanguageOf(l.String()),
		standIns: map[string][]string{}, triggers: map[string][]retention.Trigger{}, anchors: map[string]string{}}
	at := map[retention.Class]int{}
	find := func(name retention.Class) *class {
		i, known := at[name]
		if !known {
			i = len(b.classes)
			at[name] = i
			info, _ := of.Info(name)
			b.classes = append(b.classes, class{ClassInfo: info})
		}
		return &b.classes[i]
	}
	for _, info := range b.definition.Classes {
		if c := find(info.Class); info.Note != "" && !slices.Contains(c.notes, info.Note) {
			c.notes = append(c.notes, info.Note)
		}
	}
	for _, r := range b.definition.Rules {
		find(r.Class)
		if b.anchors[r.ID] == "" {
			b.anchors[r.ID] = fmt.Sprint("rule-", len(b.anchors)+1)
		}
		if r.InsteadOf != "" && !slices.Contains(b.standIns[r.InsteadOf], r.ID) {
			b.standIns[r.InsteadOf] = append(b.standIns[r.InsteadOf], r.ID)
		}
		if !slices.Contains(b.triggers[r.ID], r.Trigger) {
			b.triggers[r.ID] = append(b.triggers[r.ID], r.Trigger)
		}
		b.merged = b.merged || of.BookOf(r) != b.definition.ID
	}
	for i := range b.classes {
		c := &b.classes[i]
		c.norms, c.relations = of.Norms(c.Class), of.Relations(c.Class)
	}
	return b
}

// title returns what people call a class, a trigger or a trait, in the language or in the
// first in which it has a title, and that language.
func (b *book) title(id any) (text string, in calendar.Language) {
	names := b.Names(id)
	if text := names.In(b.language); text != "" {
		return text, b.language
	}
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		if text := names.In(l); text != "" {
			return text, l
		}
	}
	return "", b.language
}

// startOf returns the phrase by which a period counts from an event.
func (b *book) startOf(of retention.Trigger) string {
	start, _ := b.Terms(retention.Rule{Trigger: of}).Args["start"].(interface {
		In(calendar.Language) string
	})
	return start.In(b.language)
}

// prevail returns the rules to which one yields.
func (c *class) prevail(id string) (ids []string) {
	for _, r := range c.relations {
		if r.Yields == id {
			ids = append(ids, r.To)
		}
	}
	return ids
}

// say returns a sentence; names and values of its arguments take turns.
func (b *book) say(key string, args ...any) string {
	filled := make(map[string]any, len(args)/2)
	for i := 0; i < len(args); i += 2 {
		filled[args[i].(string)] = args[i+1]
	}
	return calendar.Step{Code: sentences.Code(key), Args: filled, Names: b.Rulebook}.In(b.language)
}

// checkedThrough returns the day up to which the law of a class was read.
func (b *book) checkedThrough(name retention.Class) calendar.Date {
	return cmp.Or(b.CheckedThrough(name), b.definition.CheckedThrough)
}

// upper returns a text that begins with a capital letter.
func upper(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
