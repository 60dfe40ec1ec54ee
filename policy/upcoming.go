package policy

import (
	"cmp"
	"iter"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Disposal is a record whose disposal is due, or becomes due by a day to come.
//
// The zero Disposal is of no record and no day.
type Disposal struct {
	On       calendar.Date // the first day on which it is due, or the day of the request
	Decision Decision      // on that day, if the facts stay as they are; a forecast
}

// Upcoming looks ahead: from requests, each made for the first day to look at, it
// yields those whose records are due on that day or become due by a later one,
// with the first day on which they are due. Holds that are not released by then
// keep a record off the list, and recorded releases and changes of the law count.
// Of a host's guard only the end that it gave to [Refuse] is known: what it
// refuses without one stays off the list. The decisions are forecasts; on the day
// each is decided anew.
func Upcoming(p Policy, requests iter.Seq[Request], through calendar.Date) iter.Seq[Disposal] {
	return func(yield func(Disposal) bool) {
		for r := range requests {
			if due, found := firstDue(p, r, through); found && !yield(due) {
				return
			}
		}
	}
}

func firstDue(p Policy, r Request, through calendar.Date) (Disposal, bool) {
	for {
		d := decideBy(p, r)
		if d.outcome == MustDispose {
			return Disposal{r.On, d}, true
		}
		r.On = d.nextLook(r.On)
		if r.On.IsZero() || r.On.After(through) || through.IsZero() {
			return Disposal{}, false
		}
	}
}

// DueCount is how many records of a class become due by the same rules. The zero
// DueCount counts nothing.
type DueCount struct {
	Class       retention.Class
	Rules       []string // the IDs of the operative rules, in order
	Records     int
	First, Last calendar.Date // the first and the last day on which one of them becomes due
	Overdue     int           // how many of them are overdue on that day
}

// CountDue counts what [Upcoming] yields, by class and rules, in their order.
func CountDue(list iter.Seq[Disposal]) []DueCount {
	var counts []DueCount
	for due := range list {
		c := DueCount{Class: due.Decision.request.Record.Class, Rules: ruleIDs(due.Decision.allOperative()), First: due.On, Last: due.On}
		place, known := slices.BinarySearchFunc(counts, c, func(a, b DueCount) int {
			return cmp.Or(cmp.Compare(a.Class, b.Class), slices.Compare(a.Rules, b.Rules))
		})
		if !known {
			counts = slices.Insert(counts, place, c)
		}
		counted := &counts[place]
		counted.Records++
		counted.First = calendar.Earliest(counted.First, due.On)
		counted.Last = calendar.Latest(counted.Last, due.On)
		if due.Decision.Overdue() > 0 {
			counted.Overdue++
		}
	}
	return counts
}

// nextLook returns the next day on which something can change, including the end that
// a refusing host policy gave; no date if there is none.
func (d Decision) nextLook(on calendar.Date) calendar.Date {
	next, _ := d.NextChange()
	for _, end := range d.refusalsEnd() {
		if end.After(on) {
			next = calendar.Earliest(next, end)
		}
	}
	return next
}
