// Sqlite is the embedded default: a register of records with their events, holds
// and demands in SQLite, and a sweep that disposes of what is due. README.md has the
// commands, and why it works as it does.
//
// Read schema.sql first, then register.go, read.go, plan.go and sweep.go; dispose.go is
// the heart, the transaction in which a record goes, and statement.go looks at what each
// of its statements changed. What follows an old backup is in
// file.go and restore.go. The rules, the records and the counts are those of package
// sample.
//
// What a host takes from here is the order of dispose.go: take the lock, read everything
// anew, verify the permit, write the audit, erase, take the record off the list, commit.
package main
