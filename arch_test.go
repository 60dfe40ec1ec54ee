package keepuntil_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tests of this file keep the shape of the house. They read the source, so
// that a change which bends it fails here and not in a review.

const module = "github.com/keepuntil/keepuntil"

// mayImport says which packages of ours each folder may import. A folder that
// is missing here fails the test.
var mayImport = map[string][]string{
	".":                          {},
	"calendar":                   {},
	"retention":                  {"calendar"},
	"retention/plan":             {"calendar", "retention"},
	"retention/reply":            {"calendar", "retention"},
	"retention/paper":            {"calendar", "retention"},
	"retention/timeline":         {"calendar", "retention"},
	"retention/schedule":         {"calendar", "retention", "retention/paper", "retention/timeline"},
	"retention/notice":           {"calendar", "retention", "retention/paper", "retention/sweep"},
	"retention/sweep":            {"calendar", "retention"},
	"retention/eu":               {"calendar", "retention", "retention/reply", "retention/internal/names"},
	"retention/finland":          {"calendar", "retention", "retention/reply", "retention/internal/names"},
	"retention/estonia":          {"calendar", "retention", "retention/reply", "retention/internal/names"},
	"retention/ukraine":          {"calendar", "retention", "retention/reply", "retention/internal/names"},
	"policy":                     {"calendar", "retention", "retention/reply", "retention/timeline"},
	"policy/letter":              {"calendar", "retention", "retention/reply", "policy"},
	"policy/protocol":            {"calendar", "retention", "retention/paper", "policy"},
	"policy/agenda":              {"calendar", "retention", "retention/reply", "policy"},
	"policy/policytest":          {"calendar", "retention", "retention/reply", "policy"},
	"retention/internal/lawtest": {"calendar", "retention", "retention/reply"},
	"retention/internal/names":   {"calendar", "retention", "retention/reply"},
	"examples":                   {},
	"examples/custompolicy":      {"calendar", "retention", "policy"},
	"examples/quickstart":        {"calendar", "retention", "retention/reply", "retention/eu", "retention/finland", "retention/estonia", "retention/ukraine", "policy", "examples/sample"},
	"examples/requests":          {"calendar", "retention", "retention/reply", "retention/eu", "retention/finland", "retention/estonia", "retention/ukraine", "examples/sample"},
	"examples/sample":            {"calendar", "retention", "retention/plan", "retention/reply", "retention/eu", "retention/finland", "retention/estonia", "retention/ukraine", "policy"},
}

// forTests reports whether a folder holds code that tests share. Nothing else may
// import it, so it may read files and use testify, and needs no examples.
func forTests(dir string) bool { return dir == "retention/internal/lawtest" }

// importers says who may import our dependencies. Tests may import testify too.
var importers = map[string]func(file string) bool{
	"github.com/rickar/cal/v2":    func(file string) bool { return path.Dir(file) == "calendar" },
	"github.com/robfig/cron/v3":   func(file string) bool { return path.Dir(file) == "retention/sweep" },
	"github.com/stretchr/testify": func(file string) bool { return forTests(path.Dir(file)) },
}

func TestImportDirection(t *testing.T) {
	for file, source := range sourceFiles(t) {
		allowed, known := mayImport[path.Dir(file)]
		assert.True(t, known, "%s: a new folder; say in mayImport what it may import", file)
		for _, imported := range imports(source) {
			if ours, ok := strings.CutPrefix(imported, module+"/"); ok {
				assert.Contains(t, allowed, ours, "%s imports %s against the direction of the house", file, ours)
			}
		}
	}
}

func TestDependenciesStayWhereTheyBelong(t *testing.T) {
	seen := map[string]bool{}
	for file, source := range sourceFiles(t) {
		for _, imported := range imports(source) {
			known := strings.HasPrefix(imported, module+"/")
			for dependency, may := range importers {
				if imported == dependency || strings.HasPrefix(imported, dependency+"/") {
					seen[dependency], known = true, true
					assert.True(t, may(file), "%s must not import %s", file, imported)
				}
			}
			first, _, _ := strings.Cut(imported, "/")
			if strings.Contains(first, ".") {
				assert.True(t, known, "%s imports %s, which is no dependency of this module", file, imported)
			}
		}
	}
	assert.True(t, seen["github.com/rickar/cal/v2"] && seen["github.com/robfig/cron/v3"], "both dependencies must be found, or this test looks in the wrong place")
}

func TestGoModRequiresThreeModules(t *testing.T) {
	text, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	var direct []string
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(strings.TrimPrefix(line, "require"))
		if len(fields) == 2 && strings.HasPrefix(fields[1], "v") {
			direct = append(direct, fields[0])
		}
	}
	slices.Sort(direct)
	assert.Equal(t, []string{"github.com/rickar/cal/v2", "github.com/robfig/cron/v3", "github.com/stretchr/testify"}, direct)
}

// impure says what the test kit may do that no other package may, to find policies
// that do it: it asks concurrently, and about the day on which the clock stands.
var impure = map[string][]string{
	"policy/policytest/contract_clauses.go": {"starts a goroutine"},
	"policy/policytest/contract_clock.go":   {"uses time.Now"},
}

// TestPurity: no I/O, no clock, no zone files, no chance, no goroutines.
func TestPurity(t *testing.T) {
	for file, source := range sourceFiles(t) {
		if strings.HasPrefix(file, "examples/") || forTests(path.Dir(file)) {
			continue
		}
		assert.Equal(t, impure[file], impurities(source), file)
	}
}

func TestPurityFindsWhatItLooksFor(t *testing.T) {
	source := parse(t, `package p
import ("os"; "net/http"; "math/rand/v2"; "sync"; clock "time")
func f() { go f(); new(sync.WaitGroup).Go(f); _ = clock.Now(); _, _ = clock.LoadLocation(""); _ = clock.Local }`)
	assert.Equal(t, []string{"imports math/rand/v2", "imports net/http", "imports os",
		"starts a goroutine", "starts a goroutine", "uses time.LoadLocation", "uses time.Local", "uses time.Now"}, impurities(source))
}

func impurities(source *ast.File) []string {
	var found []string
	names := map[string]string{} // how a file calls a package
	for _, spec := range source.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		names[path.Base(imported)] = imported
		if spec.Name != nil {
			names[spec.Name.Name] = imported
		}
		first, _, _ := strings.Cut(imported, "/")
		if slices.Contains([]string{"os", "net", "syscall", "unsafe", "plugin", "runtime"}, first) || strings.HasPrefix(imported, "math/rand") || imported == "crypto/rand" {
			found = append(found, "imports "+imported)
		}
	}
	clock := []string{"Now", "Since", "Until", "LoadLocation", "LoadLocationFromTZData", "Local", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer"}
	ast.Inspect(source, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = append(found, "starts a goroutine")
		case *ast.SelectorExpr:
			if n.Sel.Name == "Go" { // of a WaitGroup or its like
				found = append(found, "starts a goroutine")
			}
			if x, ok := n.X.(*ast.Ident); ok && names[x.Name] == "time" && slices.Contains(clock, n.Sel.Name) {
				found = append(found, "uses time."+n.Sel.Name)
			}
		}
		return true
	})
	slices.Sort(found)
	return found
}

// TestNothingIsCompiledAtTheStart: a regular expression of a package takes 10 to 100 µs
// of the start of every program that imports it, even one that never needs it. Compile it
// in a function, with sync.OnceValue, or do without.
func TestNothingIsCompiledAtTheStart(t *testing.T) {
	for file, source := range sourceFiles(t) {
		if !strings.HasPrefix(file, "examples/") && !forTests(path.Dir(file)) {
			assert.Empty(t, compiledAtTheStart(source), file)
		}
	}
}

func TestWhatIsCompiledAtTheStartIsFound(t *testing.T) {
	source := parse(t, `package p
import ("regexp"; "text/template"; "sync"; re "regexp")
var a = regexp.MustCompile("a")
var b, c = 1, []*regexp.Regexp{re.MustCompilePOSIX("b")}
var d = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("c") })
var e = template.Must(template.New("").Parse(""))
var f = func() *regexp.Regexp { return regexp.MustCompile("d") }()
func init() { _, _ = regexp.Compile("e") }
func g() *regexp.Regexp { return regexp.MustCompile("f") }`)
	assert.Equal(t, []string{"line 3", "line 4", "line 6", "line 7", "line 8"}, compiledAtTheStart(source))
}

// compiledAtTheStart lists the lines on which regular expressions and templates are
// compiled before main begins: outside functions, in one that is called on the spot, and
// in init.
func compiledAtTheStart(source *ast.File) []string {
	compilers := map[string]bool{}
	for _, spec := range source.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		if name := path.Base(imported); imported == "regexp" || imported == "text/template" || imported == "html/template" {
			if spec.Name != nil {
				name = spec.Name.Name
			}
			compilers[name] = true
		}
	}
	lines := map[int]bool{}
	var look func(n ast.Node) bool
	look = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // it is called later, if at all
		case *ast.CallExpr:
			if called, ok := n.Fun.(*ast.FuncLit); ok {
				ast.Inspect(called.Body, look)
			}
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && compilers[x.Name] {
					lines[strings.Count(string(sources[source][:n.Pos()-source.FileStart]), "\n")+1] = true
				}
			}
		}
		return true
	}
	for _, decl := range source.Decls {
		switch decl := decl.(type) {
		case *ast.GenDecl:
			ast.Inspect(decl, look)
		case *ast.FuncDecl:
			if decl.Recv == nil && decl.Name.Name == "init" {
				ast.Inspect(decl.Body, look)
			}
		}
	}
	var found []string
	for _, line := range slices.Sorted(maps.Keys(lines)) {
		found = append(found, fmt.Sprintf("line %d", line))
	}
	return found
}

// TestDatesAreComparedAffirmatively: the zero date is neither before nor after
// anything, so "not before" would let a missing day pass. Tests obey too.
func TestDatesAreComparedAffirmatively(t *testing.T) {
	for file, source := range allFiles(t) {
		assert.Empty(t, negatedComparisons(source), file)
	}
}

func TestNegatedComparisonsAreFound(t *testing.T) {
	source := parse(t, `package p
func f(a, b D) bool {
	_ = !a.Before(b)
	_ = !(a.After(b))
	_ = a.Before(b) == false
	_ = a.After(b) != true
	_ = a.Compare(b) >= 0
	_ = !a.OnOrBefore(b)
	_ = a.OnOrAfter(b) == false
	_ = !a.Equal(b) || a.Before(b) && b.After(a)
	return false
}`)
	assert.Equal(t, []string{"line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9"}, negatedComparisons(source))
}

func negatedComparisons(source *ast.File) []string {
	var found []string
	report := func(n ast.Node) {
		line := strings.Count(string(sources[source][:n.Pos()-source.FileStart]), "\n") + 1
		found = append(found, fmt.Sprintf("line %d", line))
	}
	ast.Inspect(source, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			if n.Op == token.NOT && calls(n.X, "Before", "After", "OnOrBefore", "OnOrAfter") {
				report(n)
			}
		case *ast.BinaryExpr:
			for _, side := range []ast.Expr{n.X, n.Y} {
				comparison := slices.Contains([]token.Token{token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ}, n.Op)
				literal := isBool(n.X) || isBool(n.Y)
				if comparison && (literal && calls(side, "Before", "After", "OnOrBefore", "OnOrAfter") || calls(side, "Compare")) {
					report(n)
				}
			}
		}
		return true
	})
	return found
}

func isBool(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && (id.Name == "true" || id.Name == "false")
}

// calls reports whether an expression calls a method of one of the names. The
// comparisons of package strings and its like are no methods of a date.
func calls(e ast.Expr, methods ...string) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && slices.Contains(methods, sel.Sel.Name)
}

// TestExportedVariablesAreSentinels: nobody can change how the library works.
func TestExportedVariablesAreSentinels(t *testing.T) {
	for file, source := range sourceFiles(t) {
		if forTests(path.Dir(file)) {
			continue
		}
		for _, decl := range source.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok || group.Tok != token.VAR {
				continue
			}
			for _, spec := range group.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if name.IsExported() {
						assert.True(t, strings.HasPrefix(name.Name, "Err"), "%s: %s is a variable that a host could change", file, name.Name)
					}
				}
			}
		}
	}
}

// TestEverythingExportedIsDocumented: each exported symbol has a comment, each
// exported function and type has an example that runs.
func TestEverythingExportedIsDocumented(t *testing.T) {
	examples := map[string]map[string]bool{}
	for file, source := range allFiles(t) {
		for _, decl := range source.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && strings.HasSuffix(file, "_test.go") && strings.HasPrefix(f.Name.Name, "Example") {
				name, _, _ := strings.Cut(strings.TrimPrefix(f.Name.Name, "Example"), "_")
				if examples[path.Dir(file)] == nil {
					examples[path.Dir(file)] = map[string]bool{}
				}
				examples[path.Dir(file)][name] = true
			}
		}
	}
	for file, source := range sourceFiles(t) {
		if source.Name.Name == "main" || forTests(path.Dir(file)) {
			continue
		}
		for name, documented := range exported(source) {
			assert.True(t, documented, "%s: %s has no comment", file, name)
			internal := strings.HasPrefix(path.Dir(file), "retention/internal/") // no host sees it
			if first := []rune(name)[0]; !strings.ContainsAny(name, ". ") && first != ' ' && !internal {
				assert.True(t, examples[path.Dir(file)][name], "%s: %s has no example", file, name)
			}
		}
	}
}

// exported lists the exported functions and types of a file under their names, methods
// as "Type.Method" and constants and variables as "const Name", and reports whether
// each has a comment.
func exported(source *ast.File) map[string]bool {
	found := map[string]bool{}
	for _, decl := range source.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			name := decl.Name.Name
			if decl.Recv != nil {
				receiver := decl.Recv.List[0].Type
				if star, ok := receiver.(*ast.StarExpr); ok {
					receiver = star.X
				}
				id, ok := receiver.(*ast.Ident)
				if !ok || !id.IsExported() {
					continue
				}
				name = id.Name + "." + name
			}
			if decl.Name.IsExported() {
				found[name] = decl.Doc.Text() != ""
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					if spec.Name.IsExported() {
						found[spec.Name.Name] = decl.Doc.Text() != "" || spec.Doc.Text() != ""
					}
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						if id.IsExported() {
							found["const "+id.Name] = decl.Doc.Text() != "" || spec.Doc.Text() != "" || spec.Comment.Text() != ""
						}
					}
				}
			}
		}
	}
	return found
}

// TestFilesAreBuiltEverywhere: Go builds a file whose name ends in that of a system, such as
// appeals_windows_test.go, on that system alone, and its tests pass elsewhere unseen.
func TestFilesAreBuiltEverywhere(t *testing.T) {
	systems := []string{"aix", "android", "darwin", "dragonfly", "freebsd", "illumos", "ios", "js", "linux", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows", "386", "amd64", "arm", "arm64", "wasm"}
	for file := range allFiles(t) {
		name := strings.TrimSuffix(strings.TrimSuffix(path.Base(file), ".go"), "_test")
		if _, last, found := strings.Cut(name, "_"); found {
			assert.NotContains(t, systems, last[strings.LastIndex(last, "_")+1:], file)
		}
	}
}

// TestTestFilesAreNamedAfterWhatTheyTest: whoever reads f.go finds its tests beside it,
// and what crosses files by its kind.
func TestTestFilesAreNamedAfterWhatTheyTest(t *testing.T) {
	files := allFiles(t)
	subjects := map[string][]string{} // of each folder, the files that are no tests
	for file := range files {
		if subject, isTest := testSubject(file); !isTest {
			subjects[path.Dir(file)] = append(subjects[path.Dir(file)], subject)
		}
	}
	for file, source := range files {
		subject, isTest := testSubject(file)
		top, _, _ := strings.Cut(file, "/")
		if isTest && slices.Contains([]string{"calendar", "retention", "policy"}, top) {
			assert.Empty(t, misnamed(subject, source.Name.Name, subjects[path.Dir(file)]), file)
		}
	}
	for _, dir := range []string{"policy/languages", "policy/model", "policy/nopath", "policy/schedules", "retention/law"} {
		assert.Empty(t, subjects[dir], "%s holds only tests", dir)
	}
}

func TestMisnamedFilesAreFound(t *testing.T) {
	subjects := []string{"date", "date_text"}
	for _, subject := range []string{"date", "date_text", "date_order", "date_text_order", "example", "example_date", "example_date_order",
		"helper", "helper_order", "model_order", "property_order", "fuzz_order", "golden_order", "bench_order", "alloc_order"} {
		assert.Empty(t, misnamed(subject, "calendar_test", subjects), subject)
		assert.Empty(t, misnamed(subject+"_internal", "calendar", subjects), subject)
		assert.NotEmpty(t, misnamed(subject, "calendar", subjects), subject)
		assert.NotEmpty(t, misnamed(subject+"_internal", "calendar_test", subjects), subject)
	}
	for _, subject := range []string{"day", "dates", "order_date", "date_bench", "date_helper_order", "example_day", "helpers", "model", "bench"} {
		assert.NotEmpty(t, misnamed(subject, "calendar_test", subjects), subject)
	}
	assert.Empty(t, misnamed("order", "model_test", nil), "in a folder of tests alone")
	assert.NotEmpty(t, misnamed("order_fuzz", "model_test", nil))
}

// testSubject returns the name of a file without the endings, and reports whether it is
// a test.
func testSubject(file string) (subject string, isTest bool) {
	return strings.CutSuffix(strings.TrimSuffix(path.Base(file), ".go"), "_test")
}

// misnamed returns what is wrong with the name of a test file of a package, in a folder
// with the subjects that can be tested; empty: nothing.
func misnamed(subject, pkg string, subjects []string) string {
	subject, internal := strings.CutSuffix(subject, "_internal")
	if internal == strings.HasSuffix(pkg, "_test") {
		return "the tests of the package itself, and no others, are in f_internal_test.go"
	}
	kinds := []string{"model", "property", "fuzz", "golden", "bench", "alloc", "helper", "example"}
	kind, rest, aspect := strings.Cut(subject, "_")
	switch {
	case kind == "example" && aspect:
		subject = rest
	case kind == "example" || kind == "helper" || aspect && slices.Contains(kinds, kind):
		return ""
	}
	if slices.ContainsFunc(strings.Split(subject, "_"), func(word string) bool { return slices.Contains(kinds, word) }) {
		return "the kind of a test file comes first, and what it is about after it"
	}
	named := func(name string) bool { return subject == name || strings.HasPrefix(subject, name+"_") }
	if len(subjects) > 0 && !slices.ContainsFunc(subjects, named) {
		return "there is no such file to test; name it f_test.go or f_aspect_test.go, or begin with one of " + strings.Join(kinds, ", ")
	}
	return ""
}

// TestNestedModulesAreNotPartOfTheRoot keeps heavy dependencies out of go.mod:
// a nested module lies under examples and nowhere else.
func TestNestedModulesLieUnderExamples(t *testing.T) {
	walk(t, func(file string) {
		if path.Base(file) == "go.mod" && file != "go.mod" {
			assert.True(t, strings.HasPrefix(file, "examples/"), "%s: nested modules lie under examples", file)
		}
	})
}

// sources holds the text of each parsed file, to name the lines.
var sources = map[*ast.File][]byte{}

func sourceFiles(t *testing.T) map[string]*ast.File {
	files := allFiles(t)
	for file := range files {
		if strings.HasSuffix(file, "_test.go") {
			delete(files, file)
		}
	}
	return files
}

// allFiles parses every Go file of the root module.
func allFiles(t *testing.T) map[string]*ast.File {
	files := map[string]*ast.File{}
	walk(t, func(file string) {
		if path.Ext(file) == ".go" {
			text, err := os.ReadFile(filepath.FromSlash(file))
			require.NoError(t, err)
			files[file] = parse(t, string(text))
		}
	})
	require.NotEmpty(t, files)
	return files
}

// walk visits every file of the root module, and the go.mod of nested ones.
func walk(t *testing.T, visit func(file string)) {
	require.NoError(t, filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		file := filepath.ToSlash(name)
		if entry.IsDir() {
			if strings.HasPrefix(entry.Name(), ".") && name != "." || entry.Name() == "testdata" {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil && name != "." {
				visit(path.Join(file, "go.mod"))
				return filepath.SkipDir
			}
			return nil
		}
		visit(file)
		return nil
	}))
}

func parse(t *testing.T, text string) *ast.File {
	source, err := parser.ParseFile(token.NewFileSet(), "source.go", text, parser.ParseComments)
	require.NoError(t, err)
	sources[source] = []byte(text)
	return source
}

func imports(source *ast.File) []string {
	var paths []string
	for _, spec := range source.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		paths = append(paths, imported)
	}
	return paths
}
