package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/protocol"
)

// What was approved is what was proposed.
func TestAnApprovalOfSomethingElse(t *testing.T) {
	items := listed()
	read := proposed(t, head(protocol.Generic), items...)
	for name, change := range map[string]func(){
		"an entry is added":      func() { items = append(items, protocol.Item{Request: asked("r-9", letter, "2018-01-01")}) },
		"an entry is taken out":  func() { items = items[1:] },
		"they change places":     func() { items[0], items[1] = items[1], items[0] },
		"a title is changed":     func() { items[0].Title += "." },
		"the number of files":    func() { items[0].Files++ },
		"a day of the record":    func() { items[1].Request = asked("r-2", letter, "2018-04-02") },
		"another record":         func() { items[1].Request = asked("r-22", letter, "2018-04-01") },
		"an action":              func() { items[3].Request.Action = 2 },
		"the limits of the file": func() { items[2].To = day("2019-12-30") },
	} {
		items = listed()
		change()
		now := proposed(t, head(protocol.Generic), items...)
		same, err := now.Approve(approval(read))
		assert.ErrorIs(t, err, protocol.ErrAltered, name)
		assert.Equal(t, now, same, name)
	}
	h := head(protocol.Generic)
	h.Number = "8/2026"
	_, err := proposed(t, h, listed()...).Approve(approval(read))
	assert.ErrorIs(t, err, protocol.ErrAltered)
	assert.EqualError(t, err, "protocol: approval: altered: the digest is not that of the protocol; approve it as it is now, with Protocol.Digest")
	approved(t, proposed(t, head(protocol.Generic), listed()...))
}

func TestApprovalsThatAreRefused(t *testing.T) {
	for name, row := range map[string]struct {
		form   protocol.Form
		change func(*protocol.Approval)
		wants  string
	}{
		"no name":        {protocol.Generic, func(a *protocol.Approval) { a.Name = "" }, "protocol: approval: no name of who approved it is named; name it"},
		"no day":         {protocol.Generic, func(a *protocol.Approval) { a.Day = calendar.Date{} }, "protocol: approval: it has no day, or one before the protocol was drawn up; say on which day it was approved"},
		"the day before": {protocol.Generic, func(a *protocol.Approval) { a.Day = onTheList.AddDays(-1) }, "protocol: approval: it has no day, or one before the protocol was drawn up; say on which day it was approved"},
		"lost letters":   {protocol.Generic, func(a *protocol.Approval) { a.Post = "\xff" }, "protocol: approval: a text is not UTF-8, or was not before it was converted; write it anew"},
		"no such entry":  {protocol.Generic, func(a *protocol.Approval) { a.Except = []int{7, 8} }, "protocol: approval: what is left out is not an entry, or stands there twice; write the numbers of entries, each once"},
		"entry 0":        {protocol.Generic, func(a *protocol.Approval) { a.Except = []int{0} }, "protocol: approval: what is left out is not an entry, or stands there twice; write the numbers of entries, each once"},
		"twice":          {protocol.Generic, func(a *protocol.Approval) { a.Except = []int{2, 2} }, "protocol: approval: what is left out is not an entry, or stands there twice; write the numbers of entries, each once"},
		"no commission":  {protocol.Ukrainian, func(a *protocol.Approval) { a.Commission = "" }, "protocol: approval: that the expert commission agreed is not said, or not whole; name the number and the day of its minutes"},
		"no day of it":   {protocol.Ukrainian, func(a *protocol.Approval) { a.CommissionDay = calendar.Date{} }, "protocol: approval: that the expert commission agreed is not said, or not whole; name the number and the day of its minutes"},
		"half of it":     {protocol.Generic, func(a *protocol.Approval) { a.Commission = "4" }, "protocol: approval: that the expert commission agreed is not said, or not whole; name the number and the day of its minutes"},
		"other half":     {protocol.Generic, func(a *protocol.Approval) { a.CommissionDay = a.Day }, "protocol: approval: that the expert commission agreed is not said, or not whole; name the number and the day of its minutes"},
		"too early":      {protocol.Ukrainian, func(a *protocol.Approval) { a.CommissionDay = onTheList.AddDays(-1) }, "protocol: approval: the expert commission agreed before the protocol was drawn up, or after it was approved; let it agree in between"},
		"too late":       {protocol.Ukrainian, func(a *protocol.Approval) { a.CommissionDay = a.Day.AddDays(1) }, "protocol: approval: the expert commission agreed before the protocol was drawn up, or after it was approved; let it agree in between"},
	} {
		p := proposed(t, head(row.form), listed()...)
		a := approval(p)
		row.change(&a)
		same, err := p.Approve(a)
		assert.EqualError(t, err, row.wants, name)
		assert.Equal(t, p, same, name)
	}
	p := approved(t, proposed(t, head(protocol.Generic), listed()...))
	_, err := p.Approve(approval(p))
	assert.EqualError(t, err, "protocol: approval: it was approved before; approve a protocol once")
}

// On the very day of the protocol it can be approved and done, and approving nothing is an
// approval too.
func TestApprovedOnTheDay(t *testing.T) {
	p := proposed(t, head(protocol.Ukrainian), listed()...)
	a := approval(p, 1, 2, 3, 4, 5, 6)
	a.Day, a.CommissionDay = onTheList, onTheList
	q, err := p.Approve(a)
	require.NoError(t, err)
	for _, e := range q.Entries() {
		assert.Equal(t, protocol.NotApproved, e.State)
	}
	for _, e := range p.Entries() {
		assert.Equal(t, protocol.Proposed, e.State, "the protocol that was proposed is as it was")
	}
	assert.Equal(t, a, q.Approval())
	a.Except[0] = 9
	assert.Equal(t, 1, q.Approval().Except[0])
	q.Approval().Except[0] = 9
	assert.Equal(t, 1, q.Approval().Except[0])
	assert.NotEqual(t, p.Digest(), q.Digest())
}
