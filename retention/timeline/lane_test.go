package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

const dayScale = " The days stand in their order; the distances between them are not to scale."

// said returns what a lane says in the picture of a record.
func said(t *testing.T, l timeline.Lane) string {
	t.Helper()
	return described(t, timeline.Record(nil, "c", today, nil, l))
}

func TestBounds(t *testing.T) {
	var none calendar.Date
	from, until, due, by := day("2020-01-01"), retention.EndOn(day("2025-01-01")), day("2025-01-02"), retention.EndOn(day("2025-02-02"))
	unknown := retention.UnknownEnd(none)
	for name, c := range map[string]struct {
		from    calendar.Date
		keep    retention.End
		due     calendar.Date
		last    retention.End
		want    string
		bars    int
		unknown bool
	}{
		"a floor":              {from, until, none, retention.End{}, "1 January 2025: last protected day.", 2, false},
		"a floor for ever":     {from, retention.Never(), none, retention.End{}, "kept for ever.", 1, false},
		"both":                 {from, until, due, by, "1 January 2025: last protected day. 2 January 2025: disposal is due. 2 February 2025: last lawful day.", 2, false},
		"a gap between them":   {from, until, day("2025-02-01"), by, "1 January 2025: last protected day. 1 February 2025: disposal is due. 2 February 2025: last lawful day.", 3, false},
		"a ceiling":            {from, retention.End{}, due, by, "2 January 2025: disposal is due. 2 February 2025: last lawful day.", 2, false},
		"a ceiling of unknown": {none, retention.End{}, due, by, "2 January 2025: disposal is due. 2 February 2025: last lawful day.", 1, false},
		"in conflict":          {from, until, none, retention.EndOn(day("2022-01-01")), "1 January 2022: last lawful day. 1 January 2025: last protected day.", 1, false},
		"no start":             {none, until, none, retention.End{}, "1 January 2025: last protected day.", 3, true},
		"unknown end":          {from, unknown, none, retention.End{}, "last protected day not known.", 1, true},
		"unknown in part":      {from, retention.UnknownEnd(day("2025-01-01")), none, retention.End{}, "1 January 2025: last protected day at the earliest. last protected day not known.", 2, true},
		"known before start":   {from, retention.UnknownEnd(day("2019-01-01")), none, retention.End{}, "1 January 2019: last protected day at the earliest. last protected day not known.", 1, true},
		"unknown both":         {none, unknown, none, unknown, "last protected day not known; last lawful day not known.", 1, true},
		"unknown limit":        {from, until, none, unknown, "1 January 2025: last protected day. last lawful day not known.", 2, true},
		"nothing":              {none, retention.End{}, none, retention.End{}, "", 1, true},
		"ended before it came": {from, retention.EndOn(day("2019-01-01")), none, retention.End{}, "1 January 2019: last protected day.", 1, false},
	} {
		p := timeline.Record(nil, "c", today, nil, timeline.Lane{}.Bounds(c.from, c.keep, c.due, c.last))
		want := "c. Today: 28 November 2026. "
		if c.want != "" {
			want += c.want
		}
		assert.Equal(t, normal(want+dayScale), normal(described(t, p)), name)
		assert.Equal(t, c.bars, timeline.Bars(p), name)
		assert.Equal(t, c.unknown, contains(read(t, p.SVG(calendar.English)).texts, "?"), name)
	}
}

func TestSpan(t *testing.T) {
	first, last := day("2026-02-01"), retention.EndOn(day("2026-02-10"))
	var none calendar.Date
	for want, l := range map[string]timeline.Lane{
		"1 February 2026: hold placed. 11 February 2026: hold released.":       timeline.Lane{}.Span(timeline.Held, first, last),
		"1 February 2026: hold placed. hold not released.":                     timeline.Lane{}.Span(timeline.Held, first, retention.End{}),
		"Day not known: hold placed. 11 February 2026: hold released.":         timeline.Lane{}.Span(timeline.Held, none, last),
		"1 February 2026: request received. 10 February 2026: answer due.":     timeline.Lane{}.Span(timeline.Requested, first, last),
		"1 February 2026: request received. no day for the answer.":            timeline.Lane{}.Span(timeline.Requested, first, retention.End{}),
		"10 February 2026: overdue by 10 days.":                                timeline.Lane{}.Span(timeline.Overdue, first, last),
		"1 February 2026: overdue by 1 day.":                                   timeline.Lane{}.Span(timeline.Overdue, first, retention.EndOn(first)),
		"1 February 2026: a person must decide.":                               timeline.Lane{}.Span(timeline.Review, first, retention.Never()),
		"1 February 2026: hold placed. 2 January 2026: hold released.":         timeline.Lane{}.Span(timeline.Held, first, retention.EndOn(day("2026-01-01"))),
		"10 February 2026: last protected day.":                                timeline.Lane{}.Span(timeline.Protected, first, last),
		"1 February 2026: disposal is due. 10 February 2026: last lawful day.": timeline.Lane{}.Span(timeline.Due, first, last),
		"": timeline.Lane{}.Span(timeline.Unprotected, first, last).Span(timeline.Event, first, last).Span(200, first, last),
	} {
		got := said(t, l)
		if want == "1 February 2026: hold placed. 2 January 2026: hold released." { // days stand in their order
			want = "2 January 2026: hold released. 1 February 2026: hold placed."
		}
		assert.Equal(t, normal("c. Today: 28 November 2026. "+want+dayScale), normal(got))
	}
}

// Days that are one are said once, and so is what they are.
func TestMark(t *testing.T) {
	happened := calendar.Step{Code: words("it happened")}
	l := timeline.NewLane(calendar.Step{Code: words("a lane")}, calendar.Step{Code: words("a note")}).
		Mark(timeline.Event, day("2026-02-01"), happened).Mark(timeline.Decides, day("2026-02-01"), calendar.Step{}).Mark(timeline.Mark, day("2026-02-01"), happened).
		Mark(timeline.Event, calendar.Date{}, happened).Mark(timeline.Cutoff, day("2026-01-01"), calendar.Step{})
	assert.Equal(t, "c. Today: 28 November 2026. A lane. A note. Day not known: it happened. 1 January 2026: counting starts. 1 February 2026: it happened; a body must decide first."+dayScale, said(t, l))
}

// A lane is a value: what is added to it is on the new one alone.
func TestLanesAreImmutable(t *testing.T) {
	l := timeline.NewLane(calendar.Step{Code: words("a lane")}).Mark(timeline.Event, day("2026-02-01"), calendar.Step{}).Mark(timeline.Event, day("2026-02-02"), calendar.Step{}).Mark(timeline.Event, day("2026-02-03"), calendar.Step{})
	before := said(t, l)
	one, other := l.Mark(timeline.Event, day("2026-03-01"), calendar.Step{}), l.Mark(timeline.Event, day("2026-04-01"), calendar.Step{})
	_ = l.Span(timeline.Held, today, retention.End{})
	assert.Equal(t, before, said(t, l))
	assert.Contains(t, said(t, one), "1 March")
	assert.NotContains(t, said(t, one), "1 April")
	assert.Contains(t, said(t, other), "1 April")
	assert.NotContains(t, said(t, other), "1 March")
}

// Of an effect the lane has the words of the rule, and the days that are known.
func TestLaneOf(t *testing.T) {
	b := city(t)
	effects := func(class retention.Class, on string, events ...retention.Event) (said []string) {
		for _, e := range b.Effects(retention.Record{Class: class, Events: retention.EventsOf(events...)}, day(on)) {
			l := timeline.LaneOf(b, e).Bounds(e.Trigger, e.RetainUntil, e.DueFrom, retention.End{})
			said = append(said, described(t, timeline.Record(b, class, calendar.Date{}, nil, l)))
		}
		return said
	}
	closed := retention.Event{Trigger: "closed", On: day("2020-08-28")}
	assert.Contains(t, effects("city.file", "2026-11-28", closed)[0], "At least 5 years from the closing of the file, counted from the end of the calendar year. file.keep: Archives Act 1/2020, section 5 (not confirmed)."+
		" Disposal: delete. No longer law from 1 January 2028. 28 August 2020: the closing of the file. 31 December 2020: counting starts. 31 December 2025: last protected day.")
	assert.Contains(t, effects("alone", "2026-11-28")[0], "Not happened yet: the person’s death. last protected day not known.")
	assert.Contains(t, effects("conflict", "2026-11-28")[0], "Day not known: the closing of the file. last protected day not known.")
	assert.Contains(t, effects("conflict", "2026-11-28", retention.Event{Trigger: "closing", On: day("2020-08-28")})[0], "An event that no rule knows could be meant. Day not known: the closing of the file.")
	traits := effects("traits", "2026-11-28", closed)
	assert.Contains(t, traits[0], "Only records with: a client under 18. Disposal: delete. It is not known whether the record has this trait: a client under 18. last protected day not known.")
	assert.Contains(t, effects("yields", "2021-01-01", closed)[1], "yields.limit yields to yields.keep. 28 August 2020: the closing of the file.")
	assert.Contains(t, effects("conflict", "2020-01-01", retention.Event{Trigger: "closed", On: day("2010-01-01")})[1], "Law from 1 January 2020.", "before that day it asked for nothing")
}
