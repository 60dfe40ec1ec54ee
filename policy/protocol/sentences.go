package protocol

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)
