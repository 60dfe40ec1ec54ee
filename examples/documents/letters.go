package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// letters has the replies to persons. Each is written where the law of the system has it; the
// zero Letter is none.
var letters = []struct {
	name  string
	laws  []letter.Law
	write func(*edition, letter.Facts) (letter.Letter, error)
}{
	{"refused", everywhere, func(e *edition, f letter.Facts) (letter.Letter, error) {
		asked, err := e.demand(policy.Erasure, e.answer)
		if err != nil {
			return letter.Letter{}, err
		}
		for _, refusal := range e.decide(asked).Refusals() {
			return letter.Refuse(refusal, f)
		}
		return letter.Letter{}, nil // the data can be erased
	}},
	{"done", everywhere, func(e *edition, f letter.Facts) (letter.Letter, error) {
		asked, err := e.demand(policy.Erasure, e.answer)
		if err != nil {
			return letter.Letter{}, err
		}
		for _, r := range e.permitted() {
			return letter.Fulfil(asked, r.Action, e.on, f)
		}
		return letter.Letter{}, nil // nothing was done
	}},
	{"extended", gdpr, func(e *edition, f letter.Facts) (letter.Letter, error) {
		asked, err := e.demand(policy.Access, eu.DataSubjectRequest())
		if err != nil {
			return letter.Letter{}, err
		}
		f.Reason = extensive.In(e.language)
		return letter.Extend(asked, eu.DataSubjectRequest(), e.calendar, f)
	}},
	{"restricted", gdpr, func(e *edition, f letter.Facts) (letter.Letter, error) {
		asked, err := e.demand(policy.Restriction, eu.DataSubjectRequest())
		if err != nil {
			return letter.Letter{}, err
		}
		return letter.Restrict(asked, e.on, f)
	}},
	{"deferred", []letter.Law{letter.Ukraine}, func(e *edition, f letter.Facts) (letter.Letter, error) {
		asked, err := e.demand(0, ukraine.AccessGrant()) // of somebody else than the person
		if err != nil {
			return letter.Letter{}, err
		}
		f.About, f.Reason = certificate.In(e.language), extensive.In(e.language)
		return letter.Defer(asked, ukraine.AccessGrant(), e.calendar, f)
	}},
	{"kept", everywhere, func(e *edition, f letter.Facts) (letter.Letter, error) {
		asked, err := e.demand(policy.Access, e.answer)
		if err != nil {
			return letter.Letter{}, err
		}
		return letter.Keep(asked, e.decide(), f)
	}},
}

var (
	gdpr       = []letter.Law{letter.Finland, letter.Estonia}
	everywhere = append(gdpr, letter.Ukraine)

	// What the host writes is in the language of the letter.
	extensive   = calendar.Names{English: "the request is extensive", Finnish: "pyyntö on laaja", Swedish: "begäran är omfattande", Estonian: "taotlus on mahukas", Ukrainian: "запит великий за обсягом"}
	certificate = calendar.Names{English: "a certificate of the payments", Finnish: "todistus maksuista", Swedish: "ett intyg över betalningarna", Estonian: "tõend maksete kohta", Ukrainian: "довідка про виплати"}
)

// facts are what only the host knows of a letter that goes out today.
func (e *edition) facts() letter.Facts {
	return letter.Facts{Law: e.law, Sent: e.on, Reference: "R-17", Official: "M. Clerk"}
}

// demand is what a person asked for ten days ago, with the day by which it is to be answered.
// It is accepted: what nothing bars takes effect.
func (e *edition) demand(kind policy.DemandKind, w reply.Window) (policy.Demand, error) {
	received := e.on.AddDays(-10)
	due, err := w.Due(received, e.calendar)
	return policy.Demand{ID: "R-17", Kind: kind, State: policy.Accepted, Received: received, Reply: due}, err
}

// decide returns what the rules say today of the record about which the letters are.
func (e *edition) decide(demands ...policy.Demand) policy.Decision {
	for _, one := range e.register(e.on) {
		if one.record.ID == e.subject {
			r := one.request(e.on)
			r.Demands = policy.DemandsOf(demands...)
			return policy.FromRulebook(e.book).Decide(r)
		}
	}
	return policy.Decision{}
}
