package calendar

import (
	"database/sql/driver"
	"strings"
)

// Language is one of the languages in which this module speaks to people. The zero
// Language is English.
type Language uint8

// The languages.
const (
	English Language = iota
	Finnish
	Swedish // as authorities in Finland write it
	Estonian
	Ukrainian
)

var languages = [...]string{English: "en", Finnish: "fi", Swedish: "sv", Estonian: "et", Ukrainian: "uk"}

var languageWords = Words{"calendar.Language", languages[:]}

// LanguageOf returns the language that a person reads, from tags of BCP 47 in the order
// of preference, such as those of an account or a browser: LanguageOf("sv-FI", "fi"). It
// is that of the first tag whose language is spoken here, whatever region, script or
// variant the tag names; without such a tag it is English. [Language.UnmarshalText] is for
// a setting, where a tag that is not known must not pass.
//
// Each argument is one tag. A header Accept-Language has several in one text, with weights:
// "sv-FI,sv;q=0.9,fi;q=0.8" is no tag, and alone it is English. Split it first, as
// examples/host does.
func LanguageOf(tags ...string) Language {
	for _, tag := range tags {
		if l, known := languageOf(tag); known {
			return l
		}
	}
	return English
}

// languageOf returns the language of a tag, and whether it is one that is spoken here.
func languageOf(tag string) (Language, bool) {
	primary, _, _ := strings.Cut(tag, "-")
	if !isSubtags(tag) {
		return English, false
	}
	for l, code := range languages {
		if strings.EqualFold(code, primary) {
			return Language(l), true
		}
	}
	return English, false
}

// isSubtags reports whether a text is subtags as RFC 5646 writes them: one to eight
// letters or digits, hyphens between them.
func isSubtags(text string) bool {
	for subtag := range strings.SplitSeq(text, "-") {
		if len(subtag) < 1 || len(subtag) > 8 {
			return false
		}
		for _, c := range []byte(subtag) {
			if letter := c|' ' >= 'a' && c|' ' <= 'z'; !letter && (c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// String returns the code of ISO 639-1: "en", "fi", "sv", "et", "uk".
func (l Language) String() string { return languageWords.Of(uint8(l)) }

// Doubt returns, in the language, what belongs in the small print of a text in it as long as
// native speakers have not read every sentence of this module. It is empty once they have.
// The lines that none of them has read are marked in the files; see [Sentences].
func (l Language) Doubt() string {
	if int(l) < len(unreviewed) && unreviewed[l] {
		return sentences.Find(l, "unreviewed")
	}
	return ""
}

// unreviewed are the languages of which a file has a line with that mark.
var unreviewed = [len(languages)]bool{Finnish: true, Swedish: true, Estonian: true, Ukrainian: true}

// plurals returns how many forms a noun has beside a number.
func (l Language) plurals() int {
	if l == Ukrainian {
		return 3
	}
	return 2
}

// plural returns which of the forms stands beside n: the first for 1, in Ukrainian for 21
// and 31 too; there the second for 2 to 4, 22 to 24; the last for all others.
func (l Language) plural(n int64) int {
	n = max(n, -n)
	few := n % 10
	switch {
	case n == 1 || l == Ukrainian && few == 1 && n%100 != 11:
		return 0
	case l == Ukrainian && 2 <= few && few <= 4 && n%100/10 != 1:
		return 1
	default:
		return l.plurals() - 1
	}
}

// MarshalText returns the code; an unknown language is [ErrSyntax].
func (l Language) MarshalText() ([]byte, error) { return languageWords.Marshal(uint8(l)) }

// UnmarshalText reads a code, or a longer tag of BCP 47 with one: "sv", "sv-FI",
// "uk-Cyrl-UA". Case does not matter, and nothing but the language of a tag counts. A tag
// of another language is [ErrSyntax], and so are the codes of countries, such as "ua", and
// what is not well formed, such as "fi_FI"; [LanguageOf] falls back.
func (l *Language) UnmarshalText(tag []byte) error {
	read, known := languageOf(string(tag))
	if !known {
		return languageWords.Unmarshal(tag, (*uint8)(l))
	}
	*l = read
	return nil
}

// UnmarshalJSON reads the tag from a JSON string; see [ReadJSON].
func (l *Language) UnmarshalJSON(data []byte) error { return ReadJSON("calendar.Language", data, l) }

// Value returns the code for a database; see [WriteSQL].
func (l Language) Value() (driver.Value, error) { return WriteSQL(l) }

// Scan reads the tag from a database; see [ReadSQL].
func (l *Language) Scan(src any) error { return ReadSQL("calendar.Language", src, l) }
