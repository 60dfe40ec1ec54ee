package languages_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

const root = "../.."

var all = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

// directories returns those that hold sentences: an en.txt.
func directories(files fs.FS) (list []string, err error) {
	err = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || len(entry.Name()) > 1 && entry.Name()[0] == '.'):
			return fs.SkipDir
		case entry.Name() == "en.txt":
			list = append(list, path.Dir(name))
		}
		return nil
	})
	return list, err
}

const mark = "(unreviewed)"

// line is one of a file: a sentence or, without a key, a comment or nothing.
type line struct {
	key, sentence string
	unreviewed    bool
	other         string
}

func (l line) String() string {
	switch {
	case l.key == "":
		return l.other
	case l.unreviewed:
		return fmt.Sprintf("%s %s = %s", l.key, mark, l.sentence)
	default:
		return fmt.Sprintf("%s = %s", l.key, l.sentence)
	}
}

// linesOf reads a file of sentences.
func linesOf(files fs.FS, name string) (lines []line, err error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	for text := range strings.SplitSeq(strings.TrimSuffix(string(text), "\n"), "\n") {
		key, sentence, is := strings.Cut(text, " = ")
		if !is || strings.HasPrefix(text, "#") {
			lines = append(lines, line{other: text})
			continue
		}
		key, unreviewed := strings.CutSuffix(key, " "+mark)
		lines = append(lines, line{key: key, sentence: sentence, unreviewed: unreviewed})
	}
	return lines, nil
}

func keysOf(lines []line) (keys []string) {
	for _, l := range lines {
		if l.key != "" {
			keys = append(keys, l.key)
		}
	}
	return keys
}

// Each package that speaks does so in every language, in the order of English.
func TestEveryLanguageSaysEverything(t *testing.T) {
	files := os.DirFS(root)
	dirs, err := directories(files)
	require.NoError(t, err)
	assert.Subset(t, dirs, []string{"calendar", "retention", "retention/reply", "retention/paper", "retention/schedule", "retention/timeline", "retention/notice", "policy", "policy/agenda", "policy/letter", "policy/protocol",
		"retention/estonia", "retention/eu", "retention/finland", "retention/ukraine", "examples/quickstart", "examples/requests"})
	for _, dir := range dirs {
		english, err := linesOf(files, dir+"/en.txt")
		require.NoError(t, err)
		keys := keysOf(english)
		require.NotEmpty(t, keys, dir)
		speaks, err := fs.Sub(files, dir)
		require.NoError(t, err)
		require.NoError(t, calendar.NewSentences(speaks).Check(keys...), dir)
		for _, l := range all {
			said, err := linesOf(files, fmt.Sprintf("%s/%v.txt", dir, l))
			if assert.NoError(t, err) {
				assert.Equal(t, keys, keysOf(said), "%s/%v.txt", dir, l)
			}
		}
	}
}

// What no native speaker has read says so, and nobody marks English. The law's own words
// for its holidays need no mark.
func TestOnlyNativesTakeTheMarkAway(t *testing.T) {
	files := os.DirFS(root)
	dirs, err := directories(files)
	require.NoError(t, err)
	law := map[calendar.Language]string{calendar.Finnish: "holiday.fi.", calendar.Swedish: "holiday.fi.", calendar.Estonian: "holiday.ee.", calendar.Ukrainian: "holiday.ua."}
	for _, l := range all {
		var unreviewed []string
		for _, dir := range dirs {
			lines, err := linesOf(files, fmt.Sprintf("%s/%v.txt", dir, l))
			require.NoError(t, err)
			for _, one := range lines {
				if one.unreviewed {
					unreviewed = append(unreviewed, one.key)
				}
			}
		}
		assert.Equal(t, l.Doubt() != "", len(unreviewed) > 0, "%v: change unreviewed in calendar/language.go", l)
		assert.False(t, slices.ContainsFunc(unreviewed, func(key string) bool { return law[l] != "" && strings.HasPrefix(key, law[l]) }), "%v: the law's own names", l)
		assert.True(t, l != calendar.English || len(unreviewed) == 0, "English is what the others are made from")
	}
}
