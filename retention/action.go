package retention

import "strings"

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

// IsValid says whether the set is neither empty nor holds an unknown action.
func (a Action) IsValid() bool { return a != 0 && a&^everyAction == 0 }

// Within says whether every action of the set is also in the other one.
func (a Action) Within(other Action) bool { return a&^other == 0 }

var actionWords = [...]string{"delete", "anonymise", "transfer"}

// String lists the set: "delete, anonymise". The empty set is "nothing".
func (a Action) String() string {
	if a == 0 {
		return "nothing"
	}
	var words []string
	for i, word := range actionWords {
		if a&(1<<i) != 0 {
			words = append(words, word)
		}
	}
	if a&^everyAction != 0 {
		words = append(words, "an unknown action")
	}
	return strings.Join(words, ", ")
}
