package keepuntil_test

import (
	"go/ast"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The tests here know what CONTRIBUTING asks people to touch when they add
// something, so that a place that is forgotten fails and a list that is out of date
// does too.

// place is a file in which each of several things must be named.
type place struct {
	file string // NAME stands for the thing's folder: estonia
	says string // NAME as before, Name for its name in Go: Estonia
}

// countryPlaces are the places of a country besides the tests of its own folder.
var countryPlaces = []place{
	{"calendar/NAME.go", "func Name("},
	{"calendar/doc.go", "[Name]"},
	{"retention/reply/computation.go", "ComputationName"},
	{"retention/reply/law.go", "ComputationName: {"},
	{"retention/reply/window_catalogue_test.go", "NAME.Windows()"},
	{"retention/NAME/NAME.go", "const Computation = reply.ComputationName"},
	{"retention/NAME/called.go", "names.In(texts)"},
	{"retention/NAME/rulebooks.go", "func Rulebooks()"},
	{"retention/NAME/windows_test.go", "package NAME_test"},
	{"retention/doc.go", "NAME"},
	{"retention/law/books_test.go", "NAME.Rulebooks()"},
	{"arch_test.go", `"retention/NAME":`},
	{"examples/sample/rules.go", "NAME."},
	{"examples/requests/places.go", "NAME.Windows()"},
	{"doc.go", "Name"},
	{"README.md", "retention/NAME"},
}

// The lines that CONTRIBUTING shows are those of the code.
func TestTheLinesShownAreThoseOfTheCode(t *testing.T) {
	for heading, file := range map[string]string{"Add or correct a holiday": "calendar/estonia.go", "Add or correct a rule": "retention/estonia/estonia.go"} {
		_, shown, found := strings.Cut(section(t, heading), "```go\n")
		require.True(t, found, heading)
		line, _, _ := strings.Cut(shown, "\n")
		assert.Contains(t, read(t, file), "\t"+line+"\n", "under %q", heading)
	}
}

func TestACountryIsNamedEverywhere(t *testing.T) {
	listed := section(t, "Add a country")
	for _, p := range countryPlaces {
		assert.Contains(t, listed, "`"+p.file+"`", "CONTRIBUTING leaves out a place of a country")
	}
	for _, country := range countries(t) {
		title := strings.ToUpper(country[:1]) + country[1:]
		named := strings.NewReplacer("NAME", country, "Name", title)
		for _, p := range countryPlaces {
			assert.Contains(t, read(t, named.Replace(p.file)), named.Replace(p.says), "%s: %s does not know the country", country, named.Replace(p.file))
		}
	}
}

// The places of each bound and of each kind of demand: what says what it does, and the
// slow references and the samples that must know it too.
var (
	boundPlaces = []string{"retention/bound.go", "retention/assess_ceiling.go", "retention/rulebook_validate.go", "retention/doc.go",
		"retention/bound_test.go", "retention/model_fold_test.go", "policy/model/model_words_test.go", "policy/nopath/nopath_decode_book_test.go", "contract_test.go"}
	demandPlaces = []string{"policy/demand.go", "policy/demand_test.go", "policy/model/model_demand_test.go",
		"policy/nopath/nopath_decode_test.go", "policy/example_demand_test.go"}
)

func TestABoundIsNamedEverywhere(t *testing.T) {
	bounds := constants(t, "retention/bound.go", "Bound")
	areNamed(t, "Add a bound", bounds, boundPlaces)
	for i, name := range bounds {
		b := retention.Bound(i + 1)
		assert.NotContains(t, b.String(), "Bound(", "%s has no word", name)
		assert.True(t, b.HasFloor() || b.HasCeiling(), "%s does nothing", name)
	}
}

func TestAKindOfDemandIsNamedEverywhere(t *testing.T) {
	kinds := constants(t, "policy/demand.go", "DemandKind")
	areNamed(t, "Add a kind of demand", kinds, demandPlaces)
	assert.Len(t, slices.Collect(policy.DemandKinds()), len(kinds), "a kind is not in the table")
}

// areNamed requires each name in each file, and each file in CONTRIBUTING.
func areNamed(t *testing.T, heading string, names, files []string) {
	t.Helper()
	listed := section(t, heading)
	for _, file := range files {
		assert.Contains(t, listed, "`"+file+"`", "CONTRIBUTING leaves out a place")
		for _, name := range names {
			assert.Regexp(t, `\b`+name+`\b`, read(t, file), "%s does not know %s", file, name)
		}
	}
}

// constants returns the names of the constants of a type, which begin at 1.
func constants(t *testing.T, file, of string) (names []string) {
	t.Helper()
	for _, decl := range parse(t, read(t, file)).Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		typed := false
		for _, spec := range group.Specs {
			value := spec.(*ast.ValueSpec)
			if id, ok := value.Type.(*ast.Ident); ok {
				typed = id.Name == of
			}
			if typed {
				names = append(names, value.Names[0].Name)
			}
		}
	}
	require.GreaterOrEqual(t, len(names), 3)
	return names
}

// countries returns the folders with a law on time limits of their own, but for that
// of the EU, which has no calendar.
func countries(t *testing.T) []string {
	t.Helper()
	var found []string
	for dir := range mayImport {
		files, err := filepath.Glob(filepath.Join(filepath.FromSlash(dir), "*.go"))
		require.NoError(t, err)
		for _, file := range files {
			if path.Dir(dir) == "retention" && dir != "retention/eu" && strings.Contains(read(t, file), "const Computation = ") {
				found = append(found, path.Base(dir))
			}
		}
	}
	slices.Sort(found)
	require.GreaterOrEqual(t, len(found), 3)
	return found
}

// TestALanguageIsSpokenEverywhere: a language that one package speaks is spoken by
// all; what its sentences lack, each package tests for itself.
func TestALanguageIsSpokenEverywhere(t *testing.T) {
	spoken := map[string][]string{} // the files of a folder
	walk(t, func(file string) {
		if code, ok := strings.CutSuffix(path.Base(file), ".txt"); ok && len(code) == 2 {
			spoken[path.Dir(file)] = append(spoken[path.Dir(file)], code)
			var l calendar.Language
			assert.NoError(t, l.UnmarshalText([]byte(code)), "%s: calendar/language.go does not know the language", file)
		}
	})
	listed := section(t, "Add a language")
	for dir, codes := range spoken {
		assert.Equal(t, spoken["calendar"], codes, "%s does not speak the languages of calendar", dir)
		assert.Contains(t, codes, "en", dir)
		assert.Contains(t, listed, "`"+dir+"`", "CONTRIBUTING leaves out a package with sentences")
	}
	assert.GreaterOrEqual(t, len(spoken), 4)
	for _, file := range []string{"calendar/language.go", "calendar/holiday.go"} {
		assert.Contains(t, listed, "`"+file+"`")
	}
}

// TestWalksAreAsWritten: each function of a walk exists, is called by one before it,
// and lies in a package that the walk has not left for a lower one: nothing climbs.
func TestWalksAreAsWritten(t *testing.T) {
	source := map[string]string{} // of the functions of the library, by package and name
	for file, parsed := range sourceFiles(t) {
		for name, body := range functions(parsed) {
			source[path.Base(path.Dir(file))+"."+name] += body
		}
	}
	walks := regexp.MustCompile("(?m)^- .*$").FindAllString(strings.ReplaceAll(section(t, "Walk through the code"), "\n  ", " "), -1)
	assert.Len(t, walks, 4)
	depth := map[string]int{"policy": 0, "plan": 1, "reply": 1, "retention": 2, "calendar": 3}
	for _, walk := range walks {
		steps := regexp.MustCompile("`[^`]+`").FindAllString(walk, -1)
		assert.Greater(t, len(steps), 4, walk)
		seen, deepest := "", 0
		for i, step := range steps {
			step = strings.Trim(step, "`")
			_, exists := source[step]
			require.True(t, exists, "%s is not a function of the library", step)
			level, known := depth[step[:strings.Index(step, ".")]]
			assert.True(t, known && level >= deepest, "%s climbs back up", step)
			deepest = level
			if i > 0 {
				assert.Regexp(t, `\b`+step[strings.LastIndex(step, ".")+1:]+`\(`, seen, "nothing before it calls %s", step)
			}
			seen += source[step]
		}
	}
}

// section returns the text below a heading of CONTRIBUTING.
func section(t *testing.T, heading string) string {
	t.Helper()
	_, below, found := strings.Cut(read(t, "CONTRIBUTING.md"), "\n## "+heading+"\n")
	require.True(t, found, "CONTRIBUTING has no section %q", heading)
	text, _, _ := strings.Cut(below, "\n## ")
	return text
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash(file))
	require.NoError(t, err)
	return string(text)
}

// functions returns the text of each function of a file by its name, and of each
// method as Type.method.
func functions(file *ast.File) map[string]string {
	found := map[string]string{}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		name := f.Name.Name
		if f.Recv != nil {
			receiver := f.Recv.List[0].Type
			if star, ok := receiver.(*ast.StarExpr); ok {
				receiver = star.X
			}
			if id, ok := receiver.(*ast.Ident); ok {
				name = id.Name + "." + name
			}
		}
		found[name] += string(sources[file][f.Body.Pos()-file.FileStart : f.Body.End()-file.FileStart])
	}
	return found
}
