package notice

import (
	"encoding/json"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Notice is how long the data of a class are kept by the rules of a book that are law on a
// day, as sentences. It is not about any record, and holds no days of persons.
//
// The zero Notice says that no day was given.
type Notice struct {
	Class retention.Class
	On    calendar.Date
	// Steps are the sentences, those of a rule one after another. Each has a [StepCode].
	Steps []calendar.Step

	book *retention.Rulebook
}

// For returns what the rules of a class say on a day. Without a day, without a book, and for
// a class that the book does not know, it says that nothing can be said, which is never that
// the data is not kept.
//
// Of a rule in several versions it says the one that is law on the day, what earlier versions
// still require of older data, and those that will be law.
func For(b *retention.Rulebook, c retention.Class, on calendar.Date) Notice {
	n := Notice{Class: c, On: on, book: b}
	if on.IsZero() {
		n.add(StepNoDay, calendar.Source{}, nil)
		return n
	}
	info, known := b.Info(c)
	if !known {
		n.add(StepClassUnknown, calendar.Source{}, args{"class": string(c)})
		return n
	}
	rules := rulesOf(b, c, on)
	if len(rules.norms) == 0 {
		n.add(StepRulesElsewhere, calendar.Source{}, args{"where": info.RulesFrom})
	}
	for i := range rules.norms {
		n.addNorm(rules, &rules.norms[i])
	}
	n.addTogether(rules)
	if info.NoErasure.Citation != "" {
		n.add(StepNoErasure, info.NoErasure, nil)
	}
	return n
}

type args = map[string]any

func (n *Notice) add(code StepCode, source calendar.Source, values args) {
	n.Steps = append(n.Steps, calendar.Step{Code: code, Source: source, Args: values, Names: n.book})
}

// paragraphs returns the steps, those of a rule together.
func (n Notice) paragraphs() (list [][]calendar.Step) {
	var before StepCode
	for _, step := range n.said() {
		code, _ := step.Code.(StepCode)
		if before == "" || code.begins(before) {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], step)
		before = code
	}
	return list
}

// said returns the steps, of which the zero Notice has one too.
func (n Notice) said() []calendar.Step {
	if len(n.Steps) == 0 {
		return []calendar.Step{{Code: StepNoDay}}
	}
	return n.Steps
}

// In returns the notice in a language: what the class is called, and a paragraph a line, with
// the citations and with what is not confirmed.
func (n Notice) In(l calendar.Language) string {
	return n.title(l) + "\n" + strings.Join(n.lines(l), "\n") + "\n"
}

// String returns what [Notice.In] does in English.
func (n Notice) String() string { return n.In(calendar.English) }

// lines returns the paragraphs in a language. The norm of a rule, and what is not confirmed
// about it, stand at the end of what is said of it.
func (n Notice) lines(l calendar.Language) (lines []string) {
	for _, paragraph := range n.paragraphs() {
		var line, norm string
		for _, step := range paragraph {
			words := step.Cited(l)
			if code, _ := step.Code.(StepCode); code.part() == partPeriod {
				words = step.In(l)
				norm = strings.TrimPrefix(step.Cited(l), words)
			}
			line += " " + words
		}
		lines = append(lines, line[1:]+norm)
	}
	return lines
}

// title returns what the class is called: its ID in a language without a title.
func (n Notice) title(l calendar.Language) string { return titleOf(n.book, n.Class, l) }

func titleOf(b *retention.Rulebook, c retention.Class, l calendar.Language) string {
	return say(l, "title", b, args{"class": c, "none": c == ""})
}

// say returns a sentence that is no step.
func say(l calendar.Language, key string, names calendar.Namer, values args) string {
	return calendar.Step{Code: sentences.Code(key), Names: names, Args: values}.In(l)
}

// MarshalJSON returns the notice with the schema "keepuntil.notice/1": the class, the day,
// the book with its digest, and the steps with their codes, their arguments and their text
// in English. Fields are only added.
func (n Notice) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Schema string          `json:"schema"`
		Class  retention.Class `json:"class"`
		Title  calendar.Names  `json:"title,omitzero"`
		On     calendar.Date   `json:"on"`
		Book   origin          `json:"book"`
		Steps  []calendar.Step `json:"steps"`
	}{"keepuntil.notice/1", n.Class, n.book.Names(n.Class), n.On, originOf(n.book), n.said()})
}

// UnmarshalJSON returns [calendar.ErrForm]: only rules say how long data is kept.
func (*Notice) UnmarshalJSON([]byte) error {
	return calendar.NoForm("notice.Notice", "JSON that is read", "ask for it again with For")
}

// origin is the book of which a document was made, for programs.
type origin struct {
	ID             string        `json:"id"`
	Version        string        `json:"version,omitempty"`
	CheckedThrough calendar.Date `json:"checked_through"`
	Digest         string        `json:"digest"`
}

func originOf(b *retention.Rulebook) origin {
	d := b.Definition()
	return origin{d.ID, d.Version, d.CheckedThrough, b.Digest()}
}
