package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExamplePlain() {
	fmt.Println(calendar.Plain("järjestelmä\x1b[2J"))
	fmt.Println(calendar.Plain("§ 20(1)") == "§ 20(1)", calendar.Plain("§\u00a020(1)"))
	// Output:
	// järjestelmä\x1b[2J
	// true §\u00a020(1)
}
