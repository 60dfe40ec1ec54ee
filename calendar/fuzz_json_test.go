package calendar_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// FuzzReadJSON compares the reader with a slow one that takes a text apart first and
// looks at the parts then.
func FuzzReadJSON(f *testing.F) {
	for _, text := range []string{
		`{"id":"h","parts":[{"key":"k","key":"l"}]}`, `{"holds\u017f":null}`, `{"id":"\ud800\udc00\udc00"}`, `{"office":"o","places":["a"],"Plain":true} {}`,
		`{"id":"","until":"2026-11-22","weight":7e0,"Plain":false}`, `{"id":"\\","released_on":null,"parts":[{"part":{"part":null}}]}`, "{\"id\":\"\xff\ufffd\"}",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var got, want hold
		err := calendar.ReadJSON("host.Hold", text, &got)
		refused := slowly(text)
		if refused == nil {
			refused = json.Unmarshal(text, &want)
		}
		if (err == nil) != (refused == nil) {
			t.Fatalf("%q: %v, and slowly: %v", text, err, refused)
		}
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %v, and slowly: %v", text, got, want)
		}
	})
}

type member struct {
	key   string
	value any
}

// slowly returns why a text is no hold, unless package json says it too.
func slowly(text []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	tree, err := treeOf(decoder)
	if err != nil {
		return err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return errors.New("trailing")
	}
	object, isObject := tree.([]member)
	if !isObject || !utf8.Valid(text) {
		return errors.New("no object, or no text")
	}
	keys := map[string]int{}
	for _, m := range object {
		keys[m.key]++
		switch m.key {
		case "id", "office", "Plain", "weight":
			err = errors.Join(err, scalar(m.value, false))
		case "released_on", "until":
			err = errors.Join(err, scalar(m.value, true))
		case "places":
			list, isList := m.value.([]any)
			if !isList {
				return errors.New("no list")
			}
			for _, v := range list {
				err = errors.Join(err, scalar(v, false))
			}
		case "parts":
			list, isList := m.value.([]any)
			if !isList {
				return errors.New("no list")
			}
			for _, v := range list {
				err = errors.Join(err, slowPart(v))
			}
		default:
			return errors.New("unknown")
		}
	}
	for _, n := range keys {
		if n > 1 {
			return errors.New("twice")
		}
	}
	if keys["id"] == 0 {
		return errors.New("missing")
	}
	return err
}

// slowPart returns why a value is no part.
func slowPart(v any) (err error) {
	inner, isObject := v.([]member)
	if !isObject {
		return errors.New("no part")
	}
	keys := map[string]bool{}
	for _, m := range inner {
		switch {
		case keys[m.key]:
			return errors.New("twice")
		case m.key == "key":
			err = errors.Join(err, scalar(m.value, false))
		case m.key != "part":
			return errors.New("unknown")
		case m.value != nil:
			err = errors.Join(err, slowPart(m.value))
		}
		keys[m.key] = true
	}
	return err
}

func scalar(v any, orNull bool) error {
	switch v := v.(type) {
	case nil:
		if !orNull {
			return errors.New("null")
		}
	case []member, []any:
		return errors.New("no scalar")
	case string:
		if strings.ContainsRune(v, '\ufffd') {
			return errors.New("lost")
		}
	}
	return nil
}

func treeOf(decoder *json.Decoder) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		object := []member{}
		for decoder.More() {
			key, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			value, err := treeOf(decoder)
			if err != nil {
				return nil, err
			}
			object = append(object, member{key.(string), value})
		}
		_, err := decoder.Token()
		return object, err
	case json.Delim('['):
		list := []any{}
		for decoder.More() {
			value, err := treeOf(decoder)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		_, err := decoder.Token()
		return list, err
	}
	return token, nil
}
