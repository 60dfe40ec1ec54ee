// Package plan compiles a rulebook for one day, for columns, SQL and other engines.
//
// On a given day most rules come down to a few days of one event: what happened up
// to a cut-off day may go, what happened later is kept. [For] finds these days, and
// a register of any size is compared with them, in memory with [Plan.Candidates] and
// [Class.At], over columns with [Columns], in a database with [Plan.Where], instead
// of being decided record by record.
//
// A plan finds candidates and permits nothing. Each candidate is decided again, with
// its holds, its demands and all its events, in the transaction that disposes of it.
//
// A class that does not come down to the days of one event has no plan: several
// events start its periods, say, or a body must decide first. [Plan.Unplanned] lists
// such classes; each of their records must be decided.
//
// What a plan does not find can be data that nobody can decide about: a class that the
// book does not know, a day that is missing or cannot be read. [Plan.Gaps] finds such
// rows for a person.
package plan
