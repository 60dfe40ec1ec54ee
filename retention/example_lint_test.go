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
	// unchecked: fi.host.keep: the law of fi.host was read up to and including 30 June 2026
	// doubt: fi.host.keep: that it counts from the end is inferred
	// unchecked: fi.host.limit: the law of fi.host was read up to and including 30 June 2026
}

// What an author wrote in haste: a citation that is still to come, months for years, and a
// class without the prefix of the book.
func ExampleRulebook_Lint_slips() {
	definition := files()
	definition.CheckedThrough = calendar.MustParseDate("2026-11-21")
	rule := definition.Rules[0]
	rule.ID, rule.Class, rule.Basis.Citation, rule.Until = "fi.host.letter", "letter", "TODO", calendar.MustParseDate("2026-01-01")
	definition.Rules = append(definition.Rules[:1], rule)
	rule.From, rule.Until, rule.Period, rule.Basis.Citation = rule.Until, calendar.Date{}, retention.Months(2), "Archives Act 831/1994 s. 8"
	definition.Rules = append(definition.Rules, rule)
	for _, finding := range retention.MustNewRulebook(definition).Lint(calendar.MustParseDate("2026-11-21")) {
		fmt.Println(finding)
	}
	// Output:
	// cites_nothing: fi.host.letter: TODO in Basis names no norm; write the act and the article, as a lawyer would cite them
	// far_period: fi.host.letter had 2 years, and has 2 months from 1 January 2026 on; is the unit right?
	// class_prefix: the class letter does not begin with fi.host, as others of fi.host do; unless it is a class of another book, write it so
}
