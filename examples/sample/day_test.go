package sample_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
)

// A day has come when it has begun in each of the three countries.
func TestCheckDay(t *testing.T) {
	for _, test := range []struct{ now, last, why string }{
		{"2026-11-22T21:59:59Z", "2026-11-22", "a second before midnight, two hours east of Greenwich"},
		{"2026-11-22T22:00:00Z", "2026-11-23", "midnight"},
		{"2026-07-01T20:59:59Z", "2026-07-01", "the same in summer, three hours east"},
		{"2026-07-01T21:00:00Z", "2026-07-02", "midnight"},
		{"2026-11-22T23:30:00+09:00", "2026-11-22", "wherever the machine stands"},
		{"1990-06-30T20:30:00Z", "1990-06-30", "it is the 1st in Kyiv, and the 30th in Helsinki"},
	} {
		now, err := time.Parse(time.RFC3339, test.now)
		require.NoError(t, err)
		last := calendar.MustParseDate(test.last)
		assert.NoError(t, sample.CheckDay(last, now), "%s: %s", test.now, test.why)
		assert.ErrorContains(t, sample.CheckDay(last.AddDays(1), now), last.AddDays(1).String()+" has not come yet", "%s: %s", test.now, test.why)
		assert.Error(t, sample.CheckDay(calendar.Date{}, now), "no day")
	}
}

// No date is earlier and none is later than no date: asked in the negative, a clock
// without a day would let everything pass.
func TestCheckDayWithoutAClock(t *testing.T) {
	for name, now := range map[string]time.Time{
		"no time":                           {},
		"before the calendar":               time.Date(0, time.June, 1, 12, 0, 0, 0, time.UTC),
		"after it":                          time.Date(10000, time.June, 1, 12, 0, 0, 0, time.UTC),
		"after it in the zones":             time.Date(9999, time.December, 31, 22, 0, 0, 0, time.UTC),
		"year 1 in Kyiv, and 0 in Helsinki": time.Date(0, time.December, 31, 22, 10, 0, 0, time.UTC),
		"beyond all":                        time.Unix(1<<62, 0),
	} {
		for _, on := range []string{"0001-01-01", "2026-11-22", "2126-11-22", "9999-12-31"} {
			assert.ErrorContains(t, sample.CheckDay(calendar.MustParseDate(on), now), "the clock shows no day", "%s: %s", name, on)
		}
		assert.Error(t, sample.CheckDay(calendar.Date{}, now), name)
	}
	last := time.Date(9999, time.December, 31, 21, 59, 59, 0, time.UTC)
	assert.NoError(t, sample.CheckDay(calendar.MustParseDate("9999-12-31"), last), "the last second of the calendar")
}
