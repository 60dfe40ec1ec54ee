// Mutate measures how much the tests of a package notice. It changes the code in
// one small way after another, a mutant each, and runs the package's tests: if all
// pass, the mutant has survived, and either a test is missing or the mutant means
// the same as the code.
//
//	go run ./.ci/mutate -pkg ./policy
//	go run ./.ci/mutate -pkg ./retention -files period.go,cutoff.go
//
// All mutants are built into one test binary, which is told by the environment
// which of them to be: to build one takes seconds, and to run its tests mostly a
// tenth of one. The working tree is not touched, because go builds with -overlay.
// Which mutants there are, and their order, depends on the code alone. What is
// outside of functions, such as tables, is not changed.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

var (
	pkg     = flag.String("pkg", "", "the package, as in ./policy")
	files   = flag.String("files", "", "its files to change, separated by commas; none: all")
	workers = flag.Int("workers", 2, "how many mutants run at a time, each on one processor")
	limit   = flag.Duration("timeout", 30*time.Second, "how long the tests of one mutant may run")
	full    = flag.Bool("full", false, "run what survives the short tests against the long ones too")
)

var dir, room string // of the package, and for what is made

// What became of a mutant. One that times out runs for ever, which a test would
// notice; one that does not compile says nothing about the tests.
const killed, timedOut, survived, invalid = "killed", "timed out", "survived", "did not compile"

// mutant is one small change of a function.
type mutant struct {
	in       *source
	node     ast.Node       // is replaced
	body     *ast.BlockStmt // of the function
	after    string
	number   int // counted from 1
	from, to int // its lines in the file that has all mutants
	result   string
}

// source is a file and its mutants.
type source struct {
	name    string
	text    []byte
	set     *token.FileSet
	covered [][4]int   // what the tests run, from a line and a column to others
	around  []ast.Node // the nodes in which the walk is, the outermost first
	funcs   []*ast.FuncDecl
	mutants []*mutant
}

func must[T any](value T, err error) T {
	if err != nil {
		os.RemoveAll(room)
		log.Fatal("mutate: ", err)
	}
	return value
}

func write(name string, text []byte) string {
	name = filepath.Join(room, name)
	return must(name, os.WriteFile(name, text, 0o644))
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	began := time.Now()
	about := strings.Fields(string(must(exec.Command("go", "list", "-f", `{{.Dir}} {{.ImportPath}} {{.Name}} {{join .GoFiles ","}}`, *pkg).Output())))
	if len(about) != 4 {
		log.Fatal("mutate: -pkg does not name one package with Go files")
	}
	if dir = about[0]; *files == "" {
		*files = about[3]
	}
	room = must(os.MkdirTemp("", "mutate"))
	covered := coverage(about[1])
	sources, mutants := []*source{}, []*mutant{}
	for name := range strings.SplitSeq(*files, ",") {
		s := read(name, covered[about[1]+"/"+name])
		sources, mutants = append(sources, s), append(mutants, s.mutants...)
	}
	build(about[1], about[2], sources, mutants)
	runAll(mutants, stages())
	os.RemoveAll(room)
	count := map[string]int{}
	for _, m := range mutants {
		if count[m.result]++; m.result == timedOut || m.result == survived {
			line := m.in.set.Position(m.node.Pos()).Line
			text := strings.Join(strings.Fields(m.in.code(m.node)+" -> "+m.after), " ")
			fmt.Printf("%-9s %s:%d: %s\n", m.result, m.in.name, line, text)
		}
	}
	dead, all := count[killed]+count[timedOut], len(mutants)-count[invalid]
	fmt.Printf("%s: of %d mutants %d killed, %d timed out, %d survived; %d more did not compile; score %.1f %%; %v\n", *pkg, all,
		count[killed], count[timedOut], count[survived], count[invalid], 100*float64(dead)/float64(max(1, all)), time.Since(began).Round(time.Second))
}

// coverage gives the blocks of each file that the tests run.
func coverage(path string) map[string][][4]int {
	profile := filepath.Join(room, "cover")
	if out, err := exec.Command("go", "test", "-short", "-coverprofile="+profile, path).CombinedOutput(); err != nil {
		must(0, fmt.Errorf("the tests fail without a mutant: %w\n%s", err, out))
	}
	covered := map[string][][4]int{}
	for _, m := range regexp.MustCompile(`(?m)^(.*):(\d+)\.(\d+),(\d+)\.(\d+) \d+ [^0]\d*$`).FindAllStringSubmatch(string(must(os.ReadFile(profile))), -1) {
		var b [4]int
		for i := range b {
			b[i] = must(strconv.Atoi(m[2+i]))
		}
		covered[m[1]] = append(covered[m[1]], b)
	}
	return covered
}

// build makes the test binary. A mutant that does not compile is named by the
// errors, and the build begins again without it.
func build(path, name string, sources []*source, mutants []*mutant) {
	// The file that reads which mutant to be exists only in the overlay.
	replace := map[string]string{filepath.Join(dir, "mutate_chosen.go"): write("chosen", []byte("package "+name+`
import ("os"; "strconv")
var mutateChosen, _ = strconv.Atoi(os.Getenv("MUTANT"))`))}
	for i, m := range mutants {
		m.number = i + 1
	}
	for {
		for _, s := range sources {
			replace[filepath.Join(dir, s.name)] = write(s.name, s.withMutants())
		}
		overlay := write("overlay", must(json.Marshal(map[string]any{"Replace": replace})))
		out, err := exec.Command("go", "test", "-c", "-gcflags=-e", "-overlay="+overlay, "-o", filepath.Join(room, "tests"), path).CombinedOutput()
		if err == nil {
			return
		}
		err = fmt.Errorf("the mutants cannot be built: %w\n%s", err, out)
		for _, at := range regexp.MustCompile(`(?m)([^/\s]+\.go):(\d+):\d+: `).FindAllStringSubmatch(string(out), -1) {
			line := must(strconv.Atoi(at[2]))
			for _, m := range mutants {
				if m.in.name == at[1] && m.from <= line && line < m.to && m.result != invalid {
					m.result, err = invalid, nil
				}
			}
		}
		must(0, err)
	}
}

// withMutants gives the file with a switch in every function: a case for each of
// its mutants, and the function as it was.
func (s *source) withMutants() []byte {
	out, done := []byte{}, 0
	for _, f := range s.funcs {
		open, shut := s.offset(f.Body.Lbrace)+1, s.offset(f.Body.Rbrace)
		out = append(append(out, s.text[done:open]...), "\nswitch mutateChosen {\n"...)
		for _, m := range s.mutants {
			if m.body != f.Body || m.result == invalid {
				continue
			}
			out = fmt.Appendf(out, "case %d:\n", m.number)
			m.from = bytes.Count(out, []byte("\n")) + 1
			out = append(append(append(out, s.text[open:s.offset(m.node.Pos())]...), m.after...), s.text[s.offset(m.node.End()):shut]...)
			if f.Type.Results != nil {
				out = append(out, "\npanic(`the mutant does not return`)"...)
			}
			out = append(out, '\n')
			m.to = bytes.Count(out, []byte("\n")) + 1
		}
		out = append(append(append(out, "default:\n"...), s.text[open:shut]...), "\n}\n"...)
		done = shut
	}
	return append(out, s.text[done:]...)
}

// stages runs the tests with no mutant chosen, and gives the arguments of the runs
// that follow one another for each: first the quick tests, because most mutants are
// dead after them. A test that fails here, because it counts allocations and the
// code is larger than it was, is left out.
func stages() [][]string {
	out, failed := command(context.Background(), 0, "-test.short", "-test.v").CombinedOutput()
	var left, slow []string
	for _, m := range regexp.MustCompile(`(?m)^--- (PASS|FAIL): (\w+) \(([0-9.]+s)\)`).FindAllStringSubmatch(string(out), -1) {
		if m[1] == "FAIL" {
			left = append(left, m[2])
		} else if must(time.ParseDuration(m[3])) >= 50*time.Millisecond {
			slow = append(slow, m[2])
		}
	}
	if failed != nil && left == nil {
		must(0, fmt.Errorf("the tests end early with no mutant chosen: %w\n%s", failed, out))
	}
	if left != nil {
		log.Printf("mutate: left out, as they fail with no mutant chosen: %q", left)
	}
	these := func(tests ...string) string { return "^(" + strings.Join(tests, "|") + ")$" }
	runs := [][]string{{"-test.failfast", "-test.short", "-test.skip", these(append(slow, left...)...)}, {"-test.failfast", "-test.short", "-test.run", these(slow...)}}
	if *full {
		runs = append(runs, []string{"-test.failfast", "-test.skip", these(left...)})
	}
	return runs
}

// command runs tests with a mutant chosen, or 0. A loop that a mutant made endless
// can also fill the memory, so there are 8 GiB of address space and no more.
func command(ctx context.Context, number int, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, "sh", append([]string{"-c", `ulimit -v 8388608 && exec "$@"`, "sh", filepath.Join(room, "tests")}, args...)...)
	c.Dir = dir // as go test does: the tests read testdata
	c.Env = append(os.Environ(), "GOMAXPROCS=1", "MUTANT="+strconv.Itoa(number))
	return c
}

func runAll(mutants []*mutant, runs [][]string) {
	log.Printf("mutate: %d mutants", len(mutants))
	free := make(chan bool, *workers)
	var done sync.WaitGroup
	for _, m := range mutants {
		if m.result == invalid {
			continue
		}
		free <- true
		done.Go(func() {
			defer func() { <-free }()
			ctx, cancel := context.WithTimeout(context.Background(), *limit)
			defer cancel()
			m.result = survived
			for i := 0; i < len(runs) && m.result == survived; i++ {
				if err := command(ctx, m.number, runs[i]...).Run(); ctx.Err() != nil {
					m.result = timedOut
				} else if err != nil {
					m.result = killed
				}
			}
		})
	}
	done.Wait()
}

// swaps says what becomes of an operator: the neighbour at the boundary, the
// contrary, or the opposite.
var swaps = map[token.Token][]string{
	token.LSS: {"<=", ">="}, token.LEQ: {"<", ">"}, token.GTR: {">=", "<="}, token.GEQ: {">", "<"},
	token.EQL: {"!="}, token.NEQ: {"=="}, token.LAND: {"||"}, token.LOR: {"&&"},
	token.ADD: {"-"}, token.SUB: {"+"}, token.MUL: {"/"}, token.QUO: {"*"}, token.REM: {"*"}, token.AND: {"|"}, token.OR: {"&"},
	token.ADD_ASSIGN: {"-="}, token.SUB_ASSIGN: {"+="}, token.OR_ASSIGN: {"&="}, token.AND_ASSIGN: {"|="},
	token.INC: {"--"}, token.DEC: {"++"}, token.BREAK: {"continue"}, token.CONTINUE: {"break"},
}

// read finds the mutants of a file on statements that the tests run.
func read(name string, covered [][4]int) *source {
	s := &source{name: name, text: must(os.ReadFile(filepath.Join(dir, name))), set: token.NewFileSet(), covered: covered}
	for _, d := range must(parser.ParseFile(s.set, name, s.text, 0)).Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		s.funcs = append(s.funcs, f)
		ast.Inspect(f, func(n ast.Node) bool {
			if n == nil {
				s.around = s.around[:len(s.around)-1]
				return true
			}
			s.around = append(s.around, n)
			if s.isCovered() {
				s.visit(n)
			}
			return true
		})
	}
	return s
}

// isCovered says whether the tests run the statement in which the walk is. The
// conditions of a switch are in no block of a profile, so they count as part of the
// switch.
func (s *source) isCovered() bool {
	for _, n := range slices.Backward(s.around) {
		switch n.(type) {
		case *ast.CaseClause, *ast.BlockStmt:
		case ast.Stmt:
			p := s.set.Position(n.Pos())
			at := []int{p.Line, p.Column}
			return slices.ContainsFunc(s.covered, func(b [4]int) bool { return slices.Compare(at, b[:2]) >= 0 && slices.Compare(at, b[2:]) < 0 })
		}
	}
	return false
}

// visit makes the mutants of one node.
func (s *source) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		s.swap(n, n.OpPos, n.Op)
		if n.Op == token.LAND || n.Op == token.LOR {
			s.negate(n.X)
			s.negate(n.Y)
		}
	case *ast.IncDecStmt:
		s.swap(n, n.TokPos, n.Tok)
	case *ast.AssignStmt:
		if s.swap(n, n.TokPos, n.Tok); n.Tok != token.DEFINE {
			s.drop(n)
		}
	case *ast.BranchStmt:
		s.swap(n, n.TokPos, n.Tok)
	case *ast.ExprStmt, *ast.DeferStmt:
		s.drop(n)
	case *ast.IfStmt:
		s.negate(n.Cond)
	case *ast.CaseClause:
		if within, ok := s.around[len(s.around)-3].(*ast.SwitchStmt); ok && within.Tag == nil {
			for _, condition := range n.List {
				s.negate(condition)
			}
		}
	case *ast.BasicLit:
		if v, err := strconv.Atoi(n.Value); err == nil {
			s.replace(n, strconv.Itoa(v+1))
			s.replace(n, strconv.Itoa(v-1))
		}
	case *ast.Ident:
		if n.Name == "true" || n.Name == "false" {
			s.replace(n, "!"+n.Name)
		}
	case *ast.CallExpr: // dates are compared by methods: the day itself counts too
		if method, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) == 1 && (method.Sel.Name == "After" || method.Sel.Name == "Before") {
			s.replace(n, fmt.Sprintf("(%s == %s || %s)", s.code(method.X), s.code(n.Args[0]), s.code(n)))
		}
	case *ast.ReturnStmt:
		s.returnZero(n)
	}
}

func (s *source) swap(n ast.Node, at token.Pos, operator token.Token) {
	before, op := s.code(n), int(at-n.Pos())
	for _, other := range swaps[operator] {
		s.replace(n, before[:op]+other+before[op+len(operator.String()):])
	}
}

// negate puts its contrary for a condition, unless another mutant does: a
// comparison has one by its operator, && and || by their parts, true and false
// by themselves.
func (s *source) negate(n ast.Expr) {
	n = ast.Unparen(n)
	_, binary := n.(*ast.BinaryExpr)
	if code := s.code(n); !binary && code != "true" && code != "false" {
		s.replace(n, "!"+code)
	}
}

// drop leaves a statement out. It stays in the text, so that what it names counts
// as used and the mutant compiles. The head of an if or a for has no place for that.
func (s *source) drop(n ast.Node) {
	switch s.around[len(s.around)-2].(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		s.replace(n, "if false { "+s.code(n)+" }")
	}
}

// returnZero returns the zero value, or the other bool, for each result by itself.
func (s *source) returnZero(n *ast.ReturnStmt) {
	var results *ast.FieldList
	for _, around := range s.around { // the innermost function is the last one
		switch f := around.(type) {
		case *ast.FuncDecl:
			results = f.Type.Results
		case *ast.FuncLit:
			results = f.Type.Results
		}
	}
	if results == nil || results.NumFields() != len(n.Results) {
		return // a bare return, or the results of one call
	}
	var types []string
	for _, field := range results.List {
		types = append(types, slices.Repeat([]string{s.code(field.Type)}, max(1, len(field.Names)))...)
	}
	for i, value := range n.Results {
		if code := s.code(value); types[i] == "bool" {
			s.negate(value)
		} else if !slices.Contains([]string{"nil", "0", `""`, types[i] + "{}"}, code) {
			// The value is computed all the same, so that what it names is used.
			s.replace(value, fmt.Sprintf("func() (zero %s) { _ = %s; return }()", types[i], code))
		}
	}
}

func (s *source) offset(p token.Pos) int { return s.set.Position(p).Offset }

func (s *source) code(n ast.Node) string { return string(s.text[s.offset(n.Pos()):s.offset(n.End())]) }

// replace adds the mutant that has another text for a node.
func (s *source) replace(n ast.Node, after string) {
	s.mutants = append(s.mutants, &mutant{in: s, node: n, body: s.funcs[len(s.funcs)-1].Body, after: after})
}
