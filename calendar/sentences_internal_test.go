package calendar

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ours are the keys of all that this package says.
func ours() []string {
	keys := []string{"no-date", "date.short", "date.long", "date.day-month", "time", "instant", "unreviewed", "unconfirmed",
		"day", "count", "count.counted", "count.not-counted", "count.projected"}
	for _, code := range reasonWords.All {
		keys = append(keys, "reason."+code)
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		keys = append(keys, "weekday."+strings.ToLower(d.String()))
	}
	for m := time.January; m <= time.December; m++ {
		keys = append(keys, "month."+strings.ToLower(m.String()))
	}
	for _, table := range tables() {
		for _, row := range table {
			keys = append(keys, "holiday."+row.name)
		}
	}
	return keys
}

func TestOurSentences(t *testing.T) {
	require.NoError(t, sentences.Check(ours()...))
}

// TestEveryLanguageHasItsOwnWords: a line that was copied from en.txt and never translated
// shows here.
func TestEveryLanguageHasItsOwnWords(t *testing.T) {
	same := map[string]bool{"day": true, "instant": true, "time": true, "date.long": true, "date.day-month": true, "reason.holiday": true, "month.april": true,
		"month.september": true, "month.november": true, "month.december": true, "month.august": true} // of templates alone, or of one word with English
	for l := Finnish; l <= Ukrainian; l++ {
		t.Run(l.String(), func(t *testing.T) {
			for _, key := range ours() {
				if !same[key] {
					assert.NotEqual(t, sentences.Find(English, key), sentences.Find(l, key), key)
				}
			}
		})
	}
}

// The race detector is the judge here: the first use of each language is by many
// goroutines at once, and all of them read the same.
func TestFirstUseOfSentencesByManyGoroutines(t *testing.T) {
	keys := ours()
	for range 5 {
		s := NewSentences(texts)
		begin := make(chan struct{})
		var group sync.WaitGroup
		for i := range 20 {
			group.Go(func() {
				<-begin
				for j := range languages {
					l := Language((i + j) % len(languages)) // each begins with another one
					for _, key := range keys {
						if got, want := s.Find(l, key), sentences.Find(l, key); got != want {
							t.Errorf("%v %s: %q; want %q", l, key, got, want)
						}
					}
				}
				assert.Equal(t, sentences.Names("day"), s.Names("day"))
				if i%8 == 0 {
					_ = s.Check(keys...)
				}
			})
		}
		close(begin)
		group.Wait()
	}
}
