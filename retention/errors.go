package retention

import (
	"errors"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Sentinels to branch on with errors.Is; the types below say the rest.
var (
	// ErrPeriod: the text is not a period, or the period cannot be used here.
	ErrPeriod = errors.New("no usable period")
	// ErrDefinition: a rulebook's definition is wrong.
	ErrDefinition = errors.New("the definition is wrong")
)

// DefinitionError is one problem of a [Definition]. It is [ErrDefinition].
// Its zero value names no place.
type DefinitionError struct {
	Book    string // the definition's ID
	Place   string // where it is in the definition: "rules[3]", "classes[1]", "relations[0]", "sources[2]", and in a file that is not read "rules[3].period"; empty if it is in none of them
	Rule    string // the ID of that rule, or of the one that yields; empty if it has none, or was not read
	Line    int    // in the rulebook file, from 1; 0: it was not read from one
	Column  int    // in that line, in characters, from 1
	Problem string
	Help    string
	key     string // at the place, where the problem is; empty: it is the whole of it
}

// Error says where the problem is, in a file as "12:7", what it is and what would help, on
// one line even if a name that does not load has several: see [calendar.Plain].
func (e *DefinitionError) Error() string {
	text, line := "retention: ", ""
	if e.Line > 0 {
		line = fmt.Sprintf("%d:%d", e.Line, e.Column)
	}
	for _, where := range [...]string{e.Book, line, strings.TrimSpace(e.Place + " " + e.Rule)} {
		if where != "" {
			text += where + ": "
		}
	}
	return calendar.Plain(fmt.Sprintf("%s%s; %s", text, e.Problem, e.Help))
}

// Unwrap returns [ErrDefinition].
func (e *DefinitionError) Unwrap() error { return ErrDefinition }
