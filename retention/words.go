package retention

import (
	"fmt"
	"slices"
	"strings"
)

// words is how the values of a type are written: its name, and a word for each
// value.
type words struct {
	name string
	all  []string
}

// of returns the word for a value, or the name and the number of an unknown one.
func (w words) of(value uint8) string {
	if int(value) >= len(w.all) {
		return fmt.Sprintf("%s(%d)", w.name, value)
	}
	return w.all[value]
}

func (w words) marshal(value uint8) ([]byte, error) {
	if int(value) >= len(w.all) {
		return nil, w.unknown(w.of(value))
	}
	return []byte(w.all[value]), nil
}

func (w words) unmarshal(text []byte, value *uint8) error {
	i := slices.Index(w.all, string(text))
	if i < 0 {
		return w.unknown(string(text))
	}
	*value = uint8(i)
	return nil
}

func (w words) unknown(text string) error {
	return fmt.Errorf("retention: %q: %w for %s; write one of: %s", text, ErrWord, w.name, strings.Join(w.all, ", "))
}
