package model_test

import (
	"math"
	"slices"
	"time"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The model decides like the numbered steps of the package documentation, but
// slowly, with days as plain numbers and the arithmetic of package time. It
// shares no code with the library. This file has its words and its periods;
// the versions of a norm, the relations and the steps follow in their own.

// A model day is a number of days since 1970; forever comes after every day,
// and no day is before every day.
const (
	forever = math.MaxInt32
	noDay   = math.MinInt32
)

// modelRule is a rule in the model's own words.
type modelRule struct {
	id          string // rules with one ID are versions of one norm
	when        string // a trait; empty: none is asked for
	unless      string
	insteadOf   string
	trigger     string
	absent      retention.Absent
	pick        retention.Pick
	yearEnd     bool
	unit        string // "day", "month", "immediately", "permanently"
	n           int
	floor       bool
	ceiling     bool
	then        policy.Action
	appraise    bool
	from        int // noDay: open
	until       int // noDay: open
	retroactive bool
}

// modelRelation says that one norm yields to another.
type modelRelation struct{ yields, to string }

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

// modelSpan is what the period of a rule makes of the events, whatever the day
// and whatever the law's life.
type modelSpan struct {
	modelRule
	start string // "unknown", "awaited", "known"
	event int    // the day of the picked event
	begin int    // moved to the cut-off
	end   int    // forever: never
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

func (r modelRule) span(events []modelEvent, traits map[string]bool) modelSpan {
	s := modelSpan{modelRule: r, start: "known", event: noDay}
	if r.unsure(traits) {
		s.start = "unknown" // whatever the events are
		return s
	}
	var days []int
	undated := false
	for _, e := range events {
		if e.trigger == r.trigger {
			days = append(days, e.day)
			undated = undated || e.day == noDay
		}
	}
	if len(days) == 0 {
		s.start = "unknown"
		if r.absent == retention.Awaited {
			s.start = "awaited"
		}
		return s
	}
	earliest, latest := slices.Min(days), slices.Max(days)
	if undated || earliest != latest && r.pick == retention.Only {
		s.start = "unknown"
		return s
	}
	s.event = earliest
	if r.pick == retention.Latest {
		s.event = latest
	}
	s.begin = s.event
	year, month, day := civil(s.begin)
	if r.yearEnd {
		month, day = 12, 31
		s.begin = number(year, month, day)
	}
	switch r.unit {
	case "immediately":
		s.end = s.begin
	case "permanently":
		s.end = forever
	case "day":
		s.end = s.begin + r.n
	case "month":
		first := time.Date(year, month+time.Month(r.n), 1, 0, 0, 0, 0, time.UTC)
		s.end = number(first.Year(), first.Month(), min(day, lastOfMonth(first.Year(), first.Month())))
	default:
		panic("the model knows no unit " + r.unit)
	}
	return s
}

// live reports whether the norm is in force on a day.
func (r *modelRule) live(d int) bool {
	return (r.from == noDay || d >= r.from) && (r.until == noDay || d < r.until)
}
