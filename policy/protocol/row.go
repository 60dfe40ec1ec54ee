package protocol

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// row is an entry, or several that stand under one heading, as it is shown.
type row struct {
	*content
	norms    map[string]*norm
	language calendar.Language
	number   int
	entries  []*Entry
}

// alike is what entries have in common that stand in one row.
type alike struct {
	class            retention.Class
	index, inventory string
	rules            string
	year             int
	action, state    uint8
	reason           uint8
	day              calendar.Date
	dated            [3]bool // whether the covering dates and the last protected day are known
	method, by       string
}

// rows returns the rows in a language, in the order of their first entries.
func (c *content) rows(l calendar.Language) (rows []row) {
	norms := map[string]*norm{}
	for i := range c.Rules {
		norms[c.Rules[i].Rule] = &c.Rules[i]
	}
	at := map[alike]int{}
	for i := range c.Entries {
		e := &c.Entries[i]
		if key, joins := e.alike(); c.Head.Grouped && joins {
			if nth, known := at[key]; known {
				rows[nth].entries = append(rows[nth].entries, e)
				continue
			}
			at[key] = len(rows)
		}
		rows = append(rows, row{c, norms, l, len(rows) + 1, []*Entry{e}})
	}
	return rows
}

// alike returns what an entry has in common with others, and whether it may stand with them.
func (e *Entry) alike() (alike, bool) {
	last := e.last()
	year, _, _ := e.To.Date()
	end, ends := e.RetainUntil.Date()
	if e.To.IsZero() && ends {
		year, _, _ = end.Date()
	}
	return alike{e.Class, e.Index, e.Inventory, strings.Join(e.Rules, "\n"), year, uint8(e.Action), uint8(e.State), uint8(e.Reason), last.Day, [3]bool{!e.From.IsZero(), !e.To.IsZero(), ends}, last.Method, last.By},
		e.Note == "" && last.Note == ""
}

func (r *row) first() *Entry { return r.entries[0] }

func (r *row) files() (n int) {
	for _, e := range r.entries {
		n += e.Files
	}
	return n
}

// same returns what all entries of the row have; empty if they differ.
func (r *row) same(of func(*Entry) string) string {
	text := of(r.first())
	for _, e := range r.entries {
		if of(e) != text {
			return ""
		}
	}
	return text
}

// class returns the title of the class, in the language or in the first that has one, or its
// ID.
func (r *row) class() string {
	for _, rule := range r.first().Rules {
		title := r.norms[rule].Title
		text := title.In(r.language)
		for l := calendar.English; text == "" && l <= calendar.Ukrainian; l++ {
			text = title.In(l)
		}
		if text != "" {
			return text
		}
	}
	return string(r.first().Class)
}

// title returns the title of the file, or of its class.
func (r *row) title() string {
	return cmp.Or(r.same(func(e *Entry) string { return e.Title }), r.class())
}

// limits returns the covering dates: the first and the last one.
func (r *row) limits() (from, to calendar.Date) {
	for _, e := range r.entries {
		from, to = calendar.Earliest(from, e.From), calendar.Latest(to, e.To)
	}
	return from, to
}

// until returns the last protected day, or the first and the last of them.
func (r *row) until() string {
	var first, last calendar.Date
	for _, e := range r.entries {
		day, dated := e.RetainUntil.Date()
		if !dated {
			return e.RetainUntil.In(r.language)
		}
		first, last = calendar.Earliest(first, day), calendar.Latest(last, day)
	}
	return span(r.language, first, last)
}

// span returns two days, or one if there is no other.
func span(l calendar.Language, from, to calendar.Date) string {
	switch {
	case from.IsZero() || from == to:
		return shown(l, to)
	case to.IsZero():
		return shown(l, from)
	default:
		return from.In(l) + " – " + to.In(l)
	}
}

// shown returns a day in words, and nothing for no date.
func shown(l calendar.Language, d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.In(l)
}

// terms returns what the rules say of time.
func (r *row) terms() string {
	return r.ofRules(func(n *norm) string { return n.Terms.In(r.language) })
}

// citations returns where that is written.
func (r *row) citations() string {
	return r.ofRules(func(n *norm) string { return n.Basis.Citation })
}

func (r *row) ofRules(of func(*norm) string) string {
	var texts []string
	for _, rule := range r.first().Rules {
		if text := of(r.norms[rule]); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "; ")
}

// notes returns what is to be noted: in a form without a column for it also the state, unless
// it is what the form is for.
func (r *row) notes(withState bool) string {
	e := r.first()
	var texts []string
	if state := e.State; withState && (state == NotApproved || state.IsException()) {
		text := state.In(r.language)
		if day := e.last().Day; !day.IsZero() {
			text += ", " + day.In(r.language)
		}
		texts = append(texts, text)
	}
	for _, text := range []string{e.Note, e.last().Note} {
		if text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "; ")
}

// cells of a row by the name of their column.
func cells() map[string]func(*row) string {
	days := func(of func(from, to calendar.Date) (calendar.Date, calendar.Date)) func(*row) string {
		return func(r *row) string {
			from, to := of(r.limits())
			return span(r.language, from, to)
		}
	}
	done := func(of func(Report, calendar.Language) string) func(*row) string { // what is not done leaves it empty
		return func(r *row) string {
			if r.first().State != Done {
				return ""
			}
			return of(r.first().last(), r.language)
		}
	}
	none := calendar.Date{}
	return map[string]func(*row) string{
		"number":        func(r *row) string { return strconv.Itoa(r.number) },
		"record":        func(r *row) string { return r.same(func(e *Entry) string { return e.Record }) },
		"class":         (*row).class,
		"index":         func(r *row) string { return r.first().Index },
		"title":         (*row).title,
		"own_title":     func(r *row) string { return r.same(func(e *Entry) string { return e.Title }) },
		"dates":         days(func(from, to calendar.Date) (calendar.Date, calendar.Date) { return from, to }),
		"from":          days(func(from, _ calendar.Date) (calendar.Date, calendar.Date) { return from, none }),
		"to":            days(func(_, to calendar.Date) (calendar.Date, calendar.Date) { return none, to }),
		"inventory":     func(r *row) string { return r.first().Inventory },
		"files":         func(r *row) string { return strconv.Itoa(r.files()) },
		"term":          (*row).terms,
		"norm":          (*row).citations,
		"term_and_norm": func(r *row) string { return r.terms() + "; " + r.citations() },
		"until":         (*row).until,
		"action":        func(r *row) string { return r.first().Action.In(r.language) },
		"reason":        func(r *row) string { return r.first().Reason.In(r.language) },
		"state":         func(r *row) string { return r.first().State.In(r.language) },
		"day":           func(r *row) string { return shown(r.language, r.first().last().Day) },
		"method":        func(r *row) string { return r.first().last().Method },
		"by":            func(r *row) string { return r.first().last().By },
		"destroyed":     done(func(r Report, l calendar.Language) string { return r.Day.In(l) }),
		"how":           done(func(r Report, _ calendar.Language) string { return r.Method }),
		"who":           done(func(r Report, _ calendar.Language) string { return r.By }),
		"note":          func(r *row) string { return r.notes(false) },
		"remark":        func(r *row) string { return r.notes(true) },
	}
}
