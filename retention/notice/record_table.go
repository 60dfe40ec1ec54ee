package notice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// column is what the rows say of one thing. Its key is that of its heading.
type column struct {
	key string
	of  func(*Record, *row, calendar.Language) string
}

func columns() []column {
	number := func(of func(*row) *int) func(*Record, *row, calendar.Language) string {
		return func(_ *Record, r *row, l calendar.Language) string {
			n := of(r)
			if !counted(n) {
				return say(l, "number.not_counted", nil, nil)
			}
			return strconv.Itoa(*n)
		}
	}
	return []column{
		{"purpose", func(_ *Record, r *row, l calendar.Language) string {
			if r.missing {
				return say(l, "record.missing", nil, nil)
			}
			return inAny(r.Purpose, l)
		}},
		{"subjects", func(_ *Record, r *row, l calendar.Language) string { return inAny(r.Subjects, l) }},
		{"class", func(_ *Record, r *row, _ calendar.Language) string { return string(r.Class) }},
		{"data", func(_ *Record, r *row, l calendar.Language) string { return r.notice.title(l) }},
		{"limit", func(_ *Record, r *row, l calendar.Language) string { return r.notice.short(l) }},
		{"norm", func(_ *Record, r *row, _ calendar.Language) string {
			return r.notice.norms(func(s calendar.Source) string { return s.Citation })
		}},
		{"address", func(_ *Record, r *row, _ calendar.Language) string {
			return r.notice.norms(func(s calendar.Source) string { return s.URL })
		}},
		{"unconfirmed", func(_ *Record, r *row, _ calendar.Language) string {
			return r.notice.norms(func(s calendar.Source) string { return s.Doubt })
		}},
		{"schedule", func(of *Record, _ *row, _ calendar.Language) string { return of.Schedule }},
		{"adherence", func(_ *Record, r *row, l calendar.Language) string {
			return say(l, "adherence."+string(r.adherence), nil, nil)
		}},
		{"overdue", number(func(r *row) *int { return r.Overdue })},
		{"held", number(func(r *row) *int { return r.Held })},
		{"undetermined", number(func(r *row) *int { return r.Undetermined })},
		{"in_review", number(func(r *row) *int { return r.InReview })},
		{"runs", func(of *Record, r *row, l calendar.Language) string { return r.runs(of.Book, l) }},
	}
}

// inAny returns a name in a language, or in the first in which there is one.
func inAny(names calendar.Names, l calendar.Language) string {
	text := names.In(l)
	for other := calendar.English; text == "" && other <= calendar.Ukrainian; other++ {
		text = names.In(other)
	}
	return text
}

// short returns the time limits in one line, with a number before each of several, or why
// there is none.
func (n Notice) short(l calendar.Language) string {
	var limits []string
	for _, paragraph := range n.paragraphs() {
		var words []string
		if paragraph[0].Code == StepEarlierCeiling { // it only leaves late what was late
			continue
		}
		for _, step := range paragraph {
			code, _ := step.Code.(StepCode)
			switch {
			case code.part() == partPeriod:
				words = append(words, capital(step.Args["terms"].(calendar.Step).In(l))+".")
			case code.inShort():
				words = append(words, step.In(l))
			}
		}
		if len(words) > 0 {
			limits = append(limits, strings.Join(words, " "))
		}
	}
	for i := range limits {
		if len(limits) > 1 {
			limits[i] = fmt.Sprint(i+1, ") ", limits[i])
		}
	}
	return strings.Join(limits, " ")
}

// inShort reports whether a time limit would be misread without a step.
func (c StepCode) inShort() bool {
	switch c {
	case StepAppraisal, StepAfterwards, StepAsDecided, StepOlderStays, StepRetroactive, StepRulesElsewhere, StepClassUnknown, StepNoDay, StepNotInForce:
		return true
	default:
		return c.part() == partLead || c.part() == partScope
	}
}

// capital returns a text with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// norms returns something of the norms that have a period, each once.
func (n Notice) norms(of func(calendar.Source) string) string {
	var list []string
	for _, step := range n.Steps {
		if code, _ := step.Code.(StepCode); code.part() == partPeriod {
			if text := of(step.Source); text != "" && !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
	}
	return strings.Join(list, "; ")
}

// runs returns what is said of the runs in a language, with the worst case of each rule.
func (r *row) runs(b *retention.Rulebook, l calendar.Language) string {
	key := "runs." + string(r.timing)
	if len(r.late) == 0 {
		return say(l, key, nil, nil)
	}
	words := make([]string, len(r.late))
	for i, late := range r.late {
		values := args{"days": late.Days, "terms": b.Terms(late.Rule), "once": calendar.Date{}}
		if late.OnEntry {
			values["once"] = late.Run
		}
		words[i] = say(l, key, b, values)
	}
	return strings.Join(words, " ")
}

// table returns the record as a table in a language.
func (r Record) table(l calendar.Language) (head []string, rows [][]string) {
	columns := columns()
	for _, c := range columns {
		head = append(head, say(l, "column."+c.key, nil, nil))
	}
	for _, one := range r.rows() {
		cells := make([]string, len(columns))
		for i, c := range columns {
			cells[i] = c.of(&r, &one, l)
		}
		rows = append(rows, cells)
	}
	return head, rows
}

// CSV returns the record as a table for a spreadsheet: a row an activity, then the classes
// that stand in none, and after an empty row by which rules it was made, a line a row.
func (r Record) CSV(l calendar.Language, s paper.Sheet) []byte {
	head, rows := r.table(l)
	below := func(text string) {
		cells := make([]string, len(head))
		cells[0] = text
		rows = append(rows, cells)
	}
	below("")
	for _, line := range paper.Imprint(r.Book, r.On, l) {
		below(line)
	}
	return paper.CSV(head, rows, s)
}

// Markdown returns the record as a page: a heading, a table with the rows of [Record.CSV],
// and by which rules it was made.
func (r Record) Markdown(l calendar.Language) string {
	head, rows := r.table(l)
	text := "# " + paper.Escape(say(l, "record.title", nil, nil)) + "\n\n" + paper.Markdown(head, rows) + "\n"
	for _, line := range paper.Imprint(r.Book, r.On, l) {
		text += "- " + paper.Escape(line) + "\n"
	}
	return text
}
