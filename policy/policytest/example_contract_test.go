package policytest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleContract() {
	rules := policy.FromRulebook(hospital(12))
	fmt.Println(policytest.Contract(rules, hospital(12)))
	fmt.Println(policytest.Contract(holdsDropped(rules), hospital(12)))
	// Output:
	// <nil>
	// policytest: the policy breaks the contract: "refuses what it cannot decide"
	// 	example: hospital.file discharged=2021-05-12 on=2033-05-13
	// 	without a look-up of the holds it permits delete; permit nothing then, or hand the request on to policy.FromRulebook
	// policytest: the policy breaks the contract: "a hold never permits"
	// 	example: hospital.file discharged=2021-05-12 on=2033-05-13
	// 	under a hold (open) it permits delete; hand on the holds as they came
}

func ExampleCheckContract() {
	_ = func(t *testing.T) { // TestGuard, in a file of tests
		guarded := policy.All(policy.FromRulebook(hospital(12)), policy.CheckedLaw())
		policytest.CheckContract(t, guarded, hospital(12))
	}
	// Output:
}

func ExampleContractError() {
	err := policytest.Contract(dayTooEarly(policy.FromRulebook(hospital(12))), hospital(12))
	var broken *policytest.ContractError
	if errors.As(err, &broken) {
		fmt.Println(broken.Clause)
		fmt.Println(broken.Example.On)
	}
	// Output:
	// answers what was asked
	// 2033-05-12
}
