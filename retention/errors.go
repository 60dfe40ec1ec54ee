package retention

import (
	"errors"
	"fmt"
)

// Sentinels to branch on with errors.Is; the types below say the rest.
var (
	// ErrPeriod: the text is no period, or the period cannot be used here.
	ErrPeriod = errors.New("no usable period")
	// ErrWord: the text is none of the words for the values of a type.
	ErrWord = errors.New("no word")
	// ErrDefinition: a rulebook's definition is wrong.
	ErrDefinition = errors.New("the definition is wrong")
)

// DefinitionError is one problem of a [Definition]. It is [ErrDefinition].
// Its zero value names no place.
type DefinitionError struct {
	Book    string // the definition's ID
	Rule    string // the rule's ID; empty if the problem is not in one rule
	Problem string
	Help    string
}

// Error tells the place, the problem and what would help.
func (e *DefinitionError) Error() string {
	place := e.Book
	if e.Rule != "" {
		place += ": " + e.Rule
	}
	return fmt.Sprintf("retention: %s: %s; %s", place, e.Problem, e.Help)
}

// Unwrap gives [ErrDefinition].
func (e *DefinitionError) Unwrap() error { return ErrDefinition }
