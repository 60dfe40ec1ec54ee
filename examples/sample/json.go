package sample

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// ReadJSON reads a text that is one JSON object into what a pointer to a struct points
// to; what stood there before is gone. The error is a *[LineError], and then nothing is
// left there.
//
// It refuses what package json lets pass, because each of it can lose a hold:
//
//   - A key that is not exactly that of a field. For package json "hold\u017f", with a
//     long s, and "HOLDS" are "holds".
//   - A key that stands twice in an object; the second would replace the first.
//   - Half of a surrogate pair. Package json makes U+FFFD of it, so that two IDs become
//     one. U+FFFD itself is refused too, wherever it came from: something stood there.
//   - null, which leaves a field as it is. It is read only by a pointer, and by a type
//     that reads JSON itself, such as [calendar.Date].
//   - What is not UTF-8, and what follows the object.
//
// Objects are read into structs and arrays into slices; anything else that holds values,
// such as a map, has none of this and is refused. So a text nests as deep as its struct.
func ReadJSON(text []byte, into any) error {
	target := reflect.ValueOf(into).Elem()
	target.SetZero()
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return &LineError{Empty, "write one record a line"}
	case !utf8.Valid(text):
		return &LineError{NotUTF8, "write the file in UTF-8"}
	}
	check := strict{json.NewDecoder(bytes.NewReader(text))}
	check.UseNumber() // of any size: what fits is for the field to say
	err := check.value(target.Type(), "it")
	if err == nil {
		if _, rest := check.Token(); rest != io.EOF {
			err = &LineError{NoRecord, "something follows it"}
		}
	}
	if problem := new(LineError); !errors.As(err, &problem) { // its keys are exact, or it is no JSON
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.DisallowUnknownFields()
		err = cmp.Or(decoder.Decode(into), err)
	}
	if err != nil {
		target.SetZero()
		return inPlainWords(err)
	}
	return nil
}

// strict reads the tokens of a text as the types of the fields want them.
type strict struct{ *json.Decoder }

// value reads a value of a type, at a key.
func (s strict) value(t reflect.Type, at string) error {
	token, err := s.Token()
	if err != nil {
		return err
	}
	is := shapeOf(t)
	switch word, isText := token.(string); {
	case token == nil && !is.null:
		return &LineError{NoRecord, at + " cannot be null"}
	case token == json.Delim('{') && is.keys == nil:
		return &LineError{NoRecord, at + " cannot be a JSON object"}
	case token == json.Delim('{'):
		return s.object(is.keys)
	case token == json.Delim('[') && is.item == nil:
		return &LineError{NoRecord, at + " cannot be a JSON array"}
	case token == json.Delim('['):
		for err == nil && s.More() {
			err = s.value(is.item, at)
		}
		return s.end(err)
	case isText && strings.ContainsRune(word, utf8.RuneError):
		return &LineError{LostLetter, fmt.Sprintf("half of one, or U+FFFD for one, in %.40q; write it as it was", word)}
	}
	return nil
}

func (s strict) object(keys map[string]reflect.Type) error {
	stood := make(map[string]bool, len(keys))
	var err error
	for err == nil && s.More() {
		var token json.Token
		if token, err = s.Token(); err != nil {
			return err
		}
		key, _ := token.(string) // the decoder takes no other
		switch of, known := keys[key]; {
		case !known:
			return &LineError{NoRecord, fmt.Sprintf("unknown field %.40q", key)}
		case stood[key]:
			return &LineError{KeyTwice, fmt.Sprintf("%.40q; write each key once", key)}
		default:
			stood[key] = true
			err = s.value(of, key)
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
	keys map[string]reflect.Type // an object, with these keys; nil: none
	item reflect.Type            // an array of these; nil: none
	null bool
}

var shapes sync.Map // by their types, because making one takes longer than a line

func shapeOf(t reflect.Type) shape {
	if known, ok := shapes.Load(t); ok {
		return known.(shape)
	}
	var s shape
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]()):
		s.null = true
	case t.Kind() == reflect.Pointer:
		s = shapeOf(t.Elem())
		s.null = true
	case t.Kind() == reflect.Slice:
		s.item = t.Elem()
	case t.Kind() == reflect.Struct:
		s.keys = map[string]reflect.Type{}
		for _, field := range reflect.VisibleFields(t) {
			tag := field.Tag.Get("json")
			if name, _, _ := strings.Cut(tag, ","); field.IsExported() && !field.Anonymous && tag != "-" {
				s.keys[cmp.Or(name, field.Name)] = field.Type
			}
		}
	}
	shapes.Store(t, s)
	return s
}

// inPlainWords returns what is wrong with a text as JSON to a reader who does not
// write Go.
func inPlainWords(err error) *LineError {
	var problem *LineError
	var day *calendar.DateError
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &problem):
		return problem
	case errors.As(err, &day): // it says what would help
		return &LineError{NoDay, err.Error()}
	case errors.As(err, &syntax):
		return &LineError{NoRecord, fmt.Sprintf("no JSON from byte %d on", syntax.Offset)}
	case errors.As(err, &kind):
		return &LineError{NoRecord, fmt.Sprintf("%s cannot be a JSON %s", cmp.Or(kind.Field, "it"), kind.Value)}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return &LineError{NoRecord, "the line ends before the record does"}
	default:
		return &LineError{NoRecord, strings.TrimPrefix(err.Error(), "json: ")}
	}
}
