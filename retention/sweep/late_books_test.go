package sweep_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A merged book does not say the allowances of its parts. The answers are those
// of the parts all the same.
func TestLateOfAMergedBook(t *testing.T) {
	other, err := retention.NewRulebook(retention.Definition{ID: "other", Allowance: retention.Days(3), Rules: []retention.Rule{
		rule(retention.Exactly, retention.Years(2), func(r *retention.Rule) { r.ID, r.Class = "other.1", "other.file" }),
	}})
	require.NoError(t, err)
	for _, allowance := range []retention.Period{
		{}, retention.Days(1), retention.Days(29), retention.Days(30), retention.Days(31), retention.Days(59), retention.Days(364),
		retention.Days(365), retention.Days(366), retention.Days(1461), retention.Weeks(4), retention.Weeks(5), retention.Months(1), retention.Months(2),
		retention.Months(11), retention.Months(12), retention.Years(1), retention.Years(4),
	} {
		part := allowing(t, allowance, rule(retention.Exactly, retention.Months(18)))
		merged, err := retention.Merge("both", part, other)
		require.NoError(t, err)
		for _, spec := range []string{"0 2 1 * *", "0 2 29 2 *", "0 2 1 2 *", "0 2 1 3 *", "0 2 28 * *", "0 2 1 1,3 *"} {
			s := parse(t, spec, time.UTC)
			want := append(late(t, s, part, today), late(t, s, other, today)...)
			assert.Equal(t, want, late(t, s, merged, today), "%v, %s", allowance, spec)
		}
	}
}

// A floor that puts the ceiling off makes it no less late: the rule is taken by
// itself. A merged book keeps the allowance of its parts.
func TestLateTakesTheRuleByItself(t *testing.T) {
	monthly := parse(t, "0 2 1 * *", time.UTC)
	other, err := retention.NewRulebook(retention.Definition{ID: "other", Classes: []retention.ClassInfo{{Class: "other.file", RulesFrom: "the host"}}})
	require.NoError(t, err)
	ceiling := rule(retention.AtMost, retention.Months(6))
	exactly := rule(retention.Exactly, retention.Months(6))
	week := retention.Weeks(1)
	for _, row := range []struct {
		name      string
		rule      retention.Rule
		floor     retention.Period
		allowance retention.Period
		days      int
	}{
		{"at most", ceiling, retention.Years(5), retention.Period{}, 29},
		{"at most, under a floor that never ends", ceiling, retention.Permanently(), retention.Period{}, 29},
		{"exactly", exactly, retention.Years(5), week, 23},
		{"exactly, under a floor that never ends", exactly, retention.Permanently(), week, 23},
	} {
		t.Run(row.name, func(t *testing.T) {
			floor := rule(retention.AtLeast, row.floor, func(r *retention.Rule) { r.ID, r.Trigger, r.Absent = "test.2", "opened", retention.Awaited })
			part, err := retention.NewRulebook(retention.Definition{ID: "test", Allowance: row.allowance, Rules: []retention.Rule{row.rule, floor},
				Relations: []retention.Relation{{Yields: "test.1", To: "test.2", Basis: calendar.Source{Citation: "Test Act s. 8"}}}})
			require.NoError(t, err)
			merged, err := retention.Merge("both", part, other)
			require.NoError(t, err)

			assert.Equal(t, row.days, oneLate(t, monthly, part, today).Days)
			assert.Equal(t, row.days, oneLate(t, monthly, merged, today).Days)
			assert.Equal(t, late(t, monthly, allowing(t, row.allowance, row.rule), today), late(t, monthly, part, today))
		})
	}
}
