package main

import (
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
	d.Reply, err = window.Due(d.Received, days)
	return err
}

// refusals returns a note for the demands that cannot be met now, with what the letters
// to the person must say, and then notes on its sources. Demands of a kind that are refused
// on the same grounds share a note: a line has room for thousands of them, and of holds.
func refusals(d policy.Decision, l calendar.Language) (notes []string) {
	list := d.Refusals()
	if len(list) == 0 {
		return nil
	}
	noted := map[string]bool{} // below the table already
	for _, doubt := range d.DoubtsIn(l) {
		noted[doubt] = true
	}
	var doubts []string
	for len(list) > 0 {
		r, same := list[0], 1
		for same < len(list) && sameGrounds(r, list[same]) {
			same++
		}
		var requests []string
		for _, other := range list[:same] {
			requests = append(requests, other.Demand.ID)
		}
		list = list[same:]
		notes = append(notes, say(l, nil, "refusal", args{"requests": strings.Join(requests, ", "), "refusal": r}))
		for _, source := range slices.Concat(r.Basis, r.Orders, r.Complaints) {
			if source.Doubt != "" && !noted[source.Doubt] {
				doubts = append(doubts, say(l, nil, "unconfirmed", args{"citation": source.Citation, "doubt": source.Doubt}))
			}
		}
	}
	return append(notes, doubts...)
}

// sameGrounds reports whether two demands of a record are refused alike. Most often the
// sources are even one list, which needs no comparing.
func sameGrounds(a, b policy.Refusal) bool {
	return a.Demand.Kind == b.Demand.Kind && a.Reason == b.Reason && a.Words == b.Words && a.Possible == b.Possible && sameSources(a.Basis, b.Basis) &&
		sameSources(a.Orders, b.Orders) && sameSources(a.Complaints, b.Complaints)
}

func sameSources(a, b []calendar.Source) bool {
	if len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) {
		return true
	}
	return slices.Equal(a, b)
}
