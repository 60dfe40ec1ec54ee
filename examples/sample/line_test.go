package sample_test

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

const good = `{"id":"good-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[],"ask":"delete"}`

// demanding is the good line with a demand.
func demanding(demand string) string {
	return strings.Replace(good, `"holds":[]`, `"holds":[],"demands":[`+demand+`]`, 1)
}

// A line is a record or it is not; what is wrong is said in words that help.
func TestBadLines(t *testing.T) {
	const keys = "; write of id, class, events, traits, holds, demands, ask"
	const twice = "; write each key once"
	const lost = "a text has lost a character, or is not UTF-8; write it as it was"
	for _, test := range []struct {
		line    string
		problem sample.Problem
		details string
	}{
		{``, sample.Empty, "write one record a line"},
		{" \t", sample.Empty, "write one record a line"},
		{"{\"id\":\"d\xfce\"}", sample.NotUTF8, "write the file in UTF-8"},
		{`{"id":"x","class":"c","holdz":[]}`, sample.NoRecord, `unknown key "holdz"` + keys},
		{`{"id":"x","class":"c","events":[{"trigger":"call","when":"2025-11-21"}]}`, sample.NoRecord, `unknown key "when"; write of trigger, on`},
		{demanding(`{"id":"d","kind":"erasure","state":"accepted","due":"2026-12-02"}`), sample.NoRecord, `unknown key "due"; write of id, kind, state, received, reply`},
		{`{"id":"x","class":"c"} {}`, sample.NoRecord, "something follows it; write one value"},
		{`{"id":"x","class":"c"}}`, sample.NoRecord, "something follows it; write one value"},
		{`{"id":"x","events":[{"trigger":"call","on":"2025-02-29"}]}`, sample.NoDay, "calendar: a text like "},
		{`{"id":"x","events":[{"trigger":"call","on":"21.11.2025"}]}`, sample.NoDay, "calendar: a text like "},
		{demanding(`{"id":"d","kind":"erasure","state":"accepted","received":"2.11.2026"}`), sample.NoDay, "calendar: a text like "},
		{`{"id":7,"class":"c"}`, sample.NoRecord, "id is a JSON number; write what the type is"},
		{`{"id":"x","class":"c","holds":"none"}`, sample.NoRecord, "holds is a single JSON value; write an array"},
		{`[]`, sample.NoRecord, "it is a JSON array; write an object"},
		{`nonsense`, sample.NoRecord, "no JSON from byte 2 on; write JSON"},
		{`{"id":"x","class":"c"`, sample.NoRecord, "it ends before the JSON does; write all of it"},
		{strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1"}],"HOLDS":[]`, 1), sample.NoRecord, `unknown key "HOLDS"` + keys},
		{strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1"}],"holdſ":[]`, 1), sample.NoRecord, `unknown key "aaaaa"` + keys},
		{strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1","released":"2020-01-01"}],"holds":[{"id":"h2"}]`, 1), sample.NoRecord, `the key "holds" stands twice` + twice},
		{strings.Replace(good, `"on":"2025-11-21"`, `"on":null,"on":"2025-11-21"`, 1), sample.NoRecord, `the key "on" stands twice` + twice},
		{`null`, sample.NoRecord, "it is null; leave the key out, or write a value"},
		{`{"class":"c"}`, sample.NoID, "give it the key by which you find it, and a class, both printable on one line"},
		{`{"id":"\ud800","class":"c"}`, sample.NoRecord, lost},
		{demanding(`{"id":"\udc00","kind":"erasure","state":"accepted"}`), sample.NoRecord, lost},
		{strings.Replace(good, `"call"`, `"call\ud800"`, 1), sample.NoRecord, lost},
		{strings.Replace(good, `"holds":[]`, `"holds":[null]`, 1), sample.NoRecord, "holds is null; leave the key out, or write a value"},
		{strings.Replace(good, `"holds":[]`, `"holds":[],"demands":null`, 1), sample.NoRecord, "demands is null; leave the key out, or write a value"},
		{`{"id":"x","class":"c","events":null}`, sample.NoRecord, "events is null; leave the key out, or write a value"},
		{`{"id":"x","class":null}`, sample.NoRecord, "no JSON string; write its word in quotes"},
		{strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1","relea\u017fed":"2020-01-01"}]`, 1), sample.NoRecord, `unknown key "aaaaaaaa"; write of id, kind, why, scope, basis, placed, released`},
		{strings.Replace(good, `"holds":[]`, `"event\u017f":[],"holds":[]`, 1), sample.NoRecord, `unknown key "aaaaaa"` + keys},
		{strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1"}],"hold\u0073":[]`, 1), sample.NoRecord, `the key "holds" stands twice` + twice},
		{`{"id":"x ","class":"c"}`, sample.NoID, "give it the key by which you find it, and a class, both printable on one line"},
		{`{"id":"x\u3164","class":"c"}`, sample.NoID, "give it the key by which you find it, and a class, both printable on one line"},
		{`{"id":"x\ufe0f","class":"c"}`, sample.NoID, "give it the key by which you find it, and a class, both printable on one line"},
		{strings.Replace(good, `"call"`, `"call\u200b"`, 1), sample.NoTrigger, `name what happened, as in "call"`},
		{`{"id":"x\ty","class":"c"}`, sample.NoID, "give it the key by which you find it, and a class, both printable on one line"},
		{`{"id":"x","class":"c","ask":"shred"}`, sample.UnknownWord, `ask is no action; write delete, anonymise or transfer`},
		{`{"id":"x","class":"c","ask":"nothing"}`, sample.UnknownWord, `ask is no action; write delete, anonymise or transfer`},
		{`{"id":"x","events":[{"on":"2025-11-21"}]}`, sample.NoTrigger, `name what happened, as in "call"`},
		{demanding(`{"kind":"erasure","state":"accepted"}`), sample.DemandNoID, "give it the key by which you find it, printable on one line"},
		{demanding(`{"id":"d\ne","kind":"erasure","state":"accepted"}`), sample.DemandNoID, "give it the key by which you find it, printable on one line"},
	} {
		_, err := sample.Parse([]byte(test.line))
		var bad *sample.LineError
		require.ErrorAs(t, err, &bad, test.line)
		assert.Equal(t, test.problem, bad.Problem, test.line)
		assert.NotRegexp(t, `2025|11\.2026`, err.Error(), "a day of a record is in no error")
		if strings.HasPrefix(test.details, "calendar: ") { // the rest are its words
			assert.True(t, strings.HasPrefix(bad.Details, test.details), bad.Details)
		} else {
			assert.Equal(t, test.details, bad.Details, test.line)
		}
	}
	for _, demand := range []string{
		`{"id":"d","kind":"deletion","state":"accepted"}`,
		`{"id":"d","kind":"erasure","state":"open"}`,
		`{"id":"d"}`,
		`{"id":"d","kind":"2026-11-02","state":"accepted"}`,
	} {
		_, err := sample.Parse([]byte(demanding(demand)))
		assert.EqualError(t, err, "an unknown word: demand 1 is of no kind or in no state; write words such as erasure and received", demand)
	}
}

// What is null, empty or left out is not confused.
func TestWhatIsNotKnown(t *testing.T) {
	for _, test := range []struct {
		line  string
		holds []policy.Hold
	}{
		{`{"id":"x"}`, nil},
		{`{"id":"x","holds":null}`, nil},
		{`{"id":"x","holds":[]}`, []policy.Hold{}},
		{`{"id":"x","holds":[{}]}`, []policy.Hold{{}}},
	} {
		r, err := sample.Parse([]byte(test.line))
		require.NoError(t, err)
		assert.Equal(t, test.holds, r.Holds, test.line)
		assert.Zero(t, r.Ask)
	}
	for _, day := range []string{`{"trigger":"death","on":null}`, `{"trigger":"death","on":""}`, `{"trigger":"death"}`} {
		r, err := sample.Parse([]byte(`{"id":"x","events":[` + day + `]}`))
		require.NoError(t, err)
		require.Len(t, r.Events, 1)
		assert.True(t, r.Events[0].On.IsZero(), day)
	}
}

// Long lines are cut, and hide none of those after them.
func TestReadLine(t *testing.T) {
	const most = 30
	full := strings.Repeat("x", most)
	for _, test := range []struct {
		text    string
		lengths []int
	}{
		{"", nil},
		{"\n", []int{0}},
		{"a\nbc", []int{1, 2}},
		{"a\r\n\r\nb\r\n", []int{1, 0, 1}},
		{full + "\n" + full + "\r\n" + full, []int{most, most, most}},
		{full + "x\nb", []int{most + 1, 1}},
		{"b\n" + full + full + full + "\nb", []int{1, 3 * most, 1}},
	} {
		r := bufio.NewReaderSize(strings.NewReader(test.text), most+len("\r\n"))
		var lengths []int
		read := 0
		for {
			text, length, whole, err := sample.ReadLine(r)
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
			assert.Equal(t, test.text[read:read+min(length, most)], string(text))
			lengths, read = append(lengths, length), read+whole
		}
		assert.Equal(t, test.lengths, lengths, "%q", test.text)
		assert.Equal(t, len(test.text), read, "%q", test.text)
	}
	broken := errors.New("the disk is gone")
	_, _, _, err := sample.ReadLine(bufio.NewReader(iotest.ErrReader(broken)))
	assert.ErrorIs(t, err, broken)
}

// A line is read in a few times what package json takes, which checks far less.
func BenchmarkParse(b *testing.B) {
	full := strings.Replace(demanding(`{"id":"d","kind":"erasure","state":"accepted","received":"2026-11-02"}`), `"holds":[]`, `"holds":[{"id":"h","why":"a lawsuit","released":null}]`, 1)
	for name, text := range map[string]string{"plain": good, "full": full} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := sample.Parse([]byte(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
