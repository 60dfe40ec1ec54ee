package retention_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func TestEstoniaComputation(t *testing.T) {
	assert.Equal(t, retention.ComputationEstonia, estonia.Computation)
	assert.Equal(t, "TsÜS §§ 134–137", estonia.Computation.String())
}

func TestEstoniaBookIsComplete(t *testing.T) {
	b := estonia.SocialProtection()
	checkBook(t, b, "ee.skais", 8, 18)
	assert.Same(t, b, estonia.SocialProtection())
	assert.Equal(t, day("2022-03-31"), b.Definition().CheckedThrough, "the text read was in force through that day")
	for _, r := range b.Definition().Rules {
		assert.True(t, strings.HasPrefix(r.Basis.Citation, "Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § "), r.ID)
		assert.NotEmpty(t, r.Basis.URL, r.ID)
	}
}

// Regulation no 12 of 05.03.2019, § 20.
func TestEstoniaSocialProtection(t *testing.T) {
	anonymise, either := retention.Anonymise, retention.Anonymise|retention.Delete
	checkBoundary(t, estonia.SocialProtection(), []boundary{
		{"§ 20(1)", estonia.PensionBase, estonia.Death, "2020-06-15", "2095-06-15", "2095-06-16", "2095-06-16", anonymise},
		{"§ 20(1), a leap day", estonia.PensionBase, estonia.Death, "2024-02-29", "2099-02-28", "2099-03-01", "2099-03-01", anonymise},
		{"§ 20(1), a death before the regulation", estonia.PensionBase, estonia.Death, "1950-01-02", "2025-01-02", "2025-01-03", "2025-01-03", anonymise},
		{"§ 20(1), 75 years over before the regulation", estonia.PensionBase, estonia.Death, "1940-01-02", "2015-01-02", "2019-03-15", "2019-03-15", anonymise},
		{"§ 9(2¹), § 20(1)", estonia.PensionContractBase, estonia.Death, "2022-02-25", "2097-02-25", "2097-02-26", "2097-02-26", anonymise},
		{"§ 9(2¹), § 20(1), 75 years over before the amendment", estonia.PensionContractBase, estonia.Death, "1945-01-02", "2020-01-02", "2022-02-25", "2022-02-25", anonymise},
		{"§ 20(2)", estonia.Benefit, estonia.RightEnded, "2020-06-15", "2030-06-15", "2030-06-16", "2030-06-16", anonymise},
		{"§ 20(3)", estonia.Disability, estonia.Death, "2020-06-15", "2030-06-15", "2030-06-16", "2030-06-16", anonymise},
		{"§ 20(4)", estonia.ChildDisabilityDecision, estonia.DecisionEnds, "2020-06-15", "2080-06-15", "2080-06-16", "2080-06-16", anonymise},
		{"§ 20(5)", estonia.ChildhoodInvalidity, estonia.ExpertEnds, "2020-06-15", "2070-06-15", "2070-06-16", "2070-06-16", anonymise},
		{"§ 20(6)", estonia.Log, estonia.Logged, "2020-06-15", "2025-06-15", "", "", either},
		{"§ 20(6¹)", estonia.CrossBorder, estonia.CrossBorderEnded, "2020-06-15", "2095-06-15", "", "", either},
	})
}

// § 20(4) and (5) count from the last decision.
func TestEstoniaTheLastDecisionCounts(t *testing.T) {
	for class, row := range map[retention.Class]struct {
		trigger retention.Trigger
		until   string
	}{
		estonia.ChildDisabilityDecision: {estonia.DecisionEnds, "2083-04-30"},
		estonia.ChildhoodInvalidity:     {estonia.ExpertEnds, "2073-04-30"},
	} {
		r := retention.Record{ID: "1", Class: class, Events: retention.EventsOf(
			retention.Event{Trigger: row.trigger, On: day("2023-04-30")}, retention.Event{Trigger: row.trigger, On: day("2020-04-30")})}
		assert.Equal(t, retention.EndOn(day(row.until)), estonia.SocialProtection().Assess(r, day("2026-11-21")).RetainUntil, class)
	}
}

// What can be still to come is awaited; what must have happened is a gap.
func TestEstoniaAwaitedEvents(t *testing.T) {
	for class, awaited := range map[retention.Class]bool{
		estonia.PensionBase: true, estonia.PensionContractBase: true, estonia.Benefit: true, estonia.Disability: true, estonia.CrossBorder: true,
		estonia.ChildDisabilityDecision: false, estonia.ChildhoodInvalidity: false, estonia.Log: false,
	} {
		a := estonia.SocialProtection().Assess(retention.Record{ID: "1", Class: class}, day("2026-11-21"))
		assert.Equal(t, awaited, a.FloorAwaited, class)
		assert.NotEqual(t, awaited, a.FloorUnknown, class)
	}
}

// Two deaths contradict each other.
func TestEstoniaTwoDeaths(t *testing.T) {
	r := retention.Record{ID: "1", Class: estonia.PensionBase, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: day("2023-04-30")}, retention.Event{Trigger: estonia.Death, On: day("2023-05-01")})}
	assert.True(t, estonia.SocialProtection().Assess(r, day("2026-11-21")).FloorUnknown)
}

func TestEstoniaInForce(t *testing.T) {
	for class, from := range map[retention.Class]string{
		estonia.PensionBase: "2019-03-15", estonia.Benefit: "2019-03-15", estonia.Disability: "2019-03-15", estonia.ChildDisabilityDecision: "2019-03-15",
		estonia.ChildhoodInvalidity: "2019-03-15", estonia.Log: "2019-03-15",
		estonia.CrossBorder:         "2019-07-05", // § 20(6¹)
		estonia.PensionContractBase: "2022-02-25", // § 9(2¹)
	} {
		r := retention.Record{ID: "1", Class: class}
		assert.Equal(t, retention.NotInForce, estonia.SocialProtection().Assess(r, day(from).AddDays(-1)).Standing, class)
		assert.Equal(t, retention.InForce, estonia.SocialProtection().Assess(r, day(from)).Standing, class)
	}
}

// What the regulation does not say in words carries a doubt.
func TestEstoniaDoubts(t *testing.T) {
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

func TestEstoniaClassesThatNoParagraphCovers(t *testing.T) {
	checkRulesFrom(t, estonia.SocialProtection(), estonia.Death, map[retention.Class]string{
		estonia.GeneralData: "§ 8", estonia.PensionDecision: "§ 10", estonia.ProviderContract: "§ 11", estonia.Tax: "§ 12", estonia.Health: "§ 13(1)",
		estonia.Incapacity: "§ 13(4)", estonia.Employment: "§ 14", estonia.Document: "§ 15", estonia.RecoveryRequest: "§ 15¹", estonia.AdditionalData: "§ 9(12)",
	})
}

// A record under two paragraphs is of one class with the rules of both; the
// longest floor holds.
func TestEstoniaTwoParagraphs(t *testing.T) {
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
		retention.Event{Trigger: estonia.Death, On: day("2023-04-30")}, retention.Event{Trigger: estonia.RightEnded, On: day("2020-04-30")})}
	assert.Equal(t, retention.EndOn(day("2033-04-30")), merged.Assess(r, day("2026-11-21")).RetainUntil)
}
