package retention_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// constructors are those of a number of a unit, with the largest number.
func constructors() map[string]struct {
	of   func(int) retention.Period
	most int
} {
	type constructor = struct {
		of   func(int) retention.Period
		most int
	}
	return map[string]constructor{
		"day":         {retention.Days, 3652058},
		"week":        {retention.Weeks, 521722},
		"month":       {retention.Months, 119987},
		"year":        {retention.Years, 9998},
		"working day": {retention.WorkingDays, 3652058},
	}
}

func TestPeriodOutOfRangeIsNone(t *testing.T) {
	for unit, c := range constructors() {
		t.Run(unit, func(t *testing.T) {
			for _, n := range []int{0, c.most + 1, -c.most - 1, math.MaxInt, math.MinInt, 1 << 32, 1<<32 + 1} {
				assert.Equal(t, retention.Period{}, c.of(n), n)
			}
			for _, n := range []int{1, -1, 2, c.most, -c.most} {
				assert.NotEqual(t, retention.Period{}, c.of(n), n)
			}
		})
	}
}

// The largest period of a unit fits between the first and the last day, and one
// more would not.
func TestPeriodsReachFromEndToEnd(t *testing.T) {
	first, last := day("0001-01-01"), day("9999-12-31")
	for _, row := range []struct {
		period retention.Period
		want   string
	}{
		{retention.Days(3652058), "9999-12-31"},
		{retention.Weeks(521722), "9999-12-27"},
		{retention.Months(119987), "9999-12-01"},
		{retention.Years(9998), "9999-01-01"},
	} {
		assert.Equal(t, retention.EndOn(day(row.want)), row.period.EndFrom(first), row.period)
	}
	assert.Equal(t, 3652058, last.Sub(first))
}

func TestPeriodsAreDifferent(t *testing.T) {
	assert.NotEqual(t, retention.Days(7), retention.Weeks(1))
	assert.NotEqual(t, retention.Months(12), retention.Years(1))
	assert.NotEqual(t, retention.Days(10), retention.WorkingDays(10))
	assert.NotEqual(t, retention.Days(10), retention.Days(-10))
	assert.NotEqual(t, retention.Immediately(), retention.Permanently())
}

func TestParsePeriod(t *testing.T) {
	for text, want := range map[string]retention.Period{
		"1 day":            retention.Days(1),
		"14 days":          retention.Days(14),
		"-1 day":           retention.Days(-1),
		"-10 days":         retention.Days(-10),
		"3652058 days":     retention.Days(3652058),
		"1 week":           retention.Weeks(1),
		"2 weeks":          retention.Weeks(2),
		"1 month":          retention.Months(1),
		"6 months":         retention.Months(6),
		"1 year":           retention.Years(1),
		"75 years":         retention.Years(75),
		"-2 years":         retention.Years(-2),
		"1 working day":    retention.WorkingDays(1),
		"10 working days":  retention.WorkingDays(10),
		"-30 working days": retention.WorkingDays(-30),
		"immediately":      retention.Immediately(),
		"permanently":      retention.Permanently(),
	} {
		t.Run(text, func(t *testing.T) {
			got, err := retention.ParsePeriod(text)
			require.NoError(t, err)
			assert.Equal(t, want, got)
			assert.Equal(t, text, got.String())
		})
	}
}

func TestStringOfPeriodParsesBack(t *testing.T) {
	for unit, c := range constructors() {
		for _, n := range []int{-c.most, -100, -2, -1, 1, 2, 21, 101, 1000, c.most} {
			p := c.of(n)
			back, err := retention.ParsePeriod(p.String())
			require.NoError(t, err, unit)
			assert.Equal(t, p, back)
		}
	}
}

func TestParsePeriodRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "no period", "none", "0 days", "-0 days", "00 days", "1 days", "-1 days", "2 day", "1 working days", "5 working day",
		"+3 days", "03 days", " 3 days", "3 days ", "3  days", "3days", "3\tdays", "3 Days", "3 dayss", "3", "days", "- 3 days", "--3 days",
		"P", "PT24H", "P1DT1H", "P1Y3D", "P1M3D", "P1Y1W", "P2W3D", "P6M1Y", "P1Y6M3D", "P1Y1Y", "P0Y", "P0M", "P0W", "P0Y6M", "P00D", "P-1Y", "-P1Y", "P+1Y", "P1.5Y", "P1,5Y",
		"p1y", "P1y", "P 1Y", "P1Y ", "PY", "P9999Y", "P119988M", "P9998Y12M", "P99999999999999999999Y", "P١Y", "1y", "3 d", "1 year 6 months", "1 year and 6 months", "1.5 years", "half a year", "1 quarter", "72 hours", "1 weekday",
		"9999 years", "119988 months", "521723 weeks", "3652059 days", "-3652059 working days", "99999999999999999999 days",
		"Immediately", "immediately ", "permanent", "forever", "1 immediately", "٣ days", "3\u00a0days", "\xff days",
	} {
		t.Run(text, func(t *testing.T) {
			got, err := retention.ParsePeriod(text)
			require.ErrorIs(t, err, retention.ErrPeriod)
			assert.Equal(t, retention.Period{}, got)
		})
	}
	_, err := retention.ParsePeriod("1 days")
	assert.EqualError(t, err, `retention: Period: "0 aaaa" is not recognised; write a number and one unit, as in 14 days, 18 months or 10 working days, and immediately for 0 of them`)
}

// A duration of ISO 8601 of one kind, and years with months.
func TestParsePeriodOfISO8601(t *testing.T) {
	for text, want := range map[string]retention.Period{
		"P10Y": retention.Years(10), "P6M": retention.Months(6), "P2W": retention.Weeks(2), "P14D": retention.Days(14), "P0D": retention.Immediately(),
		"P1Y6M": retention.Months(18), "P1Y0M": retention.Months(12), "P9998Y": retention.Years(9998), "P9998Y11M": retention.Months(119987),
		"P3652058D": retention.Days(3652058),
	} {
		got, err := retention.ParsePeriod(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
		var read retention.Period
		require.NoError(t, read.UnmarshalText([]byte(text)), text)
		assert.Equal(t, want, read, text)
	}
}

func TestZeroPeriodSaysSo(t *testing.T) {
	assert.Equal(t, "no period", retention.Period{}.String())
}

func TestPeriodNumber(t *testing.T) {
	for word, c := range constructors() {
		for _, n := range []int{5, -5} {
			got, unit := c.of(n).Number()
			assert.Equal(t, n, got, word)
			assert.Equal(t, word+"s", unit.String())
			assert.Equal(t, word == "working day", unit == retention.InWorkingDays)
			assert.Equal(t, c.of(n), unit.Of(n), "the unit is the inverse")
		}
	}
	for _, p := range []retention.Period{{}, retention.Immediately(), retention.Permanently()} {
		n, unit := p.Number()
		assert.Zero(t, n)
		assert.Zero(t, unit)
		assert.Equal(t, "no unit", unit.String())
	}
}

// Only the five units count: with any other number there is no period.
func TestNoOtherUnitCounts(t *testing.T) {
	for u := range 256 {
		if unit := retention.Unit(u); unit < retention.InDays || unit > retention.InWorkingDays {
			assert.Zero(t, unit.Of(1), u)
			if u == 0 {
				assert.Equal(t, "no unit", unit.String())
			} else {
				assert.Equal(t, fmt.Sprintf("Unit(%d)", u), unit.String())
			}
		}
	}
}

// The number rule: 150/1930 s. 3, TsÜS § 136, Civil Code art. 254.
func TestEndFrom(t *testing.T) {
	for _, row := range []struct {
		start  string
		period retention.Period
		want   retention.End
		why    string
	}{
		{"2026-11-21", retention.Days(1), retention.EndOn(day("2026-11-22")), "the start day is not counted"},
		{"2024-02-28", retention.Days(1), retention.EndOn(day("2024-02-29")), "leap day"},
		{"2026-11-21", retention.Weeks(2), retention.EndOn(day("2026-12-05")), "the same weekday"},
		{"2026-01-15", retention.Months(1), retention.EndOn(day("2026-02-15")), "the same number"},
		{"2026-01-31", retention.Months(1), retention.EndOn(day("2026-02-28")), "clamped"},
		{"2024-01-31", retention.Months(1), retention.EndOn(day("2024-02-29")), "clamped in a leap year"},
		{"2026-01-31", retention.Months(2), retention.EndOn(day("2026-03-31")), "in one step, not over 28 February"},
		{"2026-02-28", retention.Months(1), retention.EndOn(day("2026-03-28")), "no month's end sticks"},
		{"2026-08-31", retention.Months(6), retention.EndOn(day("2027-02-28")), "clamped over the year's end"},
		{"2024-02-29", retention.Years(1), retention.EndOn(day("2025-02-28")), "leap day, clamped"},
		{"2024-02-29", retention.Years(4), retention.EndOn(day("2028-02-29")), "leap day to leap day"},
		{"1896-02-29", retention.Years(4), retention.EndOn(day("1900-02-28")), "1900 had no leap day"},
		{"2023-02-28", retention.Years(5), retention.EndOn(day("2028-02-28")), "not the 29th"},
		{"2026-11-21", retention.Years(75), retention.EndOn(day("2101-11-21")), "beyond every calendar of working days"},
		{"2026-11-21", retention.Immediately(), retention.EndOn(day("2026-11-21")), "the start day itself"},
		{"9999-12-31", retention.Immediately(), retention.EndOn(day("9999-12-31")), "the last day"},
		{"2026-11-21", retention.Permanently(), retention.Never(), "permanently"},
		{"9999-12-30", retention.Days(1), retention.EndOn(day("9999-12-31")), "the last day"},
		{"9999-12-31", retention.Days(1), retention.Never(), "past the last day"},
		{"9999-12-25", retention.Weeks(1), retention.Never(), "past the last day"},
		{"9999-12-01", retention.Months(1), retention.Never(), "past the last day"},
		{"9999-01-01", retention.Years(1), retention.Never(), "past the last day"},
		{"2026-11-21", retention.Years(9998), retention.Never(), "past the last day"},
		{"", retention.Years(1), retention.UnknownEnd(calendar.Date{}), "no start"},
		{"", retention.Permanently(), retention.UnknownEnd(calendar.Date{}), "no start"},
		{"", retention.Immediately(), retention.UnknownEnd(calendar.Date{}), "no start"},
		{"2026-11-21", retention.Period{}, retention.UnknownEnd(calendar.Date{}), "no period"},
		{"2026-11-21", retention.WorkingDays(10), retention.UnknownEnd(calendar.Date{}), "working days"},
		{"2026-11-21", retention.Days(-10), retention.UnknownEnd(calendar.Date{}), "backwards"},
		{"2026-11-21", retention.Years(-1), retention.UnknownEnd(calendar.Date{}), "backwards"},
	} {
		t.Run(row.period.String()+" from "+row.start, func(t *testing.T) {
			assert.Equal(t, row.want, row.period.EndFrom(day(row.start)), row.why)
		})
	}
}
