package estonia_test

import "github.com/keepuntil/keepuntil/retention/estonia"

func ExampleFamilyMediationDecision() {
	show(estonia.FamilyMediationDecision(), "2026-06-15") // over Victory Day and Midsummer Day
	// Output: 2026-07-01 2026-07-01 <nil>
}
