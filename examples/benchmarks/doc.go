// Benchmarks measures the library beside its peers and prints how many times
// faster, or slower, it is.
//
//	go run .
//	go run . -rounds 20 -time 200ms
//	go run . -only decisions
//	go run . -large
//	go run . -json
//	go test -bench .
//
// It is a module of its own, so that the peers are no dependencies of the
// library. Run it in this folder. It takes about two minutes; leave the machine
// alone meanwhile.
//
// Each row of the table is one operation beside one peer: our nanoseconds for
// one operation, theirs, what they allocate, and the ratio. Nanoseconds differ
// from machine to machine; only ratios of one run can be compared. All
// contestants get the same days or requests, each in its own type, prepared
// beforehand, and the same days off, those of calendar.Finland. A round measures
// every contestant once; the numbers are medians of the rounds. "From" and "to" are the lowest and the highest ratio
// of a round: if they lie far apart, the machine was busy. Where the project
// has set itself a goal, the row says whether it is reached. Beside an if/else and
// a bare loop written by hand ours is slower, since it gives more; there the ratio
// is the other way round, and the goal a bound.
//
// The operations on columns are on one of ten million records, in a pass over all
// of them. Those with a number in their name are the same over fewer records: time
// that grows as the records do is the same for each. With -large there is a column of
// a hundred million too, which takes 1.2 GB.
//
// Read it in this order:
//
//   - operations.go: what is measured, who takes part, and the goals.
//   - ours.go: our side of each.
//   - rickarcal.go, civil.go, numpy.go, byhand.go: the peers on days, one file
//     each. The process of numpy runs vectorised.py.
//   - columns.go, bulk.go: the records as columns, our side and the peers on them.
//   - ifelse.go, cedar.go, cel.go, opa.go: the peers on decisions, one file each,
//     with what they cannot express.
//   - days.go, requests.go, loop.go: the days, the requests, and the loop that all
//     Go contestants share.
//   - measure.go, statistic.go: rounds, medians and ratios.
//   - report.go, table.go, machine.go: what is printed.
//   - main.go: the command.
//
// A new peer is a file with its loops, and its lines in operations.go.
package main
