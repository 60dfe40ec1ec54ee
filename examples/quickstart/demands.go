package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// demand is what a person demands about the record. Whether it is justified is
// for a person of the host to assess; the state says how far that has come.
type demand struct {
	ID       string        `json:"id"`
	Kind     string        `json:"kind"`     // erasure, objection, withdrawal of consent, restriction or access
	State    string        `json:"state"`    // received, accepted or closed
	Received calendar.Date `json:"received"` // null: it came in on an unknown day
	Reply    calendar.Date `json:"reply"`    // null: as the law says; a day: extended, and the person was told
}

// windowOf says by which window a demand about a record is answered, and by
// which calendar. The first word of a class is its country.
func windowOf(class retention.Class, kind policy.DemandKind) (window reply.Window, days *calendar.Calendar, known bool) {
	switch country, _, _ := strings.Cut(string(class), "."); country {
	case "fi":
		return eu.DataSubjectRequest(), calendar.Finland(), true
	case "ee":
		return eu.DataSubjectRequest(), calendar.Estonia(), true
	case "ua":
		switch kind {
		case policy.Access:
			return ukraine.SubjectRequest(), calendar.Ukraine(), true
		case policy.Withdrawal:
			return ukraine.WithdrawnConsent(), calendar.Ukraine(), true
		default:
			return ukraine.ReasonedDemand(), calendar.Ukraine(), true
		}
	default:
		return reply.Window{}, nil, false
	}
}

// demands turns the demands of a line into those of a request.
func (l line) demands() (policy.Demands, error) {
	var list []policy.Demand
	for _, d := range l.Demands {
		demand, err := d.about(l.Class)
		if err != nil {
			return policy.Demands{}, fmt.Errorf("the demand %q: %w", d.ID, err)
		}
		list = append(list, demand)
	}
	return policy.DemandsOf(list...), nil
}

func (d demand) about(class retention.Class) (policy.Demand, error) {
	if d.ID == "" || strings.ContainsFunc(d.ID, unprintable) {
		return policy.Demand{}, errors.New("no id that can be printed on one line; give it the key by which you find it")
	}
	kind, err := oneOf("kind", d.Kind, policy.Erasure, policy.Objection, policy.Withdrawal, policy.Restriction, policy.Access)
	if err != nil {
		return policy.Demand{}, err
	}
	state, err := oneOf("state", d.State, policy.Received, policy.Accepted, policy.Closed)
	if err != nil {
		return policy.Demand{}, err
	}
	reply, err := d.replyBy(class, kind, state)
	return policy.Demand{ID: d.ID, Kind: kind, State: state, Received: d.Received, Reply: reply}, err
}

// replyBy gives by when a demand must be answered. Without a day of receipt
// nobody knows, and the policy leaves the record undetermined.
func (d demand) replyBy(class retention.Class, kind policy.DemandKind, state policy.DemandState) (reply.Deadline, error) {
	window, days, known := windowOf(class, kind)
	switch {
	case !d.Reply.IsZero():
		return reply.Deadline{Safe: d.Reply, Latest: d.Reply}, nil
	case !known || d.Received.IsZero() || state == policy.Closed:
		return reply.Deadline{}, nil
	default:
		return window.Due(d.Received, days)
	}
}

// refusals gives a note for each demand that cannot be met now, with what the
// letter to the person must say, and then notes on its sources.
func refusals(d policy.Decision) (notes []string) {
	var sources []string
	for _, r := range d.Refusals() {
		ground := r.Reason.In(calendar.English)
		possible := "none is known"
		if !r.Possible.IsZero() {
			possible = r.Possible.String()
		}
		var basis, bodies []string
		for _, source := range r.Basis {
			basis = append(basis, source.Citation)
			if source.Doubt != "" && !slices.Contains(d.Doubts(), source.Doubt) {
				sources = append(sources, source.Citation+"; unconfirmed: "+source.Doubt)
			}
		}
		for _, source := range r.Complaints {
			_, body, _ := strings.Cut(source.Citation, ": ") // after the articles
			bodies = append(bodies, cmp.Or(body, source.Citation))
			sources = append(sources, strings.TrimSuffix(source.Citation+"; unconfirmed: "+source.Doubt, "; unconfirmed: "))
		}
		if len(basis) > 0 {
			ground += " (" + strings.Join(basis, "; ") + ")"
		}
		notes = append(notes, fmt.Sprintf("refuse %s, %v: %s; first possible day: %s; complaints: %s",
			r.Demand.ID, r.Demand.Kind, ground, possible, cmp.Or(strings.Join(bodies, "; "), "not said where")))
	}
	return append(notes, sources...)
}

// replyWords says by when the open demands must be answered.
func replyWords(d policy.Decision) string {
	if by := d.ReplyBy(); !by.Safe.IsZero() {
		return "reply by " + by.Safe.String()
	}
	return ""
}
