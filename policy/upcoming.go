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
	On       calendar.Date `json:"on"`       // the first day on which it is due, or the day of the request
	Decision Decision      `json:"decision"` // on that day, if the facts stay as they are; a forecast
}

// Upcoming looks ahead: from requests, each made for the first day to look at, it
// yields those whose records are due on that day or become due by a later one,
// with the first day on which they are due. Holds that are not released by then
// keep a record off the list, and recorded releases and changes of the law count.
// Of a host's guard only the end that it gave to [Refuse] is known: what it
// refuses without one stays off the list. The decisions are forecasts; on the day
// each is decided anew. A nil sequence is empty.
func Upcoming(p Policy, requests iter.Seq[Request], through calendar.Date) iter.Seq[Disposal] {
	return func(yield func(Disposal) bool) {
		if requests == nil {
			return
		}
		for r := range requests {
			if due, found := firstDue(p, r, through); found && !yield(due) {
				return
			}
		}
	}
}

func firstDue(p Policy, r Request, through calendar.Date) (Disposal, bool) {
	d := decideBy(p, r)
	look := d.outlook()
	for d.outcome != MustDispose {
		if r.On = look.after(r.On); r.On.IsZero() || r.On.After(through) || through.IsZero() {
			return Disposal{}, false
		}
		d = decideBy(p, r)
		look.learn(&d)
		look.ends = d.refusalsEnd()
	}
	return Disposal{r.On, d}, true
}

// DueCount is how many records of a class become due by the same rules. The zero
// DueCount counts nothing.
type DueCount struct {
	Class   retention.Class `json:"class"`
	Rules   []string        `json:"rules"` // the IDs of the operative rules, in order
	Records int             `json:"records"`
	First   calendar.Date   `json:"first"`           // the first day on which one of them becomes due
	Last    calendar.Date   `json:"last"`            // the last one
	Overdue int             `json:"overdue_records"` // how many of them are overdue on that day
}

// CountDue counts what [Upcoming] yields, by class and rules, in their order. A nil
// sequence is empty.
func CountDue(list iter.Seq[Disposal]) []DueCount {
	if list == nil {
		return nil
	}
	groups := map[string]*DueCount{}
	for due := range list {
		class, rules := due.Decision.asked.class, ruleIDs(due.Decision.allOperative())
		key := fields(append(rules, string(class))...)
		c, counted := groups[key]
		if !counted {
			c = &DueCount{Class: class, Rules: rules}
			groups[key] = c
		}
		c.Records++
		c.First = calendar.Earliest(c.First, due.On)
		c.Last = calendar.Latest(c.Last, due.On)
		if due.Decision.Overdue() > 0 {
			c.Overdue++
		}
	}
	var counts []DueCount
	for _, c := range groups {
		counts = append(counts, *c)
	}
	slices.SortFunc(counts, func(a, b DueCount) int {
		return cmp.Or(cmp.Compare(a.Class, b.Class), slices.Compare(a.Rules, b.Rules))
	})
	return counts
}
