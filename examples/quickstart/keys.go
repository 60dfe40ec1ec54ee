package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// checkKeys refuses what package json lets pass: a key that stands twice in an
// object, where the second one would change what the first one said, and a key
// in other letters. What is no JSON at all is left to the decoder.
func checkKeys(text []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	var objects []map[string]bool // the keys of the objects around; nil for an array
	wantsKey := false
	for {
		token, err := decoder.Token()
		if err != nil {
			return nil
		}
		switch token {
		case json.Delim('{'):
			objects, wantsKey = append(objects, map[string]bool{}), true
			continue
		case json.Delim('['):
			objects, wantsKey = append(objects, nil), false
			continue
		case json.Delim('}'), json.Delim(']'):
			objects = objects[:len(objects)-1]
		default:
			if wantsKey {
				key := fmt.Sprint(token)
				keys := objects[len(objects)-1]
				switch {
				case keys[key]:
					return fmt.Errorf("%q stands twice; write each key once", key)
				case key != strings.ToLower(key):
					return fmt.Errorf("%q is no key; write keys in small letters", key)
				}
				keys[key], wantsKey = true, false
				continue
			}
		}
		wantsKey = len(objects) > 0 && objects[len(objects)-1] != nil
	}
}
