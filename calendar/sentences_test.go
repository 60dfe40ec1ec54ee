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
		"fi.txt", "  go = Mene {due} mennessä.\r\n\r\nonly = vain suomeksi\nunread (unreviewed) = lukematon",
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
		{calendar.Finnish, "unread", "lukematon"},
		{calendar.Finnish, "unread (unreviewed)", ""},
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

// The first of two lines with one key stands, whichever of them is marked. Check reports
// the other.
func TestFindOfTwoLines(t *testing.T) {
	s := calendar.NewSentences(files("en.txt", "a = first\na = second\nb (unreviewed) = first\nb = second\nc = first\nc (unreviewed) = second\nd = \nd = second"))
	for key, want := range map[string]string{"a": "first", "b": "first", "c": "first", "d": "second"} {
		assert.Equal(t, want, s.Find(calendar.English, key), key)
	}
}

func TestNames(t *testing.T) {
	s := calendar.NewSentences(files(
		"en.txt", "all = a\nsome = f\nenglish = h",
		"fi.txt", "all = b\nfinnish = i",
		"sv.txt", "all (unreviewed) = c\nsome (unreviewed) = g",
		"et.txt", "all = d",
		"uk.txt", "all = e",
	))
	for key, want := range map[string]calendar.Names{
		"all":     {English: "a", Finnish: "b", Swedish: "c", Estonian: "d", Ukrainian: "e"},
		"some":    {English: "f", Swedish: "g"}, // what a language lacks is empty, and not English
		"english": {English: "h"},
		"finnish": {Finnish: "i"},
		"nobody":  {},
		"":        {},
	} {
		assert.Equal(t, want, s.Names(key), key)
	}
}

// counted counts how often each file is opened.
type counted struct {
	fs.FS
	opened map[string]int
}

func (c counted) Open(name string) (fs.File, error) {
	c.opened[name]++
	return c.FS.Open(name)
}

// A program pays for the languages that it speaks, each once, and for none at its start.
func TestFilesAreReadAtTheFirstUse(t *testing.T) {
	english := map[string]int{"en.txt": 1}
	for _, row := range []struct {
		why  string
		use  func(*calendar.Sentences)
		want map[string]int
	}{
		{"nothing is said", func(*calendar.Sentences) {}, map[string]int{}},
		{"English", func(s *calendar.Sentences) { s.Find(calendar.English, "go") }, english},
		{"English, without a sentence", func(s *calendar.Sentences) { s.Find(calendar.English, "nobody") }, english},
		{"a language that there is not", func(s *calendar.Sentences) { s.Find(calendar.Language(5), "go") }, english},
		{"Finnish", func(s *calendar.Sentences) { s.Find(calendar.Finnish, "go") }, map[string]int{"fi.txt": 1}},
		{"Finnish, without a sentence", func(s *calendar.Sentences) { s.Find(calendar.Finnish, "stop") }, map[string]int{"fi.txt": 1, "en.txt": 1}},
		{"Swedish, without a file", func(s *calendar.Sentences) { s.Find(calendar.Swedish, "go") }, map[string]int{"sv.txt": 1, "en.txt": 1}},
		{"names", func(s *calendar.Sentences) { s.Names("go") }, map[string]int{"en.txt": 1, "fi.txt": 1, "sv.txt": 1, "et.txt": 1, "uk.txt": 1}},
	} {
		files := counted{files("en.txt", "go = Go.\nstop = Stop.", "fi.txt", "go = Mene."), map[string]int{}}
		s := calendar.NewSentences(files)
		for range 3 {
			row.use(s)
		}
		assert.Equal(t, row.want, files.opened, row.why)
	}
}

func TestNoSentences(t *testing.T) {
	var none *calendar.Sentences
	for _, s := range []*calendar.Sentences{none, {}, calendar.NewSentences(nil), calendar.NewSentences(files())} {
		assert.Empty(t, s.Find(calendar.English, "go"))
		assert.Zero(t, s.Names("go"))
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
		"a language shows an argument otherwise": {
			files("en.txt", "a = {due:weekday}\nb = {sure:surely} {n:day|days}",
				"fi.txt", "a = {due}\nb = {sure:varmasti} päiviä: {n}", // a day without its weekday, a number without its noun
				"sv.txt", "a = {due:weekdya}\nb = {sure} {n:dagar}"), []string{"a", "b"},
			[]string{"calendar: sv.txt: a: {due:weekdya} is shown otherwise than in English", "calendar: sv.txt: b: {sure} is shown otherwise", "calendar: sv.txt: b: {n:dagar} is shown otherwise"},
		},
		"a language has an argument more": {
			files("en.txt", "go = Go[ by {due:weekday}].", "et.txt", "go = Mine {due}, [{whom}]."), []string{"go"},
			[]string{"calendar: et.txt: go: English has no argument {whom}; take it out"},
		},
		"a language lacks an argument": {
			files("en.txt", "go = Go[ by {due:weekday}| with {whom}].", "fi.txt", "go = Mene[ ({whom})].", "sv.txt", "go = Gå[ {whom}][ {due}]."), []string{"go"},
			[]string{"calendar: fi.txt: go: the argument {due} of English is missing; say it"},
		},
		"an argument is said twice, in other forms and in another order": {
			files("en.txt", "go = Go by {due:weekday} with {whom}, {n:day|days}.", "uk.txt", "go = {whom}: {due} ({due:weekday}), {n:день|дні|днів}, {n}."), []string{"go"}, nil,
		},
		"arguments of a key that English lacks": {
			files("en.txt", "go = Go.", "et.txt", "go = Mine.\nold = Vana {due}."), []string{"go"},
			[]string{"calendar: et.txt: old: nobody says it; delete the line", "calendar: et.txt: old: English has no argument {due}; take it out"},
		},
		"a noun has the forms of its language": {
			files("en.txt", "n = {n:day|days}\none = {n:kg}", "fi.txt", "n = {n:päivä|päivää}\none = {n:kg}", "sv.txt", "n = {n:dag|dagar}\none = {n:kg}",
				"et.txt", "n = {n:päev|päeva}\none = {n:kg}", "uk.txt", "n = {n:день|дні|днів}\none = {n:кг}"), []string{"n", "one"}, nil,
		},
		"a noun has too few forms or too many": {
			files("en.txt", "n = {n:day|days|days}", "fi.txt", "n = {n:päivä|päivää|päivää}", "sv.txt", "n = {n:dag|dagar|dagar}",
				"et.txt", "n = {n:päev|päeva|päeva|päeva}", "uk.txt", "n = [{n:день|днів}]"), []string{"n"},
			[]string{
				"calendar: en.txt: n: {n:day|days|days} has 3 forms; en has 2: write each", "calendar: fi.txt: n:", "calendar: sv.txt: n:",
				"calendar: et.txt: n: {n:päev|päeva|päeva|päeva} has 4 forms; et has 2: write each",
				"calendar: uk.txt: n: {n:день|днів} has 2 forms; uk has 3: write each",
			},
		},
		"a sentence that nobody has read is one": {
			files("en.txt", "go (unreviewed) = Go[ by {due}].", "fi.txt", "go (unreviewed) = Mene[ {due}]."), []string{"go"}, nil,
		},
		"a mark that is none": {
			files("en.txt", "a(unreviewed) = A.\nb (unread) = B.\nc  (unreviewed) = C.\n(unreviewed) = D."), nil,
			[]string{"en.txt: (unreviewed): nobody", "en.txt: a(unreviewed): nobody", "en.txt: b (unread): nobody", "en.txt: c : nobody"},
		},
		"a key twice, with the mark and without": {
			files("en.txt", "a = A.\na (unreviewed) = A.\nb (unreviewed) = B.\nb = B.\nc (unreviewed) = C.\nc (unreviewed) = C."), []string{"a", "b", "c"},
			[]string{`calendar: en.txt:2: "a (unreviewed) = A." is not a sentence`, `calendar: en.txt:4: "b = B." is not a sentence`, `calendar: en.txt:6: "c (unreviewed) = C." is not a sentence`},
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
