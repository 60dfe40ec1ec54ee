package schedules_test

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
)

// facts is a record for the reader.
type facts struct {
	days   map[retention.Trigger][]int // nothing: an unknown day
	traits retention.Traits
	on     int
}

func factsOf(r retention.Record, on calendar.Date) facts {
	f := facts{map[retention.Trigger][]int{}, r.Traits, number(on)}
	for e := range r.Events.All() {
		day := nothing
		if !e.On.IsZero() {
			day = number(e.On)
		}
		f.days[e.Trigger] = append(f.days[e.Trigger], day)
	}
	return f
}

func (f facts) happened(t retention.Trigger) bool { return len(f.days[t]) > 0 }

// by reports whether an event happened on a known day that has come.
func (f facts) by(t retention.Trigger) bool {
	return slices.ContainsFunc(f.days[t], func(day int) bool { return day != nothing && day <= f.on })
}

type beginning int

const (
	falls beginning = iota // the rule does not bind the record
	unknown
	awaiting
	known
)

func (all *told) fallsByItself(r *saidRule, f facts) bool {
	if has, sure := f.traits.Has(r.when); r.when != "" && sure && !has {
		return true
	}
	if has, _ := f.traits.Has(r.unless); r.unless != "" && has {
		return true
	}
	return r.onlyIf && !f.happened(r.trigger) || r.only && slices.ContainsFunc(r.onlyWhile, f.happened)
}

func (r *saidRule) traitUnknown(f facts) bool {
	for _, t := range []retention.Trait{r.when, r.unless} {
		if _, sure := f.traits.Has(t); t != "" && !sure {
			return true
		}
	}
	return false
}

// begins returns how far the start of a rule is known, and the day of its event.
func (all *told) begins(r *saidRule, f facts) (beginning, int) {
	if all.fallsByItself(r, f) {
		return falls, 0
	}
	if !f.happened(r.trigger) {
		for i := range all.rules {
			if s := &all.rules[i]; s.lead == "" && s.only && s.insteadOf == r.id && all.bindsInstead(s, f) {
				return falls, 0
			}
		}
	}
	if r.traitUnknown(f) {
		return unknown, 0
	}
	days := f.days[r.trigger]
	switch {
	case len(days) == 0 && r.awaited:
		return awaiting, 0
	case len(days) == 0 || slices.Contains(days, nothing):
		return unknown, 0
	case r.earliest:
		return known, slices.Min(days)
	case r.last || slices.Min(days) == slices.Max(days):
		return known, slices.Max(days)
	default:
		return unknown, 0
	}
}

func (all *told) bindsInstead(s *saidRule, f facts) bool {
	if all.fallsByItself(s, f) || s.traitUnknown(f) {
		return false
	}
	if !f.happened(s.trigger) {
		for i := range all.rules {
			if other := &all.rules[i]; other.lead == "" && other.only && other.insteadOf == s.id && all.bindsInstead(other, f) {
				return true // one of them binds, whichever
			}
		}
	}
	return true
}

// run returns where the period begins after an event, and its last day.
func (r *saidRule) run(event int) (begin, end int) {
	begin = int(cutoffs()[r.cutoff](civil(event)).Unix() / 86400)
	return begin, after(begin, r.period)
}

// ceilingDays returns F and C of a ceiling; kept is R of its norm.
func (r *saidRule) ceilingDays(event, kept, dueLaw, lastLaw int) (due, last int) {
	begin, end := r.run(event)
	if !r.floor {
		if end == noEnd {
			return noEnd, noEnd
		}
		return max(begin, end-1, dueLaw), max(end, lastLaw)
	}
	if kept == noEnd {
		return noEnd, noEnd
	}
	due = max(kept+1, dueLaw)
	if r.allowance == (retention.Period{}) {
		return due, due
	}
	return due, after(due, r.allowance)
}

// span is what the versions of a norm make of a record.
type span struct {
	id                 string
	law, fell          bool
	floor, ceiling     bool
	unknown, awaited   bool // of the floor
	ceilingStart       beginning
	event              int
	r, f, c            int
	rule               *saidRule // that says what follows
	start              beginning // of that rule
	waits, cut         bool
	ownR, ownC, knownR int
	cutOn              int
	settled            bool
}

func (all *told) span(id string, f facts) span {
	s := span{id: id, r: nothing, f: noEnd, c: noEnd, cutOn: noEnd}
	for i := range all.rules {
		r := &all.rules[i]
		if r.id != id || !r.floor || r.lead == notice.StepEarlierCeiling {
			continue
		}
		start, event := all.begins(r, f)
		if start == falls || r.lead != "" && (start == awaiting || start == known && event >= r.until) {
			continue
		}
		s.floor, s.rule, s.start = true, r, start
		s.unknown, s.awaited = s.unknown || start == unknown, s.awaited || start == awaiting
		if start == known {
			_, end := r.run(event)
			s.r = max(s.r, end)
		}
	}
	for i := range all.rules {
		r := &all.rules[i]
		if r.id != id || r.lead != "" {
			continue
		}
		start, event := all.begins(r, f)
		if s.fell = start == falls; s.fell {
			continue
		}
		s.law, s.rule, s.start = true, r, start
		if !r.ceiling {
			continue
		}
		s.ceiling, s.ceilingStart, s.event = true, start, event
		if start == known {
			s.f, s.c = all.carried(r, f)
		}
	}
	s.ownR, s.knownR, s.ownC = s.r, s.r, s.c
	return s
}

// carried returns F and C of a ceiling with what those before it have asked for.
func (all *told) carried(now *saidRule, f facts) (due, last int) {
	kept, until := nothing, nothing
	due, last = noEnd, noEnd
	for pass := range 2 { // those before it, then itself
		for i := range all.rules {
			r := &all.rules[i]
			if r.id != now.id || pass == 0 && r.lead != notice.StepEarlierCeiling || pass == 1 && r != now {
				continue
			}
			start, event := all.begins(r, f)
			if start == falls {
				continue
			}
			dueLaw, lastLaw := r.from, r.from
			if until != nothing {
				if due < until {
					dueLaw = min(due, r.from)
				}
				if last < until {
					lastLaw = min(last, r.from)
				}
			}
			if r.retroactive {
				kept = nothing
			}
			due, last, until = noEnd, noEnd, r.until
			if start != known {
				continue
			}
			_, end := r.run(event)
			due, last = r.ceilingDays(event, max(kept, end), dueLaw, lastLaw)
			if event < r.until {
				kept = max(kept, end)
			}
		}
	}
	return due, last
}
