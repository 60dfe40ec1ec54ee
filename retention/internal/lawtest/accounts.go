package lawtest

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

const either = retention.Delete | retention.Anonymise

// Floor checks the last protected day of a record, and both sides of it. The record
// may then be deleted or anonymised.
func Floor(t testing.TB, b *retention.Rulebook, class retention.Class, event retention.Event, last string) {
	t.Helper()
	until := "in force; until " + last + "; " + either.String()
	assert.Equal(t, until, Tell(b.Assess(Record(class, event), Day(last))), class)
	assert.Equal(t, until+"; ground", Tell(b.Assess(Record(class, event), Day(last).AddDays(1))), class)
}

// Accounts sees that a book of an accounting act is complete.
func Accounts(t testing.TB, b *retention.Rulebook, prefix string) {
	t.Helper()
	d := b.Definition()
	assert.Len(t, d.Rules, 2)
	assert.NotEmpty(t, d.Version)
	assert.Equal(t, Day("2026-11-22"), d.CheckedThrough)
	for _, r := range d.Rules {
		assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
		assert.Equal(t, r.ID, string(r.Class))
		assert.True(t, strings.HasPrefix(string(r.Trigger), prefix), r.Trigger)
		assert.Equal(t, retention.AtLeast, r.Bound)
		assert.Equal(t, either, r.Then)
		Source(t, r.ID, r.Basis)
		assert.NotEmpty(t, r.Basis.Article, r.ID)
		assert.Contains(t, r.Basis.Doubt, "open at both ends")
	}
}

// ImpossibleCutoff is what is wrong with a rule whose fiscal year cannot end.
const ImpossibleCutoff = ": impossible cut-off; give the last day of the fiscal year as a month and a day that exist"

// YearEnd is the last day of a fiscal year.
type YearEnd struct {
	Month time.Month
	Day   int
}

// ImpossibleYears lists days that no year has.
func ImpossibleYears() []YearEnd {
	return []YearEnd{{time.April, 31}, {time.February, 30}, {13, 1}, {0, 1}, {time.December, 0}, {time.December, 32}, {-1, -1}}
}
