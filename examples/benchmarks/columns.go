package main

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// columns is a register as columns: of each record the number of its class, and
// the day of its event.
type columns struct {
	names  []retention.Class // of the classes, by their numbers
	class  []uint16
	day    []calendar.Date
	number []int32 // the day as peers have it; no date comes after all others
	cut    []int32 // the cut-off day of each class, as a number
}

// columnsDay is the day for which the columns are decided. All rules are law, and
// each class has one cut-off day.
var columnsDay = calendar.MustParseDate("2026-11-22")

// realBook has every rulebook of the library in one. Accounting has another fiscal
// year in Finland than in Estonia, and the archival terms are those of two files.
func realBook() *retention.Rulebook {
	return must(retention.Merge("real",
		finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister(), must(finland.Accounting(time.December, 31)),
		estonia.SocialProtection(), must(estonia.Accounting(time.June, 30)),
		otherEvents(), ukraine.PersonalData(), must(ukraine.ArchivalTerm("ua.file", "22", retention.Years(5))), must(ukraine.ArchivalTerm("ua.chronicle", "1", retention.Permanently())),
	))
}

// otherEvents declares an event that records have and no rule counts from.
func otherEvents() *retention.Rulebook {
	return retention.MustNewRulebook(retention.Definition{ID: "words", Triggers: []retention.TriggerInfo{{Trigger: "opened"}}})
}

// inColumns returns the classes of a plan that columns of days tell: those of which the
// days of one event are all that is compared.
func inColumns(p *plan.Plan) (list []plan.Class) {
	for _, class := range p.Classes() {
		if _, err := p.Columns(class.Class); err == nil {
			list = append(list, class)
		}
	}
	return list
}

// newColumns returns records of all such classes, in no order, with
// events on the days of a hundred years and some without a day. More of them begin
// with the same ones.
func newColumns(records int) columns {
	var c columns
	for _, class := range inColumns(plan.For(realBook(), columnsDay)) {
		c.names = append(c.names, class.Class)
		c.cut = append(c.cut, cutoff(class.Class, class.Disposable()))
	}
	chance := rand.New(rand.NewPCG(8, 22)) // always the same records
	first := columnsDay.AddMonths(-95 * 12)
	c.class, c.day, c.number = make([]uint16, records), make([]calendar.Date, records), make([]int32, records)
	for i := range records {
		c.class[i] = uint16(chance.IntN(len(c.names)))
		c.number[i] = math.MaxInt32
		if chance.IntN(50) > 0 {
			c.day[i] = first.AddDays(chance.IntN(100 * 365))
			c.number[i] = c.day[i].Ordinal()
		}
	}
	return c
}

// cutoff returns the day through which a class can be disposed of. Only then does a
// bare comparison do.
func cutoff(name retention.Class, cases []plan.Case) int32 {
	if len(cases) != 1 || cases[0].Facts[0].From != calendar.MustParseDate("0001-01-01") {
		panic(string(name) + " has no single cut-off day")
	}
	return cases[0].Facts[0].Through.Ordinal()
}

func (c columns) first(n int) columns {
	n = min(n, len(c.class))
	c.class, c.day, c.number = c.class[:n], c.day[:n], c.number[:n]
	return c
}

// sizes are the numbers of records, from 10,000 on, for which it is measured
// whether the time grows as they do; that of the columns themselves is not among
// them.
func sizes(records int) []int {
	var list []int
	for n := 10_000; n < records; n *= 10 {
		list = append(list, n)
	}
	return list
}

// pass is a contestant that fills a column of results, from the first record to
// the last, and again from the first one: unlike that of a loop, the memory that
// it goes through is as large as the register.
type pass[Out any] struct {
	records int
	out     []Out
	do      func(out []Out, n int) error    // for the first n records
	plain   func(out []Out, record int) int // one result
}

func (p *pass[Out]) run(n int) (time.Duration, error) {
	start := time.Now()
	for done := 0; done < n; {
		size := min(n-done, p.records)
		if err := p.do(p.out, size); err != nil {
			return 0, err
		}
		done += size
	}
	return time.Since(start), nil
}

func (p *pass[Out]) answers(n int) ([]int, error) {
	n = min(n, p.records)
	err := p.do(p.out, n)
	plain := make([]int, n)
	for i := range plain {
		plain[i] = p.plain(p.out, i)
	}
	return plain, err
}

// The columns of results: a bool, a bit or a state for each record.

func newBoolPass(c columns, do func(out []bool, n int) error) contestant {
	n := len(c.class)
	return &pass[bool]{n, make([]bool, n), do, func(out []bool, i int) int { return oneIfTrue(out[i]) }}
}

func newBitPass(c columns, do func(out []uint64, n int) error) contestant {
	n := len(c.class)
	return &pass[uint64]{n, make([]uint64, words(n)), do, func(out []uint64, i int) int { return int(out[i/64] >> (i % 64) & 1) }}
}

func newStatePass(c columns, do func(out []retention.State, n int) error) contestant {
	n := len(c.class)
	return &pass[retention.State]{n, make([]retention.State, n), do, func(out []retention.State, i int) int { return int(out[i]) }}
}

func words(bits int) int { return (bits + 63) / 64 }
