package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// lint says what loads and should be looked at, with the smallest record that shows it as
// a line of cases. Doubts are told and are no problem: to write them down is what is asked
// of an author.
func lint(a *author, b *retention.Rulebook, _ []string) error {
	for _, finding := range b.Lint(a.on) {
		line := fmt.Sprintf("%s:%d: %v: %s", a.name, a.lineOf(b, finding), finding.Code, finding.In(a.language))
		if r := finding.Record; r.Class != "" {
			shows := policytest.Case{Class: r.Class, Events: slices.Collect(r.Events.All()), Traits: maps.Collect(r.Traits.All()), On: finding.On}
			line += "\n\t" + strings.TrimSuffix(shows.String(), " ->")
		}
		if finding.Code == retention.FindingDoubt {
			fmt.Fprintln(a.out, line)
			continue
		}
		a.say(line)
	}
	return nil
}

// lineOf returns the line that a finding is about: that of the first of its rules, or if
// it is about a name, the first that has it.
func (a *author) lineOf(b *retention.Rulebook, f retention.Finding) int {
	if line, _ := retention.Locate(a.file, "checked_through"); line > 0 && f.Args["rule"] == nil && f.Args["through"] != nil {
		return line
	}
	for i, r := range b.Definition().Rules {
		if f.Args["rule"] == nil && f.Code == retention.FindingUnread {
			break // nothing says of the whole book that it was read
		}
		if f.Args["kind"] == nil && slices.Contains(f.Rules, r.ID) {
			line, _ := retention.Locate(a.file, fmt.Sprintf("rules[%d]", i))
			return line
		}
	}
	for _, arg := range []string{"other", "name", "class", "address", "citation"} {
		if before, _, found := strings.Cut(string(a.file), strconv.Quote(fmt.Sprint(f.Args[arg]))); found {
			return strings.Count(before, "\n") + 1
		}
	}
	return 1
}

// diff says which records are decided otherwise by another state of a book, and then what
// else is said otherwise.
func diff(a *author, was *retention.Rulebook, files []string) error {
	is, err := a.book(files[0])
	if is == nil {
		return err
	}
	changes := policytest.Changes(was, is, policytest.Samples(was, is))
	for _, change := range changes {
		fmt.Fprintln(a.out, change)
	}
	if len(changes) == 0 {
		fmt.Fprintln(a.out, "every record is decided as before")
	}
	before, after := a.statements(was), a.statements(is)
	a.problems = len(changes)
	for _, statement := range before {
		if i := slices.Index(after, statement); i >= 0 {
			after = slices.Delete(after, i, i+1)
			continue
		}
		a.problems++
		fmt.Fprintln(a.out, "-", statement)
	}
	for _, statement := range after {
		fmt.Fprintln(a.out, "+", statement)
	}
	a.problems += len(after)
	return nil
}

// statements returns the lines of the text of a book, each after those above it that it
// belongs to.
func (a *author) statements(b *retention.Rulebook) (all []string) {
	var above []string
	for line := range strings.Lines(b.Text(calendar.English)) {
		if text := strings.TrimSpace(line); text != "" {
			above = append(above[:strings.Index(line, text)/len("  ")], text)
			all = append(all, strings.Join(above, ": "))
		}
	}
	return all
}
