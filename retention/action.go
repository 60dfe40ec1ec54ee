package retention

import (
	"database/sql/driver"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
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

var actionWords = calendar.Words{Type: "retention.Action", All: []string{"nothing", "delete", "anonymise", "delete+anonymise",
	"transfer", "delete+transfer", "anonymise+transfer", "delete+anonymise+transfer"}}

// String lists the set: "delete, anonymise". The empty set is "nothing".
func (a Action) String() string {
	known := strings.ReplaceAll(actionWords.Of(uint8(a&everyAction)), "+", ", ")
	switch {
	case a&^everyAction == 0:
		return known
	case a&everyAction == 0:
		return "an unknown action"
	default:
		return known + ", an unknown action"
	}
}

// In lists the set in a language: "delete, anonymise".
func (a Action) In(l calendar.Language) string {
	words := strings.Split(a.String(), ", ")
	for i, word := range words {
		words[i] = inWords(l, "action", strings.TrimPrefix(strings.TrimSuffix(word, " action"), "an "))
	}
	return strings.Join(words, ", ")
}

// MarshalText returns the set as one word, "delete+anonymise"; the empty set is
// "nothing". A set with an unknown action is [calendar.ErrSyntax].
func (a Action) MarshalText() ([]byte, error) { return actionWords.Marshal(uint8(a)) }

// UnmarshalText reads what [Action.MarshalText] writes; another text is [calendar.ErrSyntax].
func (a *Action) UnmarshalText(text []byte) error { return actionWords.Unmarshal(text, (*uint8)(a)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (a *Action) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Action", data, a)
}

// Value returns the word for a database; see [calendar.WriteSQL].
func (a Action) Value() (driver.Value, error) { return calendar.WriteSQL(a) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (a *Action) Scan(src any) error { return calendar.ReadSQL("retention.Action", src, a) }
