package policy_test

import (
	"math"
	"time"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The model decides like the numbered steps of the package documentation, but
// slowly, with days as plain numbers and the arithmetic of package time. It
// shares no code with the library.

// A model day is a number of days since 1970; forever comes after every day,
// and no day is before every day.
const (
	forever = math.MaxInt32
	noDay   = math.MinInt32
)

// modelRule is a rule in the model's own words.
type modelRule struct {
	trigger  string
	awaited  bool
	pick     retention.Pick
	yearEnd  bool
	unit     string // "day", "month", "immediately", "permanently"
	n        int
	floor    bool
	ceiling  bool
	then     policy.Action
	appraise bool
	from     int // noDay: open
	until    int // noDay: open
}

type modelEvent struct {
	trigger string
	day     int // noDay: happened on an unknown day
}

// verdict is everything on which the model and the library must agree.
type verdict struct {
	outcome policy.Outcome
	allowed policy.Action
	overdue int
	keep    modelEnd // the last protected day
	dispose modelEnd // the last lawful day
}

type modelEnd struct {
	kind string // "none", "day", "never", "unknown"
	day  int    // of an unknown end: the known part
}

// modelSpan is what a rule makes of the events, whatever the day.
type modelSpan struct {
	modelRule
	start   string // "unknown", "awaited", "known"
	trigger int
	end     int // forever: never
	due     int // without regard to the norm's life; noDay: never
	last    int
}

// model is a set of rules and the events of one record.
type model struct {
	spans     []modelSpan
	events    []modelEvent
	allowance int // in days
}

func civil(day int) (year int, month time.Month, number int) {
	return time.Unix(int64(day)*86400, 0).UTC().Date()
}

func number(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func lastOfMonth(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func newModel(rules []modelRule, events []modelEvent, allowance int) model {
	m := model{events: events, allowance: allowance}
	for _, r := range rules {
		m.spans = append(m.spans, r.span(events, allowance))
	}
	return m
}

func (r modelRule) span(events []modelEvent, allowance int) modelSpan {
	s := modelSpan{modelRule: r, start: "known", trigger: noDay, due: noDay, last: noDay}
	days := map[int]bool{}
	for _, e := range events {
		if e.trigger == r.trigger {
			days[e.day] = true
		}
	}
	switch {
	case len(days) == 0 && r.awaited:
		s.start = "awaited"
		return s
	case len(days) == 0 || days[noDay] || len(days) > 1 && r.pick == retention.Only:
		s.start = "unknown"
		return s
	}
	for d := range days {
		if s.trigger == noDay || r.pick == retention.Earliest && d < s.trigger || r.pick == retention.Latest && d > s.trigger {
			s.trigger = d
		}
	}
	t := s.trigger
	year, month, day := civil(t)
	if r.yearEnd {
		t = number(year, 12, 31)
		month, day = 12, 31
	}
	switch r.unit {
	case "immediately":
		s.end = t
	case "permanently":
		s.end = forever
	case "day":
		s.end = t + r.n
	case "month":
		first := time.Date(year, month+time.Month(r.n), 1, 0, 0, 0, 0, time.UTC)
		s.end = number(first.Year(), first.Month(), min(day, lastOfMonth(first.Year(), first.Month())))
	default:
		panic("the model knows no unit " + r.unit)
	}
	switch {
	case !r.ceiling || s.end == forever:
	case r.floor: // exactly
		s.due = s.end + 1
		if r.from != noDay {
			s.due = max(s.due, r.from)
		}
		s.last = s.due + allowance
	default: // at most
		s.due, s.last = max(t, s.end-1), s.end
		if r.from != noDay {
			s.due, s.last = max(s.due, r.from), max(s.last, r.from)
		}
	}
	return s
}

// live says whether the norm is in force on a day.
func (r modelRule) live(d int) bool {
	return (r.from == noDay || d >= r.from) && (r.until == noDay || d < r.until)
}

// bindsAsFloor: in force on the day, or on any day from the trigger through
// the day. If the trigger's day is unknown, on any day up to the day.
func (s modelSpan) bindsAsFloor(on int) bool {
	if !s.floor {
		return false
	}
	if s.live(on) {
		return true
	}
	begin := s.from
	switch s.start {
	case "awaited":
		return false
	case "known":
		begin = max(begin, s.trigger)
	}
	end := on
	if s.until != noDay {
		end = min(end, s.until-1)
	}
	return begin <= end
}

func (m model) has(trigger string, by int) bool {
	for _, e := range m.events {
		if e.trigger == trigger && e.day != noDay && e.day <= by {
			return true
		}
	}
	return false
}

func (m model) undated(trigger string) bool {
	for _, e := range m.events {
		if e.trigger == trigger && e.day == noDay {
			return true
		}
	}
	return false
}

func (m model) hasAny(trigger string) bool {
	for _, e := range m.events {
		if e.trigger == trigger {
			return true
		}
	}
	return false
}

// holdState is what is known of the holds in the model.
type holdState struct {
	notLookedUp bool
	releases    []int // of the listed holds; noDay: not released
}

func (m model) decide(on int, holds holdState) verdict {
	const everything = policy.Delete | policy.Anonymise | policy.Transfer
	appraisedDelete := m.has(string(retention.AppraisedDelete), on)
	appraisedTransfer := m.has(string(retention.AppraisedTransfer), on)
	appraisedKeep := m.hasAny(string(retention.AppraisedKeep))
	var appraised policy.Action
	// Two different decisions contradict each other. One on an unknown day may
	// have been made, so it contradicts, but it decides nothing by itself.
	decisions := 0
	for _, t := range []retention.Trigger{retention.AppraisedDelete, retention.AppraisedTransfer} {
		if m.has(string(t), on) || m.undated(string(t)) {
			decisions++
		}
	}
	if appraisedKeep {
		decisions++
	}
	switch {
	case decisions != 1:
		appraisedKeep = false
	case appraisedDelete:
		appraised = policy.Delete
	case appraisedTransfer:
		appraised = policy.Transfer
	}

	var inForce, floorUnknown, floorAwaited, ceilingUnknown, atMostUnknown, ground bool
	open := decisions > 1
	allowed := everything
	keep, due, last := noDay, noDay, noDay
	if appraisedKeep {
		keep = forever
	}
	for _, s := range m.spans {
		// A body that must decide, and has decided to keep, ends the ceiling
		// that follows a floor.
		floor, ceiling := s.bindsAsFloor(on), s.ceiling && s.live(on) && !(s.floor && s.appraise && appraisedKeep)
		inForce = inForce || s.live(on)
		if floor {
			floorUnknown = floorUnknown || s.start == "unknown"
			floorAwaited = floorAwaited || s.start == "awaited"
			if s.start == "known" {
				keep = max(keep, s.end)
				ground = ground || s.end < on
			}
		}
		if ceiling {
			ceilingUnknown = ceilingUnknown || s.start == "unknown"
			atMostUnknown = atMostUnknown || s.start == "unknown" && !s.floor
			ground = ground || !s.floor && s.start == "known" && s.trigger <= on
			if s.start == "known" && s.last != noDay {
				if last == noDay || s.due < due {
					due = s.due
				}
				if last == noDay || s.last < last {
					last = s.last
				}
			}
		}
		if !floor && !ceiling || s.start == "awaited" {
			continue
		}
		open = open || s.appraise && appraised == 0 && !appraisedKeep
		if s.start == "known" {
			allowed &= s.after(appraised, m.has(string(retention.Transferred), on))
		}
	}
	conflict := last != noDay && last < keep
	review := noDay
	if conflict {
		for _, s := range m.spans {
			if s.ceiling && s.live(on) && !(s.floor && s.appraise && appraisedKeep) && s.last != noDay && s.last < keep && (review == noDay || s.due < review) {
				review = s.due
			}
		}
	} else if last != noDay && keep != noDay {
		due, last = max(due, keep+1), max(last, keep+1)
	}

	v := verdict{keep: modelEnd{kind: "none", day: noDay}, dispose: modelEnd{kind: "none", day: noDay}}
	switch {
	case keep == forever:
		v.keep.kind = "never"
	case floorUnknown || floorAwaited:
		v.keep = modelEnd{"unknown", keep}
	case keep != noDay:
		v.keep = modelEnd{"day", keep}
	case !inForce:
		v.keep.kind = "unknown"
	}
	switch {
	case !inForce:
		v.dispose.kind = "unknown"
	case last != noDay:
		v.dispose = modelEnd{"day", last}
		v.overdue = max(0, on-last)
	case ceilingUnknown:
		v.dispose.kind = "unknown"
	}
	v.outcome = m.step(on, holds, inForce, floorUnknown, floorAwaited, atMostUnknown, ground, open, allowed == 0, keep, review, due)
	if v.outcome == policy.MayDispose || v.outcome == policy.MustDispose {
		v.allowed = allowed
	}
	return v
}

// after gives what may be done after the rule's period.
func (s modelSpan) after(appraised policy.Action, transferred bool) policy.Action {
	a := s.then
	if s.appraise {
		if a == 0 {
			a = appraised
		}
		a &= appraised
	}
	if a&policy.Transfer != 0 && transferred {
		a |= policy.Delete
	}
	return a
}

// step is the list of nine steps; the first match wins.
func (m model) step(on int, holds holdState, inForce, floorUnknown, floorAwaited, atMostUnknown, ground, open, nothing bool, keep, review, due int) policy.Outcome {
	if holds.notLookedUp || !inForce { // 1
		return policy.Undetermined
	}
	for _, released := range holds.releases { // 2
		if released == noDay || on < released {
			return policy.Held
		}
	}
	if floorUnknown { // 3
		return policy.Undetermined
	}
	if floorAwaited { // 4
		return policy.Keep
	}
	if keep != noDay && on <= keep { // 5
		if review != noDay && on >= review {
			return policy.Review
		}
		return policy.Keep
	}
	if !ground { // 6
		if atMostUnknown {
			return policy.Undetermined
		}
		return policy.Keep
	}
	if open || nothing { // 7
		return policy.Review
	}
	if due != noDay && on >= due { // 8
		return policy.MustDispose
	}
	return policy.MayDispose // 9
}
