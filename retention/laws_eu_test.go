package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
)

func TestEUComputation(t *testing.T) {
	assert.Equal(t, retention.ComputationEU, eu.Computation)
	assert.Equal(t, "Regulation 1182/71", eu.Computation.String())
}

func TestEUWindowsAreCited(t *testing.T) {
	checkCited(t, eu.DataSubjectRequest(), "eu.gdpr.12.3", "GDPR (EU) 2016/679 art. 12(3)", eu.Computation, "2018-05-25")
	checkCited(t, eu.Refusal(), "eu.gdpr.12.4", "GDPR (EU) 2016/679 art. 12(4)", eu.Computation, "2018-05-25")
	for _, w := range []retention.Window{eu.DataSubjectRequest(), eu.Refusal()} {
		checkFrom(t, w, calendar.Finland())
		checkFrom(t, w, calendar.Estonia())
		checkCountries(t, w, "fi", "ee")
		assert.True(t, w.Until.IsZero())
		assert.NotEmpty(t, w.Basis.Doubt, "it was read in quotations")
	}
}

// One month from receipt, GDPR art. 12(3) and (4), by Regulation 1182/71: the
// nominal day is safe, the rolled one can be defended.
func TestEUOneMonth(t *testing.T) {
	for _, w := range []retention.Window{eu.DataSubjectRequest(), eu.Refusal()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Finland(), []deadline{
				{"Fri 2026-03-06", "Mon 2026-04-06", "Tue 2026-04-07", "Easter Monday"},
				{"Thu 2026-03-05", "Sun 2026-04-05", "Tue 2026-04-07", "Easter"},
				{"Tue 2026-03-31", "Thu 2026-04-30", "Thu 2026-04-30", "no 31 April"},
				{"Mon 2026-08-31", "Wed 2026-09-30", "Wed 2026-09-30", "no 31 September"},
				{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
				{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
				{"Tue 2026-05-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
				{"Sat 2026-11-21", "Mon 2026-12-21", "Mon 2026-12-21", "received on a Saturday: that day starts it"},
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Tue 2024-12-31", "Fri 2025-01-31", "Fri 2025-01-31", "over the year's end"},
				{"Fri 2018-05-25", "Mon 2018-06-25", "Mon 2018-06-25", "the first day"},
			})
			checkWindow(t, w, calendar.Estonia(), []deadline{
				{"Fri 2026-03-06", "Mon 2026-04-06", "Mon 2026-04-06", "Easter Monday is no holiday"},
				{"Tue 2026-05-19", "Fri 2026-06-19", "Fri 2026-06-19", "nor is 19 June"},
				{"Sat 2026-05-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
				{"Sat 2026-01-24", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
			})
		})
	}
}

// Three months in all from the receipt, never a month and two from its end.
func TestEUExtended(t *testing.T) {
	longer, ok := eu.DataSubjectRequest().Extended()
	require.True(t, ok)
	assert.Equal(t, "GDPR (EU) 2016/679 art. 12(3), second and third sentence", longer.Basis.Citation)
	checkWindow(t, longer, calendar.Finland(), []deadline{
		{"Sat 2026-01-31", "Thu 2026-04-30", "Thu 2026-04-30", "no 31 April; over February it would be 28 April"},
		{"Sun 2025-11-30", "Sat 2026-02-28", "Mon 2026-03-02", "no 30 February, a Saturday"},
		{"Fri 2026-03-06", "Sat 2026-06-06", "Mon 2026-06-08", "a Saturday"},
	})
	checkFrom(t, longer, calendar.Finland())
	_, ok = eu.Refusal().Extended()
	assert.False(t, ok, "a refusal is told within the month")
}
