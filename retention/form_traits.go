package retention

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// MarshalJSON returns an object with the traits that are known, in the order of their
// names: {"child":true,"sample":false}.
func (t Traits) MarshalJSON() ([]byte, error) {
	known := make(map[Trait]bool, t.Len())
	for trait, has := range t.All() {
		known[trait] = has
	}
	return calendar.WriteJSON("retention.Traits", known)
}

// UnmarshalJSON reads an object of booleans. The error names every place with something
// wrong: a trait that stands twice, and one whose value is no boolean, for neither null nor
// "yes" says whether the record has it.
func (t *Traits) UnmarshalJSON(data []byte) error {
	var object json.RawMessage
	if err := calendar.ReadJSON("retention.Traits", data, &object); err != nil {
		return err
	}
	if !bytes.HasPrefix(object, []byte("{")) {
		return traitsNotRead("it is no JSON object", `write one of booleans, as in {"child":true}`)
	}
	read := json.NewDecoder(bytes.NewReader(object))
	next := func() (token json.Token) {
		token, _ = read.Token() // of valid JSON
		return token
	}
	next() // the brace
	known := map[Trait]bool{}
	var problems []string
	for place := 1; read.More(); place++ {
		trait := Trait(next().(string))
		var value any
		_ = read.Decode(&value)
		has, is := value.(bool)
		if _, twice := known[trait]; twice {
			problems = append(problems, fmt.Sprintf("the trait in place %d stands twice", place))
		}
		if !is {
			problems = append(problems, fmt.Sprintf("the trait in place %d is neither true nor false", place))
		}
		known[trait] = has
	}
	if len(problems) > 0 {
		return traitsNotRead(strings.Join(problems, ", "), "write each trait once, true or false, and leave out what is not known")
	}
	*t = TraitsOf(known)
	return nil
}

func traitsNotRead(problem, help string) error {
	return &calendar.FormError{Type: "retention.Traits", Problem: problem, Help: help, Err: calendar.ErrSyntax}
}

// MarshalText returns [calendar.ErrForm], so that no format that knows only texts writes
// traits as nothing.
func (Traits) MarshalText() ([]byte, error) {
	return nil, calendar.NoForm("retention.Traits", "text", "write JSON, or each trait by itself")
}

// UnmarshalText returns [calendar.ErrForm].
func (*Traits) UnmarshalText([]byte) error {
	return calendar.NoForm("retention.Traits", "text", "read JSON, or each trait by itself")
}
