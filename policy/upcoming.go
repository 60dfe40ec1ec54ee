package policy

import (
	"cmp"
	"iter"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Task is a record about which something must be done from a day on: its disposal is due
// then, or its review begins, because a body must appraise it or a person must say which
// of two norms yields.
//
// The zero Task is of no record and no day.
type Task struct {
	On       calendar.Date `json:"on"`       // the first day, or the day of the request
	Decision Decision      `json:"decision"` // on that day, if the facts stay as they are; a forecast: [MustDispose] or [Review]
}

// Upcoming looks ahead: from requests, each made for the first day to look at, it
// yields what must be done about their records on that day or by a later one: with the
// first day on which a review begins, or disposal is due. A record that is reviewed first
// and due later is yielded for both. Holds that are not released by then keep a record off
// the list, and recorded releases and changes of the law count. Of a host's guard only the
// end that it gave to [Refuse] is known: what it refuses without one stays off the list.
// The decisions are forecasts; on the day each is decided anew. A nil sequence is empty.
func Upcoming(p Policy, requests iter.Seq[Request], through calendar.Date) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		if requests == nil {
			return
		}
		for r := range requests {
			for task := range tasks(p, r, through) {
				if !yield(task) {
					return
				}
			}
		}
	}
}

// tasks yields each beginning of a review, and the first day on which disposal is due.
func tasks(p Policy, r Request, through calendar.Date) iter.Seq[Task] {
	return func(yield func(Task) bool) {
		d := decideBy(p, r)
		look := d.outlook()
		before := Undetermined
		for {
			begins := d.outcome == MustDispose || d.outcome == Review && before != Review
			if begins && !yield(Task{r.On, d}) || d.outcome == MustDispose {
				return
			}
			before = d.outcome
			if r.On = look.after(r.On); r.On.IsZero() || r.On.After(through) || through.IsZero() {
				return
			}
			d = decideBy(p, r)
			look.learn(&d)
			look.ends = d.refusalsEnd()
		}
	}
}

// TaskCount is about how many records of a class the same must be done by the same rules.
// The zero TaskCount counts nothing.
type TaskCount struct {
	Class   retention.Class `json:"class"`
	Outcome Outcome         `json:"outcome"` // MustDispose: dispose of them; Review: let a body or a person decide
	Rules   []string        `json:"rules"`   // the IDs of the operative rules, in order
	Records int             `json:"records"`
	First   calendar.Date   `json:"first"`           // the first day on which it begins for one of them
	Last    calendar.Date   `json:"last"`            // the last one
	Overdue int             `json:"overdue_records"` // how many of them are overdue on that day
}

// CountTasks counts what [Upcoming] yields, by class, outcome and rules, in their order. A
// nil sequence is empty.
func CountTasks(list iter.Seq[Task]) []TaskCount {
	if list == nil {
		return nil
	}
	groups := map[string]*TaskCount{}
	for task := range list {
		class, outcome, rules := task.Decision.asked.class, task.Decision.outcome, ruleIDs(task.Decision.allOperative())
		key := fields(append(rules, string(class), outcome.String())...)
		c, counted := groups[key]
		if !counted {
			c = &TaskCount{Class: class, Outcome: outcome, Rules: rules}
			groups[key] = c
		}
		c.Records++
		c.First = calendar.Earliest(c.First, task.On)
		c.Last = calendar.Latest(c.Last, task.On)
		if task.Decision.Overdue() > 0 {
			c.Overdue++
		}
	}
	var counts []TaskCount
	for _, c := range groups {
		counts = append(counts, *c)
	}
	slices.SortFunc(counts, func(a, b TaskCount) int {
		return cmp.Or(cmp.Compare(a.Class, b.Class), cmp.Compare(a.Outcome, b.Outcome), slices.Compare(a.Rules, b.Rules))
	})
	return counts
}
