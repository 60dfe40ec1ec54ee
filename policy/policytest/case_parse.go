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
// day, with a question mark for an unknown day; the day of the request after on=;
// and where there are any
//
//	hold=H1                                   a hold in force
//	hold=H1..2027-05-10                       one released on that day
//	hold=?                                    holds that were not looked up
//	demand=erasure:accepted:2026-02-01        a demand: its kind, its state, when it came in
//	demand=access:received:2026-02-01:2026-03-01   and by when it must be answered
//	ask=anonymise                             what is asked for, if it is not delete
//
// An event that is named like one of these four words is quoted: "hold"=2020-01-31.
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
		content, note, _ := strings.Cut(line, "#")
		if strings.TrimSpace(content) == "" {
			continue
		}
		c, err := parseCase(content)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", at, err))
			continue
		}
		c.At, c.Note = at, strings.TrimSpace(note)
		cases = append(cases, c)
	}
	if len(cases) == 0 && len(problems) == 0 {
		problems = append(problems, fmt.Errorf("%s: there are no cases; write one a line, as in: file closed=2020-01-31 on=2026-01-31 -> keep", calendar.Plain(name)))
	}
	return cases, errors.Join(problems...)
}

func parseCase(line string) (c Case, err error) {
	facts, expected, arrow := strings.Cut(line, "->")
	words := strings.Fields(facts)
	switch {
	case !arrow:
		return c, errors.New("there is no arrow; write -> between the facts and what is expected")
	case len(words) == 0 || strings.Contains(words[0], "="):
		return c, errors.New("there is no class; write it first on the line")
	}
	c.Class = retention.Class(words[0])
	for _, word := range words[1:] {
		if err := c.addFact(word); err != nil {
			return c, err
		}
	}
	if c.On.IsZero() {
		return c, errors.New("there is no day; write it as in on=2026-11-22")
	}
	for i, word := range strings.Fields(expected) {
		if err := c.Want.add(word, i == 0); err != nil {
			return c, err
		}
	}
	if c.Want == (Want{}) {
		return c, errors.New("nothing is expected; write the outcome after the arrow, as in -> keep")
	}
	return c, nil
}

func (c *Case) addFact(word string) (err error) {
	key, value, ok := strings.Cut(word, "=")
	if !ok || key == "" || value == "" {
		return fmt.Errorf("%q is no fact; write a name, = and a value without blanks, as in closed=2020-01-31", word)
	}
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
		event := retention.Event{Trigger: triggerOf(key)}
		if value != "?" {
			event.On, err = calendar.ParseDate(value)
		}
		c.Events = append(c.Events, event)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", calendar.Plain(word), err)
	}
	return nil
}

func (c *Case) addHold(value string) (err error) {
	if value == "?" {
		c.HoldsUnknown = true
		return nil
	}
	h := policy.Hold{ID: value}
	if id, released, ok := strings.Cut(value, ".."); ok {
		h.ID = id
		h.Released, err = calendar.ParseDate(released)
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
	if key == "outcome" {
		if err := outcome.UnmarshalText([]byte(value)); err != nil {
			return err
		}
	}
	if field := expectations[i].want(w); *field == "" {
		*field = spoken(value)
		return nil
	}
	return fmt.Errorf("%s is expected twice; write it once", key)
}

// spoken returns what a decision prints for a word of a line: "a, b" for "a,b", and
// "unknown, not before 2028-03-01" for "2028-03-01+". It is the reverse of written.
func spoken(word string) string {
	if day, open := strings.CutSuffix(word, "+"); open {
		return notBefore + day
	}
	return strings.ReplaceAll(word, ",", ", ")
}

func expectable() string {
	var keys []string
	for _, e := range expectations {
		keys = append(keys, e.key)
	}
	return strings.Join(keys[:len(keys)-1], ", ") + " or " + keys[len(keys)-1]
}
