package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// The first functions of this file are our side of the operations on columns, and
// the rest are the peers in Go: the loop that one writes by hand, and the library's
// own way for single records.

func (c columns) bulk() *plan.Columns {
	return must(plan.For(realBook(), columnsDay).Columns(c.names...))
}

func oursDisposable(c columns) contestant {
	b := c.bulk()
	return newBoolPass(c, func(out []bool, n int) error { return b.Disposable(out[:n], c.class[:n], c.day[:n]) })
}

func oursBitmap(c columns) contestant {
	b := c.bulk()
	return newBitPass(c, func(out []uint64, n int) error { return b.Bitmap(out[:words(n)], c.class[:n], c.day[:n]) })
}

func oursStates(c columns) contestant {
	b := c.bulk()
	return newStatePass(c, func(out []retention.State, n int) error { return b.States(out[:n], c.class[:n], c.day[:n]) })
}

// compiling compiles the plan, for one day after the other. The answer is how many
// classes have one.
func compiling() contestant {
	book, day := realBook(), columnsDay
	var days []calendar.Date
	for range batch {
		days = append(days, day)
		day = day.AddDays(1)
	}
	classes := func(p *plan.Plan) int { return len(p.Classes()) }
	return newLoop(days, classes, func(in []calendar.Date, out []*plan.Plan) error {
		for i, day := range in {
			out[i] = plan.For(book, day)
		}
		return nil
	})
}

// bareLoop compares each day with the cut-off day of its class. It does not ask
// whether the class is known, and trusts that its columns are equally long.
func bareLoop(c columns) contestant {
	return newBoolPass(c, func(out []bool, n int) error {
		out, class, day, cut := out[:n], c.class[:n], c.number[:n], c.cut
		for i := range out {
			out[i] = day[i] <= cut[class[i]]
		}
		return nil
	})
}

func bareBits(c columns) contestant {
	return newBitPass(c, func(out []uint64, n int) error {
		class, day, cut := c.class[:n], c.number[:n], c.cut
		word := uint64(0)
		for i := range class {
			bit := uint64(0)
			if day[i] <= cut[class[i]] {
				bit = 1
			}
			word |= bit << (i & 63)
			if i&63 == 63 || i == n-1 {
				out[i/64], word = word, 0
			}
		}
		return nil
	})
}

// manySingle is how many records are also decided one by one. As requests they
// take much more memory than in columns.
const manySingle = manyDays

// records returns the first of the records, as a host has them without columns.
func (c columns) records() []retention.Record {
	triggers := map[retention.Class]retention.Trigger{}
	for _, p := range inColumns(plan.For(realBook(), columnsDay)) {
		for trigger := range p.Events {
			triggers[p.Class] = trigger
		}
	}
	c = c.first(manySingle)
	var list []retention.Record
	for i, number := range c.class {
		r := retention.Record{ID: "r1", Class: c.names[number]}
		if !c.day[i].IsZero() {
			r.Events = retention.EventsOf(retention.Event{Trigger: triggers[r.Class], On: c.day[i]})
		}
		list = append(list, r)
	}
	return list
}

func decideEach(c columns) contestant {
	rules := policy.FromRulebook(realBook())
	requests := each(c.records(), func(r retention.Record) policy.Request {
		return policy.Request{Action: policy.Delete, Record: r, On: columnsDay, Holds: policy.NoHolds()}
	})
	return newLoop(requests, oneIfTrue, func(in []policy.Request, out []bool) error {
		return fill(in, out, func(q policy.Request) (bool, error) { return rules.Decide(q).Allowed() != 0, nil })
	})
}

// assessEach asks for the state of each record. Of one without a day the columns
// only say that it is no candidate, where the assessment knows what is missing.
func assessEach(c columns) contestant {
	book := realBook()
	state := func(s retention.State) int { return int(s) }
	return newLoop(c.records(), state, func(in []retention.Record, out []retention.State) error {
		out = out[:len(in)]
		var a retention.Assessment
		for i := range in {
			book.AssessInto(&a, &in[i], columnsDay)
			out[i] = a.State
			if in[i].Events.Len() == 0 {
				out[i] = retention.ClassUnknown
			}
		}
		return nil
	})
}
