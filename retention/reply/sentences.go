package reply

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

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
