package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Both sections end what is permitted and order nothing to be kept, and each says so.
func TestPersonalDataHasCeilingsOnly(t *testing.T) {
	rules := estonia.PersonalData().Definition().Rules
	require.Len(t, rules, 3)
	for _, r := range rules {
		assert.Equal(t, retention.AtMost, r.Bound, r.ID)
		assert.Contains(t, r.Basis.Doubt, "that the data then go", r.ID)
	}
}

// A book of the host's own says what it may keep on another ground; the consent of the
// class does not reach it.
func TestPersonWhoDecidedOtherwise(t *testing.T) {
	const chosen = retention.Trigger("consent-until")
	host, err := retention.NewRulebook(retention.Definition{ID: "ee.host", Rules: []retention.Rule{{
		ID: "ee.host.consent", Class: estonia.ConsentAfterDeath, Trigger: chosen, Absent: retention.NotBinding, Bound: retention.AtMost, Period: retention.Immediately(),
		Then: retention.Delete, Basis: calendar.Source{Citation: "the person's own words"},
	}}})
	require.NoError(t, err)
	merged, err := retention.Merge("ee.all", estonia.PersonalData(), host)
	require.NoError(t, err)
	r := lawtest.Record(estonia.ConsentAfterDeath, lawtest.At(estonia.Death, "2020-06-15"), lawtest.At(chosen, "2025-01-31"))
	r.Traits = retention.TraitsOf(map[retention.Trait]bool{estonia.DiedAsMinor: false})
	assert.Equal(t, lawtest.Day("2025-01-31").String(), merged.Assess(r, lawtest.Day("2026-11-21")).DisposeBy.String())
}

// IKS § 61: 30 days, and up to 60 more.
func TestComplaintDecision(t *testing.T) {
	w := estonia.ComplaintDecision()
	assert.True(t, w.FromRegistration)
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Countries(t, w, "ee")
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Sun 2026-01-25", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Wed 2026-03-04", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
		{"Sun 2026-05-24", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Tue 2026-07-21", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
		{"Thu 2026-03-05", "Sat 2026-04-04", "Mon 2026-04-06", "a Saturday"},
		{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Tue 2019-01-15", "Thu 2019-02-14", "Thu 2019-02-14", "the first day"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Estonia(), [][4]string{
		{"Wed 2026-03-25", "Tue 2026-06-23", "Thu 2026-06-25", "90 days, Victory Day and Midsummer Day"},
		{"Fri 2023-12-01", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Mon 2026-06-01", "Sun 2026-08-30", "Mon 2026-08-31", "a Sunday"},
	})

	// A complaint of Fri 2026-01-23 is registered on the Monday: 30 days from it.
	r, err := reply.Follow(w, calendar.Estonia(), reply.Event{Kind: reply.Received, On: lawtest.Day("Fri 2026-01-23")}, reply.Event{Kind: reply.Registered, On: lawtest.Day("Mon 2026-01-26")})
	require.NoError(t, err)
	status, err := r.On(lawtest.Day("Mon 2026-01-26"))
	require.NoError(t, err)
	assert.Equal(t, reply.Deadline{Safe: lawtest.Day("Wed 2026-02-25"), Latest: lawtest.Day("Wed 2026-02-25")}, status.Deadline)
}
