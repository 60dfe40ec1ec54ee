package reply

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

// phrase is a sentence that is no step: its code is its key.
type phrase string

const (
	phraseStatus   phrase = "status"
	phraseLeft     phrase = "left"
	phraseSince    phrase = "since"
	phraseExtended phrase = "duty.extended"
)

func (p phrase) String() string                      { return string(p) }
func (p phrase) Sentence(l calendar.Language) string { return sentences.Find(l, string(p)) }

// readCode reads a code of a type with that name; it is one if it has a sentence.
func readCode[C stringCode](text []byte, code *C, name string, example C) error {
	if C(text).Sentence(calendar.English) == "" {
		return calendar.NoWord("reply."+name, string(text), "write one such as "+example.String())
	}
	*code = C(text)
	return nil
}

type stringCode interface {
	~string
	calendar.Code
}
