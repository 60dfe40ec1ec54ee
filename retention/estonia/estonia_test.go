package estonia_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationEstonia, estonia.Computation)
	assert.Equal(t, "TsÜS §§ 134–137", estonia.Computation.String())
}

func TestBookIsComplete(t *testing.T) {
	b := estonia.SocialProtection()
	assert.Same(t, b, estonia.SocialProtection())
	assert.Equal(t, lawtest.Day("2022-03-31"), b.Definition().CheckedThrough, "the text read was in force through that day")
	for _, r := range b.Definition().Rules {
		assert.True(t, strings.HasPrefix(r.Basis.Citation, "Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § "), r.ID)
		assert.NotEmpty(t, r.Basis.URL, r.ID)
	}
}

// Regulation no 12 of 05.03.2019, § 20.
func TestSocialProtection(t *testing.T) {
	anonymise, either := retention.Anonymise, retention.Anonymise|retention.Delete
	lawtest.Ends(t, estonia.SocialProtection(), estonia.PensionBase, estonia.Death, anonymise, [][5]string{
		{"§ 20(1)", "2020-06-15", "2095-06-15", "2095-06-16", "2095-06-16"},
		{"§ 20(1), a leap day", "2024-02-29", "2099-02-28", "2099-03-01", "2099-03-01"},
		{"§ 20(1), a death before the regulation", "1950-01-02", "2025-01-02", "2025-01-03", "2025-01-03"},
		{"§ 20(1), 75 years over before the regulation", "1940-01-02", "2015-01-02", "2019-03-15", "2019-03-15"},
	})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.PensionContractBase, estonia.Death, anonymise, [][5]string{
		{"§ 9(2¹), § 20(1)", "2022-02-25", "2097-02-25", "2097-02-26", "2097-02-26"},
		{"§ 9(2¹), § 20(1), 75 years over before the amendment", "1945-01-02", "2020-01-02", "2022-02-25", "2022-02-25"},
	})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.Benefit, estonia.RightEnded, anonymise, [][5]string{{"§ 20(2)", "2020-06-15", "2030-06-15", "2030-06-16", "2030-06-16"}})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.Disability, estonia.Death, anonymise, [][5]string{{"§ 20(3)", "2020-06-15", "2030-06-15", "2030-06-16", "2030-06-16"}})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.ChildDisabilityDecision, estonia.DecisionEnds, anonymise, [][5]string{{"§ 20(4)", "2020-06-15", "2080-06-15", "2080-06-16", "2080-06-16"}})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.ChildhoodInvalidity, estonia.ExpertEnds, anonymise, [][5]string{{"§ 20(5)", "2020-06-15", "2070-06-15", "2070-06-16", "2070-06-16"}})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.Log, estonia.Logged, either, [][5]string{{"§ 20(6)", "2020-06-15", "2025-06-15", "", ""}})
	lawtest.Ends(t, estonia.SocialProtection(), estonia.CrossBorder, estonia.CrossBorderEnded, either, [][5]string{{"§ 20(6¹)", "2020-06-15", "2095-06-15", "", ""}})
}

// § 20(4) and (5) count from the last decision.
func TestTheLastDecisionCounts(t *testing.T) {
	for class, row := range map[retention.Class]struct {
		trigger retention.Trigger
		until   string
	}{
		estonia.ChildDisabilityDecision: {estonia.DecisionEnds, "2083-04-30"},
		estonia.ChildhoodInvalidity:     {estonia.ExpertEnds, "2073-04-30"},
	} {
		r := retention.Record{ID: "1", Class: class, Events: retention.EventsOf(
			retention.Event{Trigger: row.trigger, On: lawtest.Day("2023-04-30")}, retention.Event{Trigger: row.trigger, On: lawtest.Day("2020-04-30")})}
		assert.Equal(t, retention.EndOn(lawtest.Day(row.until)), estonia.SocialProtection().Assess(r, lawtest.Day("2026-11-21")).RetainUntil, class)
	}
}

// What can be still to come is awaited; what must have happened is a gap.
func TestAwaitedEvents(t *testing.T) {
	for class, awaited := range map[retention.Class]bool{
		estonia.PensionBase: true, estonia.PensionContractBase: true, estonia.Benefit: true, estonia.Disability: true, estonia.CrossBorder: true,
		estonia.ChildDisabilityDecision: false, estonia.ChildhoodInvalidity: false, estonia.Log: false,
	} {
		a := estonia.SocialProtection().Assess(retention.Record{ID: "1", Class: class}, lawtest.Day("2026-11-21"))
		assert.Equal(t, awaited, a.FloorAwaited, class)
		assert.NotEqual(t, awaited, a.FloorUnknown, class)
	}
}

// Two deaths contradict each other.
func TestTwoDeaths(t *testing.T) {
	r := retention.Record{ID: "1", Class: estonia.PensionBase, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: lawtest.Day("2023-04-30")}, retention.Event{Trigger: estonia.Death, On: lawtest.Day("2023-05-01")})}
	assert.True(t, estonia.SocialProtection().Assess(r, lawtest.Day("2026-11-21")).FloorUnknown)
}

func TestInForce(t *testing.T) {
	for class, from := range map[retention.Class]string{
		estonia.PensionBase: "2019-03-15", estonia.Benefit: "2019-03-15", estonia.Disability: "2019-03-15", estonia.ChildDisabilityDecision: "2019-03-15",
		estonia.ChildhoodInvalidity: "2019-03-15", estonia.Log: "2019-03-15",
		estonia.CrossBorder:         "2019-07-05", // § 20(6¹)
		estonia.PensionContractBase: "2022-02-25", // § 9(2¹)
	} {
		r := retention.Record{ID: "1", Class: class}
		assert.Equal(t, retention.NotInForce, estonia.SocialProtection().Assess(r, lawtest.Day(from).AddDays(-1)).State, class)
		assert.True(t, estonia.SocialProtection().Assess(r, lawtest.Day(from)).State.RulesInForce(), class)
	}
}

// What the regulation does not say in words carries a doubt.
func TestDoubts(t *testing.T) {
	doubts := map[string]string{}
	for _, r := range estonia.SocialProtection().Definition().Rules {
		doubts[r.ID] = r.Basis.Doubt
	}
	require.Len(t, doubts, 8)
	for id, doubt := range doubts {
		if strings.HasPrefix(id, "ee.skais.20.6") {
			assert.Contains(t, doubt, "a floor only, and what may be done afterwards, is inferred", id)
		} else {
			assert.Contains(t, doubt, "a ceiling too is inferred from § 20(7)", id)
		}
	}
	assert.Contains(t, doubts["ee.skais.20.6"], "counts from the log entry is inferred")
}

func TestClassesThatNoParagraphCovers(t *testing.T) {
	lawtest.RulesFrom(t, estonia.SocialProtection(), estonia.Death, map[retention.Class]string{
		estonia.GeneralData: "§ 8", estonia.PensionDecision: "§ 10", estonia.ProviderContract: "§ 11", estonia.Tax: "§ 12", estonia.Health: "§ 13(1)",
		estonia.Incapacity: "§ 13(4)", estonia.Employment: "§ 14", estonia.Document: "§ 15", estonia.RecoveryRequest: "§ 15¹", estonia.AdditionalData: "§ 9(12)",
	})
}

// A record under two paragraphs is of one class with the rules of both; the
// longest floor holds.
func TestTwoParagraphs(t *testing.T) {
	host := retention.Definition{ID: "host"}
	for _, r := range estonia.SocialProtection().Definition().Rules {
		if r.Class == estonia.Disability || r.Class == estonia.Benefit {
			r.ID, r.Class = "host."+r.ID, "host.both"
			host.Rules = append(host.Rules, r)
		}
	}
	own, err := retention.NewRulebook(host)
	require.NoError(t, err)
	merged, err := retention.Merge("merged", estonia.SocialProtection(), own)
	require.NoError(t, err)
	r := retention.Record{ID: "1", Class: "host.both", Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: lawtest.Day("2023-04-30")}, retention.Event{Trigger: estonia.RightEnded, On: lawtest.Day("2020-04-30")})}
	assert.Equal(t, retention.EndOn(lawtest.Day("2033-04-30")), merged.Assess(r, lawtest.Day("2026-11-21")).RetainUntil)
}
