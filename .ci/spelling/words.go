package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// use is where a word stands.
type use struct {
	word, file string
	line       int
	key        string
}

func (u use) compare(other use) int {
	return cmp.Or(cmp.Compare(u.file, other.file), cmp.Compare(u.line, other.line))
}

// usesOf returns the words of all sentences in a language, with where they stand: those of
// the files xx.txt that are beside an en.txt.
func usesOf(files fs.FS, language string) (map[string][]use, error) {
	uses := map[string][]use{}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || len(entry.Name()) > 1 && entry.Name()[0] == '.'):
			return fs.SkipDir
		case entry.Name() != "en.txt":
			return nil
		}
		name = path.Join(path.Dir(name), language+".txt")
		text, err := fs.ReadFile(files, name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // a test asks for it
		}
		if err != nil {
			return err
		}
		number := 0
		for line := range strings.Lines(string(text)) {
			number++
			key, sentence, is := strings.Cut(strings.TrimSpace(line), " = ")
			if !is || strings.HasPrefix(key, "#") {
				continue
			}
			key = strings.TrimSuffix(key, " (unreviewed)")
			for _, word := range wordsOf(sentence) {
				uses[word] = append(uses[word], use{word, name, number, key})
			}
		}
		return nil
	})
	return uses, err
}

var (
	argument = regexp.MustCompile(`\{[^{}:]*(?::([^{}]*))?\}`)
	// A word may have hyphens and apostrophes in it, and a first part of a compound ends in
	// a hyphen.
	word = regexp.MustCompile(`[\pL\pM\pN](?:[-'’]?[\pL\pM\pN])*-?`)
)

// shown are the forms of an argument that are no words: how a day or an instant is shown.
var shown = []string{"weekday", "long", "day-month", "end"}

// wordsOf returns the words of a sentence, each once. An argument is none, but the forms
// of its noun are. What has a digit in it is no word.
func wordsOf(sentence string) (words []string) {
	sentence = argument.ReplaceAllStringFunc(sentence, func(text string) string {
		if forms := argument.FindStringSubmatch(text)[1]; !slices.Contains(shown, forms) {
			return " " + forms + " "
		}
		return " "
	})
	for _, found := range word.FindAllString(sentence, -1) {
		if !strings.ContainsFunc(found, unicode.IsDigit) {
			words = append(words, found)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// list is words that are right though a checker may not know them, each with its line.
type list map[string]int

// find returns the word as it stands in the list, which may be without the capital letter
// that it has at the beginning of a sentence. If it is not there it is empty.
func (l list) find(word string) string {
	if l[word] > 0 {
		return word
	}
	first, size := utf8.DecodeRuneInString(word)
	if small := string(unicode.ToLower(first)) + word[size:]; l[small] > 0 {
		return small
	}
	return ""
}

func (l list) inOrder() []string {
	return slices.SortedFunc(maps.Keys(l), func(a, b string) int { return l[a] - l[b] })
}

// listOf reads a list. What is wrong with its lines is a text each.
func listOf(files fs.FS, name string) (l list, wrong []string, err error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, nil, err
	}
	l = list{}
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		entry, why, _ := strings.Cut(line, "\t")
		switch {
		case strings.TrimSpace(why) == "":
			wrong = append(wrong, fmt.Sprintf("%s:%d: nothing says why %q is right; write the word, a tab and why", name, number, entry))
		case word.FindString(entry) != entry:
			wrong = append(wrong, fmt.Sprintf("%s:%d: %q is not one word", name, number, entry))
		case l[entry] > 0:
			wrong = append(wrong, fmt.Sprintf("%s:%d: %q is in line %d too; take one out", name, number, entry, l[entry]))
		default:
			l[entry] = number
		}
	}
	return l, wrong, nil
}
