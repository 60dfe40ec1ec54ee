package policy

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// Refusal is why a demand for disposal cannot be met on a day: what a host
// needs to write the letter to the person (GDPR art. 12(4)), and the evidence
// that it was refused by law. It holds days, so it is not for logs.
//
// The zero Refusal refuses nothing.
type Refusal struct {
	Demand Demand            `json:"demand"`
	Code   string            `json:"code"`   // for programs: "no-erasure", "transfer-only", or that of the decision: "retained", "held"
	Ground string            `json:"ground"` // the same in words
	Basis  []calendar.Source `json:"basis"`  // the norms and orders on which it rests
	// Possible is the first day on which the rules allow to delete or anonymise
	// the record, if the facts stay as they are. No date: nobody knows it yet,
	// or the ground has no end.
	Possible calendar.Date `json:"possible,omitzero"`
	// Complaints says where the person can complain; see Complaints of
	// [retention.Definition]. None: the rulebook does not say.
	Complaints []calendar.Source `json:"complaints"`
}

// Format writes the kind of demand and the code, whatever the verb: days and names
// must not get into a log with a refusal that somebody prints.
func (r Refusal) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "%v: %s", r.Demand.Kind, r.Code) }

// MarshalJSON writes empty lists as such.
func (r Refusal) MarshalJSON() ([]byte, error) {
	type fields Refusal // without this method
	r.Basis, r.Complaints = emptyNotNull(r.Basis), emptyNotNull(r.Complaints)
	return json.Marshal(fields(r))
}

// Refusals gives a refusal for every open demand for disposal that cannot be met
// on the day, also before it was assessed. An undetermined record gives none: what
// is missing must be found first, and no ground can be told. Only a class with a
// NoErasure refuses on any day, also then: the erasure, not the objection or the withdrawal
// as such. What its rules demand is done all the same.
func (d Decision) Refusals() []Refusal {
	exempt := d.noErasure()
	barred := d.outcome == Held || d.outcome == Keep || d.outcome == Review || d.outcome.disposes() && !d.erases()
	if exempt.Citation == "" && !barred {
		return nil
	}
	r := Refusal{
		Code:   d.Code(),
		Ground: d.Reason(),
	}
	if d.outcome.disposes() {
		r.Code, r.Ground = reasons[transferOnly].code, reasons[transferOnly].words
	}
	if exempt.Citation != "" {
		r.Code, r.Ground = reasons[noErasure].code, reasons[noErasure].words
	} else {
		r.Possible = d.firstErasure()
	}
	var list []Refusal
	for _, demand := range d.openDemands() {
		if demand.forDisposal() {
			r.Demand, r.Basis, r.Complaints = demand, d.grounds(), d.complaints()
			if exempt.Citation != "" {
				r.Basis = []calendar.Source{exempt}
			}
			list = append(list, r)
		}
	}
	return list
}

// erases says whether the person's data can go: transferring keeps them.
func (d *Decision) erases() bool { return d.allowed&(Delete|Anonymise) != 0 }

// grounds gives the sources of all that bars disposal.
func (d Decision) grounds() []calendar.Source {
	var sources []calendar.Source
	cite := func(s calendar.Source) {
		if s != (calendar.Source{}) && !slices.Contains(sources, s) {
			sources = append(sources, s)
		}
	}
	for _, h := range d.request.Holds.found.listed() {
		if h.blocks(d.request.On) {
			cite(h.Basis)
		}
	}
	for _, demand := range d.request.Demands.found.listed() {
		if demand.blocks() {
			cite(demand.Basis)
		}
	}
	// Under a hold the rules are a ground too if they would bar disposal without.
	if d.outcome != Held || !d.OnRelease().outcome.disposes() {
		for _, rule := range d.Operative() {
			cite(rule.Basis)
		}
	}
	return sources
}

// firstErasure gives the first later day on which the data can go.
func (d Decision) firstErasure() calendar.Date {
	for {
		day, changes := d.NextChange()
		if !changes {
			return day
		}
		r := d.request
		r.On = day
		if d = d.policy.Decide(r); d.outcome.disposes() && d.erases() {
			return day
		}
	}
}
