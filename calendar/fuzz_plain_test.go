package calendar_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// Whatever the bytes, nothing is left that a terminal could obey or that ends a line, and
// a text that has none of it stays.
func FuzzPlain(f *testing.F) {
	f.Add("\x1b[31m\u009b\u202e\u2028\xff")
	f.Add("järjestelmä № ї-7")
	f.Fuzz(func(t *testing.T, text string) {
		plain := calendar.Plain(text)
		for _, letter := range plain {
			if unicode.Is(unicode.C, letter) || unicode.Is(unicode.Z, letter) && letter != ' ' || letter == utf8.RuneError {
				t.Errorf("%q has %U", plain, letter)
			}
		}
		if !utf8.ValidString(plain) || calendar.Plain(plain) != plain {
			t.Errorf("%q", plain)
		}
		if len(plain) == len(text) && plain != text {
			t.Errorf("%q became %q", text, plain)
		}
	})
}
