// Benchmarks measures the library beside its peers and prints how many times
// faster, or slower, it is. README.md says what is measured, and how to read the table.
//
//	go run .
//
// Read it in this order:
//
//   - operations.go: what is measured, who takes part, and the goals.
//   - ours.go: our side of each.
//   - rickarcal.go, civil.go, numpy.go, byhand.go: the peers on days.
//   - columns.go, bulk.go: the records as columns, our side and the peers on them.
//   - ifelse.go, cedar.go, cel.go, opa.go: the peers on decisions, with what they
//     cannot express.
//   - days.go, requests.go, loop.go: the days, the requests, and the loop that all
//     Go contestants share.
//   - measure.go, statistic.go: rounds, medians and ratios.
//   - report.go, table.go, machine.go, main.go: what is printed, and the command.
//
// A new peer is a file with its loops, and its lines in operations.go.
package main
