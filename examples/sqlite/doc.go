// Sqlite is the embedded default: a register of records with their events, holds
// and demands in SQLite, and a sweep that disposes of what is due.
//
//	go run . -generate 20000 -on 2026-11-22
//	go run . -on 2026-11-22 -dry-run
//	go run . -on 2026-11-22
//	go run . -on 2026-11-22 -upcoming 90
//	go run . -on 2026-11-22 -explain 17
//	go run . -backup backup.db
//	go run . -export trail.jsonl
//	go run . -on 2026-11-22 -restore trail.jsonl
//
// It is a module of its own, so that the driver is no dependency of the library. Run
// it in this folder. The day is an argument; the clock decides nothing, it only
// refuses a day that has not come.
//
// Read it in this order:
//
//   - schema.sql: the tables, and the triggers that keep one column in step.
//   - register.go: how the file is opened, and why so.
//   - read.go: records with all that a decision needs, in one transaction.
//   - plan.go: which records are candidates: the rulebook as SQL.
//   - sweep.go: the list of work. batch.go: its batches, and what the database refuses.
//   - dispose.go: the transaction in which a record goes. It is the heart.
//   - audit.go: what is told of it.
//   - file.go: the backup. restore.go: what follows when an old one comes back.
//   - impact.go, upcoming.go: what a records officer asks first.
//   - generate.go: made-up records of real classes.
//   - day.go: which day it is by the law. flags.go, main.go: the flags.
//
// The rules, the records and the counts are those of package sample.
//
// What a host takes from here is dispose.go and its order: take the lock, read
// everything anew, verify the permit, write the audit, erase, take the record off
// the list, commit.
package main
