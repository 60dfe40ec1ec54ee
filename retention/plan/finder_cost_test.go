package plan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// The slowest classes that were found. Of a class that would take longer a conflict is
// not told from protection.
var slowClasses = []struct {
	name    string
	why     string
	crossed bool
	make    func() retention.Definition
}{
	{"crossing", "a hundred years of allowance, and a floor in days that ends now before and now after it", true, func() retention.Definition {
		d := definition(exactly(retention.Days(1)), floor(retention.Days(36526)))
		d.Allowance = retention.Years(100)
		return d
	}},
	{"short crossing", "with an allowance of a year every day of it is looked at", false, func() retention.Definition {
		d := definition(exactly(retention.Days(1)), floor(retention.Days(367)))
		d.Allowance = retention.Months(12)
		return d
	}},
	{"law begins", "all records of five thousand years are due on the first day of a ceiling, and none is free", false, func() retention.Definition {
		late := ceiling(retention.Years(1))
		late.From = day("2024-02-29")
		return definition(late, floor(retention.Years(5000)))
	}},
	{"many rules", "as many as a class can have, each with an end of its own", false, func() retention.Definition {
		var rules []retention.Rule
		for i := range 64 {
			r := floor(retention.Months(1 + 13*i))
			if i >= 32 {
				r.Bound = retention.AtMost
			}
			if i%4 == 1 {
				r.Until = day("2000-01-01").AddDays(-150 * i)
			}
			rules = append(rules, r)
		}
		return definition(rules...)
	}},
	{"eight versions", "of a floor and ceiling, more than any norm has", false, func() retention.Definition { return versionsOf(8) }},
	{"sixty-four versions", "as many as a class can have", true, func() retention.Definition { return versionsOf(64) }},
}

func versionsOf(n int) retention.Definition {
	var rules []retention.Rule
	for i := range n {
		r := exactly(retention.Days(300 + 97*(i%7)))
		r.ID = "versions"
		if i > 0 {
			r.From = day("1960-01-01").AddMonths(6 * i)
			rules[i-1].Until = r.From
		}
		rules = append(rules, r)
	}
	return definition(rules...)
}

func TestSlowClassesArePlanned(t *testing.T) {
	on := day("2024-02-29")
	for _, row := range slowClasses {
		t.Run(row.name, func(t *testing.T) {
			b := load(t, row.make())
			c, err := plan.For(b, on).Class(letter)
			require.NoError(t, err, row.why)
			assert.Empty(t, c.Wider, row.why)
			assert.Less(t, len(c.Disposable()), 3)
			if !row.crossed {
				assert.Empty(t, covers(c))
			}
			days := tellingDays(b.Definition(), c, on)
			for event := on.AddDays(-800); event != on; event = event.AddDays(1) {
				days = append(days, event)
			}
			for _, event := range days {
				if row.crossed {
					toCheck(b, c, on).record(t, record(retention.Event{Trigger: sent, On: event}))
				} else {
					assert.Empty(t, disagrees(b, c, event, on))
				}
			}
		})
	}
}

func BenchmarkFor(b *testing.B) {
	on := day("2024-02-29")
	for _, row := range slowClasses {
		b.Run(row.name, func(b *testing.B) {
			book := load(b, row.make())
			for b.Loop() {
				plan.For(book, on)
			}
		})
	}
	b.Run("SKAIS", func(b *testing.B) {
		for b.Loop() {
			plan.For(estonia.SocialProtection(), on)
		}
	})
}

// BenchmarkForSeveral compiles classes of which more is compared than the days of one
// event.
func BenchmarkForSeveral(b *testing.B) {
	appraised := exactly(retention.Years(5))
	appraised.Appraise = true
	death, birth := exactly(retention.Years(12)), exactly(retention.Years(120))
	death.ID, death.Trigger, death.Absent = "death", "death", retention.Awaited
	birth.Trigger, birth.InsteadOf = "birth", "death"
	child := counting(exactly(retention.Years(120)), "birth")
	child.When, death.Unless, birth.Unless = "child", "child", "child"
	complaint := counting(floor(retention.Years(5)), "complaint")
	complaint.Absent = retention.NotBinding
	for _, row := range []struct {
		name  string
		rules []retention.Rule
	}{
		{"appraised", []retention.Rule{appraised}},
		{"patients", []retention.Rule{child, death, birth}},
		{"appraised and complained", []retention.Rule{appraised, complaint, counting(ceiling(retention.Years(9)), closed)}},
	} {
		b.Run(row.name, func(b *testing.B) {
			book := book(b, row.rules...)
			for b.Loop() {
				plan.For(book, day(planDay))
			}
		})
	}
	b.Run("a municipality", func(b *testing.B) { // 3000 classes of 20 periods
		var rules []retention.Rule
		for n := range 3000 {
			r := exactly(retention.Years(1 + n%20))
			r.ID, r.Class, r.Appraise = fmt.Sprint("r", n), retention.Class(fmt.Sprint("test.", n)), true
			rules = append(rules, r)
		}
		book := book(b, rules...)
		for b.Loop() {
			plan.For(book, day(planDay))
		}
	})
}
