package policytest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// ReadBook returns the rulebook of a file; see [retention.ReadRulebook]. The name is for
// messages. A file that does not load stops the test, with a line for each problem that
// says where it is, what it is and what would help:
//
//	rules.json:12:18: rules[3] h.file: no citation; cite the norm in "basis"
//
// Two files are compared by what they mean: pass the books of both to [CheckChanges].
func ReadBook(t testing.TB, name string, file []byte) *retention.Rulebook {
	t.Helper()
	b, err := retention.ReadRulebook(file)
	if err != nil {
		t.Fatalf("policytest: the rulebook does not load; correct the file:\n%s", strings.Join(problemsOf(calendar.Plain(name), err), "\n"))
	}
	return b
}

// problemsOf returns a line for each problem of a file, however the errors are joined.
func problemsOf(name string, err error) (lines []string) {
	var problem *retention.DefinitionError
	if !errors.As(err, &problem) {
		return []string{calendar.Plain(fmt.Sprintf("%s: %v", name, err))}
	}
	switch within := err.(type) {
	case interface{ Unwrap() []error }:
		for _, each := range within.Unwrap() {
			lines = append(lines, problemsOf(name, each)...)
		}
		return lines
	case *retention.DefinitionError:
		return []string{lineOf(name, within)}
	default:
		return problemsOf(name, errors.Unwrap(err))
	}
}

func lineOf(name string, problem *retention.DefinitionError) string {
	if problem.Line > 0 {
		name = fmt.Sprintf("%s:%d", name, problem.Line)
		if problem.Column > 0 {
			name = fmt.Sprintf("%s:%d", name, problem.Column)
		}
	}
	if place := strings.TrimSpace(problem.Place + " " + problem.Rule); place != "" {
		name += ": " + place
	}
	return calendar.Plain(fmt.Sprintf("%s: %s; %s", name, problem.Problem, problem.Help))
}
