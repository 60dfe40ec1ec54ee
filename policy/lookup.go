package policy

import (
	"slices"
	"strconv"
)

// lookUp is the result of a host's look-up of holds or of demands. It is never
// changed.
type lookUp[T any] struct {
	list []T
	err  error
}

// looked returns the result of a look-up: nil if nothing was found.
func looked[T any](list []T, err error) *lookUp[T] {
	switch {
	case err != nil:
		return &lookUp[T]{err: err}
	case len(list) == 0:
		return nil
	default:
		return &lookUp[T]{list: slices.Clone(list)}
	}
}

// listed returns what is known.
func (l *lookUp[T]) listed() []T {
	if l == nil {
		return nil
	}
	return l.list
}

// failure returns the error of a look-up that failed.
func (l *lookUp[T]) failure() error {
	if l == nil {
		return nil
	}
	return l.err
}

// size says how many were found, for logs.
func (l *lookUp[T]) size() string {
	if l.failure() != nil {
		return "not looked up"
	}
	return strconv.Itoa(len(l.listed()))
}
