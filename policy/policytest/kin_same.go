package policytest

import (
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// sameKin is the kin of a rule as the book has it, with what the book says of its class,
// and what is known of it while one slip after another is made in it.
type sameKin struct {
	*kin
	of         retention.Definition // of the kin alone
	part       *retention.Definition
	rest       *retention.Rulebook // the other rules of the class; nil: there are none, or these depend on the kin
	centre     string              // the only norm of concern among them; empty: all are
	whole      []inClass           // see inWhole
	heard      []*heard            // the cases of the class
	alike      []alike             // see casesAlike
	otherNames map[string]bool     // see others
}

// inClass is a request about a whole class, and what the book and the rules that are not of
// a kin make of the record.
type inClass struct {
	policy.Request
	right, rest retention.Assessment
	rules       string // that decide; empty: not looked up
	answered    bool   // it has more events than those that are asked about that concern every rule
}

// inWhole returns a request about the kin together with each of what can be beside it.
func (s *sameKin) inWhole(b *retention.Rulebook, asked int) []inClass {
	n := len(s.beside)
	if s.whole == nil {
		s.whole = make([]inClass, len(s.requests())*n)
	}
	list := s.whole[asked*n : (asked+1)*n]
	for i := range list {
		if one := &list[i]; one.On.IsZero() {
			*one = s.assessed(b, s.asked[asked], s.beside[i])
		}
	}
	return list
}

func (s *sameKin) assessed(b *retention.Rulebook, asked policy.Request, beside retention.Record) inClass {
	one := inClass{Request: with(asked, beside)}
	b.AssessInto(&one.right, &one.Record, one.On)
	s.rest.AssessInto(&one.rest, &one.Record, one.On)
	for e := range beside.Events.All() {
		one.answered = one.answered || isAnswer(e.Trigger)
	}
	return one
}

// forget drops what is of use only while slips are made in this kin.
func (s *sameKin) forget() {
	if s != nil {
		s.whole, s.heard, s.alike, s.asked, s.said = nil, nil, nil, nil, nil
	}
}

// isAnswer reports whether an event says what a body has decided or was done: it concerns
// every rule.
func isAnswer(t retention.Trigger) bool {
	switch t {
	case retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain:
		return true
	}
	return false
}
