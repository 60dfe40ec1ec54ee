package calendar

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestOurSentences(t *testing.T) {
	keys := []string{"no-date", "and", "unconfirmed", "day", "count", "count.counted", "count.not-counted", "count.projected"}
	for _, code := range reasonWords.All {
		keys = append(keys, "reason."+code)
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		keys = append(keys, "weekday."+strings.ToLower(d.String()))
	}
	require.NoError(t, sentences.Check(keys...))
}
