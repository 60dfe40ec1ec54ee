package policy

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Reason is why a decision is what it is, for programs; [Reason.In] says it to
// people. A reason never changes its meaning.
//
// The zero Reason is [ReasonNoDecision].
type Reason uint8

// The reasons of a decision. Those of MustDispose are ReasonDue and ReasonDemanded,
// that of MayDispose is ReasonFree.
const (
	ReasonNoDecision          Reason = iota // nothing was decided
	ReasonNoDay                             // the request has no day
	ReasonNoAction                          // the request asks for nothing
	ReasonUnknownAction                     // the request asks for an unknown action
	ReasonNoClass                           // the record has no class
	ReasonNoPolicy                          // there is no policy
	ReasonTooManyGuards                     // there are more than a thousand policies and guards
	ReasonOtherRequest                      // the decision is about another request
	ReasonAbstained                         // the policy has nothing to say
	ReasonGuardUnknown                      // a guard could not find out
	ReasonLawUnchecked                      // the law was not looked up as far as the day
	ReasonSentinelDay                       // a day reads as a sentinel, which stands for no day
	ReasonHoldsNotLookedUp                  // holds were not looked up
	ReasonHoldsLookUpFailed                 // the look-up of holds failed
	ReasonHoldContradictory                 // a hold was released before it was placed
	ReasonClassUnknown                      // no rule is known for the class
	ReasonRulesElsewhere                    // the rules of the class are not in the book
	ReasonNotInForce                        // no rule of the class is in force on the day
	ReasonNoRuleBinds                       // no rule of the class that is in force binds the record
	ReasonDemandsNotLookedUp                // demands were not looked up
	ReasonDemandsLookUpFailed               // the look-up of demands failed
	ReasonDemandUnclear                     // a demand has no kind, no state or no day
	ReasonHeld                              // a hold is in force
	ReasonHeldByDemand                      // an open demand bars disposal
	ReasonStartUnknown                      // it is not known when the retention period starts
	ReasonAwaited                           // the event that starts the retention period has not happened
	ReasonRetained                          // the retention period has not ended
	ReasonAppraisedToKeep                   // a body has decided to keep the record for ever
	ReasonAppraisalPutOff                   // a body has put its decision off to a later day
	ReasonConflict                          // one rule demands disposal while another still protects
	ReasonCeilingUnknown                    // it is not known when the longest lawful period starts
	ReasonNoGround                          // nothing has happened that would permit disposal
	ReasonAppraisalOpen                     // a body must decide first
	ReasonNothingInCommon                   // the rules allow nothing in common
	ReasonDue                               // disposal is due
	ReasonDemanded                          // a person's accepted demand makes disposal due
	ReasonFree                              // the record is free
	ReasonRefused                           // a guard refuses
	ReasonNoErasure                         // the class of the record is exempt from erasure on demand
	ReasonTransferOnly                      // the rules allow only a transfer
	ReasonNoParts                           // a container without parts was asked about
	ReasonDifferentDays                     // the parts were asked about for different days
)

var reasons = calendar.Words{Type: "policy.Reason", All: []string{
	"no_decision", "no_day", "no_action", "unknown_action", "no_class", "no_policy", "too_many_guards", "other_request", "abstained",
	"guard_unknown", "law_unchecked", "sentinel_day", "holds_not_looked_up", "holds_look_up_failed", "hold_contradictory",
	"class_unknown", "rules_elsewhere",
	"not_in_force", "no_rule_binds", "demands_not_looked_up", "demands_look_up_failed", "demand_unclear", "held", "held_by_demand",
	"start_unknown", "awaited", "retained", "appraised_to_keep", "appraisal_put_off", "conflict", "ceiling_unknown", "no_ground",
	"appraisal_open", "nothing_in_common", "due", "demanded", "free", "refused", "no_erasure", "transfer_only",
	"no_parts", "different_days",
}}

// String returns the code: "retained", "start_unknown".
func (r Reason) String() string { return reasons.Of(uint8(r)) }

// In returns the reason in a language: "the retention period has not ended".
func (r Reason) In(l calendar.Language) string { return inWords(l, "reason", r.String()) }

// Help returns in a language what would help where a request is refused for the reason:
// "wait for its end". Some of it speaks to the programmer of the host.
func (r Reason) Help(l calendar.Language) string { return inWords(l, "help", r.String()) }

// MarshalText returns the code. An unknown reason is [calendar.ErrSyntax].
func (r Reason) MarshalText() ([]byte, error) { return reasons.Marshal(uint8(r)) }

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (r *Reason) UnmarshalText(text []byte) error { return reasons.Unmarshal(text, (*uint8)(r)) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (r *Reason) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("policy.Reason", data, r) }

// Value returns the code for a database; see [calendar.WriteSQL].
func (r Reason) Value() (driver.Value, error) { return calendar.WriteSQL(r) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (r *Reason) Scan(src any) error { return calendar.ReadSQL("policy.Reason", src, r) }
