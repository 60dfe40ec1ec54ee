// Package law tests the law of all countries as a whole: that the cases counted by hand
// from each act hold, and notice every slip in its rules (testdata/cases); what is read
// again by which day (testdata/freshness.txt); and that README says what is covered.
//
// # For a lawyer
//
// testdata/cases has a text for each rulebook, a case a line: the record, what happened to
// it, and what must be decided on a day. Its form is explained at Parse in package
// policytest. A text of your own is handed in, and is decided by the rules of all books; a
// relative path counts from the module's root:
//
//	go test ./retention/... -run TestLawCases -cases FILE
//
// What has to be read again by a day, because the law was looked up to an earlier one or was
// read more than a year before, is what fails here:
//
//	go test ./retention/... -run TestFreshness -on 2027-01-01
package law_test
