package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleWords() {
	outcomes := calendar.Words{Type: "host.Outcome", All: []string{"undetermined", "kept"}}
	var outcome uint8
	fmt.Println(outcomes.Unmarshal([]byte("lost"), &outcome))
	fmt.Println(outcomes.Of(outcome))
	// Output:
	// host: Outcome: "lost" is not recognised; write one of: undetermined, kept
	// undetermined
}
