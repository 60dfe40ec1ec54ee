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
		depth, deepest, longest := 0, 0, 0
		for part := range strings.SplitSeq(where.SQL, " OR ") {
			for _, letter := range part {
				switch letter {
				case '(':
					depth++
				case ')':
					depth--
				}
				deepest = max(deepest, depth)
			}
		}
		for part := range strings.SplitSeq(where.SQL, ") OR ((") { // rows of ORs between brackets
			longest = max(longest, strings.Count(part, " OR "))
		}
		assert.Zero(t, depth)
		assert.Less(t, deepest, 20)
		assert.LessOrEqual(t, longest, 8)
	}
}
