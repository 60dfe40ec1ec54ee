package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// A municipality's plan has thousands of classes. SQLite allows expressions that are
// a thousand deep, and a row of ORs is as deep as it is long.
func TestThousandsOfClassesInOneCondition(t *testing.T) {
	for _, periods := range []int{1, 3000} { // all classes alike, and all different
		var rules []retention.Rule
		for n := range 3000 {
			r := floor(retention.Days(1 + n%periods))
			r.ID, r.Class = fmt.Sprintf("r%d", n), retention.Class(fmt.Sprintf("test.%04d", n))
			rules = append(rules, r)
		}
		p := plan.For(load(t, definition(rules...)), day("2024-03-01"))
		table := plan.Table{Class: "class", Events: map[retention.Trigger]string{sent: "sent_on"}}
		gaps, err := p.Gaps(table)
		require.NoError(t, err)
		assert.Len(t, gaps.Args, 3000, "each class")
		assert.Equal(t, 1, strings.Count(gaps.SQL, "WHEN"), "whose days stand in one column")
		where, err := p.Where(table, plan.Class.Disposable)
		require.NoError(t, err)
		assert.Len(t, where.Args, 3000+periods, "each class, and each of the ranges")
		checkDepth(t, where.SQL)
	}
}

// checkDepth counts brackets and, between them, rows of ORs.
func checkDepth(t *testing.T, text string) {
	t.Helper()
	row := []int{0} // how many ORs there are so far in each of the brackets that are open
	deepest, longest := 0, 0
	for i, letter := range text {
		last := len(row) - 1
		switch {
		case letter == '(':
			row = append(row, 0)
			deepest = max(deepest, len(row))
		case letter == ')':
			row = row[:last]
		case strings.HasPrefix(text[i:], " OR "):
			row[last]++
			longest = max(longest, row[last])
		}
	}
	assert.Len(t, row, 1)
	assert.Less(t, deepest, 25)
	assert.LessOrEqual(t, longest, 8)
}

// Of appraised classes more is compared. Those of which the same is asked stand in one
// list, and each has few parameters of its own.
func TestThousandsOfAppraisedClassesInOneCondition(t *testing.T) {
	for _, periods := range []int{1, 1000} {
		var rules []retention.Rule
		for n := range 1000 {
			r := exactly(retention.Days(1 + n%periods))
			r.ID, r.Class, r.Appraise = fmt.Sprintf("r%d", n), retention.Class(fmt.Sprintf("test.%04d", n)), true
			rules = append(rules, r)
		}
		p := plan.For(load(t, definition(rules...)), day("2024-03-01"))
		c, err := p.Class("test.0000")
		require.NoError(t, err)
		table, _ := casesTable(c, false)
		for name, wanted := range map[string]func(plan.Class) []plan.Case{"due": plan.Class.Due, "review": plan.Class.Review} {
			where, err := p.Where(table, wanted)
			require.NoError(t, err)
			assert.LessOrEqual(t, len(where.Args), 4000+12*periods, name)
			checkDepth(t, where.SQL)
		}
		gaps, err := p.Gaps(table)
		require.NoError(t, err)
		assert.Len(t, gaps.Args, 1000)
	}
}
