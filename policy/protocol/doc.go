// Package protocol keeps the record of a disposal run: what was proposed, what of it was
// approved, what was done, and what was not and why.
//
// A host proposes what the rules permit, and stores the protocol while somebody reads it:
//
//	head := protocol.Head{Organisation: "City", Number: "7/2026", Day: today}
//	item := protocol.Item{Request: request, Index: "4.2"} // a policy.Request for that day, one for each record
//	p, err := protocol.Propose(head, book, policy.FromRulebook(book), item)
//	page := p.HTML(calendar.English)
//	stored, err := json.Marshal(p) // reading it again checks it
//
// Whoever approves it does so by the digest that stands on the page, [Protocol.Digest], so
// that what is approved is what was proposed:
//
//	p, err = p.Approve(protocol.Approval{Day: day, Name: name, Digest: digest})
//
// In the transaction that disposes of an entry the host verifies it, and reports on all
// entries in one call when the run has ended:
//
//	permit, err := p.Verify(number, rules, fresh) // the request of the record as it is now
//	if err != nil {
//		report = protocol.Report{Entry: number, State: protocol.ExceptionOf(err), Day: day, By: by}
//	} else { // dispose of it
//		report = protocol.Report{Entry: number, State: protocol.Done, Day: day, Permit: permit, Method: method, By: by}
//	}
//	p, err = p.Report(reports...)
//
// # What is checked
//
// Only what the rules permit on the day of the protocol can be proposed, one record once.
// Only what is approved can be done, under a permit of the day on which it is done, for the
// same action and on the same facts: one bound to another record, or to facts that have
// changed since, is refused. The numbers add up: proposed = undecided + not approved +
// approved, and approved = done + exceptions + open; see [Count].
//
// # Forms
//
// A protocol has one of four forms, in each of the five languages, as a page to be printed
// and signed ([Protocol.HTML]), as a table for a spreadsheet ([Protocol.CSV],
// [Protocol.Rows]) and as JSON, which alone has everything and comes back:
//
//   - [Generic] is for any action. No law prescribes it.
//   - [Finnish] is the tuhoamisluettelo. No national list of its fields was found.
//   - [Estonian] is the hävitamisakt of Arhiivieeskiri § 14, whose text was not read.
//   - [Ukrainian] is the act of annex 15 of Rules 1000/5. Its table was not read. It lists
//     only files whose retention period ended before 1 January of its year.
//
// The document itself says what of its form is not confirmed; see [Form.Source].
//
// # What a protocol is not
//
// It shows that the rules permitted each disposal, and that the host reported it as done. It
// does not show that nothing is left in backups, in copies or in other systems, and says so,
// until the host states what it knows with [Protocol.StateBackups]. It is no signature:
// whoever can write it can write its digest. That is why it is called a protocol, or a record
// of disposal, and never a certificate.
//
// A protocol is a record itself. How long it is kept is a rule of the host's, with a class of
// its own. It has the surrogate keys of records and what the host calls them, never the
// reason of a hold and no event; nobody should be named in titles and notes.
package protocol
