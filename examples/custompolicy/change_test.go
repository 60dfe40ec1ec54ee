package custompolicy_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/custompolicy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// nextYear is a draft: the rules with the city's plan of 2027. The old line stays
// and ends with Until, and the new one begins with From, so that nobody loses a
// protection in silence.
func nextYear() *retention.Rulebook {
	draft := custompolicy.Rules().Definition()
	draft.Version = "2027"
	start := calendar.MustParseDate("2027-01-01")
	plan := calendar.Source{Citation: "Information-control plan of the city for 2027", Doubt: "made up for this example"}
	for i, rule := range draft.Rules {
		if rule.ID == "city.initiative" { // five years instead of ten, even for older initiatives
			draft.Rules[i].Until = start
			rule.From, rule.Period, rule.Basis, rule.Retroactive = start, retention.Years(5), plan, plan
			draft.Rules = append(draft.Rules, rule)
		}
	}
	draft.Rules = append(draft.Rules, retention.Rule{ // two weeks, so that what is noticed late can be looked into
		ID: "city.recording.weeks", Class: custompolicy.Recording, Trigger: custompolicy.RecordingEnded,
		Bound: retention.AtLeast, Period: retention.Weeks(2), Then: retention.Delete, Basis: plan, From: start,
	})
	return retention.MustNewRulebook(draft)
}

// TestNextYear: everybody whom the draft changes something for is named here. Take a
// line away, and the test says which records it was about and from which day on.
func TestNextYear(t *testing.T) {
	was, is := custompolicy.Rules(), nextYear()
	policytest.CheckChanges(t, was, is, policytest.Samples(was, is), // a host adds records of its own
		"city.initiative: disposed of sooner: city.initiative (added: at least 5 years from decided (awaited); a body decides; then delete, transfer; law from 1 January 2027; reaches older records)",
		"city.recording: kept longer: city.recording.weeks (added: at least 2 weeks from recording-ended; then delete; law from 1 January 2027)",
	)
}
