package main

import "testing"

// BenchmarkOperations has the same contestants as the command, one after the
// other and not in rounds.
func BenchmarkOperations(b *testing.B) {
	for _, op := range operations(sharedInputs(), installed(b, sharedInputs())) {
		bench := func(peer string, c contestant) {
			b.Run(op.name+"/"+peer, func(b *testing.B) {
				took, err := c.run(b.N)
				if err != nil {
					b.Fatal(err)
				}
				// The clock of numpy runs in its own process.
				b.ReportMetric(float64(took)/float64(b.N), "ns/op")
			})
		}
		bench(ownName, op.ours)
		for _, r := range op.rivals {
			bench(r.peer, r.contestant)
		}
	}
}
