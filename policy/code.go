package policy

import (
	"cmp"
	"embed"
	"fmt"
	"iter"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

// sentences is what this package says to people.
var sentences = calendar.NewSentences(texts)

// inWords returns what the constant of a kind with that code says in a language, and the
// code if there is no sentence.
func inWords(l calendar.Language, kind, code string) string {
	return cmp.Or(sentences.Find(l, kind+"."+code), code)
}

// through yields the constants from the first through the last.
func through[T ~uint8](first, last T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for c := first; c <= last && yield(c); c++ {
		}
	}
}

// readConstant reads the one of the constants that has the text; another text is
// [calendar.ErrSyntax] and leaves the value as it is.
func readConstant[T fmt.Stringer](value *T, all iter.Seq[T], text []byte) error {
	var words []string
	for c := range all {
		if c.String() == string(text) {
			*value = c
			return nil
		}
		words = append(words, c.String())
	}
	return noWord(*value, text, "one of: "+strings.Join(words, ", "))
}

// codeOf reads a code of which there is a sentence; another one is
// [calendar.ErrSyntax].
func codeOf[T ~string](code *T, kind string, text []byte) error {
	if sentences.Find(calendar.English, kind+"."+string(text)) == "" {
		return noWord(*code, text, "one of its constants")
	}
	*code = T(text)
	return nil
}

func noWord(value any, text []byte, words string) error {
	return calendar.NoWord(fmt.Sprintf("%T", value), string(text), "write "+words)
}
