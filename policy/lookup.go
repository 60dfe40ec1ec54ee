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

// looked returns the result of a look-up; if nothing was found, it is none.
func looked[T any](list []T, err error, none *lookUp[T]) *lookUp[T] {
	switch {
	case err != nil:
		return &lookUp[T]{err: err}
	case len(list) == 0:
		return none
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

// size returns how many were found, for logs.
func (l *lookUp[T]) size() string {
	if l.failure() != nil {
		return "not looked up"
	}
	return strconv.Itoa(len(l.listed()))
}
