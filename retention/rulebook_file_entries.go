package retention

import (
	"fmt"
	"strconv"
	"strings"
)

// entries calls read for each entry of an object or a list, whose opening bracket comes
// next, and passes over its end.
func (r *fileReading) entries(end byte, read func()) {
	begin := r.at
	r.at++
	for {
		c := r.next()
		switch {
		case r.stopped:
			return
		case r.at == len(r.text):
			p := positions{text: r.text}
			r.stop(r.at, fmt.Sprintf("the file ends, and the %c of line %d is not closed", r.text[begin], p.of(begin).line), fmt.Sprintf("write %c where it ends", end))
			return
		case c == end:
			r.at++
			return
		case c == ',':
			r.report(r.at, "a comma too many", "leave it out")
			r.at++
			continue
		case c == '}' || c == ']':
			p := positions{text: r.text}
			r.stop(r.at, fmt.Sprintf("%c stands where the %c of line %d should end", c, r.text[begin], p.of(begin).line), fmt.Sprintf("write %c", end))
			return
		}
		r.unclosed = false
		read()
		r.separator(end)
	}
}

// separator reads what stands between two entries.
func (r *fileReading) separator(end byte) {
	after := r.at
	c := r.next()
	switch {
	case r.stopped || r.at == len(r.text) || c == end:
	case c == ',':
		comma := r.at
		r.at++
		if c := r.next(); c == '}' || c == ']' {
			r.report(comma, "a comma after the last entry", "leave it out")
		}
	case c == '}' || c == ']': // told by entries
	case !r.unclosed:
		r.report(after, "a comma is missing", "write , here, between two entries")
	}
}

// key reads a key and its colon, and reports whether a value may follow.
func (r *fileReading) key() (key string, hasValue bool) {
	at := r.at
	if r.text[at] == '"' {
		if key = r.quoted(); r.unclosed {
			r.at = len(r.text)
			r.stopped = true
			return "", false
		}
	} else if text, found := r.otherQuotes(); found {
		key = text
	} else if key = r.bare(); key == "" {
		r.stop(at, fmt.Sprintf("%s stands where a key should", shown(string(r.text[at]))), `write a key in quotes, a colon and a value, as in "id": "fi.kunta"`)
	} else {
		r.report(at, fmt.Sprintf("the key %s has no quotes", shown(key)), fmt.Sprintf("write %s", shown(key)))
	}
	if r.stopped {
		return "", false
	}
	after := r.at
	switch c := r.next(); {
	case r.stopped:
		return "", false
	case c == ':':
		r.at++
		return key, true
	case c != 0 && strings.IndexByte(",}]", c) >= 0:
		r.report(after, fmt.Sprintf("the key %s has no value", shown(key)), "write a colon and a value after it")
		return key, false
	case c == '"' || c == '{' || c == '[' || c == '=':
		r.report(after, fmt.Sprintf("a colon is missing after the key %s", shown(key)), "write : here")
		if c == '=' {
			r.at++
		}
		return key, true
	default:
		r.stop(after, fmt.Sprintf("a colon is missing after the key %s", shown(key)), `write : here, and " at both ends of the key`)
		return "", false
	}
}

// skip passes over a value of which nothing is kept. Its places are known only to a visitor.
func (r *fileReading) skip(depth int) {
	c := r.next()
	at, before := r.at, r.place
	if r.visit != nil && !r.stopped {
		r.visit(r.place, at)
	}
	switch {
	case (c == '{' || c == '[') && depth == fileDepth:
		r.stop(at, fmt.Sprintf("it is nested more than %d deep", fileDepth), "leave it out; no rulebook is nested so deep")
	case c == '{':
		r.entries('}', func() {
			if key, ok := r.key(); ok {
				if r.visit != nil {
					r.place = before.key(key)
				}
				r.skip(depth + 1)
				r.place = before
			}
		})
	case c == '[':
		n := 0
		r.entries(']', func() {
			if r.visit != nil {
				r.place = before.entry(n)
			}
			n++
			r.skip(depth + 1)
			r.place = before
		})
	case c == '"':
		r.quoted()
	case c != 0 && strings.IndexByte(",}]", c) >= 0:
		r.report(at, "a value is missing", "write it")
	default:
		if _, found := r.otherQuotes(); found {
			return
		}
		if word := r.bare(); word == "" {
			r.noValue(at)
		} else if !isLiteral(word) {
			r.report(at, shown(word)+" is no value", "write a text in quotes")
		}
	}
}

// isLiteral reports whether a word without quotes is a value of JSON.
func isLiteral(word string) bool {
	_, err := strconv.ParseFloat(word, 64)
	return err == nil || word == "true" || word == "false" || word == "null"
}
