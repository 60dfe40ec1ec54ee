package policy

import (
	"iter"
	"slices"
	"sort"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// OnRelease returns the decision that follows if the record has no holds, or
// all of them are released on the same day, and the demands that bar disposal
// are closed. It is a forecast: what may be done is decided anew on the day,
// with the holds and the demands looked up.
func (d Decision) OnRelease() Decision {
	if d.policy == nil {
		return d
	}
	return d.policy.Decide(d.asked.request().released())
}

// released returns the request without what blocks every disposal.
func (r Request) released() Request {
	r.Holds, r.Demands = NoHolds(), r.Demands.unblocked()
	return r
}

// NextChange returns the first later day on which the outcome, the allowed
// actions, or whether the record is overdue differs, if the facts and the
// holds stay as they are. The law's own days, events recorded for days to come
// and recorded releases of holds count. Of a host's guard only the end that it
// gave to [Refuse] is known.
func (d Decision) NextChange() (calendar.Date, bool) {
	for then := range d.changes() {
		return then.asked.on, true
	}
	return calendar.Date{}, false
}

// changes yields the decisions for the later days on which the record stands
// otherwise than in the decision before.
func (d Decision) changes() iter.Seq[Decision] {
	return func(yield func(Decision) bool) {
		if d.policy == nil {
			return
		}
		look, r := d.outlook(), d.asked.request()
		for r.On = look.after(r.On); !r.On.IsZero(); r.On = look.after(r.On) {
			then := d.policy.Decide(r)
			look.learn(&then)
			if then.outcome == d.outcome && then.allowed == d.allowed && (then.Overdue() > 0) == (d.Overdue() > 0) {
				continue
			}
			if !yield(then) {
				return
			}
			d, look.ends = then, then.refusalsEnd()
		}
	}
}

// outlook is the days on which the decision about a record can change, in order.
type outlook struct {
	turning []calendar.Date // of the rules, the law, the events, the holds and the demands
	ends    []calendar.Date // after those through which guards refuse
	books   map[*retention.Rulebook]bool
}

func (d *Decision) outlook() outlook {
	r := d.asked.request()
	o := outlook{ends: d.refusalsEnd(), books: map[*retention.Rulebook]bool{}}
	for _, h := range r.Holds.listed() {
		o.turning = append(o.turning, h.Released)
	}
	for _, one := range r.Demands.listed() {
		o.turning = append(o.turning, one.Received, one.Received.AddDays(1), one.Reply.Safe.AddDays(1))
	}
	o.add(r.Record, append(rulebooks(d.policy, &r), d.rules.shown())...)
	return o
}

// add takes in the days of books that it does not know.
func (o *outlook) add(r retention.Record, books ...*retention.Rulebook) {
	for _, b := range books {
		if !o.books[b] {
			o.books[b] = true
			o.turning = append(o.turning, b.TurningDays(r)...)
		}
	}
	slices.SortFunc(o.turning, calendar.Date.Compare)
	o.turning = slices.Compact(o.turning)
}

// learn takes in the books of a later decision: a host's own policy can decide by others
// than on the first day.
func (o *outlook) learn(d *Decision) {
	for _, one := range d.all() {
		if b := one.rules.shown(); !o.books[b] {
			o.add(d.asked.record(), append(rulebooks(one.policy, nil), b)...)
		}
	}
}

// after returns the first later day; no date if there is none.
func (o *outlook) after(on calendar.Date) calendar.Date {
	var next [2]calendar.Date
	for i, days := range [...]*[]calendar.Date{&o.turning, &o.ends} {
		*days = (*days)[sort.Search(len(*days), func(i int) bool { return (*days)[i].After(on) }):]
		if len(*days) > 0 {
			next[i] = (*days)[0]
		}
	}
	return calendar.Earliest(next[:]...)
}

// refusalsEnd returns the days after those through which guards refuse, guards of
// guards included, in order.
func (d *Decision) refusalsEnd() []calendar.Date {
	var days []calendar.Date
	for _, one := range d.all() {
		days = append(days, nextDay(one.said().until))
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}
