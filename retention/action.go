package retention

import (
	"fmt"
	"strings"
)

// Action is a set of dispositions, joined with |. The zero Action is the empty
// set: nothing is asked, nothing is allowed.
type Action uint8

// What may be done with a record when its retention has ended.
const (
	Delete    Action = 1 << iota // destroy it, so that it cannot be restored
	Anonymise                    // cut it irreversibly from the person
	Transfer                     // hand it over to another body
)

const everyAction = Delete | Anonymise | Transfer

// IsValid reports whether the set is neither empty nor holds an unknown action.
func (a Action) IsValid() bool { return a != 0 && a&^everyAction == 0 }

// Within reports whether every action of the set is also in the other one.
func (a Action) Within(other Action) bool { return a&^other == 0 }

var actionWords = [...]string{"delete", "anonymise", "transfer"}

// String lists the set: "delete, anonymise". The empty set is "nothing".
func (a Action) String() string { return a.joined(", ") }

func (a Action) joined(by string) string {
	var words []string
	for i, word := range actionWords {
		if a&(1<<i) != 0 {
			words = append(words, word)
		}
	}
	if a&^everyAction != 0 {
		words = append(words, "an unknown action")
	}
	if a == 0 {
		words = append(words, "nothing")
	}
	return strings.Join(words, by)
}

// MarshalText returns the set as one word, "delete+anonymise"; the empty set is
// "nothing". A set with an unknown action is [ErrWord].
func (a Action) MarshalText() ([]byte, error) {
	if a&^everyAction != 0 {
		return nil, unknownAction(a.joined("+"))
	}
	return []byte(a.joined("+")), nil
}

// UnmarshalText reads what [Action.MarshalText] writes; another text is [ErrWord].
func (a *Action) UnmarshalText(text []byte) error {
	for set := range everyAction + 1 {
		if set.joined("+") == string(text) {
			*a = set
			return nil
		}
	}
	return unknownAction(string(text))
}

func unknownAction(text string) error {
	return fmt.Errorf("retention: %q: %w for Action; write %s, some of them joined by a plus sign, or nothing", text, ErrWord, strings.Join(actionWords[:], ", "))
}
