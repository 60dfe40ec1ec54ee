package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
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
// does: the class "00 00 01 02", the event "hold"=2020-01-31, the trait "of age"=true,
// rules="s. 4","s. 5". The events that the library names are need.ended, appraised.delete,
// appraised.transfer, appraised.keep, appraised.again and disposition.transferred.
//
// After the arrow come the outcome and what else is expected, in the words of
// [Want]: several are separated by a comma without a blank, and 2028-03-01+ stands
// for "unknown, not before 2028-03-01". What follows a # is a comment; on the line of
// a case it is its note. The name of the text is for messages. The error joins every
// problem, each with its line; the cases that could be read are returned even then.
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
		if err == nil {
			err = c.read(facts, expected, arrow)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", at, err))
			continue
		}
		cases = append(cases, c)
	}
	if len(cases) == 0 && len(problems) == 0 {
		problems = append(problems, fmt.Errorf("%s: there are no cases; write one a line, as in: file closed=2020-01-31 on=2026-01-31 -> keep", calendar.Plain(name)))
	}
	return cases, errors.Join(problems...)
}

// read takes the words of a line, those before the arrow and those after it.
func (c *Case) read(facts, expected []string, arrow bool) error {
	if !arrow {
		return errors.New("there is no arrow; write -> between the facts and what is expected")
	}
	if len(facts) == 0 {
		return errNoClass
	}
	class, rest := unquoted(facts[0], "=")
	if class == "" || rest != "" {
		return errNoClass
	}
	c.Class = retention.Class(class)
	for _, word := range facts[1:] {
		if err := c.addFact(word); err != nil {
			return err
		}
	}
	if c.On.IsZero() {
		return errors.New("there is no day; write it as in on=2026-11-22")
	}
	for i, word := range expected {
		if err := c.Want.add(word, i == 0); err != nil {
			return err
		}
	}
	if c.Want == (Want{}) {
		return errors.New("nothing is expected; write the outcome after the arrow, as in -> keep")
	}
	return nil
}

var errNoClass = errors.New("there is no class; write it first on the line")

func (c *Case) addFact(word string) (err error) {
	key, rest := unquoted(word, "=")
	value, ok := strings.CutPrefix(rest, "=")
	if !ok || key == "" || value == "" {
		return fmt.Errorf("%q is no fact; write a name, = and a value without blanks, as in closed=2020-01-31", word)
	}
	if word[0] == '"' { // a name and none of the words
		err = c.addNamed(key, value)
	} else {
		if key == "on" && !c.On.IsZero() || key == "ask" && c.Ask != 0 {
			return fmt.Errorf("%s= stands twice on the line; write a line for each", key)
		}
		switch key {
		case "on":
			c.On, err = calendar.ParseDate(value)
		case "ask":
			c.Ask, err = parseAction(value)
		case "hold":
			err = c.addHold(value)
		case "demand":
			err = c.addDemand(value)
		default:
			err = c.addNamed(key, value)
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", calendar.Plain(word), err)
	}
	return nil
}

// addNamed takes an event or a trait: the value tells which.
func (c *Case) addNamed(name, value string) (err error) {
	if value == "true" || value == "false" {
		trait := retention.Trait(name)
		if _, twice := c.Traits[trait]; twice {
			return errors.New("the trait stands twice on the line; write it once, or not at all if it is not known")
		}
		if c.Traits == nil {
			c.Traits = map[retention.Trait]bool{}
		}
		c.Traits[trait] = value == "true"
		return nil
	}
	event := retention.Event{Trigger: retention.Trigger(name)}
	if value != "?" {
		if event.On, err = calendar.ParseDate(value); err != nil && !strings.ContainsAny(value, "0123456789") {
			return fmt.Errorf("%q is neither a day nor true or false; write a day or ? after the name of an event, and true or false after that of a trait; leave out a trait that is not known", value)
		}
	}
	c.Events = append(c.Events, event)
	return err
}

func (c *Case) addHold(value string) (err error) {
	if value == "?" {
		c.HoldsUnknown = true
		return nil
	}
	id, rest := unquoted(value, "..")
	h := policy.Hold{ID: id}
	if released, ok := strings.CutPrefix(rest, ".."); ok {
		h.Released, err = calendar.ParseDate(released)
	} else if rest != "" {
		err = errors.New("there is more after the name in quotation marks; write hold=\"H 1\", or hold=\"H 1\"..2027-05-10")
	}
	c.Holds = append(c.Holds, h)
	return err
}

func (c *Case) addDemand(value string) (err error) {
	parts := strings.Split(value, ":")
	if len(parts) < 3 || len(parts) > 4 {
		return errors.New("a demand has three or four parts; write its kind, its state and its day, as in demand=erasure:accepted:2026-02-01")
	}
	d := policy.Demand{ID: fmt.Sprintf("D%d", len(c.Demands)+1)}
	if err = cmp.Or(d.Kind.UnmarshalText([]byte(parts[0])), d.State.UnmarshalText([]byte(parts[1]))); err != nil {
		return err
	}
	if d.Received, err = calendar.ParseDate(parts[2]); err == nil && len(parts) == 4 {
		d.Reply.Safe, err = calendar.ParseDate(parts[3])
		d.Reply.Latest = d.Reply.Safe
	}
	c.Demands = append(c.Demands, d)
	return err
}

func parseAction(value string) (a policy.Action, err error) {
	if a.UnmarshalText([]byte(strings.ReplaceAll(value, ",", "+"))) != nil || a == 0 || strings.Contains(value, "+") {
		err = errors.New("there is no such action; write delete, anonymise or transfer, or several with a comma between them")
	}
	return a, err
}

// add takes a word after the arrow; the first can be the outcome without its key.
func (w *Want) add(word string, first bool) error {
	key, value, ok := strings.Cut(word, "=")
	if !ok && first {
		key, value, ok = "outcome", word, true
	}
	i := slices.IndexFunc(expectations[:], func(e expectation) bool { return e.key == key })
	var outcome policy.Outcome
	if !ok && outcome.UnmarshalText([]byte(word)) == nil {
		return fmt.Errorf("the outcome %s stands too late; write it first after the arrow", word)
	}
	if !ok || i < 0 || value == "" {
		return fmt.Errorf("%q is nothing that can be expected; write %s, then = and a value without blanks", word, expectable())
	}
	words, read := spoken(value)
	if !read {
		return fmt.Errorf("%s: there is more after a name in quotation marks; write a comma between two names", calendar.Plain(word))
	}
	if key == "outcome" {
		if err := outcome.UnmarshalText([]byte(words)); err != nil {
			return err
		}
	}
	if field := expectations[i].want(w); *field == "" {
		*field = words
		return nil
	}
	return fmt.Errorf("%s is expected twice; write it once", key)
}

func expectable() string {
	var keys []string
	for _, e := range expectations {
		keys = append(keys, e.key)
	}
	return strings.Join(keys[:len(keys)-1], ", ") + " or " + keys[len(keys)-1]
}
