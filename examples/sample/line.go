package sample

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

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
	NoRecord    Problem = "no record"
	NoDay       Problem = "a day that is none"
	NoID        Problem = "no id"
	UnknownWord Problem = "an unknown word"
	NoTrigger   Problem = "an event without a trigger"
	DemandNoID  Problem = "a demand without an id"
)

// LineError says why a line is no record. Details say what would help, and repeat no day
// and no ID of the line: who has the file needs only its number. The zero LineError names
// no problem.
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

// Parse reads a record from a line; the error is a *[LineError]. With one, the ID is
// returned nevertheless if it was read.
//
//	{"id":"k-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],
//	 "holds":[],"demands":[{"id":"d-1","kind":"access","state":"received","received":"2026-11-20"}],"ask":"delete"}
//
// An event on null happened on an unknown day. Holds that are null or left out were
// not looked up. Traits, as in "traits":{"child":true}, are unknown where they are left
// out. The reply of a demand is the day by which it must be answered.
//
// It is as strict as [ReadJSON]: a line is a record or it is not.
func Parse(text []byte) (Record, error) {
	var l line
	if err := ReadJSON(text, &l); err != nil {
		return Record{}, err
	}
	return l.record()
}

// line is the JSON of a line. It is shorter than what the library writes of the same
// structs: what is not known may be left out, and a reply is one day.
type line struct {
	ID     string          `json:"id,omitzero"`
	Class  retention.Class `json:"class,omitzero"`
	Events []struct {
		Trigger retention.Trigger `json:"trigger,omitzero"`
		On      calendar.Date     `json:"on,omitzero"`
	} `json:"events,omitzero"`
	Traits retention.Traits `json:"traits,omitzero"`
	Holds  *[]struct {
		ID       string          `json:"id,omitzero"`
		Kind     string          `json:"kind,omitzero"`
		Reason   string          `json:"why,omitzero"`
		Scope    string          `json:"scope,omitzero"`
		Basis    calendar.Source `json:"basis,omitzero"`
		Placed   calendar.Date   `json:"placed,omitzero"`
		Released calendar.Date   `json:"released,omitzero"`
	} `json:"holds,omitzero"`
	Demands []struct {
		ID       string        `json:"id,omitzero"`
		Kind     string        `json:"kind,omitzero"`
		State    string        `json:"state,omitzero"`
		Received calendar.Date `json:"received,omitzero"`
		Reply    calendar.Date `json:"reply,omitzero"`
	} `json:"demands,omitzero"`
	Ask string `json:"ask,omitzero"`
}

func (l *line) record() (Record, error) {
	r := Record{ID: l.ID, Class: l.Class, Traits: l.Traits}
	if l.Holds != nil {
		r.Holds = make([]policy.Hold, 0, len(*l.Holds))
		for _, hold := range *l.Holds {
			r.Holds = append(r.Holds, policy.Hold(hold))
		}
	}
	if !isKey(l.ID) || calendar.Plain(string(l.Class)) != string(l.Class) {
		return r, &LineError{NoID, "give it the key by which you find it, and a class, both printable on one line"}
	}
	if l.Ask != "" {
		if r.Ask.UnmarshalText([]byte(l.Ask)) != nil || r.Ask == 0 { // "nothing" is a word too
			return r, &LineError{UnknownWord, "ask is no action; write delete, anonymise or transfer"}
		}
	}
	for _, e := range l.Events {
		if !isKey(string(e.Trigger)) {
			return r, &LineError{NoTrigger, `name what happened, as in "call"`}
		}
		r.Events = append(r.Events, retention.Event(e))
	}
	for i, d := range l.Demands {
		demand := policy.Demand{ID: d.ID, Received: d.Received, Reply: reply.Deadline{Safe: d.Reply, Latest: d.Reply}}
		if !isKey(d.ID) {
			return r, &LineError{DemandNoID, "give it the key by which you find it, printable on one line"}
		}
		if cmp.Or(demand.Kind.UnmarshalText([]byte(d.Kind)), demand.State.UnmarshalText([]byte(d.State))) != nil {
			return r, &LineError{UnknownWord, fmt.Sprintf("demand %d is of no kind or in no state; write words such as %v and %v", i+1, policy.Erasure, policy.Received)}
		}
		r.Demands = append(r.Demands, demand)
	}
	return r, nil
}

// isKey reports whether a text can be the key of something: whoever reads it on a screen
// must be able to write it.
func isKey(text string) bool {
	return text != "" && calendar.Plain(text) == text && strings.TrimSpace(text) == text
}
