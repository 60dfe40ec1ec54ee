package lawtest

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Named checks that the files of sentences of a package name each class, event and window of
// its law and nothing else, in every language, and that the books and the windows have the
// names of the files.
func Named(t testing.TB, books []*retention.Rulebook, windows []reply.Window, hours []reply.HourWindow) {
	t.Helper()
	sentences := calendar.NewSentences(os.DirFS("."))
	var keys []string
	named := func(key string, names calendar.Names) {
		t.Helper()
		keys = append(keys, key)
		assert.Equal(t, sentences.Names(key), names, key)
		for l := calendar.English; l <= calendar.Ukrainian; l++ {
			assert.NotEmpty(t, names.In(l), "%s in %v", key, l)
		}
	}
	for _, b := range books {
		d := b.Definition()
		for _, info := range d.Classes {
			named("class."+string(info.Class), info.Title)
		}
		for _, info := range d.Triggers {
			key := "trigger." + string(info.Trigger)
			named(key, info.Title)
			named(key+".start", info.Start)
		}
		for _, info := range d.Traits {
			named("trait."+string(info.Trait), info.Title)
		}
	}
	for _, w := range windows {
		key := "window." + w.ID
		named(key, w.Title)
		named(key+".duty", w.Duty)
		if w.Extension != (reply.Extension{}) {
			named(key+".when", w.Extension.When)
		}
	}
	for _, w := range hours {
		key := "window." + w.ID
		named(key, w.Title)
		named(key+".duty", w.Duty)
	}
	require.NoError(t, sentences.Check(keys...))
}
