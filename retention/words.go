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
