package main

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

type args = map[string]any

// say returns a sentence of this program in a language, with the values in that language,
// and IDs by the names that the book has for them.
func say(l calendar.Language, book *retention.Rulebook, key string, with args) string {
	return calendar.Step{Code: sentences.Code(key), Args: with, Names: book}.In(l)
}
