package policytest

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Parse reads cases from a text, one a line:
//
//	# Patient files
//	hospital.file  discharged=2016-03-01  on=2028-03-01 -> keep until=2028-03-01  # Decree s. 4
//	hospital.file  discharged=2016-03-01  on=2028-03-02 -> must_dispose rules=h.file
//	hospital.file  discharged=?  on=2028-03-02 -> undetermined missing=discharged
//
// The class comes first. Then come the facts: each event as its trigger and its
// day, with a question mark for an unknown day; each trait that is known, with true or
// false; the day of the request after on=; and where there are any
//
//	hold=H1                                   a hold in force
//	hold=H1..2027-05-10                       one released on that day
//	hold=?                                    holds that were not looked up
//	demand=erasure:accepted:2026-02-01        a demand: its kind, its state, when it came in
//	demand=access:received:2026-02-01:2026-03-01   and by when it must be answered
//	ask=anonymise                             what is asked for, if it is not delete
//
// A name that the line could not have as it is stands in quotation marks, as a Go string
// does: the class "00 00 01 02" or "§ 20(1)", the event "hold"=2020-01-31, the trait
// "of age"=true, rules="s. 4","s. 5". An event that is nearly called hold, demand, ask or on
// needs them too, and so does a hold whose name ends with a day: both are taken for slips.
// The events that the library names are need.ended, appraised.delete, appraised.transfer,
// appraised.keep, appraised.again and disposition.transferred.
//
// After the arrow come the outcome and what else is expected, in the words of
// [Want]: several are separated by a comma without a blank, and 2028-03-01+ stands
// for "unknown, not before 2028-03-01". What no decision says is an error here already.
//
// What follows a # is a comment; on the line of a case it is its note. A note that still
// has the words "review what is expected" is that of a case which this package has
// proposed: the case fails until somebody has compared it with the law, and deleted them.
//
// A line has no words for what decides nothing or is seldom of use: of a hold its kind,
// reason, scope, basis and the day on which it was placed; of a demand its ID, its basis,
// the latest day for the answer, if that is not the safe one, and the day of the answer.
// Cases with these are written in Go.
//
// The name of the text is for messages. The error joins every problem, each with its line;
// the cases that could be read are returned even then.
func Parse(name, text string) ([]Case, error) {
	var cases []Case
	var problems []error
	// Some editors begin a text with an invisible byte order mark.
	for i, line := range strings.Split(strings.ReplaceAll(text, "\ufeff", ""), "\n") {
		at := fmt.Sprintf("%s:%d", calendar.Plain(name), i+1)
		facts, expected, arrow, note, err := wordsOf(line)
		if err == nil && len(facts) == 0 && !arrow {
			continue
		}
		c := Case{At: at, Note: note}
		found := []error{err}
		if err == nil {
			found = c.read(facts, expected, arrow)
		}
		for _, err := range found {
			problems = append(problems, fmt.Errorf("%s: %w", at, err))
		}
		if len(found) == 0 {
			cases = append(cases, c)
		}
	}
	if len(cases) == 0 && len(problems) == 0 {
		problems = append(problems, fmt.Errorf("%s: there are no cases; write one a line, as in: file closed=2020-01-31 on=2026-01-31 -> keep", calendar.Plain(name)))
	}
	return cases, errors.Join(problems...)
}

// read takes the words of a line, those before the arrow and those after it, and returns
// what is wrong with them.
func (c *Case) read(facts, expected []string, arrow bool) (problems []error) {
	if !arrow {
		return []error{errors.New("there is no arrow; write -> between the facts and what is expected")}
	}
	if len(facts) == 0 {
		return []error{errNoClass}
	}
	class, rest := unquoted(facts[0], "=")
	switch {
	case class == "" || strings.HasPrefix(rest, "="):
		return []error{errNoClass}
	case rest != "":
		return []error{fmt.Errorf("%s: there is more after the class in quotation marks; write a blank between them and the facts", calendar.Plain(facts[0]))}
	}
	c.Class = retention.Class(class)
	problems = c.addFacts(facts[1:])
	for i, word := range expected {
		if err := c.Want.add(word, i == 0); err != nil {
			problems = append(problems, err)
			if errors.Is(err, errBlankInList) { // what follows is the rest of the list
				break
			}
		}
	}
	if len(expected) == 0 {
		problems = append(problems, errors.New("nothing is expected; write the outcome after the arrow, as in -> keep"))
	}
	return problems
}

var errNoClass = errors.New("there is no class; write it first on the line")

// add takes a word after the arrow; the first can be the outcome without its key.
func (w *Want) add(word string, first bool) error {
	key, value, ok := strings.Cut(word, "=")
	if !ok && first {
		key, value, ok = "outcome", word, true
	}
	i := slices.IndexFunc(expectations[:], func(e expectation) bool { return e.key == key })
	if !ok && anOutcome(word) == nil {
		return fmt.Errorf("the outcome %s stands too late; write it first after the arrow", word)
	}
	if word[0] == ',' {
		return fmt.Errorf("%s: %w", calendar.Plain(word), errBlankInList)
	}
	if !ok || i < 0 || value == "" {
		help := "write " + expectable() + ", then = and a value without blanks"
		if near := calendar.Nearest(key, expectationKeys()); near != "" && i < 0 {
			help = "write " + near + "=, and the value after it"
		}
		return fmt.Errorf("%q is nothing that can be expected; %s", word, help)
	}
	e := expectations[i]
	words, err := e.spoken(value)
	if err == nil {
		err = e.check(words)
	}
	switch {
	case err != nil && value == word: // the word says it already
		return err
	case err != nil:
		return fmt.Errorf("%s: %w", calendar.Plain(word), err)
	}
	if field := e.want(w); *field == "" {
		*field = words
		return nil
	}
	return fmt.Errorf("%s is expected twice; write it once", key)
}

func expectationKeys() (keys []string) {
	for _, e := range expectations {
		keys = append(keys, e.key)
	}
	return keys
}

func expectable() string {
	keys := expectationKeys()
	return strings.Join(keys[:len(keys)-1], ", ") + " or " + keys[len(keys)-1]
}
