package languages_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// terms is the table of testdata/terms.tsv, whose first lines say what stands in it.
type terms struct {
	rows []*term
	// exceptions are by the place and the key of a sentence.
	exceptions map[string][]*exception
}

// term is a term of the glossary, or words that are never said for it.
type term struct {
	never bool
	name  string
	// said are the forms of the term in English; none, if words are never said at all.
	said phrases
	// forms are what one of must be said in a language, or none of.
	forms  map[calendar.Language]phrases
	source string
	line   int
}

// exception is a sentence that may say a term otherwise in some languages. If English is one
// of them, it is not that term there.
type exception struct {
	term      string
	languages map[calendar.Language]bool
	needed    map[calendar.Language]bool
	line      int
}

var columns = []string{"kind", "term", "said", "en", "fi", "sv", "et", "uk", "source"}

// phrases are ways to say something, and how they are written in the table.
type phrases struct {
	written string
	all     [][]phrase
}

// phrase is found only where its longest piece without an asterisk is, which is quicker to
// look for.
type phrase struct {
	*regexp.Regexp
	piece string
}

func (p phrase) in(sentence string) bool {
	return strings.Contains(sentence, p.piece) && p.MatchString(sentence)
}

// phrasesOf reads phrases with a semicolon between them. An asterisk stands for any
// letters, and the parts on both sides of a plus stand anywhere in the sentence.
func phrasesOf(cell string) (p phrases) {
	p.written = cell
	for written := range strings.SplitSeq(cell, ";") {
		if strings.TrimSpace(written) == "" {
			continue
		}
		var parts []phrase
		for part := range strings.SplitSeq(written, "+") {
			part = strings.ToLower(strings.Join(strings.Fields(part), " "))
			pattern := strings.ReplaceAll(regexp.QuoteMeta(part), `\*`, `[\pL\pM]*`)
			longest := slices.MaxFunc(strings.Split(part, "*"), func(a, b string) int { return len(a) - len(b) })
			parts = append(parts, phrase{regexp.MustCompile(`(^|[^\pL\pM])` + pattern + `($|[^\pL\pM])`), longest})
		}
		p.all = append(p.all, parts)
	}
	return p
}

// in reports whether a sentence says one of the phrases.
func (p phrases) in(sentence string) bool {
	return slices.ContainsFunc(p.all, func(parts []phrase) bool {
		return !slices.ContainsFunc(parts, func(part phrase) bool { return !part.in(sentence) })
	})
}

// outOf returns a sentence without the phrases.
func (p phrases) outOf(sentence string) string {
	for _, parts := range p.all {
		for _, part := range parts {
			// Two of them may have one blank between them.
			for part.in(sentence) {
				sentence = part.ReplaceAllString(sentence, "$1…$2")
			}
		}
	}
	return sentence
}

var (
	inBraces = regexp.MustCompile(`\{[^{}:]*(?::([^{}]*))?\}`)
	inARow   = regexp.MustCompile(`\s+`)
	// shown are the forms of an argument that are no words.
	shown = []string{"weekday", "long", "day-month", "end"}
)

// wordsOf returns a sentence as words alone, in small letters and with … for an argument.
func wordsOf(sentence string) string {
	sentence = inBraces.ReplaceAllStringFunc(sentence, func(argument string) string {
		if forms := inBraces.FindStringSubmatch(argument)[1]; forms != "" && !slices.Contains(shown, forms) {
			return " … " + forms + " "
		}
		return " … "
	})
	sentence = strings.NewReplacer("[", " ", "]", " ", "|", " … ").Replace(sentence)
	return strings.ToLower(strings.TrimSpace(inARow.ReplaceAllString(sentence, " ")))
}

// readTerms reads the table.
func readTerms(files fs.FS, name string) (*terms, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	t := &terms{exceptions: map[string][]*exception{}}
	var problems []error
	names := map[string]bool{}
	first := true
	for n, text := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if strings.HasPrefix(text, "#") {
			continue
		}
		row, line := strings.Split(text, "\t"), n+1
		problem := func(text string) { problems = append(problems, fmt.Errorf("%s:%d: %s", name, line, text)) }
		switch {
		case first && !slices.Equal(row, columns):
			return nil, fmt.Errorf("%s:%d: the first row must be: %s", name, line, strings.Join(columns, ", "))
		case first:
			first = false
			continue
		case len(row) != len(columns):
			problem(fmt.Sprintf("it has %d cells instead of %d", len(row), len(columns)))
			continue
		}
		kind, termed, said, source := row[0], row[1], row[2], row[8]
		cells := map[calendar.Language]string{}
		for i, l := range all {
			if cell := strings.TrimSpace(row[3+i]); cell != "" {
				cells[l] = cell
			}
		}
		switch {
		case termed == "" || strings.TrimSpace(source) == "" || len(cells) == 0:
			problem("write the term, its forms or the languages, and where it is from or why")
		case kind == "term" && (phrasesOf(said).all == nil || cells[calendar.English] != "" || names[termed]):
			problem("a term has its own name, its English forms under said, and nothing under en")
		case kind == "term", kind == "never":
			names[termed] = true
			one := &term{kind == "never", termed, phrasesOf(said), map[calendar.Language]phrases{}, source, line}
			for l, cell := range cells {
				one.forms[l] = phrasesOf(cell)
			}
			t.rows = append(t.rows, one)
		case kind == "except":
			one := &exception{termed, map[calendar.Language]bool{}, map[calendar.Language]bool{}, line}
			for l, cell := range cells {
				if cell != "x" {
					problem("an exception has x under its languages, and nothing under the others")
				}
				one.languages[l] = true
			}
			if !names[termed] {
				problem(fmt.Sprintf("no row above has the term %q", termed))
			}
			t.exceptions[said] = append(t.exceptions[said], one)
		default:
			problem(`the kind is not "term", "never" or "except"`)
		}
	}
	return t, errors.Join(problems...)
}

// excepts reports whether the sentence may say a term otherwise in a language, and notes that
// it does.
func (t *terms) excepts(sentence, name string, l calendar.Language) bool {
	for _, e := range t.exceptions[sentence] {
		if e.term == name && e.languages[l] {
			e.needed[l] = true
			return true
		}
	}
	return false
}

// check returns what is said otherwise than the table has it, and which of its rows say
// nothing any more.
func (t *terms) check(files fs.FS) (problems []string, err error) {
	dirs, err := directories(files)
	if err != nil {
		return nil, err
	}
	problem := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	const table = "testdata/terms.tsv"
	found := map[*term]bool{}
	for _, dir := range dirs {
		said := map[calendar.Language]map[string]string{}
		var keys []string
		for _, l := range all {
			lines, err := linesOf(files, fmt.Sprintf("%s/%v.txt", dir, l))
			if errors.Is(err, fs.ErrNotExist) {
				continue // TestEveryLanguageSaysEverything asks for it
			}
			if err != nil {
				return nil, err
			}
			said[l] = map[string]string{}
			for _, one := range lines {
				said[l][one.key] = wordsOf(one.sentence)
			}
			if l == calendar.English {
				keys = keysOf(lines)
			}
		}
		for _, key := range keys {
			where, english := dir+": "+key, said[calendar.English][key]
			rest := english // what no row has taken
			for _, row := range t.rows {
				hit := row.said.in(rest)
				if row.never {
					hit = row.said.all == nil || row.said.in(english)
				}
				if !hit {
					continue
				}
				found[row] = true
				if !row.never {
					rest = row.said.outOf(rest)
					if t.excepts(where, row.name, calendar.English) {
						continue
					}
				}
				for _, l := range all {
					forms, sentence := row.forms[l], said[l][key]
					if forms.all == nil || sentence == "" || forms.in(sentence) != row.never || t.excepts(where, row.name, l) {
						continue
					}
					if row.never {
						problem("%s/%v.txt: %s: none of these is said for %q: %s (%s); write the term of the glossary, or except the key in %s and say why", dir, l, key, row.name, forms.written, row.source, table)
					} else {
						problem("%s/%v.txt: %s: %q is said with none of: %s; write the term of the glossary, or except the key in %s and say why", dir, l, key, row.name, forms.written, table)
					}
				}
			}
		}
	}
	for _, row := range t.rows {
		if !found[row] {
			problem("%s:%d: no English sentence says %q; take it out", table, row.line, row.name)
		}
	}
	var unneeded []string
	for where, list := range t.exceptions {
		for _, e := range list {
			for _, l := range all {
				if e.languages[l] && !e.needed[l] {
					unneeded = append(unneeded, fmt.Sprintf("%s:%d: %s: the exception of %q is not needed in %v any more; take it out", table, e.line, where, e.term, l))
				}
			}
		}
	}
	slices.Sort(unneeded)
	return append(problems, unneeded...), nil
}

// Every language says the terms of the glossary as the glossary has them.
func TestTerms(t *testing.T) {
	table, err := readTerms(os.DirFS("."), "testdata/terms.tsv")
	require.NoError(t, err)
	count := 0
	for _, row := range table.rows {
		if !row.never {
			count++
		}
	}
	assert.GreaterOrEqual(t, count, 40)
	problems, err := table.check(os.DirFS(root))
	require.NoError(t, err)
	for _, problem := range problems {
		t.Error(problem)
	}
}

// said is a module of one package that says something in some languages.
func said(english, finnish, ukrainian string) fstest.MapFS {
	files := fstest.MapFS{}
	for language, sentence := range map[string]string{"en": english, "fi": finnish, "uk": ukrainian} {
		if sentence != "" {
			files["a/"+language+".txt"] = &fstest.MapFile{Data: []byte("# A remark.\nstep (unreviewed) = " + sentence + "\n")}
		}
	}
	return files
}

const (
	header  = "kind\tterm\tsaid\ten\tfi\tsv\tet\tuk\tsource\n"
	onHold  = "term\ton hold\ton hold\t\ttuhoaminen kielletty\t\t\tзнищення заборонено\tour own\n"
	holds   = "term\thold\thold; holds\t\ttuhoamiskiel*\t\t\tзаборон* знищення\tour own\n"
	deletes = "never\tdelete\t\t\thävit*\t\t\t\tthe former term\n"
	period  = "never\tperiod\tperiod\tlimit\t\t\t\tтермін; терміну\ta moment\n"
)

func TestTermsAreFound(t *testing.T) {
	const mend = "; write the term of the glossary, or except the key in testdata/terms.tsv and say why"
	finnish := `a/fi.txt: step: "hold" is said with none of: tuhoamiskiel*` + mend
	ukrainian := `a/uk.txt: step: "hold" is said with none of: заборон* знищення` + mend
	for name, row := range map[string]struct {
		table string
		files fstest.MapFS
		want  []string
	}{
		"all is said":                    {holds, said("A hold is in force.", "Tuhoamiskielto on voimassa.", "Діє заборона знищення."), nil},
		"another form":                   {holds, said("Holds: {n}", "Tuhoamiskieltoja: {n}", "Заборони знищення: {n}"), nil},
		"a wrong term":                   {holds, said("a hold", "säilytysmääräys", "заборона знищення"), []string{finnish}},
		"in two languages":               {holds, said("a hold", "kielto", "заборона"), []string{finnish, ukrainian}},
		"another end of the word":        {holds, said("a hold", "tuhoamiskielto", "заборонаx знищенням"), []string{ukrainian}},
		"another beginning":              {holds, said("a hold", "eituhoamiskielto", "заборона знищення"), []string{finnish}},
		"only as an argument":            {holds, said("a hold", "{tuhoamiskielto}", "заборона знищення"), []string{finnish}},
		"only how an argument is shown":  {"term\tday\tday\t\tweekday; end\t\t\t\tour own\n", said("a day", "{on:weekday} {at:end}", ""), []string{`a/fi.txt: step: "day" is said with none of: weekday; end` + mend}},
		"as the form of an argument":     {holds, said("{n:hold|holds}", "{n:tuhoamiskielto|tuhoamiskieltoa}", "{n:заборона знищення|заборони знищення|заборон знищення}"), nil},
		"over the end of a form":         {holds, said("a hold", "tuhoamiskielto", "{n:день|заборона|знищення}"), []string{ukrainian}},
		"in brackets":                    {holds, said("[a hold|no hold]", "[tuhoamiskielto|ei]", "[заборона] знищення"), nil},
		"a language without a file":      {holds, said("a hold", "", "заборона знищення"), nil},
		"a language without a sentence":  {holds, fstest.MapFS{"a/en.txt": {Data: []byte("step = hold\n")}, "a/fi.txt": {Data: []byte("other = x\n")}}, nil},
		"the longer term takes it":       {onHold + holds, said("on hold", "tuhoaminen kielletty", "знищення заборонено"), []string{`testdata/terms.tsv:3: no English sentence says "hold"; take it out`}},
		"but only where it stands":       {onHold + holds, said("a hold: on hold", "tuhoaminen kielletty", "знищення заборонено: заборона знищення"), []string{finnish}},
		"twice in a row":                 {onHold + holds, said("on hold on hold", "tuhoaminen kielletty", "знищення заборонено"), []string{`testdata/terms.tsv:3: no English sentence says "hold"; take it out`}},
		"nobody says it":                 {holds, said("nothing", "ei mitään", "нічого"), []string{`testdata/terms.tsv:2: no English sentence says "hold"; take it out`}},
		"parts that stand apart":         {"term\tdisposal\tdisposal\t\tsäily* + lopet*\t\t\t\tour own\n", said("disposal", "lopeta aineiston säilyttäminen", ""), nil},
		"one of the parts":               {"term\tdisposal\tdisposal\t\tsäily* + lopet*\t\t\t\tour own\n", said("disposal", "lopeta se", ""), []string{`a/fi.txt: step: "disposal" is said with none of: säily* + lopet*` + mend}},
		"an exception":                   {holds + "except\thold\ta: step\t\tx\t\t\t\tby its kind\n", said("a hold", "kielto", "заборона знищення"), nil},
		"of one language only":           {holds + "except\thold\ta: step\t\tx\t\t\t\tby its kind\n", said("a hold", "kielto", "заборона"), []string{ukrainian}},
		"of another key":                 {holds + "except\thold\ta: other\t\tx\t\t\t\tby its kind\n", said("a hold", "kielto", "заборона знищення"), []string{finnish, `testdata/terms.tsv:3: a: other: the exception of "hold" is not needed in fi any more; take it out`}},
		"of another term":                {holds + "never\tfloor\t\t\txyz\t\t\t\tno word\nexcept\tfloor\ta: step\t\tx\t\t\t\tby its kind\n", said("a hold", "kielto", "заборона знищення"), []string{finnish, `testdata/terms.tsv:4: a: step: the exception of "floor" is not needed in fi any more; take it out`}},
		"an exception without need":      {holds + "except\thold\ta: step\t\tx\t\t\tx\tby its kind\n", said("a hold", "tuhoamiskielto", "заборона"), []string{`testdata/terms.tsv:3: a: step: the exception of "hold" is not needed in fi any more; take it out`}},
		"another sense in English":       {holds + "except\thold\ta: step\tx\t\t\t\t\tthe verb\n", said("it holds", "on voimassa", "діє"), nil},
		"which English has no more":      {holds + "except\thold\ta: step\tx\t\t\t\t\tthe verb\n", said("it is so", "on", "є"), []string{`testdata/terms.tsv:2: no English sentence says "hold"; take it out`, `testdata/terms.tsv:3: a: step: the exception of "hold" is not needed in en any more; take it out`}},
		"what is never said":             {deletes, said("delete", "hävitä ja hävittää", ""), []string{`a/fi.txt: step: none of these is said for "delete": hävit* (the former term)` + mend}},
		"and is not":                     {deletes, said("delete", "poista", ""), nil},
		"what is never said for a term":  {period, said("the period", "aika", "Термін"), []string{`a/uk.txt: step: none of these is said for "period": термін; терміну (a moment)` + mend}},
		"but for another":                {period, said("the moment", "hetki", "термін"), []string{`testdata/terms.tsv:2: no English sentence says "period"; take it out`}},
		"nor in English":                 {period, said("the period, a limit", "aika", "строк"), []string{`a/en.txt: step: none of these is said for "period": limit (a moment)` + mend}},
		"where a term took it":           {"term\tlong\tlong period\t\taika\t\t\t\tour own\n" + period, said("long period", "aika", "термін"), []string{`a/uk.txt: step: none of these is said for "period": термін; терміну (a moment)` + mend}},
		"an exception from never":        {deletes + "except\tdelete\ta: step\t\tx\t\t\t\tthe law's word\n", said("delete", "hävittää", ""), nil},
		"and one without need":           {deletes + "except\tdelete\ta: step\t\tx\t\t\t\tthe law's word\n", said("delete", "poista", ""), []string{`testdata/terms.tsv:3: a: step: the exception of "delete" is not needed in fi any more; take it out`}},
		"an exception from English":      {"never\tperiod\t\tthrough\t\t\t\t\tup to and including\nexcept\tperiod\ta: step\tx\t\t\t\t\ta key\n", said("checked through", "tarkistettu", ""), nil},
		"a row of comments":              {"# hold\thold\n" + holds, said("a hold", "tuhoamiskielto", "заборона знищення"), nil},
		"quotation marks are only marks": {"never\tmark\t\t\t\"x\"\t\t\t\tthe \"mark\"\n", said("a mark", "x", ""), nil},
		"nothing but comments":           {"# One.\n# Two.\n", said("a mark", "x", ""), nil},
	} {
		t.Run(name, func(t *testing.T) {
			table, err := readTerms(fstest.MapFS{"terms.tsv": {Data: []byte(header + row.table)}}, "terms.tsv")
			require.NoError(t, err)
			problems, err := table.check(row.files)
			require.NoError(t, err)
			assert.Equal(t, row.want, problems)
		})
	}
}

func TestTermsThatCannotBeRead(t *testing.T) {
	for name, row := range map[string]struct{ table, want string }{
		"no heading":               {holds, "terms.tsv:1: the first row must be: kind, term, said, en"},
		"nothing":                  {"", "terms.tsv:1: the first row must be"},
		"too few cells":            {header + "term\thold\thold\n", "terms.tsv:2: it has 3 cells instead of 9"},
		"and what follows":         {header + "term\thold\thold\n" + "trem" + holds[4:], `terms.tsv:3: the kind is not "term", "never" or "except"`},
		"no term":                  {header + "term\t\thold\t\tkielto\t\t\t\tour own\n", "terms.tsv:2: write the term"},
		"no source":                {header + "term\thold\thold\t\tkielto\t\t\t\t \n", "terms.tsv:2: write the term"},
		"no language":              {header + "term\thold\thold\t\t\t \t\t\tour own\n", "terms.tsv:2: write the term"},
		"no English form":          {header + "term\thold\t;\t\tkielto\t\t\t\tour own\n", "terms.tsv:2: a term has its own name"},
		"English among the others": {header + "term\thold\thold\tholds\tkielto\t\t\t\tour own\n", "terms.tsv:2: a term has its own name"},
		"a term twice":             {header + holds + holds, "terms.tsv:3: a term has its own name"},
		"an exception of no term":  {header + "except\thold\ta: step\t\tx\t\t\t\tby its kind\n" + holds, `terms.tsv:2: no row above has the term "hold"`},
		"a word in an exception":   {header + holds + "except\thold\ta: step\t\tkielto\t\t\t\tby its kind\n", "terms.tsv:3: an exception has x under its languages"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := readTerms(fstest.MapFS{"terms.tsv": {Data: []byte(row.table)}}, "terms.tsv")
			assert.ErrorContains(t, err, row.want)
		})
	}
	_, err := readTerms(fstest.MapFS{}, "terms.tsv")
	assert.Error(t, err)
}
