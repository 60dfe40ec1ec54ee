package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// line is a record in the file. It has a surrogate key, a class and days, and
// nothing about the person: more is not needed to decide.
type line struct {
	ID      string          `json:"id"`
	Class   retention.Class `json:"class"`
	Events  []event         `json:"events"`
	Holds   []hold          `json:"holds"`   // null: not looked up; []: there are none
	Demands []demand        `json:"demands"` // null, [] or left out: there are none
	Ask     string          `json:"ask"`     // delete, anonymise or transfer
}

type event struct {
	Trigger retention.Trigger `json:"trigger"`
	On      calendar.Date     `json:"on"` // null: it happened on an unknown day
}

type hold struct {
	ID       string        `json:"id"`
	Reason   string        `json:"reason"`
	Released calendar.Date `json:"released"` // null: not released
}

// request turns a line into what the policy is asked.
func (l line) request(on calendar.Date) (policy.Request, error) {
	switch {
	case l.ID == "":
		return policy.Request{}, errors.New("the record has no id; give it the key by which you find it")
	case strings.ContainsFunc(l.ID+string(l.Class), unprintable):
		return policy.Request{}, errors.New("the id or the class cannot be printed on one line; use letters, digits and signs")
	}
	action, err := oneOf("ask", l.Ask, policy.Delete, policy.Anonymise, policy.Transfer)
	if err != nil {
		return policy.Request{}, err
	}
	demands, err := l.demands()
	if err != nil {
		return policy.Request{}, err
	}
	var events []retention.Event
	for _, e := range l.Events {
		if e.Trigger == "" {
			return policy.Request{}, errors.New("an event has no trigger; name what happened, as in \"call\"")
		}
		events = append(events, retention.Event{Trigger: e.Trigger, On: e.On})
	}
	return policy.Request{
		Action:  action,
		Record:  retention.Record{ID: l.ID, Class: l.Class, Events: retention.EventsOf(events...)},
		On:      on,
		Holds:   l.holds(),
		Demands: demands,
	}, nil
}

// holds keeps apart what must not be confused: that nobody looked, which
// leaves the record undetermined, and that there are none.
func (l line) holds() policy.Holds {
	if l.Holds == nil {
		return policy.Holds{}
	}
	var list []policy.Hold
	for _, h := range l.Holds {
		list = append(list, policy.Hold{ID: h.ID, Reason: h.Reason, Released: h.Released})
	}
	return policy.HoldsFrom(list, nil)
}

// oneOf gives the constant that has a word.
func oneOf[T fmt.Stringer](field, word string, constants ...T) (T, error) {
	for _, constant := range constants {
		if constant.String() == word {
			return constant, nil
		}
	}
	var none T
	last := len(constants) - 1
	return none, fmt.Errorf("%s is %q; write %s or %v", field, word, join(constants[:last]), constants[last])
}

func unprintable(r rune) bool { return !unicode.IsPrint(r) }

// badLine is a line that is no record.
type badLine struct {
	file    string
	number  int
	problem error
}

func (b badLine) String() string { return fmt.Sprintf("%s:%d: %v", b.file, b.number, b.problem) }

// readRequests reads one record a line and passes over empty lines. A bad line
// does not hide the lines after it; the error is for a file that cannot be read
// to its end.
func readRequests(name string, file io.Reader, on calendar.Date) (requests []policy.Request, bad []badLine, err error) {
	lines := bufio.NewReaderSize(file, longestLine+len("\r\n"))
	lineOf := map[string]int{} // of each record
	for number := 1; ; number++ {
		text, err := readLine(lines)
		switch {
		case err == io.EOF:
			return requests, bad, nil
		case err != nil && err != errTooLong:
			return nil, nil, fmt.Errorf("%w; give -file a file that can be read", err)
		case err == nil && len(bytes.TrimSpace(text)) == 0:
			continue
		}
		var request policy.Request
		if err == nil {
			request, err = parse(text, on)
		}
		if first, twice := lineOf[request.Record.ID]; err == nil && twice {
			err = fmt.Errorf("the record %s stands in line %d too; write all that is known of it in one line", request.Record.ID, first)
		}
		if err != nil {
			bad = append(bad, badLine{name, number, err})
			continue
		}
		lineOf[request.Record.ID] = number
		requests = append(requests, request)
	}
}

const longestLine = 1 << 20 // bytes, without the line's end

var errTooLong = fmt.Errorf("the line is longer than %d bytes; write one record a line", longestLine)

// readLine gives the next line without its end, valid until the next call;
// io.EOF if there is none. A line that is too long is skipped as a whole.
func readLine(lines *bufio.Reader) ([]byte, error) {
	text, err := lines.ReadSlice('\n')
	tooLong := err == bufio.ErrBufferFull
	for err == bufio.ErrBufferFull {
		_, err = lines.ReadSlice('\n')
	}
	if err == io.EOF && (tooLong || len(text) > 0) {
		err = nil // the last line needs no end
	}
	text = bytes.TrimRight(text, "\r\n")
	if err == nil && (tooLong || len(text) > longestLine) {
		err = errTooLong
	}
	return text, err
}

// parse is strict, because a field that is misspelt and passed over could be
// a hold.
func parse(text []byte, on calendar.Date) (policy.Request, error) {
	if err := checkKeys(text); err != nil {
		return policy.Request{}, err
	}
	var l line
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&l); err != nil {
		return policy.Request{}, inPlainWords(err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return policy.Request{}, errors.New("something follows the record; write one record a line")
	}
	return l.request(on)
}

const form = `{"id":"k-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[],"ask":"delete"}`

// inPlainWords says what is wrong with a text as JSON to a reader who does not
// write Go.
func inPlainWords(err error) error {
	var day *calendar.DateError
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &day): // it says what would help
		return err
	case errors.As(err, &syntax):
		return fmt.Errorf("no JSON from byte %d on; write %s", syntax.Offset, form)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("%s cannot be a JSON %s; write %s", kind.Field, kind.Value, form)
	case errors.As(err, &kind):
		return fmt.Errorf("a record cannot be a JSON %s; write %s", kind.Value, form)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("the line ends before the record does; write %s", form)
	default: // an unknown field
		return fmt.Errorf("%s; write %s", strings.TrimPrefix(err.Error(), "json: "), form)
	}
}
