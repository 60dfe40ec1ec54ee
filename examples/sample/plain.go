package sample

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain returns a text as it may be printed on one line of a terminal: letters, signs
// and blanks as they are, and all else as Go would escape it. That is control characters,
// which could clear the screen or write in it, characters that turn the direction of
// reading, ends of lines, what has no shape and what is not UTF-8.
//
// Whatever comes from a file or a register goes through it before a person sees it.
// [Align], [Notes] and [Tally.Print] do so themselves.
func Plain(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		letter, size := utf8.DecodeRuneInString(text)
		switch {
		case letter == utf8.RuneError && size == 1, !isShown(letter):
			quoted := strconv.QuoteToASCII(text[:size])
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

// isPlain reports whether each character of a text can be seen, or is a blank.
func isPlain(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return !isShown(r) })
}

// isShown reports whether a character is to be seen, or is a blank. Some that count as
// letters, marks or signs have no shape.
func isShown(r rune) bool {
	const brailleBlank = '\u2800'
	return unicode.IsPrint(r) && r != brailleBlank && !unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// Terminal returns a writer that passes on, of what is written a line or more at a time,
// each word through [Plain]: for package flag, which repeats what it does not know.
func Terminal(w io.Writer) io.Writer { return terminal{w} }

type terminal struct{ io.Writer }

func (t terminal) Write(text []byte) (int, error) {
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		words := strings.Split(line, "\t")
		for j := range words {
			words[j] = Plain(words[j])
		}
		lines[i] = strings.Join(words, "\t")
	}
	_, err := io.WriteString(t.Writer, strings.Join(lines, "\n"))
	return len(text), err
}
