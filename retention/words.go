package retention

import (
	"cmp"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// inWords returns what the word of a kind means in a language, and the word if there is no
// sentence.
func inWords(l calendar.Language, kind, word string) string {
	return cmp.Or(sentences.Find(l, kind+"."+strings.ReplaceAll(word, " ", "_")), word)
}

// phrase is a sentence that no program branches on: its code is its key.
type phrase string

func (p phrase) String() string                      { return string(p) }
func (p phrase) Sentence(l calendar.Language) string { return sentences.Find(l, string(p)) }
