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
//		policytest.Run(t, policy.FromRulebook(book), cases...)
//		policytest.CheckCoverage(t, book, 100, cases...)
//		policytest.CheckMutants(t, book, cases...)
//	}
//
// # What to use for what
//
//   - [Run] checks [Case]s: a record on a day, and what is expected. [Parse] reads
//     them from a text, one a line.
//   - [CheckCoverage] says which sides of which boundaries no case exercises, and
//     [CheckMutants] which slips of the pen no case would notice. Both print the
//     cases that are missing.
//   - [CheckBoundaries] looks at the days that matter by itself, and [Boundaries]
//     writes them as a table for a person to review; [LifeOf] follows one record
//     for a hundred years.
//   - [CheckChanges] compares two states of a rulebook: who is disposed of sooner,
//     who is kept longer, from which day on and by which rule. A change is
//     acknowledged with what the new rule says.
//   - [TestPolicy] and [CheckContract] try a policy or a guard of the host's own for
//     the laws that every policy must obey; CheckLaws also sees one that reads the
//     clock.
//   - [Golden] compares a text with the file that was reviewed.
//
// What this package prints as an expectation is what the rules say today. It is
// right only after somebody has compared it with the law.
package policytest
