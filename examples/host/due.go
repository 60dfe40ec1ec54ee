package main

import "github.com/keepuntil/keepuntil/policy"

// checkDue permits what policy.Check permits, if it is also due.
func checkDue(p policy.Policy, r policy.Request) error {
	if err := policy.Check(p, r); err != nil {
		return err
	}
	if d := p.Decide(r); d.Outcome() != policy.MustDispose {
		return &policy.DeniedError{Action: r.Action, Decision: d}
	}
	return nil
}
