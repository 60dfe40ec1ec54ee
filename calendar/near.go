package calendar

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the word of a list that somebody who wrote another one most likely meant,
// for the help of an error: the one with the fewest slips, whatever the case of the letters.
// A letter left out, one too many, a wrong one and two that changed places are a slip each;
// a long word may have three, a short one fewer. If none is that near, it is one that begins
// with what is written, if that has four letters or more. Of several it is the first; empty:
// there is none. What it returns is a guess, to be shown and never to be acted on.
func Nearest[T ~string](word T, words []T) (best T) {
	letters := []rune(strings.ToLower(string(word)))
	least := min(3, (len(letters)+1)/4) + 1 // slips that are too many
	for _, w := range words {
		if n := utf8.RuneCountInString(string(w)); n-len(letters) >= least || len(letters)-n >= least {
			continue
		}
		if d := slips(letters, []rune(strings.ToLower(string(w))), least); d < least {
			best, least = w, d
		}
	}
	if best == "" && len(letters) >= 4 {
		for _, w := range words {
			if strings.HasPrefix(strings.ToLower(string(w)), string(letters)) {
				return w
			}
		}
	}
	return best
}

// slips returns in how many letters two words differ, and a limit if it is more. Letters
// further from each other than that are not compared.
func slips(a, b []rune, limit int) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j], row[j] = min(j, limit), limit
	}
	for i := range a {
		row[0] = min(i+1, limit)
		from, to := max(0, i-limit), min(len(b), i+limit+1)
		if from > 0 {
			row[from] = limit
		}
		least := row[from]
		for j := from; j < to; j++ {
			other := 0
			if a[i] != b[j] {
				other = 1
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+other, limit)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if to < len(b) {
			row[to+1] = limit
		}
		if least >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
