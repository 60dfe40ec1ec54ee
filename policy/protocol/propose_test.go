package protocol_test

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
)

// Only what the rules permit stands in a protocol.
func TestOnlyWhatIsPermittedIsProposed(t *testing.T) {
	const permanent, appraised retention.Class = "city.charter", "city.map"
	d := city(t, "1").Definition()
	d.Rules = append(d.Rules,
		retention.Rule{ID: "city.charter", Class: permanent, Trigger: "closed", Bound: retention.AtLeast, Period: retention.Permanently(), Basis: calendar.Source{Citation: "Plan, 9"}},
		retention.Rule{ID: "city.map", Class: appraised, Trigger: "closed", Bound: retention.AtLeast, Period: retention.Years(1), Appraise: true, Basis: calendar.Source{Citation: "Plan, 10"}})
	for _, class := range []retention.Class{permanent, appraised} {
		d.Classes = append(d.Classes, retention.ClassInfo{Class: class, Title: calendar.Names{English: "x"}})
	}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	for name, row := range map[string]struct {
		request policy.Request
		is      error
		outcome policy.Outcome
	}{
		"kept":          {asked("r", letter, "2021-02-01"), policy.ErrDenied, policy.Keep},
		"for ever":      {asked("r", permanent, "1921-02-01"), policy.ErrDenied, policy.Keep},
		"to be decided": {asked("r", appraised, "1921-02-01"), policy.ErrDenied, policy.Review},
		"unknown class": {asked("r", "city.unknown", "1921-02-01"), policy.ErrUndetermined, policy.Undetermined},
		"no events":     {policy.Request{Action: policy.Delete, On: onTheList, Holds: policy.NoHolds(), Record: retention.Record{ID: "r", Class: letter}}, policy.ErrUndetermined, policy.Undetermined},
		"another action": {func() policy.Request {
			r := asked("r", letter, "2018-02-01")
			r.Action = policy.Transfer
			return r
		}(), policy.ErrDenied, policy.MustDispose},
		"held": {func() policy.Request {
			r := asked("r", letter, "2018-02-01")
			r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Reason: "a secret inquiry"})
			return r
		}(), policy.ErrDenied, policy.Held},
	} {
		p, err := protocol.Propose(head(protocol.Generic), b, rulesOf(b), protocol.Item{Request: asked("r-0", letter, "2018-02-01")}, protocol.Item{Request: row.request})
		require.ErrorIs(t, err, row.is, name)
		var denied *policy.DeniedError
		require.ErrorAs(t, err, &denied, name)
		assert.Equal(t, row.outcome, denied.Decision.Outcome(), name)
		assert.ErrorContains(t, err, "protocol: entry 2: policy: ", name)
		assert.NotContains(t, err.Error(), "entry 1", name)
		assert.NotContains(t, err.Error(), "inquiry", name)
		assert.Equal(t, protocol.Protocol{}, p, name)
	}
	_, err = protocol.Propose(head(protocol.Generic), b, nil, protocol.Item{Request: asked("r-0", letter, "2018-02-01")})
	assert.Error(t, err)
}

// What else is wrong with a proposal, each in a line of its own.
func TestProposalsThatAreRefused(t *testing.T) {
	b := city(t, "1")
	fine := protocol.Item{Request: asked("r", letter, "2018-02-01")}
	for name, row := range map[string]struct {
		head  func(*protocol.Head)
		item  func(*protocol.Item)
		wants string
	}{
		"another day":     {nil, func(i *protocol.Item) { i.Request.On = onTheList.AddDays(1) }, "protocol: entry 1: it was decided for another day than that of the protocol; decide for that day"},
		"no ID":           {nil, func(i *protocol.Item) { i.Request.Record.ID = " " }, "protocol: entry 1: the record has no ID; pass its surrogate key"},
		"fewer than none": {nil, func(i *protocol.Item) { i.Files = -1 }, "protocol: entry 1: it is of no file; say how many files it is"},
		"covering dates":  {nil, func(i *protocol.Item) { i.From, i.To = day("2018-02-02"), day("2018-02-01") }, "protocol: entry 1: its covering dates are in the wrong order; exchange them"},
		"lost letters":    {nil, func(i *protocol.Item) { i.Title = "K\xe4se" }, "protocol: entry 1: a text is not UTF-8, or was not before it was converted; write it anew"},
		"lost before":     {nil, func(i *protocol.Item) { i.Note = "K\ufffdse" }, "protocol: entry 1: a text is not UTF-8, or was not before it was converted; write it anew"},
		"no organisation": {func(h *protocol.Head) { h.Organisation = "\t" }, nil, "protocol: no organisation is named; name it"},
		"no number":       {func(h *protocol.Head) { h.Number = "" }, nil, "protocol: no number is named; name it"},
		"a lost head":     {func(h *protocol.Head) { h.Place = "\xff" }, nil, "protocol: a text is not UTF-8, or was not before it was converted; write it anew"},
		"an unknown form": {func(h *protocol.Head) { h.Form = 9 }, nil, "protocol: the form is unknown; use a constant"},
		"no ground, Kyiv": {func(h *protocol.Head) { h.Form, h.Ground = protocol.Ukrainian, "" }, nil, "protocol: the act has no ground; name the list by which the terms are set"},
		"anonymised, Turku": {func(h *protocol.Head) { h.Form = protocol.Finnish }, func(i *protocol.Item) {
			i.Request = asked("r", voucher, "2018-02-01")
			i.Request.Action = policy.Anonymise
		}, "protocol: entry 1: this form is for deletion, and the action is another one; use the generic form for it"},
		"two actions": {nil, func(i *protocol.Item) {
			i.Request = asked("r", voucher, "2018-02-01")
			i.Request.Action = policy.Anonymise | policy.Delete
		}, "protocol: entry 1: it names several actions; name the one that is proposed"},
	} {
		h, item := head(protocol.Generic), fine
		if row.head != nil {
			row.head(&h)
		}
		if row.item != nil {
			row.item(&item)
		}
		_, err := protocol.Propose(h, b, rulesOf(b), item)
		assert.EqualError(t, err, row.wants, name)
	}
	h := head(protocol.Generic)
	h.Day = calendar.Date{}
	_, err := protocol.Propose(h, b, rulesOf(b), fine)
	assert.ErrorContains(t, err, "protocol: it has no day; say on which day it was drawn up\n")
	_, err = protocol.Propose(head(protocol.Generic), b, rulesOf(b))
	assert.EqualError(t, err, "protocol: it has no entry; propose one")

	// All at once.
	_, err = protocol.Propose(protocol.Head{Day: onTheList}, b, rulesOf(b), fine, fine, protocol.Item{Request: fine.Request, Files: -2})
	assert.EqualError(t, err, "protocol: no organisation is named; name it\nprotocol: no number is named; name it\n"+
		"protocol: entry 2: the record stands in it twice; name each once\nprotocol: entry 3: it is of no file; say how many files it is\nprotocol: entry 3: the record stands in it twice; name each once")

	// The same key in another class is another record.
	other := protocol.Item{Request: asked("r", voucher, "2018-02-01")}
	proposed(t, head(protocol.Generic), fine, other)
}

// forgetful permits what it is asked until it was asked so many times.
type forgetful struct {
	policy.Policy
	times *int
}

func (f forgetful) Decide(r policy.Request) policy.Decision {
	if *f.times--; *f.times < 0 {
		r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Reason: "a secret inquiry"})
	}
	return f.Policy.Decide(r)
}

// Rules that change while they are asked put nothing into a protocol.
func TestPermittedOnceIsNotPermitted(t *testing.T) {
	b := city(t, "1")
	refused, permitted := 0, 0
	for times := range 8 {
		p, err := protocol.Propose(head(protocol.Generic), b, forgetful{rulesOf(b), &times}, protocol.Item{Request: asked("r", letter, "2018-02-01")})
		if err == nil {
			permitted++
			assert.Equal(t, policy.ReasonDue, p.Entries()[0].Reason)
			continue
		}
		refused++
		assert.Equal(t, protocol.Protocol{}, p)
		assert.NotContains(t, err.Error(), "secret")
		if times > 0 {
			assert.EqualError(t, err, "protocol: entry 1: the rules permitted it when they were first asked, and not when they were asked again; propose it again")
		}
	}
	assert.Greater(t, refused, 1)
	assert.Positive(t, permitted)
}

// Files that cannot be counted are not proposed.
func TestTooManyFiles(t *testing.T) {
	b := city(t, "1")
	propose := func(files ...int) error {
		var items []protocol.Item
		for i, n := range files {
			items = append(items, protocol.Item{Request: asked(string(rune('a'+i)), letter, "2018-02-01"), Files: n})
		}
		_, err := protocol.Propose(head(protocol.Generic), b, rulesOf(b), items...)
		return err
	}
	const wants = "protocol: entry 2: with it there are more than a billion files; make several protocols"
	assert.NoError(t, propose(999_999_999, 1))
	assert.EqualError(t, propose(999_999_999, 2), wants)
	assert.EqualError(t, propose(1, math.MaxInt, math.MaxInt), wants)
}

// A rule is called by its ID and the day of its version, and no other one is called so.
func TestRulesOfOneName(t *testing.T) {
	d := city(t, "1").Definition()
	other := d.Rules[1]
	other.ID, other.From, other.Class = "city.voucher@2010-01-01", calendar.Date{}, "city.receipt"
	d.Rules = append(d.Rules, other)
	d.Classes = append(d.Classes, retention.ClassInfo{Class: other.Class, Title: calendar.Names{English: "Receipts"}})
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	_, err = protocol.Propose(head(protocol.Generic), b, rulesOf(b),
		protocol.Item{Request: asked("a", voucher, "2018-02-01")}, protocol.Item{Request: asked("b", other.Class, "2018-02-01")})
	assert.EqualError(t, err, "protocol: two rules have the name city.voucher@2010-01-01 in it; give one of them another ID")
}

// The words come from the book, so it must be the one that decides.
func TestTheBookIsThatOfTheRules(t *testing.T) {
	b := city(t, "1")
	d := b.Definition()
	d.Rules, d.Classes = d.Rules[:1], d.Classes[:1]
	smaller, err := retention.NewRulebook(d)
	require.NoError(t, err)
	const wants = "protocol: entry 1: the book does not have the rule city.voucher by which it may go; pass the book from which the rules decide\n" +
		"protocol: entry 1: no rule says that it may go; propose only what a rulebook permits"
	_, err = protocol.Propose(head(protocol.Generic), smaller, rulesOf(b), protocol.Item{Request: asked("r", voucher, "2018-02-01")})
	assert.EqualError(t, err, wants)
	_, err = protocol.Propose(head(protocol.Generic), nil, rulesOf(b), protocol.Item{Request: asked("r", voucher, "2018-02-01")})
	assert.EqualError(t, err, wants)

	merged, err := retention.Merge("all", b)
	require.NoError(t, err)
	p, err := protocol.Propose(head(protocol.Generic), merged, policy.All(rulesOf(merged), policy.RealDays()), protocol.Item{Request: asked("r", voucher, "2018-02-01")})
	require.NoError(t, err)
	assert.Equal(t, []string{"city.voucher@2010-01-01"}, p.Entries()[0].Rules)
}

// An act of a year lists files whose term ended before 1 January of it: both sides.
func TestTheYearOfTheAct(t *testing.T) {
	b := city(t, "1")
	for _, row := range []struct {
		class  retention.Class
		closed string
		listed bool
	}{
		{letter, "2020-12-31", true},   // through 31 December 2025
		{voucher, "2019-12-31", true},  // through 31 December 2025
		{voucher, "2020-01-01", false}, // through 1 January 2026
		{voucher, "2020-11-01", false}, // free since 2 November 2026
	} {
		item := protocol.Item{Request: asked("r", row.class, row.closed)}
		_, err := protocol.Propose(head(protocol.Ukrainian), b, rulesOf(b), item)
		if row.listed {
			assert.NoError(t, err, row.closed)
			continue
		}
		assert.EqualError(t, err, "protocol: entry 1: its term did not end before 1 January of the year of the act; list it in the act of a later year, or use the generic form if it has no term", row.closed)
		_, err = protocol.Propose(head(protocol.Estonian), b, rulesOf(b), item)
		assert.NoError(t, err, row.closed)
	}
}

// What no rule protects has no term, and stands in no act.
func TestWithoutATerm(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "x", Rules: []retention.Rule{
		{ID: "x.1", Class: "x.draft", Trigger: "closed", Bound: retention.AtMost, Period: retention.Years(1), Then: policy.Delete, Basis: calendar.Source{Citation: "Plan, 1"}}}})
	require.NoError(t, err)
	item := protocol.Item{Request: asked("r", "x.draft", "2019-01-01")}
	_, err = protocol.Propose(head(protocol.Ukrainian), b, rulesOf(b), item)
	assert.ErrorContains(t, err, "use the generic form if it has no term")
	p, err := protocol.Propose(head(protocol.Finnish), b, rulesOf(b), item)
	require.NoError(t, err)
	_, rows := p.Rows(calendar.Finnish)
	assert.Equal(t, "ei ole", rows[0][7])
	assert.Equal(t, "x.draft", rows[0][2], "a class without a title is called by its ID")
}

// The zero Protocol lets nothing happen.
func TestZeroProtocol(t *testing.T) {
	var p protocol.Protocol
	assert.Empty(t, p.Digest())
	assert.Empty(t, p.Entries())
	assert.Empty(t, p.Counts())
	assert.Equal(t, protocol.Head{}, p.Head())
	assert.Equal(t, protocol.Approval{}, p.Approval())
	_, err := p.Approve(protocol.Approval{Day: onTheList, Name: "x"})
	assert.ErrorContains(t, err, "there is no protocol")
	_, err = p.Report(protocol.Report{Entry: 1, State: protocol.Done})
	assert.EqualError(t, err, "protocol: it was not approved; approve it first")
	_, err = p.StateBackups(onTheList, "x", "none")
	assert.ErrorContains(t, err, "the protocol was not approved")
	_, err = p.Verify(1, nil, policy.Request{})
	assert.ErrorContains(t, err, "there is no such entry")
	head, rows := p.Rows(calendar.English)
	assert.NotEmpty(t, head)
	assert.Empty(t, rows)
	assert.Contains(t, string(p.HTML(calendar.English)), "not yet")
	assert.NotContains(t, string(p.HTML(calendar.English)), "permitted", "it claims nothing")
	assert.False(t, errors.Is(err, policy.ErrDenied))
}
