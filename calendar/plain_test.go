package calendar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"":                    "",
		"järjestelmä-ö-1":     "järjestelmä-ö-1",
		"õigusakti § 20(1)":   "õigusakti § 20(1)",
		"справа № ї-7, об’єм": "справа № ї-7, об’єм",
		"п\u02bcять – «два»":  "п\u02bcять – «два»",
		`a "quoted" C:\path`:  `a "quoted" C:\path`,
		"😀 日本 e\u0301":        "😀 日本 e\u0301",
		"two  blanks ":        "two  blanks ",

		// control characters
		"\x1b[2J\x1b]0;title\a":    `\x1b[2J\x1b]0;title\a`,
		"\u009b31m":                `\u009b31m`,
		"a\tb\r\nc\x00\x7f":        `a\tb\r\nc\x00\x7f`,
		"a\u0085b\u2028c\u2029":    `a\u0085b\u2028c\u2029`,
		"kelpaa\n2. Outcome: keep": `kelpaa\n2. Outcome: keep`,

		// the direction of reading
		"txt.\u202efdp\u2066\u2069": `txt.\u202efdp\u2066\u2069`,
		"a\u200e\u200f\u061cb":      `a\u200e\u200f\u061cb`,

		// what is not seen
		"a\u200b\u200c\u200d\u2060b":  `a\u200b\u200c\u200d\u2060b`,
		"\ufeffa":                     `\ufeffa`,
		"säi\u00adly\u00adtys":        `säi\u00adly\u00adtys`,
		"a\ufe0f\u034f\u115f\u1160":   `a\ufe0f\u034f\u115f\u1160`,
		"a\u3164\uffa0\u17b4\u180b":   `a\u3164\uffa0\u17b4\u180b`,
		"a\U000e0100\U000e0041\u2800": `a\U000e0100\U000e0041\u2800`,
		"\U00013441\U00016fe4":        `\U00013441\U00016fe4`,
		"\U0001d159\U0001d173":        `\U0001d159\U0001d173`,
		"\ufff9a\ufffab\ufffb":        `\ufff9a\ufffab\ufffb`,
		"§\u00a020 §\u202f20":         `§\u00a020 §\u202f20`,
		"a\u2003b\u3000c\u1680\u205f": `a\u2003b\u3000c\u1680\u205f`,
		"\ue000\U0010fffe\u0378":      `\ue000\U0010fffe\u0378`,

		// what is no text
		"\xff\xc3a\x9b":  `\xff\xc3a\x9b`,
		"\xed\xa0\x80":   `\xed\xa0\x80`,
		"\xc0\x8a":       `\xc0\x8a`,
		"k\ufffdytt\xf6": `k\ufffdytt\xf6`,
	} {
		assert.Equal(t, want, calendar.Plain(text))
		assert.Equal(t, want, calendar.Plain(want), "what is plain stays")
	}
}

// Most names are plain; to ask costs no memory.
func TestPlainCopiesNothing(t *testing.T) {
	for _, text := range []string{"ee.skais.20.1", "Sotsiaalkaitse infosüsteemi põhimäärus § 20(1)", strings.Repeat("ж", 1000)} {
		assert.Zero(t, testing.AllocsPerRun(10, func() { _ = calendar.Plain(text) }))
	}
}
