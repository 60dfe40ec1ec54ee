package timeline_test

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// Pictures of each kind, in each language. rule.svg and class.svg are shown in the README.
func TestPictures(t *testing.T) {
	b := city(t)
	golden(t, "rule.svg", timeline.Rule(estonia.SocialProtection(), estonia.SocialProtection().Definition().Rules[0]).SVG(calendar.English))
	golden(t, "class.svg", timeline.Class(b, "city.file", today).SVG(calendar.English))
	shown := map[string]timeline.Picture{
		"rule-exactly":   timeline.Rule(b, ruleOf(t, b, "file.exactly")),
		"rule-awaited":   timeline.Rule(b, ruleOf(t, b, "alone.1")),
		"class-conflict": timeline.Class(b, "conflict", today),
		"class-traits":   timeline.Class(b, "traits", today),
		"class-older":    timeline.Class(b, "older", today),
		"record":         drawn(b),
		"record-unknown": undrawn(b),
	}
	for name, p := range shown {
		for l := range languages {
			golden(t, fmt.Sprintf("%s.%v.svg", name, l), p.SVG(l))
		}
	}
}

// drawn is a record with all that lanes can have.
func drawn(b *retention.Rulebook) timeline.Picture {
	said := func(text string) calendar.Step { return calendar.Step{Code: words(text)} }
	all := timeline.NewLane(said("all together"), said("with a hold and a request")).
		Bounds(day("2016-03-14"), retention.EndOn(day("2026-12-31")), day("2027-01-01"), retention.EndOn(day("2027-01-31"))).
		Mark(timeline.Decides, day("2027-01-01"), calendar.Step{}).
		Mark(timeline.Event, day("2016-03-14"), said("the closing of the file"))
	overdue := timeline.NewLane(said("by another rule")).
		Bounds(day("2020-03-14"), retention.End{}, day("2026-10-30"), retention.EndOn(day("2026-10-31"))).
		Span(timeline.Overdue, day("2026-11-01"), retention.EndOn(today)).
		Span(timeline.Review, day("2026-10-30"), retention.Never())
	hold := timeline.NewLane(said("hold")).Span(timeline.Held, day("2026-02-01"), retention.EndOn(day("2026-02-28")))
	open := timeline.NewLane(said("another hold")).Span(timeline.Held, calendar.Date{}, retention.End{})
	request := timeline.NewLane(said("request")).Span(timeline.Requested, day("2026-11-03"), retention.EndOn(day("2026-12-03"))).
		Mark(timeline.Mark, day("2026-12-07"), said("at the latest"))
	return timeline.Record(b, "city.file", today, []calendar.Step{said("on hold")}, all, overdue, hold, open, request)
}

// undrawn is a record of which little is known.
func undrawn(b *retention.Rulebook) timeline.Picture {
	said := func(text string) calendar.Step { return calendar.Step{Code: words(text)} }
	return timeline.Record(b, "city.file", today, []calendar.Step{said("cannot be determined")},
		timeline.NewLane(said("nothing")).Bounds(calendar.Date{}, retention.End{}, calendar.Date{}, retention.End{}),
		timeline.NewLane(said("no start")).Bounds(calendar.Date{}, retention.UnknownEnd(calendar.Date{}), calendar.Date{}, retention.UnknownEnd(calendar.Date{})),
		timeline.NewLane(said("a part")).Bounds(day("2020-01-01"), retention.UnknownEnd(day("2025-01-01")), day("2021-01-01"), retention.EndOn(day("2021-01-02"))),
		timeline.NewLane(said("a floor without a start")).Bounds(calendar.Date{}, retention.EndOn(day("2025-01-01")), calendar.Date{}, retention.End{}),
		timeline.NewLane(said("no ceiling")).Bounds(day("2020-01-01"), retention.EndOn(day("2030-01-01")), calendar.Date{}, retention.UnknownEnd(calendar.Date{})),
		timeline.NewLane(said("for ever")).Bounds(day("2020-01-01"), retention.Never(), calendar.Date{}, retention.EndOn(day("2021-01-02"))),
		timeline.NewLane(said("released before it was placed")).Span(timeline.Held, day("2026-05-01"), retention.EndOn(day("2026-03-31"))),
		timeline.NewLane(said("a day")).Mark(timeline.Event, calendar.Date{}, said("the closing of the file")),
	)
}

// words are said in each language as they are.
type words string

func (w words) String() string                    { return string(w) }
func (w words) Sentence(calendar.Language) string { return string(w) }
