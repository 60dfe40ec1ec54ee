package sample_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/examples/sample"
)

// FuzzReadJSON compares the reader with a slow one that takes a text apart first and
// looks at the parts then.
func FuzzReadJSON(f *testing.F) {
	for _, text := range []string{
		`{"id":"h","parts":[{"key":"k","key":"l"}]}`, `{"holds\u017f":null}`, `{"id":"\ud800\udc00\udc00"}`, `{"office":"o","places":["a"],"Plain":true} {}`,
		`{"until":"2026-11-22","weight":7e0,"any":"x"}`, `{"released_on":null,"counts":{}}`, "{\"id\":\"\xff\ufffd\"}",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var got, want hold
		err := sample.ReadJSON(text, &got)
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
		case "any":
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
				switch inner, isObject := v.([]member); {
				case !isObject, len(inner) > 1, len(inner) == 1 && inner[0].key != "key":
					return errors.New("no part")
				case len(inner) == 1:
					err = errors.Join(err, scalar(inner[0].value, false))
				}
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
