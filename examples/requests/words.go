package main

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

type args = map[string]any

// say returns a sentence of this program in a language, with the values in that language.
func say(l calendar.Language, key string, with args) string {
	return calendar.Step{Code: sentences.Code(key), Args: with}.In(l)
}
