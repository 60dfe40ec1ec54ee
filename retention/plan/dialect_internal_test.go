package plan

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// The days of PostgreSQL are those of the calendar.
func TestEveryDay(t *testing.T) {
	pattern := regexp.MustCompile(everyDay)
	check := func(text string) {
		_, err := calendar.ParseDate(text)
		require.Equal(t, err == nil, pattern.MatchString(text), "%q", text)
	}
	for _, century := range []int{1, 19, 99} {
		for year := range 100 {
			for month := range 14 {
				for day := range 33 {
					check(fmt.Sprintf("%02d%02d-%02d-%02d", century, year, month, day))
				}
			}
		}
	}
	for century := range 100 {
		for year := range 100 {
			if century+year > 0 { // the year 0 is shut out by a comparison
				check(fmt.Sprintf("%02d%02d-02-29", century, year))
			}
		}
	}
	for _, text := range []string{"", "2025-11", "2025-11-2", "2025-11-210", " 2025-11-21", "2025-11-21 ", "2025-11-21\n", "2025-11-21T00:00:00",
		"2025-11-21\n2025-11-21", "-2025-11-21", "12025-11-21", "infinity", "0044-03-15 BC", "2025/11/21", "21.11.2025", "٢٠٢٥-١١-٢١"} {
		check(text)
	}
}

func TestNames(t *testing.T) {
	for _, name := range []string{
		"class", "Class", "CLASS", "_", "_1", "a1", "order", "records.class", "public.records.class", "a_b.c_d",
		"päivä", "pa\u0308iva\u0308", "luokka_ä", "клас", "дата_події", "õ", "ß", "日付", "ชื่อ", "ชั้น.วัน", "कक्षा", "تاریخ", "א", "день२",
	} {
		assert.True(t, isName(name), "%q", name)
	}
	for _, name := range []string{
		"", " ", "a b", " a", "a ", "a\u00a0b", "a\tb", "a\n", "a\x00", "a\u0085", // nothing, blanks and control characters
		`a"b`, "a`b", "a'b", "[a]", "a;b", "a-b", "a--", "a/*b", "a$b", "a#b", "a?b", "a@b", "a%b", "a(b)", "a*", `a\b`, "a→b", "a’b", "a“b", // signs
		".", ".a", "a.", "a..b", "1a", "a.1a", "२a", // parts
		"\u0308a", "a.\u0308", "1\u0308", "_\u0308", "a_\u0308", // marks after no letter
		"a\u200bb", "a\u200db", "a\ufeffb", "a\u00adb", "a\u202eb", "a\u2066b", "a\u034fb", "a\ufe0f", "a\u180b", "a\u3164", "\u115f", "\uffa0", "a\U000e0100", "a\U000e0041", // what nobody sees
		"a\xff", "\xc3", "a\ufffd", "a\ue000", // no characters
		"a。b", "a․b", "a．b", // points that are none
	} {
		assert.False(t, isName(name), "%q", name)
	}
}
