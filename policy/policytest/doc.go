// Package policytest is for people who write rules and test them, with a lawyer
// beside them. Tests are plain Go tests; the cases can stand in a plain text.
//
//	//go:embed cases.txt
//	var text string
//
//	func TestRules(t *testing.T) {
//		book := hospital.Rules()
//		cases, err := policytest.Parse("cases.txt", text)
//		if err != nil {
//			t.Fatal(err)
//		}
//		policytest.CheckCases(t, policy.FromRulebook(book), cases...)
//		policytest.CheckCoverage(t, book, 100, cases...)
//		policytest.CheckMutants(t, book, cases...)
//	}
//
// # What to use for what
//
//   - [CheckCases] checks cases, each a [Case]: a record with its events and traits on a
//     day, and what is expected. [Parse] reads them from a text, one a line.
//   - [ReadBook] reads a rulebook from a file; of one that does not load it says what to
//     change, and in which lines.
//   - [CheckCoverage] names the sides of boundaries that no case exercises, and
//     [CheckMutants] the slips of the pen that no case would notice. Both print the few
//     cases of [Propose] that together exercise and notice everything; a rule needs three
//     or four. Each expects no more than it is needed for: until=2028-03-01 shows both
//     sides of that boundary. Both checks look at a rule together with those that it yields
//     to or stands in for, and not at every combination of all rules of a class.
//   - [CheckBoundaries] finds the days that matter by itself, and [Boundaries] writes
//     them as a table for a person to review; [LifeOf] follows one record for a hundred
//     years.
//   - [CheckChanges] compares two states of a rulebook, or two files: which records are
//     disposed of sooner or kept longer, from which day and by which rule, and what is said
//     otherwise though no record shows it. A change is acknowledged by a name that has
//     what the new rule says.
//   - [CheckContract] tries whether a policy or a guard of the host's own keeps the
//     contract of every policy.
//
// A Check… function takes the test that it fails; the others return what it looks at.
//
// What this package prints as an expectation is what the rules say today. It is right
// only after somebody has compared it with the law: as long as its note says "review what
// is expected", a case fails.
package policytest
