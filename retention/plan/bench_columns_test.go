package plan_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// register returns seeded records of the classes with the numbers below n, with days
// of a hundred years and some without a day.
func register(n, classes int) (class []uint16, days []calendar.Date) {
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

// BenchmarkColumns compares ten million records of SKAIS with the bare loop that a
// host would write by hand.
func BenchmarkColumns(b *testing.B) {
	p := plan.For(estonia.SocialProtection(), day("2024-02-29"))
	var names []retention.Class
	var cut []int32
	for _, c := range p.Classes() {
		names = append(names, c.Class)
		cut = append(cut, ranges(c.Disposable())[0][1].Ordinal())
	}
	columns, err := p.Columns(names...)
	require.NoError(b, err)
	const n = 10_000_000
	class, days := register(n, len(names))
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
		{"columns", func() { columns.Disposable(out, class, days) }},
		{"bitmap", func() { columns.Bitmap(bits, class, days) }},
		{"states", func() { columns.States(states, class, days) }},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				row.run()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/record")
		})
	}
}
