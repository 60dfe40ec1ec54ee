package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// An event that could be meant for an earlier version of a norm is a gap too, though a later
// one reaches back for some of the records.
func TestGapsOfEventsOfAnEarlierVersion(t *testing.T) {
	first, second := floor(retention.Years(1)), floor(retention.Years(1))
	first.Until, second.From = day("2015-01-01"), day("2015-01-01")
	second.Retroactive, second.When, second.Trigger = calendar.Source{Citation: "Act 2/2015"}, "child", "reached majority"
	other := floor(retention.Years(1))
	d := book(t, other).Definition()
	first.ID, second.ID = "norm", "norm"
	first.Class, second.Class, first.Basis, second.Basis = letter, letter, d.Rules[0].Basis, d.Rules[0].Basis
	first.Trigger, first.Then, second.Then = "closed", retention.Delete, retention.Delete
	d.Rules = append(d.Rules, first, second)
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	table := plan.Table{Class: "class", Traits: map[retention.Trait]string{"child": "child"},
		Events: map[retention.Trigger]string{sent: "sent_on", "closed": "closed_on", "reached majority": "majority_on", "clsoed": "other_on"}}
	p := plan.For(b, day(planDay))
	gaps, err := p.Gaps(table)
	require.NoError(t, err)
	r := retention.Record{Class: letter, Traits: retention.TraitsOf(map[retention.Trait]bool{"child": false}), Events: retention.EventsOf(
		retention.Event{Trigger: sent, On: day("2010-01-31")}, retention.Event{Trigger: "closed", On: day("2010-01-31")}, retention.Event{Trigger: "clsoed", On: day("2012-01-31")})}
	require.Equal(t, retention.FloorUnknown, b.Assess(r, day(planDay)).State)
	cells := map[string]any{"class": string(letter), "child": false, "sent_on": "2010-01-31", "closed_on": "2010-01-31", "majority_on": nil, "other_on": "2012-01-31"}
	assert.Equal(t, truthOf(true), evaluate(t, gaps, cells, 0))
}
