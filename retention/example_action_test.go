package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/retention"
)

func ExampleAction() {
	fmt.Println(retention.Delete | retention.Anonymise)
	// Output: delete, anonymise
}

func ExampleAction_IsValid() {
	fmt.Println(retention.Transfer.IsValid(), retention.Action(0).IsValid())
	// Output: true false
}

func ExampleAction_Within() {
	fmt.Println(retention.Delete.Within(retention.Delete | retention.Anonymise))
	// Output: true
}

func ExampleAction_String() {
	fmt.Println(retention.Action(0))
	// Output: nothing
}
