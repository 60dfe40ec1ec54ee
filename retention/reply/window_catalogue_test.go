package reply_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// The catalogue: what each package lists.
var (
	catalogue = map[string][]reply.Window{
		"eu": eu.Windows(), "finland": finland.Windows(), "estonia": estonia.Windows(), "ukraine": ukraine.Windows(),
	}
	hourCatalogue = map[string][]reply.HourWindow{
		"eu": eu.HourWindows(), "finland": finland.HourWindows(), "estonia": estonia.HourWindows(), "ukraine": ukraine.HourWindows(),
	}
)

// Each package lists every window that it exports, once.
func TestWindowsAreAllListed(t *testing.T) {
	for name, windows := range catalogue {
		returning := exportedFunctions(t, name)
		assert.NotEmpty(t, returning["Window"], name)
		assert.ElementsMatch(t, returning["Window"], calledIn(t, name, "Windows"), "%s.Windows", name)
		assert.ElementsMatch(t, returning["HourWindow"], calledIn(t, name, "HourWindows"), "%s.HourWindows", name)
		assert.Len(t, windows, len(returning["Window"]), name)
		assert.Len(t, hourCatalogue[name], len(returning["HourWindow"]), name)
	}
}

// functions lists the functions of a package beside this one, without its tests.
func functions(t *testing.T, name string) []*ast.FuncDecl {
	files, err := filepath.Glob(filepath.Join("..", name, "*.go"))
	require.NoError(t, err)
	require.NotEmpty(t, files, name)
	var list []*ast.FuncDecl
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		for _, decl := range source.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil {
				list = append(list, f)
			}
		}
	}
	return list
}

// exportedFunctions lists the names of the exported functions that return one
// type of package reply, by that type.
func exportedFunctions(t *testing.T, name string) map[string][]string {
	found := map[string][]string{}
	for _, f := range functions(t, name) {
		if !f.Name.IsExported() || f.Type.Results == nil {
			continue
		}
		for _, result := range f.Type.Results.List {
			if typ, ok := result.Type.(*ast.SelectorExpr); ok {
				found[typ.Sel.Name] = append(found[typ.Sel.Name], f.Name.Name)
			}
		}
	}
	return found
}

// calledIn lists the names of the functions that a function calls.
func calledIn(t *testing.T, name, function string) []string {
	var names []string
	for _, f := range functions(t, name) {
		if f.Name.Name != function {
			continue
		}
		ast.Inspect(f.Body, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				names = append(names, call.Fun.(*ast.Ident).Name)
			}
			return true
		})
	}
	return names
}

// Every window has its title and its duty in every language, its norm, its law and its life.
func TestWindowsAreComplete(t *testing.T) {
	prefixes := map[string]string{"eu": "eu.", "finland": "fi.", "estonia": "ee.", "ukraine": "ua."}
	ids := map[string]bool{}
	common := func(id, name string, title, duty calendar.Names, basis calendar.Source, law reply.Computation, from calendar.Date) {
		assert.False(t, ids[id], "%s: once", id)
		ids[id] = true
		assert.True(t, strings.HasPrefix(id, prefixes[name]), "%s: of package %s", id, name)
		for _, l := range languages {
			assert.NotEmpty(t, title.In(l), "%s: its title in %v", id, l)
			assert.NotEmpty(t, duty.In(l), "%s: its duty in %v", id, l)
		}
		assert.NotEmpty(t, law.Basis().Citation, "%s: how it is counted", id)
		assert.False(t, from.IsZero(), "%s: from when it is law", id)
		lawtest.Source(t, id, basis)
	}
	for name, windows := range catalogue {
		for _, w := range windows {
			common(w.ID, name, w.Title, w.Duty, w.Basis, w.Law, w.From)
			assert.NotEmpty(t, w.Readings, w.ID)
			assert.False(t, w.CheckedThrough.IsZero(), "%s: through when it was looked up", w.ID)
			for _, r := range w.Readings {
				if r.Basis != (calendar.Source{}) {
					lawtest.Source(t, w.ID, r.Basis)
				}
			}
			if longer, ok := w.Extended(); ok {
				for _, l := range languages {
					assert.NotEmpty(t, w.Extension.When.In(l), "%s: when it is extended in %v", w.ID, l)
				}
				lawtest.Source(t, w.ID, longer.Basis)
			}
			if w.Pause != (calendar.Source{}) {
				lawtest.Source(t, w.ID, w.Pause)
			}
		}
	}
	for name, windows := range hourCatalogue {
		for _, w := range windows {
			common(w.ID, name, w.Title, w.Duty, w.Basis, w.Law, w.From)
			assert.Positive(t, w.Hours, w.ID)
			assert.False(t, w.CheckedThrough.IsZero(), "%s: through when it was looked up", w.ID)
			assert.NotEmpty(t, w.Readings, w.ID)
			for _, r := range w.Readings {
				if r.Basis != (calendar.Source{}) {
					lawtest.Source(t, w.ID, r.Basis)
				}
			}
		}
	}
}

// The catalogue in a table, a line a window, for a person to read beside the law: its life,
// how far it was looked up, what counts, and what is longer.
func TestWindowsInATable(t *testing.T) {
	var table strings.Builder
	table.WriteString("window\tfrom\tuntil\tlooked up through\treadings\textension\tnorm\n")
	day := func(d calendar.Date) string {
		if d.IsZero() {
			return ""
		}
		return d.String()
	}
	for _, name := range slices.Sorted(maps.Keys(catalogue)) {
		for _, w := range catalogue[name] {
			var readings, extension []string
			for _, r := range w.Readings {
				reading := r.Period.String()
				if r.After != (retention.Period{}) {
					reading = r.After.String() + " and then " + reading
				}
				if r.Cutoff != retention.AtEvent() {
					reading += " from " + r.Cutoff.String()
				}
				if r.Extended != (retention.Period{}) {
					reading += ", extended " + r.Extended.String()
				}
				if r.From != (calendar.Date{}) || r.Until != (calendar.Date{}) {
					reading += " [" + day(r.From) + ".." + day(r.Until) + ")"
				}
				readings = append(readings, reading)
			}
			extension = append(extension, w.Extension.Total.String())
			told := "told within " + w.Extension.Notice.String()
			if n, unit := w.Extension.Notice.Number(); n < 0 {
				told = "told " + unit.Of(-n).String() + " before the end"
			}
			for said, is := range map[string]bool{"automatic": w.Extension.Automatic, "refusals too": w.Extension.CoversRefusal,
				told:           w.Extension.Notice != (retention.Period{}),
				"of the party": w.OfParty, "from registration": w.FromRegistration, "pauses": w.Pause.Citation != ""} {
				if is {
					extension = append(extension, said)
				}
			}
			if w.Extension == (reply.Extension{}) {
				extension = extension[1:]
			}
			slices.Sort(extension)
			fmt.Fprintln(&table, strings.Join([]string{w.ID, day(w.From), day(cmp.Or(w.Until, w.Lifted)), day(w.CheckedThrough),
				strings.Join(readings, "; "), strings.Join(extension, "; "), w.Basis.Citation}, "\t"))
		}
		for _, w := range hourCatalogue[name] {
			fmt.Fprintln(&table, strings.Join([]string{w.ID, day(w.From), day(w.Until), day(w.CheckedThrough),
				fmt.Sprint(w.Hours, " hours"), "", w.Basis.Citation}, "\t"))
		}
	}
	lawtest.Golden(t, "testdata/windows.tsv", table.String())
}

// Each window applies from its first day on, in its own country alone.
func TestWindowsFromTheirFirstDay(t *testing.T) {
	own := map[string][]*calendar.Calendar{
		"eu": {calendar.Finland(), calendar.Estonia()}, "finland": {calendar.Finland()}, "estonia": {calendar.Estonia()}, "ukraine": {calendar.Ukraine()},
	}
	for name, windows := range catalogue {
		var countries []string
		for _, c := range own[name] {
			countries = append(countries, c.Country())
		}
		for _, w := range windows {
			for _, c := range own[name] {
				lawtest.From(t, w, c)
				if longer, ok := w.Extended(); ok {
					lawtest.From(t, longer, c)
				}
			}
			lawtest.Countries(t, w, countries...)
		}
	}
}

// A start after the day through which a norm was looked up is flagged, and no
// earlier one.
func TestWindowsAreFlaggedAfterTheirLastCheckedDay(t *testing.T) {
	flagged := func(w reply.Window, start calendar.Date, c *calendar.Calendar) bool {
		e, err := w.Explain(start, c)
		require.NoError(t, err, w.ID)
		return hasStep(e.Steps, "unchecked")
	}
	for name, windows := range catalogue {
		c := map[string]*calendar.Calendar{"eu": calendar.Finland(), "finland": calendar.Finland(), "estonia": calendar.Estonia(), "ukraine": calendar.Ukraine()}[name]
		for _, w := range windows {
			if last := w.CheckedThrough; w.Until.IsZero() || w.Until.After(last.AddDays(1)) {
				assert.False(t, flagged(w, last, c), w.ID)
				assert.True(t, flagged(w, last.AddDays(1), c), w.ID)
			}
		}
	}
}
