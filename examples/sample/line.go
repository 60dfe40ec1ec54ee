package sample

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Problem is what is wrong with a line. Its words repeat nothing of the line, so that
// they may be counted and logged. The zero Problem is none.
type Problem string

// The problems of lines.
const (
	Empty       Problem = "empty"
	TooLong     Problem = "too long"
	NotUTF8     Problem = "not UTF-8"
	KeyTwice    Problem = "a key stands twice"
	NoRecord    Problem = "no record"
	NoID        Problem = "no id"
	UnknownWord Problem = "an unknown word"
	NoTrigger   Problem = "an event without a trigger"
	DemandNoID  Problem = "a demand without an id"
)

// LineError says why a line is no record. Details say what would help, and may repeat
// something of the line. The zero LineError names no problem.
type LineError struct {
	Problem Problem
	Details string
}

// Error returns the problem with its details.
func (e *LineError) Error() string { return fmt.Sprintf("%s: %s", e.Problem, e.Details) }

// ReadLine returns the next line without its end; cut, if it does not fit the reader's
// buffer; its length without its end and with it; and [io.EOF] if there is none. The
// last line needs no end. The text is valid until the next call.
func ReadLine(r *bufio.Reader) (text []byte, length, whole int, err error) {
	piece, err := r.ReadSlice('\n')
	text, whole = trimEnd(piece), len(piece)
	if most := r.Size() - len("\r\n"); len(text) > most {
		text = text[:most]
	}
	if err == bufio.ErrBufferFull {
		text = bytes.Clone(text) // reading on overwrites it
	}
	for err == bufio.ErrBufferFull {
		piece, err = r.ReadSlice('\n')
		whole += len(piece)
	}
	// The end may stand in two pieces; then a line that is too long anyway counts
	// one byte more.
	length = whole - len(piece) + len(trimEnd(piece))
	if err == io.EOF && whole > 0 {
		err = nil
	}
	return text, length, whole, err
}

func trimEnd(line []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
}

const form = `{"id":"k-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[],"ask":"delete"}`

// Parse reads a record from a line; the error is a *[LineError].
//
//	{"id":"k-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],
//	 "holds":[],"demands":[{"id":"d-1","kind":"access","state":"received","received":"2026-11-20"}],"ask":"delete"}
//
// An event on null happened on an unknown day. Holds that are null or left out were
// not looked up. The reply of a demand is the day by which it must be answered.
//
// It is strict, because a key that is misspelt, stands twice or has other letters
// could be a hold: a line is a record or it is not.
func Parse(text []byte) (Record, error) {
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return Record{}, &LineError{Empty, "write one record a line"}
	case !utf8.Valid(text):
		return Record{}, &LineError{NotUTF8, "write the file in UTF-8"}
	}
	if err := checkKeys(text); err != nil {
		return Record{}, err
	}
	var l line
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&l); err != nil {
		return Record{}, &LineError{NoRecord, inPlainWords(err)}
	}
	if _, err := decoder.Token(); err != io.EOF {
		return Record{}, &LineError{NoRecord, "something follows it; write one record a line"}
	}
	return l.record()
}

// line is the JSON of a line. Its keys are checked before, so that they need no tags.
type line struct {
	ID      string
	Class   retention.Class
	Events  []retention.Event
	Holds   []policy.Hold
	Demands []struct {
		ID, Kind, State string
		Received, Reply calendar.Date
	}
	Ask string
}

func (l *line) record() (Record, error) {
	r := Record{ID: l.ID, Class: l.Class, Events: l.Events, Holds: l.Holds}
	if l.ID == "" || unprintable(l.ID+string(l.Class)) {
		return r, &LineError{NoID, "give it the key by which you find it, and a class, both printable on one line"}
	}
	if l.Ask != "" {
		if r.Ask.UnmarshalText([]byte(l.Ask)) != nil || r.Ask == 0 { // "nothing" is a word too
			return r, &LineError{UnknownWord, fmt.Sprintf("ask is %q; write delete, anonymise or transfer", l.Ask)}
		}
	}
	for _, e := range l.Events {
		if e.Trigger == "" {
			return r, &LineError{NoTrigger, `name what happened, as in "call"`}
		}
	}
	for _, d := range l.Demands {
		demand := policy.Demand{ID: d.ID, Received: d.Received, Reply: reply.Deadline{Safe: d.Reply, Latest: d.Reply}}
		if d.ID == "" || unprintable(d.ID) {
			return r, &LineError{DemandNoID, "give it the key by which you find it, printable on one line"}
		}
		if err := cmp.Or(demand.Kind.UnmarshalText([]byte(d.Kind)), demand.State.UnmarshalText([]byte(d.State))); err != nil {
			return r, &LineError{UnknownWord, fmt.Sprintf("the demand %q: %v", d.ID, err)}
		}
		r.Demands = append(r.Demands, demand)
	}
	return r, nil
}

func unprintable(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) })
}

// checkKeys refuses what package json lets pass: a key that stands twice in an object,
// where the second one would change what the first one said, and one in other letters
// than those that it knows. What is no JSON at all is left to the decoder.
func checkKeys(text []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	var objects []map[string]bool // the keys of the objects around; nil for an array
	wantsKey := false
	for {
		token, err := decoder.Token()
		if err != nil {
			return nil
		}
		switch {
		case token == json.Delim('{'):
			objects, wantsKey = append(objects, map[string]bool{}), true
			continue
		case token == json.Delim('['):
			objects = append(objects, nil)
		case token == json.Delim('}'), token == json.Delim(']'):
			objects = objects[:len(objects)-1]
		case wantsKey:
			key, keys := fmt.Sprint(token), objects[len(objects)-1]
			switch {
			case keys[key]:
				return &LineError{KeyTwice, fmt.Sprintf("%q; write each key once", key)}
			case strings.Trim(key, "abcdefghijklmnopqrstuvwxyz") != "":
				return &LineError{NoRecord, fmt.Sprintf("%q is no key; write keys in small letters", key)}
			}
			keys[key], wantsKey = true, false
			continue
		}
		wantsKey = len(objects) > 0 && objects[len(objects)-1] != nil
	}
}

// inPlainWords returns what is wrong with a text as JSON to a reader who does not
// write Go.
func inPlainWords(err error) string {
	var day *calendar.DateError
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &day): // it says what would help
		return err.Error()
	case errors.As(err, &syntax):
		return fmt.Sprintf("no JSON from byte %d on; write %s", syntax.Offset, form)
	case errors.As(err, &kind):
		return fmt.Sprintf("%s cannot be a JSON %s; write %s", cmp.Or(strings.ToLower(kind.Field), "it"), kind.Value, form)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the line ends before the record does; write " + form
	default: // an unknown field
		return fmt.Sprintf("%s; write %s", strings.TrimPrefix(err.Error(), "json: "), form)
	}
}
