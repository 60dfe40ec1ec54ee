package calendar

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

//go:embed *.txt
var texts embed.FS

var sentences = NewSentences(texts)

// Sentences are what a package says to people, in one file a language: en.txt,
// fi.txt, sv.txt, et.txt, uk.txt. A line is "key = sentence", a comment that begins
// with #, or empty. "key (unreviewed) = sentence" is one that no native speaker of the
// language has read; see [Language.Doubt]. Of two lines with one key the first stands. The
// zero Sentences say nothing.
//
// A sentence has its arguments in braces. They are never inflected, so a sentence has
// each where its plain form is right: after a colon, in brackets, as a date in digits. A
// colon and a form may follow the name:
//
//   - {due}: the value, in the language of the sentence if it has a method In; an ID by
//     its name, if the step has [Step.Names] for it; a list with commas.
//   - {due:weekday}: a [Date] with its weekday, as "Thursday 24 December 2026"; the words
//     are the sentences weekday.thursday and so on of this package.
//   - {due:long}: a Date with the month in words; {due:day-month}: without its year.
//   - {at:end}: an instant by which something must be done, as "Monday 5 January 2026
//     24:00 EET".
//   - {n:working day|working days}: a number with its noun in the two forms of the
//     plural, or in three in Ukrainian.
//   - {sure:certainly}: the word if the value is true.
//
// Of the alternatives in square brackets, the first of which no argument is missing
// or zero is taken, or nothing: "[due {due}|due at once]", "Granted[ to {whom}]." They
// hold no further brackets. Sentences are [Plain], and arguments are shown as it returns
// them.
type Sentences struct {
	files fs.FS
	by    [len(languages)]inLanguage
}

// inLanguage is the sentences of a language, which are read at the first use.
type inLanguage struct {
	once sync.Once
	said map[string]string // by key; nil: there is no file
}

// NewSentences returns the sentences in the files of a package. A language is read at
// its first use; any number of goroutines may use them. What cannot be read says nothing;
// see [Sentences.Check].
func NewSentences(files fs.FS) *Sentences { return &Sentences{files: files} }

// Find returns the sentence with a key: in English if the language lacks it, empty
// if English does too.
func (s *Sentences) Find(l Language, key string) string {
	if s == nil || s.files == nil {
		return ""
	}
	if int(l) < len(languages) {
		if said := s.in(l)[key]; said != "" {
			return said
		}
	}
	return s.in(English)[key]
}

// Names returns the sentence with a key in each language that has it, as the names of
// something.
func (s *Sentences) Names(key string) (names Names) {
	if s == nil || s.files == nil {
		return Names{}
	}
	return Names{s.in(English)[key], s.in(Finnish)[key], s.in(Swedish)[key], s.in(Estonian)[key], s.in(Ukrainian)[key]}
}

// Code returns the code of the sentence with a key, for one that no program branches on: its
// text is the key. Codes of one key are equal.
func (s *Sentences) Code(key string) Code { return keyed{s, key} }

// keyed is a sentence whose code is its key.
type keyed struct {
	sentences *Sentences
	key       string
}

func (k keyed) String() string             { return k.key }
func (k keyed) Sentence(l Language) string { return k.sentences.Find(l, k.key) }

// in returns the sentences of a language.
func (s *Sentences) in(l Language) map[string]string {
	by := &s.by[l]
	by.once.Do(func() {
		text, err := fs.ReadFile(s.files, l.String()+".txt")
		if err != nil {
			return
		}
		by.said = make(map[string]string, strings.Count(string(text), "\n"))
		for line := range strings.Lines(string(text)) {
			if key, sentence := parse(line); by.said[key] == "" {
				by.said[key] = sentence
			}
		}
	})
	return by.said
}

// parse reads a line of a file. One that is none has no sentence.
func parse(line string) (key, sentence string) {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "#") {
		return "", ""
	}
	key, sentence, _ = strings.Cut(line, " = ")
	return strings.TrimSuffix(key, " (unreviewed)"), sentence
}

// Check is for a package's tests. It reports every line that cannot be read; in each
// language that has a file, every one of the keys that is missing, every other key, and
// every argument that English lacks or the language does, or shows otherwise; and every
// number whose noun has not as many forms as the language has plurals. English must have a file.
func (s *Sentences) Check(keys ...string) error {
	var problems []error
	for l := range languages {
		problems = append(problems, s.check(Language(l), keys)...)
	}
	return errors.Join(problems...)
}

func (s *Sentences) check(l Language, keys []string) (problems []error) {
	file := l.String() + ".txt"
	problem := func(where, format string, args ...any) {
		problems = append(problems, fmt.Errorf("calendar: %s%s"+format, append([]any{file, where}, args...)...))
	}
	var text []byte
	err := fs.ErrNotExist
	if s != nil && s.files != nil {
		text, err = fs.ReadFile(s.files, file)
	}
	if errors.Is(err, fs.ErrNotExist) && l != English {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return []error{err}
	}
	said := map[string]string{}
	for n, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		key, sentence := parse(line)
		switch {
		case line == "" || line[0] == '#':
		case !wellFormed().MatchString(sentence) || said[key] != "" || Plain(line) != line:
			problem(fmt.Sprint(":", n+1), ": %q is not a sentence; write key = sentence, each key once, with balanced brackets, ordinary blanks and nothing invisible", line)
		default:
			said[key] = sentence
		}
	}
	for _, key := range keys {
		if said[key] == "" {
			problem(": "+Plain(key), ": it has no sentence; write one")
		}
	}
	for _, key := range slices.Sorted(maps.Keys(said)) {
		if !slices.Contains(keys, key) {
			problem(": "+Plain(key), ": nobody says it; delete the line")
		}
		here, english := argumentsOf(said[key]), argumentsOf(s.Find(English, key))
		for _, name := range here {
			if !slices.Contains(english, name) {
				problem(": "+Plain(key), ": English has no argument {%s}; take it out", Plain(name))
			}
		}
		for _, name := range english {
			if !slices.Contains(here, name) {
				problem(": "+Plain(key), ": the argument {%s} of English is missing; say it", Plain(name))
			}
		}
		shown := map[string]map[string]bool{} // how English shows each argument
		for _, form := range forms().FindAllStringSubmatch(s.Find(English, key), -1) {
			if shown[form[1]] == nil {
				shown[form[1]] = map[string]bool{}
			}
			shown[form[1]][kindOf(form[2])] = true
		}
		for _, form := range forms().FindAllStringSubmatch(said[key], -1) {
			if n := 1 + strings.Count(form[2], "|"); n > 1 && n != l.plurals() {
				problem(": "+Plain(key), ": %s has %d forms; %s has %d: write each", Plain(form[0]), n, l, l.plurals())
			}
			bare := form[2] == "" && shown[form[1]]["noun"] // after a colon a number needs no noun
			if kinds := shown[form[1]]; len(kinds) > 0 && !kinds[kindOf(form[2])] && !bare {
				problem(": "+Plain(key), ": %s is shown otherwise than in English; write a value, a noun in its forms or a word, as English does", Plain(form[0]))
			}
		}
	}
	return problems
}

// A program that says nothing to people, and one that does, never compile them.
var (
	argument   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{([^{}:]+)`) })
	forms      = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{([^{}:]+):?([^{}]*)\}`) })
	wellFormed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([^][{}|]|\{[^{}:][^{}]*\}|\[([^][{}]|\{[^{}:][^{}]*\})*\])+$`)
	})
)

// kindOf returns the kind of a form after a colon: a language may choose another form of
// one kind, such as a day without its weekday, but shows no number as a word.
func kindOf(form string) string {
	switch form {
	case "", "weekday", "long", "day-month", "end":
		return "value"
	}
	if strings.Contains(form, "|") {
		return "noun"
	}
	return "word"
}

// argumentsOf returns the names of a sentence's arguments, each once and in order.
func argumentsOf(sentence string) (names []string) {
	for _, match := range argument().FindAllStringSubmatch(sentence, -1) {
		names = append(names, match[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}
