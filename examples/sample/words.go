package sample

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// RuleIDs names the rules that decided, with blanks between them.
func RuleIDs(d policy.Decision) string {
	var ids []string
	for _, rule := range d.Operative() {
		ids = append(ids, rule.ID)
	}
	return strings.Join(slices.Compact(ids), " ")
}

// Steps returns the codes of the explanation, with the rule that speaks and the reason
// that is given: enough for an audit trail, and no day of the record. What is the same
// again and again, as with a record of very many kinds of events, is there once.
func Steps(d policy.Decision) string {
	var codes []string
	for _, step := range d.Explain().Steps {
		code := step.Code.String()
		if rule, speaks := step.Args["rule"].(string); speaks {
			code += ":" + rule
		}
		if reason, given := step.Args["reason"].(policy.Reason); given {
			code += ":" + reason.String()
		}
		codes = append(codes, code)
	}
	return strings.Join(slices.Compact(codes), " ")
}

// Choose returns what is done with a record where the rules leave a choice: less
// remains after deleting. Handing over is no work for a sweep: once another body has it
// and the event is recorded, the record may be deleted.
func Choose(allowed policy.Action) policy.Action {
	for _, action := range [...]policy.Action{policy.Delete, policy.Anonymise} {
		if action.Within(allowed) {
			return action
		}
	}
	return 0
}

// Verify is the last question before a record goes: it decides anew, about the facts as
// they are inside the transaction, and returns the decision if the text is that of a
// permit that still fits it. The check is [policy.CheckDue] for what a sweep does by
// itself, and [policy.Check] for what somebody has asked for.
func Verify(p policy.Policy, r *Record, permit string, on calendar.Date, check func(policy.Policy, policy.Request) error) (policy.Decision, error) {
	var granted policy.Permit
	if err := errors.Join(r.Problem, granted.UnmarshalText([]byte(permit))); err != nil {
		return policy.Decision{}, err
	}
	if action := granted.Action(); Choose(action) != action {
		return policy.Decision{}, fmt.Errorf("record %s: a permit for what no sweep does; it is planned anew", r.ID)
	}
	request := r.Request(granted.Action(), on)
	return p.Decide(request), cmp.Or(granted.Verify(p, request), check(p, request))
}
