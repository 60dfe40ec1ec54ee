package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/retention"
)

func ExampleRulebook_TurningDays() {
	book := retention.MustNewRulebook(files())
	for _, day := range book.TurningDays(finishedFile()) {
		before, after := book.Assess(finishedFile(), day.AddDays(-1)), book.Assess(finishedFile(), day)
		if before != after {
			fmt.Println(day, after.State)
		}
	}
	// Output:
	// 2020-03-02 protected
	// 2023-07-01 free
	// 2030-03-01 due
}
