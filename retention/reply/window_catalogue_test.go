package reply_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
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
		"eu": eu.HourWindows(), "estonia": estonia.HourWindows(), "ukraine": ukraine.HourWindows(),
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
	assert.Len(t, ids, 4+5+10+15+3)
}

// Which windows have an extension, and by when the requester is told.
func TestWindowsExtensions(t *testing.T) {
	notices := map[string]retention.Period{
		"eu.gdpr.12.3": retention.Months(1), "eu.gdpr.36.2": retention.Months(1),
		"fi.621.14.4": {}, "fi.831.21b": {},
		"ee.avts.18": retention.WorkingDays(5), "ee.msvs.6": {},
		"ua.2939.20.1": retention.WorkingDays(5), "ua.5076.24.2": retention.WorkingDays(5),
		"ua.393.20": {}, "ua.2297.16.grant": retention.Days(30),
	}
	for _, windows := range catalogue {
		for _, w := range windows {
			_, extended := w.Extended()
			notice, expected := notices[w.ID]
			assert.Equal(t, expected, extended, w.ID)
			assert.Equal(t, notice, w.Extension.Notice, w.ID)
			itself := w.ID == "fi.621.14.4" || w.ID == "fi.831.21b"
			assert.Equal(t, itself, w.Extension.Automatic, "%s: nobody has to be told", w.ID)
			refusals := itself || w.ID == "ua.2939.20.1" || w.ID == "ua.5076.24.2"
			assert.Equal(t, refusals, w.Extension.CoversRefusal, "%s: a refusal may take as long", w.ID)
			assert.Equal(t, w.ID == "eu.gdpr.36.2", w.Pause.Citation != "", "%s: the GDPR's norm on consultation alone says that the period stands still", w.ID)
			registered := strings.HasPrefix(w.ID, "ee.avts.") && w.ID != "ee.avts.16" || strings.HasPrefix(w.ID, "ee.msvs.")
			assert.Equal(t, registered, w.FromRegistration, w.ID)
		}
	}
}

// Each window applies from its first day on, in its own country alone.
func TestWindowsFromTheirFirstDay(t *testing.T) {
	from := map[string]string{
		"eu.gdpr.12.3": "2018-05-25", "eu.gdpr.12.4": "2018-05-25", "eu.gdpr.14.3.a": "2018-05-25", "eu.gdpr.36.2": "2018-05-25",
		"fi.621.14.4": "1999-12-01", "fi.831.21b": "2017-01-01", "fi.434.49c": "2010-07-01", "fi.808.13": "2020-01-01", "fi.523.26": "1999-06-01",
		"ee.avts.16": "2001-01-01", "ee.avts.18": "2001-01-01", "ee.avts.21": "2001-01-01", "ee.avts.23": "2001-01-01",
		"ee.msvs.6": "2011-07-01", "ee.msvs.5": "2011-07-01", "ee.iks.27.2": "2019-01-15", "ee.iks.39.4": "2019-01-15",
		"ee.hms.75": "2002-07-01", "ee.hkms.46": "2012-01-01",
		"ua.2939.20.1": "2011-05-09", "ua.5076.24.2": "2012-08-15",
		"ua.393.20": "2004-01-01", "ua.393.20.simple": "2004-01-01", "ua.393.7": "2004-01-01", "ua.393.5": "2004-01-01",
		"ua.2297.8": "2014-01-01", "ua.order.demand": "2014-01-08", "ua.2297.16.study": "2014-01-01", "ua.2297.16.grant": "2014-01-01",
		"ua.order.2.15": "2014-01-08", "ua.2297.9.start": "2014-01-01", "ua.2297.9.change": "2014-01-01",
		"ua.2297.12.2": "2014-01-01", "ua.2297.21.1": "2014-01-01",
	}
	own := map[string][]*calendar.Calendar{
		"eu": {calendar.Finland(), calendar.Estonia()}, "finland": {calendar.Finland()}, "estonia": {calendar.Estonia()}, "ukraine": {calendar.Ukraine()},
	}
	for name, windows := range catalogue {
		var countries []string
		for _, c := range own[name] {
			countries = append(countries, c.Country())
		}
		for _, w := range windows {
			require.Contains(t, from, w.ID)
			assert.Equal(t, day(from[w.ID]), w.From, w.ID)
			assert.True(t, w.Until.IsZero(), "%s: no end is known", w.ID)
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
	through := map[string]string{
		"fi.621.14.4": "2024-12-31", "fi.831.21b": "2025-12-31", "fi.808.13": "2025-12-31",
		"ee.avts.16": "2026-11-30", "ee.avts.18": "2026-11-30", "ee.avts.21": "2026-11-30", "ee.avts.23": "2026-11-30",
	}
	flagged := func(w reply.Window, start calendar.Date, c *calendar.Calendar) bool {
		e, err := w.Explain(start, c)
		require.NoError(t, err, w.ID)
		return hasStep(e.Steps, "unchecked")
	}
	for name, windows := range catalogue {
		c := map[string]*calendar.Calendar{"eu": calendar.Finland(), "finland": calendar.Finland(), "estonia": calendar.Estonia(), "ukraine": calendar.Ukraine()}[name]
		for _, w := range windows {
			last := through[w.ID]
			switch {
			case last == "" && (strings.HasPrefix(w.ID, "ua.2297.") || strings.HasPrefix(w.ID, "ua.order.")):
				last = "2026-03-24"
			case last == "":
				last = "2026-11-22"
			}
			assert.Equal(t, day(last), w.CheckedThrough, w.ID)
			assert.False(t, flagged(w, day(last), c), w.ID)
			assert.True(t, flagged(w, day(last).AddDays(1), c), w.ID)
		}
	}
}
