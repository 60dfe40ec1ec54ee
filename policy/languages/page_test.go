package languages_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

var (
	update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")
	taken  = flag.String("take", "", "take in this `file`, a corrected testdata/page.csv")
)

var heading = []string{"where", "key", "English", "suomi", "svenska", "eesti", "українська"}

// page returns every sentence of the files in five columns.
func page(files fs.FS) (rows [][]string, err error) {
	rows = append(rows, heading)
	dirs, err := directories(files)
	if err != nil {
		return nil, err
	}
	for _, dir := range dirs {
		var english []line
		said := map[calendar.Language]map[string]line{}
		for _, l := range all {
			lines, err := linesOf(files, fmt.Sprintf("%s/%v.txt", dir, l))
			if err != nil {
				return nil, err
			}
			if l == calendar.English {
				english = lines
			}
			said[l] = map[string]line{}
			for _, one := range lines {
				said[l][one.key] = one
			}
		}
		for _, key := range keysOf(english) {
			row := []string{dir, key}
			for _, l := range all {
				cell := said[l][key].sentence
				if said[l][key].unreviewed {
					cell = mark + " " + cell
				}
				row = append(row, cell)
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// takeIn returns the files as a corrected page has them, by their names; those that it
// leaves as they are, it leaves out. If a cell cannot be taken there are none.
func takeIn(files fs.FS, rows [][]string) (map[string]string, error) {
	if len(rows) == 0 || !slices.Equal(rows[0], heading) {
		return nil, fmt.Errorf("the first line of the page must be: %s", strings.Join(heading, ","))
	}
	var problems []error
	corrected := map[string]map[string]line{} // by file and key
	for n, row := range rows[1:] {
		if len(row) != len(heading) {
			problems = append(problems, fmt.Errorf("line %d has %d cells instead of %d", n+2, len(row), len(heading)))
			continue
		}
		if _, again := corrected[row[0]+"/en.txt"][row[1]]; again {
			problems = append(problems, fmt.Errorf("line %d has %q of %s again; leave one of the two", n+2, row[1], row[0]))
			continue
		}
		for i, l := range all {
			sentence, unreviewed := strings.CutPrefix(strings.TrimSpace(row[2+i]), mark)
			file := fmt.Sprintf("%s/%v.txt", row[0], l)
			if corrected[file] == nil {
				corrected[file] = map[string]line{}
			}
			switch {
			case strings.ContainsAny(sentence, "\r\n"): // what follows could be read as a comment
				problems = append(problems, fmt.Errorf("line %d: the cell %q is more than one line; write one", n+2, row[2+i]))
			case strings.Contains(strings.ToLower(sentence), mark):
				problems = append(problems, fmt.Errorf("line %d: the cell %q has the mark otherwise; write %s once before it, or leave it out", n+2, row[2+i], mark))
			}
			corrected[file][row[1]] = line{key: row[1], sentence: strings.TrimSpace(sentence), unreviewed: unreviewed}
		}
	}
	written, after := map[string]string{}, fstest.MapFS{}
	for _, file := range slices.Sorted(maps.Keys(corrected)) {
		lines, err := linesOf(files, file)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: there is no such file of sentences", file))
			continue
		}
		var text strings.Builder
		for _, l := range lines {
			if now, is := corrected[file][l.key]; is && l.key != "" {
				l = now
				delete(corrected[file], l.key)
			}
			text.WriteString(l.String() + "\n")
		}
		for _, key := range slices.Sorted(maps.Keys(corrected[file])) {
			problems = append(problems, fmt.Errorf("%s: nobody says %q", file, key))
		}
		after[file] = &fstest.MapFile{Data: []byte(text.String())}
		if was, _ := fs.ReadFile(files, file); string(was) != text.String() {
			written[file] = text.String()
		}
	}
	dirs, _ := directories(after)
	for _, dir := range dirs {
		english, _ := linesOf(after, dir+"/en.txt")
		speaks, _ := fs.Sub(after, dir)
		if err := calendar.NewSentences(speaks).Check(keysOf(english)...); err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", dir, err))
		}
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	return written, nil
}

func asCSV(t *testing.T, rows [][]string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, csv.NewWriter(&out).WriteAll(rows))
	return out.String()
}

func golden(t *testing.T, name, text string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	if string(want) != text {
		was, is := strings.Split(string(want), "\n"), strings.Split(text, "\n")
		for i := range is {
			if i >= len(was) || was[i] != is[i] {
				t.Fatalf("%s:%d: is now %q; if that is right, run with -update and read the diff", name, i+1, is[i])
			}
		}
		t.Fatalf("%s ends earlier now", name)
	}
}

// The page is what the files say.
func TestPage(t *testing.T) {
	rows, err := page(os.DirFS(root))
	require.NoError(t, err)
	golden(t, "page.csv", asCSV(t, rows))
}

// The page as it is changes nothing. With -take it is a corrected one, which is written
// into the files.
func TestTakeIn(t *testing.T) {
	name := filepath.Join("testdata", "page.csv")
	if *taken != "" {
		name = *taken
	}
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll()
	require.NoError(t, err)
	written, err := takeIn(os.DirFS(root), rows)
	require.NoError(t, err)
	if *taken == "" {
		assert.Empty(t, written)
		return
	}
	for file, text := range written {
		require.NoError(t, os.WriteFile(filepath.Join(root, file), []byte(text), 0o644))
		t.Logf("%s: written", file)
	}
}

func small() fstest.MapFS {
	return fstest.MapFS{
		"a/en.txt": {Data: []byte("# A remark.\ngo = go by {due}\n\nstop = {n:day|days}\n")},
		"a/fi.txt": {Data: []byte("# Suomi.\ngo (unreviewed) = mene viimeistään: {due}\nstop (unreviewed) = {n:päivä|päivää}\n")},
		"a/sv.txt": {Data: []byte("go (unreviewed) = gå senast {due}\nstop (unreviewed) = {n:dag|dagar}\n")},
		"a/et.txt": {Data: []byte("go (unreviewed) = mine hiljemalt {due}\nstop (unreviewed) = {n:päev|päeva}\n")},
		"a/uk.txt": {Data: []byte("go (unreviewed) = ідіть не пізніше {due}\nstop (unreviewed) = {n:день|дні|днів}\n")},
	}
}

func TestTakenIn(t *testing.T) {
	const readFinnish = "# Suomi.\ngo = mene viimeistään: {due}\nstop (unreviewed) = {n:päivä|päivää}\n"
	for name, row := range map[string]struct {
		change   func(rows [][]string) [][]string
		written  map[string]string
		problems []string
	}{
		"nothing":                      {func(rows [][]string) [][]string { return rows }, map[string]string{}, nil},
		"a sentence that is read":      {func(rows [][]string) [][]string { rows[1][3] = "mene viimeistään: {due}"; return rows }, map[string]string{"a/fi.txt": readFinnish}, nil},
		"and with blanks":              {func(rows [][]string) [][]string { rows[1][3] = "  mene viimeistään: {due} "; return rows }, map[string]string{"a/fi.txt": readFinnish}, nil},
		"only the rows that were read": {func(rows [][]string) [][]string { rows[1][3] = "mene viimeistään: {due}"; return rows[:2] }, map[string]string{"a/fi.txt": readFinnish}, nil},
		"a correction that is not read": {func(rows [][]string) [][]string {
			rows[2][6] = "(unreviewed) {n:доба|доби|діб}"
			return rows
		},
			map[string]string{"a/uk.txt": "go (unreviewed) = ідіть не пізніше {due}\nstop (unreviewed) = {n:доба|доби|діб}\n"}, nil},
		"two languages": {func(rows [][]string) [][]string { rows[1][4], rows[1][5] = "gå: {due}", "mine: {due}"; return rows },
			map[string]string{"a/sv.txt": "go = gå: {due}\nstop (unreviewed) = {n:dag|dagar}\n", "a/et.txt": "go = mine: {due}\nstop (unreviewed) = {n:päev|päeva}\n"}, nil},
		"an argument is lost":   {func(rows [][]string) [][]string { rows[1][3] = "mene"; return rows }, nil, []string{"fi.txt: go: the argument {due} of English is missing"}},
		"an argument too many":  {func(rows [][]string) [][]string { rows[1][4] = "gå {due} {who}"; return rows }, nil, []string{"sv.txt: go: English has no argument {who}"}},
		"too few plurals":       {func(rows [][]string) [][]string { rows[2][6] = "{n:день|днів}"; return rows }, nil, []string{"uk.txt: stop: {n:день|днів} has 2 forms"}},
		"an empty cell":         {func(rows [][]string) [][]string { rows[1][5] = "(unreviewed)"; return rows }, nil, []string{"et.txt"}},
		"a bracket":             {func(rows [][]string) [][]string { rows[1][3] = "mene [ {due}"; return rows }, nil, []string{"fi.txt:2"}},
		"an unknown key":        {func(rows [][]string) [][]string { rows[1][1] = "run"; return rows }, nil, []string{`a/fi.txt: nobody says "run"`}},
		"an unknown place":      {func(rows [][]string) [][]string { rows[1][0] = "b"; return rows }, nil, []string{"b/en.txt: there is no such file"}},
		"a line with few cells": {func(rows [][]string) [][]string { rows[1] = rows[1][:3]; return rows }, nil, []string{"line 2 has 3 cells"}},
		"two problems":          {func(rows [][]string) [][]string { rows[1][3], rows[1][4] = "mene", "gå"; return rows }, nil, []string{"fi.txt: go", "sv.txt: go"}},
		"a key twice": {func(rows [][]string) [][]string {
			again := slices.Clone(rows[1])
			again[3] = "mene: {due}"
			return append(rows, again)
		}, nil, []string{`line 4 has "go" of a again`}},
		"a line break":      {func(rows [][]string) [][]string { rows[1][3] = "mene: {due}\n# nyt"; return rows }, nil, []string{`line 2: the cell "mene: {due}\n# nyt" is more than one line`}},
		"one of Windows":    {func(rows [][]string) [][]string { rows[1][3] = "mene: {due}\r\n\r\n# nyt"; return rows }, nil, []string{`line 2: the cell "mene: {due}\r\n\r\n# nyt" is more than one line`}},
		"another mark":      {func(rows [][]string) [][]string { rows[1][3] = "(Unreviewed) mene: {due}"; return rows }, nil, []string{`line 2: the cell "(Unreviewed) mene: {due}" has the mark otherwise`}},
		"a mark twice":      {func(rows [][]string) [][]string { rows[1][3] = "(unreviewed) (unreviewed) mene: {due}"; return rows }, nil, []string{"line 2: the cell"}},
		"a mark at the end": {func(rows [][]string) [][]string { rows[1][3] = "mene: {due} (unreviewed)"; return rows }, nil, []string{"line 2: the cell"}},
		"no heading":        {func(rows [][]string) [][]string { return rows[1:] }, nil, []string{"the first line of the page must be: where,key,English"}},
		"no page":           {func([][]string) [][]string { return nil }, nil, []string{"the first line"}},
	} {
		t.Run(name, func(t *testing.T) {
			rows, err := page(small())
			require.NoError(t, err)
			written, err := takeIn(small(), row.change(rows))
			if row.problems == nil {
				require.NoError(t, err)
				assert.Equal(t, row.written, written)
				return
			}
			require.Error(t, err)
			assert.Nil(t, written, "nothing is taken")
			for _, problem := range row.problems {
				assert.ErrorContains(t, err, problem)
			}
		})
	}
}
