package retention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// odd reports each name that nobody writes so on purpose and that has no finding yet: with
// a mark at an end or two together, with two blanks, or with letters of two alphabets in a
// word.
func (n *names) odd(kind twinKind, told map[string]bool) (findings []Finding) {
	for _, name := range n.list {
		fault := oddity(name)
		if fault == "" || told[name] {
			continue
		}
		f := Finding{Code: FindingOddName, Args: map[string]any{"kind": kind, "name": name, "fault": fault}}
		if rule := n.rule[name]; rule != "" {
			f.Rules = []string{rule}
		}
		if spelt := ascii(name); spelt != name && (fault == nameAlphabets || fault == nameAlphabet) {
			f.Args["spelt"] = spelt
		}
		findings = append(findings, f)
		told[name] = true
	}
	return findings
}

// oddName is what is odd about a name.
type oddName string

const (
	nameEnds      oddName = "ends"      // a mark at an end
	nameDoubled   oddName = "doubled"   // two marks
	nameBlanks    oddName = "blanks"    // two blanks
	nameAlphabets oddName = "alphabets" // letters of two in a word
	nameAlphabet  oddName = "alphabet"  // a word of look-alikes in a name of Latin letters
)

// In returns what is odd in a language: "has two marks together".
func (o oddName) In(l calendar.Language) string { return sentences.Find(l, "name."+string(o)) }

// oddity returns what is odd about a name; empty: nothing. A blank at an end is another
// finding.
func oddity(name string) oddName {
	const marks = "./-_:,;"
	trimmed := strings.TrimSpace(name)
	before := rune(0)
	for _, r := range trimmed {
		switch {
		case before == 0:
		case r == ' ' && before == ' ':
			return nameBlanks
		case strings.ContainsRune(marks, r) && strings.ContainsRune(marks, before):
			return nameDoubled
		}
		before = r
	}
	if strings.Trim(trimmed, marks) != trimmed {
		return nameEnds
	}
	return oddLetters(trimmed)
}

// oddLetters looks for a word with letters of two alphabets, and for one that has only
// letters of another alphabet than the Latin words beside it, each of which looks like a Latin
// one.
func oddLetters(name string) oddName {
	latin, disguised := false, false
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return isBetween(r) || !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		alphabets, alike := map[*unicode.RangeTable]bool{}, true
		for _, r := range word {
			for _, a := range [...]*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek} {
				if unicode.Is(a, r) {
					alphabets[a] = true
				}
			}
			like, some := standsFor()[r]
			alike = alike && r > unicode.MaxASCII && unicode.IsLetter(r) && some && unicode.ToLower(like) <= unicode.MaxASCII
		}
		if len(alphabets) > 1 {
			return nameAlphabets
		}
		latin = latin || alphabets[unicode.Latin]
		disguised = disguised || alike && utf8.RuneCountInString(word) > 1 // a letter alone is that of a list
	}
	if latin && disguised {
		return nameAlphabet
	}
	return ""
}
