package calendar

import (
	"slices"
	"strconv"
)

// Language is one of the languages of this module. The zero Language is English.
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

// MarshalText returns the code; an unknown language is [ErrSyntax].
func (l Language) MarshalText() ([]byte, error) {
	if int(l) >= len(languages) {
		return nil, unknownLanguage(l.String())
	}
	return []byte(languages[l]), nil
}

// UnmarshalText reads a code; an unknown one is [ErrSyntax].
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
