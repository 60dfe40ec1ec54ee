package calendar

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// ReadJSON reads a JSON text into what a pointer points to, as every type of this module
// reads one. A host can read its own structs so too. On an error, a *[FormError] or that
// of a type within, what was there before stays.
//
//   - Keys are exactly those of the struct. Package json takes "holds" for "Holds", and
//     "hold\u017f", with a long s, for both.
//   - A key that stands twice is an error, and so is one that is missing, unless its tag
//     says omitzero or omitempty.
//   - A word of ours is a JSON string, written with or without escapes, and never a
//     number.
//   - null is read only where a type says so, as [Date] does, and by a pointer.
//   - Half of a surrogate pair, what is not UTF-8, and U+FFFD, which stands where a
//     character was lost, are errors.
//   - Nothing follows the value. Objects are read into structs and arrays into slices,
//     not into maps.
//
// If into has UnmarshalText, and so a text form, that reads the JSON string. The type
// is what the error names, with its package: "policy.Hold".
func ReadJSON(typ string, text []byte, into any) error {
	if t, is := into.(encoding.TextUnmarshaler); is {
		word, err := jsonString(typ, text)
		if err != nil {
			return err
		}
		return t.UnmarshalText([]byte(word))
	}
	target := reflect.ValueOf(into)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return notRead(typ, "there is nothing to read into", "pass a pointer")
	}
	check := strict{json.NewDecoder(bytes.NewReader(text)), typ, map[reflect.Type]shape{}}
	check.UseNumber() // of any size: what fits is for the field to say
	if err := check.value(target.Type().Elem(), ""); err != nil {
		return inPlainWords(typ, err)
	}
	if _, rest := check.Token(); rest != io.EOF {
		return notRead(typ, "something follows it", "write one value")
	}
	fresh := reflect.New(target.Type().Elem())
	if err := json.Unmarshal(text, fresh.Interface()); err != nil {
		return inPlainWords(typ, err)
	}
	target.Elem().Set(fresh.Elem())
	return nil
}

// WriteJSON returns a value as JSON that comes back as it is: a text in it that has lost
// a character, or is not UTF-8, is an error, for package json would write another one.
func WriteJSON(typ string, value any) ([]byte, error) {
	text, err := json.Marshal(value)
	if err == nil && hasLost(text) {
		err = lostLetter(typ, "")
	}
	if err != nil {
		return nil, err
	}
	return text, nil
}

// jsonString returns the text of a JSON string.
func jsonString(typ string, data []byte) (word string, err error) {
	special := func(c byte) bool { return c == '"' || c == '\\' || c < ' ' || c >= utf8.RuneSelf }
	if n := len(data); n >= 2 && data[0] == '"' && data[n-1] == '"' && !slices.ContainsFunc(data[1:n-1], special) {
		return string(data[1 : n-1]), nil
	}
	if err := json.Unmarshal(data, &word); err != nil || string(bytes.TrimSpace(data)) == "null" {
		return "", notRead(typ, "no JSON string", `write its word in quotes`)
	}
	if strings.ContainsRune(word, utf8.RuneError) {
		return "", lostLetter(typ, "")
	}
	return word, nil
}

// strict reads the tokens of a text as the types of the fields want them.
type strict struct {
	*json.Decoder
	typ    string
	shapes map[reflect.Type]shape // those that were met
}

// value reads a value of a type, at a key.
func (s strict) value(t reflect.Type, at string) error {
	is, met := s.shapes[t]
	if !met {
		is = shapeOf(t)
		s.shapes[t] = is
	}
	if is.itself {
		var raw json.RawMessage
		return s.Decode(&raw)
	}
	token, err := s.Token()
	if err != nil {
		return err
	}
	where := cmp.Or(at, "it")
	switch word, isText := token.(string); {
	case token == nil && !is.null:
		return notRead(s.typ, where+" is null", "leave the key out, or write a value")
	case token == json.Delim('{') && is.keys == nil:
		return notRead(s.typ, where+" is a JSON object", "write "+is.wanted)
	case token == json.Delim('{'):
		return s.object(is)
	case token == json.Delim('[') && is.item == nil:
		return notRead(s.typ, where+" is a JSON array", "write "+is.wanted)
	case token == json.Delim('['):
		for err == nil && s.More() {
			err = s.value(is.item, at)
		}
		return s.end(err)
	case token != nil && (is.keys != nil || is.item != nil):
		return notRead(s.typ, where+" is a single JSON value", "write "+is.wanted)
	case isText && strings.ContainsRune(word, utf8.RuneError):
		return lostLetter(s.typ, at)
	}
	return nil
}

func (s strict) object(is shape) error {
	stood := make(map[string]bool, len(is.keys))
	var err error
	for err == nil && s.More() {
		var token json.Token
		if token, err = s.Token(); err != nil {
			return err
		}
		key, _ := token.(string) // the decoder takes no other
		switch of, known := is.keys[key]; {
		case !known:
			return notRead(s.typ, fmt.Sprintf("unknown key %.40q", key), "write of "+strings.Join(is.order, ", "))
		case stood[key]:
			return notRead(s.typ, fmt.Sprintf("the key %.40q stands twice", key), "write each key once")
		default:
			stood[key] = true
			err = s.value(of, key)
		}
	}
	for _, key := range is.required {
		if err == nil && !stood[key] {
			return notRead(s.typ, fmt.Sprintf("the key %q is missing", key), "write it")
		}
	}
	return s.end(err)
}

// end reads the bracket after the last value.
func (s strict) end(err error) error {
	if err == nil {
		_, err = s.Token()
	}
	return err
}

// shape is what a type can be read from.
type shape struct {
	keys     map[string]reflect.Type // an object, with these keys; nil: none
	order    []string                // of the keys
	required []string                // of the keys, those that must stand there
	item     reflect.Type            // an array of these; nil: none
	null     bool
	itself   bool // it reads JSON by itself
	wanted   string
}

func shapeOf(t reflect.Type) shape {
	s := shape{wanted: "a single value"}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]()):
		s.itself = true
	case t.Kind() == reflect.Pointer:
		s = shapeOf(t.Elem())
		s.itself, s.null = false, true
		if s.keys == nil && s.item == nil {
			s.itself = reflect.PointerTo(t.Elem()).Implements(reflect.TypeFor[json.Unmarshaler]())
		}
	case t.Kind() == reflect.Slice:
		s.item, s.wanted = t.Elem(), "an array"
	case t.Kind() == reflect.Struct && !reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		s.keys, s.wanted = map[string]reflect.Type{}, "an object"
		for _, field := range reflect.VisibleFields(t) {
			tag := field.Tag.Get("json")
			name, options, _ := strings.Cut(tag, ",")
			if !field.IsExported() || field.Anonymous || tag == "-" {
				continue
			}
			name = cmp.Or(name, field.Name)
			s.keys[name] = field.Type
			s.order = append(s.order, name)
			if !strings.Contains(options, "omit") {
				s.required = append(s.required, name)
			}
		}
	}
	return s
}

func lostLetter(typ, at string) error {
	return notRead(typ, cmp.Or(at, "a text")+" has lost a character, or is not UTF-8", "write it as it was")
}

// hasLost reports whether a character was lost in JSON that package json wrote: it
// writes the escape \ufffd for what is not UTF-8.
func hasLost(text []byte) bool {
	if bytes.ContainsRune(text, utf8.RuneError) {
		return true
	}
	for i := bytes.IndexByte(text, '\\'); i >= 0 && i+1 < len(text); {
		if bytes.HasPrefix(text[i:], []byte(`\ufffd`)) {
			return true
		}
		i += 2
		next := bytes.IndexByte(text[i:], '\\')
		if next < 0 {
			return false
		}
		i += next
	}
	return false
}

// inPlainWords returns what is wrong with a text as JSON to a reader who does not
// write Go, and without a value of it.
func inPlainWords(typ string, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return notRead(typ, fmt.Sprintf("no JSON from byte %d on", syntax.Offset), "write JSON")
	case errors.As(err, &kind):
		value, _, _ := strings.Cut(kind.Value, " ") // without a number itself
		return notRead(typ, fmt.Sprintf("%s is a JSON %s", cmp.Or(kind.Field, "it"), value), "write what the type is")
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return notRead(typ, "it ends before the JSON does", "write all of it")
	default: // of a type within, which says what would help
		return err
	}
}
