package retention

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// How many problems of a file are told one by one, and how many are looked for.
const (
	fileProblems = 100
	fileTrouble  = 200_000
)

// fileProblem is a problem at a byte of a file.
type fileProblem struct {
	at                   int
	place, problem, help string
}

// tells reports whether the next problem is still told; of others it is not looked for what
// would help.
func (r *fileReading) tells() bool { return r.count < fileProblems }

// report adds a problem at a byte. Only the first ones are kept, and the others counted.
func (r *fileReading) report(at int, problem, help string) {
	if r.count++; r.count <= fileProblems {
		r.problems = append(r.problems, fileProblem{at, string(r.place), problem, help})
	}
	if r.count == fileTrouble {
		r.stopped = true
	}
}

// stop reports a problem after which nothing can be read.
func (r *fileReading) stop(at int, problem, help string) {
	if !r.stopped {
		r.report(at, problem, help)
		r.stopped = true
	}
}

// err returns the problems of the file of a book; nil if there are none.
func (r *fileReading) err(book string) error {
	if r.count == 0 {
		return nil
	}
	slices.SortStableFunc(r.problems, func(a, b fileProblem) int { return cmp.Compare(a.at, b.at) })
	list := make(fileError, 0, len(r.problems)+1)
	p := positions{text: r.text}
	for _, problem := range r.problems {
		at := p.of(problem.at)
		list = append(list, &DefinitionError{Book: book, Place: problem.place, Line: at.line, Column: at.column, Problem: problem.problem, Help: problem.help})
	}
	atLeast := ""
	if r.count >= fileTrouble {
		atLeast = "at least "
	}
	if more := r.count - len(r.problems); more > 0 {
		list = append(list, &DefinitionError{Book: book, Problem: fmt.Sprintf("and %s%d more", atLeast, more), Help: "correct those first"})
	}
	return list
}

// fileError is why a file was not read, or not written.
type fileError []error

func (u fileError) Error() string { return errors.Join(u...).Error() }

func (u fileError) Unwrap() []error { return u }

// Is reports whether the target is [calendar.ErrSyntax], as of every type that is read.
func (u fileError) Is(target error) bool { return target == calendar.ErrSyntax }

// inFileOrder compares the positions of two problems.
func inFileOrder(a, b error) int {
	var one, other *DefinitionError
	if !errors.As(a, &one) || !errors.As(b, &other) {
		return 0
	}
	return cmp.Or(cmp.Compare(one.Line, other.Line), cmp.Compare(one.Column, other.Column))
}

// position is a place in a text, from 1; the column is in characters.
type position struct{ line, column int }

// positions finds those of bytes that are asked for in their order, in one pass.
type positions struct {
	text   []byte
	at     int
	line   int // from 0
	seen   int // to here, the characters of the line are counted
	column int // from 0
}

func (p *positions) of(at int) position {
	if mark := len("\ufeff"); p.at == 0 && at >= mark && string(p.text[:mark]) == "\ufeff" {
		p.seen = mark // it takes no column
	}
	for at = min(at, len(p.text)); p.at < at; p.at++ {
		if c := p.text[p.at]; c == '\n' || c == '\r' && (p.at+1 == len(p.text) || p.text[p.at+1] != '\n') {
			p.line++
			p.seen, p.column = p.at+1, 0
		}
	}
	p.column += utf8.RuneCount(p.text[p.seen:at])
	p.seen = at
	return position{p.line + 1, p.column + 1}
}
