package policy_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestFlags(t *testing.T) {
	file := happened(closed, "2024-01-01")
	unsure := with(keep("k", retention.Days(5)), func(r *retention.Rule) { r.Basis.Doubt = "not read" })
	conflicting := rules(t, from(keep("k", retention.Days(9)), opened), limit("l", retention.Days(4)))
	hold := policy.HoldsOf(policy.Hold{ID: "h"})
	doubtful := yielding("l", "k")
	doubtful[0].Basis.Doubt = "not read"
	for name, row := range map[string]struct {
		policy policy.Policy
		events []retention.Event
		on     string
		holds  policy.Holds
		want   []policy.Flag
	}{
		"none":                              {rules(t, keep("k", retention.Days(5))), []retention.Event{file}, "2024-01-05", policy.NoHolds(), nil},
		"conflict":                          {conflicting, []retention.Event{file, happened(opened, "2024-01-01")}, "2024-01-03", policy.NoHolds(), []policy.Flag{policy.FlagConflict}},
		"conflict, C = R":                   {conflicting, []retention.Event{file, happened(opened, "2023-12-27")}, "2024-01-03", policy.NoHolds(), nil},
		"an event to come":                  {rules(t, keep("k", retention.Days(5))), []retention.Event{file}, "2023-12-31", policy.NoHolds(), []policy.Flag{policy.FlagEventToCome}},
		"an event on the day":               {rules(t, keep("k", retention.Days(5))), []retention.Event{file}, "2024-01-01", policy.NoHolds(), nil},
		"the last day that was read":        {readThrough(t, "b", "2024-01-05", keep("k", retention.Days(5))), []retention.Event{file}, "2024-01-05", policy.NoHolds(), nil},
		"the day after":                     {readThrough(t, "b", "2024-01-05", keep("k", retention.Days(5))), []retention.Event{file}, "2024-01-06", policy.NoHolds(), []policy.Flag{policy.FlagLawUnchecked}},
		"a guard's law":                     {policy.All(rules(t, keep("k", retention.Days(5))), readThrough(t, "b", "2024-01-05", keep("g", retention.Days(9)))), []retention.Event{file}, "2024-01-06", policy.NoHolds(), []policy.Flag{policy.FlagLawUnchecked}},
		"the last lawful day":               {rules(t, limit("l", retention.Days(5))), []retention.Event{file}, "2024-01-06", policy.NoHolds(), nil},
		"overdue":                           {rules(t, limit("l", retention.Days(5))), []retention.Event{file}, "2024-01-07", policy.NoHolds(), []policy.Flag{policy.FlagOverdue}},
		"a hold on the last lawful day":     {rules(t, limit("l", retention.Days(5))), []retention.Event{file}, "2024-01-06", hold, nil},
		"a hold over a ceiling":             {rules(t, limit("l", retention.Days(5))), []retention.Event{file}, "2024-01-07", hold, []policy.Flag{policy.FlagHoldOverCeiling, policy.FlagOverdue}},
		"a doubt":                           {rules(t, unsure), []retention.Event{file}, "2024-01-05", policy.NoHolds(), []policy.Flag{policy.FlagUnconfirmed}},
		"a doubt about a rule that is past": {rules(t, unsure, keep("longer", retention.Days(9))), []retention.Event{file}, "2024-01-05", policy.NoHolds(), nil},
		"a doubt about how it yields":       {relating(t, doubtful, keep("k", retention.Days(9)), limit("l", retention.Days(4))), []retention.Event{file}, "2024-01-11", policy.NoHolds(), []policy.Flag{policy.FlagUnconfirmed}},
		"a doubt about what is not needed":  {relating(t, doubtful, keep("k", retention.Days(4)), limit("l", retention.Days(9))), []retention.Event{file}, "2024-01-11", policy.NoHolds(), []policy.Flag{policy.FlagOverdue}},
		"an unrecognised event":             {rules(t, keep("k", retention.Days(5))), []retention.Event{file, happened("clsoed", "2024-01-01")}, "2024-01-05", policy.NoHolds(), []policy.Flag{policy.FlagUnrecognisedEvent}},
		"all at once": {readThrough(t, "b", "2024-01-01", with(limit("l", retention.Days(5)), func(r *retention.Rule) { r.Basis.Doubt = "not read" }), from(keep("k", retention.Days(30)), opened)),
			[]retention.Event{file, happened(opened, "2024-01-08"), happened("x", "")}, "2024-01-07", hold,
			[]policy.Flag{policy.FlagConflict, policy.FlagEventToCome, policy.FlagHoldOverCeiling, policy.FlagLawUnchecked, policy.FlagOverdue, policy.FlagUnconfirmed, policy.FlagUnrecognisedEvent}},
	} {
		t.Run(name, func(t *testing.T) {
			r := erase(record(row.events...), row.on)
			r.Holds = row.holds
			d := row.policy.Decide(r)
			assert.Equal(t, row.want, d.Flags())
			assert.Equal(t, len(row.want), len(slices.Compact(d.Flags())), "each once")
		})
	}
	assert.Empty(t, policy.Decision{}.Flags())
}

func TestUnrecognised(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)), version(from(keep("v", retention.Days(5)), opened), "", "2000-01-01"))
	for name, row := range map[string]struct {
		record retention.Record
		want   []retention.Trigger
	}{
		"nothing happened":             {record(), nil},
		"what a rule knows":            {record(happened(closed, "2024-01-01")), nil},
		"what a repealed rule knows":   {record(happened(opened, "2024-01-01")), nil},
		"a slip of the pen":            {record(happened("clsoed", "2024-01-01"), happened(closed, "2024-01-01")), []retention.Trigger{"clsoed"}},
		"on an unknown day":            {record(happened("clsoed", "")), []retention.Trigger{"clsoed"}},
		"several, in order and once":   {record(happened("b", ""), happened("a", "2024-01-01"), happened("b", "2024-01-01")), []retention.Trigger{"a", "b"}},
		"appraisals and transfers":     {record(happened(retention.AppraisedKeep, ""), happened(retention.AppraisedDelete, ""), happened(retention.AppraisedTransfer, ""), happened(retention.Transferred, "")), nil},
		"of a class that is not known": {of("test.other", happened("clsoed", "2024-01-01")), nil},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.want, p.Decide(erase(row.record, "2024-01-05")).Unrecognised())
		})
	}
	assert.Empty(t, policy.Decision{}.Unrecognised())
	assert.Empty(t, policy.FromRulebook(nil).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05")).Unrecognised())
}

// A norm in several versions is named once, wherever rules are named.
func TestVersionsAreNamedOnce(t *testing.T) {
	alike := rules(t, version(keep("norm", retention.Days(9)), "", "2024-01-05"), version(then(keep("norm", retention.Days(9)), policy.Delete|policy.Transfer), "2024-01-05", ""))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-06")
	for name, p := range map[string]policy.Policy{"alone": alike, "and as a guard": policy.All(alike, alike)} {
		d := p.Decide(r)
		assert.Len(t, d.Operative(), 2, name)
		assert.Equal(t, "keep: the retention period has not ended (norm)", d.String(), name)
		for _, attr := range d.LogValue().Group() {
			if attr.Key == "rules" {
				assert.Equal(t, []string{"norm"}, attr.Value.Any(), name)
			}
		}
		text, err := d.MarshalJSON()
		require.NoError(t, err)
		assert.Contains(t, string(text), `"rules":["norm"]`, name)
		assert.EqualError(t, policy.Check(p, r), "policy: delete: keep: the retention period has not ended (norm); wait for its end")
	}
}

func TestContradictoryAppraisalsAreFlagged(t *testing.T) {
	p := rules(t, appraise(keep("term", retention.Days(10))))
	remove, transfer := happened(retention.AppraisedDelete, "2024-02-01"), happened(retention.AppraisedTransfer, "2024-02-02")
	flagged := func(p policy.Policy, answers ...retention.Event) bool {
		return slices.Contains(p.Decide(erase(record(append(answers, happened(closed, "2024-01-01"))...), "2024-03-01")).Flags(), policy.FlagAppraisalContradictory)
	}
	assert.True(t, flagged(p, remove, transfer))
	assert.False(t, flagged(p), "none")
	assert.False(t, flagged(p, remove), "one")
	assert.False(t, flagged(p, remove, happened(retention.AppraisedDelete, "2024-02-05")), "twice the same")
	assert.False(t, flagged(p, remove, happened(retention.AppraisedTransfer, "2024-03-02")), "the other one is to come")
	assert.True(t, flagged(p, happened(retention.AppraisedKeep, ""), remove, transfer), "three")
}

func TestFlagsOfDemandsAndAppraisals(t *testing.T) {
	asked := answerBy(demanded(policy.Erasure, policy.Received, "2024-01-20"), "2024-02-20", "2024-02-22")
	with := func(k policy.DemandKind, s policy.DemandState) policy.Demand {
		d := asked
		d.Kind, d.State = k, s
		return d
	}
	k5 := keep("k", retention.Days(5))
	other := demanded(policy.Erasure, policy.Received, "2024-01-20")
	other.ID = "d2"
	decided := []retention.Event{happened(retention.AppraisedDelete, "2024-01-10")}
	for name, row := range map[string]struct {
		rule    retention.Rule
		events  []retention.Event
		demands []policy.Demand
		on      string
		want    []policy.Flag
	}{
		"the latest day of the reply":      {k5, nil, []policy.Demand{asked}, "2024-02-22", nil},
		"the day after":                    {k5, nil, []policy.Demand{asked}, "2024-02-23", []policy.Flag{policy.FlagReplyOverdue}},
		"the earlier of two":               {k5, nil, []policy.Demand{answerBy(other, "2024-03-01", "2024-03-01"), asked}, "2024-02-23", []policy.Flag{policy.FlagReplyOverdue}},
		"one without a day beside it":      {k5, nil, []policy.Demand{other, asked}, "2024-02-23", []policy.Flag{policy.FlagReplyOverdue}},
		"no day for the reply":             {k5, nil, []policy.Demand{demanded(policy.Erasure, policy.Received, "2024-01-20")}, "2024-02-23", nil},
		"closed":                           {k5, nil, []policy.Demand{with(policy.Erasure, policy.Closed)}, "2024-02-23", nil},
		"access":                           {k5, nil, []policy.Demand{with(policy.Access, policy.Received)}, "2024-02-23", []policy.Flag{policy.FlagReplyOverdue}},
		"restriction":                      {k5, nil, []policy.Demand{with(policy.Restriction, policy.Accepted)}, "2024-02-23", []policy.Flag{policy.FlagReplyOverdue}},
		"accepted, the safe day passed":    {k5, nil, []policy.Demand{with(policy.Erasure, policy.Accepted)}, "2024-02-21", []policy.Flag{policy.FlagOverdue}},
		"accepted, both passed":            {k5, nil, []policy.Demand{with(policy.Erasure, policy.Accepted)}, "2024-02-23", []policy.Flag{policy.FlagOverdue, policy.FlagReplyOverdue}},
		"decided, though nobody asks":      {k5, decided, nil, "2024-02-23", []policy.Flag{policy.FlagAppraisalUnasked}},
		"handed over, though nobody asks":  {k5, []retention.Event{happened(retention.AppraisedTransfer, "")}, nil, "2024-02-23", []policy.Flag{policy.FlagAppraisalUnasked}},
		"decided to keep, which all may":   {k5, []retention.Event{happened(retention.AppraisedKeep, "2024-01-10")}, nil, "2024-02-23", nil},
		"decided as a rule asks":           {appraise(k5), decided, nil, "2024-02-23", nil},
		"decided, and the rule is no more": {version(k5, "", "2024-01-03"), decided, nil, "2024-02-23", nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := demanding(erase(record(append(row.events, happened(closed, "2024-01-01"))...), row.on), row.demands...)
			assert.Equal(t, row.want, rules(t, row.rule).Decide(r).Flags())
		})
	}
}
