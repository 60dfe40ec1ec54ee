package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/retention"
)

func ExampleBound_String() {
	fmt.Println(retention.AtLeast, "/", retention.AtMost, "/", retention.Exactly)
	// Output: at least / at most / exactly
}
