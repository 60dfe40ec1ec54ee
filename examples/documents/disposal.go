package main

import (
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
)

// disposal returns the protocol of a run: what the rules permit today is proposed, approved,
// and disposed of, but for the second record, which is put on hold in between. It is the zero
// Protocol if nothing may go.
func (e *edition) disposal() (protocol.Protocol, error) {
	rules := policy.FromRulebook(e.book)
	var items []protocol.Item
	for _, r := range e.permitted() {
		items = append(items, protocol.Item{Request: r, Index: "01-05"})
	}
	if items == nil {
		return protocol.Protocol{}, nil
	}
	head := protocol.Head{Form: e.form, Organisation: e.body, Number: "7", Day: e.on, Ground: e.ground, By: "M. Clerk", System: "Register 4.2"}
	p, err := protocol.Propose(head, e.book, rules, items...)
	if err != nil {
		return p, err
	}
	a := protocol.Approval{Day: e.on, Name: "H. Head", Digest: p.Digest()}
	if e.form == protocol.Ukrainian {
		a.Commission, a.CommissionDay = "4", e.on
	}
	if p, err = p.Approve(a); err != nil {
		return p, err
	}
	var reports []protocol.Report
	for i, item := range items {
		r := item.Request
		if i == 1 {
			r.Holds = policy.HoldsOf(policy.Hold{ID: "H-2", Reason: "a secret of the host", Placed: e.on})
		}
		report := protocol.Report{Entry: i + 1, Day: e.on, By: "sweep"}
		if report.Permit, err = p.Verify(i+1, rules, r); err != nil {
			report.State = protocol.ExceptionOf(err)
		} else {
			report.State, report.Method = protocol.Done, "DELETE"
		}
		reports = append(reports, report)
	}
	return p.Report(reports...)
}

// permitted returns what may be done with the records today.
func (e *edition) permitted() (list []policy.Request) {
	rules := policy.FromRulebook(e.book)
	for _, one := range e.register(e.on) {
		if r := one.request(e.on); rules.Decide(r).Permits(r.Action) {
			list = append(list, r)
		}
	}
	return list
}
