package sample_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

// hold is read as a host reads its own.
type hold struct {
	ID       string         `json:"id"`
	Released calendar.Date  `json:"released_on"`
	Weight   int64          `json:"weight,omitempty"`
	Until    *calendar.Date `json:"until"`
	Places   []string       `json:"places"`
	Parts    []part         `json:"parts"`
	Plain    bool
	Hidden   string         `json:"-"`
	Any      any            `json:"any"`
	Counts   map[string]int `json:"counts"`
	origin
}

type part struct {
	Key string `json:"key"`
}

type origin struct {
	Office string `json:"office"`
}

func TestReadJSON(t *testing.T) {
	got := hold{ID: "that of the line before", Places: []string{"x"}, Hidden: "x"}
	require.NoError(t, sample.ReadJSON([]byte(` {"id":"h\u002d1 😀","released_on":null,"weight":9223372036854775807,"until":null,`+
		`"places":["a","\ud83d\ude00"],"parts":[{"key":"k"},{}],"Plain":true,"any":1e5,"office":"o"} `), &got))
	assert.Equal(t, hold{ID: "h-1 😀", Weight: 1<<63 - 1, Places: []string{"a", "😀"}, Parts: []part{{"k"}, {}}, Plain: true,
		Any: 100000.0, origin: origin{"o"}}, got)
}

// Each of these is read by package json, and most of them as something else.
func TestReadJSONRefuses(t *testing.T) {
	for _, test := range []struct {
		text    string
		problem sample.Problem
	}{
		{`{"ID":"h"}`, sample.NoRecord},
		{`{"id":"h","Id":"i"}`, sample.NoRecord},
		{`{"relea\u017fed_on":"2020-01-01"}`, sample.NoRecord},
		{"{\"relea\u017fed_on\":\"2020-01-01\"}", sample.NoRecord},
		{`{"place\u017f":[]}`, sample.NoRecord},
		{"{\"parts\":[{\"\u212aey\":\"k\"}]}", sample.NoRecord}, // the sign of kelvin
		{`{"plain":true}`, sample.NoRecord},
		{`{"Hidden":"x"}`, sample.NoRecord},
		{`{"-":"x"}`, sample.NoRecord},
		{`{"origin":{"office":"o"}}`, sample.NoRecord},
		{`{"id ":"h"}`, sample.NoRecord},
		{`{"id\u0000":"h"}`, sample.NoRecord},
		{`{"":"h"}`, sample.NoRecord},
		{`{"id\ud800":"h"}`, sample.NoRecord},
		{`{"id":"h","id":"h"}`, sample.KeyTwice},
		{`{"id":"h","\u0069d":"i"}`, sample.KeyTwice},
		{`{"parts":[{"key":"k","ke\u0079":"l"}]}`, sample.KeyTwice},
		{`{"id":"\ud800"}`, sample.LostLetter},
		{`{"id":"\udc00\ud800"}`, sample.LostLetter},
		{`{"id":"\ud800\u0041"}`, sample.LostLetter},
		{`{"id":"\ud83d\\ude00"}`, sample.LostLetter},
		{`{"id":"\uFFFD"}`, sample.LostLetter},
		{"{\"id\":\"\ufffd\"}", sample.LostLetter},
		{`{"places":["a","\udfff"]}`, sample.LostLetter},
		{`{"any":"\ud800"}`, sample.LostLetter},
		{"{\"id\":\"\xed\xa0\x80\"}", sample.NotUTF8}, // half of a pair, in what is no UTF-8
		{"{\"id\":\"\xff\"}", sample.NotUTF8},
		{`{"id":null}`, sample.NoRecord},
		{`{"weight":null}`, sample.NoRecord},
		{`{"Plain":null}`, sample.NoRecord},
		{`{"places":null}`, sample.NoRecord},
		{`{"places":["a",null]}`, sample.NoRecord},
		{`{"parts":[null]}`, sample.NoRecord},
		{`{"parts":[{"key":null}]}`, sample.NoRecord},
		{`{"any":null}`, sample.NoRecord},
		{`{"any":{"a":1,"a":2}}`, sample.NoRecord},
		{`{"any":[1]}`, sample.NoRecord},
		{`{"counts":{"a":1,"a":2}}`, sample.NoRecord},
		{`{"counts":{}}`, sample.NoRecord},
		{`null`, sample.NoRecord},
		{`{"id":"h"}{"id":"i"}`, sample.NoRecord},
		{`{"id":"h"} ,`, sample.NoRecord},
		{"{\"id\":\"h\"}\x00", sample.NoRecord},
	} {
		if test.problem != sample.NotUTF8 && !strings.HasSuffix(test.text, "}") {
			assert.NotPanics(t, func() { _ = json.NewDecoder(strings.NewReader(test.text)).Decode(new(hold)) }, test.text)
		}
		got := hold{ID: "that of the line before"}
		err := sample.ReadJSON([]byte(test.text), &got)
		var bad *sample.LineError
		require.ErrorAs(t, err, &bad, test.text)
		assert.Equal(t, test.problem, bad.Problem, "%s: %v", test.text, err)
		assert.Zero(t, got, test.text)
	}
}

// What is no JSON is said to a reader who does not write Go.
func TestReadJSONInPlainWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "empty: write one record a line",
		"\r":                              "empty: write one record a line",
		"\ufeff{}":                        "no record: no JSON from byte 1 on",
		`{"id":'h'}`:                      "no record: no JSON from byte 7 on",
		`{"id":"h",}`:                     "no record: no JSON from byte 11 on",
		`{"id" "h"}`:                      "no record: no JSON from byte 7 on",
		`{7:"h"}`:                         "no record: no JSON from byte 2 on",
		`{"id":"h"`:                       "no record: the line ends before the record does",
		`{"id":"h`:                        "no record: the line ends before the record does",
		`{"parts":[{"key":[]}]}`:          "no record: key cannot be a JSON array",
		`{"parts":[[]]}`:                  "no record: parts cannot be a JSON array",
		`{"parts":{}}`:                    "no record: parts cannot be a JSON object",
		`{"id":7}`:                        "no record: id cannot be a JSON number",
		`{"weight":"7"}`:                  "no record: weight cannot be a JSON string",
		`{"weight":1e400}`:                "no record: weight cannot be a JSON number 1e400",
		`{"weight":9223372036854775808}`:  "no record: weight cannot be a JSON number 9223372036854775808",
		`{"weight":1.5}`:                  "no record: weight cannot be a JSON number 1.5",
		`{"released_on":"22.11.2026"}`:    `a day that is none: calendar: a text like "00.00.0000": not recognised; write year, month and day as in 2026-11-21`,
		`{"parts":null}`:                  "no record: parts cannot be null",
		`{"id":"` + "\u202e" + `\ud800"}`: `a lost character: half of one, or U+FFFD for one, in "\u202e` + "\ufffd" + `"; write it as it was`,
		`{"` + strings.Repeat("x", 1<<19) + `":1}`: `no record: unknown field "` + strings.Repeat("x", 40) + `"`,
	} {
		assert.EqualError(t, sample.ReadJSON([]byte(text), new(hold)), want, "%.100s", text)
	}
}

// A line of brackets is refused at the first one that the struct does not have.
func TestReadJSONNested(t *testing.T) {
	for _, open := range []string{"[", `{"parts":`, `{"any":`, `{"counts":[`, `{"parts":[`} {
		for _, depth := range []int{3, 100, 10_001, 100_000} {
			text := strings.Repeat(open, depth)
			assert.Error(t, sample.ReadJSON([]byte(text), new(hold)), open)
			assert.Error(t, sample.ReadJSON([]byte(`{"parts":`+text), new(hold)), open)
		}
	}
}

// Two texts that differ are never read as one.
func TestTextsDoNotCollapse(t *testing.T) {
	texts := map[string]string{} // as they were written
	for _, written := range []string{
		`"h"`, `"h "`, `" h"`, `"h\u0000"`, `"h\u200b"`, `"h\u00ad"`, `"h\ufeff"`, `"H"`, `"\u0433"`, `"h\u0301"`, `"ḣ"`, `"h\u0307"`, `"7"`, `7`, `7.0`,
		`"\ud800"`, `"\ud801"`, `"\udc00"`, `"\udc00\ud800"`, `"\ufffd"`, `"\ufffd\ufffd"`, "\"\xff\"", "\"\xfe\"", `null`, `""`, `true`, `"null"`,
	} {
		var got hold
		if sample.ReadJSON([]byte(`{"id":`+written+`}`), &got) == nil {
			assert.Empty(t, texts[got.ID], written)
			texts[got.ID] = written
		}
	}
	assert.Len(t, texts, 15)
}

func ExampleReadJSON() {
	var hold struct {
		ID       string        `json:"id"`
		Released calendar.Date `json:"released"`
	}
	fmt.Println(sample.ReadJSON([]byte(`{"id":"h-1","relea\u017fed":"2020-01-01"}`), &hold))
	fmt.Println(sample.ReadJSON([]byte(`{"id":"h-1","released":null}`), &hold), hold)
	// Output:
	// no record: unknown field "releaſed"
	// <nil> {h-1 no date}
}
