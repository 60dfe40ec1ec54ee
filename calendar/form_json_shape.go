package calendar

import (
	"cmp"
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// jsonShape is what a type can be read from. What it holds is filled when it is met, so
// that a type may hold itself.
type jsonShape struct {
	form    jsonForm
	null    bool
	problem string      // why nothing is read into it; empty: something is
	fields  []jsonField // of an object
	item    reflect.Type
	itemIs  *jsonShape
	length  int // of an array; negative: any
}

type jsonField struct {
	key              string
	typ              reflect.Type
	is               *jsonShape
	required, stands bool
}

type jsonForm uint8

const (
	jsonSingle jsonForm = iota
	readsItself
	jsonObject
	jsonArray
)

func (f jsonForm) wanted() string {
	return [...]string{jsonSingle: "a single value", readsItself: "what the type is", jsonObject: "an object", jsonArray: "an array"}[f]
}

func shapeOf(t reflect.Type) *jsonShape {
	s := jsonShape{length: -1}
	for ; t.Kind() == reflect.Pointer; t = t.Elem() {
		s.null = true
	}
	if itself, text := hasReader(t); itself {
		s.form, s.null = readsItself, true
		return &s
	} else if text {
		return &s
	}
	switch t.Kind() {
	case reflect.String:
		if t == reflect.TypeFor[json.Number]() { // of a number and of a text
			s.problem = "is read into a json.Number"
		}
	case reflect.Struct:
		s.form = jsonObject
		s.addFields(t)
	case reflect.Slice:
		if _, text := hasReader(t.Elem()); text || !isByte(t.Elem()) {
			s.form, s.item = jsonArray, t.Elem()
		}
	case reflect.Array:
		s.form, s.item, s.length = jsonArray, t.Elem(), t.Len()
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer:
		s.problem = "is read into a Go " + t.Kind().String()
	}
	return &s
}

// hasReader reports whether a type reads JSON, or a text, by itself.
func hasReader(t reflect.Type) (asJSON, asText bool) {
	p := reflect.PointerTo(t)
	if p.NumMethod() == 0 {
		return false, false
	}
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()), p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// isByte reports whether package json writes a slice of a type in base64.
func isByte(t reflect.Type) bool {
	asJSON, asText := hasReader(t)
	return t.Kind() == reflect.Uint8 && !asJSON && !asText
}

// addFields adds the fields of a struct, or says what package json would do to them
// without a word.
func (s *jsonShape) addFields(t reflect.Type) {
	s.fields = slices.Grow(s.fields, t.NumField())
	for i := range t.NumField() {
		field := t.Field(i)
		tag := field.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case tag == "-":
		case field.Anonymous && name == "" && field.Type.Kind() == reflect.Pointer:
			s.problem = "has an embedded pointer"
		case field.Anonymous && name == "" && field.Type.Kind() == reflect.Struct:
			if asJSON, asText := hasReader(field.Type); asJSON || asText {
				s.problem = "embeds a type that reads itself"
			}
			s.addFields(field.Type)
		case field.IsExported(), field.Anonymous && field.Type.Kind() == reflect.Struct:
			s.add(cmp.Or(name, field.Name), field.Type, options)
		}
	}
}

// ignored reports whether package json takes no tag with a character for a key.
func ignored(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r)
}

func (s *jsonShape) add(key string, t reflect.Type, options string) {
	if strings.ContainsFunc(key, ignored) {
		s.problem = "has a key that package json ignores"
	}
	for _, field := range s.fields {
		if field.key == key {
			s.problem = "has two fields with one key"
		}
	}
	field := jsonField{key: key, typ: t, required: true}
	for options != "" {
		var option string
		option, options, _ = strings.Cut(options, ",")
		switch option {
		case "omitzero", "omitempty":
			field.required = false
		case "string": // for package json "null" is then no value
			s.problem = "has a field with the option string"
		}
	}
	s.fields = append(s.fields, field)
}

// keys returns the keys of an object, for an error.
func (s *jsonShape) keys() string {
	keys := make([]string, len(s.fields))
	for i, field := range s.fields {
		keys[i] = field.key
	}
	return strings.Join(keys, ", ")
}
