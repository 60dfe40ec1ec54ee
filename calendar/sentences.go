package calendar

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed *.txt
var texts embed.FS

var sentences = NewSentences(texts)

// Sentences are what a package says to people, in a file a language: en.txt,
// fi.txt, sv.txt, et.txt, uk.txt. A line is a key and its sentence, "key =
// sentence"; empty lines and those that begin with # are passed over. The zero
// Sentences say nothing.
//
// A sentence names its arguments in braces, and how to say them after a colon:
//
//   - {due} is a value in the language of the sentence, if it speaks it.
//   - {due:weekday}: a [Date] with its weekday, "Thursday 2026-12-24". Before it
//     stands the sentence "weekday.thursday" of this package; so a language can
//     add forms of its own.
//   - {at:end}: an instant by which something must be done, "Monday 2026-01-05
//     24:00 EET".
//   - {n:working day|working days}: a number and what there are so many of, in
//     the one, or in Ukrainian three, forms of the plural.
//   - {sure:certainly}: the word if the argument is true.
//
// What stands in square brackets is left out if one of its arguments is missing
// or zero: "[ by {due}]". The first of several that lacks none is taken: "[by
// {due}|at once]".
type Sentences struct {
	files fs.FS
	once  sync.Once
	by    [len(languages)]map[string]string // by language and key
	err   error
}

// NewSentences returns the sentences in the files. They are read when one is
// first asked for; what cannot be read says nothing, and [Sentences.Check] finds
// it.
func NewSentences(files fs.FS) *Sentences { return &Sentences{files: files} }

// Find returns the sentence with that key: in English if the language has none,
// and nothing if English has none either.
func (s *Sentences) Find(l Language, key string) string {
	by, _ := s.read()
	if int(l) < len(by) {
		if sentence, found := by[l][key]; found {
			return sentence
		}
	}
	return by[English][key]
}

// Check is for the test of a package: it reports every line that cannot be read,
// and for each language that is there every key which it lacks or which is not
// among these, and every argument that English does not have.
func (s *Sentences) Check(keys ...string) error {
	by, err := s.read()
	problems := []error{err}
	for l, have := range by {
		for _, key := range keys {
			if _, found := have[key]; !found && (have != nil || Language(l) == English) {
				problems = append(problems, fmt.Errorf("calendar: %v.txt: %s has no sentence; write one", Language(l), key))
			}
		}
		for _, key := range slices.Sorted(maps.Keys(have)) {
			if !slices.Contains(keys, key) {
				problems = append(problems, fmt.Errorf("calendar: %v.txt: nobody says %s; delete the line", Language(l), key))
			}
			known, _ := arguments(by[English][key])
			names, _ := arguments(have[key])
			for _, name := range names {
				if !slices.Contains(known, name) {
					problems = append(problems, fmt.Errorf("calendar: %v.txt: %s: English has no argument {%s}; take it out", Language(l), key, name))
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
		var problems []error
		for l := range s.by {
			name := languages[l] + ".txt"
			text, err := fs.ReadFile(s.files, name)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			problems = append(problems, err)
			s.by[l] = map[string]string{}
			for n, line := range strings.Split(string(text), "\n") {
				key, sentence, _ := strings.Cut(line, " = ")
				_, twice := s.by[l][key]
				_, balanced := arguments(sentence)
				switch {
				case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
				case key == "" || sentence == "" || twice || !balanced:
					problems = append(problems, fmt.Errorf("calendar: %s:%d: %q is not a sentence; write key = sentence, each key once, with balanced brackets", name, n+1, line))
				default:
					s.by[l][key] = sentence
				}
			}
		}
		s.err = errors.Join(problems...)
	})
	return s.by, s.err
}
