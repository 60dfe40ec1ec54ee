package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleDefinition() {
	definition := files()
	definition.Rules[0].Bound = retention.Exactly
	definition.Allowance = retention.Days(30)
	a := retention.MustNewRulebook(definition).Assess(finishedFile(), calendar.MustParseDate("2022-01-01"))
	fmt.Println("due from", a.DueFrom, "and gone by", a.DisposeBy)
	// Output: due from 2023-07-01 and gone by 2023-07-31
}

func ExampleClassInfo() {
	definition := files()
	definition.Classes = []retention.ClassInfo{{Class: file, NoErasure: calendar.Source{Citation: "GDPR art. 17(3)(b)"}}}
	info, _ := retention.MustNewRulebook(definition).Info(file)
	fmt.Println("erasure is refused by", info.NoErasure.Citation)
	// Output: erasure is refused by GDPR art. 17(3)(b)
}
