package calendar_test

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func files(texts ...string) fs.FS {
	files := fstest.MapFS{}
	for i := 0; i < len(texts); i += 2 {
		files[texts[i]] = &fstest.MapFile{Data: []byte(texts[i+1])}
	}
	return files
}

func TestFind(t *testing.T) {
	s := calendar.NewSentences(files(
		"en.txt", "# comment = no sentence\n\ngo = Go by {due}.\nstop = Stop = halt.\n",
		"fi.txt", "  go = Mene {due} mennessä.\r\n\r\nonly = vain suomeksi",
		"de.txt", "go = Geh.",
	))
	for _, row := range []struct {
		language calendar.Language
		key      string
		want     string
	}{
		{calendar.English, "go", "Go by {due}."},
		{calendar.English, "stop", "Stop = halt."},
		{calendar.Finnish, "go", "Mene {due} mennessä."},
		{calendar.Finnish, "stop", "Stop = halt."},
		{calendar.Finnish, "only", "vain suomeksi"},
		{calendar.English, "only", ""},
		{calendar.Swedish, "go", "Go by {due}."},
		{calendar.Language(5), "go", "Go by {due}."},
		{calendar.Language(255), "nobody", ""},
		{calendar.English, "# comment", ""},
		{calendar.English, "", ""},
	} {
		assert.Equal(t, row.want, s.Find(row.language, row.key), "%v %s", row.language, row.key)
	}
}

func TestNoSentences(t *testing.T) {
	var none *calendar.Sentences
	for _, s := range []*calendar.Sentences{none, {}, calendar.NewSentences(nil), calendar.NewSentences(files())} {
		assert.Empty(t, s.Find(calendar.English, "go"))
		assert.NoError(t, s.Check())
		require.EqualError(t, s.Check("go"), "calendar: en.txt: go: it has no sentence; write one", "English must have a file")
	}
}

func TestCheck(t *testing.T) {
	for name, row := range map[string]struct {
		files fs.FS
		keys  []string
		want  []string // the problems
	}{
		"right": {files("en.txt", "go = Go[ by {due}]."), []string{"go"}, nil},
		"lines that are none": {
			files("en.txt", "go\n = Go.\ngo=Go.\n\ngo = Go.\ngo = Go!\nstop = "), []string{"go", "stop"},
			[]string{
				`calendar: en.txt:1: "go" is not a sentence; write key = sentence, each key once, with balanced brackets, ordinary blanks and nothing invisible`,
				`calendar: en.txt:2: "= Go." is not a sentence`,
				`calendar: en.txt:3: "go=Go." is not a sentence`,
				`calendar: en.txt:6: "go = Go!" is not a sentence`,
				`calendar: en.txt:7: "stop =" is not a sentence`,
				"calendar: en.txt: stop: it has no sentence; write one",
			},
		},
		"what is not seen": {
			files("en.txt", "a = Go\u00a0on.\nb = Stop\u200b.\nc = \x1b[2JWait.\nd = \xff\ne\u00ad = Go.\nf = Go on."), []string{"f"},
			[]string{`en.txt:1: "a = Go\u00a0on."`, "en.txt:2:", "en.txt:3:", "en.txt:4:", "en.txt:5:"},
		},
		"brackets": {
			files("en.txt", "a = {due\nb = [by {due}\nc = by]\nd = a}\ne = a|b\nf = {}\ng = {:weekday}\nh = [a|{b:c|d}]\ni = [a[b]|c]"), []string{"h"},
			[]string{"en.txt:1:", "en.txt:2:", "en.txt:3:", "en.txt:4:", "en.txt:5:", "en.txt:6:", "en.txt:7:", "en.txt:9:"},
		},
		"a key that nobody says": {
			files("en.txt", "go = Go.\nold = Old."), []string{"go"},
			[]string{"calendar: en.txt: old: nobody says it; delete the line"},
		},
		"a language lacks a key": {
			files("en.txt", "go = Go.\nstop = Stop.", "sv.txt", "go = Gå."), []string{"go", "stop"},
			[]string{"calendar: sv.txt: stop: it has no sentence; write one"},
		},
		"a language with an empty file": {
			files("en.txt", "go = Go.", "uk.txt", ""), []string{"go"},
			[]string{"calendar: uk.txt: go: it has no sentence; write one"},
		},
		"a language has an argument more": {
			files("en.txt", "go = Go[ by {due:weekday}].", "et.txt", "go = Mine {due}, [{whom}]."), []string{"go"},
			[]string{"calendar: et.txt: go: English has no argument {whom}; take it out"},
		},
		"a file that cannot be read": {broken{}, nil, []string{"broken", "broken", "broken", "broken", "broken"}},
	} {
		err := calendar.NewSentences(row.files).Check(row.keys...)
		if row.want == nil {
			require.NoError(t, err, name)
			continue
		}
		require.Error(t, err, name)
		problems := []error{err}
		for {
			joined, ok := problems[0].(interface{ Unwrap() []error })
			if !ok {
				break
			}
			problems = append(joined.Unwrap(), problems[1:]...)
		}
		require.Len(t, problems, len(row.want), "%s: %v", name, err)
		for i, want := range row.want {
			assert.Contains(t, problems[i].Error(), want, name)
		}
	}
}

type broken struct{}

func (broken) Open(string) (fs.File, error) { return nil, errors.New("broken") }
