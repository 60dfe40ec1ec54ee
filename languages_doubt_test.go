package keepuntil_test

import (
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

const mark = " (unreviewed)"

// TestALanguageIsDoubtedWhileALineOfItIsMarked: calendar/language.go says of which
// languages nobody has read every sentence, and the marks in the files of all packages say
// it too. Whoever takes away the last mark of a language, or sets the first, changes both.
func TestALanguageIsDoubtedWhileALineOfItIsMarked(t *testing.T) {
	marked, files := map[calendar.Language]int{}, 0
	walk(t, func(file string) {
		l, spoken := sentencesOf(file)
		if !spoken {
			return
		}
		files++
		text, err := os.ReadFile(filepath.FromSlash(file))
		require.NoError(t, err)
		marks, strange := marksIn(string(text))
		assert.Empty(t, strange, "%s: not a mark; write key%s = sentence", file, mark)
		marked[l] += marks
	})
	assert.GreaterOrEqual(t, files, 9*5, "nine packages speak five languages")
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		assert.Equal(t, marked[l] > 0, l.Doubt() != "", "%v has %d marked lines; calendar/language.go says otherwise", l, marked[l])
		assert.Equal(t, calendar.Plain(l.Doubt()), l.Doubt())
		if l != calendar.English && l.Doubt() != "" {
			assert.NotContains(t, l.Doubt(), "native speaker", "%v: the doubt is in the language itself", l)
		}
	}
}

func TestMarksAreFound(t *testing.T) {
	for text, want := range map[string]struct {
		marks   int
		strange []string
	}{
		"":                              {},
		"a = b\nc = d (unreviewed)\n":   {}, // it is part of the sentence
		"# a (unreviewed) = b\na = b\n": {},
		"a (unreviewed) = b\nc = d\n  e (unreviewed) = f\r\n": {marks: 2},
		"a(unreviewed) = b": {strange: []string{"a(unreviewed)"}},
		"a (Unreviewed) = b\nc (unreviewed) = d\ne (unread) = f":  {marks: 1, strange: []string{"a (Unreviewed)", "e (unread)"}},
		"a (unreviewed) (unreviewed) = b\nc  (unreviewed) = d":    {strange: []string{"a (unreviewed) (unreviewed)", "c  (unreviewed)"}},
		"unreviewed (unreviewed) = c\nunreviewed = d = e (f) = g": {marks: 1},
	} {
		marks, strange := marksIn(text)
		assert.Equal(t, want.marks, marks, text)
		assert.Equal(t, want.strange, strange, text)
	}
	for file, want := range map[string]bool{"calendar/fi.txt": true, "retention/eu/uk.txt": true, "calendar/ee.txt": false, "fi.md": false, "README.txt": false, "calendar/fi-FI.txt": false} {
		_, spoken := sentencesOf(file)
		assert.Equal(t, want, spoken, file)
	}
}

// sentencesOf returns the language of a file of sentences, and whether a file is one.
func sentencesOf(file string) (l calendar.Language, spoken bool) {
	code, isText := strings.CutSuffix(path.Base(file), ".txt")
	return l, isText && l.UnmarshalText([]byte(code)) == nil && l.String() == code
}

// marksIn counts the marked lines of a file of sentences, and lists the keys that look
// like marked ones and are not.
func marksIn(text string) (marks int, strange []string) {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		key, _, isSentence := strings.Cut(line, " = ")
		if !isSentence || strings.HasPrefix(line, "#") {
			continue
		}
		switch key, isMarked := strings.CutSuffix(key, mark); {
		case strings.ContainsAny(key, " ()"):
			strange = append(strange, key+map[bool]string{true: mark}[isMarked])
		case isMarked:
			marks++
		}
	}
	return marks, strange
}
