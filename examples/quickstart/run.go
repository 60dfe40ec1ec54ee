package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

//go:embed records.jsonl
var builtIn string

// answer is a request and what was decided about it.
type answer struct {
	request  policy.Request
	decision policy.Decision
}

// decideFile decides every record of a file for a day and prints the answers.
// It gives the lines that are not records; the others are decided all the same.
func decideFile(name string, on calendar.Date, out io.Writer) ([]badLine, error) {
	requests, bad, err := readFile(name, on)
	if err != nil {
		return nil, err
	}
	book, err := rulebook()
	if err != nil {
		return nil, err
	}

	// A host that is about to delete one record, in the transaction that
	// deletes it, asks for no more than this:
	//
	//	if err := policy.Check(rules, request); err != nil {
	//		return err // errors.Is: policy.ErrDenied or policy.ErrUndetermined
	//	}
	//
	// The table shows more than yes or no, so it takes the whole decision.
	rules := policy.FromRulebook(book)
	var answers []answer
	for _, request := range requests {
		answers = append(answers, answer{request, rules.Decide(request)})
	}

	_, err = io.WriteString(out, report(on, answers, len(bad), book))
	return bad, err
}

// readFile reads the requests of a file, or without a name the built-in ones.
func readFile(name string, on calendar.Date) ([]policy.Request, []badLine, error) {
	if name == "" {
		return readRequests("records.jsonl", strings.NewReader(builtIn), on)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%w; give -file a file that can be read", err)
	}
	defer file.Close()
	return readRequests(name, file, on)
}
