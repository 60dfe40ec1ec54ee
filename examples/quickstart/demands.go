package main

import (
	"cmp"
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

// windowOf returns the window by which a demand about a record is answered, and the
// calendar. The first word of a class is its country.
func windowOf(class retention.Class, kind policy.DemandKind) (window reply.Window, days *calendar.Calendar, known bool) {
	switch country, _, _ := strings.Cut(string(class), "."); {
	case country == "fi":
		return eu.DataSubjectRequest(), calendar.Finland(), true
	case country == "ee":
		return eu.DataSubjectRequest(), calendar.Estonia(), true
	case country == "ua" && kind == policy.Access:
		return ukraine.SubjectRequest(), calendar.Ukraine(), true
	case country == "ua" && kind == policy.Withdrawal:
		return ukraine.WithdrawnConsent(), calendar.Ukraine(), true
	case country == "ua":
		return ukraine.ReasonedDemand(), calendar.Ukraine(), true
	default:
		return reply.Window{}, nil, false
	}
}

// replyBy computes by when an open demand must be answered, unless its line says so:
// then the time was extended, and the person was told. Without a day of receipt
// nobody knows, and the policy leaves the record undetermined.
func replyBy(class retention.Class, d *policy.Demand) (err error) {
	window, days, known := windowOf(class, d.Kind)
	if !known || d.Received.IsZero() || d.State == policy.Closed || d.Reply != (reply.Deadline{}) {
		return nil
	}
	if d.Reply, err = window.Due(d.Received, days); err != nil {
		return fmt.Errorf("the demand %q: %w", d.ID, err)
	}
	return nil
}

// refusals returns a note for each demand that cannot be met now, with what the
// letter to the person must say, and then notes on its sources.
func refusals(d policy.Decision) (notes []string) {
	var doubts []string
	for _, r := range d.Refusals() {
		ground, possible := r.Reason.In(calendar.English), "none is known"
		if len(r.Basis) > 0 {
			ground += " (" + citations(r.Basis) + ")"
		}
		if !r.Possible.IsZero() {
			possible = r.Possible.String()
		}
		notes = append(notes, fmt.Sprintf("refuse %s, %v: %s; first possible day: %s; complaints: %s",
			r.Demand.ID, r.Demand.Kind, ground, possible, cmp.Or(citations(r.Complaints), "not said where")))
		for _, source := range slices.Concat(r.Basis, r.Complaints) {
			if source.Doubt != "" && !slices.Contains(d.Doubts(), source.Doubt) {
				doubts = append(doubts, source.Citation+"; unconfirmed: "+source.Doubt)
			}
		}
	}
	return append(notes, doubts...)
}

func citations(sources []calendar.Source) string {
	var list []string
	for _, source := range sources {
		list = append(list, source.Citation)
	}
	return strings.Join(list, "; ")
}
