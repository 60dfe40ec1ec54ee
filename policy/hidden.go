package policy

// hidden keeps facts where package fmt has nothing to print. It passes over Format
// where a host keeps a decision in a field that is not exported, and goes through the
// fields instead; with %s it looks behind one pointer, and never behind two.
//
// The zero hidden keeps nothing.
type hidden[T any] struct{ at **T }

func hide[T any](value *T) hidden[T] { return hidden[T]{&value} }

// shown returns what is kept; nil: nothing.
func (h hidden[T]) shown() *T {
	if h.at == nil {
		return nil
	}
	return *h.at
}
