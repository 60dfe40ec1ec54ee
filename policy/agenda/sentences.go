package agenda

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

type args = map[string]any

// say returns the step with a sentence of ours.
func say(key string, values args) calendar.Step {
	return calendar.Step{Code: sentences.Code(key), Args: values}
}
