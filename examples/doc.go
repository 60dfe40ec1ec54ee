// Package examples leads to the examples. Read them in this order, each from its
// doc.go or main.go, and run them with go test or, where they are programs, go run.
//
//  1. quickstart: the main job. May this record be disposed of today? It reads
//     records from a file, decides each by the rules of five systems and a few
//     of the host's own, and prints a table.
//
//  2. requests: by when must a request be answered? It prints the reply windows
//     of a request that came in on a day, in Finland, Estonia and Ukraine.
//
//  3. custompolicy: an author's own rules with a lawyer's cases and all the tests
//     that policytest has. Copy it to start with rules of your own.
//
// The others are modules of their own, with the dependencies that they need; run go
// run . in their folders. One is for authors who write no Go:
//
//  4. author: a rulebook in a file, a municipality's, with its cases, and a command that
//     checks such files, compares them and explains what they decide.
//
// One is for those who must show what the rules are, and what was done by them:
//
//  5. documents: the retention schedule, pictures, privacy notices, letters, protocols and
//     deadlines of the five systems, in five languages, as files.
//
// Copy the next one to start with a host of your own:
//
//  6. host: the smallest host, a service with a table. Lock, read, check, delete and
//     audit in one transaction, and why a record is still here.
//
// Then come whole hosts:
//
//  7. sqlite: a register in a file, with a sweep that plans, disposes and audits.
//  8. postgres: the same with many workers on PostgreSQL.
//  9. beam: a sweep plan over files of records, on Apache Beam.
//
// The last one measures the library beside its peers: benchmarks. What several of them
// share, such as the record on a line and the made-up register, is package sample.
//
// No program but host decides by a clock: the day is an argument, so the output is
// always the same and the tests compare all of it. All records are made up.
package examples
