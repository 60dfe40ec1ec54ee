package policy

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// StepCode is what a step of an [Explanation] says, for programs: the Code of a
// [calendar.Step]. Its arguments are those in the braces of [StepCode.Sentence] and,
// beside the grounds in words, the [Reason]; they are values of this library and IDs
// of the host. A code never changes its meaning, and arguments are only added. The
// zero StepCode says nothing.
type StepCode string

// The codes of the steps.
const (
	StepHold                StepCode = "hold"                 // a hold that is in force
	StepHoldReleased        StepCode = "hold_released"        // a hold that was released
	StepHoldContradictory   StepCode = "hold_contradictory"   // a hold that was released before it was placed
	StepDemand              StepCode = "demand"               // a demand that was not assessed yet
	StepDemandUnclear       StepCode = "demand_unclear"       // a demand that says too little
	StepDemandContradictory StepCode = "demand_contradictory" // a demand that contradicts itself or another one
	StepDemandAccepted      StepCode = "demand_accepted"      // an accepted demand for disposal
	StepDemandBars          StepCode = "demand_bars"          // a demand that bars disposal
	StepDemandExempt        StepCode = "demand_exempt"        // a demand from which the class is exempt
	StepDemandClosed        StepCode = "demand_closed"        // a demand that is closed
	StepReplyBy             StepCode = "reply_by"             // by when the demands must be answered
	StepRule                StepCode = "rule"                 // what a rule makes of the record
	StepRuleUnknown         StepCode = "rule_unknown"         // a rule whose start is not known
	StepRuleAwaited         StepCode = "rule_awaited"         // a rule whose event has not happened
	StepRuleUnbound         StepCode = "rule_unbound"         // a rule that does not bind the record, and why
	StepRetroactive         StepCode = "retroactive"          // why a version holds for older records
	StepYields              StepCode = "yields"               // a rule that yields to another
	StepCheckedThrough      StepCode = "checked_through"      // law that was not read up to the day
	StepEventToCome         StepCode = "event_to_come"        // an event after the day of the request
	StepUnrecognisedEvent   StepCode = "unrecognised_event"   // an event that no rule knows
	StepSentinelDay         StepCode = "sentinel_day"         // an event on a day that stands for no day
	StepAppraisedToKeep     StepCode = "appraised_to_keep"    // a body has decided to keep the record
	StepAppraisalPutOff     StepCode = "appraisal_put_off"    // a body must look again on a later day
	StepRetainUntil         StepCode = "retain_until"         // the last protected day
	StepIfToday             StepCode = "if_today"             // a bound if the awaited event happened today
	StepDisposeBy           StepCode = "dispose_by"           // the last lawful day of holding
	StepObjection           StepCode = "objection"            // a guard that objects; its Reason is among the arguments
	StepOutcome             StepCode = "outcome"              // the last step: the outcome and its Reason
	StepPart                StepCode = "part"                 // a part of a Container and its Reason
	StepContainer           StepCode = "container"            // the last step of a Container
)

// String returns the code.
func (c StepCode) String() string { return string(c) }

// Sentence returns what the step says in a language, with its arguments in braces.
func (c StepCode) Sentence(l calendar.Language) string { return sentences.Find(l, "step."+string(c)) }

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (c StepCode) MarshalText() ([]byte, error) {
	if err := new(StepCode).UnmarshalText([]byte(c)); err != nil {
		return nil, err
	}
	return []byte(c), nil
}

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (c *StepCode) UnmarshalText(text []byte) error { return codeOf(c, "step", text) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (c *StepCode) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("policy.StepCode", data, c)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (c StepCode) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (c *StepCode) Scan(src any) error { return calendar.ReadSQL("policy.StepCode", src, c) }

type args = map[string]any
