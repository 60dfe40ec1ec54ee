package plan_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// layersOf returns a book of classes with no disposable range, with one, with two and
// with three.
func layersOf(t testing.TB) *retention.Rulebook {
	t.Helper()
	inClass := func(c retention.Class, r retention.Rule) retention.Rule {
		r.Class = c
		return r
	}
	repealed := func(id string, years int, until string) retention.Rule {
		r := inClass("three", floor(retention.Years(years)))
		r.ID, r.Until = id, day(until)
		return r
	}
	two := repealed("two.old", 20, "2010-01-01")
	two.Class = "two"
	return book(t,
		inClass("none", floor(retention.Permanently())), inClass("one", ceiling(retention.Years(1))),
		inClass("two", floor(retention.Days(1))), two,
		inClass("three", floor(retention.Days(1))), repealed("three.older", 30, "2000-01-01"), repealed("three.old", 15, "2015-01-01"))
}

// layered returns the plan of these classes, and their names.
func layered(t testing.TB) (*plan.Plan, []retention.Class) {
	t.Helper()
	names := []retention.Class{"two", "none", "three", "one"}
	p := plan.For(layersOf(t), day(planDay))
	for i, want := range []int{2, 0, 3, 1} {
		c, err := p.Class(names[i])
		require.NoError(t, err)
		require.Len(t, c.Disposable(), want, names[i])
	}
	return p, names
}

// expected returns what the plan says of each record.
func expected(p *plan.Plan, names []retention.Class, class []uint16, days []calendar.Date) (states []retention.State, disposable []bool) {
	plans := make([]plan.Class, len(names))
	for i, name := range names {
		plans[i], _ = p.Class(name)
	}
	for i, n := range class {
		s := retention.ClassUnknown
		if int(n) < len(plans) {
			if s = retention.ClassUnknown; !days[i].IsZero() {
				s = on(plans[n], days[i]).State
			}
		}
		states, disposable = append(states, s), append(disposable, s.Disposable())
	}
	return states, disposable
}

func bit(bits []uint64, i int) bool { return bits[i/64]>>(i%64)&1 == 1 }

func TestColumnsAreThePlan(t *testing.T) {
	p, names := layered(t)
	b, err := p.Columns(names...)
	require.NoError(t, err)
	class, days := register(30_000, len(names)+2) // two numbers that no class has
	for _, name := range names {                  // and the ends of every range, of every class
		c, _ := p.Class(name)
		for _, s := range spans(c) {
			for n := range names {
				class, days = append(class, uint16(n), uint16(n)), append(days, s.From, s.Through)
			}
		}
	}
	class, days = append(class, math.MaxUint16, 0), append(days, day("1999-01-01"), calendar.Date{})
	states, disposable := expected(p, names, class, days)
	n := len(class)
	out, got, bits := make([]bool, n), make([]retention.State, n), make([]uint64, n/64+3)
	for i := range out { // whatever stands there is written over
		out[i], got[i] = true, retention.Due
	}
	for i := range bits {
		bits[i] = math.MaxUint64
	}
	b.Disposable(out, class, days)
	b.States(got, class, days)
	b.Bitmap(bits, class, days)
	assert.Equal(t, disposable, out)
	assert.Equal(t, states, got)
	count := 0
	for i := range 64 * len(bits) {
		want := i < n && disposable[i]
		if want {
			count++
		}
		require.Equal(t, want, bit(bits, i), i)
	}
	assert.Greater(t, count, 5000)
	assert.Less(t, count, 25_000)
	assert.Zero(t, testing.AllocsPerRun(3, func() {
		b.Disposable(out, class, days)
		b.States(got, class, days)
		b.Bitmap(bits, class, days)
	}))
}

// Two goroutines that evaluate a half each find what one finds.
func TestColumnsInParts(t *testing.T) {
	p, names := layered(t)
	b, err := p.Columns(names...)
	require.NoError(t, err)
	const n, half = 20_096, 10_048
	class, days := register(n, len(names))
	states, disposable := expected(p, names, class, days)
	out, got, bits := make([]bool, n), make([]retention.State, n), make([]uint64, n/64)
	var both sync.WaitGroup
	for _, from := range []int{0, half} {
		both.Go(func() {
			to := from + half
			b.Disposable(out[from:to], class[from:to], days[from:to])
			b.States(got[from:to], class[from:to], days[from:to])
			b.Bitmap(bits[from/64:to/64], class[from:to], days[from:to])
		})
	}
	both.Wait()
	assert.Equal(t, disposable, out)
	assert.Equal(t, states, got)
	for i := range n {
		require.Equal(t, disposable[i], bit(bits, i), i)
	}
}

// Random plans have ranges of every kind.
func TestColumnsOfRandomPlans(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 23))
	d := draw(random.IntN)
	made := 0
	for range 400 {
		def, day := d.planBook()
		book, err := retention.NewRulebook(def)
		if err != nil {
			continue
		}
		p := plan.For(book, day)
		b, err := p.Columns(letter)
		if err != nil {
			continue
		}
		made++
		c, _ := p.Class(letter)
		days := tellingDays(def, c, day)
		class := make([]uint16, len(days))
		states, disposable := expected(p, []retention.Class{letter}, class, days)
		out, got := make([]bool, len(days)), make([]retention.State, len(days))
		b.Disposable(out, class, days)
		b.States(got, class, days)
		require.Equal(t, disposable, out, "%+v", def)
		require.Equal(t, states, got, "%+v", def)
	}
	assert.Greater(t, made, 150)
}

func TestColumnsOfNothing(t *testing.T) {
	p, names := layered(t)
	none, err := p.Columns()
	require.NoError(t, err)
	kept, err := p.Columns(names[1])
	require.NoError(t, err)
	for name, b := range map[string]*plan.Columns{"zero": {}, "no classes": none, "nothing disposable": kept} {
		t.Run(name, func(t *testing.T) {
			class, days := []uint16{0, 1}, []calendar.Date{day("1950-01-01"), day("1950-01-01")}
			out, bits, states := []bool{true, true}, []uint64{3}, []retention.State{retention.Due, retention.Due}
			b.Disposable(out, class, days)
			b.Bitmap(bits, class, days)
			b.States(states, class, days)
			assert.Equal(t, []bool{false, false}, out)
			assert.Equal(t, []uint64{0}, bits)
			assert.False(t, states[0].Disposable() || states[1].Disposable(), states)
		})
	}
	_, err = p.Columns(make([]retention.Class, math.MaxUint16+2)...)
	assert.EqualError(t, err, "plan: 65537 classes are too many; give at most 65536")
	_, err = p.Columns(names[0], "test.unknown")
	var why *plan.Error
	require.ErrorAs(t, err, &why)
	assert.Equal(t, retention.Class("test.unknown"), why.Class)
}

// Columns of unequal length are a fault of the host, even where a slice has room
// for more than it holds. Nothing is disposable then, though the error be ignored.
func TestUnequalColumnsAreDisposableNowhere(t *testing.T) {
	p, names := layered(t)
	b, err := p.Columns(names...)
	require.NoError(t, err)
	const n = 70
	for _, row := range []struct{ out, bits, class, day int }{{n, 2, n - 1, n}, {n, 2, n, n - 1}, {n - 1, 1, n, n}} {
		class, days := make([]uint16, n)[:row.class], make([]calendar.Date, n)[:row.day]
		disposable, states, bits := slices.Repeat([]bool{true}, n)[:row.out], slices.Repeat([]retention.State{retention.Free}, n)[:row.out], []uint64{1, 1}[:row.bits]
		require.Error(t, b.Disposable(disposable, class, days))
		require.Error(t, b.States(states, class, days))
		require.Error(t, b.Bitmap(bits, class, days))
		assert.NotContains(t, disposable, true)
		assert.NotContains(t, states, retention.Free)
		assert.NotContains(t, bits, uint64(1))
	}
	assert.NoError(t, b.Bitmap(make([]uint64, 2), make([]uint16, n), make([]calendar.Date, n)))
	assert.EqualError(t, b.Disposable(make([]bool, 2), make([]uint16, 2), make([]calendar.Date, 1)),
		"plan: columns of 2 classes and 1 days, and room for 2 results; make them equally long")
	assert.Error(t, (&plan.Columns{}).Disposable(make([]bool, 2), make([]uint16, 2), make([]calendar.Date, 1)), "the zero Columns")
}
