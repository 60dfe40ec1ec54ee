package policytest_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

func ExampleRequests() {
	days := map[string]bool{}
	for r := range policytest.Requests(hospital(12)) {
		days[r.On.String()] = true
	}
	// A file of 28 February 2023 is free on 1 March 2035, one of 29 February 2024
	// on 1 March 2036.
	fmt.Println(days["2035-02-28"], days["2035-03-01"], days["2036-02-29"], days["2036-03-01"])
	// Output: true true true true
}
