package calendar

import (
	"fmt"
	"slices"
	"strings"
)

// Words are how the values of a numbered type are written: a word for each, from 0
// on. The types of this module make their text of them, both ways. The zero Words
// know no value.
type Words struct {
	Type string // with its package: "calendar.Language"
	All  []string
}

// Of returns the word for a value; of an unknown one the type and the number:
// "Language(9)".
func (w Words) Of(value uint8) string {
	if int(value) >= len(w.All) {
		_, name, _ := strings.Cut(w.Type, ".")
		return fmt.Sprintf("%s(%d)", name, value)
	}
	return w.All[value]
}

// Marshal returns the word as text. An unknown value is [ErrSyntax].
func (w Words) Marshal(value uint8) ([]byte, error) {
	if int(value) >= len(w.All) {
		return nil, notRead(w.Type, fmt.Sprintf("%q is %v", w.Of(value), ErrSyntax), w.help())
	}
	return []byte(w.All[value]), nil
}

// Unmarshal reads a word; another text is [ErrSyntax] and leaves the value as it is.
func (w Words) Unmarshal(text []byte, value *uint8) error {
	i := slices.Index(w.All, string(text))
	if i < 0 {
		return NoWord(w.Type, string(text), w.help())
	}
	*value = uint8(i)
	return nil
}

func (w Words) help() string {
	words := slices.DeleteFunc(slices.Clone(w.All), func(word string) bool { return word == "" })
	return "write one of: " + strings.Join(words, ", ")
}
