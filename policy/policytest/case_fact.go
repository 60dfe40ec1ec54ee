package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// keyWords are the names before = that are neither events nor traits.
var keyWords = [...]string{"on", "ask", "hold", "demand"}

// nearKey returns the key word of which a name is a slip; empty: of none. An event that
// is called so stands in quotation marks: holds=? would otherwise be an event on an
// unknown day, where somebody meant that holds were not looked up.
func nearKey(name string) string {
	bare := strings.Trim(strings.ToLower(name), "_-.:")
	for _, key := range keyWords {
		switch {
		case name == key || bare == "":
		case bare == key:
			return key
		case len(key) > 2 && (bare[0] == key[0] || strings.HasPrefix(bare, key[1:2]+key[:1])) && slips(bare, key, 2) == 1:
			return key
		}
	}
	return ""
}

// addFacts takes what stands before the arrow, after the class.
func (c *Case) addFacts(words []string) (problems []error) {
	asked := false
	for i := 0; i < len(words); i++ {
		bare := i
		for bare < len(words) && isBare(words[bare]) {
			bare++
		}
		if bare > i { // they follow each other: one slip
			problems = append(problems, c.noFacts(words[i:bare], i == 0))
			i = bare - 1
			continue
		}
		key, _ := unquoted(words[i], "=")
		asked = asked || words[i][0] != '"' && (key == "on" || nearKey(key) == "on")
		if err := c.addFact(words[i]); err != nil {
			problems = append(problems, err)
			for strings.HasSuffix(words[i], "=") && i+1 < len(words) && isBare(words[i+1]) {
				i++ // the value, after a blank
			}
		}
	}
	if !asked {
		problems = append(problems, noDay(words))
	}
	return problems
}

// isBare reports whether a word has no = after its name.
func isBare(word string) bool {
	_, rest := unquoted(word, "=")
	return rest == ""
}

// noFacts is the problem of bare words; the first can belong to the class.
func (c *Case) noFacts(words []string, first bool) error {
	text := strings.Join(words, " ")
	help := "write a name, = and a value without blanks, as in closed=2020-01-31"
	if first {
		help += fmt.Sprintf(", or a class with blanks in quotation marks, as in %q", string(c.Class)+" "+text)
	}
	return fmt.Errorf("%q is no fact; %s", text, help)
}

// noDay is the problem of a line that is asked about no day.
func noDay(facts []string) error {
	for _, word := range facts {
		if key, rest := unquoted(word, "="); rest != "" && word[0] != '"' && slips(key, "on", 2) <= 1 {
			return fmt.Errorf("there is no day of the request; write on= instead of %s=", calendar.Plain(key))
		}
	}
	return errors.New("there is no day of the request; write it as in on=2026-11-22")
}

func (c *Case) addFact(word string) (err error) {
	key, rest := unquoted(word, "=")
	value, ok := strings.CutPrefix(rest, "=")
	if !ok || key == "" || value == "" {
		return fmt.Errorf("%q is no fact; write a name, = and a value without blanks, as in closed=2020-01-31", word)
	}
	if word[0] == '"' { // a name and none of the words
		err = c.addNamed(key, value)
	} else if near := nearKey(key); near != "" {
		err = fmt.Errorf("%s is nearly %s; write %s=, or %q= if an event has that name", key, near, near, key)
	} else {
		if key == "on" && !c.On.IsZero() || key == "ask" && c.Ask != 0 {
			return fmt.Errorf("%s= stands twice on the line; write a line for each", key)
		}
		switch key {
		case "on":
			c.On, err = readDay(value)
		case "ask":
			c.Ask, err = actionsOf(strings.Split(value, ","))
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
func (c *Case) addNamed(name, value string) error {
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
		day, err := readDay(value)
		if err != nil && !strings.ContainsAny(value, digits) {
			return neitherDayNorTrait(name, value)
		}
		if err != nil {
			return err
		}
		event.On = day
	}
	c.Events = append(c.Events, event)
	return nil
}

func neitherDayNorTrait(name, value string) error {
	help := "write a day or ? after the name of an event, and true or false after that of a trait; leave out a trait that is not known"
	switch strings.ToLower(value) {
	case "yes", "y", "t", "true":
		help = fmt.Sprintf("write %s=true", calendar.Plain(name))
	case "no", "n", "f", "false":
		help = fmt.Sprintf("write %s=false", calendar.Plain(name))
	}
	return fmt.Errorf("%q is neither a day nor true or false; %s", value, help)
}

func (c *Case) addHold(value string) (err error) {
	if value == "?" {
		c.HoldsUnknown = true
		return nil
	}
	id, rest := unquoted(value, "..")
	if value[0] != '"' && endsWithDay(id) {
		name := strings.TrimRight(id[:len(id)-len("2027-05-10")], ".:,;=")
		return fmt.Errorf("a day is part of the name of the hold; write hold=%s..%s for the day of its release, or the name in quotation marks", calendar.Plain(cmp.Or(name, "H1")), id[len(id)-len("2027-05-10"):])
	}
	h := policy.Hold{ID: id}
	if released, ok := strings.CutPrefix(rest, ".."); ok {
		h.Released, err = readDay(released)
	} else if rest != "" {
		err = errors.New("there is more after the name in quotation marks; write hold=\"H 1\", or hold=\"H 1\"..2027-05-10")
	}
	c.Holds = append(c.Holds, h)
	return err
}

// endsWithDay reports whether the name of a hold looks as if it had the day of its release
// in it.
func endsWithDay(id string) bool {
	at := len(id) - len("2027-05-10")
	if at < 0 {
		return false
	}
	_, err := calendar.ParseDate(id[at:])
	return err == nil
}

func (c *Case) addDemand(value string) error {
	parts := strings.Split(value, ":")
	if len(parts) < 3 || len(parts) > 4 {
		return errors.New("a demand has three or four parts; write its kind, its state and its day, as in demand=erasure:accepted:2026-02-01")
	}
	d := policy.Demand{ID: fmt.Sprintf("D%d", len(c.Demands)+1)}
	var err error
	switch {
	case d.Kind.UnmarshalText([]byte(parts[0])) != nil:
		err = notOneOf(parts[0], "kind of a demand", allWords(1, func(i uint8) ([]byte, error) { return policy.DemandKind(i).MarshalText() }))
	case d.State.UnmarshalText([]byte(parts[1])) != nil:
		err = notOneOf(parts[1], "state of a demand", allWords(1, func(i uint8) ([]byte, error) { return policy.DemandState(i).MarshalText() }))
	}
	days := [2]calendar.Date{}
	for i, part := range parts[2:] {
		if err == nil && part != "?" {
			days[i], err = readDay(part)
		}
	}
	d.Received, d.Reply.Safe, d.Reply.Latest = days[0], days[1], days[1]
	c.Demands = append(c.Demands, d)
	return err
}
