// Benchmarks measures the library beside its peers and prints how many times
// faster, or slower, it is.
//
//	go run .
//	go run . -rounds 20 -time 200ms
//	go run . -json
//	go test -bench .
//
// It is a module of its own, so that the peers are no dependencies of the
// library. Run it in this folder. It takes about a minute; leave the machine
// alone meanwhile.
//
// Each row of the table is one operation beside one peer: our nanoseconds for
// one operation, theirs, and the ratio. Nanoseconds differ from machine to
// machine; only ratios of one run can be compared. All contestants get the same
// days, each in its own type, prepared beforehand, and the same days off, those
// of calendar.Finland. A round measures every contestant once; the numbers are
// medians of the rounds. "From" and "to" are the lowest and the highest ratio
// of a round: if they lie far apart, the machine was busy. Where the project
// has set itself a goal, the row says whether it is reached.
//
// Read it in this order:
//
//   - operations.go: what is measured, who takes part, and the goals.
//   - ours.go, rickarcal.go, civil.go, numpy.go, byhand.go: one file a peer.
//     The process of numpy runs vectorised.py.
//   - days.go, loop.go: the days, and the loop that all Go contestants share.
//   - measure.go, statistic.go: rounds, medians and ratios.
//   - report.go, table.go, machine.go: what is printed.
//   - main.go: the command.
//
// A new peer is a file with its loops, and its lines in operations.go.
package main
