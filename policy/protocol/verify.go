package protocol

import (
	"errors"

	"github.com/keepuntil/keepuntil/policy"
)

// Verify is what a host calls in the transaction that disposes of an approved entry, with
// the request as it is now, for the day on which that happens. It returns the permit that
// belongs in the report.
//
// The error is that of [policy.Grant] if the rules do not permit it, and a
// *[policy.StaleError] if they do, but on other facts than those on which the entry was
// proposed and approved: the record, its holds or its demands. [ExceptionOf] says what to
// report. That an entry is not approved, or was disposed of before, is an error too.
func (p Protocol) Verify(number int, rules policy.Policy, fresh policy.Request) (policy.Permit, error) {
	c, found := p.said(), problems{}
	within := number >= 1 && number <= len(c.Entries)
	switch {
	case !within:
		found.add("", "there is no such entry", "use the number of one")
	case c.Entries[number-1].State != Approved && c.Entries[number-1].State != Failed:
		found.add(entry(number), "it is not approved, or was reported before", "dispose only of what is approved")
	case !c.Entries[number-1].follows(fresh.On, &c.Approval):
		found.add(entry(number), "the day is before the approval or the last report", "pass the day on which it is disposed of")
	}
	if err := found.err(); err != nil {
		return policy.Permit{}, err
	}
	e := &c.Entries[number-1]
	permit, err := policy.Grant(rules, fresh)
	if err == nil {
		var changed []string
		if permit.Action() != e.Action {
			changed = append(changed, "the action")
		}
		if factsOf(permit) != factsOf(e.Permit) {
			changed = append(changed, "the record, its holds or its demands")
		}
		if len(changed) == 0 {
			return permit, nil
		}
		err = &policy.StaleError{Changed: changed}
	}
	found.wrap(entry(number), err)
	return policy.Permit{}, found.err()
}

// ExceptionOf returns what to report of an entry that was not disposed of because of an
// error: Held or Denied if the policy refused, Changed if the facts are not those that were
// approved, and otherwise Failed, also if it cannot be known whether it is permitted, as when
// a look-up failed. Without an error there is nothing to report, and it returns Proposed,
// which [Protocol.Report] refuses.
func ExceptionOf(err error) State {
	var denied *policy.DeniedError
	switch {
	case err == nil:
		return Proposed
	case errors.Is(err, policy.ErrUndetermined):
		return Failed
	case errors.As(err, &denied) && denied.Decision.Outcome() == policy.Held:
		return Held
	case errors.As(err, &denied):
		return Denied
	case errors.Is(err, policy.ErrStale):
		return Changed
	default:
		return Failed
	}
}
