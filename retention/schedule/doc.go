// Package schedule writes the retention schedule of a rulebook: which classes of records it
// knows, how long each is kept, from when that is counted, what may be done then and who
// decides, by which norm, what about it is not confirmed, and which rule gives way to which.
//
//	page := schedule.HTML(book, today, calendar.Finnish)
//
// [HTML] is a document to read on a screen or on paper, [Markdown] the same for a repository
// or a wiki, and [CSV] a table for a spreadsheet. All of them say everything that the book
// says. They are for reading only: a book is kept as a file that [retention.ReadRulebook]
// reads, and what is changed in a schedule changes no rule. For review, and to see what two
// states of a book say differently, [retention.Rulebook.Text] is better: a line a field.
//
// A schedule is of a day. Each version of a rule is marked: it is law on the day, was law
// before, or will be; so the document shows what holds, what it was and what it will be.
// Without a day, with the zero [calendar.Date], all versions are there and none is marked. The
// book with its version and digest, and the day up to which its law was read, are in each
// document.
//
// Nothing here decides. What may be done with a record is the answer of a policy. Classes
// whose rules the host must bring are in the schedule, and it says that nothing may be
// disposed of until then.
package schedule
