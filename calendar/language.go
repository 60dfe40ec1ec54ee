package calendar

import (
	"cmp"
	"slices"
	"strconv"
)

// Language is one that this module speaks. The zero Language is English.
type Language uint8

// The languages.
const (
	English Language = iota
	Finnish
	Swedish
	Estonian
	Ukrainian
)

var languages = [...]string{English: "en", Finnish: "fi", Swedish: "sv", Estonian: "et", Ukrainian: "uk"}

// String returns the code of ISO 639-1: "en", "fi", "sv", "et", "uk".
func (l Language) String() string {
	if int(l) >= len(languages) {
		return "Language(" + strconv.Itoa(int(l)) + ")"
	}
	return languages[l]
}

// MarshalText returns the code. An unknown language is [ErrSyntax].
func (l Language) MarshalText() ([]byte, error) {
	if int(l) >= len(languages) {
		return nil, unknownLanguage(l.String())
	}
	return []byte(languages[l]), nil
}

// UnmarshalText reads a code. An unknown one is [ErrSyntax].
func (l *Language) UnmarshalText(code []byte) error {
	i := slices.Index(languages[:], string(code))
	if i < 0 {
		return unknownLanguage(string(code))
	}
	*l = Language(i)
	return nil
}

func unknownLanguage(input string) error {
	return &DateError{Input: input, Err: ErrSyntax, Help: "give en, fi, sv, et or uk"}
}

// In returns the name in a language, and nothing if it has none there.
func (n Names) In(l Language) string {
	switch l {
	case English:
		return n.English
	case Finnish:
		return n.Finnish
	case Swedish:
		return n.Swedish
	case Estonian:
		return n.Estonian
	case Ukrainian:
		return n.Ukrainian
	default:
		return ""
	}
}

func (n Names) orEnglish(l Language) string { return cmp.Or(n.In(l), n.English) }
