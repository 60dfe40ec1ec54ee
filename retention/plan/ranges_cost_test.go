package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// The slowest classes that were found. A class that would take longer is refused
// and not approximated.
var slowClasses = []struct {
	name    string
	why     string
	refused bool
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

func TestSlowClassesArePlannedOrRefused(t *testing.T) {
	on := day("2024-02-29")
	for _, row := range slowClasses {
		t.Run(row.name, func(t *testing.T) {
			b := load(t, row.make())
			c, err := plan.For(b, on).Class(letter)
			if row.refused {
				require.ErrorIs(t, err, plan.ErrNotPlannable, row.why)
				assert.ErrorContains(t, err, "its rules divide the days into too many ranges")
				return
			}
			require.NoError(t, err, row.why)
			assert.Empty(t, covers(c))
			days := tellingDays(b.Definition(), c, on)
			for event := on.AddDays(-800); event != on; event = event.AddDays(1) {
				days = append(days, event)
			}
			for _, event := range days {
				assert.Empty(t, disagrees(b, c, event, on))
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
