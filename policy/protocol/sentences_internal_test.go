package protocol

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// spoken are the keys that the code says.
func spoken(t *testing.T) []string {
	t.Helper()
	var keys []string
	for _, word := range forms.All {
		keys = append(keys, "title."+word, "doubt."+word)
	}
	for _, word := range states.All {
		keys = append(keys, "state."+word)
	}
	for f := Generic; f <= Ukrainian; f++ {
		for _, name := range f.names() {
			keys = append(keys, "column."+name)
		}
	}
	for _, column := range counted {
		keys = append(keys, "count."+column.key)
	}
	for _, line := range []string{"organisation", "number", "day", "place", "fonds", "ground", "by", "system", "approval", "commission"} {
		keys = append(keys, "head."+line)
	}
	keys = append(keys, "approval.none", "approval.given", "approval.agreed", "table.entries", "table.total", "count.title", "count.class", "count.all",
		"rules.title", "rules.rule", "rules.norm", "rules.checked", "doubts.title",
		"shows.title", "shows.permitted", "shows.done", "shows.other_rules", "shows.reported",
		"hides.title", "hides.copies", "hides.stated", "hides.digest", "backups.title", "backups.said", "keep",
		"sign.title", "sign.by", "sign.approved", "sign.done", "sign.role", "sign.name", "sign.post", "sign.day", "sign.signature", "small.form", "small.digest")
	slices.Sort(keys)
	return slices.Compact(keys)
}

// A form has words of its own for what it shows, in every language or in none.
func TestOurSentences(t *testing.T) {
	keys := spoken(t)
	own := 0
	for f := Generic; f <= Ukrainian; f++ {
		for _, key := range spoken(t) {
			name, is := strings.CutPrefix(key, "column.")
			if is && !slices.Contains(f.names(), name) {
				continue
			}
			if variant := key + "." + f.String(); sentences.Find(calendar.English, variant) != "" {
				keys = append(keys, variant)
				own++
			}
		}
	}
	require.NoError(t, sentences.Check(slices.DeleteFunc(keys, func(key string) bool { // these have words in each form alone
		ofForms := key == "column.inventory" || key == "column.term_and_norm"
		return ofForms && sentences.Find(calendar.English, key) == ""
	})...))
	assert.Greater(t, own, 10)
}

// Every heading, title and doubt is said, in every language.
func TestEveryFormSpeaks(t *testing.T) {
	for f := Generic; f <= Ukrainian; f++ {
		each(func(l calendar.Language) bool {
			assert.NotEmpty(t, f.In(l))
			assert.NotEmpty(t, f.find(l, "doubt"))
			for _, name := range f.names() {
				assert.NotEmpty(t, f.heading(l, name), name)
			}
			return true
		})
		assert.Equal(t, f.find(calendar.English, "doubt"), f.Source().Doubt)
		assert.NotEmpty(t, f.Source().Citation)
		assert.NotEmpty(t, f.Source().URL)
		assert.False(t, f.Source().Checked.IsZero())
		for _, name := range f.names() {
			assert.Contains(t, cells(), name)
		}
	}
}
