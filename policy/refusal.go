package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Refusal is why a demand for disposal cannot be met on a day: what a host
// needs to write the letter to the person (GDPR art. 12(4)), and the evidence
// that it was refused by law. It holds days, so it is not for logs.
//
// The zero Refusal refuses nothing.
type Refusal struct {
	Demand Demand
	Reason Reason            // ReasonNoErasure, ReasonTransferOnly, or that of the decision
	Words  string            // those of the guards that refuse; see [Refuse]
	Basis  []calendar.Source // the norms of the rules on which it rests
	// Beside is why the record could not go even without the holds and the demands that bar
	// disposal: what can be said to a person who may not be told of them. Zero: nothing else
	// bars it, or there are no such holds and demands, and Reason says it all.
	Beside Reason
	// Orders are those of the holds, and the norms of the demands, that bar disposal. They
	// can tell of an inquiry that is secret: a clerk may read them, the person may not.
	Orders []calendar.Source
	// Possible is the first day on which the rules allow the record to be deleted or
	// anonymised, if the facts stay as they are. No date: nobody knows it yet,
	// or the ground has no end.
	Possible calendar.Date
	// Complaints says where the person can complain; see Complaints of
	// [retention.Definition]. None: the rulebook does not say.
	Complaints []calendar.Source
}

// Format writes the kind of demand and the reason, whatever the verb: days and names
// must not get into a log with a refusal that somebody prints.
func (r Refusal) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "%v: %v", r.Demand.Kind, r.Reason) }

// In returns the refusal in a language: the ground, the norms, from when the data can go,
// and where the person can complain, without the orders. Package letter says the same at
// more length.
func (r Refusal) In(l calendar.Language) string {
	return calendar.Step{Code: sentences.Code("refusal"), Args: args{
		"kind": r.Demand.Kind, "ground": ground{Reason: r.Reason, Words: r.Words}, "basis": cited(r.Basis),
		"possible": r.Possible, "complaints": cited(r.Complaints),
	}}.In(l)
}

// cited returns the citations of sources, a semicolon apart.
func cited(sources []calendar.Source) string {
	citations := make([]string, len(sources))
	for i, s := range sources {
		citations[i] = s.Citation
	}
	return strings.Join(citations, "; ")
}

// Refusals returns a refusal for every open demand for disposal that cannot be met
// on the day, even before it was assessed. An undetermined record has none: what is
// missing must be found first, and no ground can be named. Only a class with a
// NoErasure refuses erasure on any day, even then; an objection or a withdrawal as
// such is not refused, and disposal by the rules is not affected.
func (d Decision) Refusals() []Refusal {
	demands := slices.DeleteFunc(d.openDemands(), func(demand Demand) bool { return !demand.asksDisposal() })
	exempt := d.noErasure()
	barred := exempt.Citation != "" || d.outcome != Undetermined && !d.erases()
	if len(demands) == 0 || !barred {
		return nil
	}
	r := Refusal{Reason: d.Reason(), Complaints: d.complaints()}
	var words []string
	for _, ground := range d.grounds() {
		if ground.Reason == ReasonRefused {
			words = append(words, ground.Words)
		}
	}
	r.Words = strings.Join(words, "; ")
	if d.outcome.Disposes() {
		r.Reason = ReasonTransferOnly
	}
	if exempt.Citation != "" {
		r.Reason, r.Words, r.Basis = ReasonNoErasure, "", []calendar.Source{exempt}
	} else {
		r.Beside, r.Basis = d.beside()
		r.Orders, r.Possible = d.orders(), d.firstErasure()
	}
	list := make([]Refusal, len(demands))
	for i := range demands {
		r.Demand = demands[i]
		list[i] = r
	}
	return list
}

// erases reports whether the person's data can go: transferring keeps them.
func (d *Decision) erases() bool { return d.allowed&(Delete|Anonymise) != 0 }

// beside returns why the record could not go without the holds and the demands that bar
// disposal, if any does, and the sources of the rules that bar it, with them or without.
func (d Decision) beside() (why Reason, norms []calendar.Source) {
	if d.outcome != Held {
		return ReasonNoDecision, d.norms()
	}
	switch free := d.OnRelease(); {
	case free.outcome == Undetermined, free.erases():
		return ReasonNoDecision, nil
	case free.outcome.Disposes():
		return ReasonTransferOnly, free.norms()
	default:
		return free.Reason(), free.norms()
	}
}

// norms returns the sources of the rules that decided.
func (d Decision) norms() []calendar.Source {
	var sources []calendar.Source
	for _, rule := range d.Operative() {
		sources = append(sources, rule.Basis)
	}
	return cites(sources)
}

// orders returns the sources of the holds and of the demands that bar disposal.
func (d Decision) orders() []calendar.Source {
	var sources []calendar.Source
	for _, h := range d.asked.holds.listed() {
		if h.blocks(d.asked.on) {
			sources = append(sources, h.Basis)
		}
	}
	for _, demand := range d.asked.demands.listed() {
		if demand.Bars() {
			sources = append(sources, demand.Basis)
		}
	}
	return cites(sources)
}

// cites returns the sources that cite something, each once. It changes the list.
func cites(sources []calendar.Source) []calendar.Source {
	return slices.DeleteFunc(once(sources), func(s calendar.Source) bool { return s == calendar.Source{} })
}

// firstErasure returns the first later day on which the data can go.
func (d Decision) firstErasure() calendar.Date {
	for then := range d.changes() {
		if then.outcome.Disposes() && then.erases() {
			return then.asked.on
		}
	}
	return calendar.Date{}
}
