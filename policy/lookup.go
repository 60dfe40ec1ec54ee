package policy

import (
	"slices"
	"strconv"
)

// lookUp is the result of a host's look-up of holds or of demands. It is never
// changed.
type lookUp[T any] struct {
	list []T
	err  error // why it failed; then the list is empty
}

func looked[T any](list []T, err error) lookUp[T] {
	if err != nil {
		return lookUp[T]{err: err}
	}
	return lookUp[T]{list: slices.Clone(list)}
}

// size returns how many were found, for logs.
func (l *lookUp[T]) size() string {
	if l.err != nil {
		return "not looked up"
	}
	return strconv.Itoa(len(l.list))
}
