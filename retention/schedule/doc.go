// Package schedule writes documents that follow from the rules of a book alone: a
// retention schedule, for people to read, sort and print.
//
// [CSV] has a row for each version of each rule, for a spreadsheet. It is for reading
// only. A book is kept as a file that [retention.ReadRulebook] reads; nothing of ours
// reads a schedule back, and what is changed in one changes no rule. For review, and to
// see what two states of a book say differently, [retention.Rulebook.Text] is better: a
// line a field.
//
// The documents of one book are always the same: they depend on no day, and leave out
// nothing because it is no longer, or not yet, law. Nor do they decide. What may be done
// with a record is the answer of a policy.
package schedule
