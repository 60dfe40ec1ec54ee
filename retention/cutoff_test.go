package retention_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestStartFrom(t *testing.T) {
	var (
		march31 = retention.EndOfFiscalYear(time.March, 31)
		leap    = retention.EndOfFiscalYear(time.February, 29)
		feb28   = retention.EndOfFiscalYear(time.February, 28)
		jan1    = retention.EndOfFiscalYear(time.January, 1)
		dec31   = retention.EndOfFiscalYear(time.December, 31)
		voucher = retention.EndOfYearOfFiscalYear(time.March, 31)
		autumn  = retention.EndOfYearOfFiscalYear(time.September, 30)
	)
	for _, row := range []struct {
		cutoff      retention.Cutoff
		event, want string
	}{
		{retention.AtEvent(), "2024-02-29", "2024-02-29"},
		{retention.AtEvent(), "9999-12-31", "9999-12-31"},
		{retention.Cutoff{}, "2024-02-29", "2024-02-29"},

		{retention.EndOfYear(), "2024-01-01", "2024-12-31"},
		{retention.EndOfYear(), "2024-12-31", "2024-12-31"},
		{retention.EndOfYear(), "2025-01-01", "2025-12-31"},
		{retention.EndOfYear(), "9999-12-31", "9999-12-31"},
		{retention.EndOfYear(), "0001-01-01", "0001-12-31"},

		{march31, "2024-03-30", "2024-03-31"},
		{march31, "2024-03-31", "2024-03-31"}, // the last day belongs to the year that it ends
		{march31, "2024-04-01", "2025-03-31"},
		{march31, "2024-12-31", "2025-03-31"},
		{march31, "9999-03-31", "9999-03-31"},
		{march31, "9999-04-01", ""},

		{leap, "2024-02-28", "2024-02-29"},
		{leap, "2024-02-29", "2024-02-29"},
		{leap, "2024-03-01", "2025-02-28"},
		{leap, "2023-02-28", "2023-02-28"},
		{leap, "2023-03-01", "2024-02-29"},
		{leap, "1900-02-28", "1900-02-28"},
		{leap, "1900-01-31", "1900-02-28"},
		{leap, "9999-03-01", ""},

		{feb28, "2024-02-28", "2024-02-28"},
		{feb28, "2024-02-29", "2025-02-28"}, // a year that ends on the 28th ends there in leap years too
		{jan1, "2024-01-01", "2024-01-01"},
		{jan1, "2024-01-02", "2025-01-01"},
		{jan1, "9999-01-02", ""},
		{dec31, "2024-12-31", "2024-12-31"},
		{dec31, "9999-12-31", "9999-12-31"},

		// Finland's Accounting Act 1336/1997 ch. 2 s. 10.
		{voucher, "2024-02-10", "2024-12-31"},
		{voucher, "2024-03-31", "2024-12-31"},
		{voucher, "2024-04-01", "2025-12-31"},
		{voucher, "9999-03-31", "9999-12-31"},
		{voucher, "9999-04-01", ""},
		{autumn, "2024-09-30", "2024-12-31"},
		{autumn, "2024-10-01", "2025-12-31"},
	} {
		t.Run(row.cutoff.String()+" "+row.event, func(t *testing.T) {
			assert.Equal(t, day(row.want).String(), row.cutoff.StartFrom(day(row.event)).String())
		})
	}
}

func TestStartFromNoDate(t *testing.T) {
	for _, c := range []retention.Cutoff{
		retention.AtEvent(), retention.EndOfYear(),
		retention.EndOfFiscalYear(time.March, 31), retention.EndOfYearOfFiscalYear(time.March, 31), retention.EndOfFiscalYear(time.April, 31),
	} {
		assert.Equal(t, calendar.Date{}, c.StartFrom(calendar.Date{}), c)
	}
}

func TestImpossibleCutoff(t *testing.T) {
	for _, c := range []retention.Cutoff{
		retention.EndOfFiscalYear(time.April, 31), retention.EndOfYearOfFiscalYear(time.April, 31),
		retention.EndOfFiscalYear(time.February, 30), retention.EndOfFiscalYear(time.March, 0), retention.EndOfFiscalYear(time.March, 32),
		retention.EndOfFiscalYear(0, 1), retention.EndOfFiscalYear(13, 1), retention.EndOfFiscalYear(time.March, -1),
		retention.EndOfFiscalYear(time.March, 256+31), retention.EndOfYearOfFiscalYear(256+3, 31),
	} {
		assert.Equal(t, "impossible cut-off", c.String())
		assert.Equal(t, calendar.Date{}, c.StartFrom(day("2024-02-10")))
		assert.NotEqual(t, retention.AtEvent(), c)
	}
}

func TestCutoffString(t *testing.T) {
	assert.Equal(t, "event", retention.AtEvent().String())
	assert.Equal(t, "end of the calendar year", retention.EndOfYear().String())
	assert.Equal(t, "end of the fiscal year 02-29", retention.EndOfFiscalYear(time.February, 29).String())
	assert.Equal(t, "end of the calendar year of the fiscal year 10-05", retention.EndOfYearOfFiscalYear(time.October, 5).String())
}

// Day by day: the cut-off is never before the event, less than a year after it
// (two for the calendar year of a fiscal year), and never goes back.
func TestCutoffsGoForward(t *testing.T) {
	for _, row := range []struct {
		cutoff retention.Cutoff
		most   int
	}{
		{retention.AtEvent(), 0},
		{retention.EndOfYear(), 365},
		{retention.EndOfFiscalYear(time.February, 29), 365},
		{retention.EndOfFiscalYear(time.March, 31), 365},
		{retention.EndOfYearOfFiscalYear(time.March, 31), 365 + 275},
	} {
		before := calendar.Date{}
		for event := day("1999-01-01"); event.Before(day("2009-01-01")); event = event.AddDays(1) {
			start := row.cutoff.StartFrom(event)
			if start.Before(event) || start.Before(before) || start.Sub(event) > row.most {
				t.Fatalf("%v from %v: %v, and from the day before %v", row.cutoff, event, start, before)
			}
			before = start
		}
	}
}

func TestCutoffText(t *testing.T) {
	for _, c := range []retention.Cutoff{
		{}, retention.EndOfYear(), retention.EndOfFiscalYear(time.June, 30), retention.EndOfFiscalYear(time.February, 29),
		retention.EndOfYearOfFiscalYear(time.January, 1), retention.EndOfYearOfFiscalYear(time.December, 31),
	} {
		text, err := json.Marshal(c)
		require.NoError(t, err)
		assert.Equal(t, `"`+c.String()+`"`, string(text))
		back := retention.EndOfFiscalYear(time.March, 31)
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, c, back)
		short := strings.ReplaceAll(c.String(), "the ", "") // as earlier texts have it
		require.NoError(t, back.UnmarshalText([]byte(short)))
		assert.Equal(t, c, back)
	}
	_, err := retention.EndOfFiscalYear(time.April, 31).MarshalText()
	require.EqualError(t, err, `retention: Cutoff: an impossible cut-off; give the last day of the fiscal year as a month and a day that exist`)
	require.ErrorIs(t, err, calendar.ErrSyntax)
	for _, text := range []string{"", "events", "Event", "end of the fiscal year", "end of the fiscal year 04-31", "end of the fiscal year 6-30", "end of the fiscal year 06-30 ", "06-30", "impossible cut-off",
		"end of the  calendar year", "the end of the calendar year", "end of calendar year of the fiscal year 06-30", "the event"} {
		kept := retention.EndOfYear()
		require.ErrorIs(t, kept.UnmarshalText([]byte(text)), calendar.ErrSyntax, text)
		assert.Equal(t, retention.EndOfYear(), kept)
	}
}

func TestFiscalYear(t *testing.T) {
	for _, c := range []retention.Cutoff{retention.EndOfFiscalYear(time.June, 30), retention.EndOfYearOfFiscalYear(time.June, 30)} {
		month, day, ok := c.FiscalYear()
		assert.True(t, ok && month == time.June && day == 30, c)
	}
	for _, c := range []retention.Cutoff{retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.April, 31), retention.EndOfYearOfFiscalYear(time.April, 31)} {
		month, day, ok := c.FiscalYear()
		assert.False(t, ok || month != 0 || day != 0, c)
	}
}
