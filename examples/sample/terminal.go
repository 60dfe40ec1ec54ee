package sample

import (
	"io"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Terminal returns a writer that passes on, of what is written a line or more at a time,
// each word through [calendar.Plain]: for package flag, which repeats what it does not
// know. [Align], [Notes] and [Tally.Print] show plain text themselves.
func Terminal(w io.Writer) io.Writer { return terminal{w} }

type terminal struct{ io.Writer }

func (t terminal) Write(text []byte) (int, error) {
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		words := strings.Split(line, "\t")
		for j := range words {
			words[j] = calendar.Plain(words[j])
		}
		lines[i] = strings.Join(words, "\t")
	}
	_, err := io.WriteString(t.Writer, strings.Join(lines, "\n"))
	return len(text), err
}
