package policy

import (
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

// constant is a type of this package whose values are numbered and have a text.
type constant interface {
	~uint8
	fmt.Stringer
}

// through yields the constants from the first through the last.
func through[T constant](first, last T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for c := first; c <= last && yield(c); c++ {
		}
	}
}

// constantOf returns the one of the constants that has the text; of another text,
// zero and an error.
func constantOf[T constant](subject string, all iter.Seq[T], text string) (T, error) {
	var words []string
	for c := range all {
		if c.String() == text {
			return c, nil
		}
		words = append(words, c.String())
	}
	return 0, fmt.Errorf("policy: %s: %q is no word for it; write %s", subject, text, strings.Join(words, ", "))
}

// codeOf reads a code of which there is a sentence.
func codeOf[T ~string](code *T, kind string, text []byte) error {
	if sentences.Find(calendar.English, kind+"."+string(text)) == "" {
		return fmt.Errorf("policy: %s: %q is no code of one; give one of the constants", kind, text)
	}
	*code = T(text)
	return nil
}
