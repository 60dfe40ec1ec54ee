package retention_test

import (
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/retention"
)

func ExampleDefinitionError() {
	_, err := retention.NewRulebook(retention.Definition{ID: "ee.host", Allowance: retention.Days(-30)})
	var definitionErr *retention.DefinitionError
	if errors.As(err, &definitionErr) {
		fmt.Println(definitionErr.Problem)
		fmt.Println(definitionErr.Help)
	}
	// Output:
	// the allowance is -30 days
	// give it in days, weeks, months or years
}

func ExampleDefinitionError_Error() {
	err := &retention.DefinitionError{Book: "ee.host", Place: "rules[0]", Rule: "ee.host.1", Problem: "no citation", Help: "cite the norm in Basis"}
	fmt.Println(err.Error())
	// Output: retention: ee.host: rules[0] ee.host.1: no citation; cite the norm in Basis
}

func ExampleDefinitionError_Unwrap() {
	_, err := retention.NewRulebook(retention.Definition{})
	fmt.Println(errors.Is(err, retention.ErrDefinition))
	// Output: true
}
