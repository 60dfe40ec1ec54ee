package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// record is a record on a line, in the form of the quickstart. It has a surrogate
// key, a class and days, and nothing about the person.
type record struct {
	ID      string          `json:"id"`
	Class   retention.Class `json:"class"`
	Events  []event         `json:"events"`
	Holds   []hold          `json:"holds"`   // null or left out: not looked up; []: there are none
	Demands []demand        `json:"demands"` // null, [] or left out: there are none
	Ask     string          `json:"ask"`     // delete, anonymise, transfer, or left out: a plan asks what may be done
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

type demand struct {
	ID       string        `json:"id"`
	Kind     string        `json:"kind"`     // erasure, objection, withdrawal of consent, restriction or access
	State    string        `json:"state"`    // received, accepted or closed
	Received calendar.Date `json:"received"` // null: it came in on an unknown day
	Reply    calendar.Date `json:"reply"`    // by when it must be answered; null: not known, then at once
}

// The problems of lines that are no records. They are counted, so they say nothing
// about the record.
const (
	empty      = "empty"
	overLong   = "too long"
	notUTF8    = "not UTF-8"
	keyTwice   = "a key stands twice"
	noRecord   = "no record"
	noID       = "no id"
	noWord     = "an unknown word"
	noTrigger  = "an event without a trigger"
	demandNoID = "a demand without an id"
)

// badLine is a line that is no record: which problem it has, and its details,
// which may repeat something of the line.
type badLine struct {
	problem string
	details error
}

func (b *badLine) Error() string {
	if b.details == nil {
		return b.problem
	}
	return fmt.Sprintf("%s: %v", b.problem, b.details)
}

// parse reads a record. It is strict: a key that is misspelt or stands twice could
// be a hold. A line is a record or it is bad; there is nothing between.
func parse(l *Line) (record, *badLine) {
	var r record
	switch {
	case l.tooLong():
		return r, &badLine{overLong, fmt.Errorf("%d bytes; write one record a line", l.Length)}
	case len(bytes.TrimSpace(l.Text)) == 0:
		return r, &badLine{problem: empty}
	case !utf8.Valid(l.Text):
		return r, &badLine{problem: notUTF8}
	}
	err := json.Unmarshal(l.Text, &r, json.RejectUnknownMembers(true))
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		return r, &badLine{keyTwice, placeOf(err)}
	case err != nil:
		return r, &badLine{noRecord, placeOf(err)}
	case r.ID == "":
		return r, &badLine{problem: noID}
	}
	for _, e := range r.Events {
		if e.Trigger == "" {
			return r, &badLine{problem: noTrigger}
		}
	}
	return r, nil
}

// placeOf says where a line is no record. The words of package json are not taken,
// as they differ from one program's run to the next, and two plans must not.
func placeOf(err error) error {
	var syntax *jsontext.SyntacticError
	var meaning *json.SemanticError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("from byte %d on", syntax.ByteOffset)
	case errors.As(err, &meaning):
		return fmt.Errorf("at %q", meaning.JSONPointer)
	default:
		return nil
	}
}

// words finds constants by their words.
func words[T fmt.Stringer](constants ...T) map[string]T {
	found := map[string]T{}
	for _, c := range constants {
		found[c.String()] = c
	}
	return found
}

var (
	actions = words(policy.Delete, policy.Anonymise, policy.Transfer)
	kinds   = words(slices.Collect(policy.DemandKinds())...)
	states  = words(policy.Received, policy.Accepted, policy.Closed)
)

// request turns a record into what the policy is asked. What is asked for does not
// change how the record stands.
func (r *record) request(on calendar.Date) (policy.Request, *badLine) {
	action, known := actions[r.Ask]
	switch {
	case r.Ask == "":
		action = policy.Delete
	case !known:
		return policy.Request{}, &badLine{noWord, fmt.Errorf("ask: %q", r.Ask)}
	}
	demands, bad := r.demands()
	if bad != nil {
		return policy.Request{}, bad
	}
	events := make([]retention.Event, len(r.Events))
	for i, e := range r.Events {
		events[i] = retention.Event{Trigger: e.Trigger, On: e.On}
	}
	return policy.Request{
		Action:  action,
		Record:  retention.Record{ID: r.ID, Class: r.Class, Events: retention.EventsOf(events...)},
		On:      on,
		Holds:   r.holds(),
		Demands: demands,
	}, nil
}

// holds keeps apart that nobody looked, which leaves the record undetermined, and
// that there are none.
func (r *record) holds() policy.Holds {
	if r.Holds == nil {
		return policy.Holds{}
	}
	var list []policy.Hold
	for _, h := range r.Holds {
		list = append(list, policy.Hold{ID: h.ID, Reason: h.Reason, Released: h.Released})
	}
	return policy.HoldsFrom(list, nil)
}

func (r *record) demands() (policy.Demands, *badLine) {
	if len(r.Demands) == 0 {
		return policy.Demands{}, nil
	}
	var list []policy.Demand
	for _, d := range r.Demands {
		kind, knownKind := kinds[d.Kind]
		state, knownState := states[d.State]
		switch {
		case d.ID == "":
			return policy.Demands{}, &badLine{problem: demandNoID}
		case !knownKind || !knownState:
			return policy.Demands{}, &badLine{noWord, fmt.Errorf("demand: %q, %q", d.Kind, d.State)}
		}
		list = append(list, policy.Demand{ID: d.ID, Kind: kind, State: state, Received: d.Received,
			Reply: reply.Deadline{Safe: d.Reply, Latest: d.Reply}})
	}
	return policy.DemandsOf(list...), nil
}
