package nopath_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The bytes of FuzzNoPath are choices. Any bytes make a case, and where they run
// out the first choice is taken, which is always a harmless one. The choices are
// weighed so that most books load and many requests are permitted: a case that is
// refused for three reasons shows nothing about any of them.

func decodeNoPath(bytes []byte) noPathCase {
	r := &reader{bytes}
	when, which, shift := r.choose(16), r.choose(256), oneOf(r, 1, 0, 2, 1, 0, 3, -1, 30)
	differing, action := r.choose(16), r.action()
	c := noPathCase{all: r.choose(16) == 15}
	q := asked{action: action, id: "r1", class: file}
	if r.seldom(16) {
		q.class = oneOf[retention.Class](r, "test.second", "test.second", "test.second", "test.second", "test.elsewhere", "test.unknown", "")
	}
	q.look, q.holds = r.listedHolds()
	q.demands, q.lost = r.listedDemands()
	q.events = r.recordEvents()
	c.policy = r.policy(2)
	r.contradict(&q)
	r.condition(&c.policy, &q)
	r.mistake(&c.policy, &q)
	q.on = c.policy.dayFor(q, when, which, shift)
	c.first = q
	c.other, c.changed = q.differing(differing)
	return c
}

// oneOf chooses among some.
func oneOf[T any](r *reader, all ...T) T { return all[r.choose(len(all))] }

// seldom is true once in so many.
func (r *reader) seldom(n int) bool { return r.choose(n) == n-1 }

// nearby returns a day around the base.
func (r *reader) nearby() calendar.Date { return dateOf(sampleBase - 32 + r.choose(64)) }

var extremeDays = []calendar.Date{day("0001-01-01"), day("9999-12-31"), day("9998-12-31"), day("2024-02-29"), day("2023-02-28"), {}}

// dayFor returns the day of the request: mostly one on which something ends, begins
// or happens, or next to it.
func (w writtenPolicy) dayFor(q asked, when, which, shift int) calendar.Date {
	turning := w.turningDays(q)
	slices.Sort(turning)
	switch {
	case when == 15:
		return extremeDays[which%len(extremeDays)]
	case when >= 13 || len(turning) == 0:
		return dateOf(sampleBase - 64 + which)
	case when >= 9:
		return dateOf(turning[which%len(turning)] + shift)
	default:
		return dateOf(turning[len(turning)-1] + shift)
	}
}

func (w writtenPolicy) turningDays(q asked) (days []int) {
	note := func(list ...int) {
		for _, d := range list {
			if d != noDay && d != forever {
				days = append(days, d)
			}
		}
	}
	for _, h := range q.holds {
		note(numberOf(h.Released))
	}
	for _, d := range q.demands {
		note(numberOf(d.Received))
	}
	for _, e := range q.events {
		note(numberOf(e.On))
	}
	if w.book != nil {
		for _, n := range w.book.normsOf(q) {
			for _, v := range n {
				note(v.event, v.begin, v.end, v.from, v.until)
			}
		}
	}
	for _, part := range w.parts {
		days = append(days, part.turningDays(q)...)
	}
	return days
}

func (r *reader) action() policy.Action {
	if r.seldom(24) {
		return policy.Action(r.choose(16)) // any set, also none and unknown ones
	}
	return oneOf(r, policy.Delete, policy.Anonymise, policy.Delete, policy.Delete, policy.Delete, policy.Delete|policy.Anonymise, policy.Delete, policy.Transfer)
}

func (r *reader) listedHolds() (look string, list []policy.Hold) {
	choice := r.choose(64)
	switch {
	case choice == 63:
		return "zero", nil
	case choice == 62:
		return "failed", nil
	case choice < 50:
		return "none", nil
	}
	for range choice/4 - 11 { // one to four
		h := policy.Hold{ID: "h", Reason: "an inquiry", Scope: oneOf(r, "", "nothing"), Placed: r.nearby()}
		if !r.seldom(12) {
			h.Released = r.nearby()
		}
		if h.Released.Before(h.Placed) {
			h.Placed = h.Released // a contradiction comes last; see contradict
		}
		list = append(list, h)
	}
	return "listed", list
}

func (r *reader) listedDemands() (list []policy.Demand, lost bool) {
	choice := r.choose(64)
	if choice == 63 {
		return nil, true
	}
	for range max(0, choice-32) / 8 { // none to three
		d := policy.Demand{ID: "d", Received: r.nearby(),
			Kind: oneOf(r, policy.Erasure, policy.Objection, policy.Withdrawal, policy.Erasure, policy.Withdrawal, policy.Erasure, policy.Restriction,
				policy.Access, policy.Erasure, policy.Objection, policy.Withdrawal, policy.Erasure, policy.Objection, policy.Withdrawal, policy.Erasure),
			State: oneOf(r, policy.Accepted, policy.Accepted, policy.Accepted, policy.Received, policy.Closed, policy.Received)}
		if r.seldom(2) {
			d.Reply.Safe = r.nearby()
		}
		if r.seldom(32) { // it says too little
			d.Kind = oneOf[policy.DemandKind](r, 0, 6, 255, d.Kind)
			d.State = oneOf(r, d.State, 0, 4)
			d.Received = oneOf(r, calendar.Date{}, d.Received)
		}
		list = append(list, d)
	}
	return list, false
}

// recordEvents returns the events of the three triggers, of what bodies decided, and
// one that no rule knows.
func (r *reader) recordEvents() (list []retention.Event) {
	add := func(t retention.Trigger, on calendar.Date) { list = append(list, retention.Event{Trigger: t, On: on}) }
	for _, t := range []retention.Trigger{"x", "y", "z"} {
		choice, on := r.choose(32), r.nearby()
		switch choice {
		case 25, 26:
			continue
		case 27:
			on = calendar.Date{}
		case 28:
			on = oneOf(r, extremeDays...)
		case 29, 30:
			add(t, r.nearby())
		case 31:
			add(t, calendar.Date{})
		}
		add(t, on)
	}
	if r.choose(3) == 2 {
		for _, t := range appraisals[r.choose(32)*len(appraisals)/32] {
			if r.seldom(8) {
				add(t, calendar.Date{})
			} else {
				add(t, r.nearby())
			}
		}
	}
	switch r.choose(8) {
	case 4, 5, 6:
		add(retention.Transferred, r.nearby())
	case 7:
		add(retention.Transferred, calendar.Date{})
	}
	if r.seldom(8) {
		add("foreign", r.nearby())
	}
	return list
}

var appraisals = [][]retention.Trigger{{retention.AppraisedDelete}, {retention.AppraisedTransfer}, {retention.AppraisedDelete}, {retention.AppraisedTransfer},
	{retention.AppraisedDelete}, {retention.AppraisedTransfer}, {retention.AppraisedDelete}, {retention.AppraisedDelete, retention.AppraisedTransfer}, {retention.AppraisedKeep}, {retention.AppraisedKeep, retention.AppraisedDelete}}

// policy returns a rulebook, or some policies joined, so many deep.
func (r *reader) policy(depth int) writtenPolicy {
	if choice := r.choose(32); choice < 24 || depth == 0 {
		return writtenPolicy{kind: "book", book: r.book()}
	} else if choice == 31 {
		w := writtenPolicy{kind: oneOf(r, "stale", "no-book", "abstain", "checked-law", "nil"), book: r.book()}
		if w.kind != "stale" {
			w.book = nil // the others read none
		}
		return w
	}
	w := writtenPolicy{kind: "all", parts: []writtenPolicy{r.policy(depth - 1)}}
	for range r.choose(4) {
		switch kind := oneOf(r, "abstain", "checked-law", "book", "checked-law", "all", "real-days", "abstain", "book", "refuse", "unknown", "nil", "stale"); kind {
		case "book", "stale":
			w.parts = append(w.parts, writtenPolicy{kind: kind, book: r.book()})
		case "all":
			w.parts = append(w.parts, r.policy(depth-1))
		default:
			w.parts = append(w.parts, writtenPolicy{kind: kind})
		}
	}
	return w
}

// contradict takes away, seldom, that the days of a request can be true. Only what
// decides which rules bind comes after it, so that inputs without them stay what they were.
func (r *reader) contradict(q *asked) {
	switch choice := r.choose(32); {
	case choice >= 30 && len(q.holds) > 0:
		h := &q.holds[r.choose(len(q.holds))]
		if !h.Released.IsZero() {
			h.Placed = h.Released.AddDays(1 + r.choose(64))
		}
	case choice >= 28 && len(q.holds) > 0:
		h := &q.holds[r.choose(len(q.holds))]
		h.Placed, h.Released = calendar.Date{}, oneOf(r, sentinelDays...)
	case choice >= 26 && len(q.events) > 0:
		q.events[r.choose(len(q.events))].On = oneOf(r, sentinelDays...)
	case choice >= 24 && len(q.demands) > 0:
		d := &q.demands[r.choose(len(q.demands))]
		d.Answered = oneOf(r, append(sentinelDays, d.Received.AddDays(-1))...)
	}
}

var sentinelDays = []calendar.Date{day("0001-01-01"), day("1970-01-01"), day("1900-01-01"), day("1899-12-30"), day("9999-12-31"), day("1753-01-01"), day("1601-01-01"), day("0001-01-03")}
