package retention_test

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

//go:embed testdata/rulebooks/kunta.json
var kunta []byte

// A rulebook that stands in a file beside the program makes a policy.
func ExampleReadRulebook() {
	book, err := retention.ReadRulebook(kunta)
	if err != nil {
		fmt.Println(err)
		return
	}
	rules := policy.FromRulebook(book)
	decision := rules.Decide(policy.Request{
		Action: policy.Delete,
		Record: retention.Record{ID: "1", Class: "fi.kunta.customer", Events: retention.EventsOf(retention.Event{Trigger: "closed", On: calendar.MustParseDate("2020-03-15")})},
		On:     calendar.MustParseDate("2026-11-21"),
		Holds:  policy.NoHolds(),
	})
	fmt.Println(decision.Outcome(), decision.RetainUntil())
	// Output: keep 2030-12-31
}

// An author is told where the slip is, and what would help.
func ExampleReadDefinition() {
	_, err := retention.ReadDefinition([]byte(strings.Replace(string(kunta), `"10 years"`, `"10 yeers"`, 1)))
	fmt.Println(err)
	// Output: retention: fi.kunta: 13:17: rules[0].period: "10 yeers" is no period; write "10 years" if that is meant, or else a number and one unit, as in "10 years", "18 months", "2 weeks" or "14 days", or "immediately" or "permanently"
}

// A definition of Go becomes the file that people review.
func ExampleDefinition_MarshalJSON() {
	file, err := files().MarshalJSON()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(file))
	// Output:
	// {
	//   "schema": "keepuntil.rulebook/1",
	//   "id": "fi.host",
	//   "version": "3",
	//   "rules": [
	//     {
	//       "id": "fi.host.keep",
	//       "class": "fi.host.file",
	//       "trigger": "finished",
	//       "absent": "awaited",
	//       "cutoff": "event",
	//       "period": "2 years",
	//       "bound": "at least",
	//       "then": "delete",
	//       "basis": {"citation": "the host's information-management plan"}
	//     },
	//     {
	//       "id": "fi.host.limit",
	//       "class": "fi.host.file",
	//       "trigger": "opened",
	//       "cutoff": "event",
	//       "period": "10 years",
	//       "bound": "at most",
	//       "then": "delete+anonymise",
	//       "basis": {"citation": "the host's information-management plan"}
	//     }
	//   ]
	// }
}

// What [retention.Rulebook.Lint] finds is shown in the file.
func ExampleLocate() {
	line, column := retention.Locate(kunta, "rules[0].trigger")
	fmt.Println(line, column)
	// Output: 11 18
}

// The schema can be written to where an editor finds it.
func ExampleRulebookSchema() {
	fmt.Println(strings.Contains(string(retention.RulebookSchema()), "https://json-schema.org/draft/2020-12/schema"))
	// Output: true
}
