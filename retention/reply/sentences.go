package reply

import (
	"embed"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

// phrase is a sentence that is no step: its code is its key.
type phrase string

func (p phrase) String() string                      { return string(p) }
func (p phrase) Sentence(l calendar.Language) string { return sentences.Find(l, string(p)) }

// fill returns a sentence with its arguments.
func fill(l calendar.Language, code calendar.Code, args map[string]any) string {
	return calendar.Step{Code: code, Args: args}.In(l)
}

// codeError refuses a text that is none of the codes of a kind.
func codeError(text, kind, example string) error {
	return fmt.Errorf("reply: %q: no %s: %w; give one such as %s", text, kind, ErrCode, example)
}
