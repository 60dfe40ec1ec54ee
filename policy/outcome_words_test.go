package policy_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

type speaking interface {
	fmt.Stringer
	In(calendar.Language) string
}

// The words for people are not those for programs.
func TestConstantsInEnglish(t *testing.T) {
	for _, row := range []struct {
		value speaking
		want  string
	}{
		{policy.Undetermined, "cannot be determined"},
		{policy.Held, "on hold"},
		{policy.Keep, "keep"},
		{policy.Review, "decision needed"},
		{policy.MayDispose, "may be disposed of"},
		{policy.MustDispose, "must be disposed of"},
		{policy.MustDispose + 1, "cannot be determined"},
		{policy.Outcome(255), "cannot be determined"},

		{policy.DemandKind(0), "unknown request"},
		{policy.Erasure, "erasure"},
		{policy.Objection, "objection"},
		{policy.Withdrawal, "withdrawal of consent"},
		{policy.Restriction, "restriction of processing"},
		{policy.Access, "access to one's own data"},
		{policy.Access + 1, "unknown request"},
		{policy.DemandKind(255), "unknown request"},

		{policy.DemandState(0), "unknown state"},
		{policy.Received, "received"},
		{policy.Accepted, "accepted"},
		{policy.Closed, "closed"},
		{policy.Closed + 1, "unknown state"},
		{policy.DemandState(255), "unknown state"},
	} {
		assert.Equal(t, row.want, row.value.In(calendar.English), "%T %v", row.value, row.value)
		assert.Equal(t, row.want, row.value.In(calendar.Language(200)), "an unknown language is English")
		for _, l := range languages {
			assert.NotEmpty(t, row.value.In(l))
			assert.NotContains(t, row.value.In(l), "_")
		}
	}
}

// Every flag has words, and another one stays as it is.
func TestFlagsInEnglish(t *testing.T) {
	for flag, want := range map[policy.Flag]string{
		policy.FlagAppraisalContradictory: "bodies have decided in different ways",
		policy.FlagAppraisalUnasked:       "a body has decided about a record whose rules ask for no appraisal",
		policy.FlagConflict:               "a floor and a ceiling conflict",
		policy.FlagDemandContradictory:    "a request of a person contradicts itself or another one with its ID and kind",
		policy.FlagEventToCome:            "a rule counts from a day after that of the request",
		policy.FlagHoldOverCeiling:        "a hold keeps the record past its last lawful day",
		policy.FlagLawUnchecked:           "a rule of the class was read only up to an earlier day",
		policy.FlagOverdue:                "the last lawful day has passed",
		policy.FlagReplyOverdue:           "the latest day for answering a request has passed",
		policy.FlagSentinelDay:            "a day reads as one that programs write for no day",
		policy.FlagUnconfirmed:            "something about an operative rule, or about how it yields, is not confirmed",
		policy.FlagUnrecognisedEvent:      "no rule of the class knows an event",
		"":                                "",
		"of_a_host":                       "of_a_host",
	} {
		assert.Equal(t, want, flag.In(calendar.English), string(flag))
		for _, l := range languages {
			assert.Equal(t, want == "", flag.In(l) == "")
			assert.Equal(t, want == string(flag), flag.In(l) == string(flag))
		}
	}
}
