package calendar_test

import (
	"encoding/json"
	"net/netip"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// hold is read as a host reads its own. Its keys may be left out but for the first.
type hold struct {
	ID       string         `json:"id"`
	Released calendar.Date  `json:"released_on,omitzero"`
	Weight   int64          `json:"weight,omitempty"`
	Until    *calendar.Date `json:"until,omitzero"`
	Places   []string       `json:"places,omitzero"`
	Parts    []part         `json:"parts,omitzero"`
	Plain    bool           `json:",omitempty"`
	Hidden   string         `json:"-"`
	hidden   string
	origin
}

type part struct {
	Key  string `json:"key,omitzero"`
	Part *part  `json:"part,omitzero"` // a type may hold itself
}

type origin struct {
	Office string `json:"office,omitzero"`
}

func TestReadJSON(t *testing.T) {
	got := hold{ID: "that of the line before", Places: []string{"x"}, Hidden: "x", hidden: "x"}
	require.NoError(t, calendar.ReadJSON("host.Hold", []byte(" {\"id\":\"h\\u002d1 😀\", \"released_on\" :null,\r\n\"weight\":9223372036854775807,\t\"until\":null,"+
		`"places":["a" , "\ud83d\ude00","\"\\u\\d800 ] }"],"p\u0061rts":[{"key":"k"},{},{"part":{"part":null}}],"Plain":true,"office":"o"} `), &got))
	assert.Equal(t, hold{ID: "h-1 😀", Weight: 1<<63 - 1, Places: []string{"a", "😀", `"\u\d800 ] }`}, Parts: []part{{Key: "k"}, {}, {Part: &part{}}}, Plain: true,
		origin: origin{"o"}}, got)
}

// Each of these is read by package json, and most of them as something else.
func TestReadJSONRefuses(t *testing.T) {
	for _, test := range []struct{ text, problem string }{
		{`{"ID":"h"}`, `unknown key "ID"`},
		{`{"id":"h","Id":"i"}`, `unknown key "Id"`},
		{`{"relea\u017fed_on":"2020-01-01"}`, `unknown key "aaaaaaaa_aa"`},
		{"{\"relea\u017fed_on\":\"2020-01-01\"}", `unknown key "aaaaaaaa_aa"`},
		{`{"place\u017f":[]}`, `unknown key "aaaaaa"`},
		{"{\"parts\":[{\"\u212aey\":\"k\"}]}", `unknown key "aaa"`}, // the sign of kelvin
		{`{"id":"h","plain":true}`, `unknown key "plain"`},
		{`{"id":"h","Hidden":"x"}`, `unknown key "Hidden"`},
		{`{"id":"h","hidden":"x"}`, `unknown key "hidden"`},
		{`{"id":"h","origin":{"office":"o"}}`, `unknown key "origin"`},
		{`{"id ":"h"}`, `unknown key "aa "`},
		{`{"id\u0000":"h"}`, `unknown key "aa\x00"`},
		{`{"":"h"}`, `unknown key ""`},
		{`{"2026-11-21":"h"}`, `unknown key "0000-00-00"`}, // and not the day
		{`{"010190-123A":"h"}`, `unknown key "000000-000a"`},
		{`{"weight":1}`, `the key "id" is missing`},
		{`{}`, `the key "id" is missing`},
		{`{"id":"h","id":"h"}`, `the key "id" stands twice`},
		{`{"id":"h","\u0069d":"i"}`, `the key "id" stands twice`},
		{`{"parts":[{"key":"k","ke\u0079":"l"}]}`, `the key "key" stands twice`},
		{`{"id\ud800":"h"}`, lost},
		{`{"id":"\ud800"}`, lost},
		{`{"id":"\udc00\ud800"}`, lost},
		{`{"id":"\ud800\u0041"}`, lost},
		{`{"id":"\ud800\ud800\udc00"}`, lost},
		{`{"id":"\ud83d\\ude00"}`, lost},
		{`{"id":"\uFFFD"}`, lost},
		{"{\"id\":\"\ufffd\"}", lost},
		{`{"places":["a","\udfff"]}`, lost},
		{"{\"id\":\"\xed\xa0\x80\"}", lost}, // half of a pair, in what is no UTF-8
		{"{\"id\":\"\xff\"}", lost},
		{`{"id":null}`, "id is null"},
		{`{"weight":null}`, "weight is null"},
		{`{"Plain":null}`, "Plain is null"},
		{`{"places":null}`, "places is null"},
		{`{"places":["a",null]}`, "places is null"},
		{`{"parts":[null]}`, "parts is null"},
		{`{"parts":[{"key":null}]}`, "key is null"},
		{`{"parts":[{"part":{"part":{"key":null}}}]}`, "key is null"},
		{`null`, "it is null"},
		{`{"id":"h"}{"id":"i"}`, "something follows it"},
		{`{"id":"h"} ,`, "something follows it"},
		{"{\"id\":\"h\"}\x00", "something follows it"},
	} {
		got := hold{ID: "that of the line before"}
		err := calendar.ReadJSON("host.Hold", []byte(test.text), &got)
		require.ErrorIs(t, err, calendar.ErrSyntax, test.text)
		var form *calendar.FormError
		require.ErrorAs(t, err, &form, test.text)
		assert.Equal(t, test.problem, form.Problem, test.text)
		assert.Equal(t, hold{ID: "that of the line before"}, got, test.text)
	}
}

const lost = "a text has lost a character, or is not UTF-8"

// What is no JSON is said to a reader who does not write Go.
func TestReadJSONInPlainWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "it ends before the JSON does; write all of it",
		"\ufeff{}":                       "no JSON from byte 1 on; write JSON",
		`{"id":'h'}`:                     "no JSON from byte 7 on; write JSON",
		`{"id":"h",}`:                    "no JSON from byte 11 on; write JSON",
		`{"id" "h"}`:                     "no JSON from byte 7 on; write JSON",
		`{7:"h"}`:                        "no JSON from byte 2 on; write JSON",
		`{"id":"h"`:                      "it ends before the JSON does; write all of it",
		`{"id":"h`:                       "it ends before the JSON does; write all of it",
		`[]`:                             "it is a JSON array; write an object",
		`7`:                              "it is a single JSON value; write an object",
		`{"parts":[{"key":[]}]}`:         "key is a JSON array; write a single value",
		`{"parts":[[]]}`:                 "parts is a JSON array; write an object",
		`{"parts":{}}`:                   "parts is a JSON object; write an array",
		`{"id":7}`:                       "id is a JSON number; write what the type is",
		`{"id":"h","weight":"7"}`:        "weight is a JSON string; write what the type is",
		`{"id":"h","weight":1e400}`:      "weight is a JSON number; write what the type is",
		`{"id":"h","weight":1.5}`:        "weight is a JSON number; write what the type is",
		`{"id":"h","weight":1234567890}`: "",
		`{"id":"h","weight":9223372036854775808}`:  "weight is a JSON number; write what the type is",
		`{"` + strings.Repeat("x", 1<<19) + `":1}`: `unknown key "` + strings.Repeat("a", 40) + `a"; write of id, released_on, weight, until, places, parts, Plain, office`,
	} {
		err := calendar.ReadJSON("host.Hold", []byte(text), new(hold))
		if want == "" {
			assert.NoError(t, err, text)
		} else {
			assert.EqualError(t, err, "host: Hold: "+want, "%.100s", text)
		}
	}
	err := calendar.ReadJSON("host.Hold", []byte(`{"id":"h","released_on":"22.11.2026"}`), new(hold))
	assert.EqualError(t, err, `calendar: a text like "00.00.0000": not recognised; write year, month and day as in 2026-11-21`)
}

// A text of brackets is refused, however deep; what a type has is read as deep as package
// json goes.
func TestReadJSONNested(t *testing.T) {
	for _, open := range []string{"[", `{"parts":`, `{"id":`, `{"parts":[`, `{"parts":[{"part":`, `{"released_on":`} {
		for _, depth := range []int{3, 100, 10_001, 100_000} {
			text := strings.Repeat(open, depth)
			assert.Error(t, calendar.ReadJSON("host.Hold", []byte(text), new(hold)), open)
			assert.Error(t, calendar.ReadJSON("host.Hold", []byte(`{"parts":`+text), new(hold)), open)
		}
	}
	for depth, reads := range map[int]bool{3: true, 9_000: true, 10_001: false} {
		text := strings.Repeat(`{"part":`, depth) + "{}" + strings.Repeat("}", depth)
		assert.Equal(t, reads, calendar.ReadJSON("host.Part", []byte(text), new(part)) == nil, depth)
		text = strings.Repeat(`{"part":`, depth) + `{"key":null}` + strings.Repeat("}", depth)
		assert.Error(t, calendar.ReadJSON("host.Part", []byte(text), new(part)), depth)
	}
}

// Two texts that differ are never read as one.
func TestReadJSONDoesNotCollapse(t *testing.T) {
	texts := map[string]string{} // as they were written
	for _, written := range []string{
		`"h"`, `"h "`, `" h"`, `"h\u0000"`, `"h\u200b"`, `"h\u00ad"`, `"h\ufeff"`, `"H"`, `"\u0433"`, `"h\u0301"`, `"ḣ"`, `"h\u0307"`, `"7"`, `7`, `7.0`,
		`"\ud800"`, `"\ud801"`, `"\udc00"`, `"\udc00\ud800"`, `"\ufffd"`, `"\ufffd\ufffd"`, "\"\xff\"", "\"\xfe\"", `null`, `""`, `true`, `"null"`,
	} {
		var got hold
		if calendar.ReadJSON("host.Hold", []byte(`{"id":`+written+`}`), &got) == nil {
			assert.Empty(t, texts[got.ID], written)
			texts[got.ID] = written
		}
	}
	assert.Len(t, texts, 15)
}

// small is a word that is kept as a small number, as the bounds and the reasons are.
type small uint8

func (s *small) UnmarshalText(text []byte) error {
	*s = small(len(text))
	return nil
}

type (
	wide     struct{ calendar.Source }
	unlisted struct {
		Place origin `json:"place"`
	}
)

// Each type is read in the one way in which package json writes it, or not at all.
func TestReadJSONOfEveryKind(t *testing.T) {
	day := calendar.MustParseDate("2026-11-21")
	date, pointer := &day, new(*calendar.Date)
	*pointer = date
	source := &calendar.Source{Citation: "art. 1"}
	for _, test := range []struct {
		text string
		want any // a pointer; nil: it is refused
		into any
	}{
		{`"2026-11-21"`, date, new(calendar.Date)},
		{`"2026-11-21"`, &date, new(*calendar.Date)},
		{`"2026-11-21"`, &pointer, new(**calendar.Date)},
		{`null`, new(**calendar.Date), &pointer},
		{`{"citation":"art. 1"}`, source, new(calendar.Source)},
		{`{"citation":"art. 1"}`, &source, new(*calendar.Source)},
		{`{"s":{"citation":"art. 1"}}`, &struct {
			S **calendar.Source `json:"s"`
		}{&source}, new(struct {
			S **calendar.Source `json:"s"`
		})},
		{`{"s":{"citation":"art. 1","Citation":"x"}}`, nil, new(struct {
			S **calendar.Source `json:"s"`
		})},
		{`{"citation":"art. 1"}`, &wide{*source}, new(wide)},
		{`"127.0.0.1"`, ptr(netip.MustParseAddr("127.0.0.1")), new(netip.Addr)},
		{`{"a":null}`, nil, new(struct {
			A netip.Addr `json:"a"`
		})}, // package json leaves what is there
		{`{"a":7}`, nil, new(struct {
			A small `json:"a"`
		})},
		{`"AQ=="`, nil, new([]small)}, // package json reads a number for a word here
		{`["AQ==","A"]`, ptr([]small{4, 1}), new([]small)},
		{`[1]`, nil, new([]small)},
		{`"AQ=="`, nil, new([]calendar.Reason)},
		{`"AQ=="`, nil, new([]calendar.Language)},
		{`"AQ=="`, ptr([]byte{1}), new([]byte)},
		{`[1]`, nil, new([]byte)},
		{`[1,2]`, ptr([2]byte{1, 2}), new([2]byte)},
		{`"AQ=="`, nil, new([2]byte)},
		{`[1]`, nil, new([2]int)},     // package json fills up
		{`[1,2,3]`, nil, new([2]int)}, // and leaves out
		{`[[1],[2]]`, ptr([2][1]int{{1}, {2}}), new([2][1]int)},
		{`[null]`, nil, new([1]int)},
		{`[null]`, ptr([]*int{nil}), new([]*int)},
		{`{"a":1}`, nil, new(map[string]int)},
		{`{"a":1}`, nil, new(any)},
		{`9007199254740993`, nil, new(any)}, // package json reads ...992
		{`"x"`, nil, new(any)},
		{`{"A":1}`, nil, new(struct{ A any })},
		{`{"A":"null"}`, nil, new(struct {
			A int `json:",string"`
		})}, // package json reads 0
		{`{"A":"7"}`, nil, new(struct {
			A int `json:",string"`
		})},
		{`{"a":1}`, nil, tagged(`json:"a"`, `json:"a"`)}, // package json ignores both
		{`{"office":"o"}`, nil, new(struct {
			origin
			Office string `json:"office"`
		})},
		{`{"office":"o"}`, nil, new(struct{ *origin })},
		{`{"O":{"office":"o"}}`, &struct {
			origin `json:"O"`
		}{origin{"o"}}, new(struct {
			origin `json:"O"`
		})},
		{`{"O":{"office":"o"}}`, nil, new(struct {
			origin `json:"O"`
			O      origin
		})},
		{`{"place":{"office":"o"}}`, &unlisted{origin{"o"}}, new(unlisted)},
		{`{"a\"b":1}`, nil, tagged(`json:"a\"b"`)}, // package json ignores the key
		{`{"-":1}`, nil, tagged(`json:"-"`)},
		{`{"A":1}`, nil, tagged(`json:"-"`)},
		{`{}`, nil, new(struct { // package json reads the fields of each
			calendar.Date
			calendar.Source
		})},
		{`{"A":1}`, nil, new(struct{ A complex64 })},
		{`-1`, nil, new(uint8)},
		{`256`, nil, new(uint8)},
		{`300`, nil, new(int8)},
		{`7e0`, nil, new(int)},
		{`"7"`, nil, new(json.Number)}, // for package json that is 7
		{`7`, nil, new(hold)},
		{`{}`, nil, nil},
		{`"weekend"`, nil, (*calendar.Reason)(nil)},
		{`{}`, nil, hold{}},
	} {
		err := calendar.ReadJSON("host.Value", []byte(test.text), test.into)
		if test.want == nil {
			assert.ErrorIs(t, err, calendar.ErrSyntax, "%s for a %T", test.text, test.into)
		} else if assert.NoError(t, err, "%s for a %T", test.text, test.into) {
			assert.Equal(t, test.want, test.into)
		}
	}
}

// tagged returns a pointer to a struct with fields A, B … and these tags, which vet would
// find in the source.
func tagged(tags ...reflect.StructTag) any {
	var fields []reflect.StructField
	for i, tag := range tags {
		fields = append(fields, reflect.StructField{Name: string(rune('A' + i)), Type: reflect.TypeFor[int](), Tag: tag})
	}
	return reflect.New(reflect.StructOf(fields)).Interface()
}

// A tag that says "-," is the key "-".
func TestReadJSONDash(t *testing.T) {
	into := tagged(`json:"-,"`)
	require.NoError(t, calendar.ReadJSON("host.Dash", []byte(`{"-":7}`), into))
	assert.EqualValues(t, 7, reflect.ValueOf(into).Elem().Field(0).Int())
}

func ptr[T any](v T) *T { return &v }
