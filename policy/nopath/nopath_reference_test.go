package nopath_test

import (
	"cmp"
	"slices"
	"time"

	"github.com/keepuntil/keepuntil/retention"
)

// The reference names a reason for which a request must not be permitted, or
// none. It reads the rules as they are written, with days as plain numbers, and
// does not ask the library anything. It says nothing about what is due.

// measured is a rule with the days that its period makes of the events.
type measured struct {
	*writtenRule
	start             string // "known", "unknown", "awaited"
	event, begin, end int    // noDay: not known; forever: never
	from, until       int
}

var lastDay = numberOf(day("9999-12-31"))

func (w *writtenRule) measure(q asked) measured {
	m := measured{writtenRule: w, start: "known", event: noDay, begin: noDay, end: noDay, from: numberOf(w.From), until: numberOf(w.Until)}
	var days []int
	for _, e := range q.events {
		if e.Trigger == w.Trigger {
			days = append(days, numberOf(e.On))
		}
	}
	slices.Sort(days) // an unknown day comes first
	days = slices.Compact(days)
	switch {
	case q.unsure(w):
		m.start = "unknown"
		return m
	case len(days) == 0 && w.Absent == retention.Awaited:
		m.start = "awaited"
		return m
	case len(days) == 0, days[0] == noDay, len(days) > 1 && w.Pick == retention.Only:
		m.start = "unknown"
		return m
	case w.Pick == retention.Latest:
		m.event = days[len(days)-1]
	default:
		m.event = days[0]
	}
	m.begin = w.beginOf(m.event)
	m.end = w.endOf(m.begin)
	return m
}

// beginOf moves the day of an event to the cut-off.
func (w *writtenRule) beginOf(event int) int {
	begin := event
	year, _, _ := civil(begin)
	if w.fiscalMonth != 0 {
		lastOf := func(year int) int {
			return number(year, w.fiscalMonth, min(w.fiscalDay, lastOfMonth(year, w.fiscalMonth)))
		}
		if begin = lastOf(year); begin < event {
			year++
			begin = lastOf(year)
		}
	}
	if w.yearEnd {
		begin = number(year, 12, 31)
	}
	if begin > lastDay {
		return forever
	}
	return begin
}

// endOf counts the period by the number rule.
func (w *writtenRule) endOf(begin int) int {
	months := w.n
	switch {
	case begin == forever || w.unit == "permanently":
		return forever
	case w.unit == "immediately":
		return begin
	case w.unit == "day":
		return withinYears(begin + w.n)
	case w.unit == "week":
		return withinYears(begin + 7*w.n)
	case w.unit == "year":
		months *= 12
	}
	year, month, day := civil(begin)
	sum := int(month) - 1 + months
	year, month = year+sum/12, time.Month(sum%12+1)
	return withinYears(number(year, month, min(day, lastOfMonth(year, month))))
}

func withinYears(day int) int {
	if day > lastDay {
		return forever
	}
	return day
}

// normsOf returns the norms of the record's class that bind it, each in its versions, in
// the order of their lives.
func (b *writtenBook) normsOf(q asked) (norms [][]measured) {
	for i := range b.rules {
		w := &b.rules[i]
		if w.Class != q.class || b.leavesOut(w, q) {
			continue
		}
		at := slices.IndexFunc(norms, func(n []measured) bool { return n[0].ID == w.ID })
		if at < 0 {
			at, norms = len(norms), append(norms, nil)
		}
		norms[at] = append(norms[at], w.measure(q))
	}
	for _, n := range norms {
		slices.SortFunc(n, func(a, b measured) int { return cmp.Compare(a.from, b.from) })
	}
	return q.takeOver(norms, numberOf(q.on))
}

// knows reports whether a rule of a class is written.
func (b *writtenBook) knows(class retention.Class) bool {
	return slices.ContainsFunc(b.rules, func(w writtenRule) bool { return w.Class == class })
}

func (m *measured) isLaw(on int) bool { return m.from <= on && (m.until == noDay || on < m.until) }

// floorBinds reports whether the i-th version binds as a floor: it is law on the day,
// or was on a day since its event, and no later one reaches back past it.
func floorBinds(norm []measured, i, on int) bool {
	v := &norm[i]
	if v.Bound == retention.AtMost {
		return false
	}
	for _, later := range norm[i+1:] {
		if later.Retroactive.Citation != "" && later.from <= on {
			return false
		}
	}
	repealed := v.until != noDay && v.until <= on
	return v.isLaw(on) || repealed && (v.start == "unknown" || v.start == "known" && v.event < v.until)
}

// ruling returns the version that is law on a day, or else the last one that binds
// as a floor; nil: none binds.
func ruling(norm []measured, on int) (last *measured) {
	for i := range norm {
		if norm[i].isLaw(on) {
			return &norm[i]
		}
		if floorBinds(norm, i, on) {
			last = &norm[i]
		}
	}
	return last
}

// asks reports whether a version asks for disposal on a day, as a ceiling by itself.
func (m *measured) asks(on int) bool {
	if !m.isLaw(on) || m.start != "known" || m.end == forever {
		return false
	}
	return m.Bound == retention.Exactly && on > m.end || m.Bound == retention.AtMost && on >= max(m.begin, m.end-1)
}

// mayEnd reports whether a norm's floor through a day yields to a ceiling that asks
// for disposal on the day: one that ends before the floor does.
func (b *writtenBook) mayEnd(norms [][]measured, id string, through, on int) bool {
	for _, relation := range b.relations {
		for _, to := range norms {
			for i := range to {
				if relation.Yields == id && relation.To == to[i].ID && to[i].asks(on) && to[i].end < through {
					return true
				}
			}
		}
	}
	return false
}

// bars returns a reason for which the rules of the book cannot permit the request.
func (b *writtenBook) bars(q asked) string {
	if reason := q.bars(); reason != "" {
		return reason
	}
	on := numberOf(q.on)
	norms := b.normsOf(q)
	law, ground, open, allowed := false, false, false, anyAction
	for _, norm := range norms {
		through, kept, ended := noDay, false, false
		for i := range norm {
			law = law || norm[i].isLaw(on)
			if norm[i].isLaw(on) && norm[i].Bound == retention.AtMost && norm[i].start == "known" && norm[i].event <= on {
				ground = true
			}
			if !floorBinds(norm, i, on) {
				continue
			}
			if norm[i].start != "known" && !b.mayEnd(norms, norm[0].ID, forever, on) {
				return "floor-start-" + norm[i].start
			}
			ended = ended || norm[i].start != "known" // whatever the start is
			through, kept = max(through, norm[i].end), true
		}
		if kept && on <= through && !b.mayEnd(norms, norm[0].ID, through, on) {
			return "floor-not-ended"
		}
		ground = ground || kept
		if v := ruling(norm, on); v != nil {
			open = open || (v.start != "awaited" || ended) && v.Appraise && q.appraised(on) == 0
			if v.start == "known" || ended || v.Appraise && q.appraised(on) == retention.Transfer {
				allowed &= v.after(q, on)
			}
		}
	}
	switch {
	case !b.knows(q.class):
		return "class-unknown"
	case b.undeclared(q):
		return "undeclared"
	case !law && slices.ContainsFunc(b.rules, func(w writtenRule) bool { m := w.measure(q); return w.Class == q.class && m.isLaw(on) }):
		return "no-rule-binds"
	case !law:
		return "not-in-force"
	case !ground:
		return "no-ground"
	case open:
		return "appraisal-open"
	case q.action&^allowed != 0:
		return "action-not-allowed"
	default:
		return ""
	}
}
