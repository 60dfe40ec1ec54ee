package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleRulebook_Lint() {
	definition := files()
	definition.Rules[0].Basis.Doubt = "that it counts from the end is inferred"
	definition.Relations = []retention.Relation{
		{Yields: "fi.host.limit", To: "fi.host.keep", Basis: calendar.Source{Citation: "GDPR art. 17(3)(b)"}},
	}
	definition.CheckedThrough = calendar.MustParseDate("2026-06-30")
	for _, finding := range retention.MustNewRulebook(definition).Lint(calendar.MustParseDate("2026-11-21")) {
		fmt.Println(finding)
	}
	// Output:
	// unchecked: fi.host.keep: the law of fi.host was read through 2026-06-30
	// doubt: fi.host.keep: that it counts from the end is inferred
	// unchecked: fi.host.limit: the law of fi.host was read through 2026-06-30
}
