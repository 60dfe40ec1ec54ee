// Package sample is what several of the examples share: records and how they are
// read, made-up ones, the rules of a made-up host, and what is printed about them.
//
// It is no part of the library. A host has its own records and its own tables; take
// from here what you need and change it.
//
//   - record.go: a record with all that a decision needs.
//   - json.go: what is wrong with the JSON of a line.
//   - line.go: a record as JSON on a line.
//   - part.go: the same as rows of a database.
//   - day.go: whether a day has begun.
//   - rules.go: by which rules it is decided.
//   - made.go: records that are made up, each time the same.
//   - starts.go: what a register with a column of days must know of a plan.
//   - words.go: which rules decided, and how, for an audit trail.
//   - plain.go: how what comes from a register or a file is made safe for a terminal.
//   - table.go, tally.go: tables, and counts of what became of records.
package sample
