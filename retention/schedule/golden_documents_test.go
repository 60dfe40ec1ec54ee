package schedule_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// The documents of a book that says everything, in each language.
func TestDocuments(t *testing.T) {
	b := cityBook(t)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
	}
	for _, l := range allLanguages() {
		for ending, got := range map[string][]byte{
			"html": withoutPictures(schedule.HTML(b, today, l)), "md": []byte(schedule.Markdown(b, today, l)), "csv": schedule.CSV(b, today, l, paper.Sheet{}),
		} {
			name := "testdata/city." + l.String() + "." + ending
			if *update {
				require.NoError(t, os.WriteFile(name, got, 0o644))
			}
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got), "%s: if it is right, run the test with -update", name)
		}
	}
	for ending, of := range map[string]func(calendar.Language) []byte{
		"html": func(l calendar.Language) []byte { return schedule.HTML(b, today, l) }, "md": func(l calendar.Language) []byte { return []byte(schedule.Markdown(b, today, l)) },
		"csv": func(l calendar.Language) []byte { return schedule.CSV(b, today, l, paper.Sheet{}) },
	} {
		assert.Equal(t, string(of(calendar.English)), string(of(99)), "%s: an unknown language is English", ending)
	}
}
