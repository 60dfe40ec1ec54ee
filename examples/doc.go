// Package examples leads to the examples, which are programs: read them in
// this order, each from its main.go, and run them with go run and go test.
//
//  1. quickstart: the main job. May this record be disposed of today? It reads
//     records from a file, decides each by the rules of five systems and a few
//     of the host's own, and prints a table.
//  2. requests: by when must a request be answered? It prints the reply windows
//     of a request that came in on a day, in Finland, Estonia and Ukraine.
//
// Besides, benchmarks is a module of its own that measures the library beside
// its peers: run go run . in its folder.
//
// Both programs read no clock: the day is an argument, so the output is always the same
// and the tests compare all of it. All records are made up.
package examples
