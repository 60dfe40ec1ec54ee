package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The review copy of a book. Kept beside the book and compared by a test, it shows in a
// review what a change of the rules says.
func ExampleRulebook_Text() {
	fmt.Print(retention.MustNewRulebook(files()).Text(calendar.English))
	// Output:
	// rulebook fi.host
	//   version 3
	//   how far the law was checked is not said
	//
	// class fi.host.file
	//
	//   rule fi.host.keep
	//     at least 2 years from finished (awaited)
	//     then delete
	//     basis: the host's information-management plan
	//
	//   rule fi.host.limit
	//     at most 10 years from opened
	//     then delete, anonymise
	//     basis: the host's information-management plan
}
