package calendar

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain returns a text in a form that is safe on one line: letters, marks, signs and
// ordinary blanks as they are, and all else as Go would escape it. That is control
// characters, which could end a line or command a terminal; characters that change the
// direction of reading, that join or that have no shape; every blank but the ordinary
// one; what Unicode has not assigned; what is not UTF-8, and the character U+FFFD, which
// stands for it after a careless conversion.
//
// A text is plain if Plain returns it as it is. The names and citations of a rulebook
// are; what a host hands in goes through Plain before a sentence, an error or a log shows
// it, so that it cannot pass for another line.
func Plain(text string) string {
	i := 0
	for i < len(text) {
		if c := text[i]; ' ' <= c && c <= '~' {
			i++
			continue
		}
		letter, size := utf8.DecodeRuneInString(text[i:])
		if !isShown(letter) {
			break
		}
		i += size
	}
	if i == len(text) {
		return text
	}
	var b strings.Builder
	b.WriteString(text[:i])
	for text = text[i:]; text != ""; {
		letter, size := utf8.DecodeRuneInString(text)
		if isShown(letter) {
			b.WriteString(text[:size])
		} else {
			quoted := strconv.QuoteToASCII(text[:size])
			b.WriteString(quoted[1 : len(quoted)-1])
		}
		text = text[size:]
	}
	return b.String()
}

// isShown reports whether a character is to be seen, or is a blank. The soft hyphen, the
// no-break space and the joiners are not: no word of the five languages needs them, and two
// names that differ by one look alike.
func isShown(r rune) bool {
	if r < utf8.RuneSelf {
		return ' ' <= r && r <= '~'
	}
	if 0xC0 <= r && r < 0x250 || 0x400 <= r && r < 0x480 { // letters of Finnish, Swedish, Estonian and Ukrainian, which need no look into the tables
		return true
	}
	return r != utf8.RuneError && unicode.IsPrint(r) && !unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, shapeless)
}

// shapeless are the characters that count as signs, letters or marks and are drawn as
// nothing: a braille cell without dots, the filler of Khitan, blanks between Egyptian
// hieroglyphs, a musical note without a head.
var shapeless = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x2800, Hi: 0x2800, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x13441, Hi: 0x13442, Stride: 1}, {Lo: 0x16FE4, Hi: 0x16FE4, Stride: 1}, {Lo: 0x1D159, Hi: 0x1D159, Stride: 1}},
}
