package retention

import (
	"strconv"
	"strings"
)

// filePlace is a place of a definition: "rules[3].period". The empty one is the book.
type filePlace []byte

// key returns the place of a key in it. Of a long one, which is none of ours, that has the
// beginning.
func (p filePlace) key(key string) filePlace {
	const long = 40
	if len(p) > 0 {
		p = append(p, '.')
	}
	return append(p, key[:min(len(key), long)]...)
}

// entry returns the place of an entry in it.
func (p filePlace) entry(n int) filePlace {
	return append(strconv.AppendInt(append(p, '['), int64(n), 10), ']')
}

// locate fills in where places of a definition stand in its file. It goes through the file
// once, and so from one position to a later one.
func locate(file []byte, places map[string]position) {
	r, p := fileReading{text: file}, positions{text: file}
	r.visit = func(place filePlace, at int) {
		if found, wanted := places[string(place)]; wanted && found == (position{}) { // the first, should a key stand twice
			places[string(place)] = p.of(at)
		}
	}
	if r.begin() {
		r.skip(0)
	}
}

// placeAbove returns the place that one lies in: "rules[3]" of "rules[3].trigger".
func placeAbove(place string) string {
	return place[:max(0, strings.LastIndexAny(place, ".["))]
}
