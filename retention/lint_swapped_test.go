package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// A relation between a floor and a ceiling that start alike: one of the two never counts if
// the floor is the longer one, and the relation never decides if it is not.
func TestLintFindsFloorsPastTheirCeiling(t *testing.T) {
	years, months, days := retention.Years, retention.Months, retention.Days
	yearEnd := func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }
	for _, row := range []struct {
		why          string
		one, other   retention.Rule
		past, unused bool
	}{
		{"the longer floor", floor(years(10)), ceiling(years(5)), true, false},
		{"the shorter floor", floor(years(5)), ceiling(years(10)), false, true},
		{"both alike", floor(years(5)), ceiling(years(5)), false, true},
		{"for ever", floor(retention.Permanently()), ceiling(years(5)), true, false},
		{"exactly, and a shorter ceiling", exactly(years(10)), ceiling(years(5)), true, false},
		{"exactly, and a longer floor", floor(years(10)), exactly(years(5)), true, false},
		{"exactly, and a longer ceiling", exactly(years(5)), ceiling(years(10)), false, true},
		{"months and days that can conflict", floor(months(1)), ceiling(days(30)), false, false},
		{"months and days that always do", floor(months(2)), ceiling(days(30)), true, false},
		{"months and days that never do", floor(months(1)), ceiling(days(60)), false, true},
		{"another event", changed(floor(years(10)), onClosed), ceiling(years(5)), false, false},
		{"another cut-off", changed(floor(years(10)), yearEnd), ceiling(years(5)), false, false},
		{"other records", changed(floor(years(10)), when("child")), ceiling(years(5)), false, false},
		{"the same records", changed(floor(years(10)), when("child")), changed(ceiling(years(5)), when("child")), true, false},
		{"one after the other", changed(floor(years(10)), alive("", "2020-01-01")), changed(ceiling(years(5)), alive("2020-01-01", "")), false, false},
	} {
		for _, relation := range [][]retention.Relation{related(yields("1", "2")), related(yields("2", "1"))} {
			d := definition(row.one, row.other)
			d.Relations = relation
			b := load(t, d)
			past, unused := says(b, retention.FindingFloorPastCeiling), says(b, retention.FindingRelationUnused)
			assert.Len(t, past, map[bool]int{true: 1}[row.past], row.why)
			assert.Len(t, unused, map[bool]int{true: 1}[row.unused], row.why)
			assert.Empty(t, found(b, retention.FindingConflict), row.why)
			if row.past {
				assert.Contains(t, past[0], "as "+relation[0].Yields+" yields, its period never counts")
			}
		}
	}
	assert.Empty(t, says(book(t, floor(years(5)), ceiling(years(10))), retention.FindingRelationUnused), "no relation")
}
