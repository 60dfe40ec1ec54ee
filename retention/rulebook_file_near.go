package retention

import (
	"strconv"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// What is meant by a text with a slip of the pen. Nothing is read from it: the author is
// shown it, and decides.

// nearestWord returns the word that is meant by a text; empty: none is.
func nearestWord(text string, words []string) string {
	const long = 60
	if len(text) > long {
		return ""
	}
	for _, word := range words {
		if plainKey(text) == plainKey(word) {
			return word
		}
	}
	return calendar.Nearest(text, words)
}

// plainKey returns a word without what does not tell words apart.
func plainKey(word string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(word))
}

// nearPeriod returns the period that is meant by a text; empty: none is.
func nearPeriod(text string) string {
	text = strings.TrimSpace(text)
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	word := nearestWord(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(text[digits:])), "s"), []string{"day", "week", "month", "year"})
	n, err := strconv.Atoi(text[:digits])
	switch {
	case digits == 0:
		return nearestWord(text, []string{"immediately", "permanently"})
	case err != nil || word == "":
		return ""
	case n == 0:
		return Immediately().String()
	}
	for _, unit := range [...]Unit{InDays, InWeeks, InMonths, InYears} {
		if p := unit.Of(n); units[unit].word == word && p != (Period{}) {
			return p.String()
		}
	}
	return ""
}

// nearCutoff returns the cut-off that is meant by a text; empty: none is.
func nearCutoff(text string) string {
	words := []string{AtEvent().String(), EndOfYear().String()}
	if strings.Contains(text, "fiscal") {
		words = nil // without its last day
	}
	if end, err := time.Parse("01-02", text[max(0, len(text)-len("01-02")):]); err == nil {
		words = []string{EndOfFiscalYear(end.Month(), end.Day()).String(), EndOfYearOfFiscalYear(end.Month(), end.Day()).String()}
	}
	return nearestWord(text, words)
}

// nearDate returns the day that is written as in 21.11.2026; empty: the text is none.
func nearDate(text string) string {
	on, err := time.Parse("2.1.2006", text)
	if err != nil {
		return ""
	}
	return calendar.DateIn(on, time.UTC).String()
}
