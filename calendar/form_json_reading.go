package calendar

import (
	"bytes"
	"fmt"
	"strings"
)

// jsonReading goes through a text of valid JSON and compares it with the shape of what
// is read.
type jsonReading struct {
	typ  string
	text []byte
	at   int
}

// value reads a value, that of a key.
func (r *jsonReading) value(is *jsonShape, key string) error {
	begins := r.next()
	switch {
	case is.problem != "":
		return notRead(r.typ, key+" "+is.problem, "change its Go type")
	case begins == 'n' && !is.null:
		return notRead(r.typ, key+" is null", "leave the key out, or write a value")
	case begins == 'n' || is.form == readsItself:
		r.skip()
	case begins == '{' && is.form == jsonObject:
		return r.object(is)
	case begins == '[' && is.form == jsonArray:
		return r.array(is, key)
	case begins == '{':
		return notRead(r.typ, key+" is a JSON object", "write "+is.form.wanted())
	case begins == '[':
		return notRead(r.typ, key+" is a JSON array", "write "+is.form.wanted())
	case is.form != jsonSingle:
		return notRead(r.typ, key+" is a single JSON value", "write "+is.form.wanted())
	default:
		r.skip()
	}
	return nil
}

func (r *jsonReading) object(is *jsonShape) error {
	for i := range is.fields {
		is.fields[i].stands = false
	}
	for r.at++; r.next() != '}'; r.comma() {
		field, err := r.field(is)
		if err != nil {
			return err
		}
		r.next()
		r.at++ // the colon
		if field.is == nil {
			field.is = shapeOf(field.typ)
		}
		if err := r.value(field.is, field.key); err != nil {
			return err
		}
	}
	r.at++
	for _, field := range is.fields {
		if field.required && !field.stands {
			return notRead(r.typ, fmt.Sprintf("the key %q is missing", field.key), "write it")
		}
	}
	return nil
}

// field reads a key.
func (r *jsonReading) field(is *jsonShape) (*jsonField, error) {
	from := r.at
	r.quoted()
	word := r.text[from+1 : r.at-1]
	if bytes.IndexByte(word, '\\') >= 0 {
		key, err := jsonString(r.typ, r.text[from:r.at])
		if err != nil {
			return nil, err
		}
		word = []byte(key)
	}
	for i := range is.fields {
		field := &is.fields[i]
		switch {
		case field.key != string(word):
		case field.stands:
			return nil, notRead(r.typ, fmt.Sprintf("the key %q stands twice", field.key), "write each key once")
		default:
			field.stands = true
			return field, nil
		}
	}
	return nil, notRead(r.typ, fmt.Sprintf("unknown key %q", shownKey(string(word))), "write of "+is.keys())
}

// shownKey returns a key for an error: as it is, if it is a plain word, and otherwise
// only its form, because it could be a day or name a person.
func shownKey(key string) string {
	letters := func(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_' }
	if len(key) > 40 || strings.TrimFunc(key, letters) != "" {
		return masked(key)
	}
	return key
}

func (r *jsonReading) array(is *jsonShape, key string) error {
	read := 0
	for r.at++; r.next() != ']'; r.comma() {
		if is.itemIs == nil {
			is.itemIs = shapeOf(is.item)
		}
		if err := r.value(is.itemIs, key); err != nil {
			return err
		}
		read++
	}
	r.at++
	if is.length >= 0 && read != is.length {
		return notRead(r.typ, fmt.Sprintf("%s has %d values", key, read), fmt.Sprintf("write %d", is.length))
	}
	return nil
}

// next passes over blanks and returns the byte after them.
func (r *jsonReading) next() byte {
	for strings.IndexByte(" \t\r\n", r.text[r.at]) >= 0 {
		r.at++
	}
	return r.text[r.at]
}

func (r *jsonReading) comma() {
	if r.next() == ',' {
		r.at++
	}
}

// quoted passes over a string.
func (r *jsonReading) quoted() {
	for r.at++; r.text[r.at] != '"'; r.at++ {
		if r.text[r.at] == '\\' {
			r.at++
		}
	}
	r.at++
}

// skip passes over a value.
func (r *jsonReading) skip() {
	for depth := 0; r.at < len(r.text); {
		switch r.text[r.at] {
		case '"':
			r.quoted()
			if depth == 0 {
				return
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				r.at++
			}
			if depth <= 0 {
				return
			}
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return
			}
		}
		r.at++
	}
}
