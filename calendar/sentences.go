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

// A program that says nothing to people does not wait for them to be compiled.
var (
	argument   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[^{}:]+`) })
	wellFormed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([^][{}|]|\{[^{}:][^{}]*\}|\[([^][{}]|\{[^{}:][^{}]*\})*\])+$`)
	})
)

// Sentences are what a package says to people, in one file a language: en.txt,
// fi.txt, sv.txt, et.txt, uk.txt. A line is "key = sentence", a comment that begins
// with #, or empty. The zero Sentences say nothing.
//
// A sentence has its arguments in braces. A colon and a form may follow the name:
//
//   - {due}: the value, in the language of the sentence if it has a method In.
//   - {due:weekday}: a [Date] as "Thursday 2026-12-24". The word is this package's
//     sentence weekday.thursday, so that a language can add forms of its own.
//   - {at:end}: an instant by which something must be done, as "Monday 2026-01-05
//     24:00 EET".
//   - {n:working day|working days}: a number with its noun in the two forms of the
//     plural, or in three as Ukrainian has them.
//   - {sure:certainly}: the word if the value is true.
//
// Of the alternatives in square brackets, the first of which no argument is missing
// or zero is taken, or nothing: "[due {due}|due at once]", "Granted[ to {whom}]." They
// hold no further brackets. Sentences are [Plain], and arguments are shown as it returns
// them.
type Sentences struct {
	files fs.FS
	once  sync.Once
	by    [len(languages)]map[string]string // by language and key
	err   error
}

// NewSentences returns the sentences in the files of a package, which are read at
// the first use. What cannot be read says nothing; see [Sentences.Check].
func NewSentences(files fs.FS) *Sentences { return &Sentences{files: files} }

// Find returns the sentence with a key: in English if the language lacks it, empty
// if English does too.
func (s *Sentences) Find(l Language, key string) string {
	by, _ := s.read()
	if int(l) < len(by) && by[l][key] != "" {
		return by[l][key]
	}
	return by[English][key]
}

// Check is for a package's tests. It reports every line that cannot be read and, in
// each language that has a file, every one of the keys that is missing, every other
// key, and every argument that English lacks. English must have a file.
func (s *Sentences) Check(keys ...string) error {
	by, err := s.read()
	problems := []error{err}
	for l, have := range by {
		problem := func(key, format string, args ...any) {
			problems = append(problems, fmt.Errorf("calendar: %v.txt: %s: "+format, append([]any{Language(l), Plain(key)}, args...)...))
		}
		for _, key := range keys {
			if have[key] == "" && (have != nil || Language(l) == English) {
				problem(key, "it has no sentence; write one")
			}
		}
		for _, key := range slices.Sorted(maps.Keys(have)) {
			if !slices.Contains(keys, key) {
				problem(key, "nobody says it; delete the line")
			}
			for _, name := range argument().FindAllString(have[key], -1) {
				if !slices.Contains(argument().FindAllString(by[English][key], -1), name) {
					problem(key, "English has no argument %s}; take it out", Plain(name))
				}
			}
		}
	}
	return errors.Join(problems...)
}

// read returns the sentences by language and key.
func (s *Sentences) read() (by [len(languages)]map[string]string, err error) {
	if s == nil || s.files == nil {
		return by, nil
	}
	s.once.Do(func() {
		for l, code := range languages {
			text, err := fs.ReadFile(s.files, code+".txt")
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			s.by[l] = map[string]string{}
			s.err = errors.Join(s.err, err, parse(string(text), code+".txt", s.by[l]))
		}
	})
	return s.by, s.err
}

// parse reads the lines of a file, which its problems name.
func parse(text, file string, into map[string]string) error {
	var problems []error
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, sentence, _ := strings.Cut(line, " = ")
		if !wellFormed().MatchString(sentence) || into[key] != "" || Plain(line) != line {
			problems = append(problems, fmt.Errorf("calendar: %s:%d: %q is not a sentence; write key = sentence, each key once, with balanced brackets, ordinary blanks and nothing invisible", file, n+1, line))
			continue
		}
		into[key] = sentence
	}
	return errors.Join(problems...)
}
