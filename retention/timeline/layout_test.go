package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/timeline"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestNothingStandsOnSomethingElse(t *testing.T) {
	all := pictures(t)
	for _, b := range slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks()) {
		for _, r := range b.Definition().Rules {
			all[r.ID] = timeline.Rule(b, r)
			all[string(r.Class)] = timeline.Class(b, r.Class, today)
		}
	}
	assert.Greater(t, len(all), 40)
	for name, p := range all {
		for l := range languages {
			assert.Empty(t, timeline.Overlaps(p, l), name)
		}
	}
}

// Nor in records of chance: days that are near and far, names that are long, and days at the
// ends of time.
func TestNothingStandsOnSomethingElseInAnyRecord(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	some := func() calendar.Date {
		switch random.IntN(8) {
		case 0:
			return calendar.Date{}
		case 1:
			return day("9999-12-31")
		case 2:
			return day("0001-01-01")
		case 3:
			return today.AddDays(random.IntN(60000) - 30000)
		default:
			return today.AddDays(random.IntN(9) - 4)
		}
	}
	end := func() retention.End {
		switch day := some(); random.IntN(6) {
		case 0:
			return retention.End{}
		case 1:
			return retention.Never()
		case 2:
			return retention.UnknownEnd(day)
		default:
			return retention.EndOn(day)
		}
	}
	said := func() calendar.Step {
		name := ""
		for range random.IntN(90) {
			name += string([]rune("abcdefgШЩЮжщю WM漢😀-i")[random.IntN(20)])
		}
		return calendar.Step{Code: words(name)}
	}
	for range 400 {
		var lanes []timeline.Lane
		for range random.IntN(5) {
			l := timeline.NewLane(said(), said())
			for range random.IntN(7) {
				switch random.IntN(3) {
				case 0:
					l = l.Mark(timeline.Kind(random.IntN(14)), some(), said())
				case 1:
					l = l.Span(timeline.Kind(random.IntN(10)), some(), end())
				default:
					l = l.Bounds(some(), end(), some(), end())
				}
			}
			lanes = append(lanes, l)
		}
		p := timeline.Record(nil, "c", some(), []calendar.Step{said()}, lanes...)
		l := calendar.Language(random.IntN(5))
		if !assert.Empty(t, timeline.Overlaps(p, l)) {
			return
		}
		read(t, p.SVG(l))
	}
}

// A class has 64 rules at the most. Its picture is as much higher.
func TestManyRules(t *testing.T) {
	var rules []retention.Rule
	for i := range 64 {
		rules = append(rules, rule(fmt.Sprintf("many.%d", i), "many", retention.AtLeast, retention.Years(1+i), yearEnd))
	}
	b := retention.MustNewRulebook(retention.Definition{ID: "many", Rules: rules})
	p := timeline.Class(b, "many", today)
	assert.Empty(t, timeline.Overlaps(p, calendar.English))
	svg := p.SVG(calendar.English)
	assert.Less(t, len(svg), 64*4000)
	said := read(t, svg).said()
	assert.Contains(t, said, "At least 64 years from closed")
	assert.Contains(t, said, "All rules together")
}
