package retention_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// columns gives seeded records of the classes with the numbers below n, with days
// of a hundred years and some without a day.
func columns(n, classes int) (class []uint16, days []calendar.Date) {
	random := rand.New(rand.NewPCG(8, 22))
	first := day("1926-01-01")
	class, days = make([]uint16, n), make([]calendar.Date, n)
	for i := range n {
		class[i] = uint16(random.IntN(classes))
		if random.IntN(50) > 0 {
			days[i] = first.AddDays(random.IntN(100 * 365))
		}
	}
	return class, days
}

// BenchmarkBulk compares ten million records of SKAIS with the bare loop that a
// host would write by hand.
func BenchmarkBulk(b *testing.B) {
	plan := estonia.SocialProtection().On(day("2024-02-29"))
	var names []retention.Class
	var cut []int32
	for _, c := range plan.Classes() {
		names = append(names, c.Class)
		cut = append(cut, c.Disposable()[0].Through.Ordinal())
	}
	bulk, err := plan.Bulk(names...)
	require.NoError(b, err)
	const n = 10_000_000
	class, days := columns(n, len(names))
	numbers := make([]int32, n)
	for i := range numbers {
		numbers[i] = days[i].Ordinal()
	}
	out, bits, states := make([]bool, n), make([]uint64, (n+63)/64), make([]retention.State, n)
	for _, row := range []struct {
		name string
		run  func()
	}{
		{"bare", func() {
			for i := range out {
				out[i] = numbers[i] <= cut[class[i]]
			}
		}},
		{"bulk", func() { bulk.Disposable(out, class, days) }},
		{"bitmap", func() { bulk.Bitmap(bits, class, days) }},
		{"states", func() { bulk.States(states, class, days) }},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				row.run()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/record")
		})
	}
}
