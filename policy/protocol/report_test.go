package protocol_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
)

func TestReportsThatAreRefused(t *testing.T) {
	p := approved(t, proposed(t, head(protocol.Generic), listed()...), 6)
	first := listed()[0].Request
	fine := done(t, p, 1, first, "2026-11-26")
	missing := protocol.Report{Entry: 1, State: protocol.NotFound, Day: day("2026-11-26"), By: "M. Clerk"}
	const (
		early    = "protocol: entry 1: the report has no day, or one before the approval or the last report; say on which day it happened"
		permit   = "protocol: entry 1: it is done without a permit for that day and the action; pass the permit that was verified when it was disposed of"
		neither  = "protocol: entry 1: the report is neither that it is done nor an exception; say what became of it"
		leaveOut = "protocol: entry 1: it is not done, and the report has a permit or a method; leave them out"
		other    = "protocol: entry 1: the permit is of another record, or what is known of this one has changed since it was proposed; report it as changed, and propose it anew"
	)
	granted := func(r policy.Request, on string) policy.Permit {
		r.On = day(on)
		permit, err := policy.Grant(rulesOf(city(t, "1")), r)
		require.NoError(t, err)
		return permit
	}
	released := first
	released.Holds = policy.HoldsOf(policy.Hold{ID: "h", Released: day("2026-11-26")})
	for name, row := range map[string]struct {
		report protocol.Report
		change func(*protocol.Report)
		wants  string
	}{
		"no entry":       {fine, func(r *protocol.Report) { r.Entry = 0 }, "protocol: report: it is of no entry; write the number of one"},
		"no such entry":  {fine, func(r *protocol.Report) { r.Entry = 7 }, "protocol: report: it is of no entry; write the number of one"},
		"proposed":       {fine, func(r *protocol.Report) { r.State = protocol.Proposed }, neither},
		"approved":       {fine, func(r *protocol.Report) { r.State = protocol.Approved }, neither},
		"left out":       {fine, func(r *protocol.Report) { r.State = protocol.NotApproved }, neither},
		"unknown":        {fine, func(r *protocol.Report) { r.State = 200 }, neither},
		"not approved":   {missing, func(r *protocol.Report) { r.Entry = 6 }, "protocol: entry 6: it was not approved; report only on what was"},
		"no day":         {missing, func(r *protocol.Report) { r.Day = calendar.Date{} }, early},
		"the day before": {missing, func(r *protocol.Report) { r.Day = day("2026-11-24") }, early},
		"no permit":      {fine, func(r *protocol.Report) { r.Permit = policy.Permit{} }, permit},
		"another day":    {fine, func(r *protocol.Report) { r.Permit = granted(first, "2026-11-25") }, permit},
		"another action": {fine, func(r *protocol.Report) {
			r.Permit = granted(with(asked("r-1", voucher, "2018-03-01"), policy.Anonymise), "2026-11-26")
		}, permit},
		"another record":  {fine, func(r *protocol.Report) { r.Permit = granted(asked("r-2", letter, "2018-03-01"), "2026-11-26") }, other},
		"another event":   {fine, func(r *protocol.Report) { r.Permit = granted(asked("r-1", letter, "2018-03-02"), "2026-11-26") }, other},
		"a hold since":    {fine, func(r *protocol.Report) { r.Permit = granted(released, "2026-11-26") }, other},
		"no method":       {fine, func(r *protocol.Report) { r.Method = " " }, "protocol: entry 1: no method is named; say how it was disposed of"},
		"nobody":          {fine, func(r *protocol.Report) { r.By = "" }, "protocol: entry 1: no reporter is named; name it"},
		"lost letters":    {missing, func(r *protocol.Report) { r.Note = "\xff" }, "protocol: entry 1: a text is not UTF-8, or was not before it was converted; write it anew"},
		"with a permit":   {missing, func(r *protocol.Report) { r.Permit = fine.Permit }, leaveOut},
		"with a method":   {missing, func(r *protocol.Report) { r.Method = "shredded" }, leaveOut},
		"why it was held": {missing, func(r *protocol.Report) { r.State, r.Note = protocol.Held, "an inquiry" }, "protocol: entry 1: the report of a hold has a note; leave it out: the reason of a hold stands in no document"},
	} {
		r := row.report
		row.change(&r)
		same, err := p.Report(r)
		assert.EqualError(t, err, row.wants, name)
		assert.Equal(t, p, same, name)
	}
	_, err := proposed(t, head(protocol.Generic), listed()...).Report(missing)
	assert.EqualError(t, err, "protocol: it was not approved; approve it first")

	// One that is wrong keeps all of the call out.
	wrong := missing
	wrong.Entry = 9
	same, err := p.Report(fine, wrong)
	assert.Error(t, err)
	assert.Equal(t, p, same)
}

func with(r policy.Request, a policy.Action) policy.Request {
	r.Action = a
	return r
}

// What failed can be tried again, on the same day or later; all else is said once.
func TestReportedAgain(t *testing.T) {
	p := approved(t, proposed(t, head(protocol.Generic), listed()...))
	first := listed()[0].Request
	for s := protocol.Done; s <= protocol.Withdrawn; s++ {
		report := protocol.Report{Entry: 1, State: s, Day: day("2026-11-26"), By: "x"}
		if s == protocol.Done {
			report = done(t, p, 1, first, "2026-11-26")
		}
		once, err := p.Report(report)
		require.NoError(t, err, "%v", s)
		assert.Equal(t, s, once.Entries()[0].State)
		again, err := once.Report(protocol.Report{Entry: 1, State: protocol.Withdrawn, Day: day("2026-11-26"), By: "x"})
		if s != protocol.Failed {
			assert.EqualError(t, err, "protocol: entry 1: it was reported before; report it once, or again if it failed", "%v", s)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, protocol.Withdrawn, again.Entries()[0].State)
		_, err = once.Report(protocol.Report{Entry: 1, State: protocol.Withdrawn, Day: day("2026-11-25"), By: "x"})
		assert.ErrorContains(t, err, "or the last report")
		tried, err := once.Report(report, done(t, once, 1, first, "2026-11-28"))
		require.NoError(t, err)
		e := tried.Entries()[0]
		assert.Equal(t, protocol.Done, e.State)
		assert.Len(t, e.Reports, 3)
		assert.Len(t, once.Entries()[0].Reports, 1, "the protocol before is as it was")
		e.Reports[0].By, e.Rules[0] = "y", "y"
		assert.Equal(t, "x", tried.Entries()[0].Reports[0].By)
		assert.Equal(t, "city.letter", tried.Entries()[0].Rules[0])
	}
}

// Two protocols that came of one share nothing that either can change.
func TestBranches(t *testing.T) {
	p := approved(t, proposed(t, head(protocol.Generic), listed()...))
	p, err := p.Report(protocol.Report{Entry: 1, State: protocol.Failed, Day: day("2026-11-26"), By: "x"})
	require.NoError(t, err)
	a, err := p.Report(protocol.Report{Entry: 1, State: protocol.Held, Day: day("2026-11-27"), By: "a"})
	require.NoError(t, err)
	b, err := p.Report(protocol.Report{Entry: 1, State: protocol.NotFound, Day: day("2026-11-27"), By: "b"})
	require.NoError(t, err)
	assert.Equal(t, "a", a.Entries()[0].Reports[1].By)
	assert.Equal(t, "b", b.Entries()[0].Reports[1].By)
	assert.Len(t, p.Entries()[0].Reports, 1)
	one, err := p.StateBackups(day("2026-12-01"), "x", "kept for 35 days")
	require.NoError(t, err)
	_, err = one.StateBackups(day("2026-11-30"), "x", "overwritten")
	assert.EqualError(t, err, "protocol: backups: there is no day, or one before the approval or the last statement; say on which day it is stated")
	two, err := one.StateBackups(day("2026-12-01"), "x", "overwritten")
	require.NoError(t, err)
	other, err := one.StateBackups(day("2026-12-02"), "x", "restored")
	require.NoError(t, err)
	assert.Contains(t, string(two.HTML(calendar.English)), "overwritten")
	assert.NotContains(t, string(two.HTML(calendar.English)), "restored")
	assert.Contains(t, string(other.HTML(calendar.English)), "restored")
	for _, row := range []struct{ by, text, wants string }{
		{"", "x", "no name of who states it is named"}, {"x", " ", "no statement is named"}, {"x", "\xff", "a text is not UTF-8"},
	} {
		_, err = one.StateBackups(day("2026-12-02"), row.by, row.text)
		assert.ErrorContains(t, err, row.wants)
	}
}

// What is asked in the transaction that disposes of an entry.
func TestVerify(t *testing.T) {
	b := city(t, "1")
	p := approved(t, proposed(t, head(protocol.Generic), listed()...), 6)
	fresh := func(change func(*policy.Request)) policy.Request {
		r := listed()[0].Request
		r.On = day("2026-11-26")
		change(&r)
		return r
	}
	asItWas := func(*policy.Request) {}
	permit, err := p.Verify(1, rulesOf(b), fresh(asItWas))
	require.NoError(t, err)
	assert.NoError(t, permit.Verify(rulesOf(b), fresh(asItWas)))
	for name, row := range map[string]struct {
		change func(*policy.Request)
		want   protocol.State
		is     error
	}{
		"a hold":          {func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Reason: "secret"}) }, protocol.Held, policy.ErrDenied},
		"a hold released": {func(r *policy.Request) { r.Holds = policy.HoldsOf(policy.Hold{ID: "h", Released: day("2026-11-25")}) }, protocol.Changed, policy.ErrStale},
		"no look-up":      {func(r *policy.Request) { r.Holds = policy.Holds{} }, protocol.Failed, policy.ErrUndetermined},
		"a later day":     {func(r *policy.Request) { r.Record = asked("r-1", letter, "2026-01-01").Record }, protocol.Denied, policy.ErrDenied},
		"a corrected day": {func(r *policy.Request) { r.Record = asked("r-1", letter, "2018-03-02").Record }, protocol.Changed, policy.ErrStale},
		"another record":  {func(r *policy.Request) { r.Record.ID = "r-2" }, protocol.Changed, policy.ErrStale},
		"another action":  {func(r *policy.Request) { r.Record.Class, r.Action = voucher, policy.Anonymise }, protocol.Changed, policy.ErrStale},
	} {
		permit, err := p.Verify(1, rulesOf(b), fresh(row.change))
		require.ErrorIs(t, err, row.is, name)
		assert.Equal(t, policy.Permit{}, permit, name)
		assert.Equal(t, row.want, protocol.ExceptionOf(err), name)
		assert.NotContains(t, err.Error(), "secret", name)
		_, err = p.Report(protocol.Report{Entry: 1, State: row.want, Day: day("2026-11-26"), By: "x"})
		assert.NoError(t, err, name)
	}
	_, err = p.Verify(6, rulesOf(b), fresh(asItWas))
	assert.EqualError(t, err, "protocol: entry 6: it is not approved, or was reported before; dispose only of what is approved")
	_, err = p.Verify(7, rulesOf(b), fresh(asItWas))
	assert.EqualError(t, err, "protocol: there is no such entry; use the number of one")
	_, err = p.Verify(1, rulesOf(b), fresh(func(r *policy.Request) { r.On = day("2026-11-24") }))
	assert.EqualError(t, err, "protocol: entry 1: the day is before the approval or the last report; pass the day on which it is disposed of")
	_, err = proposed(t, head(protocol.Generic), listed()...).Verify(1, rulesOf(b), fresh(asItWas))
	assert.ErrorContains(t, err, "it is not approved")
	assert.Equal(t, protocol.Failed, protocol.ExceptionOf(errors.New("disk full")))
	assert.Equal(t, protocol.Proposed, protocol.ExceptionOf(nil))
}

// What is verified can be reported: a day before the last report is refused before anything
// is disposed of.
func TestVerifiedIsReportable(t *testing.T) {
	p := approved(t, proposed(t, head(protocol.Generic), listed()...))
	p, err := p.Report(protocol.Report{Entry: 1, State: protocol.Failed, Day: day("2026-11-28"), By: "x"})
	require.NoError(t, err)
	r := listed()[0].Request
	r.On = day("2026-11-27")
	_, err = p.Verify(1, rulesOf(city(t, "1")), r)
	assert.EqualError(t, err, "protocol: entry 1: the day is before the approval or the last report; pass the day on which it is disposed of")
	_, err = p.Report(done(t, p, 1, r, "2026-11-28"))
	assert.NoError(t, err)
}

// Newer rules may permit it too; the protocol says how many went by others.
func TestOtherRules(t *testing.T) {
	p := approved(t, proposed(t, head(protocol.Generic), listed()...))
	r := listed()[0].Request
	r.On = day("2026-11-26")
	permit, err := p.Verify(1, rulesOf(city(t, "2")), r)
	require.NoError(t, err)
	same, err := p.Report(done(t, p, 1, listed()[0].Request, "2026-11-26"))
	require.NoError(t, err)
	p, err = p.Report(protocol.Report{Entry: 1, State: protocol.Done, Day: r.On, Permit: permit, Method: "overwritten", By: "x"})
	require.NoError(t, err)
	const line = "Entries done by other rules than those by which they were proposed: 1."
	assert.Contains(t, string(p.HTML(calendar.English)), line)
	assert.NotContains(t, string(same.HTML(calendar.English)), "other rules")
}
