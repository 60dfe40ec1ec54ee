package reply

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The day from which a law is in force is the one that its citation names. Law
// 2073-IX refuses the events before it; the others count them and say so.
func TestLawsAreInForceAsCited(t *testing.T) {
	for l := ComputationEU; l.exists(); l++ {
		w := &laws[l]
		assert.NotEqual(t, w.since.IsZero(), w.from.IsZero(), w.name)
		assert.Contains(t, w.basis.Citation, "in force "+calendar.Latest(w.since, w.from).String(), w.name)
	}
}

// Each law cites an article for each way of counting. Two articles are not in
// every law: the roll and the two working days.
func TestLawsAreComplete(t *testing.T) {
	assert.Len(t, laws, int(ComputationUkraineAdministrative)+1)
	assert.Equal(t, law{}, laws[0])
	for l := ComputationEU; l.exists(); l++ {
		w := &laws[l]
		assert.NotEmpty(t, w.name)
		assert.NotEmpty(t, w.countries, w.name)
		assert.NotEmpty(t, w.scope, w.name)
		for _, a := range []article{w.start, w.days, w.weeks, w.months, w.years, w.workingDays, w.back} {
			assert.NotEmpty(t, a.where, w.name)
		}
		for u, a := range map[retention.Unit]article{retention.InDays: w.days, retention.InWeeks: w.weeks, retention.InMonths: w.months, retention.InYears: w.years, retention.InWorkingDays: w.workingDays} {
			assert.Equal(t, a, w.counting(u), w.name)
		}
		assert.Equal(t, l != ComputationEUEntryIntoForce, w.rolls(), w.name)
		assert.Equal(t, l == ComputationEU, w.containsTwo(retention.Days(2)), w.name)
		assert.False(t, w.containsTwo(retention.Days(1)), w.name)
		assert.Equal(t, w.basis.URL, w.cite(w.start).URL)
		assert.Equal(t, w.basis.Checked, w.cite(w.start).Checked)
	}
}
