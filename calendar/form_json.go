package calendar

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// ReadJSON reads a JSON text into what a pointer points to, as every type of this module
// reads one. A host can read its own structs so too. On an error, a *[FormError] or that
// of a type within, what was there before stays; otherwise nothing of it does.
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
//   - Nothing follows the value. Objects are read into structs and arrays into slices, or
//     into arrays of their length; only plain bytes are a string in base64.
//   - What package json reads loosely is not read: maps, interfaces, json.Number, the
//     option string of a tag, two fields with one key, and pointers that are embedded.
//
// If into has UnmarshalText, and so a text form, that reads the JSON string. A method
// UnmarshalJSON passes a type without that method, as in type leaveFields Leave, or it
// would call itself. A type that reads JSON itself, within into, is as strict as it is.
// The type is what the error names, with its package: "policy.Hold".
func ReadJSON(typ string, text []byte, into any) error {
	target := reflect.ValueOf(into)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return notRead(typ, "there is nothing to read into", "pass a pointer")
	}
	if t, is := into.(encoding.TextUnmarshaler); is {
		word, err := jsonString(typ, text)
		if err != nil {
			return err
		}
		return t.UnmarshalText([]byte(word))
	}
	switch {
	case !json.Valid(text):
		return noJSON(typ, text)
	case hasLost(text):
		return lostLetter(typ)
	}
	reading := jsonReading{typ: typ, text: text}
	if err := reading.value(shapeOf(target.Type().Elem()), "it"); err != nil {
		return err
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
		err = lostLetter(typ)
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
		return "", lostLetter(typ)
	}
	return word, nil
}

func lostLetter(typ string) error {
	return notRead(typ, "a text has lost a character, or is not UTF-8", "write it as it was")
}

// hasLost reports whether a text of valid JSON has lost a character, or would lose one
// when it is read: that is written as the escape \ufffd, or is half of a pair.
func hasLost(text []byte) bool {
	if !utf8.Valid(text) || bytes.ContainsRune(text, utf8.RuneError) {
		return true
	}
	for {
		at := bytes.IndexByte(text, '\\')
		if at < 0 {
			return false
		}
		text = text[at:]
		switch unit := escaped(text); {
		case unit == utf8.RuneError:
			return true
		case !utf16.IsSurrogate(unit):
			text = text[len(`\\`):] // no backslash is left in what remains of it
		case utf16.DecodeRune(unit, escaped(text[len(`\u0000`):])) == utf8.RuneError:
			return true
		default:
			text = text[len(`\ud800\udc00`):]
		}
	}
}

// escaped returns the number that a text begins with as in \u0041; negative: with none.
func escaped(text []byte) rune {
	if !bytes.HasPrefix(text, []byte(`\u`)) {
		return -1
	}
	unit, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(unit)
}

// noJSON returns why a text is no JSON, or has something after it.
func noJSON(typ string, text []byte) error {
	var value json.RawMessage
	err := json.NewDecoder(bytes.NewReader(text)).Decode(&value)
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return notRead(typ, "something follows it", "write one value")
	case errors.As(err, &syntax):
		return notRead(typ, fmt.Sprintf("no JSON from byte %d on", syntax.Offset), "write JSON")
	default:
		return notRead(typ, "it ends before the JSON does", "write all of it")
	}
}

// inPlainWords returns what does not fit into a field to a reader who does not write Go,
// and without a value of it.
func inPlainWords(typ string, err error) error {
	var kind *json.UnmarshalTypeError
	if !errors.As(err, &kind) {
		return err // of a type within, which says what would help
	}
	value, _, _ := strings.Cut(kind.Value, " ") // without a number itself
	return notRead(typ, fmt.Sprintf("%s is a JSON %s", cmp.Or(kind.Field, "it"), value), "write what the type is")
}
