// Package plan compiles a rulebook for one day, for columns, SQL and other engines.
//
// On a given day the rules of a class come down to a few questions: did an event happen by
// a cut-off day, is there such an event, does the record have a trait? "Twelve years from
// death, or 120 from birth where no death is known" is, on 22 November 2026,
//
//	death through 2014-11-21; or no death, birth through 1906-11-21
//
// [For] finds these cases, and a register of any size is compared with them, in memory
// with [Plan.Candidates] and [Class.At], over columns of days with [Columns], in a
// database with [Plan.Where], instead of being decided record by record.
//
// A plan finds candidates and permits nothing. Each candidate is decided again, with
// its holds, its demands and all its events, in the transaction that disposes of it.
//
// The selection is exact or wider, never narrower, and [Class] says which: its Wider says
// why records are selected that cannot go. That is so where it depends on which of two days
// comes first, as with rules that yield to each other; where rules pick different events
// of one kind; where a body has put its decision off; and where a class has so many events
// and traits that only the floors are compared that bind every record.
//
// [Class.Review] is the list for those who must decide before a disposal: the records whose
// periods have ended and whose appraisal is open. What is due is not among them.
//
// What a plan does not find can be data that nobody can decide about: a class that the
// book does not know, a day or a trait that is missing or cannot be read, or an event that
// no rule knows. [Plan.Gaps] finds such rows for a person; the rest of a plan knows only
// the events from which rules count.
package plan
