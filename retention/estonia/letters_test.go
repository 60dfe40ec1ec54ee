package estonia_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// MSVS § 6: 30 calendar days, from 2024-12-28 or 2025-01-01 on 15.
func TestLetter(t *testing.T) {
	w := estonia.Letter()
	for start, readings := range map[string]int{"2024-12-27": 1, "2024-12-28": 2, "2024-12-31": 2, "2025-01-01": 1} {
		e, err := w.Explain(lawtest.Day(start), calendar.Estonia())
		require.NoError(t, err)
		last := 0
		for _, step := range e.Steps {
			reading, _ := step.Args["reading"].(int)
			last = max(last, reading)
		}
		assert.Equal(t, readings, last, start)
		assert.Equal(t, readings == 2, slices.Contains(e.Doubts(), "the clause on its entry into force was not read"), "%s: the doubt is said of the days in doubt only", start)
	}
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Fri 2011-07-01", "Sun 2011-07-31", "Mon 2011-08-01", "the first day: 30 days"},
		{"Wed 2024-02-14", "Fri 2024-03-15", "Fri 2024-03-15", "30 days, over 29 February"},
		{"Thu 2024-12-26", "Sat 2025-01-25", "Mon 2025-01-27", "30 days"},
		{"Fri 2024-12-27", "Sun 2025-01-26", "Mon 2025-01-27", "the last day with 30 days alone"},
		{"Sat 2024-12-28", "Sun 2025-01-12", "Mon 2025-01-27", "the first day in doubt: 15 or 30 days"},
		{"Tue 2024-12-31", "Wed 2025-01-15", "Thu 2025-01-30", "the last day in doubt"},
		{"Wed 2025-01-01", "Thu 2025-01-16", "Thu 2025-01-16", "the first day with 15 days alone"},
		{"Thu 2026-03-19", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
		{"Mon 2026-06-08", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Wed 2026-12-09", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Mon 2026-02-09", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Wed 2026-08-05", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
		{"Sun 2026-08-09", "Mon 2026-08-24", "Mon 2026-08-24", "24 August is no holiday in Estonia"},
		{"Sat 2026-01-31", "Sun 2026-02-15", "Mon 2026-02-16", "from a month's end"},
		{"Mon 2028-02-14", "Tue 2028-02-29", "Tue 2028-02-29", "to 29 February"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Estonia(), [][4]string{
		{"Wed 2025-12-31", "Sat 2026-02-28", "Mon 2026-03-02", "two months, no 31 February, a Saturday"},
		{"Thu 2026-04-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Sat 2026-10-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Sat 2023-12-30", "Thu 2024-02-29", "Thu 2024-02-29", "no 30 February"},
	})
}
