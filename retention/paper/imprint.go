package paper

import (
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

// Imprint returns the lines that belong in every document that is made of a rulebook: the
// day as of which it was made, the book with its version, the day up to which its law was
// read, its digest, that the document is no legal advice and, as long as native speakers
// have not read the language, its [calendar.Language.Doubt]. Without a day, and without a
// book, that line is left out.
func Imprint(b *retention.Rulebook, on calendar.Date, l calendar.Language) []string {
	var lines []string
	say := func(key string, args map[string]any) {
		lines = append(lines, calendar.Step{Code: sentences.Code(key), Args: args}.In(l))
	}
	if !on.IsZero() {
		say("imprint.day", map[string]any{"day": on})
	}
	if d := b.Definition(); d.ID != "" {
		say("imprint.book", map[string]any{"book": d.ID, "version": d.Version})
		say("imprint.through", map[string]any{"through": d.CheckedThrough})
		say("imprint.digest", map[string]any{"digest": b.Digest()})
	}
	say("imprint.advice", nil)
	if doubt := l.Doubt(); doubt != "" {
		lines = append(lines, doubt)
	}
	return lines
}
