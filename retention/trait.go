package retention

import (
	"cmp"
	"fmt"
	"iter"
	"log/slog"
	"slices"
)

// Trait is a fact about a record that is no event and decides which rules bind it: that
// it is a child's, that it is one of a sample, that a public body made it. What has
// several values, as a kind of body, is several traits.
//
// The zero Trait is none: a rule with it in When or in Unless does not ask for one.
type Trait string

// Traits is an immutable collection of what is known about the traits of a record. A
// trait that it does not name is unknown, which is not the same as one that the record
// does not have: a rule that asks for it then has an unknown start.
//
// The zero Traits names none: all of them are unknown.
type Traits struct {
	_    [0]func() // two that hold the same are not ==; see Equal
	list **[]traitValue
}

// traitValue is a trait and whether the record has it.
type traitValue struct {
	trait Trait
	has   bool
}

// TraitsOf returns the collection of the traits that the record has, with true, and of
// those that it is known not to have, with false. It keeps nothing of the map.
func TraitsOf(known map[Trait]bool) Traits {
	if len(known) == 0 {
		return Traits{}
	}
	list := make([]traitValue, 0, len(known))
	for trait, has := range known {
		list = append(list, traitValue{trait, has})
	}
	slices.SortFunc(list, func(a, b traitValue) int { return cmp.Compare(a.trait, b.trait) })
	hidden := &list
	return Traits{list: &hidden}
}

// sorted returns the traits that are known, in the order of their names.
func (t Traits) sorted() []traitValue {
	if t.list == nil {
		return nil
	}
	return **t.list
}

// Has reports whether the record has a trait, and whether that is known.
func (t Traits) Has(trait Trait) (has, known bool) {
	list := t.sorted()
	if len(list) > few {
		at, found := slices.BinarySearchFunc(list, trait, func(v traitValue, trait Trait) int { return cmp.Compare(v.trait, trait) })
		return found && list[at].has, found
	}
	for i := range list {
		if list[i].trait == trait {
			return list[i].has, true
		}
	}
	return false, false
}

// Len returns the number of traits of which it is known whether the record has them.
func (t Traits) Len() int { return len(t.sorted()) }

// Equal reports whether the same is known by two collections.
func (t Traits) Equal(other Traits) bool {
	return t.list == other.list || slices.Equal(t.sorted(), other.sorted())
}

// All returns the traits that are known, in the order of their names, each with whether
// the record has it.
func (t Traits) All() iter.Seq2[Trait, bool] {
	return func(yield func(Trait, bool) bool) {
		for _, v := range t.sorted() {
			if !yield(v.trait, v.has) {
				return
			}
		}
	}
}

// Format writes how many traits are known, whatever the verb: what is known of a person
// must not get into a log with a record that somebody prints.
func (t Traits) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "traits: %d", t.Len()) }

// LogValue returns how many traits are known.
func (t Traits) LogValue() slog.Value { return slog.IntValue(t.Len()) }
