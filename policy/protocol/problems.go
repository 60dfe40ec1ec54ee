package protocol

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// problems are what is wrong with a step. Each is a line without days and names.
type problems []error

// add adds one about an entry or a part of the protocol; empty: the whole.
func (p *problems) add(where, problem, help string) {
	if where != "" {
		where += ": "
	}
	*p = append(*p, fmt.Errorf("protocol: %s%s; %s", where, problem, help))
}

// wrap adds an error of another package about an entry.
func (p *problems) wrap(where string, err error) {
	*p = append(*p, fmt.Errorf("protocol: %s: %w", where, err))
}

func (p problems) err() error { return errors.Join(p...) }

// required adds a problem if a text says nothing.
func (p *problems) required(where, what, text string) {
	if blank(text) {
		p.add(where, "no "+what+" is named", "name it")
	}
}

// texts adds a problem if one of the texts cannot be stored as it is.
func (p *problems) texts(where string, texts ...string) {
	for _, text := range texts {
		if !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) {
			p.add(where, "a text is not UTF-8, or was not before it was converted", "write it anew")
			return
		}
	}
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

func entry(number int) string { return fmt.Sprintf("entry %d", number) }
